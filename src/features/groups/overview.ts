import type { ActorTransaction } from '../../database/as-actor.ts';
import {
  addDays,
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  firstDayOf,
  groupsOfQuarter,
  lastDayOf,
  monthOf,
  type Obligation,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { editionOn } from '../referrals/start-facts.ts';
import {
  groupsBetween,
  isGoingOn,
  type PricedGroupsFound,
  pricedGroups,
  type SupportGroup,
  wholeQuarters,
} from './groups.ts';
import {
  comingGroups,
  type FamilyToSignUp,
  familiesToSignUp,
  type OwnSignup,
  ownSignups,
  type PublicGroup,
  publicGroups,
} from './joining.ts';
import { monthsToPlan, planDue } from './plan.ts';
import { type GroupToPrice, groupAsked } from './price.ts';

export interface MonthOfPlan {
  readonly month: CivilMonth;
  readonly due: CivilDate;
  readonly sentOn: CivilDate | null;
  readonly groups: number;
}

export type GroupsOverview =
  | {
      readonly kind: 'manager';
      readonly months: readonly MonthOfPlan[];
      readonly quarter: Obligation;
      readonly groups: readonly SupportGroup[];
      readonly priced: PricedGroupsFound;
    }
  | { readonly kind: 'officer'; readonly groups: readonly SupportGroup[] }
  | { readonly kind: 'leader'; readonly groups: readonly SupportGroup[] }
  | {
      readonly kind: 'family';
      /** The families whom the actor signs up; one, of a family itself. */
      readonly families: readonly FamilyToSignUp[];
      readonly isOwn: boolean;
      readonly coming: readonly PublicGroup[];
      readonly past: readonly PublicGroup[];
      readonly signups: readonly OwnSignup[];
    };

const daysBack = 62;
const daysFar = 400;
/** For so long a family is asked whether it came; then the month's lists have gone out (TK 3.1.3). */
const daysToConfirm = 31;

/** What somebody finds at the groups, by what they are. */
export async function overviewOf(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<GroupsOverview> {
  const span = { from: addDays(today, -daysBack), to: addDays(today, daysFar) };
  switch (actor.role) {
    case 'project_manager':
      return managersOverview(tx, actor, today);
    case 'commissioner_officer':
      return { kind: 'officer', groups: await groupsBetween(tx, actor, span) };
    case 'group_leader':
      return {
        kind: 'leader',
        groups: await groupsBetween(tx, actor, { ...span, from: addDays(today, -daysFar) }),
      };
    default: {
      const families = await familiesToSignUp(tx, actor);
      const [coming, past, signups] = await Promise.all([
        comingGroups(tx, today),
        publicGroups(tx, addDays(today, -daysToConfirm), addDays(today, -1)),
        ownSignups(
          tx,
          families.map(({ id }) => id),
        ),
      ]);
      return { kind: 'family', families, isOwn: actor.role === 'family_member', coming, past, signups };
    }
  }
}

async function managersOverview(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<GroupsOverview> {
  const months = monthsToPlan(today);
  const from = firstDayOf(addMonthsTo(monthOf(today), -2));
  const to = lastDayOf(months.at(-1) ?? monthOf(today));
  const [groups, sent, quarter, priced] = await Promise.all([
    groupsBetween(tx, actor, { from, to }),
    tx
      .selectFrom('group_plans')
      .select(['month', 'sent_on'])
      .where('provider_id', '=', actor.organisationId)
      .where('month', '>=', firstDayOf(months[0] ?? monthOf(today)))
      .execute(),
    quarterOf(tx, actor, today),
    pricedGroups(tx, actor, actor.organisationId ?? '', { from: today, to: today }),
  ]);
  return {
    kind: 'manager',
    months: months.map((month) => ({
      month,
      due: planDue(month),
      sentOn: sent.find((one) => one.month === firstDayOf(month))?.sent_on ?? null,
      groups: groups.filter((group) => monthOf(group.heldOn) === month && isGoingOn(group)).length,
    })),
    quarter,
    groups,
    priced,
  };
}

/** TK 2.4.9: how the manager's provider stands with the groups of a day's quarter. */
export async function quarterOf(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<Obligation> {
  const groups = await groupsBetween(tx, actor, wholeQuarters(today, today));
  const held = groups.filter((group) => group.state === 'published' && group.heldOn <= today);
  const asked = held.map((group) => groupAsked(toAsk(group)));
  return groupsOfQuarter(editionOn(today), today, today, asked);
}

const toAsk = (group: SupportGroup): GroupToPrice => ({
  id: group.id,
  heldOn: group.heldOn,
  startsAt: group.startsAt,
  minutes: group.minutes,
  mode: group.mode,
  island: group.island,
  places: group.inCount,
  attended: group.attendedCount,
  isSigned: group.listEdition > 0,
  smallApprovedOn: group.smallApproved === true ? group.smallDecidedOn : null,
});
