import { defineTexts } from './texts.ts';

/** What the public page of the rules asks of a person; each field by its name. */
export const ruleFields = defineTexts({
  startOn: {
    et: 'Mis päeval teenus algaks?',
    ru: 'В какой день началась бы услуга?',
    en: 'On which day would the service begin?',
  },
  familyKind: { et: 'Milline pere see on?', ru: 'Какая это семья?', en: 'What kind of family is it?' },
  arrived: {
    et: 'Millal laps perre tuli?',
    ru: 'Когда ребёнок пришёл в семью?',
    en: 'When did the child come to the family?',
  },
  expected: { et: 'Millal last oodatakse?', ru: 'Когда ожидают ребёнка?', en: 'When is the child expected?' },
  left: {
    et: 'Millal laps perest lahkus?',
    ru: 'Когда ребёнок ушёл из семьи?',
    en: 'When did the child leave the family?',
  },
  care: {
    et: 'Pere osutab sel päeval ise kriisi- või erihoolduspere teenust',
    ru: 'В этот день семья сама оказывает услугу кризисной семьи или семьи с особым уходом',
    en: 'On that day the family itself provides crisis or special foster care',
  },
  onService: {
    et: 'Pere oli 31.10.2022 peretoe teenusel',
    ru: '31.10.2022 семья получала услугу поддержки',
    en: 'The family was on family support on 31.10.2022',
  },
  needsBasedFrom: {
    et: 'Millal vajaduspõhine peretugi algas?',
    ru: 'Когда началась поддержка по потребности?',
    en: 'When did needs-based support begin?',
  },
  needsBasedEnded: {
    et: 'Millal vajaduspõhine peretugi lõppes?',
    ru: 'Когда закончилась поддержка по потребности?',
    en: 'When did needs-based support end?',
  },
  needsBasedSigned: {
    et: 'Millal lõpetamise kokkulepe allkirjastati?',
    ru: 'Когда подписали соглашение о прекращении?',
    en: 'When was the ending agreement signed?',
  },
  referral: {
    et: 'Millal omavalitsuse suunamine vastu võeti?',
    ru: 'Когда приняли направление самоуправления?',
    en: 'When was the municipality’s referral accepted?',
  },
  earlierFrom: {
    et: 'Millal varasem vajaduspõhine peretugi algas?',
    ru: 'Когда началась прежняя поддержка по потребности?',
    en: 'When did earlier needs-based support begin?',
  },
  earlierTo: {
    et: 'Millal see lõppes?',
    ru: 'Когда она закончилась?',
    en: 'When did it end?',
  },
  adaptationFrom: {
    et: 'Millal kohanemise peretugi algas?',
    ru: 'Когда началась поддержка в период адаптации?',
    en: 'When did adaptation support begin?',
  },
  adaptationEnded: {
    et: 'Millal kohanemise peretugi lõppes?',
    ru: 'Когда закончилась поддержка в период адаптации?',
    en: 'When did adaptation support end?',
  },
  sessionOn: {
    et: 'Mis päeval järgmine kohtumine oleks?',
    ru: 'В какой день была бы следующая встреча?',
    en: 'On which day would the next session be?',
  },
  mentoringHeld: {
    et: 'Mitu kohtumist on juba olnud või kokku lepitud?',
    ru: 'Сколько встреч уже было или назначено?',
    en: 'How many sessions were held or booked already?',
  },
  counsellingHeld: {
    et: 'Mitu kohtumist on juba olnud või kokku lepitud?',
    ru: 'Сколько встреч уже было или назначено?',
    en: 'How many sessions were held or booked already?',
  },
  basis: { et: 'Milline kord see on?', ru: 'Какая это встреча?', en: 'What kind of session is it?' },
  approvedExtra: {
    et: 'Mitu lisakorda on Sotsiaalkindlustusamet selleks aastaks kooskõlastanud?',
    ru: 'Сколько дополнительных встреч Департамент соцстрахования согласовал на этот год?',
    en: 'How many extra sessions has the Social Insurance Board approved for that year?',
  },
  asOf: { et: 'Mis päeva seisuga?', ru: 'По состоянию на какой день?', en: 'As it stands on which day?' },
  agreement: {
    et: 'Millal koostöölepe sõlmiti?',
    ru: 'Когда заключили договор о сотрудничестве?',
    en: 'When was the cooperation agreement signed?',
  },
  ended: { et: 'Millal teenus lõppes?', ru: 'Когда услуга закончилась?', en: 'When did the service end?' },
  gapFrom: {
    et: 'Millal algas tellijast tingitud vahe?',
    ru: 'Когда начался перерыв по вине Заказчика?',
    en: 'When did a gap caused by the commissioner begin?',
  },
  gapTo: {
    et: 'Millal tellijast tingitud vahe lõppes?',
    ru: 'Когда закончился перерыв по вине Заказчика?',
    en: 'When did the gap caused by the commissioner end?',
  },
  countFrom: { et: 'Mis päevast lugeda?', ru: 'От какого дня считать?', en: 'From which day to count?' },
  add: { et: 'Mitu tööpäeva?', ru: 'Сколько рабочих дней?', en: 'How many working days?' },
  month: { et: 'Mis kuu kohta?', ru: 'За какой месяц?', en: 'Which month?' },
  contractEnd: {
    et: 'Millal leping lõpeb?',
    ru: 'Когда заканчивается договор?',
    en: 'When does the contract end?',
  },
  service: { et: 'Milline peretugi?', ru: 'Какая поддержка?', en: 'Which family support?' },
  until: { et: 'Mis päevani näidata?', ru: 'До какого дня показать?', en: 'Show until which day?' },
  withoutMunicipality: {
    et: 'Lapsendajapere, kes ei soovi omavalitsuse kaasamist',
    ru: 'Семья усыновителей, которая не хочет участия самоуправления',
    en: 'An adoptive family that does not want the municipality involved',
  },
  careKind: { et: 'Milline hooldus?', ru: 'Какой уход?', en: 'Which care?' },
  placedOn: {
    et: 'Millal laps perre tuli?',
    ru: 'Когда ребёнок пришёл в семью?',
    en: 'When did the child come to the family?',
  },
  placementEnded: {
    et: 'Millal laps perest lahkus?',
    ru: 'Когда ребёнок ушёл из семьи?',
    en: 'When did the child leave the family?',
  },
  meetings: {
    et: 'Toimunud võrgustikukohtumised',
    ru: 'Состоявшиеся встречи сети поддержки',
    en: 'Network meetings held',
  },
  visits: {
    et: 'Toimunud lapse külastused',
    ru: 'Состоявшиеся посещения ребёнка',
    en: 'Visits to the child made',
  },
  extensionAgreed: {
    et: 'Mis päeva kohtumisel pikendamises kokku lepiti?',
    ru: 'На встрече какого дня договорились о продлении?',
    en: 'At which day’s meeting was an extension agreed?',
  },
  extensionApproved: {
    et: 'Millal Sotsiaalkindlustusamet pikendamise kooskõlastas?',
    ru: 'Когда Департамент соцстрахования согласовал продление?',
    en: 'When did the Social Insurance Board approve the extension?',
  },
  extensionUntil: {
    et: 'Mis päevani pikendati?',
    ru: 'До какого дня продлили?',
    en: 'Extended until which day?',
  },
  rate: {
    et: 'Lepingu hind ühe kahetunnise tugigrupi eest',
    ru: 'Цена по договору за двухчасовую группу поддержки',
    en: 'The contract’s price of a two-hour support group',
  },
  groupOn: {
    et: 'Mis päeval tugigrupp on?',
    ru: 'В какой день группа поддержки?',
    en: 'On which day is the support group?',
  },
  minutes: { et: 'Kui kaua see kestab?', ru: 'Сколько она длится?', en: 'How long does it last?' },
  mode: { et: 'Kus see toimub?', ru: 'Где она проходит?', en: 'Where is it held?' },
  island: { et: 'Tugigrupp toimub saarel', ru: 'Группа проходит на острове', en: 'It is held on an island' },
  participants: {
    et: 'Mitu kasuvanemat osaleb?',
    ru: 'Сколько приёмных родителей участвует?',
    en: 'How many foster or adoptive parents take part?',
  },
  smallGroupApproved: {
    et: 'Millal Sotsiaalkindlustusamet väiksema grupi kooskõlastas?',
    ru: 'Когда Департамент соцстрахования согласовал меньшую группу?',
    en: 'When did the Social Insurance Board approve a smaller group?',
  },
  paidBefore: {
    et: 'Mitu tugigruppi on samas kvartalis enne seda olnud?',
    ru: 'Сколько групп было в том же квартале до этой?',
    en: 'How many groups were there earlier in the same quarter?',
  },
  siblings: {
    et: 'Mitu last samast perest?',
    ru: 'Сколько детей из одной семьи?',
    en: 'How many children of one family?',
  },
});

export type RuleFieldName = keyof (typeof ruleFields)['et'];

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
