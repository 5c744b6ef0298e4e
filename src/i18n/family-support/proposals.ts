import { defineTexts } from '../texts.ts';

/** What a supporter proposes to a family, and what the family answers. */
export const proposalTexts = defineTexts({
  tab: { et: 'Ettepanekud', ru: 'Предложения', en: 'Proposals' },
  title: { et: 'Ettepanekud perele', ru: 'Предложения семье', en: 'Proposals to the family' },
  ownTitle: { et: 'Teile on pakutud', ru: 'Вам предложено', en: 'Proposed to you' },
  lead: {
    et: 'Nõustamine või tugigrupp, mida perele pakute (TK 2.1.5.3.8). Pere näeb ettepanekut enda vaates ja vastab ise.',
    ru: 'Консультация или группа поддержки, которую вы предлагаете семье (TK 2.1.5.3.8). Семья видит предложение и отвечает сама.',
    en: 'Counselling or a support group that you propose (TK 2.1.5.3.8). The family sees it in its own view and answers.',
  },
  ownLead: {
    et: 'Peretoetaja arvab, et sellest võiks teile abi olla. Otsustate teie; vastust saab hiljem muuta.',
    ru: 'Специалист думает, что это может вам помочь. Решаете вы; ответ можно изменить позже.',
    en: 'Your support worker thinks this could help. You decide; the answer can be changed later.',
  },
  counselling: { et: 'Nõustamine', ru: 'Консультация', en: 'Counselling' },
  group: { et: 'Tugigrupp', ru: 'Группа поддержки', en: 'Support group' },
  offer: { et: 'Mida pakute', ru: 'Что предлагаете', en: 'What you propose' },
  body: { et: 'Selgitus perele', ru: 'Пояснение для семьи', en: 'A word to the family' },
  bodyHint: {
    et: 'Miks just see ja kuidas edasi. Pere loeb seda.',
    ru: 'Почему именно это и что дальше. Семья это прочитает.',
    en: 'Why this, and what comes next. The family reads it.',
  },
  propose: { et: 'Tee ettepanek', ru: 'Предложить', en: 'Propose' },
  by: {
    et: (name: string, date: string) => `${name}, ${date}`,
    ru: (name: string, date: string) => `${name}, ${date}`,
    en: (name: string, date: string) => `${name}, ${date}`,
  },
  waits: { et: 'Ootab vastust', ru: 'Ждёт ответа', en: 'Waits for an answer' },
  wants: { et: 'Soovib', ru: 'Хочет', en: 'Wants it' },
  'not-now': { et: 'Praegu mitte', ru: 'Не сейчас', en: 'Not now' },
  sayWants: { et: 'Soovime', ru: 'Хотим', en: 'We want it' },
  sayNotNow: { et: 'Praegu mitte', ru: 'Не сейчас', en: 'Not now' },
  empty: { et: 'Ettepanekuid ei ole veel', ru: 'Предложений пока нет', en: 'There are no proposals yet' },
  emptyText: {
    et: 'Kui näete, et nõustamine või tugigrupp aitaks, pakkuge seda siit.',
    ru: 'Если консультация или группа помогли бы, предложите здесь.',
    en: 'When counselling or a group would help, propose it from here.',
  },
  emptyOwn: {
    et: 'Kui peretoetaja midagi pakub, seisab see siin.',
    ru: 'Когда специалист что-то предложит, это будет здесь.',
    en: 'When your support worker proposes something, it stands here.',
  },
  after: {
    et: 'Paku perele nõustamist või tugigruppi',
    ru: 'Предложить семье консультацию или группу',
    en: 'Propose counselling or a group to the family',
  },
  'offer-missing': {
    et: 'Valige, mida pakute.',
    ru: 'Выберите, что предлагаете.',
    en: 'Choose what you propose.',
  },
  'body-too-long': {
    et: 'Selgitus on liiga pikk: kuni 5000 tähemärki.',
    ru: 'Пояснение слишком длинное: до 5000 знаков.',
    en: 'The text is too long: 5,000 characters at most.',
  },
  withdraw: { et: 'Võta tagasi', ru: 'Отозвать', en: 'Take back' },
  withdrawn: { et: 'Tagasi võetud', ru: 'Отозвано', en: 'Taken back' },
  'withdrawn-meanwhile': {
    et: 'Peretoetaja on selle ettepaneku vahepeal tagasi võtnud.',
    ru: 'Специалист тем временем отозвал это предложение.',
    en: 'Your support worker has taken this proposal back meanwhile.',
  },
  'answered-meanwhile': {
    et: 'Seda ettepanekut ei saa enam tagasi võtta: pere on vastanud või on see juba tagasi võetud.',
    ru: 'Это предложение уже нельзя отозвать: семья ответила, или оно уже отозвано.',
    en: 'This proposal can no longer be taken back: the family has answered, or it was taken back already.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
