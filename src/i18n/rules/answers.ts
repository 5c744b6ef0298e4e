import { defineTexts } from '../texts.ts';

const ru = new Intl.PluralRules('ru');
const ruCount = (count: number, one: string, few: string, many: string): string => {
  const form = ru.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
};

/** How the rules' answers are said. */
export const ruleAnswers = defineTexts({
  mayBegin: {
    et: 'Jah, sel päeval võib alata',
    ru: 'Да, в этот день можно начать',
    en: 'Yes, it may begin on that day',
  },
  mayNotBegin: {
    et: 'Ei, sel päeval ei või alata',
    ru: 'Нет, в этот день начать нельзя',
    en: 'No, it may not begin on that day',
  },
  sessionsLeft: {
    et: (count: number) => (count === 1 ? 'Alles on 1 kohtumine' : `Alles on ${count} kohtumist`),
    ru: (count: number) => `Осталось: ${ruCount(count, 'встреча', 'встречи', 'встреч')}`,
    en: (count: number) => (count === 1 ? '1 session is left' : `${count} sessions are left`),
  },
  noSessionsLeft: {
    et: 'Rohkem kohtumisi ei ole',
    ru: 'Встреч больше не осталось',
    en: 'No session is left',
  },
  daysLeft: {
    et: (count: number) => `Alles on ${count} päeva`,
    ru: (count: number) => `Осталось: ${ruCount(count, 'день', 'дня', 'дней')}`,
    en: (count: number) => (count === 1 ? '1 day is left' : `${count} days are left`),
  },
  volume: {
    et: 'Vajaduspõhise peretoe maht',
    ru: 'Объём поддержки по потребности',
    en: 'Volume of needs-based support',
  },
  daysUsed: {
    et: (used: number, limit: number) => `Kasutatud ${used} päeva ${limit}-st`,
    ru: (used: number, limit: number) => `Использовано дней: ${used} из ${limit}`,
    en: (used: number, limit: number) => `${used} of ${limit} days used`,
  },
  lastDay: {
    et: (date: string) => `Viimane päev on ${date}.`,
    ru: (date: string) => `Последний день — ${date}.`,
    en: (date: string) => `The last day is ${date}.`,
  },
  untilCourt: {
    et: 'Kestab kohtu lõpliku otsuseni.',
    ru: 'Длится до окончательного решения суда.',
    en: 'It lasts until the court’s final decision.',
  },
  noLastDay: {
    et: 'Erihooldusperel viimast päeva ette ei ole.',
    ru: 'У семьи с особым уходом последний день заранее не определён.',
    en: 'Special foster care has no last day beforehand.',
  },
  dueOn: {
    et: (date: string) => `Viimane päev on ${date}`,
    ru: (date: string) => `Последний день — ${date}`,
    en: (date: string) => `The last day is ${date}`,
  },
  obligation: { et: 'Mida', ru: 'Что', en: 'What' },
  deadline: { et: 'Hiljemalt', ru: 'Не позднее', en: 'Due' },
  clause: { et: 'Punkt', ru: 'Пункт', en: 'Clause' },
  deadlines: { et: 'Tähtajad', ru: 'Сроки', en: 'Deadlines' },
  monthlyPack: {
    et: 'Kuuaruanne ja selle lisad',
    ru: 'Месячный отчёт с приложениями',
    en: 'Monthly report and its annexes',
  },
  groupPlan: {
    et: 'Selle kuu tugigruppide plaan',
    ru: 'План групп на этот месяц',
    en: 'Plan of that month’s groups',
  },
  finalReport: { et: 'Lõpparuanne', ru: 'Итоговый отчёт', en: 'Final report' },
  handOver: { et: 'Dokumentide üleandmine', ru: 'Передача документов', en: 'Hand-over of documents' },
  monitoring: { et: 'Seirearuanne', ru: 'Мониторинговый отчёт', en: 'Monitoring report' },
  networkMeeting: { et: 'Võrgustikukohtumine', ru: 'Встреча сети поддержки', en: 'Network meeting' },
  visit: { et: 'Lapse külastamine', ru: 'Посещение ребёнка', en: 'Visit to the child' },
  rhythmTitle: {
    et: 'Mida leping nõuab',
    ru: 'Чего требует договор',
    en: 'What the contract asks for',
  },
  nothingAsked: {
    et: 'Selleks päevaks ei nõuta veel midagi. Näidake hilisema päevani.',
    ru: 'К этому дню ещё ничего не требуется. Покажите до более позднего дня.',
    en: 'Nothing is asked for by that day yet. Show until a later one.',
  },
  from: {
    et: (date: string) => `alates ${date}`,
    ru: (date: string) => `с ${date}`,
    en: (date: string) => `from ${date}`,
  },
  paid: {
    et: (amount: string) => `Tugigrupi eest makstakse ${amount}`,
    ru: (amount: string) => `За группу платят ${amount}`,
    en: (amount: string) => `The group is paid ${amount}`,
  },
  notPaid: {
    et: 'Selle tugigrupi eest ei maksta',
    ru: 'Эта группа не оплачивается',
    en: 'This group is not paid',
  },
  child: {
    et: (number: number) => `${number}. laps`,
    ru: (number: number) => `Ребёнок ${number}`,
    en: (number: number) => `Child ${number}`,
  },
  who: { et: 'Kelle eest', ru: 'За кого', en: 'For whom' },
  days: { et: 'Päevi', ru: 'Дней', en: 'Days' },
  factor: { et: 'Koefitsient', ru: 'Коэффициент', en: 'Factor' },
  gross: { et: 'Tasu perele (bruto)', ru: 'Плата семье (брутто)', en: 'Pay of the family (gross)' },
  withTaxes: { et: 'Tasu koos tööjõumaksudega', ru: 'Плата с налогами на труд', en: 'Pay with labour taxes' },
  personal: { et: 'Lapse isiklikud kulud', ru: 'Личные расходы ребёнка', en: 'The child’s personal costs' },
  total: { et: 'Kokku', ru: 'Всего', en: 'In all' },
  costs: {
    et: (amount: string, month: string) => `Omavalitsuse kulu kokku: ${amount} (${month})`,
    ru: (amount: string, month: string) => `Расход самоуправления всего: ${amount} (${month})`,
    en: (amount: string, month: string) => `The municipality’s cost in all: ${amount} (${month})`,
  },
  noDays: {
    et: 'Selles kuus ei olnud laps ühtegi päeva peres.',
    ru: 'В этом месяце ребёнок не был в семье ни одного дня.',
    en: 'The child was in the family on no day of that month.',
  },
});

