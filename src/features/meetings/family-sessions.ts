import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { AppointmentForm, MeetingService, SessionBasis } from '../../database/tables/meetings.ts';
import {
  type ApprovedExtra,
  addDays,
  type CivilDate,
  type Clause,
  type Family,
  type HeldMeeting,
  mayHold,
  mayMeetRemotely,
  maySupport,
  type PersonPeriod,
  type Session,
  type SessionService,
  type SessionVolume,
  sessionVolumes,
  type Terms,
  termsOf,
} from '../../rules/index.ts';

/** The contract under which engagements are begun (docs/decisions/0008-edition-of-the-demo.md). */
export const presentEdition = '2024-2025';

/** What the rules ask of a family before a session is booked; no word of any session is among it. */
export interface FamilySessions {
  readonly family: Family;
  readonly sessions: readonly Session[];
  readonly approvedExtra: readonly ApprovedExtra[];
}

interface Row {
  readonly kind: Family['kind'];
  readonly children: readonly {
    readonly id: string;
    readonly arrived: CivilDate | null;
    readonly expected: CivilDate | null;
    readonly left: CivilDate | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly service: MeetingService;
    readonly date: CivilDate;
    readonly basis: SessionBasis;
    readonly state: 'booked' | 'held';
  }[];
  readonly extra: readonly ApprovedExtra[];
}

/** Days and bases of a family's sessions with every provider, as far as the actor may ask of them. */
export type ToldSessions = Pick<Row, 'sessions' | 'extra'>;

/** Counselling and supervision are counted together (TK 2.5.4). */
export const countedAs = (service: MeetingService): SessionService =>
  service === 'mentoring' ? 'mentoring' : 'counselling';

/** A family's sessions, as far as the actor may ask of them; null where they may not, or there is no such family. */
export async function familySessions(tx: ActorTransaction, familyId: string): Promise<FamilySessions | null> {
  const { rows } = await sql<{ facts: Row | null }>`select session_facts(${familyId}::uuid) as facts`.execute(
    tx,
  );
  const facts = rows[0]?.facts;
  if (facts == null) return null;
  return {
    family: {
      kind: facts.kind,
      children: facts.children.map(({ id, arrived, expected, left }) => ({
        id,
        arrived,
        left,
        ...(expected === null ? {} : { expected }),
      })),
    },
    sessions: facts.sessions.map(({ state: _, ...one }) => ({ ...one, service: countedAs(one.service) })),
    approvedExtra: facts.extra,
  };
}

/** The same of several families at once; those of which the actor may not ask are left out. */
export async function sessionsOfFamilies(
  tx: ActorTransaction,
  families: readonly string[],
): Promise<ReadonlyMap<string, ToldSessions>> {
  if (families.length === 0) return new Map();
  const { rows } = await sql<{ family: string; facts: Row | null }>`
    select family, session_facts(family) as facts from unnest(${[...families]}::uuid[]) family`.execute(tx);
  return new Map(rows.flatMap(({ family, facts }) => (facts === null ? [] : [[family, facts]])));
}

/** How many sessions of each basis are left on a day. */
export const volumesOn = (known: FamilySessions, terms: Terms, on: CivilDate): readonly SessionVolume[] =>
  sessionVolumes({ terms, on, ...known });

/** A meeting that is asked about. */
export interface AskedMeeting {
  readonly id: string;
  readonly service: MeetingService;
  readonly basis: SessionBasis;
  readonly date: CivilDate;
  readonly form: AppointmentForm;
  readonly remoteAgreedOn: CivilDate | null;
  readonly remoteMeans: string;
}

/** What is known of the specialist who would hold it. */
export interface AskingSpecialist {
  readonly personId: string;
  /** TK 2.8.6. */
  readonly confirmedOn: CivilDate | null;
  /** TK 2.1.6.7: when the same person supports this family. */
  readonly supports: readonly PersonPeriod[];
  /** Their own meetings with the family that were held. */
  readonly held: readonly HeldMeeting[];
}

/** Every clause that stands against a meeting; none where it may be booked or held. */
export function standsAgainst(
  asked: AskedMeeting,
  known: FamilySessions,
  specialist: AskingSpecialist,
  edition: string,
): readonly Clause[] {
  const terms = termsOf(edition);
  const session = { id: asked.id, service: countedAs(asked.service), date: asked.date, basis: asked.basis };
  const counted = mayHold({ terms, session, ...known });
  const person = maySupport({
    on: asked.date,
    role: 'mentor',
    person: {
      id: specialist.personId,
      ...(specialist.confirmedOn === null ? {} : { confirmed: specialist.confirmedOn }),
    },
    family: {
      members: [],
      municipalities: {},
      supportedBy: asked.service === 'mentoring' ? specialist.supports : [],
    },
  });
  const remote =
    asked.form === 'in-person'
      ? []
      : mayMeetRemotely({
          date: asked.date,
          ...(asked.remoteAgreedOn === null ? {} : { agreed: asked.remoteAgreedOn }),
          hasMeans: asked.remoteMeans.trim() !== '',
          held: specialist.held,
        }).reasons;
  return [...new Set([...counted.reasons, ...person.reasons, ...remote])].sort();
}

/** The bases on which the family could still have a session of a service on a day, each with what is left. */
export const openBases = (
  known: FamilySessions,
  edition: string,
  service: MeetingService,
  on: CivilDate,
): readonly SessionVolume[] =>
  volumesOn(known, termsOf(edition), on).filter((one) => one.service === countedAs(service));

/**
 * What else is possible where a session is refused: another basis on the same day, and the first day of the next period
 * in which the same one may be held again.
 */
export interface OtherWays {
  readonly bases: readonly SessionVolume[];
  readonly againFrom: CivilDate | null;
}

export function otherWays(
  known: FamilySessions,
  edition: string,
  asked: { readonly service: MeetingService; readonly basis: SessionBasis; readonly date: CivilDate },
): OtherWays {
  const volumes = openBases(known, edition, asked.service, asked.date);
  const own = volumes.find(({ basis }) => basis === asked.basis);
  const next = own?.lastDay == null ? null : addDays(own.lastDay, 1);
  const opens =
    next !== null &&
    openBases(known, edition, asked.service, next).some(
      ({ basis, left }) => basis === asked.basis && left > 0,
    );
  return {
    bases: volumes.filter(({ basis, left }) => basis !== asked.basis && left > 0),
    againFrom: opens ? next : null,
  };
}
