import { defineTexts } from '../texts.ts';

const eachOnALine = {
  et: 'Iga kuupäev omal real, näiteks 05.03.2025.',
  ru: 'Каждая дата на своей строке, например 05.03.2025.',
  en: 'Each date on its own line, for example 05.03.2025.',
};

/** What helps with a field; a date that has no hint here has the one that every date has. */
export const ruleHints = defineTexts({
  arrived: {
    et: 'Jätke tühjaks, kui laps ei ole veel tulnud.',
    ru: 'Оставьте пустым, если ребёнок ещё не пришёл.',
    en: 'Leave it empty where the child has not come yet.',
  },
  expected: {
    et: 'Ainult siis, kui laps ei ole veel tulnud.',
    ru: 'Только если ребёнок ещё не пришёл.',
    en: 'Only where the child has not come yet.',
  },
  left: {
    et: 'Jätke tühjaks, kui laps on peres.',
    ru: 'Оставьте пустым, если ребёнок в семье.',
    en: 'Leave it empty where the child is in the family.',
  },
  placementEnded: {
    et: 'Jätke tühjaks, kui laps on peres.',
    ru: 'Оставьте пустым, если ребёнок в семье.',
    en: 'Leave it empty where the child is in the family.',
  },
  referral: {
    et: 'Lapsendajaperel ei ole suunamist vaja.',
    ru: 'Семье усыновителей направление не нужно.',
    en: 'An adoptive family needs no referral.',
  },
  earlierTo: {
    et: 'Jätke tühjaks, kui see kestab.',
    ru: 'Оставьте пустым, если она продолжается.',
    en: 'Leave it empty where it goes on.',
  },
  needsBasedEnded: {
    et: 'Jätke tühjaks, kui see kestab.',
    ru: 'Оставьте пустым, если она продолжается.',
    en: 'Leave it empty where it goes on.',
  },
  adaptationEnded: {
    et: 'Jätke tühjaks, kui see kestab.',
    ru: 'Оставьте пустым, если она продолжается.',
    en: 'Leave it empty where it goes on.',
  },
  mentoringHeld: {
    et: 'Selles kvartalis; tulevasel kasuperel kokku.',
    ru: 'В этом квартале; у будущей приёмной семьи всего.',
    en: 'In this quarter; with a prospective family, ever.',
  },
  counsellingHeld: {
    et: 'Sama liiki kordi: sel aastal; pärast lapse lahkumist ja tulevasel kasuperel kokku.',
    ru: 'Встреч того же вида: в этом году; после ухода ребёнка и у будущей приёмной семьи всего.',
    en: 'Of the same kind: in this year; after a departure, and with a prospective family, ever.',
  },
  agreement: {
    et: 'Jätke tühjaks, kui teenus ei ole alanud.',
    ru: 'Оставьте пустым, если услуга не началась.',
    en: 'Leave it empty where the service has not begun.',
  },
  ended: {
    et: 'Jätke tühjaks, kui teenus kestab.',
    ru: 'Оставьте пустым, если услуга продолжается.',
    en: 'Leave it empty where the service goes on.',
  },
  countFrom: {
    et: 'Seda päeva ennast ei loeta.',
    ru: 'Сам этот день не считается.',
    en: 'That day itself is not counted.',
  },
  month: {
    et: 'Kuu ja aasta, näiteks 04.2025.',
    ru: 'Месяц и год, например 04.2025.',
    en: 'Month and year, for example 04.2025.',
  },
  contractEnd: {
    et: 'Ainult siis, kui leping lõpeb.',
    ru: 'Только если договор заканчивается.',
    en: 'Only where the contract ends.',
  },
  meetings: eachOnALine,
  visits: eachOnALine,
  extensionUntil: {
    et: 'Jätke tühjaks, kui pikendati kohtu lõpliku otsuseni.',
    ru: 'Оставьте пустым, если продлили до окончательного решения суда.',
    en: 'Leave it empty where it was extended until the court’s final decision.',
  },
  smallGroupApproved: {
    et: 'Ainult siis, kui grupp on tavalisest väiksem.',
    ru: 'Только если группа меньше обычной.',
    en: 'Only where the group is smaller than usual.',
  },
  siblings: {
    et: 'Lapsed, kes tulid perre samal päeval.',
    ru: 'Дети, пришедшие в семью в один день.',
    en: 'Children who came to the family on the same day.',
  },
});

