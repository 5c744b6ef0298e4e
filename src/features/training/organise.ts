import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { TrainingPlan } from './training-form.ts';
import type { Training } from './trainings.ts';

const columnsOf = (plan: TrainingPlan) => ({
  kind: plan.kind,
  title: plan.title,
  about: plan.about,
  held_on: plan.heldOn,
  begins_at: plan.beginsAt,
  ends_at: plan.endsAt,
  place: plan.place,
  roles: [...plan.roles],
  counties: [...plan.counties],
  places: plan.places,
  register_by: plan.registerBy,
});

async function tell(tx: ActorTransaction, id: string, kind: string, key: string): Promise<void> {
  await sql`select tell_of_training(${id}, ${kind}, ${key})`.execute(tx);
}

/** TK 2.7.1, TK 2.1.6.3: announces a training to those for whom it is. */
export async function announceTraining(
  tx: ActorTransaction,
  actor: ActingActor,
  plan: TrainingPlan,
): Promise<string> {
  const id = crypto.randomUUID();
  await tx
    .insertInto('trainings')
    .values({
      id,
      organiser_id: actor.organisationId ?? '',
      open_to_all: actor.role === 'commissioner_officer',
      made_by: actor.membershipId,
      ...columnsOf(plan),
    })
    .execute();
  await tell(tx, id, 'training-announced', `training ${id}`);
  return id;
}

/** Whether people would go to another place or at another time than they were told. */
const moves = (before: Training, plan: TrainingPlan): boolean =>
  before.heldOn !== plan.heldOn ||
  before.beginsAt !== plan.beginsAt ||
  before.endsAt !== plan.endsAt ||
  before.place !== plan.place;

/** Changes it; who registered is told where its day, time or place is another. False where it changed meanwhile. */
export async function changeTraining(
  tx: ActorTransaction,
  before: Training,
  plan: TrainingPlan,
): Promise<boolean> {
  const changed = await tx
    .updateTable('trainings')
    .set({ ...columnsOf(plan), version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  if (moves(before, plan))
    await tell(tx, before.id, 'training-moved', `training ${before.id} ${before.version + 1}`);
  return true;
}

/** Cancels it; who registered is told. */
export async function cancelTraining(
  tx: ActorTransaction,
  training: Training,
  reason: string,
  today: CivilDate,
): Promise<boolean> {
  const cancelled = await tx
    .updateTable('trainings')
    .set({ cancelled_on: today, cancel_reason: reason, version: training.version + 1 })
    .where('id', '=', training.id)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst();
  if (cancelled.numUpdatedRows === 0n) return false;
  await tell(tx, training.id, 'training-cancelled', `training ${training.id} cancelled`);
  return true;
}

/** The roll: who was there of those who registered. */
export async function callRoll(
  tx: ActorTransaction,
  training: Training,
  present: ReadonlySet<string>,
  registered: readonly string[],
): Promise<void> {
  for (const membershipId of registered) {
    await tx
      .updateTable('training_places')
      .set({ attended: present.has(membershipId) })
      .where('training_id', '=', training.id)
      .where('membership_id', '=', membershipId)
      .execute();
  }
}

/** Whether a failure is that every place is taken. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'training_places_full';

export type Registered = 'registered' | 'full';

/**
 * Registers somebody: oneself, or one of the manager's people. Of two who take the last place at once the database
 * gives it to one.
 */
export async function register(
  tx: ActorTransaction,
  trainingId: string,
  who: { readonly membershipId: string; readonly providerId: string },
  today: CivilDate,
): Promise<Registered> {
  try {
    await sql`savepoint registering`.execute(tx);
    const back = await tx
      .updateTable('training_places')
      .set({ signed_off_on: null })
      .where('training_id', '=', trainingId)
      .where('membership_id', '=', who.membershipId)
      .executeTakeFirst();
    if (back.numUpdatedRows === 0n) {
      await tx
        .insertInto('training_places')
        .values({
          training_id: trainingId,
          membership_id: who.membershipId,
          provider_id: who.providerId,
          registered_on: today,
        })
        .execute();
    }
    return 'registered';
  } catch (error) {
    if (!isFull(error)) throw error;
    await sql`rollback to savepoint registering`.execute(tx);
    return 'full';
  }
}

/** Somebody does not come after all. */
export async function signOff(
  tx: ActorTransaction,
  trainingId: string,
  membershipId: string,
  today: CivilDate,
): Promise<boolean> {
  const done = await tx
    .updateTable('training_places')
    .set({ signed_off_on: today })
    .where('training_id', '=', trainingId)
    .where('membership_id', '=', membershipId)
    .where('signed_off_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
