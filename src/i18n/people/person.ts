import { defineTexts } from '../texts.ts';

/** The people of a provider: the list, one of them, and what is entered of them. */
export const personTexts = defineTexts({
  team: { et: 'Meeskond', ru: 'Команда', en: 'Team' },
  teamLead: {
    et: 'Kes peredega töötavad, mis keeles ja kus, ning kas tellija on nad kinnitanud (TK 2.8.6).',
    ru: 'Кто работает с семьями, на каких языках и где, и утвердил ли их заказчик (TK 2.8.6).',
    en: 'Who works with families, in which languages and where, and whether the commissioner confirmed them (TK 2.8.6).',
  },
  add: { et: 'Lisa inimene', ru: 'Добавить человека', en: 'Add a person' },
  teamEmpty: { et: 'Siin ei ole veel kedagi', ru: 'Здесь пока никого нет', en: 'There is nobody here yet' },
  teamEmptyText: {
    et: 'Lisage inimene, tema pädevused koos tõenditega ja küsige tellija kinnitust.',
    ru: 'Добавьте человека, его компетенции с документами и запросите утверждение заказчика.',
    en: 'Add a person, what they are able to with its evidence, and ask for the commissioner’s confirmation.',
  },
  works: { et: 'Töötavad', ru: 'Работают', en: 'At work' },
  gone: { et: 'Lahkunud', ru: 'Ушли', en: 'Left' },
  views: { et: 'Kelle nimekiri', ru: 'Чей список', en: 'Whose list' },
  role: { et: 'Roll', ru: 'Роль', en: 'Role' },
  allRoles: { et: 'Kõik rollid', ru: 'Все роли', en: 'All roles' },
  show: { et: 'Näita', ru: 'Показать', en: 'Show' },
  name: { et: 'Nimi', ru: 'Имя', en: 'Name' },
  languages: { et: 'Keeled', ru: 'Языки', en: 'Languages' },
  counties: { et: 'Maakonnad', ru: 'Уезды', en: 'Counties' },
  load: { et: 'Koormus', ru: 'Нагрузка', en: 'Working load' },
  loadHint: {
    et: 'Protsent täistööajast, näiteks 50. Võib jätta tühjaks.',
    ru: 'Процент полного рабочего времени, например 50. Можно не заполнять.',
    en: 'Percent of a full working time, for example 50. May be left empty.',
  },
  loadNow: {
    et: (percent: number | null, families: number | null) =>
      [percent === null ? '' : `${percent}%`, families === null ? '' : `peresid ${families}`]
        .filter(Boolean)
        .join(', ') || '–',
    ru: (percent: number | null, families: number | null) =>
      [percent === null ? '' : `${percent} %`, families === null ? '' : `семей: ${families}`]
        .filter(Boolean)
        .join(', ') || '–',
    en: (percent: number | null, families: number | null) =>
      [percent === null ? '' : `${percent}%`, families === null ? '' : `families: ${families}`]
        .filter(Boolean)
        .join(', ') || '–',
  },
  base: { et: 'Kust tööle sõidab', ru: 'Откуда выезжает к семьям', en: 'Sets out from' },
  baseHint: {
    et: 'Omavalitsus, millest arvestatakse kaugust perest.',
    ru: 'Самоуправление, от которого считается расстояние до семьи.',
    en: 'The municipality from which distances to families are reckoned.',
  },
  baseAny: { et: 'Ei ole öeldud', ru: 'Не указано', en: 'Not said' },
  standing: { et: 'Kinnitus', ru: 'Утверждение', en: 'Confirmation' },
  et: { et: 'eesti', ru: 'эстонский', en: 'Estonian' },
  ru: { et: 'vene', ru: 'русский', en: 'Russian' },
  en: { et: 'inglise', ru: 'английский', en: 'English' },
  away: {
    et: (until: string) => `eemal kuni ${until}`,
    ru: (until: string) => `отсутствует до ${until}`,
    en: (until: string) => `away until ${until}`,
  },
  leftOn: {
    et: (on: string) => `lahkus ${on}`,
    ru: (on: string) => `ушёл(ла) ${on}`,
    en: (on: string) => `left on ${on}`,
  },
  since: { et: 'Meeskonnas alates', ru: 'В команде с', en: 'On the team since' },
  // How somebody stands with the commissioner.
  confirmed: { et: 'kinnitatud', ru: 'утверждён', en: 'confirmed' },
  'from-later': { et: 'kinnitatud edaspidiseks', ru: 'утверждён на будущее', en: 'confirmed from later on' },
  waiting: { et: 'ootab tellija vastust', ru: 'ждёт ответа заказчика', en: 'awaits the commissioner' },
  refused: {
    et: 'tagastatud: vajab täiendamist',
    ru: 'возвращено: нужно дополнить',
    en: 'returned: to be completed',
  },
  'not-asked': { et: 'kinnitust ei ole küsitud', ru: 'утверждение не запрошено', en: 'not asked for yet' },
  'not-needed': { et: 'kinnitust ei ole vaja', ru: 'утверждение не требуется', en: 'no confirmation needed' },
  'evidence-asked': {
    et: 'tellija küsib tõendeid',
    ru: 'заказчик запросил документы',
    en: 'evidence is asked for',
  },
  onlyKnown: {
    et: 'Mentor ainult peredele, keda varem ise toetas (TK 2.3.6.1)',
    ru: 'Ментор только для семей, которых поддерживал раньше (TK 2.3.6.1)',
    en: 'A mentor only of families that they supported before (TK 2.3.6.1)',
  },
  // One person.
  terms: { et: 'Töö korraldus', ru: 'Условия работы', en: 'How they work' },
  change: { et: 'Muuda', ru: 'Изменить', en: 'Change' },
  save: { et: 'Salvesta', ru: 'Сохранить', en: 'Save' },
  cancel: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  qualifications: {
    et: 'Pädevused ja tõendid',
    ru: 'Компетенции и документы',
    en: 'Competences and evidence',
  },
  addQualification: { et: 'Lisa pädevus', ru: 'Добавить компетенцию', en: 'Add a competence' },
  requirement: { et: 'Nõue', ru: 'Требование', en: 'Requirement' },
  shown: { et: 'Mis seda näitab', ru: 'Чем подтверждено', en: 'What shows it' },
  nothingShown: { et: 'Tõendamata', ru: 'Не подтверждено', en: 'Nothing shows it yet' },
  allShown: {
    et: 'Kõik rolli nõuded on tõendatud.',
    ru: 'Все требования роли подтверждены.',
    en: 'All that the role asks is shown.',
  },
  missingOf: {
    et: (count: number) => (count === 1 ? 'Üks nõue on tõendamata.' : `Tõendamata nõudeid: ${count}.`),
    ru: (count: number) => `Не подтверждено требований: ${count}.`,
    en: (count: number) =>
      count === 1 ? 'One requirement is not shown.' : `${count} requirements are not shown.`,
  },
  title: {
    et: 'Mida õppis või kogeb',
    ru: 'Чему научился или какой опыт имеет',
    en: 'What was learned or done',
  },
  titleHint: {
    et: 'Näiteks koolituse nimi ja maht, diplom, kutse või kogemuse kirjeldus.',
    ru: 'Например, название и объём обучения, диплом, квалификация или описание опыта.',
    en: 'For example a course and its length, a diploma, a profession, or what was experienced.',
  },
  issuer: { et: 'Kes andis või korraldas', ru: 'Кем выдано или организовано', en: 'Given or held by' },
  gotOn: { et: 'Millal saadud', ru: 'Когда получено', en: 'When' },
  years: { et: 'Aastaid oma kogemust', ru: 'Лет собственного опыта', en: 'Years of own experience' },
  yearsHint: {
    et: 'Küsitakse ainult mentori isikliku kogemuse kohta (TK 2.3.6.1).',
    ru: 'Только для личного опыта ментора (TK 2.3.6.1).',
    en: 'Asked only of a mentor’s own experience (TK 2.3.6.1).',
  },
  yearsOf: {
    et: (count: number) => (count === 1 ? '1 aasta' : `${count} aastat`),
    ru: (count: number) => `лет: ${count}`,
    en: (count: number) => (count === 1 ? '1 year' : `${count} years`),
  },
  file: { et: 'Tõend', ru: 'Документ', en: 'Evidence' },
  fileHint: {
    et: 'PDF või pilt (JPG, PNG), kuni 10 MB. Hoitakse krüpteeritult.',
    ru: 'PDF или изображение (JPG, PNG), до 10 МБ. Хранится в зашифрованном виде.',
    en: 'A PDF or picture (JPG, PNG) of 10 MB at most. It is kept encrypted.',
  },
  noFile: { et: 'faili ei ole', ru: 'файла нет', en: 'no file' },
  takeBack: { et: 'Võta tagasi', ru: 'Отозвать', en: 'Take back' },
  takenBack: {
    et: (on: string) => `tagasi võetud ${on}`,
    ru: (on: string) => `отозвано ${on}`,
    en: (on: string) => `taken back on ${on}`,
  },
  'TK 2.1.6.1': {
    et: 'Peretoetaja rolli tingimused',
    ru: 'Условия роли специалиста',
    en: 'Conditions of the supporter’s role',
  },
  'TK 2.1.6.2.1': {
    et: 'Asendushoolduse valdkond ja õigus',
    ru: 'Сфера замещающей заботы и право',
    en: 'Alternative care and its law',
  },
  'TK 2.1.6.2.2': { et: 'Traumateadlikkus', ru: 'Понимание травмы', en: 'Trauma awareness' },
  'TK 2.1.6.2.3': {
    et: 'Lapse areng ja kiindumussuhe',
    ru: 'Развитие ребёнка и привязанность',
    en: 'Child development and attachment',
  },
  'TK 2.1.6.2.4': { et: 'Vanemlikud oskused', ru: 'Родительские навыки', en: 'Parenting skills' },
  'TK 2.1.6.2.5': { et: 'Lastekaitsesüsteem', ru: 'Система защиты детей', en: 'The child protection system' },
  'TK 2.1.6.2.6': {
    et: 'Suhtlemine ja nõustamine',
    ru: 'Общение и консультирование',
    en: 'Communication and counselling',
  },
  'TK 2.1.6.2.7': {
    et: 'Enesejuhtimine ja -analüüs',
    ru: 'Самоорганизация и самоанализ',
    en: 'Self-management and reflection',
  },
  'TK 2.3.6': {
    et: 'Mentori rolli tingimused',
    ru: 'Условия роли ментора',
    en: 'Conditions of the mentor’s role',
  },
  'TK 2.3.6.1': {
    et: 'Kaks aastat oma kogemust',
    ru: 'Два года собственного опыта',
    en: 'Two years of own experience',
  },
  'TK 2.5.7': {
    et: 'Psühholoogi või superviisori nõuded',
    ru: 'Требования к психологу или супервизору',
    en: 'Requirements of a psychologist or supervisor',
  },
  'TK 2.8.5': {
    et: 'Tugigrupi läbiviija kvalifikatsioon',
    ru: 'Квалификация ведущего группы',
    en: 'Qualification of a group facilitator',
  },
  'TK 2.8.2.5': {
    et: 'Projektijuhi kogemus',
    ru: 'Опыт руководителя проекта',
    en: 'Experience of a project manager',
  },
  // Absence.
  absences: { et: 'Puudumised', ru: 'Отсутствия', en: 'Absences' },
  noAbsences: {
    et: 'Puudumisi ei ole kirjas.',
    ru: 'Отсутствий не записано.',
    en: 'No absence is on record.',
  },
  addAbsence: { et: 'Lisa puudumine', ru: 'Добавить отсутствие', en: 'Enter an absence' },
  absenceLead: {
    et: 'Põhjust ei küsita. Asendaja toetab peret selle aja, siis lõpeb tema ligipääs ise.',
    ru: 'Причина не спрашивается. Заместитель поддерживает семью это время, затем его доступ закрывается сам.',
    en: 'No reason is asked. A substitute supports the family for that time, and then their access ends by itself.',
  },
  awayFrom: { et: 'Eemal alates', ru: 'Отсутствует с', en: 'Away from' },
  awayUntil: { et: 'Eemal kuni', ru: 'Отсутствует до', en: 'Away until' },
  back: { et: 'On tagasi', ru: 'Вернулся(ась)', en: 'Is back' },
  backHint: {
    et: 'Puudumine lõpeb ja selle aja asendajad vabanevad.',
    ru: 'Отсутствие заканчивается, заместители освобождаются.',
    en: 'The absence ends, and who substituted for that time is freed.',
  },
  substituteFor: {
    et: (family: string) => `Asendaja: ${family}`,
    ru: (family: string) => `Заместитель: ${family}`,
    en: (family: string) => `Substitute for ${family}`,
  },
  noSubstitute: { et: 'Asendajat ei ole vaja', ru: 'Заместитель не нужен', en: 'No substitute needed' },
  // Leaving.
  leave: { et: 'Lahkub meeskonnast', ru: 'Уходит из команды', en: 'Leaves the team' },
  leaveTitle: {
    et: (name: string) => `${name} lahkub`,
    ru: (name: string) => `${name} уходит`,
    en: (name: string) => `${name} leaves`,
  },
  leaveLead: {
    et: 'Kõik, mis on veel tema käes, antakse korraga üle; ligipääs suletakse samal hetkel ja avatud seansid lõpevad.',
    ru: 'Всё, что за ним числится, передаётся сразу; доступ закрывается в тот же миг, открытые сеансы прекращаются.',
    en: 'All that is still theirs is handed over at once; access closes at that moment, and open sessions end.',
  },
  holdsNothing: {
    et: 'Tema käes ei ole ühtegi peret.',
    ru: 'За ним не числится ни одной семьи.',
    en: 'No family is theirs.',
  },
  families: { et: 'Pered', ru: 'Семьи', en: 'Families' },
  successorFor: {
    et: (family: string) => `Kes võtab üle: ${family}`,
    ru: (family: string) => `Кто примет: ${family}`,
    en: (family: string) => `Who takes over ${family}`,
  },
  nobodyYet: {
    et: 'Veel ei tea: pere jääb uute perede hulka',
    ru: 'Пока неизвестно: семья останется среди новых',
    en: 'Not known yet: the family waits among the new ones',
  },
  substitutesThere: {
    et: 'Asendab siin kedagi: asendamine lõpeb.',
    ru: 'Здесь замещает: замещение закончится.',
    en: 'Substitutes here: that ends.',
  },
  nobodyMay: {
    et: 'Keegi teine meeskonnast ei saa praegu seda peret võtta (TK 2.1.6, TK 2.8.6).',
    ru: 'Никто другой в команде сейчас не может принять эту семью (TK 2.1.6, TK 2.8.6).',
    en: 'Nobody else on the team may take this family now (TK 2.1.6, TK 2.8.6).',
  },
  candidate: {
    et: (name: string, county: boolean, speaks: boolean, load: number) =>
      `${name}: ${[county ? 'samas maakonnas' : 'teises maakonnas', ...(speaks ? [] : ['ei räägi pere keelt']), `peresid ${load}`].join(', ')}`,
    ru: (name: string, county: boolean, speaks: boolean, load: number) =>
      `${name}: ${[county ? 'в том же уезде' : 'в другом уезде', ...(speaks ? [] : ['не говорит на языке семьи']), `семей: ${load}`].join(', ')}`,
    en: (name: string, county: boolean, speaks: boolean, load: number) =>
      `${name}: ${[county ? 'in the same county' : 'in another county', ...(speaks ? [] : ['does not speak the family’s language']), `families: ${load}`].join(', ')}`,
  },
  reads: {
    et: 'Mida uus inimene varasematest märkmetest loeb',
    ru: 'Что новый человек читает из прежних записей',
    en: 'What the new one reads of earlier notes',
  },
  readsHint: {
    et: 'Kontaktide ajad ja liigid näeb ta igal juhul; küsimus on märkmete tekstist.',
    ru: 'Время и вид контактов видны в любом случае; речь о тексте записей.',
    en: 'When and how there were contacts is seen anyway; this is about the words of the notes.',
  },
  readsNone: { et: 'Mitte midagi', ru: 'Ничего', en: 'Nothing' },
  readsSince: { et: 'Alates päevast', ru: 'Начиная с дня', en: 'From a day on' },
  readsAll: { et: 'Kõiki', ru: 'Все', en: 'All of them' },
  readsFrom: { et: 'Mis päevast', ru: 'С какого дня', en: 'From which day' },
  confirmLeave: {
    et: 'Tean, et ligipääs suletakse kohe ja seda ei saa tagasi võtta.',
    ru: 'Понимаю, что доступ закроется сразу и отменить это нельзя.',
    en: 'I know that access closes at once and that this cannot be undone.',
  },
  leaveNow: {
    et: 'Anna üle ja sulge ligipääs',
    ru: 'Передать и закрыть доступ',
    en: 'Hand over and close access',
  },
  meanwhile: {
    et: 'Vahepeal muutus, kes peresid toetab. Vaadake valikud üle ja saatke uuesti.',
    ru: 'За это время изменилось, кто поддерживает семьи. Проверьте выбор и отправьте снова.',
    en: 'Who supports the families has changed meanwhile. Look the choices over and send again.',
  },
  changedMeanwhile: {
    et: 'Keegi teine muutis samal ajal. All on, mis praegu kirjas on; kontrollige ja salvestage uuesti.',
    ru: 'Кто-то другой изменил это одновременно. Ниже то, что записано сейчас; проверьте и сохраните снова.',
    en: 'Somebody else changed this meanwhile. Below stands what is on record now; check it and save again.',
  },
  nowOnRecord: { et: 'Praegu kirjas', ru: 'Сейчас записано', en: 'On record now' },
  // Adding.
  addLead: {
    et: 'Inimene saab sisse logida oma isikukoodiga. Perega töötada tohib alles siis, kui tellija on kinnitanud (TK 2.8.6).',
    ru: 'Человек входит по своему личному коду. Работать с семьями можно только после утверждения заказчиком (TK 2.8.6).',
    en: 'The person signs in by their identity code. They may work with families once the commissioner has confirmed them (TK 2.8.6).',
  },
  code: { et: 'Isikukood', ru: 'Личный код', en: 'Identity code' },
  given: { et: 'Eesnimi', ru: 'Имя', en: 'Given name' },
  surname: { et: 'Perekonnanimi', ru: 'Фамилия', en: 'Family name' },
  from: { et: 'Mis päevast', ru: 'С какого дня', en: 'From which day' },
  addNow: { et: 'Lisa meeskonda', ru: 'Добавить в команду', en: 'Add to the team' },
  mine: { et: 'Minu andmed', ru: 'Мои данные', en: 'My record' },
  mineLead: {
    et: 'Mida teenuseosutaja ja tellija teie pädevustest, kinnitusest ja koolitustest teavad.',
    ru: 'Что поставщик и заказчик знают о ваших компетенциях, утверждении и обучении.',
    en: 'What your provider and the commissioner know of your competences, confirmation and training.',
  },
  ties: { et: 'Seosed', ru: 'Связи', en: 'Ties' },
});
