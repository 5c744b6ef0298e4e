import { defineTexts } from '../texts.ts';

/** TK 2.1.4.6: the commissioner demands a summary of the work, the provider hands it over. */
export const demandTexts = defineTexts({
  title: {
    et: 'Kokkuvõte tööst (TK 2.1.4.6)',
    ru: 'Сводка о работе (TK 2.1.4.6)',
    en: 'Summary of the work (TK 2.1.4.6)',
  },
  tab: { et: 'Kokkuvõte', ru: 'Сводка', en: 'Summary' },
  lead: {
    et: 'Tellija nõudmisel esitab teenuse osutaja kokkuvõtte perega tehtavast tööst koos peretoe plaaniga.',
    ru: 'По требованию Заказчика поставщик представляет сводку о работе с семьёй вместе с планом.',
    en: 'At the commissioner’s demand the provider hands over a summary of the work, with the support plan.',
  },
  demand: { et: 'Nõua kokkuvõtet', ru: 'Запросить сводку', en: 'Demand a summary' },
  service: { et: 'Vajaduspõhine peretugi', ru: 'Поддержка по потребности', en: 'Needs-based support' },
  begun: {
    et: (date: string) => `alates ${date}`,
    ru: (date: string) => `с ${date}`,
    en: (date: string) => `since ${date}`,
  },
  notBegun: { et: 'koostöölepe sõlmimata', ru: 'договор не заключён', en: 'no agreement yet' },
  reason: { et: 'Milleks', ru: 'Для чего', en: 'What for' },
  reasonHint: {
    et: 'Teenuse osutaja loeb seda ja teab siis, millele vastata.',
    ru: 'Поставщик прочитает и будет знать, на что ответить.',
    en: 'The provider reads it and knows what to answer.',
  },
  demanded: {
    et: (name: string, date: string) => `Palus ${name}, ${date}`,
    ru: (name: string, date: string) => `Запросил(а) ${name}, ${date}`,
    en: (name: string, date: string) => `Demanded by ${name}, ${date}`,
  },
  handed: {
    et: (name: string, date: string) => `Esitas ${name}, ${date}`,
    ru: (name: string, date: string) => `Представил(а) ${name}, ${date}`,
    en: (name: string, date: string) => `Handed over by ${name}, ${date}`,
  },
  waits: { et: 'Ootab esitamist', ru: 'Ожидается', en: 'Not handed over yet' },
  isHanded: { et: 'Esitatud', ru: 'Представлена', en: 'Handed over' },
  before: { et: 'Varem nõutud', ru: 'Ранее запрошенные', en: 'Demanded before' },
  none: { et: 'Kokkuvõtteid ei ole nõutud.', ru: 'Сводок не запрашивали.', en: 'No summary was demanded.' },
  summary: { et: 'Kokkuvõte', ru: 'Сводка', en: 'Summary' },
  summaryHint: {
    et: 'Mida on perega tehtud, kuhu on jõutud, mis on järgmine. Tellija loeb seda koos plaaniga.',
    ru: 'Что сделано с семьёй, чего достигли, что дальше. Заказчик прочитает это вместе с планом.',
    en: 'What was done with the family, how far you are, what comes next. The commissioner reads it with the plan.',
  },
  planGoes: {
    et: 'Kaasa läheb plaan sellisena, nagu see täna on: eesmärgid, nende edenemine ja see, mida tehti. Märkmed ei lähe.',
    ru: 'Прилагается план в сегодняшнем виде: цели, их продвижение и что сделано. Заметки не прилагаются.',
    en: 'The plan goes along as it is today: goals, how they moved and what was done. Notes do not.',
  },
  plan: { et: 'Peretoe plaan', ru: 'План поддержки', en: 'Support plan' },
  handOver: { et: 'Esita Tellijale', ru: 'Представить Заказчику', en: 'Hand over to the commissioner' },
  handOverHint: {
    et: 'Esitatud teksti ei saa muuta. Loevad Tellija ametnikud.',
    ru: 'Представленный текст изменить нельзя. Прочитают специалисты Заказчика.',
    en: 'What was handed over cannot change. The commissioner’s officers read it.',
  },
  cancel: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  open: { et: 'Ava', ru: 'Открыть', en: 'Open' },
  today: {
    et: 'Tellija palub kokkuvõtet',
    ru: 'Заказчик просит сводку',
    en: 'The commissioner asks for a summary',
  },
  'service-missing': { et: 'Valige teenus.', ru: 'Выберите услугу.', en: 'Choose the service.' },
  'reason-too-long': {
    et: 'Tekst on liiga pikk: kuni 2000 tähemärki.',
    ru: 'Текст слишком длинный: до 2000 знаков.',
    en: 'The text is too long: 2,000 characters at most.',
  },
  'summary-missing': { et: 'Kirjutage kokkuvõte.', ru: 'Напишите сводку.', en: 'Write the summary.' },
  'summary-too-long': {
    et: 'Kokkuvõte on liiga pikk: kuni 20 000 tähemärki.',
    ru: 'Сводка слишком длинная: до 20 000 знаков.',
    en: 'The summary is too long: 20,000 characters at most.',
  },
  'handed-meanwhile': {
    et: 'Kokkuvõte on juba esitatud.',
    ru: 'Сводка уже представлена.',
    en: 'The summary was handed over already.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
