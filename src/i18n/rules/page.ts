import { defineTexts } from '../texts.ts';

/** The public page where anyone may ask the rules. */
export const rules = defineTexts({
  title: { et: 'Küsi reeglitelt', ru: 'Спросите правила', en: 'Ask the rules' },
  lead: {
    et: 'Valige küsimus ja vastake mõnele väljale. Vastuse annab lepingu sama reegel, mis peab arvet ka Tugiringis, ja selle juures on lepingu punkt sõna-sõnalt. Sisse logida ei ole vaja ja midagi ei salvestata.',
    ru: 'Выберите вопрос и заполните несколько полей. Ответит то же правило договора, по которому считает сам Tugiring, и рядом дословно приводится пункт договора. Входить не нужно, и ничего не сохраняется.',
    en: 'Choose a question and fill in a few fields. The answer comes from the same rule of the contract by which Tugiring itself reckons, with the clause word for word. No account is needed, and nothing is stored.',
  },
  start: { et: 'Kas võib alata?', ru: 'Можно ли начать?', en: 'May it begin?' },
  left: { et: 'Kui palju on alles?', ru: 'Сколько осталось?', en: 'How much is left?' },
  due: { et: 'Mis on tähtaeg?', ru: 'Какой срок?', en: 'When is it due?' },
  pay: { et: 'Kui palju makstakse?', ru: 'Сколько платят?', en: 'What is paid?' },
  minutesUnit: { et: 'min', ru: 'мин', en: 'min' },
  ask: { et: 'Küsi', ru: 'Спросить', en: 'Ask' },
  further: { et: 'Veel, kui on', ru: 'Дополнительно, если есть', en: 'More, where there is any' },
  formTitle: { et: 'Küsimus', ru: 'Вопрос', en: 'The question' },
  answerTitle: { et: 'Vastus', ru: 'Ответ', en: 'The answer' },
  emptyTitle: { et: 'Siia tuleb vastus', ru: 'Здесь появится ответ', en: 'The answer will stand here' },
  emptyText: {
    et: 'Täitke väljad ja vajutage „Küsi“. Aadress jätab küsimuse meelde: saatke link edasi ja teine näeb sama vastust.',
    ru: 'Заполните поля и нажмите «Спросить». Адрес запоминает вопрос: отправьте ссылку, и другой увидит тот же ответ.',
    en: 'Fill in the fields and press “Ask”. The address remembers the question: send the link on, and another sees the same answer.',
  },
  clauses: { et: 'Alus', ru: 'Основание', en: 'What it follows from' },
  clausesNote: {
    et: 'TK on tugiteenuste lepingu tehniline kirjeldus; KH ja EH on kriisi- ja erihoolduspere juhis.',
    ru: 'TK — техническое описание договора об услугах поддержки; KH и EH — руководство о кризисной семье и семье с особым уходом. Текст приводится на эстонском языке, как в источнике.',
    en: 'TK is the technical description of the support services’ contract; KH and EH are the guidance on crisis and special foster families. Their words stand in Estonian, as in the source.',
  },
  edition: {
    et: (name: string) => `Lepingu ${name} järgi`,
    ru: (name: string) => `По договору ${name}`,
    en: (name: string) => `By the contract of ${name}`,
  },
  asData: { et: 'Sama andmetena', ru: 'То же в виде данных', en: 'The same as data' },
  asDataText: {
    et: 'Teine programm saab sama küsida nii: POST /api/v1/rules.',
    ru: 'Другая программа может спросить то же так: POST /api/v1/rules.',
    en: 'Another program can ask the same: POST /api/v1/rules.',
  },
  description: { et: 'Liidese kirjeldus', ru: 'Описание интерфейса', en: 'Description of the interface' },
  questionData: { et: 'Küsimus', ru: 'Вопрос', en: 'Question' },
  answerData: { et: 'Vastus', ru: 'Ответ', en: 'Answer' },
  problemAt: {
    et: (label: string, sentence: string) => `${label} ${sentence}`,
    ru: (label: string, sentence: string) => `${label} ${sentence}`,
    en: (label: string, sentence: string) => `${label} ${sentence}`,
  },
});

