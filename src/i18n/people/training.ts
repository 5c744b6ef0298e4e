import { defineTexts } from '../texts.ts';

/** Trainings and supervisions: announced, registered for, attended (TK 2.1.6.3, 2.3.5, 2.7). */
export const trainingTexts = defineTexts({
  title: { et: 'Koolitused', ru: 'Обучение', en: 'Trainings' },
  leadAll: {
    et: 'Tellija infotunnid, koolitused ja supervisioonid ning teenuseosutaja omad. Kõik on tasuta (TK 2.7.2).',
    ru: 'Инфочасы, обучение и супервизии заказчика и поставщика. Всё бесплатно (TK 2.7.2).',
    en: 'Info sessions, trainings and supervisions of the commissioner and of your provider. All are free (TK 2.7.2).',
  },
  coming: { et: 'Tulekul', ru: 'Предстоят', en: 'Coming' },
  past: { et: 'Olnud', ru: 'Прошли', en: 'Past' },
  views: { et: 'Milliseid näidata', ru: 'Какие показать', en: 'Which to show' },
  announce: { et: 'Kuuluta välja', ru: 'Объявить', en: 'Announce one' },
  announceLead: {
    et: 'Kõik, kellele see mõeldud on, saavad kohe teate.',
    ru: 'Все, для кого это, сразу получат уведомление.',
    en: 'Everybody for whom it is will be told at once.',
  },
  change: { et: 'Muuda', ru: 'Изменить', en: 'Change' },
  changeTitle: { et: 'Muuda koolitust', ru: 'Изменить обучение', en: 'Change the training' },
  changeLead: {
    et: 'Kui päev, aeg või koht muutub, saavad registreerunud teate.',
    ru: 'Если изменится день, время или место, зарегистрированные получат уведомление.',
    en: 'Where the day, time or place changes, those registered are told.',
  },
  empty: { et: 'Ühtegi koolitust ei ole', ru: 'Обучения нет', en: 'No training' },
  emptyText: {
    et: 'Kui tellija või teenuseosutaja koolituse välja kuulutab, ilmub see siia ja te saate teate.',
    ru: 'Когда заказчик или поставщик объявит обучение, оно появится здесь и вы получите уведомление.',
    en: 'When the commissioner or your provider announces one it appears here, and you are told.',
  },
  kind: { et: 'Liik', ru: 'Вид', en: 'Kind' },
  info: { et: 'Infotund', ru: 'Инфочас', en: 'Info session' },
  training: { et: 'Koolitus', ru: 'Обучение', en: 'Training' },
  supervision: { et: 'Supervisioon', ru: 'Супервизия', en: 'Supervision' },
  name: { et: 'Teema', ru: 'Тема', en: 'Subject' },
  about: { et: 'Kirjeldus', ru: 'Описание', en: 'About it' },
  heldOn: { et: 'Päev', ru: 'День', en: 'Day' },
  beginsAt: { et: 'Algab', ru: 'Начало', en: 'Begins at' },
  endsAt: { et: 'Lõpeb', ru: 'Конец', en: 'Ends at' },
  when: { et: 'Millal', ru: 'Когда', en: 'When' },
  place: { et: 'Koht', ru: 'Место', en: 'Place' },
  placeHint: { et: 'Aadress või veebilink.', ru: 'Адрес или ссылка.', en: 'An address, or a link.' },
  organiser: { et: 'Korraldaja', ru: 'Организатор', en: 'Held by' },
  forWhom: { et: 'Kellele', ru: 'Для кого', en: 'For whom' },
  forRoles: { et: 'Rollid', ru: 'Роли', en: 'Roles' },
  forCounties: { et: 'Maakonnad', ru: 'Уезды', en: 'Counties' },
  forAllHint: { et: 'Märkimata: kõik.', ru: 'Не отмечено — все.', en: 'None chosen: all.' },
  everybody: { et: 'kõigile', ru: 'для всех', en: 'everybody' },
  places: { et: 'Kohti', ru: 'Мест', en: 'Places' },
  placesHint: { et: 'Tühi: piiramata.', ru: 'Пусто — без ограничения.', en: 'Empty: any number.' },
  taken: {
    et: (taken: number, places: number | null) =>
      places === null
        ? taken === 1
          ? '1 registreerunu'
          : `${taken} registreerunut`
        : `${taken} / ${places}`,
    ru: (taken: number, places: number | null) =>
      places === null ? `записано: ${taken}` : `${taken} / ${places}`,
    en: (taken: number, places: number | null) =>
      places === null ? `${taken} registered` : `${taken} of ${places}`,
  },
  registerBy: { et: 'Registreerumine kuni', ru: 'Запись до', en: 'Register by' },
  registerByHint: {
    et: 'Tühi: kuni selle päevani.',
    ru: 'Пусто — до самого дня.',
    en: 'Empty: until the day itself.',
  },
  save: { et: 'Salvesta', ru: 'Сохранить', en: 'Save' },
  back: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  register: { et: 'Registreerun', ru: 'Записаться', en: 'Register' },
  registerOne: {
    et: 'Registreeri oma inimene',
    ru: 'Записать своего сотрудника',
    en: 'Register one of your people',
  },
  signOff: { et: 'Ma ei saa tulla', ru: 'Не смогу прийти', en: 'I cannot come' },
  takeOff: { et: 'Ei tule', ru: 'Не придёт', en: 'Does not come' },
  registered: { et: 'registreerunud', ru: 'записан(а)', en: 'registered' },
  'signed-off': { et: 'loobunud', ru: 'отказался(ась)', en: 'signed off' },
  attended: { et: 'osales', ru: 'участвовал(а)', en: 'was there' },
  absent: { et: 'ei osalenud', ru: 'не участвовал(а)', en: 'was not there' },
  full: {
    et: 'Kõik kohad on täis. Kui keegi loobub, saab registreeruda.',
    ru: 'Все места заняты. Если кто-то откажется, можно будет записаться.',
    en: 'Every place is taken. If somebody signs off, you can register.',
  },
  registrationOver: {
    et: 'Registreerumine on lõppenud.',
    ru: 'Запись окончена.',
    en: 'Registration is over.',
  },
  cancelled: { et: 'jääb ära', ru: 'отменено', en: 'cancelled' },
  cancel: { et: 'Jääb ära', ru: 'Отменить', en: 'Cancel it' },
  cancelReason: { et: 'Miks jääb ära', ru: 'Почему отменяется', en: 'Why it is cancelled' },
  cancelHint: {
    et: 'Registreerunud saavad teate ja näevad põhjust siin.',
    ru: 'Зарегистрированные получат уведомление и увидят причину здесь.',
    en: 'Those registered are told, and see the reason here.',
  },
  cancelNow: { et: 'Teata, et jääb ära', ru: 'Сообщить об отмене', en: 'Tell that it is cancelled' },
  participants: { et: 'Registreerunud', ru: 'Записавшиеся', en: 'Registered' },
  nobody: {
    et: 'Keegi ei ole veel registreerunud.',
    ru: 'Пока никто не записался.',
    en: 'Nobody has registered yet.',
  },
  roll: { et: 'Kes osales', ru: 'Кто участвовал', en: 'Who was there' },
  rollHint: {
    et: 'Märkige kohalolnud. Märkimata inimene ei osalenud.',
    ru: 'Отметьте присутствовавших. Неотмеченные не участвовали.',
    en: 'Mark who was there. Whoever is not marked was not.',
  },
  saveRoll: { et: 'Salvesta osalemine', ru: 'Сохранить участие', en: 'Save who was there' },
  person: { et: 'Kes', ru: 'Кто', en: 'Who' },
  // The record of one person.
  record: {
    et: 'Koolitused ja supervisioonid',
    ru: 'Обучение и супервизии',
    en: 'Trainings and supervisions',
  },
  recordEmpty: {
    et: 'Osalemisi ei ole kirjas.',
    ru: 'Участие не записано.',
    en: 'Nothing is on record.',
  },
  outside: { et: 'mujal', ru: 'в другом месте', en: 'elsewhere' },
  addOutside: {
    et: 'Lisa mujal läbitud koolitus',
    ru: 'Добавить обучение в другом месте',
    en: 'Add what was learned elsewhere',
  },
  hours: { et: 'Tunde', ru: 'Часов', en: 'Hours' },
  hoursOf: {
    et: (hours: string) => `${hours} t`,
    ru: (hours: string) => `${hours} ч`,
    en: (hours: string) => `${hours} h`,
  },
  heldWhen: { et: 'Millal', ru: 'Когда', en: 'When' },
  add: { et: 'Lisa', ru: 'Добавить', en: 'Add' },
  remove: { et: 'Eemalda', ru: 'Убрать', en: 'Remove' },
  lastTrained: { et: 'Viimane koolitus', ru: 'Последнее обучение', en: 'Last training' },
  never: { et: 'ei ole kirjas', ru: 'не записано', en: 'none on record' },
  anybody: { et: 'Kõik', ru: 'Все', en: 'All' },
  untrained: { et: 'Aasta aega koolituseta', ru: 'Год без обучения', en: 'None for a year' },
  untrainedTitle: {
    et: (count: number) => `Aasta aega koolituse ja supervisioonita: ${count}`,
    ru: (count: number) => `Год без обучения и супервизии: ${count}`,
    en: (count: number) => `No training or supervision for a year: ${count}`,
  },
  meanwhile: {
    et: 'Keegi muutis seda samal ajal. All on teie kirjutatu; praegu kirjas:',
    ru: 'Кто-то изменил это одновременно. Ниже ваш текст; сейчас записано:',
    en: 'Somebody changed this meanwhile. Below is what you wrote; on record now:',
  },
});

