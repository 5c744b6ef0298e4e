import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf } from '../../database/predicates.ts';
import type { EngagementEnding, MeetingService, WishSource } from '../../database/tables/meetings.ts';
import {
  addMonths,
  type CivilDate,
  type Decision,
  experienceAskedOfMentor,
  lastDayOf,
  maySupport,
  monthOf,
  type PersonPeriod,
  reportDeadlines,
  termsOf,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { presentEdition } from './family-sessions.ts';
import { closeWish, type ServiceWish } from './wishes.ts';

interface FactsRow {
  readonly supportedBy: readonly PersonPeriod[];
  readonly people: readonly {
    readonly membership: string;
    readonly person: string;
    readonly name: string;
    readonly confirmed: CivilDate | null;
    readonly languages: readonly string[];
    readonly counties: readonly string[];
    readonly load: number;
    readonly serves: boolean;
    readonly served: CivilDate | null;
  }[];
}

/** Somebody who might serve the family. */
export interface SpecialistCandidate {
  readonly membershipId: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly counties: readonly string[];
  /** How many families they serve now. */
  readonly load: number;
  readonly servesNow: boolean;
  /** When they served this family before; null where they never did. */
  readonly servedUntil: CivilDate | null;
  readonly inCounty: boolean;
  readonly speaks: boolean;
  readonly decision: Decision;
  /** TK 2.3.6.1: how many years of own experience are asked of a mentor of this family; null of others. */
  readonly yearsAsked: number | null;
}

/** The provider's specialists for a service, the fittest first; each with what stands against them. */
export async function specialistCandidates(
  tx: ActorTransaction,
  family: { readonly id: string; readonly county: string | null; readonly language: string },
  service: MeetingService,
  on: CivilDate,
): Promise<readonly SpecialistCandidate[]> {
  const { rows } = await sql<{ facts: FactsRow | null }>`
    select specialist_facts(${family.id}::uuid, ${service}, ${on}::date) as facts`.execute(tx);
  const facts = rows[0]?.facts;
  if (facts == null) return [];
  const terms = termsOf(presentEdition);
  const withoutYears = new Set(
    (
      await tx
        .selectFrom('memberships')
        .select('id')
        .where('id', '=', anyOf(facts.people.map(({ membership }) => membership)))
        .where('only_known', '=', true)
        .execute()
    ).map(({ id }) => id),
  );
  const candidates = facts.people.map((one): SpecialistCandidate => {
    const supportedBefore = facts.supportedBy.some(
      ({ person, to }) => person === one.person && to !== null && to < on,
    );
    const yearsAsked = service === 'mentoring' ? experienceAskedOfMentor(terms, supportedBefore) : null;
    const lacksYears = (yearsAsked ?? 0) > 0 && withoutYears.has(one.membership);
    const decision = maySupport({
      on,
      role: 'mentor',
      person: { id: one.person, ...(one.confirmed === null ? {} : { confirmed: one.confirmed }) },
      family: {
        members: [],
        municipalities: {},
        supportedBy: service === 'mentoring' ? facts.supportedBy : [],
      },
    });
    return {
      membershipId: one.membership,
      name: one.name,
      languages: one.languages,
      counties: one.counties,
      load: one.load,
      servesNow: one.serves,
      servedUntil: one.served,
      inCounty: family.county !== null && one.counties.includes(family.county),
      speaks: one.languages.includes(family.language),
      decision: lacksYears ? { allowed: false, reasons: [...decision.reasons, 'TK 2.3.6.1'] } : decision,
      yearsAsked,
    };
  });
  return candidates.sort(byFitness);
}

const inEstonian = new Intl.Collator('et');

function byFitness(a: SpecialistCandidate, b: SpecialistCandidate): number {
  const first = (one: boolean, other: boolean) => Number(other) - Number(one);
  return (
    first(a.decision.allowed, b.decision.allowed) ||
    first(a.servedUntil !== null, b.servedUntil !== null) ||
    first(a.inCounty, b.inCounty) ||
    first(a.speaks, b.speaks) ||
    a.load - b.load ||
    inEstonian.compare(a.name, b.name)
  );
}

export type Given =
  | { readonly kind: 'given'; readonly engagementId: string }
  /** A conflict has come up, or they serve the family already. */
  | { readonly kind: 'not-allowed' }
  /** Another manager answered the wish first. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'nothing-there' };

/** A manager gives a family of the provider a specialist; both are told. */
export async function giveSpecialist(
  tx: ActorTransaction,
  actor: ActingActor,
  family: { readonly id: string; readonly county: string | null; readonly language: string },
  what: {
    readonly service: MeetingService;
    readonly membershipId: string;
    readonly wish: ServiceWish | null;
  },
  today: CivilDate,
): Promise<Given> {
  const providerId = actor.organisationId;
  const { rows } = await sql<{ held: boolean }>`select hold_family(${family.id}::uuid) as held`.execute(tx);
  if (providerId === null || rows[0]?.held !== true) return { kind: 'nothing-there' };
  const { wish, service, membershipId } = what;
  if (wish !== null && !(await closeWish(tx, actor, wish.id, 'given', '', today)))
    return { kind: 'changed-meanwhile' };
  const candidates = await specialistCandidates(tx, family, service, today);
  const chosen = candidates.find((one) => one.membershipId === membershipId);
  if (chosen?.decision.allowed !== true || chosen.servesNow) return { kind: 'not-allowed' };
  const id = crypto.randomUUID();
  const basis: WishSource = wish?.source ?? 'provider';
  await tx
    .insertInto('engagements')
    .values({
      id,
      family_id: family.id,
      service,
      edition: presentEdition,
      membership_id: membershipId,
      wish_id: wish?.id ?? null,
      basis,
      informed_on: wish?.informedOn ?? today,
      began_on: today,
      given_by: actor.membershipId,
      provider_id: providerId,
    })
    .execute();
  await notify(tx, {
    to: { membership: membershipId },
    kind: 'engagement-given',
    path: `/engagements/${id}`,
    key: `given ${id}`,
  });
  await notify(tx, {
    to: { family: family.id },
    kind: 'specialist-given',
    path: `/families/${family.id}/meetings`,
    key: `given ${id}`,
  });
  return { kind: 'given', engagementId: id };
}

/**
 * How long a specialist still reads a family that they serve no more: through the month in which the last report is due
 * (TK 3.1.2), as what is sent back to be mended comes within it.
 */
export function readsUntil(edition: string, endedOn: CivilDate): CivilDate {
  const month = monthOf(endedOn);
  const due = reportDeadlines({ terms: termsOf(edition), month }).find(
    ({ clause }) => clause === 'TK 3.1',
  )?.due;
  return lastDayOf(monthOf(due ?? addMonths(endedOn, 1)));
}

export const engagementEndings = [
  'done',
  'family_wish',
  'specialist_left',
  'other',
] as const satisfies readonly EngagementEnding[];

/** Ends an engagement: a manager, or the specialist. What is booked after it is to be cancelled first. */
export async function endEngagement(
  tx: ActorTransaction,
  found: {
    readonly id: string;
    readonly familyId: string;
    readonly edition: string;
    readonly version: number;
  },
  ending: { readonly how: EngagementEnding; readonly reason: string; readonly on: CivilDate },
  tells: { readonly family: boolean; readonly specialist: string | null },
): Promise<'ended' | 'booked-ahead' | 'changed-meanwhile'> {
  const ahead = await tx
    .selectFrom('appointments')
    .select('id')
    .where('engagement_id', '=', found.id)
    .where('state', '=', 'booked')
    .where('withdrawn_at', 'is', null)
    .where('starts_on', '>', ending.on)
    .limit(1)
    .executeTakeFirst();
  if (ahead !== undefined) return 'booked-ahead';
  const { numUpdatedRows } = await tx
    .updateTable('engagements')
    .set({
      ended_on: ending.on,
      ending: ending.how,
      ending_reason: ending.reason,
      reads_until: readsUntil(found.edition, ending.on),
      version: found.version + 1,
    })
    .where('id', '=', found.id)
    .where('version', '=', found.version)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'changed-meanwhile';
  const key = `ended ${found.id} ${found.version}`;
  if (tells.specialist !== null) {
    const to = { membership: tells.specialist };
    await notify(tx, { to, kind: 'engagement-ended', path: `/engagements/${found.id}`, key });
  }
  if (tells.family) {
    const path = `/families/${found.familyId}/meetings` as const;
    await notify(tx, { to: { family: found.familyId }, kind: 'engagement-ended', path, key });
  }
  return 'ended';
}
