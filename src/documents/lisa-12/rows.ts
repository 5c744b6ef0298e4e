import { formatCount } from '../../i18n/formats.ts';
import { lisa12Words } from '../../i18n/papers/lisa-12.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Lisa12Numbers } from './data.ts';

/** What was counted of one service. */
export interface NumberRow {
  readonly service: string;
  readonly what: string;
  readonly count: string;
}

const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10;

/** The numbers in the order in which the report has them, in the words of a language. */
export function numberRows(numbers: Lisa12Numbers, language: Language): NumberRow[] {
  const t = lisa12Words[language];
  const row = (service: string, what: string, count: number): NumberRow => ({
    service,
    what,
    count: formatCount(count, language),
  });
  const { support, contacts, sessions, groups } = numbers;
  return [
    row(t.support, t.families, numbers.families),
    row(t.support, t.children, numbers.children),
    ...(['home', 'in-person', 'phone', 'video', 'message'] as const).map((mode) =>
      row(t.support, t[mode], contacts[mode]),
    ),
    row(t.support, t.attempts, numbers.attempts),
    row(t.support, t.hours, hoursOf(numbers.contactMinutes)),
    ...(['adaptation', 'needs-based'] as const).flatMap((kind) =>
      (['families', 'begun', 'ended', 'goingOn'] as const).map((what) =>
        row(t[kind], t[what], support[kind][what]),
      ),
    ),
    ...(['mentoring', 'counselling', 'supervision'] as const).flatMap((service) => [
      row(t[service], t.families, sessions[service].families),
      row(t[service], t.meetings, sessions[service].meetings),
      row(t[service], t.hours, hoursOf(sessions[service].minutes)),
    ]),
    row(t.group, t.held, groups.held),
    row(t.group, t.paid, groups.paid),
    row(t.group, t.participants, groups.participants),
  ];
}
