import { defineTexts } from '../texts.ts';

/** A child comes to a family on needs-based support (TK 2.1.5.9). */
export const newChildTexts = defineTexts({
  title: {
    et: 'Perre tuleb uus laps',
    ru: 'В семью приходит новый ребёнок',
    en: 'A new child comes to the family',
  },
  lead: {
    et: 'Kui pere on vajaduspõhisel teenusel, lõpetatakse see kirjalikult enne, kui uue lapse kohanemine algab; kasutamata maht jääb alles (TK 2.1.5.9).',
    ru: 'Если семья получает услугу по потребности, её завершают письменно до начала адаптации нового ребёнка; неиспользованный объём сохраняется (TK 2.1.5.9).',
    en: 'Where the family is on needs-based support, it is ended in writing before the new child’s adaptation begins; what is left of the volume stays (TK 2.1.5.9).',
  },
  steps: { et: 'Sammud', ru: 'Шаги', en: 'Steps' },
  stepEnd: {
    et: 'Lõpeta vajaduspõhine teenus kirjalikult',
    ru: 'Завершить услугу по потребности письменно',
    en: 'End needs-based support in writing',
  },
  stepSign: {
    et: 'Kõik allkirjastavad lõpetamise',
    ru: 'Все подписывают завершение',
    en: 'Everybody signs the ending',
  },
  stepBegin: {
    et: 'Lisa laps ja alusta kohanemist',
    ru: 'Добавить ребёнка и начать адаптацию',
    en: 'Add the child and begin adaptation',
  },
  toEnd: { et: 'Vormista lõpetamine', ru: 'Оформить завершение', en: 'Write the ending' },
  toSign: { et: 'Ava dokumendid', ru: 'Открыть документы', en: 'Open the documents' },
  volumeStays: {
    et: (left: number, limit: number) =>
      `Mahust on alles ${left} päeva ${limit}-st. Pere saab seda kasutada hiljem.`,
    ru: (left: number, limit: number) =>
      `Из объёма осталось дней: ${left} из ${limit}. Семья сможет использовать их позже.`,
    en: (left: number, limit: number) => `${left} of ${limit} days are left. The family may use them later.`,
  },
  given: { et: 'Lapse eesnimi', ru: 'Имя ребёнка', en: 'Child’s given name' },
  surname: { et: 'Lapse perekonnanimi', ru: 'Фамилия ребёнка', en: 'Child’s family name' },
  born: { et: 'Sünniaeg', ru: 'Дата рождения', en: 'Date of birth' },
  came: { et: 'Kas laps on juba peres', ru: 'Ребёнок уже в семье', en: 'Is the child in the family already' },
  arrived: { et: 'Jah, laps on saabunud', ru: 'Да, ребёнок прибыл', en: 'Yes, the child has arrived' },
  expected: { et: 'Ei, last oodatakse', ru: 'Нет, ребёнка ожидают', en: 'No, the child is expected' },
  cameOn: {
    et: 'Saabumise või oodatav päev',
    ru: 'День прибытия или ожидаемый день',
    en: 'Day of arrival, or the expected one',
  },
  begin: {
    et: 'Lisa laps ja alusta kohanemist',
    ru: 'Добавить ребёнка и начать адаптацию',
    en: 'Add the child and begin adaptation',
  },
  beginHint: {
    et: 'Teenus algab koostööleppega; pärast lisamist saate selle kohe kirjutada.',
    ru: 'Услуга начинается с договора; его можно составить сразу после добавления.',
    en: 'The service begins with the agreement, which you can write right after.',
  },
  first: {
    et: 'Enne lõpetage vajaduspõhine teenus kirjalikult: lõpetamine peab olema allkirjastatud.',
    ru: 'Сначала завершите услугу по потребности письменно: завершение должно быть подписано.',
    en: 'First end needs-based support in writing: the ending must be signed.',
  },
  mayNot: {
    et: (clauses: string) => `Kohanemine ei saa täna alata. Alus: ${clauses}.`,
    ru: (clauses: string) => `Адаптация не может начаться сегодня. Основание: ${clauses}.`,
    en: (clauses: string) => `Adaptation may not begin today. By ${clauses}.`,
  },
  cancel: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  'name-missing': { et: 'Kirjutage nimi.', ru: 'Напишите имя.', en: 'Write the name.' },
  'name-too-long': { et: 'Nimi on liiga pikk.', ru: 'Имя слишком длинное.', en: 'The name is too long.' },
  'came-missing': {
    et: 'Valige, kas laps on saabunud.',
    ru: 'Выберите, прибыл ли ребёнок.',
    en: 'Choose whether the child has arrived.',
  },
  'date-unreadable': {
    et: 'Kirjutage kuupäev, näiteks 21.03.2025.',
    ru: 'Напишите дату, например 21.03.2025.',
    en: 'Write the date, for example 21.03.2025.',
  },
  'born-after': {
    et: 'Sünniaeg ei saa olla tulevikus.',
    ru: 'Дата рождения не может быть в будущем.',
    en: 'A date of birth is not in the future.',
  },
  'arrived-future': {
    et: 'Saabumise päev on alles ees. Valige, et last oodatakse.',
    ru: 'День прибытия ещё впереди. Выберите, что ребёнка ожидают.',
    en: 'The day of arrival is still to come. Choose that the child is expected.',
  },
  'expected-past': {
    et: 'Oodatav päev on möödas. Kui laps on saabunud, märkige see.',
    ru: 'Ожидаемый день прошёл. Если ребёнок прибыл, отметьте это.',
    en: 'The expected day is past. Where the child has arrived, say so.',
  },
  'may-not-begin': {
    et: 'Kohanemine ei saa täna alata; põhjused on allpool.',
    ru: 'Адаптация не может начаться сегодня; причины ниже.',
    en: 'Adaptation may not begin today; the reasons stand below.',
  },
});
