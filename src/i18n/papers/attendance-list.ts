import { defineTexts } from '../texts.ts';

/** The words of a support group's attendance list (TK 3.1.3). */
export const attendanceListTexts = defineTexts({
  title: {
    et: 'Tugigrupi osalejate nimekiri',
    ru: 'Список участников группы поддержки',
    en: 'Support group attendance list',
  },
  page: { et: 'lk', ru: 'стр.', en: 'p.' },
  topic: { et: 'Teema', ru: 'Тема', en: 'Topic' },
  approach: { et: 'Lähenemine', ru: 'Подход', en: 'Approach' },
  provider: { et: 'Teenuseosutaja', ru: 'Поставщик услуги', en: 'Provider' },
  date: { et: 'Kuupäev', ru: 'Дата', en: 'Date' },
  time: { et: 'Algus ja lõpp', ru: 'Начало и конец', en: 'Start and end' },
  place: { et: 'Koht', ru: 'Место', en: 'Place' },
  online: { et: 'Veebis', ru: 'Онлайн', en: 'Online' },
  leader: { et: 'Läbiviija', ru: 'Ведущий', en: 'Led by' },
  count: { et: 'Osalejaid', ru: 'Участников', en: 'Participants' },
  length: { et: 'Kestus', ru: 'Продолжительность', en: 'Length' },
  paidLength: { et: 'Tasustatav kestus', ru: 'Оплачиваемая продолжительность', en: 'Length paid' },
  minutes: {
    et: (minutes: number) => `${minutes} min`,
    ru: (minutes: number) => `${minutes} мин`,
    en: (minutes: number) => `${minutes} min`,
  },
  coefficient: { et: 'Koefitsient', ru: 'Коэффициент', en: 'Coefficient' },
  times: {
    et: (percent: number) => (percent / 100).toFixed(1).replace('.', ','),
    ru: (percent: number) => (percent / 100).toFixed(1).replace('.', ','),
    en: (percent: number) => (percent / 100).toFixed(1),
  },
  small: {
    et: 'Nõusolek 4–5 osalejaga grupiks',
    ru: 'Согласие на группу из 4–5 участников',
    en: 'Agreement to a group of 4–5 parents',
  },
  notAsked: { et: 'puudub', ru: 'нет', en: 'none' },
  approvedOn: {
    et: (day: string) => `antud ${day}`,
    ru: (day: string) => `дано ${day}`,
    en: (day: string) => `given on ${day}`,
  },
  edition: { et: 'Versioon', ru: 'Версия', en: 'Version' },
  correction: { et: 'Mida parandati', ru: 'Что исправлено', en: 'What was corrected' },
  participants: { et: 'Osalejad', ru: 'Участники', en: 'Participants' },
  nobody: { et: 'Keegi ei osalenud.', ru: 'Никто не участвовал.', en: 'Nobody took part.' },
  number: { et: 'Nr', ru: '№', en: 'No' },
  name: { et: 'Nimi', ru: 'Имя', en: 'Name' },
  signature: { et: 'Allkiri', ru: 'Подпись', en: 'Signature' },
  confirmedAt: {
    et: (moment: string) => `kinnitas ise sisselogituna ${moment}`,
    ru: (moment: string) => `подтвердил(а) лично после входа ${moment}`,
    en: (moment: string) => `confirmed in their own session ${moment}`,
  },
  onPaper: {
    et: 'paberil, nimekiri lisatud',
    ru: 'на бумаге, список приложен',
    en: 'on paper, list attached',
  },
  byProof: {
    et: 'veebis, tõend lisatud',
    ru: 'онлайн, подтверждение приложено',
    en: 'online, proof attached',
  },
  attached: { et: 'Lisatud failid', ru: 'Приложенные файлы', en: 'Files attached' },
  screenshot: { et: 'Kuvatõmmis', ru: 'Снимок экрана', en: 'Screenshot' },
  'paper-list': {
    et: 'Paberil allkirjastatud nimekiri',
    ru: 'Список, подписанный на бумаге',
    en: 'List signed on paper',
  },
  proof: {
    et: (kind: string, name: string, sha256: string) => `${kind}: ${name} (SHA-256 ${sha256})`,
    ru: (kind: string, name: string, sha256: string) => `${kind}: ${name} (SHA-256 ${sha256})`,
    en: (kind: string, name: string, sha256: string) => `${kind}: ${name} (SHA-256 ${sha256})`,
  },
  signedByLeader: { et: 'Läbiviija kinnitus', ru: 'Подтверждение ведущего', en: 'Signed by the leader' },
  leaderSigned: {
    et: (name: string, day: string) => `${name} allkirjastas nimekirja oma seansis ${day}.`,
    ru: (name: string, day: string) => `Список подписан в собственном сеансе: ${name}, ${day}.`,
    en: (name: string, day: string) => `${name} signed the list in their own session on ${day}.`,
  },
});
