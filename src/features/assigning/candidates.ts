import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import {
  type CivilDate,
  type Decision,
  maySupport,
  type Period,
  type PersonPeriod,
} from '../../rules/index.ts';

/** What the database says for the rules' question (support_facts). */
interface SupportFactsRow {
  readonly members: readonly string[];
  readonly residence: string | null;
  readonly guardians: readonly string[];
  readonly referredBy: readonly string[];
  readonly people: readonly {
    readonly membership: string;
    readonly person: string;
    readonly confirmed: CivilDate | null;
    readonly officialOf: readonly string[];
    readonly approved: readonly Period[];
    readonly receives: readonly Period[];
    readonly supportedBy: readonly PersonPeriod[];
  }[];
}

/** Somebody who might support the family. */
export interface Candidate {
  readonly membershipId: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly counties: readonly string[];
  /** How many families they support now. */
  readonly load: number;
  readonly supportsNow: boolean;
  /** The last day of an absence that lasts on the day; null where they are at work. */
  readonly awayUntil: CivilDate | null;
  /** TK 0.2: the last day on which they supported this family before; null where they never did. */
  readonly knewUntil: CivilDate | null;
  readonly inCounty: boolean;
  readonly speaks: boolean;
  readonly decision: Decision;
  /** What was asked of the commissioner about them and this family. */
  readonly exception: 'none' | 'asked' | 'approved' | 'refused';
}

/**
 * The provider's supporters for a family of its own: who knew the family first, then who may, works in its county,
 * speaks its language and has fewer families. Each with what stands against it (TK 2.1.6.4-7, TK 2.8.6).
 * @param on the day from which they would support it
 */
export async function candidatesFor(
  tx: ActorTransaction,
  family: { readonly id: string; readonly county: string | null; readonly language: string },
  providerId: string,
  on: CivilDate,
): Promise<readonly Candidate[]> {
  const [facts, mentors, members, before, exceptions, receiving, away] = await Promise.all([
    sql<{ facts: SupportFactsRow | null }>`select support_facts(${family.id}, ${on}) as facts`.execute(tx),
    sql<{ mentors: PersonPeriod[] }>`select mentors_of(${family.id}::uuid) as mentors`.execute(tx),
    tx
      .selectFrom('memberships as m')
      .select(['m.id', 'm.display_name', 'm.languages', 'm.counties'])
      .select((one) =>
        one
          .selectFrom('assignments as a')
          .select((sum) => sum.fn.count<number>('a.family_id').distinct().as('families'))
          .whereRef('a.membership_id', '=', 'm.id')
          .where('a.ended_on', 'is', null)
          .as('load'),
      )
      .where('m.organisation_id', '=', providerId)
      .where('m.role', '=', 'family_supporter')
      .where((or) => or.or([or('m.ended_on', 'is', null), or('m.ended_on', '>=', on)]))
      .execute(),
    tx
      .selectFrom('assignments')
      .select(['membership_id', 'ended_on'])
      .where('family_id', '=', family.id)
      .execute(),
    tx
      .selectFrom('role_exceptions')
      .select(['membership_id', 'answer', 'to_on'])
      .where('family_id', '=', family.id)
      .orderBy('asked_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('specialist_ties')
      .select(['membership_id', 'from_on', 'to_on'])
      .where('provider_id', '=', providerId)
      .where('kind', '=', 'receives')
      .execute(),
    tx
      .selectFrom('absences')
      .select(['membership_id', 'to_on'])
      .where('provider_id', '=', providerId)
      .where('cancelled_on', 'is', null)
      .where('from_on', '<=', on)
      .where('to_on', '>=', on)
      .execute(),
  ]);
  const asked = facts.rows[0]?.facts;
  if (asked == null) return [];
  const mentoredBy = mentors.rows[0]?.mentors ?? [];
  const people = new Map(asked.people.map((person) => [person.membership, person]));
  const candidates = members.flatMap((member): Candidate[] => {
    const person = people.get(member.id);
    if (person === undefined) return [];
    // TK 2.1.6.4: also support of which no service on record says.
    const receives = receiving
      .filter((one) => one.membership_id === member.id)
      .map(({ from_on, to_on }) => ({ from: from_on, to: to_on }));
    const own = before.filter((one) => one.membership_id === member.id);
    const ended = own.flatMap(({ ended_on }) => ended_on ?? []).sort();
    const exception = exceptions.findLast((one) => one.membership_id === member.id);
    return [
      {
        membershipId: member.id,
        name: member.display_name,
        languages: member.languages,
        counties: member.counties,
        load: Number(member.load ?? 0),
        supportsNow: own.some(({ ended_on }) => ended_on === null),
        knewUntil: ended.at(-1) ?? null,
        inCounty: family.county !== null && member.counties.includes(family.county),
        speaks: member.languages.includes(family.language),
        awayUntil: away.find((one) => one.membership_id === member.id)?.to_on ?? null,
        decision: decisionOf(
          { ...asked, mentoredBy },
          { ...person, receives: [...person.receives, ...receives] },
          on,
        ),
        exception: exception === undefined ? 'none' : (exception.answer ?? 'asked'),
      },
    ];
  });
  return candidates.sort(byFitness);
}

/** The rules ask of one guardian and one referrer; a family may have several, and each counts. */
function decisionOf(
  facts: SupportFactsRow & { readonly mentoredBy: readonly PersonPeriod[] },
  person: SupportFactsRow['people'][number],
  on: CivilDate,
): Decision {
  const orNone = (codes: readonly string[]) => (codes.length === 0 ? [undefined] : codes);
  const reasons = new Set(
    orNone(facts.guardians).flatMap((guardian) =>
      orNone(facts.referredBy).flatMap(
        (referredBy) =>
          maySupport({
            on,
            role: 'family-supporter',
            person: {
              id: person.person,
              ...(person.confirmed === null ? {} : { confirmed: person.confirmed }),
              officialOf: person.officialOf,
              conflictApproved: person.approved,
              receivesNeedsBased: person.receives,
              supportedBy: person.supportedBy,
            },
            family: {
              members: facts.members,
              municipalities: { guardian, referredBy, residence: facts.residence ?? undefined },
              mentoredBy: facts.mentoredBy,
            },
          }).reasons,
      ),
    ),
  );
  return { allowed: reasons.size === 0, reasons: [...reasons].sort() };
}

const inEstonian = new Intl.Collator('et');

/** Continuity before all (TK 0.2), but nobody who may not before somebody who may. */
function byFitness(a: Candidate, b: Candidate): number {
  const first = (one: boolean, other: boolean) => Number(other) - Number(one);
  return (
    first(a.decision.allowed, b.decision.allowed) ||
    first(a.knewUntil !== null, b.knewUntil !== null) ||
    first(a.inCounty, b.inCounty) ||
    first(a.speaks, b.speaks) ||
    a.load - b.load ||
    inEstonian.compare(a.name, b.name)
  );
}
