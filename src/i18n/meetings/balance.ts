import { defineTexts } from '../texts.ts';

/** What is left to a family of every service, until when, and what would bring more. */
export const balanceTexts = defineTexts({
  tab: { et: 'Mis on alles', ru: 'Что осталось', en: 'What is left' },
  title: {
    et: 'Mis on igast teenusest alles',
    ru: 'Что осталось от каждой услуги',
    en: 'What is left of each service',
  },
  lead: {
    et: 'Palju pere veel saab, mis päevani, ja mis annaks juurde. Iga vastuse juures on leping, mis seda ütleb.',
    ru: 'Сколько семья ещё может получить, до какого дня и что даст больше. Рядом с каждым ответом пункт договора.',
    en: 'How much the family may still have, until when, and what would bring more; each with the clause that says it.',
  },
  support: { et: 'Peretoe teenus', ru: 'Поддержка семьи', en: 'Family support' },
  adaptation: { et: 'Kohanemistugi', ru: 'Поддержка в период адаптации', en: 'Adaptation support' },
  'needs-based': { et: 'Vajaduspõhine peretugi', ru: 'Поддержка по потребности', en: 'Needs-based support' },
  daysLeft: {
    et: (left: number, limit: number) => `Alles ${left} päeva ${limit}-st`,
    ru: (left: number, limit: number) => `Осталось дней: ${left} из ${limit}`,
    en: (left: number, limit: number) => `${left} of ${limit} days left`,
  },
  daysUsed: {
    et: (n: number) => `Kasutatud ${n} päeva`,
    ru: (n: number) => `Использовано дней: ${n}`,
    en: (n: number) => `${n} days used`,
  },
  lastDay: {
    et: (day: string) => `Viimane päev ${day}`,
    ru: (day: string) => `Последний день ${day}`,
    en: (day: string) => `Last day ${day}`,
  },
  firstDay: {
    et: (day: string) => `Võib alata ${day}`,
    ru: (day: string) => `Может начаться ${day}`,
    en: (day: string) => `May begin ${day}`,
  },
  unknownLast: {
    et: 'Viimane päev selgub, kui laps on perre tulnud.',
    ru: 'Последний день станет известен, когда ребёнок придёт в семью.',
    en: 'The last day is known once the child has arrived.',
  },
  noSupport: {
    et: 'Peretoe teenust praegu ei ole.',
    ru: 'Поддержки семьи сейчас нет.',
    en: 'There is no family support at present.',
  },
  sessions: {
    et: 'Mentorlus ja nõustamine',
    ru: 'Менторство и консультации',
    en: 'Mentoring and counselling',
  },
  groups: { et: 'Tugigrupid', ru: 'Группы поддержки', en: 'Support groups' },
  groupsText: {
    et: 'Tugigruppides osalemisel pere kohta piirmäära ei ole: tulla võib nii mitmesse, kui sobib.',
    ru: 'Для участия семьи в группах поддержки предела нет: можно приходить на столько, сколько подходит.',
    en: 'There is no limit for a family in support groups: come to as many as suit you.',
  },
  may: {
    et: 'Kas pere saab täna veel …?',
    ru: 'Может ли семья сегодня ещё …?',
    en: 'May the family today still …?',
  },
  yes: { et: 'Jah', ru: 'Да', en: 'Yes' },
  no: { et: 'Ei', ru: 'Нет', en: 'No' },
  startAdaptation: {
    et: (child: string) => `alustada kohanemistuge: ${child}`,
    ru: (child: string) => `начать поддержку в период адаптации: ${child}`,
    en: (child: string) => `begin adaptation support: ${child}`,
  },
  startNeedsBased: {
    et: 'alustada vajaduspõhist peretuge',
    ru: 'начать поддержку по потребности',
    en: 'begin needs-based support',
  },
  holdMentoring: { et: 'kohtuda mentoriga', ru: 'встретиться с ментором', en: 'meet a mentor' },
  holdCounselling: {
    et: 'saada nõustamist või supervisiooni',
    ru: 'получить консультацию или супервизию',
    en: 'have counselling or supervision',
  },
  quotation: { et: 'Mida leping ütleb', ru: 'Что говорит договор', en: 'What the contract says' },
  more: { et: 'Mis annaks juurde', ru: 'Что даст больше', en: 'What would bring more' },
  moreQuarter: {
    et: (day: string) => `Uus kvartal: alates ${day} on jälle neli kohtumist mentoriga (TK 2.3.3).`,
    ru: (day: string) => `Новый квартал: с ${day} снова четыре встречи с ментором (TK 2.3.3).`,
    en: (day: string) => `A new quarter: from ${day} there are four mentoring sessions again (TK 2.3.3).`,
  },
  moreYear: {
    et: (day: string) => `Uus aasta: alates ${day} on jälle nõustamise kogu maht (TK 2.5.4).`,
    ru: (day: string) => `Новый год: с ${day} снова полный объём консультирования (TK 2.5.4).`,
    en: (day: string) => `A new year: from ${day} there is the whole volume of counselling again (TK 2.5.4).`,
  },
  moreExtra: {
    et: (left: number) =>
      `Spetsialisti kirjalik põhjendus ja tellija kooskõlastus: sel aastal veel kuni ${left} korda (TK 2.5.4).`,
    ru: (left: number) =>
      `Письменное обоснование специалиста и согласие заказчика: в этом году ещё до ${left} раз (TK 2.5.4).`,
    en: (left: number) =>
      `The specialist’s written reasons and the commissioner’s approval: up to ${left} more this year (TK 2.5.4).`,
  },
  moreDeparture: {
    et: 'Kui laps perest lahkub: kuni kaks nõustamist lisaks (TK 2.5.5).',
    ru: 'Если ребёнок уходит из семьи: до двух консультаций дополнительно (TK 2.5.5).',
    en: 'Where a child leaves the family: up to two sessions of counselling besides (TK 2.5.5).',
  },
  moreFamily: {
    et: 'Kui pere on hinnatud ja laps on perre tulnud: kohanemistugi, neli kohtumist mentoriga kvartalis ja viis nõustamist aastas.',
    ru: 'Когда семья оценена и ребёнок пришёл: поддержка в период адаптации, четыре встречи с ментором в квартал и пять консультаций в год.',
    en: 'Once the family is assessed and a child has arrived: adaptation support, four mentoring sessions a quarter and five of counselling a year.',
  },
  moreChild: {
    et: 'Kui perre tuleb uus laps: kohanemistugi kuni 12 kuud tema saabumisest (TK 2.1.3.2).',
    ru: 'Если в семью приходит новый ребёнок: поддержка в период адаптации до 12 месяцев с его прихода (TK 2.1.3.2).',
    en: 'Where a new child arrives: adaptation support for up to 12 months from the arrival (TK 2.1.3.2).',
  },
});

