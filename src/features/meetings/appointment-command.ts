import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { AppointmentChange } from '../../database/tables/meetings.ts';
import type { CivilDate, Clause } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { type AppointmentInput, earlierOf } from './appointment-form.ts';
import {
  askingSpecialist,
  inputOf,
  ownAppointment,
  ownEngagement,
  type ShownAppointment,
} from './appointment-record.ts';
import type { Engagement } from './engagement-record.ts';
import { familySessions, standsAgainst } from './family-sessions.ts';

/** What booking came to. */
export type Booked =
  | { readonly kind: 'booked'; readonly id: string }
  /** The contract does not allow it, or somebody else has the last one. */
  | { readonly kind: 'refused'; readonly reasons: readonly Clause[] }
  | { readonly kind: 'nothing-there' };

/**
 * Books a meeting, or logs one that was held. The family's count is held until the commit, so of two who book the last
 * session at once the second counts it and is refused.
 */
export async function bookAppointment(
  tx: ActorTransaction,
  actor: ActingActor,
  engagementId: string,
  as: 'booked' | 'held',
  input: AppointmentInput,
  today: CivilDate,
): Promise<Booked> {
  const before = await ownEngagement(tx, actor, engagementId, today);
  if (before === null || !(await holdSessions(tx, before.familyId))) return { kind: 'nothing-there' };
  // It may have ended while the count was waited for.
  const found = await ownEngagement(tx, actor, engagementId, today);
  if (found === null || (found.endedOn !== null && input.startsOn > found.endedOn))
    return { kind: 'nothing-there' };
  const id = crypto.randomUUID();
  const reasons = await against(tx, actor, found, id, input);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const row = { id, engagement_id: found.id, family_id: found.familyId };
  await tx
    .insertInto('appointments')
    .values({ ...row, ...columnsOf(input), state: as, cancelled_by: null })
    .execute();
  await writeWords(tx, actor, { id, familyId: found.familyId, version: 1 }, null, input);
  const change = as === 'held' ? 'logged' : 'booked';
  await keepRevision(tx, actor, { id, familyId: found.familyId, version: 1 }, change, '', input);
  await noteContact(tx, found, input, today);
  if (as === 'booked') await tellFamily(tx, found.familyId, id, 'appointment-booked', 1);
  return { kind: 'booked', id };
}

/** What is done with a meeting that is there. */
export type AppointmentAct =
  | { readonly kind: 'changed' | 'held'; readonly input: AppointmentInput }
  | { readonly kind: 'cancelled'; readonly by: 'family' | 'specialist'; readonly reason: string }
  | { readonly kind: 'missed' | 'withdrawn' | 'restored'; readonly reason: string };

export type Changed =
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly reasons: readonly Clause[] }
  | { readonly kind: 'changed-meanwhile' }
  /** What is asked does not go with the state that it is in. */
  | { readonly kind: 'not-now' }
  | { readonly kind: 'nothing-there' };

/** Which acts a meeting in a state takes. */
export function takesAct(shown: ShownAppointment, act: AppointmentAct['kind']): boolean {
  if (shown.withdrawn) return act === 'restored';
  switch (shown.state) {
    case 'booked':
      return act === 'changed' || act === 'held' || act === 'cancelled' || act === 'missed';
    case 'held':
      return act === 'changed' || act === 'withdrawn';
    default:
      return act === 'restored' || act === 'withdrawn';
  }
}

/**
 * Changes an own meeting, provided that nobody changed it since `readVersion`: moves it, logs it as held, cancels it,
 * takes it back or in again. Whatever makes it count is asked of the rules anew.
 */
