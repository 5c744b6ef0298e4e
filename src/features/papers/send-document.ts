import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type IssuedDocumentRow, issuedDocument } from './document-list.ts';
import { mayKeepPapers } from './roles.ts';
import { tellSent } from './tell.ts';

/** A document before it is sent: what it is, and who would read it. */
export interface Sending {
  readonly document: IssuedDocumentRow;
  readonly familyName: string;
  /** The family's own municipality; null where there is none to send it to (TK 2.1.3.6.4). */
  readonly municipality: { readonly id: string; readonly name: string } | null;
}

/** What can be sent, and to whom; null where the actor may not, or there is no such document that waits to be sent. */
export async function sendingOf(
  tx: ActorTransaction,
  actor: ActingActor,
  documentId: string,
  familyId: string,
): Promise<Sending | null> {
  if (!mayKeepPapers(actor)) return null;
  const [document, family] = await Promise.all([
    issuedDocument(tx, documentId),
    tx
      .selectFrom('families as f')
      .leftJoin('organisations as o', 'o.id', 'f.municipality_key')
      .select(['f.name', 'o.id as office', 'o.name as municipality'])
      .where('f.id', '=', familyId)
      .executeTakeFirst(),
  ]);
  if (document === null || document.familyId !== familyId || family === undefined) return null;
  if (document.state !== 'final' || document.toMunicipalityOn !== null) return null;
  const { office, municipality } = family;
  return {
    document,
    familyName: family.name,
    municipality: office === null || municipality === null ? null : { id: office, name: municipality },
  };
}

/**
 * Opens a document that all have signed to the family's municipality, which reads it under its own row policies from
 * the commit on. That fulfils what asks for the sending (TK 2.1.3.6.1, TK 2.1.4.5.1, TK 2.1.5.11).
 * @returns false where there is nobody to send it to: nothing was sent
 */
export async function sendToMunicipality(
  tx: ActorTransaction,
  { document, municipality }: Pick<Sending, 'document' | 'municipality'>,
  today: CivilDate,
): Promise<boolean> {
  if (municipality === null) return false;
  const { rows } = await sql<{ sent: boolean }>`
    select send_document(${document.id}::uuid, 'municipality', ${today}::date) as sent`.execute(tx);
  const sent = rows[0]?.sent ?? false;
  if (sent) await tellSent(tx, document, municipality.id);
  return sent;
}

/** Takes back a document that not everyone has signed; a service that it ended goes on. */
export async function withdrawDocument(tx: ActorTransaction, documentId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select withdraw_document(${documentId}::uuid) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