/** Each question: what it is called, and what it is for. */
export const ruleQuestions = defineTexts({
  'may-start-adaptation': {
    et: 'Kas kohanemise peretugi võib alata?',
    ru: 'Может ли начаться поддержка в период адаптации?',
    en: 'May adaptation support begin?',
  },
  'may-start-needs-based': {
    et: 'Kas vajaduspõhine peretugi võib alata?',
    ru: 'Может ли начаться поддержка по потребности?',
    en: 'May needs-based support begin?',
  },
  'mentoring-left': {
    et: 'Mitu mentori kohtumist on alles?',
    ru: 'Сколько встреч с ментором осталось?',
    en: 'How many mentoring sessions are left?',
  },
  'counselling-left': {
    et: 'Mitu nõustamist või supervisiooni on alles?',
    ru: 'Сколько консультаций или супервизий осталось?',
    en: 'How many counselling or supervision sessions are left?',
  },
  'needs-based-days': {
    et: 'Mitu päeva vajaduspõhist peretuge on alles?',
    ru: 'Сколько дней поддержки по потребности осталось?',
    en: 'How many days of needs-based support are left?',
  },
  'working-days': {
    et: 'Mis päeval tähtaeg on?',
    ru: 'На какой день приходится срок?',
    en: 'On which day does a time limit end?',
  },
  reports: {
    et: 'Mis ajaks on kuuaruanne ja tugigruppide plaan?',
    ru: 'К какому сроку месячный отчёт и план групп?',
    en: 'When are the monthly report and the group plan due?',
  },
  rhythm: {
    et: 'Kui tihti peretoetaja ja pere kohtuvad?',
    ru: 'Как часто встречаются специалист и семья?',
    en: 'How often do support worker and family meet?',
  },
  placement: {
    et: 'Millal on kriisi- või erihoolduspere kohtumised?',
    ru: 'Когда встречи и посещения в кризисной семье?',
    en: 'When are a placement’s meetings and visits due?',
  },
  'group-pay': {
    et: 'Kui palju makstakse tugigrupi eest?',
    ru: 'Сколько платят за группу поддержки?',
    en: 'What does a support group pay?',
  },
  'placement-cost': {
    et: 'Mis maksab kuu kriisi- või erihooldusperes?',
    ru: 'Сколько стоит месяц в кризисной семье?',
    en: 'What does a month of placement cost?',
  },
});

export type RuleQuestionName = keyof (typeof ruleQuestions)['et'];

export const ruleLeads = defineTexts({
  'may-start-adaptation': {
    et: 'Peretugi lapse ja pere kohanemiseks, kui laps on perre tulnud või tulemas.',
    ru: 'Поддержка ребёнка и семьи, когда ребёнок пришёл в семью или скоро придёт.',
    en: 'Support for a child and a family to adapt, when the child has come or is about to.',
  },
  'may-start-needs-based': {
    et: 'Peretugi perele, kus laps on juba kauem olnud ja kus on vaja põhjalikumat tuge.',
    ru: 'Поддержка семьи, где ребёнок живёт уже дольше и где нужна более основательная помощь.',
    en: 'Support for a family in which a child has been for longer, and which needs more thorough help.',
  },
  'mentoring-left': {
    et: 'Mitu kohtumist mentoriga perel veel on.',
    ru: 'Сколько встреч с ментором ещё есть у семьи.',
    en: 'How many more times a family may meet its mentor.',
  },
  'counselling-left': {
    et: 'Psühholoogiline nõustamine ja individuaalne supervisioon loetakse kokku.',
    ru: 'Психологическое консультирование и индивидуальная супервизия считаются вместе.',
    en: 'Psychological counselling and individual supervision are counted together.',
  },
  'needs-based-days': {
    et: 'Vajaduspõhise peretoe maht on päevades ja pere kohta, ühes või mitmes osas.',
    ru: 'Объём поддержки по потребности считается в днях на семью, одним или несколькими периодами.',
    en: 'Needs-based support has a volume in days for each family, in one period or in several.',
  },
  'working-days': {
    et: 'Tööpäev on esmaspäevast reedeni, välja arvatud riigipühad.',
    ru: 'Рабочий день — с понедельника по пятницу, кроме государственных праздников.',
    en: 'A working day is Monday to Friday, except public holidays.',
  },
  reports: {
    et: 'Teenuseosutaja aruanded tellijale. Tähtaeg, mis ei ole tööpäev, liigub järgmisele tööpäevale.',
    ru: 'Отчёты поставщика услуги Заказчику. Срок, который не приходится на рабочий день, переносится на следующий.',
    en: 'The provider’s reports to the commissioner. What is due on no working day is due on the next.',
  },
  rhythm: {
    et: 'Milliseid kontakte, kodukohtumisi ja ülevaateid leping koostööleppe sõlmimisest alates nõuab.',
    ru: 'Каких контактов, встреч дома и обзоров договор требует с заключения договора о сотрудничестве.',
    en: 'Which contacts, meetings at home and overviews the contract asks for from the cooperation agreement on.',
  },
  placement: {
    et: 'Lapse võrgustiku kohtumised, lapse külastused ja viimane päev peres.',
    ru: 'Встречи сети поддержки ребёнка, посещения ребёнка и последний день в семье.',
    en: 'Network meetings, visits to the child and the last day in the family.',
  },
  'group-pay': {
    et: 'Ühe kasuvanemate tugigrupi kohtumise tasu.',
    ru: 'Оплата одной встречи группы поддержки приёмных родителей.',
    en: 'The pay of one meeting of a support group of foster and adoptive parents.',
  },
  'placement-cost': {
    et: 'Tasu perele ja lapse isiklikud kulud ühes kuus.',
    ru: 'Плата семье и личные расходы ребёнка за один месяц.',
    en: 'The pay of the family and the child’s personal costs in one month.',
  },
} satisfies Record<RuleQuestionName, unknown>);
