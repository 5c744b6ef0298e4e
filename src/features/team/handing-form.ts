import { addMonths, type CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';
import type { HeldFamily } from './held-families.ts';

/** Who takes a family over, by the family's id: a membership, `none`, or nothing chosen. */
export type Chosen = Readonly<Record<string, string>>;

export interface HandingFields {
  readonly to: Chosen;
  /** `none`, `since` a day, or `all`. */
  readonly reads: string;
  readonly readsFrom: string;
}

export interface AbsenceFields extends HandingFields {
  readonly from: string;
  readonly until: string;
}

export type HandingCode =
  | 'choose-successor'
  | 'successor-gone'
  | 'reads-missing'
  | 'reads-unreadable'
  | 'reads-future'
  | 'away-from-missing'
  | 'away-until-missing'
  | 'away-until-before'
  | 'away-long'
  | 'away-over'
  | 'leave-unconfirmed';

export interface HandingProblem {
  readonly field: string;
  readonly code: HandingCode;
}

export interface Handing {
  /** Of each family, who takes it over; null where nobody does yet. */
  readonly successors: ReadonlyMap<string, string | null>;
  readonly reads: 'none' | 'all' | CivilDate;
}

type Add = (field: string, code: HandingCode) => void;

/** The field of a family in the form. */
export const fieldOf = (familyId: string): string => `to.${familyId}`;

/** @param mustChoose whether leaving a family without anybody has to be said */
function parseSuccessors(
  fields: HandingFields,
  held: readonly HeldFamily[],
  { mustChoose, today }: { readonly mustChoose: boolean; readonly today: CivilDate },
  add: Add,
): Handing {
  const successors = new Map<string, string | null>();
  for (const { familyId, candidates, substitutes } of held) {
    if (substitutes) continue;
    const typed = fields.to[familyId] ?? '';
    if (typed === '' && mustChoose) add(fieldOf(familyId), 'choose-successor');
    else if (typed === '' || typed === 'none') successors.set(familyId, null);
    else if (candidates.some(({ membershipId }) => membershipId === typed)) successors.set(familyId, typed);
    else add(fieldOf(familyId), 'successor-gone');
  }
  const anybody = [...successors.values()].some((one) => one !== null);
  return { successors, reads: anybody ? parseReads(fields, today, add) : 'none' };
}

function parseReads(fields: HandingFields, today: CivilDate, add: Add): Handing['reads'] {
  if (fields.reads === 'none' || fields.reads === 'all') return fields.reads;
  if (fields.reads !== 'since') {
    add('reads', 'reads-missing');
    return 'none';
  }
  const since = readDate(fields.readsFrom.trim());
  if (since === null) add('readsFrom', 'reads-unreadable');
  else if (since > today) add('readsFrom', 'reads-future');
  return since ?? 'none';
}

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly HandingProblem[] };

/** Leaving: every family is given to somebody, or said to wait for somebody. */
export function parseLeaving(
  fields: HandingFields & { readonly confirmed: string },
  held: readonly HeldFamily[],
  today: CivilDate,
): Parsed<Handing> {
  const problems: HandingProblem[] = [];
  const add: Add = (field, code) => problems.push({ field, code });
  const value = parseSuccessors(fields, held, { mustChoose: true, today }, add);
  if (fields.confirmed !== 'yes') add('confirmed', 'leave-unconfirmed');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

const mostMonths = 12;

/** An absence, and who substitutes in which family meanwhile. */
export function parseAbsence(
  fields: AbsenceFields,
  held: readonly HeldFamily[],
  today: CivilDate,
): Parsed<Handing & { readonly from: CivilDate; readonly until: CivilDate }> {
  const problems: HandingProblem[] = [];
  const add: Add = (field, code) => problems.push({ field, code });
  const [from, until] = [readDate(fields.from.trim()), readDate(fields.until.trim())];
  if (from === null) add('from', 'away-from-missing');
  if (until === null) add('until', 'away-until-missing');
  else if (from !== null && until < from) add('until', 'away-until-before');
  else if (until < today) add('until', 'away-over');
  else if (from !== null && until > addMonths(from, mostMonths)) add('until', 'away-long');
  const handing = parseSuccessors(fields, held, { mustChoose: false, today }, add);
  if (problems.length > 0 || from === null || until === null) return { ok: false, problems };
  return { ok: true, value: { ...handing, from, until } };
}