/** Why the rules refuse, in plain words and with what would change it; by what was asked and the clause. */
export const ruleReasons = defineTexts({
  'adaptation TK 0.1': {
    et: 'Tulevasel kasuperel ei ole veel last, keda oodata. Teenus võib alata, kui on teada, millal laps tuleb.',
    ru: 'Будущая семья ещё не ждёт конкретного ребёнка. Услуга может начаться, когда известно, когда он придёт.',
    en: 'The prospective family awaits no child yet. The service may begin once it is known when one comes.',
  },
  'adaptation TK 2.1.3.2': {
    et: 'See päev jääb teenuse ajast välja: on liiga vara või liiga hilja pärast lapse tulekut. Kui lapse tulek ei ole teada, märkige see.',
    ru: 'Этот день вне срока услуги: слишком рано или слишком поздно относительно прихода ребёнка. Если день прихода не указан, укажите его.',
    en: 'That day lies outside the service’s time: too early, or too late after the child’s arrival. Where the arrival is not given, give it.',
  },
  'adaptation TK 2.1.5.10': {
    et: 'Laps on selleks päevaks perest lahkunud.',
    ru: 'К этому дню ребёнок уже ушёл из семьи.',
    en: 'By that day the child has left the family.',
  },
  'adaptation TK 2.1.5.8': {
    et: 'Pere osutab ise kriisi- või erihoolduspere teenust. Peretugi võib alata, kui see on lõppenud.',
    ru: 'Семья сама оказывает услугу кризисной семьи или семьи с особым уходом. Поддержка может начаться, когда это закончится.',
    en: 'The family itself provides crisis or special care. Support may begin once that has ended.',
  },
  'adaptation TK 2.1.5.9': {
    et: 'Vajaduspõhine peretugi kestab või on kirjalikult lõpetamata. Lõpetage see kirjalikult, siis võib kohanemise tugi alata.',
    ru: 'Поддержка по потребности продолжается или не завершена письменно. Завершите её письменно, и поддержка в период адаптации сможет начаться.',
    en: 'Needs-based support goes on, or was not ended in writing. End it in writing, and adaptation support may begin.',
  },
  'needs-based TK 0.1': {
    et: 'Tulevasele kasuperele vajaduspõhist peretuge ei osutata.',
    ru: 'Будущей приёмной семье поддержка по потребности не оказывается.',
    en: 'A prospective family is given no needs-based support.',
  },
  'needs-based TK 2.1.4.1': {
    et: 'Laps ei ole selleks päevaks peres piisavalt kaua olnud. Kuni selleni on perele kohanemise peretugi.',
    ru: 'К этому дню ребёнок прожил в семье недостаточно долго. До этого у семьи есть поддержка в период адаптации.',
    en: 'By that day the child has not been in the family for long enough. Until then there is adaptation support.',
  },
  'needs-based TK 2.1.4.2': {
    et: 'Maht on otsas, teenus juba kestab või on omavalitsuse suunamine puudu. Suunamise saab teha lapse omavalitsus.',
    ru: 'Объём исчерпан, услуга уже идёт или нет направления самоуправления. Направляет самоуправление ребёнка.',
    en: 'The volume is used up, the service goes on already, or the municipality’s referral is missing. The child’s municipality can refer.',
  },
  'needs-based TK 2.1.5.8': {
    et: 'Pere osutab ise kriisi- või erihoolduspere teenust. Peretugi võib alata, kui see on lõppenud.',
    ru: 'Семья сама оказывает услугу кризисной семьи или семьи с особым уходом. Поддержка может начаться, когда это закончится.',
    en: 'The family itself provides crisis or special care. Support may begin once that has ended.',
  },
  'needs-based TK 2.1.5.9': {
    et: 'Kohanemise peretugi kestab veel. Vajaduspõhine tugi võib alata, kui see on lõppenud.',
    ru: 'Поддержка в период адаптации ещё идёт. Поддержка по потребности может начаться, когда она закончится.',
    en: 'Adaptation support still goes on. Needs-based support may begin once it has ended.',
  },
  'session TK 2.3.3': {
    et: 'Selle kvartali kohtumised on kasutatud. Järgmised saab pidada uues kvartalis.',
    ru: 'Встречи этого квартала использованы. Следующие возможны в новом квартале.',
    en: 'This quarter’s sessions are used. The next ones can be held in a new quarter.',
  },
  'session TK 2.3.4': {
    et: 'Tulevase kasupere kohtumised on kasutatud. Kui laps on perre tulnud, on neid jälle.',
    ru: 'Встречи будущей приёмной семьи использованы. Когда ребёнок придёт в семью, появятся новые.',
    en: 'The prospective family’s sessions are used. Once a child has come there are others.',
  },
  'session TK 2.5.4': {
    et: 'Selle aasta kohtumised on kasutatud. Lisakordi annab Sotsiaalkindlustusameti kooskõlastus spetsialisti põhjenduse alusel.',
    ru: 'Встречи этого года использованы. Дополнительные даёт согласование Департамента соцстрахования по обоснованию специалиста.',
    en: 'This year’s sessions are used. The Social Insurance Board may approve extra ones on the specialist’s reasons.',
  },
  'session TK 2.5.5': {
    et: 'Lapse lahkumise järel ette nähtud kohtumised on kasutatud, või ei ole laps selleks päevaks lahkunud.',
    ru: 'Встречи после ухода ребёнка использованы, или к этому дню ребёнок ещё не ушёл.',
    en: 'The sessions after a departure are used, or by that day no child has left.',
  },
  'session TK 2.5.6': {
    et: 'Tulevase kasupere kohtumised on kasutatud. Kui laps on perre tulnud, on neid jälle.',
    ru: 'Встречи будущей приёмной семьи использованы. Когда ребёнок придёт в семью, появятся новые.',
    en: 'The prospective family’s sessions are used. Once a child has come there are others.',
  },
  'group TK 2.4.4': {
    et: 'Osalejaid on liiga vähe, või ei ole Sotsiaalkindlustusamet väiksemat gruppi enne seda päeva kooskõlastanud.',
    ru: 'Участников слишком мало, или Департамент соцстрахования не согласовал меньшую группу до этого дня.',
    en: 'Too few take part, or the Social Insurance Board has not approved a smaller group before that day.',
  },
  'group TK 2.4.6': {
    et: 'Kohapeal toimuv kohtumine on liiga lühike.',
    ru: 'Очная встреча слишком короткая.',
    en: 'The meeting in person is too short.',
  },
  'group TK 2.4.9': {
    et: 'Selles kvartalis on tasustatavate gruppide arv täis. Uues kvartalis algab lugemine otsast.',
    ru: 'В этом квартале число оплачиваемых групп исчерпано. В новом квартале счёт начинается заново.',
    en: 'This quarter has all the paid groups that it can have. A new quarter begins anew.',
  },
});
