import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { GoalChange, GoalState, MeetingKind, Movement, PlanKept } from '../../database/tables/work.ts';
import type { ContactMode, FamilyKind } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

export type GoalSource = 'referral' | 'agreement' | 'added';

/** A contact at which a goal was worked for. */
export interface PlanStep {
  readonly contactId: string;
  readonly heldOn: CivilDate;
  readonly mode: ContactMode;
  readonly meeting: MeetingKind;
  /** Null where it was not said how the goal moved. */
  readonly movement: Movement | null;
  readonly done: string;
  /** The reader logged it, and may change it. */
  readonly own: boolean;
}

export interface GoalVersion {
  readonly version: number;
  readonly change: GoalChange;
  readonly title: string;
  readonly state: GoalState;
  readonly reason: string;
  readonly changedOn: CivilDate;
  readonly author: string;
}

export interface PlanGoal {
  readonly id: string;
  readonly serviceId: string;
  readonly title: string;
  readonly source: GoalSource;
  readonly state: GoalState;
  readonly setOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly version: number;
  /** In the order of their days. */
  readonly steps: readonly PlanStep[];
  /** Newest first; nothing of a goal that was never changed since it was set. */
  readonly history: readonly GoalVersion[];
}

/** What else belongs to the plan, as it was written. */
export interface PlanNote {
  readonly version: number;
  readonly body: string;
  readonly writtenOn: CivilDate;
  readonly author: string;
}

/** The plan of one service. */
export interface ServicePlan {
  readonly id: string;
  readonly kind: 'adaptation' | 'needs-based';
  readonly child: string | null;
  readonly agreement: CivilDate | null;
  readonly ended: CivilDate | null;
  readonly goals: readonly PlanGoal[];
  /** Newest first. */
  readonly notes: readonly PlanNote[];
}

export interface FamilyPlan {
  readonly familyId: string;
  readonly familyName: string;
  readonly familyKind: FamilyKind;
  readonly municipalityInvolved: boolean;
  /** Those that go on first. */
  readonly services: readonly ServicePlan[];
}

/** A family's support plan (Lisa 9; TK 2.1.4.4.4) as the actor may read it; null where the actor may not read the family. */
export async function familyPlan(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<FamilyPlan | null> {
  const [family, services, goals, steps, versions, notes] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.kind', 'f.municipality_involved'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    servicesOf(tx, familyId),
    tx
      .selectFrom('goals')
      .select(['id', 'service_id', 'title', 'source', 'state', 'set_on', 'closed_on', 'version'])
      .where('family_id', '=', familyId)
      .orderBy(sql`state <> 'open'`)
      .orderBy('set_on')
      .orderBy('id')
      .execute(),
    stepsOf(tx, actor, familyId),
    tx
      .selectFrom('goal_revisions')
      .select(['goal_id', 'version', 'change', 'title', 'state', 'reason', 'changed_on', 'author_name'])
      .where('family_id', '=', familyId)
      .orderBy('version', 'desc')
      .execute(),
    tx
      .selectFrom('plan_notes')
      .select(['service_id', 'version', 'body', 'written_on', 'author_name'])
      .where('family_id', '=', familyId)
      .orderBy('version', 'desc')
      .execute(),
  ]);
  if (family === undefined) return null;
  const planned = goals.map(
    (goal): PlanGoal => ({
      id: goal.id,
      serviceId: goal.service_id,
      title: goal.title,
      source: goal.source,
      state: goal.state,
      setOn: goal.set_on,
      closedOn: goal.closed_on,
      version: goal.version,
      steps: steps.get(goal.id) ?? [],
      history: versions
        .filter((one) => one.goal_id === goal.id)
        .map((one) => ({
          version: one.version,
          change: one.change,
          title: one.title,
          state: one.state,
          reason: one.reason,
          changedOn: one.changed_on,
          author: one.author_name,
        })),
    }),
  );
  return {
    familyId: family.id,
    familyName: family.name,
    familyKind: family.kind,
    municipalityInvolved: family.municipality_involved,
    services: services.map((service) => ({
      ...service,
      goals: planned.filter((goal) => goal.serviceId === service.id),
      notes: notes
        .filter((note) => note.service_id === service.id)
        .map((note) => ({
          version: note.version,
          body: note.body,
          writtenOn: note.written_on,
          author: note.author_name,
        })),
    })),
  };
}

async function servicesOf(
  tx: ActorTransaction,
  familyId: string,
): Promise<Omit<ServicePlan, 'goals' | 'notes'>[]> {
  const rows = await tx
    .selectFrom('services as s')
    .leftJoin('agreements as a', 'a.service_id', 's.id')
    .leftJoin('children as c', 'c.id', 's.child_id')
    .select(['s.id', 's.kind', 's.ended_on', 'a.signed_on', 'c.given_name'])
    .where('s.family_id', '=', familyId)
    .orderBy(sql`s.ended_on is not null`)
    .orderBy(sql`coalesce(a.signed_on, s.informed_on) desc nulls first`)
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    child: row.given_name,
    agreement: row.signed_on,
    ended: row.ended_on,
  }));
}

/** By goal, the contacts that were held for it. */
async function stepsOf(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<Map<string, PlanStep[]>> {
  const { rows } = await sql<{
    goal_id: string;
    contact_id: string;
    held_on: CivilDate;
    mode: ContactMode;
    meeting: MeetingKind;
    author_id: string;
    movement: Movement | null;
    done: string | null;
  }>`
    select about.goal_id, k.id as contact_id, k.held_on, k.mode, k.meeting, k.author_id, x.movement, x.done
      from contacts k cross join unnest(k.goal_ids) as about(goal_id)
      left join goal_steps x on x.contact_id = k.id and x.goal_id = about.goal_id
     where k.family_id = ${familyId} and k.outcome = 'held' and k.withdrawn_at is null
     order by k.held_on, k.began_at nulls first, k.created_at, k.id`.execute(tx);
  const steps = new Map<string, PlanStep[]>();
  for (const row of rows) {
    const of = steps.get(row.goal_id) ?? [];
    steps.set(row.goal_id, of);
    of.push({
      contactId: row.contact_id,
      heldOn: row.held_on,
      mode: row.mode,
      meeting: row.meeting,
      movement: row.movement,
      done: row.done ?? '',
      own: row.author_id === actor.membershipId,
    });
  }
  return steps;
}

/** The plan of some services as it is on a day, to be kept with what was sent: nothing of it changes afterwards. */
export function planKept(plan: FamilyPlan, serviceIds: readonly string[], on: CivilDate): PlanKept {
  const goals = plan.services.filter(({ id }) => serviceIds.includes(id)).flatMap((service) => service.goals);
  return {
    on,
    goals: goals.map(({ title, source, state, setOn, closedOn, steps }) => ({
      title,
      source,
      state,
      setOn,
      closedOn,
      steps: steps.map(({ heldOn, mode, meeting, movement, done }) => ({
        heldOn,
        mode,
        meeting,
        movement,
        done,
      })),
    })),
  };
}
