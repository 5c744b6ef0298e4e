import { defineTexts } from '../texts.ts';

/** What is wrong at a field of a referral, and what would mend it. */
export const referralProblemTexts = defineTexts({
  'service-missing': {
    et: 'Valige, mida pere vajab.',
    ru: 'Выберите, что нужно семье.',
    en: 'Choose what the family needs.',
  },
  'kind-missing': { et: 'Valige pere liik.', ru: 'Выберите вид семьи.', en: 'Choose the kind of family.' },
  'residence-missing': {
    et: 'Valige omavalitsus, kus pere elab.',
    ru: 'Выберите самоуправление, где живёт семья.',
    en: 'Choose the municipality where the family lives.',
  },
  'phone-missing': {
    et: 'Kirjutage telefoninumber, et perega saaks viie tööpäeva jooksul ühendust võtta.',
    ru: 'Укажите телефон, чтобы с семьёй связались в течение пяти рабочих дней.',
    en: 'Enter a telephone number, so that the family can be reached within five working days.',
  },
  'phone-unreadable': {
    et: 'Selline number ei ole loetav. Kirjutage näiteks +372 5123 4567.',
    ru: 'Номер не читается. Напишите, например, +372 5123 4567.',
    en: 'That number cannot be read. Write for example +372 5123 4567.',
  },
  'email-unreadable': {
    et: 'E-posti aadress ei ole terviklik. Kirjutage näiteks nimi@asutus.ee.',
    ru: 'Адрес эл. почты неполный. Напишите, например, nimi@asutus.ee.',
    en: 'The e-mail address is not whole. Write for example name@office.ee.',
  },
  'parent-missing': {
    et: 'Kirjutage vähemalt üks kasuvanem.',
    ru: 'Укажите хотя бы одного родителя.',
    en: 'Enter one parent at least.',
  },
  'child-missing': {
    et: 'Kirjutage vähemalt üks laps.',
    ru: 'Укажите хотя бы одного ребёнка.',
    en: 'Enter one child at least.',
  },
  'name-missing': { et: 'Kirjutage nimi.', ru: 'Укажите имя.', en: 'Enter the name.' },
  'code-missing': { et: 'Kirjutage isikukood.', ru: 'Укажите личный код.', en: 'Enter the identity code.' },
  'code-form': {
    et: 'Isikukoodis on 11 numbrit, esimene 1 kuni 8.',
    ru: 'В личном коде 11 цифр, первая от 1 до 8.',
    en: 'An identity code has 11 digits, the first 1 to 8.',
  },
  'code-birth': {
    et: 'Isikukoodis olevat sünnipäeva ei ole. Kontrollige numbreid.',
    ru: 'Дня рождения из личного кода не существует. Проверьте цифры.',
    en: 'The birthday in the identity code does not exist. Check the digits.',
  },
  'code-checksum': {
    et: 'Isikukoodi kontrollnumber ei klapi. Mõni number on vale.',
    ru: 'Контрольная цифра не сходится. Какая-то цифра неверна.',
    en: 'The identity code’s check digit does not fit. One of the digits is wrong.',
  },
  'code-future': {
    et: 'Selle isikukoodi järgi ei ole inimene veel sündinud.',
    ru: 'По этому личному коду человек ещё не родился.',
    en: 'By that identity code the person is not born yet.',
  },
  'code-twice': {
    et: 'See isikukood on siin juba kirjas.',
    ru: 'Этот личный код здесь уже есть.',
    en: 'This identity code stands here already.',
  },
  'parent-is-child': {
    et: 'Selle isikukoodi järgi on vanem alaealine. Kontrollige numbreid.',
    ru: 'По этому личному коду родитель несовершеннолетний. Проверьте цифры.',
    en: 'By this identity code the parent is under age. Check the digits.',
  },
  'child-is-grown': {
    et: 'Selle isikukoodi järgi on laps üle 21 aasta vana. Kontrollige numbreid.',
    ru: 'По этому личному коду ребёнку больше 21 года. Проверьте цифры.',
    en: 'By this identity code the child is over 21. Check the digits.',
  },
  'since-missing': {
    et: 'Kirjutage, mis päevast laps peres on.',
    ru: 'Укажите, с какого дня ребёнок в семье.',
    en: 'Enter the day since when the child is in the family.',
  },
  'since-unreadable': {
    et: 'Sellist kuupäeva ei ole. Kirjutage näiteks 21.11.2026.',
    ru: 'Такой даты нет. Напишите, например, 21.11.2026.',
    en: 'There is no such date. Write for example 21.11.2026.',
  },
  'since-before-birth': {
    et: 'See päev on enne lapse sündi.',
    ru: 'Этот день раньше рождения ребёнка.',
    en: 'That day is before the child was born.',
  },
  'since-future': {
    et: 'Vajaduspõhist tuge saab pere, kus laps juba on. Alles tulevale lapsele valige kohanemise tugi.',
    ru: 'Поддержку по потребности получает семья, где ребёнок уже живёт. Для ожидаемого ребёнка выберите поддержку адаптации.',
    en: 'Needs-based support is for a family where the child already is. For one still to come choose adaptation support.',
  },
  'since-far': {
    et: 'See päev on üle aasta pärast. Kontrollige aastat.',
    ru: 'Этот день больше чем через год. Проверьте год.',
    en: 'That day is over a year ahead. Check the year.',
  },
  'case-plan-missing': {
    et: 'Kirjutage juhtumiplaani viide: vajadus peab olema juhtumiplaanis (TK 2.1.4.3.1).',
    ru: 'Укажите план случая: потребность должна быть в нём (TK 2.1.4.3.1).',
    en: 'Enter the case plan’s reference: the need has to stand in it (TK 2.1.4.3.1).',
  },
  'goal-missing': {
    et: 'Kirjutage vähemalt üks eesmärk (TK 2.1.4.3.1).',
    ru: 'Укажите хотя бы одну цель (TK 2.1.4.3.1).',
    en: 'Enter one goal at least (TK 2.1.4.3.1).',
  },
  'topic-missing': {
    et: 'Valige vähemalt üks teema.',
    ru: 'Выберите хотя бы одну тему.',
    en: 'Choose one topic at least.',
  },
  'problems-missing': {
    et: 'Kirjutage, millega on vaja tegeleda.',
    ru: 'Напишите, чем нужно заняться.',
    en: 'Write what has to be dealt with.',
  },
  'text-too-long': { et: 'Tekst on liiga pikk.', ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  'consent-missing': {
    et: 'Ilma pere teadmise ja nõusolekuta ei saa suunamist saata.',
    ru: 'Без ведома и согласия семьи направление отправить нельзя.',
    en: 'Without the family’s knowledge and consent the referral cannot be sent.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
