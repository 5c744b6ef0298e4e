import { defineTexts } from '../texts.ts';

/** The reports that go with a month. */
export const packReportTexts = defineTexts({
  title: {
    et: 'Kuu aruanded (Lisa 4, 5)',
    ru: 'Отчёты месяца (Lisa 4, 5)',
    en: 'Reports of the month (Lisa 4, 5)',
  },
  lead: {
    et: 'Iga pere kuu nii, nagu spetsialist ja pere selle allkirjastasid; allkirjastamata aruanne nii, nagu see oli kirjas, kui kuu suleti.',
    ru: 'Месяц каждой семьи так, как его подписали специалист и семья; неподписанный отчёт так, как он был записан при закрытии месяца.',
    en: 'Each family’s month as specialist and family signed it; an unsigned report as it was written down when the month was closed.',
  },
  progress: {
    et: (made: number, all: number) => `Aruandeid on koostatud ${made} / ${all}`,
    ru: (made: number, all: number) => `Составлено отчётов: ${made} / ${all}`,
    en: (made: number, all: number) => `${made} of ${all} reports are made`,
  },
  leave: {
    et: 'Võite lehelt lahkuda: töö läheb edasi ja kuu saadetakse tellijale, kui viimane aruanne on valmis.',
    ru: 'Страницу можно закрыть: работа продолжится, и месяц уйдёт Заказчику, когда будет готов последний отчёт.',
    en: 'You can leave this page: the work goes on, and the month is sent to the commissioner with the last report.',
  },
  refresh: { et: 'Vaata, kui kaugel see on', ru: 'Посмотреть, как идёт', en: 'See how far it is' },
  case: { et: 'Juhtum', ru: 'Дело', en: 'Case' },
  author: { et: 'Kelle aruanne', ru: 'Чей отчёт', en: 'Whose report' },
  'lisa-4': {
    et: 'spetsialisti aruanne (Lisa 4)',
    ru: 'отчёт специалиста (Lisa 4)',
    en: 'a specialist’s (Lisa 4)',
  },
  'lisa-5': {
    et: 'peretoetaja aruanne (Lisa 5)',
    ru: 'отчёт поддержки семьи (Lisa 5)',
    en: 'a supporter’s (Lisa 5)',
  },
  signatures: { et: 'Allkirjad', ru: 'Подписи', en: 'Signatures' },
  unsigned: { et: 'allkirjastamata', ru: 'не подписан', en: 'not signed' },
  unconfirmed: { et: 'pere allkiri puudub', ru: 'нет подписи семьи', en: 'the family has not signed' },
  byAuthor: {
    et: (day: string) => `spetsialist ${day}`,
    ru: (day: string) => `специалист ${day}`,
    en: (day: string) => `specialist ${day}`,
  },
  byBoth: {
    et: (day: string, familyDay: string) => `spetsialist ${day}, pere ${familyDay}`,
    ru: (day: string, familyDay: string) => `специалист ${day}, семья ${familyDay}`,
    en: (day: string, familyDay: string) => `specialist ${day}, family ${familyDay}`,
  },
  onPaper: {
    et: (day: string) => `mõlemad paberil ${day}`,
    ru: (day: string) => `обе стороны на бумаге ${day}`,
    en: (day: string) => `both on paper ${day}`,
  },
  signedOf: {
    et: (signed: number, all: number) => `Mõlemad on allkirjastanud ${signed} aruannet ${all}-st.`,
    ru: (signed: number, all: number) => `Обе стороны подписали отчётов: ${signed} из ${all}.`,
    en: (signed: number, all: number) => `Both have signed ${signed} of ${all} reports.`,
  },
  lists: {
    et: 'Tugigruppide nimekirjad (TK 3.1.3)',
    ru: 'Списки участников групп (TK 3.1.3)',
    en: 'Attendance lists of support groups (TK 3.1.3)',
  },
  listsLead: {
    et: 'Nii, nagu juht need allkirjastas.',
    ru: 'Так, как их подписал ведущий.',
    en: 'As their leaders signed them.',
  },
  day: { et: 'Päev', ru: 'День', en: 'Day' },
  topic: { et: 'Teema', ru: 'Тема', en: 'Topic' },
  leader: { et: 'Juht', ru: 'Ведущий', en: 'Leader' },
  list: { et: 'Nimekiri', ru: 'Список', en: 'List' },
  signedByLeader: {
    et: (name: string, day: string) => `${name}, ${day}`,
    ru: (name: string, day: string) => `${name}, ${day}`,
    en: (name: string, day: string) => `${name}, ${day}`,
  },
  file: { et: 'Aruanne', ru: 'Отчёт', en: 'Report' },
  waits: { et: 'koostamisel', ru: 'составляется', en: 'being made' },
  all: {
    et: (count: number) => `Kõik aruanded (${count})`,
    ru: (count: number) => `Все отчёты (${count})`,
    en: (count: number) => `All reports (${count})`,
  },
});
