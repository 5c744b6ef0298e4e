import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Lisa3 } from '../../documents/lisa-3/data.ts';
import {
  type CivilDate,
  type CivilMonth,
  type Deadline,
  lastDayOf,
  reportDeadlines,
  termsOf,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type Contract, contractOn } from '../contracts/contracts.ts';
import { notify } from '../notifying/notify.ts';
import { remindFamily } from '../signed-reports/sign.ts';
import { type Lack, type MonthPerson, peopleOf } from './missing.ts';
import { type MonthFacts, monthFacts } from './month-facts.ts';
import { type PackHead, standingPack } from './packs.ts';
import { scheduleOf } from './schedule.ts';
import { isOver } from './send-pack.ts';

/** A provider's month as it stands, whether or not it was sent. */
export interface OpenMonth {
  readonly month: CivilMonth;
  /** Whether its last day is past, so that it may be sent. */
  readonly isOver: boolean;
  /** Null where no contract holds on its last day: then nothing of it can be priced. */
  readonly contract: Contract | null;
  readonly deadline: Deadline | null;
  /** As it would be now; null without a contract. */
  readonly schedule: Lisa3 | null;
  readonly people: readonly MonthPerson[];
  readonly facts: MonthFacts;
  /** What was sent of it and stands; null where it was never sent. */
  readonly pack: PackHead | null;
}

/** The month of the actor's provider; null where the actor manages none, or it has not begun. */
export async function openMonth(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
  today: CivilDate,
): Promise<OpenMonth | null> {
  if (actor.role !== 'project_manager' || actor.organisationId === null) return null;
  if (month > today.slice(0, 7)) return null;
  const [contract, pack, facts] = await Promise.all([
    contractOn(tx, actor.organisationId, lastDayOf(month)),
    standingPack(tx, actor.organisationId, month),
    monthFacts(tx, actor.organisationId, month),
  ]);
  return {
    month,
    isOver: isOver(month, today),
    contract,
    deadline: contract === null ? null : deadlineOf(contract, month),
    schedule: contract === null ? null : scheduleOf(facts, { contract, month, today }),
    people: peopleOf(facts, month, today),
    facts,
    pack,
  };
}

/** When the commissioner is to have a month under a contract (TK 3.1). */
export const deadlineOf = ({ edition }: Pick<Contract, 'edition'>, month: CivilMonth): Deadline | null =>
  reportDeadlines({ terms: termsOf(edition), month }).find(({ clause }) => clause === 'TK 3.1') ?? null;

/** Where each sort of thing is done. */
const placeOf = {
  'contact-drafts': '/today',
  'meeting-drafts': '/meetings',
  'open-contacts': '/today',
  'booked-past': '/meetings',
  'unsigned-report': '/month-reports',
  'unconfirmed-report': '/month-reports',
  'unsigned-list': '/groups',
  'no-proof': '/groups',
} as const satisfies Record<Lack, `/${string}`>;

/** Tells everybody who still has to do something for a month, families too; once a day. @returns how many people of the provider */
export async function remindAll(
  tx: ActorTransaction,
  actor: ActingActor,
  { month, people, facts }: Pick<OpenMonth, 'month' | 'people' | 'facts'>,
  today: CivilDate,
): Promise<number> {
  const lacking = people.filter((person) => person.lacking.length > 0);
  for (const { membershipId, lacking: lacks } of lacking) {
    // Of a family that has gone nobody but the manager can do anything.
    const theirs = lacks.filter(
      ({ reports }) => reports.length === 0 || reports.some(({ isFormer }) => !isFormer),
    );
    for (const path of new Set(theirs.map(({ what }) => placeOf[what]))) {
      await notify(tx, {
        to: { membership: membershipId },
        kind: 'month-waits',
        path,
        key: `${month} ${today}`,
      });
    }
  }
  for (const signed of facts.signed.values()) await remindFamily(tx, actor, signed, today);
  return lacking.length;
}
