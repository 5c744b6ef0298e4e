import { defineTexts, type Language } from './texts.ts';

/** What a countdown counts in. */
export type CountedUnit = 'days' | 'workingDays' | 'hours' | 'minutes';

const plural = {
  ru: new Intl.PluralRules('ru'),
  et: new Intl.PluralRules('et'),
  en: new Intl.PluralRules('en'),
};
type Forms = { readonly one: string; readonly few: string; readonly many: string };
const same = (one: string, many: string): Forms => ({ one, few: many, many });

const units: Record<Language, Record<CountedUnit, Forms>> = {
  et: {
    days: same('päev', 'päeva'),
    workingDays: same('tööpäev', 'tööpäeva'),
    hours: same('tund', 'tundi'),
    minutes: same('minut', 'minutit'),
  },
  ru: {
    days: { one: 'день', few: 'дня', many: 'дней' },
    workingDays: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' },
    hours: { one: 'час', few: 'часа', many: 'часов' },
    minutes: { one: 'минута', few: 'минуты', many: 'минут' },
  },
  en: {
    days: same('day', 'days'),
    workingDays: same('working day', 'working days'),
    hours: same('hour', 'hours'),
    minutes: same('minute', 'minutes'),
  },
};

function amount(language: Language, count: number, unit: CountedUnit): string {
  const form = plural[language].select(count);
  const forms = units[language][unit];
  return `${count} ${form === 'one' ? forms.one : form === 'few' ? forms.few : forms.many}`;
}

// After "просрочено на" the feminine noun stands in the accusative, which differs from the counted form.
const amountLateRu = (count: number, unit: CountedUnit) =>
  amount('ru', count, unit).replace(/минута$/, 'минуту');

