import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate, Period } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { NoteInput } from './note-form.ts';

/** What a provider's manager noted for the next report. */
export interface MonitoringNote extends NoteInput {
  readonly id: string;
  readonly author: string;
  readonly withdrawn: boolean;
  readonly version: number;
}

/** So many of the newest are shown at once: more than any half-year has had. */
const shownAtOnce = 300;

const everyNote = (tx: ActorTransaction) =>
  tx
    .selectFrom('monitoring_notes as n')
    .innerJoin('memberships as m', 'm.id', 'n.author_id')
    .select(['n.id', 'n.kind', 'n.service', 'n.noted_on', 'n.body', 'n.withdrawn_on', 'n.version'])
    .select('m.display_name as author');

type NoteRow = Awaited<ReturnType<ReturnType<typeof everyNote>['execute']>>[number];

const noteOf = (row: NoteRow): MonitoringNote => ({
  id: row.id,
  kind: row.kind,
  service: row.service,
  notedOn: row.noted_on,
  body: row.body,
  author: row.author,
  withdrawn: row.withdrawn_on !== null,
  version: row.version,
});

/** Notes of one's own provider, the newest first; those that were taken back too. */
export async function monitoringNotes(tx: ActorTransaction): Promise<MonitoringNote[]> {
  const rows = await everyNote(tx).orderBy('n.noted_on', 'desc').orderBy('n.id').limit(shownAtOnce).execute();
  return rows.map(noteOf);
}

/** Notes that stand, of some days, in the order in which they were made. */
export async function notesOf(
  tx: ActorTransaction,
  providerId: string,
  { from, to }: Period & { readonly to: CivilDate },
): Promise<MonitoringNote[]> {
  const rows = await everyNote(tx)
    .where('n.provider_id', '=', providerId)
    .where('n.noted_on', '>=', from)
    .where('n.noted_on', '<=', to)
    .where('n.withdrawn_on', 'is', null)
    .orderBy('n.noted_on')
    .orderBy('n.id')
    .execute();
  return rows.map(noteOf);
}

/** One of them; null where it is hidden or not there. */
export async function monitoringNote(tx: ActorTransaction, id: string): Promise<MonitoringNote | null> {
  const row = await everyNote(tx).where('n.id', '=', id).executeTakeFirst();
  return row === undefined ? null : noteOf(row);
}

const columnsOf = ({ kind, service, notedOn, body }: NoteInput) => ({
  kind,
  service,
  noted_on: notedOn,
  body,
});

/** Notes something in one's own name, for one's own provider. */
export async function addNote(tx: ActorTransaction, actor: ActingActor, input: NoteInput): Promise<void> {
  if (actor.organisationId === null) throw new Error('a note is a provider’s');
  await tx
    .insertInto('monitoring_notes')
    .values({ provider_id: actor.organisationId, author_id: actor.membershipId, ...columnsOf(input) })
    .execute();
}

/** Changes a note that nobody changed since `readVersion`. @returns whether it did */
export async function changeNote(
  tx: ActorTransaction,
  id: string,
  readVersion: number,
  input: NoteInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('monitoring_notes')
    .set({ ...columnsOf(input), version: readVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', readVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Takes a note back, or lets it stand again; it is in no report that is begun meanwhile. @returns whether it did */
export async function withdrawNote(
  tx: ActorTransaction,
  id: string,
  readVersion: number,
  withdraw: boolean,
  today: CivilDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('monitoring_notes')
    .set({
      withdrawn_on: withdraw ? sql<CivilDate>`greatest(noted_on, ${today}::date)` : null,
      version: readVersion + 1,
    })
    .where('id', '=', id)
    .where('version', '=', readVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
