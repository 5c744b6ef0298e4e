import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type {
  AppointmentForm,
  AppointmentState,
  EngagementEnding,
  MeetingService,
  Participant,
  SessionBasis,
  WishSource,
} from '../../database/tables/meetings.ts';
import type { FamilyKind } from '../../database/tables.ts';
import { type CivilDate, type Clause, mentorContactDue, termsOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

/** TK 0.4: what a mentor, psychologist or supervisor knows of a family, and no more. */
export interface ServedFamily {
  readonly id: string;
  readonly name: string;
  readonly kind: FamilyKind;
  readonly language: 'et' | 'ru';
  readonly address: string;
  readonly phone: string;
  readonly parents: readonly { readonly name: string; readonly phone: string }[];
  readonly children: readonly { readonly name: string; readonly born: number | null }[];
}

/** The families that the acting specialist serves, or still owes a report of; or one of them. */
export async function servedFamilies(
  tx: ActorTransaction,
  only: string | null = null,
): Promise<readonly ServedFamily[]> {
  const { rows } = await sql<ServedFamily>`
    select family_id as id, name, kind, language, address, phone, parents, children
      from engaged_families(${only}::uuid) order by name, family_id`.execute(tx);
  return rows;
}

/** How the clock of the first contact stands (TK 2.3.2). */
export interface ContactClock {
  readonly clause: Clause;
  readonly due: CivilDate;
  readonly contactedOn: CivilDate | null;
  readonly status: 'met' | 'late' | 'missed' | 'due';
}

export interface Engagement {
  readonly id: string;
  readonly familyId: string;
  readonly service: MeetingService;
  readonly edition: string;
  readonly specialistId: string;
  readonly specialist: string;
  readonly basis: WishSource;
  readonly informedOn: CivilDate;
  readonly beganOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly ending: EngagementEnding | null;
  readonly endingReason: string;
  /** The specialist reads the family until then. */
  readonly readsUntil: CivilDate | null;
  readonly version: number;
  /** Null where no clause asks for a first contact. */
  readonly clock: ContactClock | null;
  readonly contactedOn: CivilDate | null;
}

const columns = [
  ...(['id', 'family_id', 'service', 'edition', 'membership_id', 'specialist_name', 'basis'] as const),
  ...(['informed_on', 'began_on', 'contacted_on', 'ended_on', 'ending', 'ending_reason'] as const),
  ...(['reads_until', 'version'] as const),
] as const;

interface Row {
  id: string;
  family_id: string;
  service: MeetingService;
  edition: string;
  membership_id: string;
  specialist_name: string;
  basis: WishSource;
  informed_on: CivilDate;
  began_on: CivilDate;
  contacted_on: CivilDate | null;
  ended_on: CivilDate | null;
  ending: EngagementEnding | null;
  ending_reason: string;
  reads_until: CivilDate | null;
  version: number;
}

function engagementIn(row: Row, today: CivilDate): Engagement {
  return {
    id: row.id,
    familyId: row.family_id,
    service: row.service,
    edition: row.edition,
    specialistId: row.membership_id,
    specialist: row.specialist_name,
    basis: row.basis,
    informedOn: row.informed_on,
    beganOn: row.began_on,
    endedOn: row.ended_on,
    ending: row.ending,
    endingReason: row.ending_reason,
    readsUntil: row.reads_until,
    version: row.version,
    clock: clockOf(row, today),
    contactedOn: row.contacted_on,
  };
}

/** TK 2.3.2 is asked of mentors. */
function clockOf(row: Row, today: CivilDate): ContactClock | null {
  if (row.service !== 'mentoring') return null;
  const due = mentorContactDue(termsOf(row.edition), row.informed_on);
  const contactedOn = row.contacted_on;
  const status =
    contactedOn === null
      ? row.ended_on === null && today <= due
        ? 'due'
        : 'missed'
      : contactedOn <= due
        ? 'met'
        : 'late';
  return { clause: 'TK 2.3.2', due, contactedOn, status };
}

/** One engagement, as far as the actor sees it. */
export async function engagement(
  tx: ActorTransaction,
  id: string,
  today: CivilDate,
): Promise<Engagement | null> {
  const row = await tx.selectFrom('engagements').select(columns).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : engagementIn(row, today);
}

/** A family's engagements, those that go on first. */
export async function engagementsOf(
  tx: ActorTransaction,
  familyId: string,
  today: CivilDate,
): Promise<readonly Engagement[]> {
  const rows = await tx
    .selectFrom('engagements')
    .select(columns)
    .where('family_id', '=', familyId)
    .orderBy(sql`ended_on desc nulls first`)
    .orderBy('began_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => engagementIn(row, today));
}

/** The acting specialist's own, those that go on first. */
export async function ownEngagements(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<readonly Engagement[]> {
  const rows = await tx
    .selectFrom('engagements')
    .select(columns)
    .where('membership_id', '=', actor.membershipId)
    .orderBy(sql`ended_on desc nulls first`)
    .orderBy('began_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => engagementIn(row, today));
}

/** A meeting as lists show it: when, how, by whom; no words. */
export interface Appointment {
  readonly id: string;
  readonly engagementId: string;
  readonly familyId: string;
  readonly service: MeetingService;
  readonly basis: SessionBasis;
  readonly on: CivilDate;
  readonly at: string;
  readonly minutes: number;
  readonly form: AppointmentForm;
  readonly place: string;
  readonly participants: readonly Participant[];
  readonly remoteAgreedOn: CivilDate | null;
  readonly remoteMeans: string;
  readonly remoteWorked: boolean | null;
  readonly state: AppointmentState;
  readonly cancelledBy: 'family' | 'specialist' | null;
  readonly cancelAskedOn: CivilDate | null;
  readonly withdrawn: boolean;
  readonly version: number;
}

export const appointmentColumns = [
  ...(['id', 'engagement_id', 'family_id', 'service', 'basis', 'starts_on', 'starts_at', 'minutes'] as const),
  ...(['form', 'place', 'participants', 'remote_agreed_on', 'remote_means', 'remote_worked'] as const),
  ...(['state', 'cancelled_by', 'cancel_asked_on', 'withdrawn_at', 'version'] as const),
] as const;

interface AppointmentRow {
  id: string;
  engagement_id: string;
  family_id: string;
  service: MeetingService;
  basis: SessionBasis;
  starts_on: CivilDate;
  starts_at: string;
  minutes: number;
  form: AppointmentForm;
  place: string;
  participants: Participant[];
  remote_agreed_on: CivilDate | null;
  remote_means: string;
  remote_worked: boolean | null;
  state: AppointmentState;
  cancelled_by: 'family' | 'specialist' | null;
  cancel_asked_on: CivilDate | null;
  withdrawn_at: Date | null;
  version: number;
}

export const appointmentIn = (row: AppointmentRow): Appointment => ({
  id: row.id,
  engagementId: row.engagement_id,
  familyId: row.family_id,
  service: row.service,
  basis: row.basis,
  on: row.starts_on,
  at: row.starts_at.slice(0, 5),
  minutes: row.minutes,
  form: row.form,
  place: row.place,
  participants: row.participants,
  remoteAgreedOn: row.remote_agreed_on,
  remoteMeans: row.remote_means,
  remoteWorked: row.remote_worked,
  state: row.state,
  cancelledBy: row.cancelled_by,
  cancelAskedOn: row.cancel_asked_on,
  withdrawn: row.withdrawn_at !== null,
  version: row.version,
});

/** The meetings of an engagement, the newest first. */
export async function appointmentsOf(
  tx: ActorTransaction,
  engagementId: string,
): Promise<readonly Appointment[]> {
  const rows = await tx
    .selectFrom('appointments')
    .select(appointmentColumns)
    .where('engagement_id', '=', engagementId)
    .orderBy('starts_on', 'desc')
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(appointmentIn);
}

/** A family's meetings with whomever, the newest first. */
export async function appointmentsOfFamily(
  tx: ActorTransaction,
  familyId: string,
): Promise<readonly Appointment[]> {
  const rows = await tx
    .selectFrom('appointments')
    .select(appointmentColumns)
    .where('family_id', '=', familyId)
    .where('withdrawn_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(appointmentIn);
}
