import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Document } from '../../documents/document.ts';
import { type IssuedData, type IssuedKind, templates } from '../../documents/issued.ts';
import type { ActingActor } from '../acting.ts';
import { type IssuedDocumentRow, issuedDocument } from './document-list.ts';
import { mayKeepPapers, signerRoleOf } from './roles.ts';

/** A document as its page shows it. */
export interface ShownDocument {
  readonly document: IssuedDocumentRow;
  readonly familyName: string;
  /** What it says, as it was kept; null where it was issued before that, by a template that is no longer this one: its files say it. */
  readonly paper: Document | null;
  /** Whether it waits for this very person's signature. */
  readonly awaitsActor: boolean;
  /** Whether the actor brings in, sends and takes back this document. */
  readonly keeps: boolean;
  /** The office that it may be sent to; null where there is none. */
  readonly municipality: string | null;
}

/** Null where the actor may not read it, or the family has no such document. */
export async function shownDocument(
  tx: ActorTransaction,
  actor: ActingActor,
  documentId: string,
  familyId: string,
): Promise<ShownDocument | null> {
  const [document, made, family] = await Promise.all([
    issuedDocument(tx, documentId),
    tx
      .selectFrom('documents')
      .select(['data', 'template_version', 'paper'])
      .where('id', '=', documentId)
      .executeTakeFirst(),
    tx
      .selectFrom('families as f')
      .leftJoin('organisations as o', 'o.id', 'f.municipality_key')
      .select(['f.name', 'o.name as municipality'])
      .where('f.id', '=', familyId)
      .executeTakeFirst(),
  ]);
  if (document === null || made === undefined || family === undefined) return null;
  if (document.familyId !== familyId) return null;
  const role = signerRoleOf(actor);
  return {
    document,
    familyName: family.name,
    paper: (made.paper as Document | null) ?? paperOf(document, made.data, made.template_version),
    awaitsActor: role !== null && document.awaited.includes(role),
    keeps: mayKeepPapers(actor),
    municipality: family.municipality,
  };
}

function paperOf(document: IssuedDocumentRow, data: unknown, version: number): Document | null {
  if (!isIssuedKind(document.kind)) return null;
  return sayIn(document.kind, data, document.language, version);
}

const isIssuedKind = (kind: string): kind is IssuedKind => Object.hasOwn(templates, kind);

function sayIn<K extends IssuedKind>(
  kind: K,
  data: unknown,
  language: 'et' | 'ru',
  version: number,
): Document | null {
  const template = templates[kind];
  // It was written by the template's own type, and is never changed.
  return template.version === version ? template.documentOf(data as IssuedData[K], language) : null;
}
