import { type SqlBool, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { GroupFamilyKind, GroupMode } from '../../database/tables/groups.ts';
import {
  addMonthsTo,
  type CivilDate,
  firstDayOf,
  lastDayOf,
  monthNumberOf,
  monthOf,
  priceGroups,
} from '../../rules/index.ts';
import { groupAsked } from '../groups/price.ts';
import { editionOn } from '../referrals/start-facts.ts';
import { familyKinds, type Split, type StatisticsFilter } from './asked.ts';
import type { FigureTable } from './figures.ts';
import { quarterKey, type StatisticsPeriod, wholeOf } from './periods.ts';

interface HeldGroup {
  readonly id: string;
  readonly providerId: string;
  readonly county: string | null;
  readonly kinds: readonly GroupFamilyKind[];
  readonly heldOn: CivilDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: GroupMode;
  readonly island: boolean;
  readonly attended: number;
  readonly smallApprovedOn: CivilDate | null;
  /** What the contract pays for two hours on that day, in cents; null where there is no contract. */
  readonly rate: number | null;
}

interface Paid {
  readonly counts: boolean;
  readonly amount: number;
}

/**
 * Groups whose list is signed, with what the rules say they are paid (TK 2.4). A month's approved pack, where there is
 * one, says the same sums: it is priced by the same rules.
 */
export async function addGroups(
  tx: ActorTransaction,
  periods: readonly StatisticsPeriod[],
  split: Split | null,
  filter: StatisticsFilter,
  figures: FigureTable,
): Promise<void> {
  const whole = wholeOf(periods);
  if (whole === null) return;
  const groups = await signedGroups(tx, whole, filter.provider);
  const paid = priced(groups);
  for (const group of groups) {
    if (filter.county !== null && group.county !== filter.county) continue;
    if (filter.kind !== null && !group.kinds.includes(filter.kind)) continue;
    const at = periods.findIndex(({ from, to }) => from <= group.heldOn && group.heldOn <= to);
    if (at < 0) continue;
    const pay = paid.get(group.id);
    for (const key of keysOf(group, split)) {
      const found = figures.at(key, at);
      found.groups += 1;
      found.participants += group.attended;
      found.paidGroups += pay?.counts && pay.amount > 0 ? 1 : 0;
      found.groupsCost += pay?.amount ?? 0;
    }
  }
}

/** A group for several kinds of family stands under each of them. */
function keysOf(group: HeldGroup, split: Split | null): readonly string[] {
  switch (split) {
    case 'county':
      return [group.county ?? ''];
    case 'provider':
      return [group.providerId];
    case 'kind':
      return familyKinds.filter((kind) => group.kinds.includes(kind));
    case null:
      return [''];
  }
}

/** Of whole quarters, because a group's place in its quarter decides whether it is paid (TK 2.4.9). */
async function signedGroups(
  tx: ActorTransaction,
  whole: StatisticsPeriod,
  provider: string | null,
): Promise<HeldGroup[]> {
  const first = monthOf(whole.from);
  const last = monthOf(whole.to);
  const from = firstDayOf(addMonthsTo(first, -((monthNumberOf(first) - 1) % 3)));
  const to = lastDayOf(addMonthsTo(last, 2 - ((monthNumberOf(last) - 1) % 3)));
  const own = provider === null ? sql<SqlBool>`true` : sql<SqlBool>`g.provider_id = ${provider}`;
  const { rows } = await sql<HeldGroup>`
    select g.id, g.provider_id as "providerId", g.county, g.family_kinds as kinds, g.held_on as "heldOn",
           to_char(g.starts_at, 'HH24:MI') as "startsAt", g.minutes, g.mode, g.island, g.attended_count as attended,
           case when g.small_approved then g.small_decided_on end as "smallApprovedOn",
           (select c.group_cents from contracts c
             where c.provider_id = g.provider_id and g.held_on between c.from_on and c.to_on
             order by c.from_on desc limit 1) as rate
      from support_groups g
     where g.state = 'published' and g.list_edition > 0 and g.held_on between ${from} and ${to} and ${own}
     order by g.held_on, g.id`.execute(tx);
  return rows;
}

function priced(groups: readonly HeldGroup[]): ReadonlyMap<string, Paid> {
  const paid = new Map<string, Paid>();
  // One provider's groups of a quarter at one price.
  const together = Map.groupBy(
    groups.filter(({ rate }) => rate !== null),
    ({ providerId, heldOn, rate }) => `${providerId} ${quarterKey(heldOn)} ${rate}`,
  );
  for (const ofQuarter of together.values()) {
    const [any] = ofQuarter;
    if (any === undefined || any.rate === null) continue;
    const asked = ofQuarter.map((group) => groupAsked({ ...group, places: group.attended, isSigned: true }));
    const { lines } = priceGroups({ terms: editionOn(any.heldOn), rate: any.rate, groups: asked });
    for (const { id, counts, amount } of lines) paid.set(id, { counts, amount });
  }
  return paid;
}
