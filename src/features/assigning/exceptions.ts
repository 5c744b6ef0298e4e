import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ExceptionAnswer } from '../../database/tables/assigning.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';

/** TK 2.1.6.5: whether an official may support a family all the same. */
export interface RoleException {
  readonly id: string;
  readonly familyId: string;
  readonly family: string;
  readonly specialist: string;
  readonly provider: string;
  readonly reason: string;
  readonly askedOn: CivilDate;
  readonly answer: ExceptionAnswer | null;
  readonly answerReason: string;
  readonly answeredBy: string | null;
  readonly answeredOn: CivilDate | null;
  readonly to: CivilDate | null;
}

const exceptionsIn = (tx: ActorTransaction) =>
  tx
    .selectFrom('role_exceptions as e')
    .innerJoin('families as f', 'f.id', 'e.family_id')
    .innerJoin('memberships as m', 'm.id', 'e.membership_id')
    .innerJoin('organisations as o', 'o.id', 'e.provider_id')
    .select(['e.id', 'e.family_id', 'f.name as family', 'm.display_name as specialist', 'o.name as provider'])
    .select(['e.reason', 'e.asked_on', 'e.answer', 'e.answer_reason', 'e.answered_name', 'e.answered_on'])
    .select('e.to_on');

type Row = Awaited<ReturnType<ReturnType<typeof exceptionsIn>['execute']>>[number];

const exceptionOf = (row: Row): RoleException => ({
  id: row.id,
  familyId: row.family_id,
  family: row.family,
  specialist: row.specialist,
  provider: row.provider,
  reason: row.reason,
  askedOn: row.asked_on,
  answer: row.answer,
  answerReason: row.answer_reason,
  answeredBy: row.answered_name,
  answeredOn: row.answered_on,
  to: row.to_on,
});

/** Those that wait first, the oldest before the others; then what was answered, the newest first. */
export async function roleExceptions(tx: ActorTransaction): Promise<readonly RoleException[]> {
  const rows = await exceptionsIn(tx)
    .orderBy((one) => one.eb('e.answer', 'is not', null))
    .orderBy('e.answered_on', (by) => by.desc().nullsFirst())
    .orderBy('e.asked_on')
    .orderBy('e.id')
    .limit(200)
    .execute();
  return rows.map(exceptionOf);
}

export async function roleExceptionById(tx: ActorTransaction, id: string): Promise<RoleException | null> {
  const row = await exceptionsIn(tx).where('e.id', '=', id).executeTakeFirst();
  return row === undefined ? null : exceptionOf(row);
}

/** Asks the commissioner; one question at a time about one person and one family. */
export async function askException(
  tx: ActorTransaction,
  actor: ActingActor,
  of: { readonly familyId: string; readonly membershipId: string; readonly reason: string },
  today: CivilDate,
): Promise<void> {
  const waits = await tx
    .selectFrom('role_exceptions')
    .select('id')
    .where('family_id', '=', of.familyId)
    .where('membership_id', '=', of.membershipId)
    .where('answer', 'is', null)
    .executeTakeFirst();
  if (waits !== undefined || actor.organisationId === null) return;
  const id = crypto.randomUUID();
  await tx
    .insertInto('role_exceptions')
    .values({
      id,
      family_id: of.familyId,
      membership_id: of.membershipId,
      provider_id: actor.organisationId,
      asked_by: actor.membershipId,
      asked_on: today,
      reason: of.reason,
    })
    .execute();
  const commissioner = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .executeTakeFirst();
  if (commissioner === undefined) return;
  await notify(tx, {
    to: { organisation: commissioner.id, role: 'commissioner_officer' },
    kind: 'exception-asked',
    path: `/exceptions/${id}`,
    key: `exception ${id}`,
  });
}

/** Answers once; false where another officer has answered meanwhile. */
export async function answerException(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  what: { readonly answer: ExceptionAnswer; readonly reason: string; readonly to: CivilDate | null },
  today: CivilDate,
): Promise<boolean> {
  const answered = await tx
    .updateTable('role_exceptions')
    .set({
      answer: what.answer,
      answer_reason: what.reason,
      answered_by: actor.membershipId,
      answered_name: actor.displayName,
      answered_on: today,
      to_on: what.to,
    })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .returning(['family_id', 'provider_id'])
    .executeTakeFirst();
  if (answered === undefined) return false;
  await notify(tx, {
    to: { organisation: answered.provider_id, role: 'project_manager' },
    kind: 'exception-decided',
    path: `/families/${answered.family_id}/supporters`,
    key: `exception ${id}`,
  });
  return true;
}
