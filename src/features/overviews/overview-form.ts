import type { OverviewText } from './overview-record.ts';

export const overviewParts = ['course', 'progress', 'difficulties'] as const;
export const partLimit = 20_000;
export const messageLimit = 10_000;

export interface OverviewFields extends OverviewText {
  readonly services: readonly string[];
}

export interface OverviewInput extends OverviewText {
  readonly serviceIds: readonly string[];
}

export const overviewProblems = [
  'services-missing',
  'course-missing',
  'progress-missing',
  'difficulties-missing',
  'course-too-long',
  'progress-too-long',
  'difficulties-too-long',
] as const;
export type OverviewProblem = (typeof overviewProblems)[number];

type Parsed =
  | { readonly ok: true; readonly value: OverviewInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: keyof OverviewFields; readonly code: OverviewProblem }[];
    };

/**
 * TK 2.1.3.6.2, TK 2.1.4.5.2: course, progress and difficulties, each said; where there were none, that too is said.
 * @param services those that it can be about; with one there is nothing to choose
 */
export function parseOverview(fields: OverviewFields, services: readonly { readonly id: string }[]): Parsed {
  const problems: { field: keyof OverviewFields; code: OverviewProblem }[] = [];
  const chosen = services.length === 1 ? services : services.filter(({ id }) => fields.services.includes(id));
  if (chosen.length === 0) problems.push({ field: 'services', code: 'services-missing' });
  for (const part of overviewParts) {
    const text = fields[part].trim();
    if (text === '') problems.push({ field: part, code: `${part}-missing` });
    else if (text.length > partLimit) problems.push({ field: part, code: `${part}-too-long` });
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      serviceIds: chosen.map(({ id }) => id),
      course: fields.course.trim(),
      progress: fields.progress.trim(),
      difficulties: fields.difficulties.trim(),
    },
  };
}
