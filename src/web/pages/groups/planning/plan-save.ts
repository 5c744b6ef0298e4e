import type { ActorTransaction } from '../../../../database/as-actor.ts';
import type { ActingActor } from '../../../../features/acting.ts';
import {
  dayTyped,
  type GroupChoices,
  type PlannedGroup,
  parseGroup,
} from '../../../../features/groups/group-form.ts';
import { groupsBetween } from '../../../../features/groups/groups.ts';
import { type SavedGroup, savePlan } from '../../../../features/groups/plan.ts';
import { daysOfSeries, repeatings } from '../../../../features/groups/series.ts';
import { type CivilDate, type CivilMonth, firstDayOf, lastDayOf } from '../../../../rules/index.ts';
import type { Outcome, Problem } from '../../../registry/page.ts';
import { isUntouched, nameAt, type PlanRow } from './plan-rows.ts';

/** What became of a form of the planning screen: saved, or why it was not. */
export type SavedPlan = { readonly kind: 'saved' } | Exclude<Outcome, { kind: 'done' }>;

/** Saves every row, with the groups that each is repeated as; or says at each field what is wrong. */
export async function saveRows(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: {
    readonly rows: readonly PlanRow[];
    readonly choices: GroupChoices;
    readonly month: CivilMonth;
    readonly now: Date;
  },
): Promise<SavedPlan> {
  const { rows, choices, month, now } = asked;
  const there = await groupsBetween(tx, actor, { from: firstDayOf(month), to: lastDayOf(month) });
  const problems: Problem[] = [];
  const groups: SavedGroup[] = [];
  rows.forEach((row, index) => {
    if (isUntouched(row)) return;
    const number = index + 1;
    const before = there.find(({ id }) => id === row.id);
    const read = parseGroup(row.typed, choices, before?.heldOn ?? null);
    if ('problems' in read) {
      problems.push(...read.problems.map(({ field, code }) => ({ field: nameAt(field, number), code })));
      return;
    }
    const series = seriesOf(row, read.value, number);
    if ('code' in series) problems.push(series);
    else groups.push({ id: row.id, version: row.version, group: read.value }, ...series.groups);
  });
  if (problems.length > 0) return { kind: 'problems', problems };
  const overtaken = await savePlan(tx, actor, groups, now);
  if (overtaken.length === 0) return { kind: 'saved' };
  return { kind: 'conflict', conflict: await groupsNow(tx, actor, overtaken, month) };
}

const groupsNow = async (
  tx: ActorTransaction,
  actor: ActingActor,
  ids: readonly string[],
  month: CivilMonth,
) => {
  const groups = await groupsBetween(tx, actor, { from: firstDayOf(month), to: lastDayOf(month) });
  return groups.filter(({ id }) => ids.includes(id));
};

function seriesOf(
  { repeat, until }: PlanRow,
  group: PlannedGroup,
  number: number,
): { readonly groups: readonly SavedGroup[] } | Problem {
  const how = repeatings.find((one) => one === repeat);
  if (how === undefined) return { groups: [] };
  const last: CivilDate | null = dayTyped(until);
  if (last === null) return { field: nameAt('until', number), code: 'until-missing' };
  return {
    groups: daysOfSeries(group.heldOn, how, last).map((heldOn) => ({
      id: crypto.randomUUID(),
      version: 0,
      group: { ...group, heldOn },
    })),
  };
}
