import type { ActorTransaction } from '../../database/as-actor.ts';
import type { TrainingKind } from '../../database/tables/training.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { OutsideTraining } from './training-form.ts';

/** Something that somebody learned or was supervised in. */
export interface Learned {
  readonly id: string;
  readonly kind: TrainingKind;
  readonly title: string;
  readonly organiser: string;
  readonly heldOn: CivilDate;
  readonly hours: number | null;
  /** Learned elsewhere, as they say it themselves: may be removed again. */
  readonly outside: boolean;
}

/** What somebody took part in, the last first. */
export async function trainingRecord(
  tx: ActorTransaction,
  membershipId: string,
): Promise<readonly Learned[]> {
  const [attended, outside] = await Promise.all([
    tx
      .selectFrom('training_places as p')
      .innerJoin('trainings as t', 't.id', 'p.training_id')
      .innerJoin('organisations as o', 'o.id', 't.organiser_id')
      .select(['t.id', 't.kind', 't.title', 'o.name', 't.held_on'])
      .where('p.membership_id', '=', membershipId)
      .where('p.attended', '=', true)
      .execute(),
    tx
      .selectFrom('outside_trainings')
      .select(['id', 'kind', 'title', 'organiser', 'held_on', 'hours'])
      .where('membership_id', '=', membershipId)
      .where('removed_on', 'is', null)
      .execute(),
  ]);
  const learned: Learned[] = [
    ...attended.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      organiser: row.name,
      heldOn: row.held_on,
      hours: null,
      outside: false,
    })),
    ...outside.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      organiser: row.organiser,
      heldOn: row.held_on,
      hours: row.hours === null ? null : Number(row.hours),
      outside: true,
    })),
  ];
  return learned.sort((a, b) => b.heldOn.localeCompare(a.heldOn) || a.id.localeCompare(b.id));
}

export async function addOutside(
  tx: ActorTransaction,
  who: { readonly membershipId: string; readonly providerId: string },
  what: OutsideTraining,
  today: CivilDate,
): Promise<void> {
  await tx
    .insertInto('outside_trainings')
    .values({
      membership_id: who.membershipId,
      provider_id: who.providerId,
      kind: what.kind,
      title: what.title,
      organiser: what.organiser,
      held_on: what.heldOn,
      hours: what.hours,
      added_on: today,
    })
    .execute();
}

export async function removeOutside(
  tx: ActorTransaction,
  membershipId: string,
  id: string,
  today: CivilDate,
): Promise<boolean> {
  const done = await tx
    .updateTable('outside_trainings')
    .set({ removed_on: today })
    .where('id', '=', id)
    .where('membership_id', '=', membershipId)
    .where('removed_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
