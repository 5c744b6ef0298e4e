import { defineTexts } from './texts.ts';

/** Taking in a provider's list of families. */
export const importTexts = defineTexts({
  title: {
    et: 'Perede nimekirja sissetoomine',
    ru: 'Загрузка списка семей',
    en: 'Taking in a list of families',
  },
  lead: {
    et: 'Tooge oma pered sisse ühe nimekirjaga. Enne sissetoomist näete iga rea vigu ja saate need siinsamas parandada.',
    ru: 'Внесите свои семьи одним списком. До загрузки вы увидите ошибки каждой строки и сможете исправить их здесь же.',
    en: 'Take your families in by one list. Before that you see what is wrong with each row and correct it here.',
  },
  template: { et: 'Mall', ru: 'Шаблон', en: 'Template' },
  templateText: {
    et: 'Pealkirjad peavad olema eesti keeles nagu mallis; veergude järjekord ei loe. Ühel real on üks laps; sama vanema isikukoodiga read on üks pere.',
    ru: 'Заголовки должны быть на эстонском, как в шаблоне; порядок столбцов не важен. В строке один ребёнок; строки с одним личным кодом родителя — одна семья.',
    en: 'Headings are in Estonian, as in the template; the order of columns does not matter. A row has one child; rows with the same parent’s code are one family.',
  },
  templateXlsx: { et: 'Mall (XLSX)', ru: 'Шаблон (XLSX)', en: 'Template (XLSX)' },
  templateCsv: { et: 'Mall (CSV)', ru: 'Шаблон (CSV)', en: 'Template (CSV)' },
  file: { et: 'Nimekiri', ru: 'Список', en: 'List' },
  fileHint: {
    et: 'XLSX või CSV, kuni 1 MB ja 500 rida.',
    ru: 'XLSX или CSV, до 1 МБ и 500 строк.',
    en: 'XLSX or CSV, up to 1 MB and 500 rows.',
  },
  read: { et: 'Loe nimekiri', ru: 'Прочитать список', en: 'Read the list' },
  open: { et: 'Pooleli nimekirjad', ru: 'Незавершённые списки', en: 'Lists under way' },
  rowsLeft: {
    et: (n: number) => (n === 1 ? '1 rida ootab' : `${n} rida ootab`),
    ru: (n: number) => `ожидает строк: ${n}`,
    en: (n: number) => (n === 1 ? '1 row waits' : `${n} rows wait`),
  },
  right: {
    et: (n: number) => `Korras ridu: ${n}`,
    ru: (n: number) => `Строк без ошибок: ${n}`,
    en: (n: number) => `Rows that are right: ${n}`,
  },
  wrong: {
    et: (n: number) => `Vigaseid ridu: ${n}`,
    ru: (n: number) => `Строк с ошибками: ${n}`,
    en: (n: number) => `Rows with something wrong: ${n}`,
  },
  takenBefore: {
    et: (n: number) => `Varem sisse toodud: ${n}`,
    ru: (n: number) => `Уже загружено: ${n}`,
    en: (n: number) => `Taken in before: ${n}`,
  },
  take: {
    et: (n: number) => (n === 1 ? 'Too sisse 1 korras rida' : `Too sisse ${n} korras rida`),
    ru: (n: number) => `Загрузить строки без ошибок: ${n}`,
    en: (n: number) => (n === 1 ? 'Take in the 1 right row' : `Take in the ${n} right rows`),
  },
  save: { et: 'Salvesta parandused', ru: 'Сохранить исправления', en: 'Save corrections' },
  discard: { et: 'Viska nimekiri ära', ru: 'Удалить список', en: 'Throw the list away' },
  discardNote: {
    et: 'Sisse toodud pered jäävad alles.',
    ru: 'Загруженные семьи сохранятся.',
    en: 'Families that were taken in stay.',
  },
  failed: {
    et: 'Vigased read failina (XLSX)',
    ru: 'Строки с ошибками файлом (XLSX)',
    en: 'Failed rows as a file (XLSX)',
  },
  line: {
    et: (n: number, name: string) => `Rida ${n}: ${name}`,
    ru: (n: number, name: string) => `Строка ${n}: ${name}`,
    en: (n: number, name: string) => `Row ${n}: ${name}`,
  },
  nameless: { et: 'nimeta', ru: 'без имени', en: 'no name' },
  rest: { et: 'Ülejäänud väljad', ru: 'Остальные поля', en: 'The other fields' },
  more: {
    et: (n: number) => `Veel ${n} vigast rida tuleb näha, kui need on salvestatud.`,
    ru: (n: number) => `Ещё строк с ошибками: ${n}; они появятся после сохранения.`,
    en: (n: number) => `${n} more rows with something wrong come once these are saved.`,
  },
  rightRows: { et: 'Korras read', ru: 'Строки без ошибок', en: 'Rows that are right' },
  child: { et: 'Laps', ru: 'Ребёнок', en: 'Child' },
  family: { et: 'Pere', ru: 'Семья', en: 'Family' },
  lineColumn: { et: 'Rida', ru: 'Строка', en: 'Row' },
  problemColumn: { et: 'Vead', ru: 'Ошибки', en: 'What is wrong' },
  taken: {
    et: (fresh: number, known: number) => `Uut: ${fresh}, juba olemas: ${known}.`,
    ru: (fresh: number, known: number) => `Новых: ${fresh}, уже было: ${known}.`,
    en: (fresh: number, known: number) => `New: ${fresh}, known already: ${known}.`,
  },
  changedMeanwhile: {
    et: 'Nimekirja muudeti vahepeal teises aknas. Teie parandused on allpool alles: vaadake üle ja salvestage uuesti.',
    ru: 'Список за это время изменили в другом окне. Ваши исправления ниже: проверьте и сохраните ещё раз.',
    en: 'The list was changed in another window meanwhile. Your corrections are kept below: look them over and save again.',
  },
  stale: {
    et: 'Leht oli vananenud. Vaadake üle ja saatke uuesti.',
    ru: 'Страница устарела. Проверьте и отправьте ещё раз.',
    en: 'The page was out of date. Look it over and send it again.',
  },
  'file-needed': { et: 'Valige fail.', ru: 'Выберите файл.', en: 'Choose a file.' },
  'file-large': {
    et: 'Fail on suurem kui 1 MB.',
    ru: 'Файл больше 1 МБ.',
    en: 'The file is larger than 1 MB.',
  },
  'not-a-list': {
    et: 'See ei ole XLSX ega UTF-8 kodeeringus CSV. Salvestage nimekiri ühes neist.',
    ru: 'Это не XLSX и не CSV в кодировке UTF-8. Сохраните список в одном из этих форматов.',
    en: 'This is neither XLSX nor CSV in UTF-8. Save the list as one of them.',
  },
  'old-workbook': {
    et: 'See on vana Exceli fail (XLS). Salvestage see XLSX-ina.',
    ru: 'Это старый файл Excel (XLS). Сохраните его как XLSX.',
    en: 'This is an old Excel file (XLS). Save it as XLSX.',
  },
  'broken-workbook': {
    et: 'Seda töövihikut ei saa lugeda: see on katki või parooliga lukus.',
    ru: 'Эту книгу не удаётся прочитать: она повреждена или закрыта паролем.',
    en: 'This workbook cannot be read: it is broken, or locked by a password.',
  },
  'too-large': {
    et: 'Selles töövihikus on liiga palju. Jätke alles üks leht kuni 500 reaga.',
    ru: 'В этой книге слишком много данных. Оставьте один лист до 500 строк.',
    en: 'There is too much in this workbook. Keep one sheet of up to 500 rows.',
  },
  'no-headings': {
    et: 'Esimesel real ei ole malli pealkirju. Vaja on vähemalt: Pere liik, Vanema eesnimi, Vanema perekonnanimi, Vanema isikukood.',
    ru: 'В первой строке нет заголовков шаблона. Нужны хотя бы: Pere liik, Vanema eesnimi, Vanema perekonnanimi, Vanema isikukood.',
    en: 'The first row does not hold the template’s headings. At least needed: Pere liik, Vanema eesnimi, Vanema perekonnanimi, Vanema isikukood.',
  },
  'no-rows': { et: 'Nimekirjas ei ole ühtegi rida.', ru: 'В списке нет строк.', en: 'The list has no rows.' },
  'too-many-rows': {
    et: 'Nimekirjas on üle 500 rea. Jagage see osadeks.',
    ru: 'В списке больше 500 строк. Разделите его.',
    en: 'The list has more than 500 rows. Divide it.',
  },
  needed: { et: 'Täitke see lahter.', ru: 'Заполните эту ячейку.', en: 'Fill this in.' },
  'kind-unknown': {
    et: 'Kirjutage hoolduspere, eestkostepere või lapsendajapere.',
    ru: 'Напишите hoolduspere, eestkostepere или lapsendajapere.',
    en: 'Write hoolduspere, eestkostepere or lapsendajapere.',
  },
  'language-unknown': {
    et: 'Kirjutage eesti või vene.',
    ru: 'Напишите eesti или vene.',
    en: 'Write eesti or vene.',
  },
  'service-unknown': {
    et: 'Kirjutage kohanemine või vajaduspõhine.',
    ru: 'Напишите kohanemine или vajaduspõhine.',
    en: 'Write kohanemine or vajaduspõhine.',
  },
  'yes-or-no': { et: 'Kirjutage jah või ei.', ru: 'Напишите jah или ei.', en: 'Write jah or ei.' },
  'only-adoptive': {
    et: 'Omavalitsusest saab loobuda ainult lapsendajapere (TK 2.1.3.6.4).',
    ru: 'Отказаться от участия самоуправления может только семья усыновителей (TK 2.1.3.6.4).',
    en: 'Only an adoptive family may refuse the municipality (TK 2.1.3.6.4).',
  },
  'municipality-unknown': {
    et: 'Sellise nimega omavalitsust ei ole. Kirjutage täisnimi, näiteks Tartu linn.',
    ru: 'Самоуправления с таким названием нет. Укажите полное название, например Tartu linn.',
    en: 'No municipality has this name. Write it in full, such as Tartu linn.',
  },
  'email-form': {
    et: 'See ei ole e-posti aadress.',
    ru: 'Это не адрес эл. почты.',
    en: 'This is no e-mail address.',
  },
  'code-form': { et: 'See ei ole isikukood.', ru: 'Это не личный код.', en: 'This is no identity code.' },
  'day-form': {
    et: 'Kirjutage kuupäev kujul 24.02.2025.',
    ru: 'Укажите дату в виде 24.02.2025.',
    en: 'Write the date as 24.02.2025.',
  },
  'day-ahead': {
    et: 'See päev on alles ees.',
    ru: 'Этот день ещё не наступил.',
    en: 'This day is still ahead.',
  },
  'child-needed': {
    et: 'Kohanemisteenus on lapse kaupa: kirjutage laps.',
    ru: 'Адаптация ведётся по ребёнку: укажите ребёнка.',
    en: 'Adaptation is counted per child: name the child.',
  },
  'supporter-unknown': {
    et: 'Teil ei ole sellise nimega peretoetajat.',
    ru: 'У вас нет специалиста с таким именем.',
    en: 'You have no support worker of this name.',
  },
  'supporter-several': {
    et: 'Sellise nimega on teil mitu peretoetajat. Jätke tühjaks ja määrake hiljem.',
    ru: 'Специалистов с таким именем несколько. Оставьте пустым и назначьте позже.',
    en: 'Several of your support workers have this name. Leave it empty and assign one later.',
  },
  'supporter-unconfirmed': {
    et: 'Tellija ei olnud seda peretoetajat selleks päevaks kinnitanud (TK 2.8.6).',
    ru: 'К этому дню Заказчик не подтвердил этого специалиста (TK 2.8.6).',
    en: 'The commissioner had not confirmed this support worker by that day (TK 2.8.6).',
  },
  differs: {
    et: 'Sama vanema teisel real on siin midagi muud.',
    ru: 'В другой строке того же родителя здесь указано иное.',
    en: 'Another row of the same parent says something else here.',
  },
  twice: {
    et: 'See laps on nimekirjas sama teenusega juba olemas.',
    ru: 'Этот ребёнок уже есть в списке с той же услугой.',
    en: 'This child stands in the list with the same service already.',
  },
  refused: {
    et: (clauses: string) => `Leping ei luba teenust sel päeval alustada: ${clauses}.`,
    ru: (clauses: string) => `Договор не позволяет начать услугу в этот день: ${clauses}.`,
    en: (clauses: string) => `The contract does not let the service begin on that day: ${clauses}.`,
  },
});