/** What may be chosen. */
export const ruleOptions = defineTexts({
  foster: { et: 'Hoolduspere', ru: 'Попечительская семья', en: 'Foster family' },
  guardian: { et: 'Eestkostepere', ru: 'Опекунская семья', en: 'Guardian family' },
  adoptive: { et: 'Lapsendajapere', ru: 'Семья усыновителей', en: 'Adoptive family' },
  prospective: { et: 'Tulevane kasupere', ru: 'Будущая приёмная семья', en: 'Prospective family' },
  adaptation: { et: 'Kohanemiseks', ru: 'В период адаптации', en: 'For adaptation' },
  'needs-based': { et: 'Vajaduspõhine', ru: 'По потребности', en: 'Needs-based' },
  regular: { et: 'Tavaline kord', ru: 'Обычная встреча', en: 'A regular one' },
  'after-departure': {
    et: 'Pärast lapse lahkumist',
    ru: 'После ухода ребёнка',
    en: 'After a child has left',
  },
  extra: {
    et: 'Lisakord, mille Sotsiaalkindlustusamet on kooskõlastanud',
    ru: 'Дополнительная, согласованная Департаментом соцстрахования',
    en: 'An extra one, approved by the Social Insurance Board',
  },
  crisis: { et: 'Kriisihoolduspere', ru: 'Кризисная попечительская семья', en: 'Crisis foster family' },
  special: { et: 'Erihoolduspere', ru: 'Попечительская семья с особым уходом', en: 'Special foster family' },
  'in-person': { et: 'Kohapeal', ru: 'Очно', en: 'In person' },
  online: { et: 'Veebis', ru: 'Онлайн', en: 'Online' },
});

/** Why something was not taken. */
export const ruleProblems = defineTexts({
  missing: { et: 'Vastake sellele.', ru: 'Ответьте на этот вопрос.', en: 'Answer this.' },
  noDate: {
    et: 'Sisestage kuupäev, näiteks 05.03.2025.',
    ru: 'Введите дату, например 05.03.2025.',
    en: 'Enter a date, for example 05.03.2025.',
  },
  farDate: {
    et: 'Kontrollige aastat: see on liiga kauge.',
    ru: 'Проверьте год: он слишком далёкий.',
    en: 'Check the year: it is too far away.',
  },
  noMonth: {
    et: 'Sisestage kuu ja aasta, näiteks 04.2025.',
    ru: 'Введите месяц и год, например 04.2025.',
    en: 'Enter a month and a year, for example 04.2025.',
  },
  noNumber: {
    et: 'Sisestage täisarv, näiteks 3.',
    ru: 'Введите целое число, например 3.',
    en: 'Enter a whole number, for example 3.',
  },
  tooFew: {
    et: (limit: number) => `Siin saab olla vähemalt ${limit}.`,
    ru: (limit: number) => `Здесь может быть не меньше ${limit}.`,
    en: (limit: number) => `It can be ${limit} at least.`,
  },
  tooMany: {
    et: (limit: number) => `Siin saab olla kõige rohkem ${limit}.`,
    ru: (limit: number) => `Здесь может быть не больше ${limit}.`,
    en: (limit: number) => `It can be ${limit} at most.`,
  },
  noMoney: {
    et: 'Sisestage summa eurodes, näiteks 120,50.',
    ru: 'Введите сумму в евро, например 120,50.',
    en: 'Enter an amount in euros, for example 120.50.',
  },
  noChoice: { et: 'Valige üks.', ru: 'Выберите один вариант.', en: 'Choose one.' },
  doesNotFit: {
    et: 'See ei sobi teiste vastustega kokku. Kontrollige, kas kuupäevad on õiges järjekorras.',
    ru: 'Это не сочетается с другими ответами. Проверьте, в верном ли порядке даты.',
    en: 'This does not go with the other answers. Check that the dates are in order.',
  },
});