export async function changeAppointment(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  readVersion: number,
  act: AppointmentAct,
  today: CivilDate,
): Promise<Changed> {
  const before = await ownAppointment(tx, actor, id, today);
  if (before === null || !(await holdSessions(tx, before.familyId))) return { kind: 'nothing-there' };
  const shown = await ownAppointment(tx, actor, id, today);
  if (shown === null) return { kind: 'nothing-there' };
  if (shown.version !== readVersion) return { kind: 'changed-meanwhile' };
  if (!takesAct(shown, act.kind)) return { kind: 'not-now' };
  const input = 'input' in act ? withAgreement(act.input, shown) : inputOf(shown);
  // One that is restored is as it was when it was taken back; of a cancelled or missed one, booked.
  const restoredState = shown.withdrawn ? shown.state : 'booked';
  const counts =
    act.kind === 'changed' ||
    act.kind === 'held' ||
    (act.kind === 'restored' && (restoredState === 'booked' || restoredState === 'held'));
  if (counts) {
    const reasons = await against(tx, actor, shown.engagement, id, input);
    if (reasons.length > 0) return { kind: 'refused', reasons };
  }
  const version = shown.version + 1;
  await tx
    .updateTable('appointments')
    .set({ version, ...settingOf(act, input, restoredState) })
    .where('id', '=', id)
    .execute();
  const record = { id, familyId: shown.familyId, version };
  if ('input' in act) await writeWords(tx, actor, record, shown, input);
  await keepRevision(tx, actor, record, act.kind, 'reason' in act ? act.reason : '', input);
  if (act.kind === 'held') await noteContact(tx, shown.engagement, input, today);
  await tellOfChange(tx, shown, act, input, version);
  return { kind: 'changed' };
}

/** Somebody agreed to meet remotely when it was booked: that day stays. */
function withAgreement(input: AppointmentInput, shown: ShownAppointment): AppointmentInput {
  if (input.remoteAgreedOn === null || shown.remoteAgreedOn === null) return input;
  return { ...input, remoteAgreedOn: earlierOf(shown.remoteAgreedOn, input.remoteAgreedOn) };
}

function settingOf(act: AppointmentAct, input: AppointmentInput, restored: ShownAppointment['state']) {
  switch (act.kind) {
    case 'changed':
      // A meeting that was moved is no longer the one that the family asked to cancel.
      return { ...columnsOf(input), cancel_asked_on: null };
    case 'held':
      return { ...columnsOf(input), state: 'held' as const, cancel_asked_on: null };
    case 'cancelled':
      return { state: 'cancelled' as const, cancelled_by: act.by };
    case 'missed':
      return { state: 'missed' as const };
    case 'withdrawn':
      return { withdrawn_at: sql<Date>`now()` };
    case 'restored':
      return { withdrawn_at: null, state: restored, cancel_asked_on: null, ...unlessCancelled(restored) };
  }
}

const unlessCancelled = (state: ShownAppointment['state']) =>
  state === 'cancelled' ? {} : { cancelled_by: null };

const columnsOf = (input: AppointmentInput) => ({
  basis: input.basis,
  starts_on: input.startsOn,
  starts_at: input.startsAt,
  minutes: input.minutes,
  form: input.form,
  place: input.place,
  participants: [...input.participants],
  remote_agreed_on: input.remoteAgreedOn,
  remote_means: input.remoteMeans,
  remote_worked: input.remoteWorked,
});

async function against(
  tx: ActorTransaction,
  actor: ActingActor,
  found: Engagement,
  id: string,
  input: AppointmentInput,
): Promise<readonly Clause[]> {
  const [known, specialist] = await Promise.all([
    familySessions(tx, found.familyId),
    askingSpecialist(tx, actor, found.familyId, id),
  ]);
  if (known === null) return ['TK 2.8.6'];
  const asked = {
    id,
    service: found.service,
    basis: input.basis,
    date: input.startsOn,
    form: input.form,
    remoteAgreedOn: input.remoteAgreedOn,
    remoteMeans: input.remoteMeans,
  };
  return standsAgainst(asked, known, specialist, found.edition);
}

interface Record {
  readonly id: string;
  readonly familyId: string;
  readonly version: number;
}

