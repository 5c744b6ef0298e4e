import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';

/** TK 2.1.5.8: a time in which the family itself gives crisis or special care. */
export interface CarePeriod {
  readonly id: string;
  readonly care: 'crisis' | 'special';
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

export interface FamilyCare {
  readonly familyId: string;
  readonly familyName: string;
  readonly municipalityInvolved: boolean;
  readonly periods: readonly CarePeriod[];
}

export async function familyCare(tx: ActorTransaction, familyId: string): Promise<FamilyCare | null> {
  const [family, periods] = await Promise.all([
    tx
      .selectFrom('families')
      .select(['id', 'name', 'municipality_involved'])
      .where('id', '=', familyId)
      .executeTakeFirst(),
    tx
      .selectFrom('care_periods')
      .select(['id', 'care', 'from_on', 'to_on'])
      .where('family_id', '=', familyId)
      .orderBy('from_on', 'desc')
      .orderBy('id')
      .execute(),
  ]);
  if (family === undefined) return null;
  return {
    familyId: family.id,
    familyName: family.name,
    municipalityInvolved: family.municipality_involved,
    periods: periods.map(({ id, care, from_on, to_on }) => ({ id, care, from: from_on, to: to_on })),
  };
}

export interface CareFields {
  readonly care: string;
  readonly from: string;
  readonly to: string;
}

export interface CareProblem {
  readonly field: keyof CareFields;
  readonly code: 'care-missing' | 'from-missing' | 'to-unreadable' | 'to-before';
}

type Parsed =
  | { readonly ok: true; readonly value: Omit<CarePeriod, 'id'> }
  | { readonly ok: false; readonly problems: readonly CareProblem[] };

/** Parses a period of care, or every problem at once. */
export function parseCare(fields: CareFields): Parsed {
  const problems: CareProblem[] = [];
  const care = fields.care === 'crisis' || fields.care === 'special' ? fields.care : null;
  if (care === null) problems.push({ field: 'care', code: 'care-missing' });
  const from = readDate(fields.from.trim());
  if (from === null) problems.push({ field: 'from', code: 'from-missing' });
  const typed = fields.to.trim();
  const to = typed === '' ? null : readDate(typed);
  if (typed !== '' && to === null) problems.push({ field: 'to', code: 'to-unreadable' });
  else if (to !== null && from !== null && to < from) problems.push({ field: 'to', code: 'to-before' });
  if (problems.length > 0 || care === null || from === null) return { ok: false, problems };
  return { ok: true, value: { care, from, to } };
}

export async function addCare(
  tx: ActorTransaction,
  familyId: string,
  { care, from, to }: Omit<CarePeriod, 'id'>,
): Promise<void> {
  await tx
    .insertInto('care_periods')
    .values({ family_id: familyId, care, from_on: from, to_on: to })
    .execute();
}

export async function removeCare(tx: ActorTransaction, familyId: string, id: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('care_periods')
    .where('id', '=', id)
    .where('family_id', '=', familyId)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
