import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { type CivilDate, civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { assignSupporter, endSubstitute, seenOf } from '../assigning/assign-supporter.ts';
import { notify } from '../notifying/notify.ts';
import type { Handing } from './handing-form.ts';
import { type HeldFamily, heldFamilies, seenOfAll } from './held-families.ts';

export type HandedOver =
  | { readonly kind: 'done' }
  /** Somebody else gave or took a family meanwhile. */
  | { readonly kind: 'changed-meanwhile' }
  /** A conflict of TK 2.1.6 or TK 2.8.6 has come up since. */
  | { readonly kind: 'not-allowed'; readonly familyId: string }
  | { readonly kind: 'nothing-there' };

/** Of earlier notes, what the one who comes reads from: all means from the first day there can be a note. */
const ever = civilDateOf('2000-01-01');
const readsFromOf = ({ reads }: Handing): CivilDate | null =>
  reads === 'none' ? null : reads === 'all' ? ever : reads;

/**
 * Somebody leaves the manager's provider: each of their families is given to somebody else or waits for one, and their
 * access ends, all in one commit.
 * @param seen who supported those families when the form was filled (`seenOfAll`)
 */
export async function leave(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
  handing: Handing,
  seen: string,
  today: CivilDate,
): Promise<HandedOver | { readonly kind: 'oneself' }> {
  const held = await heldFamilies(tx, actor, membershipId, today);
  if (seenOfAll(held) !== seen) return { kind: 'changed-meanwhile' };
  for (const family of held) {
    const successor = handing.successors.get(family.familyId);
    const outcome =
      successor == null
        ? await leaveWithout(tx, family, today)
        : await give(tx, actor, family, { ...handing, successor, reason: 'supporter_left', today });
    if (outcome.kind !== 'done') return outcome;
  }
  const { rows } = await sql<{ outcome: string }>`
    select leave_provider(${membershipId}, ${today}::date) as outcome`.execute(tx);
  const outcome = rows[0]?.outcome;
  if (outcome === 'left') return { kind: 'done' };
  if (outcome === 'oneself') return { kind: 'oneself' };
  return outcome === 'holds' ? { kind: 'changed-meanwhile' } : { kind: 'nothing-there' };
}

/** The family waits for somebody else: it stands among those that have nobody. */
async function leaveWithout(tx: ActorTransaction, family: HeldFamily, today: CivilDate): Promise<HandedOver> {
  if (family.substitutes) {
    return (await endSubstitute(tx, family.familyId, family.assignmentId, today))
      ? { kind: 'done' }
      : { kind: 'changed-meanwhile' };
  }
  await tx
    .updateTable('assignments')
    .set({ ended_on: sql<CivilDate>`greatest(began_on, ${today}::date)` })
    .where('id', '=', family.assignmentId)
    .where('ended_on', 'is', null)
    .execute();
  return { kind: 'done' };
}

interface Giving extends Handing {
  readonly successor: string;
  readonly reason: 'supporter_left' | 'substitute';
  readonly today: CivilDate;
  readonly from?: CivilDate;
  readonly until?: CivilDate;
}

async function give(
  tx: ActorTransaction,
  actor: ActingActor,
  family: HeldFamily,
  giving: Giving,
): Promise<HandedOver> {
  const assigned = await assignSupporter(
    tx,
    actor,
    { id: family.familyId, county: family.county, language: family.language },
    {
      membershipId: giving.successor,
      reason: giving.reason,
      from: giving.from ?? giving.today,
      until: giving.until ?? null,
      readsFrom: readsFromOf(giving),
    },
    seenOf(family.present),
    giving.today,
  );
  if (assigned.kind === 'assigned') return { kind: 'done' };
  if (assigned.kind === 'not-allowed') return { kind: 'not-allowed', familyId: family.familyId };
  return assigned;
}

/** Somebody is away from one day to another; in the families that were chosen somebody substitutes them meanwhile. */
export async function enterAbsence(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
  what: Handing & { readonly from: CivilDate; readonly until: CivilDate },
  seen: string,
  today: CivilDate,
): Promise<HandedOver> {
  const providerId = actor.organisationId;
  if (providerId === null) return { kind: 'nothing-there' };
  const from = what.from > today ? what.from : today;
  const held = await heldFamilies(tx, actor, membershipId, from);
  if (seenOfAll(held) !== seen) return { kind: 'changed-meanwhile' };
  for (const family of held) {
    const successor = what.successors.get(family.familyId);
    if (successor == null) continue;
    const outcome = await give(tx, actor, family, {
      ...what,
      from,
      successor,
      reason: 'substitute',
      today,
    });
    if (outcome.kind !== 'done') return outcome;
  }
  const id = crypto.randomUUID();
  await tx
    .insertInto('absences')
    .values({
      id,
      membership_id: membershipId,
      provider_id: providerId,
      from_on: what.from,
      to_on: what.until,
      entered_by: actor.membershipId,
      entered_on: today,
    })
    .execute();
  await notify(tx, {
    to: { membership: membershipId },
    kind: 'absence-entered',
    path: '/my-record',
    key: `absence ${id}`,
  });
  return { kind: 'done' };
}

/** They are back, or did not go: who substituted them for this time is asked no more. */
export async function endAbsence(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
  id: string,
  today: CivilDate,
): Promise<boolean> {
  const ended = await tx
    .updateTable('absences')
    .set({ cancelled_on: today })
    .where('id', '=', id)
    .where('membership_id', '=', membershipId)
    .where('provider_id', '=', actor.organisationId ?? '')
    .where('cancelled_on', 'is', null)
    .returning(['to_on'])
    .executeTakeFirst();
  if (ended === undefined) return false;
  const substitutes = await tx
    .selectFrom('assignments as s')
    .innerJoin('assignments as a', 'a.family_id', 's.family_id')
    .select(['s.id', 's.family_id'])
    .where('a.membership_id', '=', membershipId)
    .where('a.ended_on', 'is', null)
    .where('s.reason', '=', 'substitute')
    .where('s.ended_on', 'is', null)
    .where('s.until_on', '=', ended.to_on)
    .where('s.membership_id', '!=', membershipId)
    .orderBy('s.family_id')
    .execute();
  for (const one of substitutes) await endSubstitute(tx, one.family_id, one.id, today);
  return true;
}