/** The report's words in place of those before; the note beside the earlier ones. */
async function writeWords(
  tx: ActorTransaction,
  actor: ActingActor,
  { id, familyId, version }: Record,
  before: ShownAppointment | null,
  input: AppointmentInput,
): Promise<void> {
  const words = { kinds: [...input.kinds], topics: input.topics, next_step: input.nextStep };
  if (before?.report) {
    await tx.updateTable('appointment_topics').set(words).where('appointment_id', '=', id).execute();
  } else if (words.kinds.length > 0 || words.topics !== '' || words.next_step !== '') {
    await tx
      .insertInto('appointment_topics')
      .values({ appointment_id: id, family_id: familyId, ...words })
      .execute();
  }
  if (input.body === (before?.note ?? '')) return;
  await tx
    .insertInto('appointment_notes')
    .values({
      appointment_id: id,
      family_id: familyId,
      version,
      author_id: actor.membershipId,
      body: input.body,
    })
    .execute();
}

/** The history holds what was written, but never the specialist's own words: those keep their versions themselves. */
async function keepRevision(
  tx: ActorTransaction,
  actor: ActingActor,
  { id, familyId, version }: Record,
  change: AppointmentChange,
  reason: string,
  { body: _, ...facts }: AppointmentInput,
): Promise<void> {
  await tx
    .insertInto('appointment_revisions')
    .values({
      appointment_id: id,
      family_id: familyId,
      version,
      author_id: actor.membershipId,
      change,
      reason,
      facts: JSON.stringify(facts),
    })
    .execute();
}

/** TK 2.3.2: a meeting that is agreed or was held shows that the family was reached. */
async function noteContact(
  tx: ActorTransaction,
  found: Engagement,
  input: AppointmentInput,
  today: CivilDate,
): Promise<void> {
  if (found.contactedOn !== null) return;
  await tx
    .updateTable('engagements')
    .set({ contacted_on: input.startsOn < today ? input.startsOn : today })
    .where('id', '=', found.id)
    .execute();
}

async function tellOfChange(
  tx: ActorTransaction,
  shown: ShownAppointment,
  act: AppointmentAct,
  input: AppointmentInput,
  version: number,
): Promise<void> {
  const moved =
    act.kind === 'changed' &&
    shown.state === 'booked' &&
    (input.startsOn !== shown.on ||
      input.startsAt !== shown.at ||
      input.form !== shown.form ||
      input.place !== shown.place);
  if (moved) await tellFamily(tx, shown.familyId, shown.id, 'appointment-moved', version);
  if (act.kind === 'cancelled')
    await tellFamily(tx, shown.familyId, shown.id, 'appointment-cancelled', version);
  if (act.kind === 'restored' && shown.state !== 'held')
    await tellFamily(tx, shown.familyId, shown.id, 'appointment-booked', version);
}

const tellFamily = (
  tx: ActorTransaction,
  familyId: string,
  id: string,
  kind: 'appointment-booked' | 'appointment-moved' | 'appointment-cancelled',
  version: number,
) =>
  notify(tx, {
    to: { family: familyId },
    kind,
    path: `/appointments/${id}`,
    key: `${kind} ${id} ${version}`,
  });

export async function holdSessions(tx: ActorTransaction, familyId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select hold_sessions(${familyId}::uuid) as held`.execute(tx);
  return rows[0]?.held === true;
}

/**
 * TK 2.3.2: the specialist says on which day they reached the family.
 * @returns false where the engagement is none of theirs, or the day does not lie between the need and today
 */
export async function sayContacted(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  on: CivilDate,
  today: CivilDate,
): Promise<boolean> {
  const found = await ownEngagement(tx, actor, id, today);
  if (found === null || on > today || on < found.informedOn) return false;
  const { numUpdatedRows } = await tx
    .updateTable('engagements')
    .set({ contacted_on: on })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The family asks that a booked meeting be cancelled; its specialist is told. */
export async function askToCancel(
  tx: ActorTransaction,
  id: string,
  words: string,
  today: CivilDate,
): Promise<boolean> {
  const row = await tx
    .selectFrom('appointments')
    .select(['membership_id', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return false;
  const { rows } = await sql<{ asked: boolean }>`
    select ask_to_cancel(${id}::uuid, ${words}, ${today}::date) as asked`.execute(tx);
  if (rows[0]?.asked !== true) return false;
  await notify(tx, {
    to: { membership: row.membership_id },
    kind: 'appointment-cancel-asked',
    path: `/appointments/${id}`,
    key: `cancel asked ${id} ${row.version}`,
  });
  return true;
}
