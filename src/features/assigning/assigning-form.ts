import { addMonths, type CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';

export const changeReasons = ['family_wish', 'supporter_left', 'substitute'] as const;
export type AssigningReason = 'first' | (typeof changeReasons)[number];

/** An assignment as the form holds it. */
export interface AssigningFields {
  readonly membership: string;
  readonly reason: string;
  readonly from: string;
  readonly until: string;
  /** `none`, `since` a day, or `all`. */
  readonly reads: string;
  readonly readsFrom: string;
}

export interface Assigning {
  readonly membershipId: string;
  readonly reason: AssigningReason;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** How far back the notes of those before are read; null: not at all. */
  readonly readsFrom: CivilDate | null;
}

export interface AssigningChoices {
  /** Who may be chosen. */
  readonly allowed: readonly string[];
  /** Whether somebody supports the family already. */
  readonly hasSupporter: boolean;
  /** The day of the first note; null where there is none. */
  readonly firstNote: CivilDate | null;
  readonly today: CivilDate;
}

export type AssigningCode =
  | 'membership-missing'
  | 'reason-missing'
  | 'from-unreadable'
  | 'from-past'
  | 'from-far'
  | 'until-missing'
  | 'until-unreadable'
  | 'until-before'
  | 'until-far'
  | 'reads-missing'
  | 'reads-unreadable'
  | 'reads-future';

export interface AssigningProblem {
  readonly field: keyof AssigningFields;
  readonly code: AssigningCode;
}

/** A substitute is asked for weeks or months, not for years. */
const mostMonths = 12;

type Parsed =
  | { readonly ok: true; readonly value: Assigning }
  | { readonly ok: false; readonly problems: readonly AssigningProblem[] };

/** Parses an assignment: who, why, from when, and what they read; or every problem at once. */
export function parseAssigning(fields: AssigningFields, choices: AssigningChoices): Parsed {
  const problems: AssigningProblem[] = [];
  const add = (field: keyof AssigningFields, code: AssigningCode) => problems.push({ field, code });
  const { today } = choices;
  const membershipId = choices.allowed.find((id) => id === fields.membership);
  if (membershipId === undefined) add('membership', 'membership-missing');
  const reason = choices.hasSupporter ? changeReasons.find((one) => one === fields.reason) : 'first';
  if (reason === undefined) add('reason', 'reason-missing');
  let from = today;
  let until: CivilDate | null = null;
  if (reason === 'substitute') {
    const typedFrom = fields.from.trim() === '' ? today : readDate(fields.from.trim());
    if (typedFrom === null) add('from', 'from-unreadable');
    else if (typedFrom < today) add('from', 'from-past');
    else if (typedFrom > addMonths(today, mostMonths)) add('from', 'from-far');
    else from = typedFrom;
    until = readDate(fields.until.trim());
    if (fields.until.trim() === '') add('until', 'until-missing');
    else if (until === null) add('until', 'until-unreadable');
    else if (until < from) add('until', 'until-before');
    else if (until > addMonths(from, mostMonths)) add('until', 'until-far');
  }
  const readsFrom = parseReads(fields, choices, add);
  if (problems.length > 0 || membershipId === undefined || reason === undefined)
    return { ok: false, problems };
  return { ok: true, value: { membershipId, reason, from, until, readsFrom } };
}

function parseReads(
  fields: AssigningFields,
  { firstNote, today }: AssigningChoices,
  add: (field: keyof AssigningFields, code: AssigningCode) => void,
): CivilDate | null {
  // Where there are no notes, none are handed over.
  if (firstNote === null || fields.reads === 'none') return null;
  if (fields.reads === 'all') return firstNote;
  if (fields.reads !== 'since') {
    add('reads', 'reads-missing');
    return null;
  }
  const since = readDate(fields.readsFrom.trim());
  if (since === null) add('readsFrom', 'reads-unreadable');
  else if (since > today) add('readsFrom', 'reads-future');
  return since;
}
