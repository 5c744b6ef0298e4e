import { defineTexts } from '../texts.ts';

/** TK 2.1.4.3.3-4: the commissioner checks a referral and decides. */
export const checkTexts = defineTexts({
  title: { et: 'Suunamise kontroll', ru: 'Проверка направления', en: 'Checking a referral' },
  known: { et: 'Kas pere on teada', ru: 'Известна ли семья', en: 'Whether the family is known' },
  knownNote: {
    et: 'Leitud isikukoodide järgi. Seda näeb ainult tellija; suunajale vastatakse ühtemoodi.',
    ru: 'Найдено по личным кодам. Это видит только заказчик; направившему отвечают одинаково.',
    en: 'Found by identity codes. Only the commissioner sees this; whoever referred is answered the same.',
  },
  unknown: {
    et: 'Peret ei ole varem teenustel olnud. Vastuvõtmisel tehakse talle toimik.',
    ru: 'Семья раньше не получала услуг. При приёме для неё будет создано дело.',
    en: 'The family has had no services before. On acceptance it gets a file.',
  },
  isKnown: {
    et: (name: string, number: string) => `Tuntud pere: ${name}, ${number}`,
    ru: (name: string, number: string) => `Известная семья: ${name}, ${number}`,
    en: (name: string, number: string) => `A known family: ${name}, ${number}`,
  },
  knownBy: {
    et: (people: string) => `Samad inimesed: ${people}`,
    ru: (people: string) => `Те же люди: ${people}`,
    en: (people: string) => `The same people: ${people}`,
  },
  refusedMunicipality: {
    et: 'Pere ei soovi omavalitsuse kaasamist: see jääb nii ka vastuvõtmisel, omavalitsus peret ega teenust ei näe (TK 2.1.4.5.4).',
    ru: 'Семья не желает привлекать самоуправление: так останется и после приёма, самоуправление семью и услугу не увидит (TK 2.1.4.5.4).',
    en: 'The family does not want the municipality involved: that stays so on acceptance, and the municipality sees neither family nor service (TK 2.1.4.5.4).',
  },
  presentProvider: {
    et: (name: string) => `Praegune teenuseosutaja: ${name}`,
    ru: (name: string) => `Нынешний исполнитель: ${name}`,
    en: (name: string) => `Present provider: ${name}`,
  },
  childElsewhere: {
    et: (people: string, name: string, number: string) => `${people} on kirjas ka peres ${name} (${number}).`,
    ru: (people: string, name: string, number: string) => `${people}: также в семье ${name} (${number}).`,
    en: (people: string, name: string, number: string) =>
      `${people}: also on record with ${name} (${number}).`,
  },
  had: { et: 'Varasemad teenused', ru: 'Прежние услуги', en: 'Earlier services' },
  hadNothing: { et: 'Varasemaid teenuseid ei ole.', ru: 'Прежних услуг нет.', en: 'There were none.' },
  goesOn: { et: 'kestab', ru: 'продолжается', en: 'going on' },
  notBegun: { et: 'lepingut veel ei ole', ru: 'договора ещё нет', en: 'no agreement yet' },
  volume: { et: 'Maht', ru: 'Объём', en: 'Volume' },
  arithmetic: {
    et: (limit: number, used: number, left: number) => `${limit} − ${used} = ${left} päeva`,
    ru: (limit: number, used: number, left: number) => `${limit} − ${used} = ${left} дн.`,
    en: (limit: number, used: number, left: number) => `${limit} − ${used} = ${left} days`,
  },
  arithmeticWords: {
    et: 'lubatud miinus kasutatud on jäänud',
    ru: 'разрешено минус использовано — осталось',
    en: 'allowed minus used is left',
  },
  lastDay: {
    et: (day: string) => `Viimane päev on ${day}`,
    ru: (day: string) => `Последний день — ${day}`,
    en: (day: string) => `The last day is ${day}`,
  },
  rules: { et: 'Mida leping lubab', ru: 'Что разрешает договор', en: 'What the contract allows' },
  waits: {
    et: 'Sama teenus on sellele perele juba antud ja ootab alustamist.',
    ru: 'Эта услуга семье уже дана и ждёт начала.',
    en: 'The same service was given to this family already and waits to begin.',
  },
  goals: { et: 'Eesmärgid ja põhjendatus', ru: 'Цели и обоснованность', en: 'Goals and reasons' },
  decide: { et: 'Otsus', ru: 'Решение', en: 'Decision' },
  decision: { et: 'Mida otsustate', ru: 'Что решаете', en: 'What you decide' },
  accept: {
    et: 'Võtan vastu ja edastan teenuseosutajale',
    ru: 'Принять и передать исполнителю',
    en: 'Accept and pass on to a provider',
  },
  return: { et: 'Tagastan täpsustamiseks', ru: 'Вернуть для уточнения', en: 'Return to be mended' },
  refuse: { et: 'Keeldun', ru: 'Отказать', en: 'Refuse' },
  provider: { et: 'Teenuseosutaja', ru: 'Исполнитель', en: 'Provider' },
  providerHint: {
    et: (wished: string) => `Pere ja suunaja soov: ${wished}`,
    ru: (wished: string) => `Желание семьи и направившего: ${wished}`,
    en: (wished: string) => `Wished by the family and whoever referred: ${wished}`,
  },
  whichFamily: { et: 'Kelle toimikusse', ru: 'В чьё дело', en: 'Into whose file' },
  reason: {
    et: 'Põhjendus suunajale',
    ru: 'Обоснование для направившего',
    en: 'Reasons, for whoever referred',
  },
  reasonHint: {
    et: 'Tagastamisel ja keeldumisel kohustuslik: mida täpsustada või miks mitte. Ärge kirjutage midagi, mida suunaja perest ei tea.',
    ru: 'Обязательно при возврате и отказе: что уточнить или почему нет. Не пишите того, чего направивший о семье не знает.',
    en: 'Needed where you return or refuse: what to mend, or why not. Write nothing of the family that whoever referred does not know.',
  },
  submit: { et: 'Kinnita otsus', ru: 'Подтвердить решение', en: 'Confirm the decision' },
  passedOn: {
    et: 'Teenuseosutaja saab pere kontaktid, lapsed, eesmärgid, teemad ja probleemkohad; peretoetaja võtab ühendust viie tööpäeva jooksul (TK 2.1.5.1). Vanemad saavad oma isikukoodiga sisse logida.',
    ru: 'Исполнитель получит контакты, детей, цели, темы и проблемы; специалист свяжется в течение пяти рабочих дней (TK 2.1.5.1). Родители смогут войти по личному коду.',
    en: 'The provider gets the contacts, children, goals, topics and problems; a supporter gets in touch within five working days (TK 2.1.5.1). The parents may sign in with their identity codes.',
  },
  decided: {
    et: (what: string, who: string, on: string) => `${what}: ${who}, ${on}`,
    ru: (what: string, who: string, on: string) => `${what}: ${who}, ${on}`,
    en: (what: string, who: string, on: string) => `${what}: ${who}, ${on}`,
  },
  decidedMeanwhile: {
    et: 'Teie otsust ei tehtud: teine ametnik jõudis ette',
    ru: 'Ваше решение не принято: другой сотрудник успел раньше',
    en: 'Your decision was not made: another officer was first',
  },
  withdrawnMeanwhile: {
    et: 'Suunaja võttis suunamise tagasi.',
    ru: 'Направивший отозвал направление.',
    en: 'Whoever referred took it back.',
  },
  openFile: { et: 'Ava pere toimik', ru: 'Открыть дело семьи', en: 'Open the family’s file' },
  'decision-missing': {
    et: 'Valige, mida otsustate.',
    ru: 'Выберите решение.',
    en: 'Choose what you decide.',
  },
  'reason-missing': {
    et: 'Kirjutage põhjendus: suunaja peab teadma, mida teha.',
    ru: 'Напишите обоснование: направивший должен знать, что делать.',
    en: 'Write the reasons: whoever referred has to know what to do.',
  },
  'reason-too-long': {
    et: 'Põhjendus on liiga pikk: kuni 4000 tähemärki.',
    ru: 'Обоснование слишком длинное: до 4000 знаков.',
    en: 'The reasons are too long: 4,000 characters at most.',
  },
  'provider-missing': { et: 'Valige teenuseosutaja.', ru: 'Выберите исполнителя.', en: 'Choose a provider.' },
  'family-missing': {
    et: 'Valige, kelle toimikusse teenus läheb.',
    ru: 'Выберите, в чьё дело пойдёт услуга.',
    en: 'Choose into whose file the service goes.',
  },
  'family-changed': {
    et: 'Pere andmed on vahepeal muutunud: vaadake kontrolli tulemus uuesti üle.',
    ru: 'Данные семьи тем временем изменились: проверьте ещё раз.',
    en: 'What is known of the family has changed meanwhile: look the check over again.',
  },
  'not-allowed': {
    et: 'Leping ei luba seda teenust sel päeval alustada: põhjused on kontrolli all. Tagastage või keelduge.',
    ru: 'Договор не разрешает начать услугу в этот день: причины указаны в проверке. Верните или откажите.',
    en: 'The contract does not let this service begin today: the reasons stand in the check. Return or refuse.',
  },
  'waits-already': {
    et: 'Sama teenus ootab sellel perel juba alustamist.',
    ru: 'Эта услуга у семьи уже ждёт начала.',
    en: 'The same service waits to begin with this family already.',
  },
  'served-elsewhere': {
    et: 'Perel kestab teenus praeguse teenuseosutaja juures. Valige tema, või laske teenus enne kirjalikult lõpetada (TK 2.1.5.11): teise teenuseosutaja juurde läheb pere järgmisest päevast.',
    ru: 'У семьи ещё идёт услуга у нынешнего исполнителя. Выберите его, или пусть услугу сначала письменно завершат (TK 2.1.5.11): к другому исполнителю семья переходит со следующего дня.',
    en: 'The family’s service at its present provider goes on. Choose that provider, or let the service be ended in writing first (TK 2.1.5.11): the family goes to another provider from the next day on.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
