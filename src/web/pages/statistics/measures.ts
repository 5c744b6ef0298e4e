import type { StatisticsAsked } from '../../../features/statistics/asked.ts';
import { contactModes, contactsIn, type Figures } from '../../../features/statistics/figures.ts';
import type { StatisticsPeriod } from '../../../features/statistics/periods.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { formatCount, formatMoney, formatMonth } from '../../../i18n/formats.ts';
import { statisticsTexts } from '../../../i18n/months/statistics.ts';
import type { Language } from '../../../i18n/texts.ts';
import { monthOf, quarterOf, yearOf } from '../../../rules/index.ts';

/** One column of numbers. */
export interface Measure {
  readonly key: keyof (typeof statisticsTexts)['et'] & string;
  /** Hours and euros are to be read with their parts, counts are whole. */
  readonly of: (figures: Figures) => number;
  readonly isMoney?: true;
}

const byMode = contactModes.map((mode): Measure => ({ key: mode, of: ({ contacts }) => contacts[mode] }));
const hours: Measure = { key: 'hours', of: ({ minutes }) => Math.round(minutes / 6) / 10 };
const groupsCost: Measure = { key: 'groupsCost', of: (figures) => figures.groupsCost, isMoney: true };

/** What is drawn. */
export const drawn: readonly Measure[] = [
  { key: 'families', of: ({ families }) => families },
  { key: 'children', of: ({ children }) => children },
  { key: 'contacts', of: contactsIn },
  hours,
  { key: 'groups', of: ({ groups }) => groups },
  groupsCost,
];

/** Families and how they are supported. */
export const ofSupport: readonly Measure[] = [
  { key: 'families', of: ({ families }) => families },
  { key: 'children', of: ({ children }) => children },
  { key: 'begun', of: ({ begun }) => begun },
  { key: 'goingOn', of: ({ goingOn }) => goingOn },
  { key: 'ended', of: ({ ended }) => ended },
  { key: 'contacts', of: contactsIn },
  hours,
];

/** Meetings with mentors, psychologists and supervisors, and support groups. */
export const ofMeetings: readonly Measure[] = [
  { key: 'mentoring', of: ({ meetings }) => meetings.mentoring },
  { key: 'counselling', of: ({ meetings }) => meetings.counselling },
  { key: 'supervision', of: ({ meetings }) => meetings.supervision },
  { key: 'groups', of: ({ groups }) => groups },
  { key: 'participants', of: ({ participants }) => participants },
  { key: 'paidGroups', of: ({ paidGroups }) => paidGroups },
  groupsCost,
];

/** How families were met. */
export const ofContacts: readonly Measure[] = [
  ...byMode,
  { key: 'attempts', of: ({ attempts }) => attempts },
];

export const titleOf = ({ key }: Measure, language: Language): string =>
  String(statisticsTexts[language][key]);

export const sayMeasure = (measure: Measure, figures: Figures, language: Language): string =>
  measure.isMoney ? formatMoney(measure.of(figures), language) : formatCount(measure.of(figures), language);

/** November 2026, IV kvartal 2026, 2026. */
export function sayPeriod({ length, from }: StatisticsPeriod, language: Language): string {
  if (length === 'month') return formatMonth(monthOf(from), language);
  if (length === 'quarter') return statisticsTexts[language].quarterOf(quarterOf(from), yearOf(from));
  return String(yearOf(from));
}

interface Told {
  readonly asked: StatisticsAsked;
}

/** @param unknown what a part of no county or kind is called, where that is not simply unknown */
export function sayPart(
  { asked }: Told,
  part: { readonly key: string; readonly name: string | null },
  language: Language,
  unknown: string = statisticsTexts[language].unknown,
): string {
  if (asked.split !== 'kind') return part.name ?? unknown;
  const t = familyTexts[language];
  const kinds: Readonly<Record<string, string>> = {
    foster: t.foster,
    guardian: t.guardian,
    adoptive: t.adoptive,
    prospective: t.prospective,
  };
  return kinds[part.key] ?? unknown;
}

const splitTitles = { county: 'byCounty', provider: 'byProvider', kind: 'byKind' } as const;
export const splitTitle = ({ asked }: Told, language: Language): string =>
  statisticsTexts[language][splitTitles[asked.split]];
