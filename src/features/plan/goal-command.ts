import type { ActorTransaction } from '../../database/as-actor.ts';
import type { GoalState } from '../../database/tables/work.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import type { GoalChangeChosen, GoalChangeInput, NewGoal } from './goal-form.ts';

/** Sets a goal (TK 2.1.4.4.4). @returns its id */
export async function addGoal(
  tx: ActorTransaction,
  actor: SupporterActor,
  familyId: string,
  { serviceId, title, source }: NewGoal,
  today: CivilDate,
): Promise<string> {
  const id = crypto.randomUUID();
  await Promise.all([
    tx
      .insertInto('goals')
      .values({
        id,
        family_id: familyId,
        service_id: serviceId,
        title,
        source,
        set_on: today,
      })
      .execute(),
    tx
      .insertInto('goal_revisions')
      .values({
        goal_id: id,
        version: 1,
        family_id: familyId,
        author_id: actor.membershipId,
        changed_on: today,
        change: 'added',
        title,
        state: 'open',
      })
      .execute(),
  ]);
  return id;
}

/** A goal that the actor may change, with what its form shows. */
export interface OwnGoal {
  readonly id: string;
  readonly familyId: string;
  readonly familyName: string;
  readonly title: string;
  readonly state: GoalState;
  readonly source: 'referral' | 'agreement' | 'added';
  readonly setOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly version: number;
}

/** Null where the actor supports no family with such a goal. */
export async function ownGoal(tx: ActorTransaction, goalId: string): Promise<OwnGoal | null> {
  const row = await tx
    .selectFrom('goals as g')
    .innerJoin('families as f', 'f.id', 'g.family_id')
    .select(['g.id', 'g.family_id', 'g.title', 'g.state', 'g.source', 'g.set_on', 'g.closed_on', 'g.version'])
    .select('f.name')
    .where('g.id', '=', goalId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    familyId: row.family_id,
    familyName: row.name,
    title: row.title,
    state: row.state,
    source: row.source,
    setOn: row.set_on,
    closedOn: row.closed_on,
    version: row.version,
  };
}

const stateAfter: Record<Exclude<GoalChangeChosen, 'reworded'>, GoalState> = {
  reached: 'reached',
  dropped: 'dropped',
  reopened: 'open',
};

export type GoalOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'nothing-there' };

/** Changes a goal that nobody changed since `readVersion`; how it was before stays in its history. */
export async function changeGoal(
  tx: ActorTransaction,
  actor: SupporterActor,
  goalId: string,
  readVersion: number,
  { change, title, on, reason }: GoalChangeInput,
): Promise<GoalOutcome> {
  const goal = await tx
    .selectFrom('goals')
    .select(['family_id', 'title', 'state', 'set_on', 'version'])
    .where('id', '=', goalId)
    .forUpdate()
    .executeTakeFirst();
  if (goal === undefined) return { kind: 'nothing-there' };
  if (goal.version !== readVersion) return { kind: 'changed-meanwhile' };
  const state = change === 'reworded' ? goal.state : stateAfter[change];
  const version = readVersion + 1;
  const kept = { goal_id: goalId, family_id: goal.family_id, author_id: actor.membershipId };
  // A goal from before goals had a history: how it was set is its first version.
  if (readVersion === 1) {
    await tx
      .insertInto('goal_revisions')
      .values({
        ...kept,
        version: 1,
        changed_on: goal.set_on,
        change: 'added',
        title: goal.title,
        state: goal.state,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await Promise.all([
    tx
      .updateTable('goals')
      .set({ title, state, closed_on: state === 'open' ? null : on, version })
      .where('id', '=', goalId)
      .execute(),
    tx
      .insertInto('goal_revisions')
      .values({ ...kept, version, changed_on: on, change, title, state, reason })
      .execute(),
  ]);
  return { kind: 'changed' };
}