/** Codes of the forms of trainings, as sentences. */
export const trainingProblems = defineTexts({
  'kind-missing': { et: 'Valige liik.', ru: 'Выберите вид.', en: 'Choose the kind.' },
  'title-missing': { et: 'Kirjutage teema.', ru: 'Напишите тему.', en: 'Write the subject.' },
  'text-long': { et: 'Tekst on liiga pikk.', ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  'day-missing': {
    et: 'Kirjutage päev, näiteks 21.11.2026.',
    ru: 'Укажите день, например 21.11.2026.',
    en: 'Enter the day, for example 21.11.2026.',
  },
  'day-past': { et: 'See päev on möödas.', ru: 'Этот день прошёл.', en: 'That day is over.' },
  'day-far': {
    et: 'See päev on liiga kaugel.',
    ru: 'Этот день слишком далеко.',
    en: 'That day is too far away.',
  },
  'begin-time': {
    et: 'Kirjutage kellaaeg, näiteks 10.00.',
    ru: 'Укажите время, например 10:00.',
    en: 'Enter a time, for example 10:00.',
  },
  'end-time': {
    et: 'Kirjutage kellaaeg, näiteks 14.00.',
    ru: 'Укажите время, например 14:00.',
    en: 'Enter a time, for example 14:00.',
  },
  'end-before': { et: 'Lõpp on enne algust.', ru: 'Конец раньше начала.', en: 'It ends before it begins.' },
  'place-missing': { et: 'Kirjutage koht.', ru: 'Укажите место.', en: 'Write where it is.' },
  'places-range': {
    et: 'Kohtade arv on 1 kuni 9999.',
    ru: 'Мест от 1 до 9999.',
    en: 'Places are a number from 1 to 9999.',
  },
  'places-taken': {
    et: 'Registreerunuid on juba rohkem.',
    ru: 'Записавшихся уже больше.',
    en: 'More have registered already.',
  },
  'register-missing': {
    et: 'Sellist kuupäeva ei ole. Kirjutage näiteks 21.11.2026.',
    ru: 'Такой даты нет. Напишите, например, 21.11.2026.',
    en: 'There is no such date. Write for example 21.11.2026.',
  },
  'register-after': {
    et: 'Registreerumine lõpeb hiljemalt koolituse päeval.',
    ru: 'Запись заканчивается не позже дня обучения.',
    en: 'Registration ends on the day at the latest.',
  },
  'held-missing': {
    et: 'Kirjutage, millal see oli, näiteks 21.11.2026.',
    ru: 'Укажите, когда это было, например 21.11.2026.',
    en: 'Enter when it was, for example 21.11.2026.',
  },
  'held-future': {
    et: 'See päev on alles tulekul.',
    ru: 'Этот день ещё не наступил.',
    en: 'That day is yet to come.',
  },
  'hours-range': {
    et: 'Tunde on 0,5 kuni 500.',
    ru: 'Часов от 0,5 до 500.',
    en: 'Hours are from 0.5 to 500.',
  },
  'reason-missing': { et: 'Kirjutage põhjus.', ru: 'Укажите причину.', en: 'Write the reason.' },
  'person-missing': { et: 'Valige inimene.', ru: 'Выберите человека.', en: 'Choose the person.' },
  full: {
    et: 'Viimane koht sai just täis. Kui keegi loobub, saab registreeruda.',
    ru: 'Последнее место только что заняли. Если кто-то откажется, можно будет записаться.',
    en: 'The last place has just been taken. If somebody signs off, you can register.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
