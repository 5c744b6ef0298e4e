import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { AppointmentChange } from '../../database/tables/meetings.ts';
import type { CivilDate, HeldMeeting, PersonPeriod } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { AppointmentFields, AppointmentInput, TopicKind } from './appointment-form.ts';
import {
  type Appointment,
  appointmentColumns,
  appointmentIn,
  type Engagement,
  engagement,
} from './engagement-record.ts';
import type { AskingSpecialist } from './family-sessions.ts';

export interface AppointmentVersion {
  readonly version: number;
  readonly change: AppointmentChange;
  readonly reason: string;
  readonly author: string;
  readonly writtenAt: Date;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A meeting with what of it the reader may read. */
export interface ShownAppointment extends Appointment {
  readonly engagement: Engagement;
  /** What the month's report says; null where it is not the reader's, or nothing was written. */
  readonly report: {
    readonly kinds: readonly TopicKind[];
    readonly topics: string;
    readonly nextStep: string;
  } | null;
  /** The specialist's own words; null where they are not the reader's, or there are none. */
  readonly note: string | null;
  /** Newest first; empty where the history is not the reader's. */
  readonly versions: readonly AppointmentVersion[];
}

/** A meeting as far as the actor reads it; null where it is hidden or not there. */
export async function shownAppointment(
  tx: ActorTransaction,
  id: string,
  today: CivilDate,
): Promise<ShownAppointment | null> {
  const [row, topics, note, versions] = await Promise.all([
    tx.selectFrom('appointments').select(appointmentColumns).where('id', '=', id).executeTakeFirst(),
    tx
      .selectFrom('appointment_topics')
      .select(['kinds', 'topics', 'next_step'])
      .where('appointment_id', '=', id)
      .executeTakeFirst(),
    tx
      .selectFrom('appointment_notes')
      .select('body')
      .where('appointment_id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
    tx
      .selectFrom('appointment_revisions')
      .select(['version', 'change', 'reason', 'author_name', 'written_at', 'facts'])
      .where('appointment_id', '=', id)
      .orderBy('version', 'desc')
      .execute(),
  ]);
  if (row === undefined) return null;
  const found = await engagement(tx, row.engagement_id, today);
  if (found === null) return null;
  return {
    ...appointmentIn(row),
    engagement: found,
    report:
      topics === undefined
        ? null
        : { kinds: topics.kinds as TopicKind[], topics: topics.topics, nextStep: topics.next_step },
    note: note?.body ?? null,
    versions: versions.map((one) => ({
      version: one.version,
      change: one.change,
      reason: one.reason,
      author: one.author_name,
      writtenAt: one.written_at,
      facts: one.facts,
    })),
  };
}

/** The acting specialist's own meeting; null where it is another's, hidden or not there. */
export async function ownAppointment(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  today: CivilDate,
): Promise<ShownAppointment | null> {
  const shown = await shownAppointment(tx, id, today);
  return shown?.engagement.specialistId === actor.membershipId ? shown : null;
}

/** An engagement of the acting specialist's own. */
export async function ownEngagement(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  today: CivilDate,
): Promise<Engagement | null> {
  const found = await engagement(tx, id, today);
  return found?.specialistId === actor.membershipId ? found : null;
}

/** What the rules ask of the acting specialist before a meeting with a family. */
export async function askingSpecialist(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  except: string | null = null,
): Promise<AskingSpecialist> {
  const [membership, supports, held] = await Promise.all([
    tx
      .selectFrom('memberships')
      .select('confirmed_on')
      .where('id', '=', actor.membershipId)
      .executeTakeFirst(),
    sql<{ supports: PersonPeriod[] }>`select supports_as_well(${familyId}::uuid) as supports`.execute(tx),
    tx
      .selectFrom('appointments')
      .select(['id', 'starts_on', 'form', 'remote_worked'])
      .where('family_id', '=', familyId)
      .where('membership_id', '=', actor.membershipId)
      .where('state', '=', 'held')
      .where('withdrawn_at', 'is', null)
      .execute(),
  ]);
  return {
    personId: actor.personId,
    confirmedOn: membership?.confirmed_on ?? null,
    supports: supports.rows[0]?.supports ?? [],
    held: held
      .filter(({ id }) => id !== except)
      .map(
        (one): HeldMeeting => ({
          date: one.starts_on,
          remote: one.form !== 'in-person',
          ...(one.remote_worked === null ? {} : { worked: one.remote_worked }),
        }),
      ),
  };
}

/** A meeting as its form holds it. */
export const fieldsOfAppointment = (shown: ShownAppointment): AppointmentFields => ({
  basis: shown.basis,
  startsOn: shown.on,
  startsAt: shown.at,
  minutes: String(shown.minutes),
  form: shown.form,
  place: shown.place,
  participants: shown.participants,
  remoteAgreed: shown.remoteAgreedOn === null ? '' : 'yes',
  remoteMeans: shown.remoteMeans,
  remoteWorked: shown.remoteWorked === null ? '' : shown.remoteWorked ? 'yes' : 'no',
  kinds: shown.report?.kinds ?? [],
  topics: shown.report?.topics ?? '',
  nextStep: shown.report?.nextStep ?? '',
  body: shown.note ?? '',
});

/** A meeting as it stands, in the terms of what is written of it. */
export const inputOf = (shown: ShownAppointment): AppointmentInput => ({
  basis: shown.basis,
  startsOn: shown.on,
  startsAt: shown.at,
  minutes: shown.minutes,
  form: shown.form,
  place: shown.place,
  participants: shown.participants,
  remoteAgreedOn: shown.remoteAgreedOn,
  remoteMeans: shown.remoteMeans,
  remoteWorked: shown.remoteWorked,
  kinds: shown.report?.kinds ?? [],
  topics: shown.report?.topics ?? '',
  nextStep: shown.report?.nextStep ?? '',
  body: shown.note ?? '',
});
