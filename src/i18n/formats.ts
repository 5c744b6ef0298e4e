import type { CivilDate, CivilMonth } from '../rules/index.ts';
import type { Language } from './texts.ts';

const locales: Record<Language, string> = { et: 'et-EE', ru: 'ru-RU', en: 'en-GB' };

function formatters(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  const make = (language: Language) => new Intl.DateTimeFormat(locales[language], options);
  return { et: make('et'), ru: make('ru'), en: make('en') };
}

const utc = { timeZone: 'UTC' } as const;
const numeric = formatters({ ...utc, day: '2-digit', month: '2-digit', year: 'numeric' });
const dayAndMonth = formatters({ ...utc, day: 'numeric', month: 'long' });
const weekdayAndDay = formatters({ ...utc, weekday: 'short', day: 'numeric', month: 'long' });
const longDay = formatters({ ...utc, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const moment = formatters({
  timeZone: 'Europe/Tallinn',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Noon in UTC of a civil date: its day is the same wherever it is looked at from. */
const at = (date: CivilDate): Date => new Date(`${date}T12:00:00Z`);

/** 21.11.2026, in each language as its people write it. */
export const formatDate = (date: CivilDate, language: Language): string => numeric[language].format(at(date));
/** 21. november; 21 ноября; 21 November. */
export const formatDay = (date: CivilDate, language: Language): string =>
  dayAndMonth[language].format(at(date));
/** L, 21. november. */
export const formatWeekday = (date: CivilDate, language: Language): string =>
  weekdayAndDay[language].format(at(date));
/** laupäev, 21. november 2026. */
export const formatLongDay = (date: CivilDate, language: Language): string =>
  longDay[language].format(at(date));
/** 21.11.2026, 14:05 in Estonia. */
export const formatMoment = (instant: Date, language: Language): string => moment[language].format(instant);

const days = 24 * 60 * 60 * 1000;

/** Whole days from one civil date to another; negative when it is past. */
export const daysUntil = (from: CivilDate, to: CivilDate): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / days);

const currency = { style: 'currency', currency: 'EUR' } as const;
const euros: Record<Language, Intl.NumberFormat> = {
  et: new Intl.NumberFormat(locales.et, currency),
  ru: new Intl.NumberFormat(locales.ru, currency),
  en: new Intl.NumberFormat(locales.en, currency),
};

/** 1234,50 € for 123450 cents. */
export const formatMoney = (cents: number, language: Language): string => euros[language].format(cents / 100);

const monthAndYear = formatters({ ...utc, month: 'long', year: 'numeric' });

/** aprill 2025. */
export const formatMonth = (month: CivilMonth, language: Language): string =>
  monthAndYear[language].format(new Date(`${month}-15T12:00:00Z`));

const counts: Record<Language, Intl.NumberFormat> = {
  et: new Intl.NumberFormat(locales.et, { maximumFractionDigits: 1 }),
  ru: new Intl.NumberFormat(locales.ru, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 1 }),
};

/** 12 345 or 1234,5: a count, or a quantity to one decimal place. */
export const formatCount = (value: number, language: Language): string => counts[language].format(value);
