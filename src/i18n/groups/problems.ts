import { defineTexts } from '../texts.ts';

/** What is wrong with a group's form, by its code. */
export const groupProblems = defineTexts({
  'topic-missing': { et: 'Kirjutage teema.', ru: 'Укажите тему.', en: 'Write the topic.' },
  'too-long': { et: 'Tekst on liiga pikk.', ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  'day-missing': { et: 'Valige kuupäev.', ru: 'Выберите дату.', en: 'Choose the date.' },
  'day-unreadable': {
    et: 'Kuupäev on kujul 24.02.2025.',
    ru: 'Дата в виде 24.02.2025.',
    en: 'A date is written 24.02.2025.',
  },
  'day-past': { et: 'See päev on möödas.', ru: 'Этот день уже прошёл.', en: 'That day is past.' },
  'time-unreadable': {
    et: 'Kellaaeg on kujul 17:30.',
    ru: 'Время в виде 17:30.',
    en: 'A time is written 17:30.',
  },
  'ends-before': { et: 'Lõpp on enne algust.', ru: 'Конец раньше начала.', en: 'It ends before it starts.' },
  'length-odd': {
    et: 'Grupp kestab 15 minutist 12 tunnini.',
    ru: 'Группа длится от 15 минут до 12 часов.',
    en: 'A group lasts from 15 minutes to 12 hours.',
  },
  'mode-missing': {
    et: 'Valige, kas kohapeal või veebis.',
    ru: 'Выберите: очно или онлайн.',
    en: 'Choose in person or online.',
  },
  'leader-unknown': {
    et: 'Sellist grupijuhti meeskonnas ei ole.',
    ru: 'Такого ведущего в команде нет.',
    en: 'The team has no such group leader.',
  },
  'leader-missing': { et: 'Valige läbiviija.', ru: 'Выберите ведущего.', en: 'Choose who leads it.' },
  'leader-several': {
    et: 'Selle nimega grupijuhte on mitu.',
    ru: 'Ведущих с таким именем несколько.',
    en: 'Several group leaders have this name.',
  },
  'approach-missing': { et: 'Kirjutage lähenemine.', ru: 'Укажите подход.', en: 'Write the approach.' },
  'place-missing': { et: 'Kirjutage koht.', ru: 'Укажите место.', en: 'Write the place.' },
  'municipality-missing': {
    et: 'Valige omavalitsus.',
    ru: 'Выберите самоуправление.',
    en: 'Choose the municipality.',
  },
  'municipality-unknown': {
    et: 'Sellist omavalitsust ei ole.',
    ru: 'Такого самоуправления нет.',
    en: 'There is no such municipality.',
  },
  'link-unreadable': {
    et: 'Link algab sõnadega https://',
    ru: 'Ссылка начинается с https://',
    en: 'A link begins with https://',
  },
  'language-missing': { et: 'Valige keel.', ru: 'Выберите язык.', en: 'Choose the language.' },
  'kinds-missing': {
    et: 'Valige, millistele peredele.',
    ru: 'Выберите, для каких семей.',
    en: 'Choose for which families.',
  },
  'places-unreadable': { et: 'Kohti on 1–200.', ru: 'Мест от 1 до 200.', en: 'Places are 1–200.' },
  'small-reason-missing': {
    et: 'Põhjendage, miks grupp on väiksem.',
    ru: 'Обоснуйте, почему группа меньше.',
    en: 'Say why the group is smaller.',
  },
  'until-missing': {
    et: 'Kirjutage, mis päevani korratakse.',
    ru: 'Укажите, до какого дня повторять.',
    en: 'Say until which day it is repeated.',
  },
  'nothing-to-send': {
    et: 'Midagi ei ole saata: salvestage enne vähemalt üks grupp.',
    ru: 'Отправлять нечего: сначала сохраните хотя бы одну группу.',
    en: 'There is nothing to send: save at least one group first.',
  },
  'not-whole': {
    et: 'Saatmiseks vajab iga grupp läbiviijat, lähenemist ja kohta (TK 2.4.11).',
    ru: 'Для отправки у каждой группы нужны ведущий, подход и место (TK 2.4.11).',
    en: 'To be sent each group needs its leader, approach and place (TK 2.4.11).',
  },
  'decision-missing': { et: 'Valige vastus.', ru: 'Выберите ответ.', en: 'Choose the answer.' },
  'reason-missing': {
    et: 'Põhjendage tagasilükkamist.',
    ru: 'Обоснуйте отклонение.',
    en: 'Say why it is turned down.',
  },
  'small-missing': {
    et: 'Vastake ka väikese grupi kohta.',
    ru: 'Ответьте и о малой группе.',
    en: 'Answer about the small group too.',
  },
  changedMeanwhile: {
    et: 'Keegi muutis seda vahepeal. Vaadake üle ja saatke uuesti.',
    ru: 'Кто-то тем временем это изменил. Проверьте и отправьте снова.',
    en: 'Somebody has changed this meanwhile. Look it over and send it again.',
  },
  'note-missing': {
    et: 'Kirjutage, mida osalejatele öelda.',
    ru: 'Напишите, что сообщить участникам.',
    en: 'Write what those who take part are told.',
  },
  nobody: { et: 'Valige, kes tuleb.', ru: 'Выберите, кто придёт.', en: 'Choose who comes.' },
  over: {
    et: 'See grupp on juba alanud.',
    ru: 'Эта группа уже началась.',
    en: 'This group has begun already.',
  },
  cancelled: { et: 'See grupp jääb ära.', ru: 'Эта группа отменена.', en: 'This group is cancelled.' },
  'not-yours': {
    et: 'Teie nime ei ole osalejate seas. Paluge grupijuhil end kirja panna.',
    ru: 'Вашего имени нет среди участников. Попросите ведущего записать вас.',
    en: 'Your name is not among those who have a place. Ask the leader to put you down.',
  },
  'not-held': {
    et: 'Grupp ei ole veel toimunud.',
    ru: 'Группа ещё не прошла.',
    en: 'The group has not been held yet.',
  },
  signed: {
    et: 'Nimekiri on juba allkirjastatud.',
    ru: 'Список уже подписан.',
    en: 'The list is signed already.',
  },
  unmarked: {
    et: 'Märkige iga nime juures, kas ta tuli.',
    ru: 'Отметьте у каждого имени, пришёл ли человек.',
    en: 'Mark for each name whether they came.',
  },
  'no-proof': {
    et: 'Lisage veebigrupi tõend, näiteks kuvatõmmis (TK 3.1.3).',
    ru: 'Добавьте подтверждение онлайн-группы, например снимок экрана (TK 3.1.3).',
    en: 'Bring a proof of the online group, such as a screenshot (TK 3.1.3).',
  },
  unsigned: {
    et: 'Kõik ei ole ise kinnitanud. Lisage paberil allkirjastatud nimekiri (TK 3.1.3).',
    ru: 'Не все подтвердили сами. Приложите список, подписанный на бумаге (TK 3.1.3).',
    en: 'Not everybody has confirmed. Bring the list that was signed on paper (TK 3.1.3).',
  },
  'name-missing': { et: 'Kirjutage nimi.', ru: 'Напишите имя.', en: 'Write the name.' },
  'correction-missing': {
    et: 'Kirjutage, mida parandati.',
    ru: 'Напишите, что исправлено.',
    en: 'Write what was corrected.',
  },
  'file-needed': { et: 'Valige fail.', ru: 'Выберите файл.', en: 'Choose a file.' },
  'file-large': { et: 'Fail on liiga suur.', ru: 'Файл слишком большой.', en: 'The file is too large.' },
  'file-type': {
    et: 'Sobib PDF, JPG või PNG.',
    ru: 'Подходит PDF, JPG или PNG.',
    en: 'A PDF, JPG or PNG is taken.',
  },
  'not-a-list': { et: 'See ei ole tabel.', ru: 'Это не таблица.', en: 'This is no list.' },
  'old-workbook': {
    et: 'Salvestage tabel kujul XLSX.',
    ru: 'Сохраните таблицу как XLSX.',
    en: 'Save the list as XLSX.',
  },
  'broken-workbook': {
    et: 'Tabelit ei saa lugeda.',
    ru: 'Таблица не читается.',
    en: 'The list cannot be read.',
  },
  'too-large': { et: 'Tabel on liiga suur.', ru: 'Таблица слишком большая.', en: 'The list is too large.' },
  'no-headings': {
    et: 'Tabelil ei ole põhja pealkirju.',
    ru: 'В таблице нет заголовков шаблона.',
    en: 'The list lacks the template’s headings.',
  },
  'no-rows': { et: 'Tabelis ei ole ridu.', ru: 'В таблице нет строк.', en: 'The list has no lines.' },
  'too-many-rows': { et: 'Ridu on üle 500.', ru: 'Строк больше 500.', en: 'There are more than 500 lines.' },
  stale: {
    et: 'Leht oli vananenud. Kontrollige ja saatke uuesti.',
    ru: 'Страница устарела. Проверьте и отправьте снова.',
    en: 'The page was out of date. Check it and send it again.',
  },
});
