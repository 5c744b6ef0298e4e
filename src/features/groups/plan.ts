import type { ActorTransaction } from '../../database/as-actor.ts';
import {
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  reportDeadlines,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { editionOn } from '../referrals/start-facts.ts';
import type { PlannedGroup } from './group-form.ts';
import { groupsBetween, type SupportGroup } from './groups.ts';
import { sameWeekday } from './series.ts';

/** TK 2.4.11: the last day on which the plan of a month is sent. */
export function planDue(month: CivilMonth): CivilDate {
  const found = reportDeadlines({ terms: editionOn(firstDayOf(month)), month }).find(
    ({ clause }) => clause === 'TK 2.4.11',
  );
  if (found === undefined) throw new RangeError('the rules know no day for a plan of groups');
  return found.due;
}

export interface PlanOfMonth {
  readonly month: CivilMonth;
  readonly due: CivilDate;
  /** When it was sent first; null where it was not. */
  readonly sentOn: CivilDate | null;
  readonly groups: readonly SupportGroup[];
}

const spanOf = (month: CivilMonth) => ({ from: firstDayOf(month), to: lastDayOf(month) });

/** The manager's plan of a month. */
export async function planOfMonth(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
): Promise<PlanOfMonth> {
  const [groups, sent] = await Promise.all([
    groupsBetween(tx, actor, spanOf(month)),
    tx
      .selectFrom('group_plans')
      .select('sent_on')
      .where('provider_id', '=', actor.organisationId)
      .where('month', '=', firstDayOf(month))
      .executeTakeFirst(),
  ]);
  return { month, due: planDue(month), sentOn: sent?.sent_on ?? null, groups };
}

const rowOf = (group: PlannedGroup, now: Date) => ({
  topic: group.topic,
  approach: group.approach,
  leader_id: group.leaderId,
  held_on: group.heldOn,
  starts_at: group.startsAt,
  minutes: group.minutes,
  mode: group.mode,
  municipality_id: group.municipalityId,
  place: group.place,
  web_link: group.webLink,
  language: group.language,
  family_kinds: [...group.kinds],
  places: group.places,
  small_asked: group.smallAsked,
  small_reason: group.smallReason,
  changed_at: now,
});

/** A group as the planning screen saves it. */
export interface SavedGroup {
  readonly id: string;
  /** The version that was read; 0 of a new one. */
  readonly version: number;
  readonly group: PlannedGroup;
}

/**
 * Saves what stands on the planning screen, whole or not at all: new groups, and those that are planned or were turned down.
 * @returns the ids of those that somebody else changed since
 */
export async function savePlan(
  tx: ActorTransaction,
  actor: ActingActor,
  groups: readonly SavedGroup[],
  now: Date,
): Promise<readonly string[]> {
  const fresh = groups.filter(({ version }) => version === 0);
  if (fresh.length > 0) {
    await tx
      .insertInto('support_groups')
      .values(
        fresh.map(({ id, group }) => ({ id, provider_id: actor.organisationId ?? '', ...rowOf(group, now) })),
      )
      .execute();
  }
  const overtaken: string[] = [];
  for (const { id, version, group } of groups) {
    if (version === 0) continue;
    const changed = await tx
      .updateTable('support_groups')
      .set({
        ...rowOf(group, now),
        state: 'planned',
        version: version + 1,
      })
      .where('id', '=', id)
      .where('provider_id', '=', actor.organisationId)
      .where('state', 'in', ['planned', 'turned-down'])
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    if (changed === undefined) overtaken.push(id);
  }
  return overtaken;
}

/** Takes a group out of the plan that was not sent, or was turned down. */
export async function dropPlanned(tx: ActorTransaction, actor: ActingActor, id: string): Promise<void> {
  await tx
    .deleteFrom('support_groups')
    .where('id', '=', id)
    .where('provider_id', '=', actor.organisationId)
    .where('state', 'in', ['planned', 'turned-down'])
    .execute();
}

/**
 * The groups of the month before once more, on the same weekday of this month (the second Tuesday again).
 * @returns how many there were
 */
export async function copyMonthBefore(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
  today: CivilDate,
  now: Date,
): Promise<number> {
  const before = await groupsBetween(tx, actor, spanOf(addMonthsTo(month, -1)));
  const there = await groupsBetween(tx, actor, spanOf(month));
  const copies = before.flatMap((group): SavedGroup[] => {
    if (group.state === 'cancelled' || group.state === 'turned-down') return [];
    const heldOn = sameWeekday(group.heldOn, 1);
    if (heldOn === null || heldOn < today) return [];
    // Copied before: the same button again adds nothing.
    if (
      there.some(
        (one) => one.heldOn === heldOn && one.topic === group.topic && one.startsAt === group.startsAt,
      )
    )
      return [];
    return [{ id: crypto.randomUUID(), version: 0, group: { ...group, heldOn } }];
  });
  await savePlan(tx, actor, copies, now);
  return copies.length;
}

/** What keeps a plan from being sent: a group of which the commissioner would not know who leads it or where (TK 2.4.11). */
export const notToBeSent = (groups: readonly SupportGroup[]): readonly SupportGroup[] =>
  groups.filter(
    ({ state, leaderId, mode, place, approach }) =>
      state === 'planned' && (leaderId === null || approach === '' || (mode === 'in-person' && place === '')),
  );

/** Sends what is planned in a month to the commissioner (TK 2.4.11); false where there is nothing that can be sent. */
export async function sendPlan(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
  today: CivilDate,
): Promise<boolean> {
  const { from, to } = spanOf(month);
  const { groups } = await planOfMonth(tx, actor, month);
  if (notToBeSent(groups).length > 0) return false;
  const sent = await tx
    .updateTable('support_groups')
    .set((one) => ({ state: 'sent' as const, sent_on: today, version: one('version', '+', 1) }))
    .where('provider_id', '=', actor.organisationId)
    .where('state', '=', 'planned')
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .returning('id')
    .execute();
  if (sent.length === 0) return false;
  await tx
    .insertInto('group_plans')
    .values({
      provider_id: actor.organisationId ?? '',
      month: from,
      sent_on: today,
      sent_by: actor.membershipId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const offices = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .execute();
  for (const { id } of offices) {
    await notify(tx, {
      to: { organisation: id, role: 'commissioner_officer' },
      kind: 'group-plan-sent',
      path: '/groups',
      key: `plan ${actor.organisationId} ${month} ${sent
        .map((one) => one.id)
        .sort()
        .join(' ')
        .slice(0, 80)}`,
    });
  }
  return true;
}

/** The months whose plan a manager looks at: this one and the next three. */
export const monthsToPlan = (today: CivilDate): CivilMonth[] =>
  [0, 1, 2, 3].map((ahead) => addMonthsTo(monthOf(today), ahead));
