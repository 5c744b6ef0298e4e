import { defineTexts } from '../texts.ts';

/** Contracts between the commissioner and providers, and how each side stands on an e-invoice. */
export const contractTexts = defineTexts({
  title: { et: 'Lepingud', ru: 'Договоры', en: 'Contracts' },
  leadCommissioner: {
    et: 'Lepingu hindade järgi arvestatakse iga kuu graafiku (Lisa 3) ja arve summad.',
    ru: 'По ценам договора рассчитываются суммы месячного графика (Lisa 3) и счёта.',
    en: 'The sums of each month’s schedule (Lisa 3) and invoice are reckoned by the contract’s prices.',
  },
  leadProvider: {
    et: 'Nende hindade järgi arvestatakse iga kuu graafiku (Lisa 3) ja arve summad. Hinnad kirjutab tellija.',
    ru: 'По этим ценам рассчитываются суммы месячного графика (Lisa 3) и счёта. Цены вносит Заказчик.',
    en: 'The sums of each month’s schedule (Lisa 3) and invoice are reckoned by these prices. The commissioner enters them.',
  },
  provider: { et: 'Teenuse osutaja', ru: 'Поставщик услуги', en: 'Provider' },
  contract: { et: 'Leping', ru: 'Договор', en: 'Contract' },
  none: { et: 'Lepingut ei ole kirjas.', ru: 'Договор не внесён.', en: 'No contract is entered.' },
  noneOfOwn: {
    et: 'Tellija ei ole teie lepingut veel kirja pannud. Ilma selleta ei saa kuu graafiku summasid arvestada.',
    ru: 'Заказчик ещё не внёс ваш договор. Без него суммы месячного графика рассчитать нельзя.',
    en: 'The commissioner has not entered your contract yet. Without it the month’s sums cannot be reckoned.',
  },
  enter: { et: 'Lisa leping', ru: 'Внести договор', en: 'Enter a contract' },
  enterFor: {
    et: (provider: string) => `Lisa leping: ${provider}`,
    ru: (provider: string) => `Внести договор: ${provider}`,
    en: (provider: string) => `Enter a contract: ${provider}`,
  },
  change: { et: 'Muuda', ru: 'Изменить', en: 'Change' },
  changeTitle: { et: 'Muuda lepingut', ru: 'Изменить договор', en: 'Change the contract' },
  edition: { et: 'Tingimused', ru: 'Условия', en: 'Terms' },
  editionHint: {
    et: 'Tehnilise kirjelduse väljaanne, mille järgi leping on sõlmitud.',
    ru: 'Редакция технического описания, по которой заключён договор.',
    en: 'The edition of the technical specification that the contract was made under.',
  },
  number: { et: 'Lepingu number', ru: 'Номер договора', en: 'Contract number' },
  numberHint: {
    et: 'Nii, nagu see peab arvel seisma.',
    ru: 'Так, как он должен стоять в счёте.',
    en: 'As it must stand on the invoice.',
  },
  days: { et: 'Kehtib', ru: 'Действует', en: 'In force' },
  from: { et: 'Esimene päev', ru: 'Первый день', en: 'First day' },
  to: { et: 'Viimane päev', ru: 'Последний день', en: 'Last day' },
  prices: { et: 'Hinnad käibemaksuta', ru: 'Цены без налога с оборота', en: 'Prices without VAT' },
  pricesHint: {
    et: 'Juba kinnitatud kuude summasid hinnamuutus ei puuduta.',
    ru: 'Суммы уже утверждённых месяцев изменение цены не затрагивает.',
    en: 'A change of price does not touch the sums of months that are approved.',
  },
  supportUnit: {
    et: 'Peretoe hind on',
    ru: 'Цена поддержки семьи указана',
    en: 'The price of family support is',
  },
  month: { et: 'pere teenusekuu eest', ru: 'за месяц услуги семье', en: 'for a family’s month of service' },
  hour: { et: 'tunni eest', ru: 'за час', en: 'for an hour' },
  support: { et: 'Peretugi', ru: 'Поддержка семьи', en: 'Family support' },
  mentoring: { et: 'Mentori kohtumine', ru: 'Встреча с ментором', en: 'Mentoring session' },
  counselling: {
    et: 'Psühholoogi kohtumine',
    ru: 'Встреча с психологом',
    en: 'Counselling session',
  },
  supervision: { et: 'Superviisori kohtumine', ru: 'Встреча с супервизором', en: 'Supervision session' },
  group: { et: 'Tugigrupp, 2 tundi', ru: 'Группа поддержки, 2 часа', en: 'Support group, 2 hours' },
  groupHint: {
    et: 'Pikema või lühema kohtumise tasu ja saare koefitsiendi arvestab programm (TK 2.4.7–2.4.8).',
    ru: 'Плату за более длинную или короткую встречу и островной коэффициент рассчитает программа (TK 2.4.7–2.4.8).',
    en: 'The pay for a longer or shorter meeting and the islands’ coefficient are reckoned from it (TK 2.4.7–2.4.8).',
  },
  paymentDays: { et: 'Maksetähtaeg', ru: 'Срок оплаты', en: 'Payment term' },
  paymentDaysUnit: { et: 'päeva', ru: 'дней', en: 'days' },
  inDays: {
    et: (days: number) => `${days} päeva arve kuupäevast`,
    ru: (days: number) => `${days} дн. с даты счёта`,
    en: (days: number) => `${days} days from the invoice’s date`,
  },
  save: { et: 'Salvesta', ru: 'Сохранить', en: 'Save' },
  cancel: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  conflictTitle: {
    et: 'Keegi muutis seda vahepeal',
    ru: 'Это тем временем изменили',
    en: 'Somebody changed this meanwhile',
  },
  conflictLead: {
    et: 'Vasakul on see, mis nüüd kirjas on, paremal teie kirjutatu. Salvestades jääb kehtima vormis olev.',
    ru: 'Слева то, что записано сейчас, справа написанное вами. При сохранении останется то, что в форме.',
    en: 'On the left is what stands now, on the right what you wrote. Saving keeps what is in the form.',
  },
  theirs: { et: 'Praegu kirjas', ru: 'Записано сейчас', en: 'Standing now' },
  yours: { et: 'Teie kirjutatu', ru: 'Написанное вами', en: 'What you wrote' },
  'edition-missing': { et: 'Valige tingimused.', ru: 'Выберите условия.', en: 'Choose the terms.' },
  'edition-taken': {
    et: 'Nende tingimuste järgi on leping juba kirjas. Muutke seda.',
    ru: 'Договор по этим условиям уже внесён. Измените его.',
    en: 'There is a contract under these terms already. Change that one.',
  },
  'number-missing': {
    et: 'Kirjutage lepingu number.',
    ru: 'Укажите номер договора.',
    en: 'Enter the contract’s number.',
  },
  'number-too-long': {
    et: 'Number on liiga pikk: kuni 60 tähemärki.',
    ru: 'Номер слишком длинный: до 60 знаков.',
    en: 'The number is too long: 60 characters at most.',
  },
  'day-missing': { et: 'Kirjutage kuupäev.', ru: 'Укажите дату.', en: 'Enter the date.' },
  'day-unreadable': {
    et: 'Sellist kuupäeva ei ole. Kirjutage näiteks 21.11.2026.',
    ru: 'Такой даты нет. Напишите, например, 21.11.2026.',
    en: 'There is no such date. Write for example 21.11.2026.',
  },
  'to-before-from': {
    et: 'Viimane päev on enne esimest.',
    ru: 'Последний день раньше первого.',
    en: 'The last day is before the first.',
  },
  'unit-missing': {
    et: 'Valige, mille eest hind on.',
    ru: 'Выберите, за что указана цена.',
    en: 'Choose what the price is for.',
  },
  'price-missing': { et: 'Kirjutage hind.', ru: 'Укажите цену.', en: 'Enter the price.' },
  'price-unreadable': {
    et: 'Kirjutage hind eurodes, näiteks 190,50.',
    ru: 'Напишите цену в евро, например 190,50.',
    en: 'Write the price in euros, for example 190.50.',
  },
  'price-too-large': {
    et: 'Hind on liiga suur: kuni 100 000 €.',
    ru: 'Цена слишком велика: до 100 000 €.',
    en: 'The price is too large: 100,000 € at most.',
  },
  'payment-days-wrong': {
    et: 'Kirjutage päevade arv 1–90.',
    ru: 'Напишите число дней от 1 до 90.',
    en: 'Write a number of days from 1 to 90.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});

/** How an organisation stands on an e-invoice (TK 3.2). */
export const billingTexts = defineTexts({
  title: { et: 'Arve andmed', ru: 'Данные для счёта', en: 'Invoice details' },
  leadProvider: {
    et: 'Nende andmetega koostatakse teie e-arve, kui tellija on kuu kinnitanud (TK 3.2).',
    ru: 'С этими данными составляется ваш э-счёт, когда Заказчик утвердил месяц (TK 3.2).',
    en: 'Your e-invoice is made with these details once the commissioner has approved a month (TK 3.2).',
  },
  leadCommissioner: {
    et: 'Nii seisab tellija ostjana igal e-arvel.',
    ru: 'Так Заказчик указан покупателем в каждом э-счёте.',
    en: 'This is how the commissioner stands as the buyer on every e-invoice.',
  },
  missing: {
    et: 'Arve andmed on kirjutamata. Ilma nendeta ei saa e-arvet koostada.',
    ru: 'Данные для счёта не внесены. Без них э-счёт составить нельзя.',
    en: 'The invoice details are not written yet. Without them no e-invoice can be made.',
  },
  address: {
    et: 'Registrikood ja aadress',
    ru: 'Регистрационный код и адрес',
    en: 'Registry code and address',
  },
  registryCode: { et: 'Registrikood', ru: 'Регистрационный код', en: 'Registry code' },
  registryCodeHint: {
    et: 'Selle koodiga leiab e-arve saaja ja saatja.',
    ru: 'По этому коду находят получателя и отправителя э-счёта.',
    en: 'The e-invoice’s sender and receiver are found by this code.',
  },
  street: { et: 'Tänav ja maja', ru: 'Улица и дом', en: 'Street and house' },
  city: { et: 'Linn või vald', ru: 'Город или волость', en: 'City or parish' },
  postcode: { et: 'Postiindeks', ru: 'Почтовый индекс', en: 'Postcode' },
  vat: { et: 'Käibemaks', ru: 'Налог с оборота', en: 'Value added tax' },
  unregistered: {
    et: 'Ei ole käibemaksukohustuslane',
    ru: 'Не является плательщиком налога с оборота',
    en: 'Not registered for VAT',
  },
  exempt: {
    et: 'Käibemaksukohustuslane, teenus on maksuvaba',
    ru: 'Плательщик, услуга освобождена от налога',
    en: 'Registered, the services are exempt',
  },
  standard: {
    et: 'Käibemaksukohustuslane, lisandub standardmäär',
    ru: 'Плательщик, добавляется стандартная ставка',
    en: 'Registered, the standard rate is added',
  },
  vatNumber: { et: 'Käibemaksukohustuslase number', ru: 'Номер плательщика (KMKR)', en: 'VAT number' },
  vatNumberHint: {
    et: 'Ainult käibemaksukohustuslasel, näiteks EE990000013.',
    ru: 'Только у плательщика, например EE990000013.',
    en: 'Only where registered, for example EE990000013.',
  },
  vatReason: { et: 'Maksuvabastuse alus', ru: 'Основание освобождения', en: 'Ground of the exemption' },
  vatReasonHint: {
    et: 'Seisab arvel; näiteks „Sotsiaalteenus, käibemaksuseaduse § 16“.',
    ru: 'Стоит в счёте; например «Sotsiaalteenus, käibemaksuseaduse § 16».',
    en: 'It stands on the invoice; for example “Sotsiaalteenus, käibemaksuseaduse § 16”.',
  },
  payment: { et: 'Makse', ru: 'Оплата', en: 'Payment' },
  iban: { et: 'Arvelduskonto (IBAN)', ru: 'Расчётный счёт (IBAN)', en: 'Account (IBAN)' },
  referenceBase: {
    et: 'Viitenumbri algus',
    ru: 'Начало номера ссылки',
    en: 'Beginning of the reference number',
  },
  referenceBaseHint: {
    et: 'Kuni 12 numbrit. Arve viitenumber lisab sellele kuu ja kontrollnumbri.',
    ru: 'До 12 цифр. К нему добавятся месяц и контрольная цифра.',
    en: 'Up to 12 digits. The month and a check digit are added to it.',
  },
  'code-wrong': {
    et: 'Sellist registrikoodi ei ole: see on kaheksa numbrit, millest viimane kontrollib eelmisi.',
    ru: 'Такого регистрационного кода нет: это восемь цифр, последняя проверяет остальные.',
    en: 'There is no such registry code: it is eight digits, the last of which checks the others.',
  },
  'street-missing': {
    et: 'Kirjutage tänav ja maja.',
    ru: 'Укажите улицу и дом.',
    en: 'Enter the street and house.',
  },
  'city-missing': {
    et: 'Kirjutage linn või vald.',
    ru: 'Укажите город или волость.',
    en: 'Enter the city or parish.',
  },
  'too-long': { et: 'Tekst on liiga pikk.', ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  'postcode-wrong': {
    et: 'Postiindeks on viis numbrit.',
    ru: 'Почтовый индекс — пять цифр.',
    en: 'A postcode is five digits.',
  },
  'vat-missing': {
    et: 'Valige, kuidas on käibemaksuga.',
    ru: 'Выберите, как обстоит с налогом.',
    en: 'Choose how it is with VAT.',
  },
  'vat-number-wrong': {
    et: 'Sellist numbrit ei ole: see on EE ja üheksa numbrit.',
    ru: 'Такого номера нет: это EE и девять цифр.',
    en: 'There is no such number: it is EE and nine digits.',
  },
  'vat-reason-missing': {
    et: 'Kirjutage alus: see peab arvel seisma.',
    ru: 'Укажите основание: оно должно стоять в счёте.',
    en: 'Write the ground: it has to stand on the invoice.',
  },
  'iban-wrong': {
    et: 'Sellist kontot ei ole. Kontrollige numbrit: EE ja 18 numbrit.',
    ru: 'Такого счёта нет. Проверьте номер: EE и 18 цифр.',
    en: 'There is no such account. Check the number: EE and 18 digits.',
  },
  'reference-wrong': {
    et: 'Kirjutage 1–12 numbrit, esimene ei ole null.',
    ru: 'Напишите от 1 до 12 цифр, первая не ноль.',
    en: 'Write 1 to 12 digits, the first no zero.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