/** The words of the components themselves; a page brings its own words by props. */
export const ui = defineTexts({
  skipToContent: {
    et: 'Liigu põhisisu juurde',
    ru: 'Перейти к основному содержанию',
    en: 'Skip to main content',
  },
  mainNavigation: { et: 'Põhimenüü', ru: 'Главное меню', en: 'Main menu' },
  more: { et: 'Veel', ru: 'Ещё', en: 'More' },
  youAreHere: { et: 'Asukoht', ru: 'Вы находитесь здесь', en: 'You are here' },
  languageChoice: { et: 'Keel', ru: 'Язык', en: 'Language' },
  themeChoice: { et: 'Välimus', ru: 'Оформление', en: 'Appearance' },
  themeAuto: { et: 'Nagu seadmes', ru: 'Как на устройстве', en: 'As on this device' },
  themeLight: { et: 'Hele', ru: 'Светлое', en: 'Light' },
  themeDark: { et: 'Tume', ru: 'Тёмное', en: 'Dark' },
  signIn: { et: 'Logi sisse', ru: 'Войти', en: 'Sign in' },
  signOut: { et: 'Logi välja', ru: 'Выйти', en: 'Sign out' },
  changeRole: { et: 'Vaheta rolli', ru: 'Сменить роль', en: 'Switch role' },
  currentRole: { et: 'praegune roll', ru: 'текущая роль', en: 'current role' },
  required: { et: 'kohustuslik', ru: 'обязательно', en: 'required' },
  optional: { et: 'valikuline', ru: 'необязательно', en: 'optional' },
  error: { et: 'Viga', ru: 'Ошибка', en: 'Error' },
  problemsToMend: {
    et: 'Palun parandage järgmised vead',
    ru: 'Исправьте, пожалуйста, следующие ошибки',
    en: 'Please correct the following',
  },
  choose: { et: 'Valige', ru: 'Выберите', en: 'Choose' },
  charactersAtMost: {
    et: (count: number) => `Kuni ${count} tähemärki`,
    ru: (count: number) => `До ${count} символов`,
    en: (count: number) => `Up to ${count} characters`,
  },
  charactersLeft: {
    et: (count: number | string) => `Tähemärke jäänud: ${count}`,
    ru: (count: number | string) => `Осталось символов: ${count}`,
    en: (count: number | string) => `Characters left: ${count}`,
  },
  charactersOver: {
    et: (count: number | string) => `Tähemärke üle piiri: ${count}`,
    ru: (count: number | string) => `Лишних символов: ${count}`,
    en: (count: number | string) => `Characters over the limit: ${count}`,
  },
  dateHint: {
    et: 'pp.kk.aaaa, näiteks 21.03.2025',
    ru: 'дд.мм.гггг, например 21.03.2025',
    en: 'dd.mm.yyyy, for example 21.03.2025',
  },
  timeHint: { et: 'tt:mm, näiteks 14:30', ru: 'чч:мм, например 14:30', en: 'hh:mm, for example 14:30' },
  quickChoices: { et: 'Kiirvalik', ru: 'Быстрый выбор', en: 'Quick choices' },
  increase: {
    et: (label: string) => `Suurenda: ${label}`,
    ru: (label: string) => `Увеличить: ${label}`,
    en: (label: string) => `Increase: ${label}`,
  },
  decrease: {
    et: (label: string) => `Vähenda: ${label}`,
    ru: (label: string) => `Уменьшить: ${label}`,
    en: (label: string) => `Decrease: ${label}`,
  },
  pages: { et: 'Leheküljed', ru: 'Страницы', en: 'Pages' },
  nextPage: { et: 'Järgmine lehekülg', ru: 'Следующая страница', en: 'Next page' },
  previousPage: { et: 'Eelmine lehekülg', ru: 'Предыдущая страница', en: 'Previous page' },
  pageNumber: {
    et: (page: number) => `Lehekülg ${page}`,
    ru: (page: number) => `Страница ${page}`,
    en: (page: number) => `Page ${page}`,
  },
  rowsShown: {
    et: (from: number, to: number, total: number) => `${from}–${to}, kokku ${total}`,
    ru: (from: number, to: number, total: number) => `${from}–${to} из ${total}`,
    en: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  },
  sortBy: {
    et: (column: string) => `Järjesta: ${column}`,
    ru: (column: string) => `Сортировать: ${column}`,
    en: (column: string) => `Sort by ${column}`,
  },
  sort: { et: 'Järjesta', ru: 'Сортировка', en: 'Sort' },
  ascending: { et: 'kasvavalt', ru: 'по возрастанию', en: 'ascending' },
  descending: { et: 'kahanevalt', ru: 'по убыванию', en: 'descending' },
  nothingHere: {
    et: 'Siin ei ole praegu midagi.',
    ru: 'Здесь пока ничего нет.',
    en: 'There is nothing here yet.',
  },
  search: { et: 'Otsi', ru: 'Искать', en: 'Search' },
  filter: { et: 'Näita', ru: 'Показать', en: 'Show' },
  filters: { et: 'Filtrid', ru: 'Фильтры', en: 'Filters' },
  clearFilters: { et: 'Tühista filtrid', ru: 'Сбросить фильтры', en: 'Clear filters' },
  close: { et: 'Sulge', ru: 'Закрыть', en: 'Close' },
  dismiss: { et: 'Sulge teade', ru: 'Закрыть сообщение', en: 'Dismiss this message' },
  wait: { et: 'Palun oodake', ru: 'Подождите, пожалуйста', en: 'Please wait' },
  loading: { et: 'Laadimine', ru: 'Загрузка', en: 'Loading' },
  toneInfo: { et: 'Teade', ru: 'Сообщение', en: 'Note' },
  toneSuccess: { et: 'Tehtud', ru: 'Готово', en: 'Done' },
  toneWarning: { et: 'Tähelepanu', ru: 'Внимание', en: 'Attention' },
  toneDanger: { et: 'Viga', ru: 'Ошибка', en: 'Error' },
  step: {
    et: (number: number, total: number) => `${number}. samm ${total}-st`,
    ru: (number: number, total: number) => `Шаг ${number} из ${total}`,
    en: (number: number, total: number) => `Step ${number} of ${total}`,
  },
  stepDone: { et: 'tehtud', ru: 'готово', en: 'done' },
  stepCurrent: { et: 'praegu', ru: 'сейчас', en: 'current' },
  stepUpcoming: { et: 'ees', ru: 'впереди', en: 'to come' },
  stepError: { et: 'vajab parandamist', ru: 'нужно исправить', en: 'needs correcting' },
  rhythmKept: { et: 'peetud', ru: 'выполнено', en: 'kept' },
  rhythmMissed: { et: 'vahele jäänud', ru: 'пропущено', en: 'missed' },
  rhythmLate: { et: 'hilinenud', ru: 'с задержкой', en: 'late' },
  rhythmOpen: { et: 'ootel', ru: 'ожидается', en: 'open' },
  rhythmWaived: { et: 'ei nõuta', ru: 'не требуется', en: 'waived' },
  legend: { et: 'Märkide tähendus', ru: 'Обозначения', en: 'Key' },
  added: { et: 'lisatud', ru: 'добавлено', en: 'added' },
  removed: { et: 'eemaldatud', ru: 'удалено', en: 'removed' },
  draftSaved: { et: 'Mustand on salvestatud', ru: 'Черновик сохранён', en: 'Draft saved' },
  draftSaving: { et: 'Salvestamine', ru: 'Сохранение', en: 'Saving' },
  draftKept: {
    et: 'Kirjutatu on selles seadmes alles, aga mitte veel serveris',
    ru: 'Написанное хранится на этом устройстве, но ещё не на сервере',
    en: 'What you wrote is kept on this device, but not on the server yet',
  },
  draftUnkept: {
    et: 'Ühendust ei ole ja see brauser ei saa kirjutatut hoida. Ärge sulgege lehte',
    ru: 'Нет связи, и этот браузер не может хранить написанное. Не закрывайте страницу',
    en: 'There is no connection, and this browser cannot keep what you wrote. Do not close the page',
  },
  draftUnsent: {
    et: 'Saatmata. Saadame, kui ühendus on taastunud',
    ru: 'Не отправлено. Отправим, когда появится связь',
    en: 'Not sent yet. It will be sent when the connection returns',
  },
  draftOffline: {
    et: 'Ühendust ei ole. Kirjutatu on selles seadmes alles',
    ru: 'Нет связи. Написанное хранится на этом устройстве',
    en: 'No connection. What you wrote is kept on this device',
  },
  timeLeft: {
    et: (count: number, unit: CountedUnit) => `jäänud ${amount('et', count, unit)}`,
    ru: (count: number, unit: CountedUnit) => `ещё ${amount('ru', count, unit)}`,
    en: (count: number, unit: CountedUnit) => `${amount('en', count, unit)} left`,
  },
  timeOver: {
    et: (count: number, unit: CountedUnit) => `${amount('et', count, unit)} üle tähtaja`,
    ru: (count: number, unit: CountedUnit) => `просрочено на ${amountLateRu(count, unit)}`,
    en: (count: number, unit: CountedUnit) => `${amount('en', count, unit)} overdue`,
  },
  dueToday: { et: 'tähtaeg on täna', ru: 'срок — сегодня', en: 'due today' },
  dueNow: { et: 'tähtaeg on käes', ru: 'срок наступил', en: 'due now' },
});

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { et: 'Eesti', ru: 'Русский', en: 'English' };
