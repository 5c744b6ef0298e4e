import type { ActorTransaction } from '../../database/as-actor.ts';
import type { DocumentKind } from '../../database/tables/papers.ts';
import { openFile, type SealedFile } from '../../platform/sealed-file.ts';

/** A kept file with what opens it, as the actor may read both. */
export interface KeptFile extends Pick<SealedFile, 'id' | 'key' | 'sealed' | 'sha256'> {
  readonly familyId: string;
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly type: string;
  readonly caseNumber: string;
  readonly issuedOn: string;
}

/** A document's PDF or DOCX, or a container or scan that was brought in (by its id); null where there is none to read. */
export async function keptFile(
  tx: ActorTransaction,
  documentId: string,
  which: 'pdf' | 'docx' | { readonly signed: string },
): Promise<KeptFile | null> {
  const signed = typeof which === 'object';
  const row = await tx
    .selectFrom('files as x')
    .innerJoin('documents as d', 'd.id', 'x.document_id')
    .innerJoin('families as f', 'f.id', 'd.family_id')
    .leftJoin('signatures as s', 's.file_id', 'x.id')
    .select(['x.id', 'x.type', 'x.sealed', 'x.sha256', 'd.id as document_id', 'd.family_id', 'd.kind'])
    .select(['d.issued_on', 'd.pdf_key', 'd.docx_key', 's.file_key', 'f.case_number'])
    .where('d.id', '=', documentId)
    .where('x.part', '=', signed ? 'signed' : which)
    .$if(signed, (query) => query.where('x.id', '=', signed ? which.signed : ''))
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const key = signed ? row.file_key : which === 'pdf' ? row.pdf_key : row.docx_key;
  if (key === null) return null;
  return {
    id: row.id,
    key,
    sealed: row.sealed,
    sha256: row.sha256,
    familyId: row.family_id,
    documentId: row.document_id,
    kind: row.kind,
    type: row.type,
    caseNumber: row.case_number,
    issuedOn: row.issued_on,
  };
}

/** Its bytes; without a transaction. */
export const bytesOf = (file: KeptFile): Uint8Array => openFile(file);
