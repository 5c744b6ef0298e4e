import type { CivilDate, EarlierPeriod, Period } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';

/** TK 2.1.5.13.3: a gap caused by the commissioner; TK 2.1.5.13: a period under an earlier contract. */
export const periodKinds = ['gap', 'earlier'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface PeriodFields {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly transitional: boolean;
  readonly reason: string;
}

export interface PeriodInput {
  readonly kind: PeriodKind;
  readonly period: EarlierPeriod;
  readonly reason: string;
}

/** Of a service, what a new period must stand beside. */
export interface PeriodsBeside {
  readonly kind: 'adaptation' | 'needs-based';
  readonly agreement: CivilDate | null;
  readonly ended: CivilDate | null;
  /** Without the one that is corrected. */
  readonly gaps: readonly Period[];
  /** Of all the family's services; without the one that is corrected. */
  readonly earlier: readonly Period[];
  readonly today: CivilDate;
}

export const periodProblems = [
  'kind-missing',
  'earlier-needs-based',
  'from-missing',
  'from-unreadable',
  'from-future',
  'from-after-end',
  'to-missing',
  'to-unreadable',
  'to-before-from',
  'to-before-service',
  'to-future',
  'from-overlaps',
  'reason-missing',
  'reason-too-long',
] as const;
export type PeriodProblem = (typeof periodProblems)[number];
export const reasonLimit = 2_000;

type Field = 'kind' | 'from' | 'to' | 'reason';
type Parsed =
  | { readonly ok: true; readonly value: PeriodInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: Field; readonly code: PeriodProblem }[];
    };

/** Both days belong to a period; an open one has no end yet. */
const overlap = (a: Period, b: Period): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** A gap or an earlier period as the commissioner enters it, or every problem at once, each at its field. */
export function parsePeriod(fields: PeriodFields, beside: PeriodsBeside): Parsed {
  const problems: { field: Field; code: PeriodProblem }[] = [];
  const add = (field: Field, code: PeriodProblem) => problems.push({ field, code });
  const kind = periodKinds.find((one) => one === fields.kind);
  if (kind === undefined) add('kind', 'kind-missing');
  else if (kind === 'earlier' && beside.kind !== 'needs-based') add('kind', 'earlier-needs-based');
  const from = dayIn(fields.from);
  if (from === 'missing') add('from', 'from-missing');
  else if (from === 'unreadable') add('from', 'from-unreadable');
  else if (from > beside.today) add('from', 'from-future');
  const to = dayIn(fields.to);
  if (to === 'unreadable') add('to', 'to-unreadable');
  else if (to === 'missing' && kind === 'earlier') add('to', 'to-missing');
  const reason = fields.reason.trim();
  if (reason === '') add('reason', 'reason-missing');
  else if (reason.length > reasonLimit) add('reason', 'reason-too-long');
  if (from === 'missing' || from === 'unreadable' || to === 'unreadable' || kind === undefined) {
    return { ok: false, problems };
  }
  const period: Period = { from, to: to === 'missing' ? null : to };
  if (period.to !== null && period.to < from) add('to', 'to-before-from');
  else if (kind === 'earlier' && period.to !== null && period.to > beside.today) add('to', 'to-future');
  else if (kind === 'gap') gapProblem(period, beside, add);
  const same = kind === 'gap' ? beside.gaps : beside.earlier;
  if (problems.length === 0 && same.some((one) => overlap(one, period))) add('from', 'from-overlaps');
  if (problems.length > 0) return { ok: false, problems };
  const transitional = kind === 'earlier' && fields.transitional ? { transitional2022: true } : {};
  return { ok: true, value: { kind, period: { ...period, ...transitional }, reason } };
}

/** A gap is of the service's own time: none lies wholly before it began or after it ended. */
function gapProblem(
  { from, to }: Period,
  { agreement, ended }: PeriodsBeside,
  add: (field: Field, code: PeriodProblem) => void,
): void {
  if (ended !== null && from > ended) add('from', 'from-after-end');
  else if (agreement !== null && to !== null && to < agreement) add('to', 'to-before-service');
}

function dayIn(text: string): CivilDate | 'missing' | 'unreadable' {
  const typed = text.trim();
  return typed === '' ? 'missing' : (readDate(typed) ?? 'unreadable');
}