/** Extra counselling (TK 2.5.4): asked with reasons, answered with reasons. */
export const extraTexts = defineTexts({
  title: { et: 'Nõustamise lisamaht', ru: 'Дополнительное консультирование', en: 'Extra counselling' },
  askTitle: {
    et: 'Küsi tellijalt lisamahtu',
    ru: 'Запросить дополнительный объём',
    en: 'Ask the commissioner for extra',
  },
  askLead: {
    et: 'Kuni viis korda aastas lisaks, teie põhjenduse ja tellija kooskõlastuse alusel (TK 2.5.4). Põhjendust loevad tellija ja projektijuht; pere näeb, mitu korda juurde sai.',
    ru: 'До пяти раз в год дополнительно, по вашему обоснованию и с согласия заказчика (TK 2.5.4). Обоснование читают заказчик и руководитель проекта; семья видит, сколько встреч добавлено.',
    en: 'Up to five more a year, on your reasons and the commissioner’s approval (TK 2.5.4). The commissioner and your manager read the reasons; the family sees how many were added.',
  },
  year: { et: 'Aasta', ru: 'Год', en: 'Year' },
  asked: { et: 'Mitu korda juurde', ru: 'Сколько раз дополнительно', en: 'How many more' },
  leftToAsk: {
    et: (year: number, left: number) => `${year}: saab küsida veel ${left}`,
    ru: (year: number, left: number) => `${year}: можно запросить ещё ${left}`,
    en: (year: number, left: number) => `${year}: ${left} more may be asked for`,
  },
  reasons: { et: 'Põhjendus', ru: 'Обоснование', en: 'Reasons' },
  reasonsHint: {
    et: 'Miks viiest korrast ei piisa ja mida lisakordadega teete. Ärge kirjutage siia oma märkmeid.',
    ru: 'Почему пяти раз мало и что вы сделаете за дополнительные. Не переносите сюда свои записи.',
    en: 'Why five are not enough and what you will do with more. Do not copy your notes here.',
  },
  ask: { et: 'Saada tellijale', ru: 'Отправить заказчику', en: 'Send to the commissioner' },
  waits: { et: 'Ootab tellija otsust', ru: 'Ждёт решения заказчика', en: 'Waits for the commissioner' },
  approved: {
    et: (n: number) => `Kooskõlastatud, lisaks ${n}`,
    ru: (n: number) => `Согласовано, дополнительно ${n}`,
    en: (n: number) => `Approved, ${n} more`,
  },
  refused: { et: 'Ei kooskõlastatud', ru: 'Не согласовано', en: 'Not approved' },
  askedBy: {
    et: (who: string, day: string) => `${who}, ${day}`,
    ru: (who: string, day: string) => `${who}, ${day}`,
    en: (who: string, day: string) => `${who}, ${day}`,
  },
  facts: { et: 'Asjaolud', ru: 'Обстоятельства', en: 'Facts' },
  family: { et: 'Pere', ru: 'Семья', en: 'Family' },
  provider: { et: 'Teenuseosutaja', ru: 'Поставщик', en: 'Provider' },
  service: { et: 'Teenus', ru: 'Услуга', en: 'Service' },
  decide: { et: 'Otsus', ru: 'Решение', en: 'Decision' },
  approve: { et: 'Kooskõlastan', ru: 'Согласовываю', en: 'I approve' },
  refuse: { et: 'Ei kooskõlasta', ru: 'Не согласовываю', en: 'I do not approve' },
  granted: { et: 'Mitu korda', ru: 'Сколько раз', en: 'How many' },
  reason: { et: 'Otsuse põhjendus', ru: 'Обоснование решения', en: 'Reasons for the decision' },
  send: { et: 'Vasta', ru: 'Ответить', en: 'Answer' },
  'asked-missing': { et: 'Märkige, mitu korda.', ru: 'Укажите, сколько раз.', en: 'Say how many.' },
  'asked-too-many': {
    et: 'Nii palju ei saa sel aastal küsida: kokku kuni viis lisakorda (TK 2.5.4).',
    ru: 'Столько в этом году запросить нельзя: всего до пяти дополнительных (TK 2.5.4).',
    en: 'So many cannot be asked for that year: five extra ones in all (TK 2.5.4).',
  },
  'year-missing': { et: 'Valige aasta.', ru: 'Выберите год.', en: 'Choose the year.' },
  'reasons-missing': { et: 'Kirjutage põhjendus.', ru: 'Напишите обоснование.', en: 'Write your reasons.' },
  'answer-missing': { et: 'Valige otsus.', ru: 'Выберите решение.', en: 'Choose a decision.' },
  'granted-missing': {
    et: 'Märkige, mitu korda, mitte rohkem kui küsiti.',
    ru: 'Укажите, сколько раз, не больше запрошенного.',
    en: 'Say how many, not more than were asked for.',
  },
  'reason-missing': { et: 'Kirjutage põhjendus.', ru: 'Напишите обоснование.', en: 'Write your reasons.' },
  'text-too-long': { et: 'Tekst on liiga pikk.', ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  stale: {
    et: 'Sellele on vahepeal vastatud. Vaadake üle.',
    ru: 'На это уже ответили. Проверьте.',
    en: 'This was answered meanwhile. Look again.',
  },
  alreadyAsked: {
    et: 'Selle aasta kohta on taotlus juba saadetud ja ootab vastust.',
    ru: 'За этот год запрос уже отправлен и ждёт ответа.',
    en: 'A request for that year was sent already and waits for an answer.',
  },
});
