import { defineTexts } from '../texts.ts';

/** TK 2.8.6: asking the commissioner to confirm somebody, and its answer. */
export const confirmationTexts = defineTexts({
  title: { et: 'Tellija kinnitus', ru: 'Утверждение заказчика', en: 'The commissioner’s confirmation' },
  ask: { et: 'Küsi kinnitust', ru: 'Запросить утверждение', en: 'Ask for confirmation' },
  askAgain: { et: 'Küsi uuesti', ru: 'Запросить снова', en: 'Ask again' },
  handOver: { et: 'Esita tõendid', ru: 'Представить документы', en: 'Hand over the evidence' },
  askLead: {
    et: 'Tellija näeb kõiki kehtivaid pädevusi ja tõendeid. Enne kinnitust perega töötada ei saa (TK 2.8.6).',
    ru: 'Заказчик увидит все действующие компетенции и документы. До утверждения работать с семьями нельзя (TK 2.8.6).',
    en: 'The commissioner sees all competences and evidence on record. Nobody works with families before it confirms (TK 2.8.6).',
  },
  basis: {
    et: 'Kuidas inimene meeskonda tuli',
    ru: 'Как человек попал в команду',
    en: 'How the person came to the team',
  },
  added: {
    et: 'Lisandub lepingu ajal',
    ru: 'Добавляется во время договора',
    en: 'Added during the contract',
  },
  tender: {
    et: 'Oli pakkumuse meeskonnas',
    ru: 'Был(а) в команде предложения',
    en: 'Was on the tender’s team',
  },
  tenderHint: {
    et: 'Tellija võrdleb pakkumusega; tõendeid uuesti esitama ei pea.',
    ru: 'Заказчик сверит с предложением; документы повторно не нужны.',
    en: 'The commissioner compares it with the tender; no evidence is needed again.',
  },
  evidence: {
    et: 'Tellija küsis tõendeid',
    ru: 'Заказчик запросил документы',
    en: 'The commissioner asked for evidence',
  },
  words: { et: 'Selgitus tellijale', ru: 'Пояснение заказчику', en: 'A word to the commissioner' },
  send: { et: 'Saada tellijale', ru: 'Отправить заказчику', en: 'Send to the commissioner' },
  stillMissing: {
    et: 'Need nõuded on tõendamata. Küsida saab, kuid tellija võib selle tagastada.',
    ru: 'Эти требования не подтверждены. Запросить можно, но заказчик может вернуть.',
    en: 'Nothing shows these yet. You may ask, but the commissioner may return it.',
  },
  mentorException: {
    et: 'Mentor, kellel kahte aastat oma kogemust ei ole, võib jätkata ainult perega, keda ta enne peretoetajana toetas (TK 2.3.6.1).',
    ru: 'Ментор без двух лет собственного опыта может продолжать только с семьёй, которую раньше поддерживал (TK 2.3.6.1).',
    en: 'A mentor without two years of own experience may go on only with a family that they supported before (TK 2.3.6.1).',
  },
  supportedBefore: {
    et: (count: number) => `Peresid, mida on varem toetanud: ${count}`,
    ru: (count: number) => `Семей, которых поддерживал раньше: ${count}`,
    en: (count: number) => `Families supported before: ${count}`,
  },
  request: { et: 'Kinnituse küsimus', ru: 'Запрос утверждения', en: 'Request for confirmation' },
  provider: { et: 'Teenuseosutaja', ru: 'Поставщик', en: 'Provider' },
  person: { et: 'Kelle kohta', ru: 'О ком', en: 'About whom' },
  asked: { et: 'Küsitud', ru: 'Запрошено', en: 'Asked' },
  handed: { et: 'Esitatud', ru: 'Представлено', en: 'Handed over' },
  answer: { et: 'Vastus', ru: 'Ответ', en: 'Answer' },
  confirm: { et: 'Kinnitan', ru: 'Утверждаю', en: 'Confirm' },
  refuse: { et: 'Tagastan täiendamiseks', ru: 'Возвращаю на доработку', en: 'Return to be completed' },
  suffices: { et: 'Tõenditest piisab', ru: 'Документов достаточно', en: 'The evidence suffices' },
  sufficesNot: {
    et: 'Tõenditest ei piisa',
    ru: 'Документов недостаточно',
    en: 'The evidence does not suffice',
  },
  from: { et: 'Tohib töötada alates', ru: 'Может работать с', en: 'May work from' },
  onlyKnown: {
    et: 'Ainult peredele, keda varem ise toetas (TK 2.3.6.1)',
    ru: 'Только для семей, которых поддерживал раньше (TK 2.3.6.1)',
    en: 'Only for families that they supported before (TK 2.3.6.1)',
  },
  reason: { et: 'Põhjendus', ru: 'Обоснование', en: 'Reasons' },
  reasonHint: {
    et: 'Tagastamisel kohustuslik: mida tuleb täiendada. Seda loevad projektijuht ja inimene ise.',
    ru: 'При возврате обязательно: что дополнить. Это читают руководитель проекта и сам человек.',
    en: 'Required when returning: what to complete. The manager and the person themselves read it.',
  },
  sendAnswer: { et: 'Saada vastus', ru: 'Отправить ответ', en: 'Send the answer' },
  confirmed: { et: 'Kinnitatud', ru: 'Утверждено', en: 'Confirmed' },
  refused: { et: 'Tagastatud', ru: 'Возвращено', en: 'Returned' },
  withdrawn: { et: 'Tagasi võetud', ru: 'Отозвано', en: 'Taken back' },
  waiting: { et: 'Ootab tellija vastust', ru: 'Ждёт ответа заказчика', en: 'Awaits the commissioner' },
  awaitsEvidence: { et: 'Ootab tõendeid', ru: 'Ждёт документов', en: 'Awaits the evidence' },
  answeredBy: {
    et: (who: string, on: string) => `${who}, ${on}`,
    ru: (who: string, on: string) => `${who}, ${on}`,
    en: (who: string, on: string) => `${who}, ${on}`,
  },
  fromDay: {
    et: (on: string) => `alates ${on}`,
    ru: (on: string) => `с ${on}`,
    en: (on: string) => `from ${on}`,
  },
  history: { et: 'Varasemad küsimused', ru: 'Прежние запросы', en: 'Earlier requests' },
  none: {
    et: 'Kinnitust ei ole küsitud.',
    ru: 'Утверждение не запрашивалось.',
    en: 'No confirmation was asked for.',
  },
  notNeeded: {
    et: 'Tugigrupi juhi kaasamist ei pea tellijaga kooskõlastama; tellija võib küsida tõendeid (TK 2.8.6).',
    ru: 'Ведущего группы согласовывать не нужно; заказчик может запросить документы (TK 2.8.6).',
    en: 'A group facilitator needs no confirmation; the commissioner may ask for the evidence (TK 2.8.6).',
  },
  takeBack: { et: 'Võta küsimus tagasi', ru: 'Отозвать запрос', en: 'Take the request back' },
  answeredMeanwhile: {
    et: 'Teie vastust ei salvestatud: teine ametnik vastas enne või küsimus võeti tagasi.',
    ru: 'Ваш ответ не сохранён: другой сотрудник ответил раньше или запрос отозван.',
    en: 'Your answer was not kept: another officer answered first, or the request was taken back.',
  },
  // The commissioner asks for somebody's evidence.
  demand: { et: 'Küsi tõendeid', ru: 'Запросить документы', en: 'Ask for the evidence' },
  demandLead: {
    et: 'Teenuseosutaja saab teate ja esitab kvalifikatsiooni tõendavad dokumendid (TK 2.8.6).',
    ru: 'Поставщик получит уведомление и представит документы о квалификации (TK 2.8.6).',
    en: 'The provider is told, and hands over what shows the qualification (TK 2.8.6).',
  },
  demandWords: { et: 'Mida ja miks küsite', ru: 'Что и почему запрашиваете', en: 'What you ask for and why' },
  // The commissioner's list.
  people: { et: 'Spetsialistid', ru: 'Специалисты', en: 'Specialists' },
  peopleLead: {
    et: 'Kõik teenuseosutajate inimesed: roll, keeled, kinnitus ja viimane koolitus.',
    ru: 'Все люди поставщиков: роль, языки, утверждение и последнее обучение.',
    en: 'All people of the providers: role, languages, confirmation and last training.',
  },
  allProviders: { et: 'Kõik teenuseosutajad', ru: 'Все поставщики', en: 'All providers' },
});
