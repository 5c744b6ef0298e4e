import type { ActorTransaction } from '../../database/as-actor.ts';
import type { SignerRole } from '../../database/tables/papers.ts';
import type { Document } from '../../documents/document.ts';
import { type IssuedData, type IssuedKind, templates } from '../../documents/issued.ts';
import { docxType, renderDocx } from '../../documents/render/docx.ts';
import { pdfType, renderPdf } from '../../documents/render/pdf.ts';
import { type SealedFile, sealFile } from '../../platform/sealed-file.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import { tellWaiting } from './tell.ts';

/** What is issued: its data, in a language that the family reads. */
export interface Issue<K extends IssuedKind = IssuedKind> {
  readonly kind: K;
  readonly language: 'et' | 'ru';
  readonly data: IssuedData[K];
}

/** A document and its files, made before the transaction in which it is issued. */
export class PreparedDocument {
  /** What it says. */
  readonly paper: Document;
  readonly pdf: SealedFile;
  readonly docx: SealedFile;
  readonly #of: string;

  constructor(of: string, paper: Document, pdf: SealedFile, docx: SealedFile) {
    this.#of = of;
    this.paper = paper;
    this.pdf = pdf;
    this.docx = docx;
  }

  /** Whether it was made of this very data. */
  isOf(issue: Issue): boolean {
    return this.#of === textOf(issue);
  }
}

const textOf = ({ kind, language, data }: Issue): string => JSON.stringify([kind, language, data]);

/** Makes and encrypts a document's DOCX and PDF. It takes some tens of milliseconds and asks the database nothing. */
export async function prepareDocument<K extends IssuedKind>(issue: Issue<K>): Promise<PreparedDocument> {
  const document = templates[issue.kind].documentOf(issue.data, issue.language);
  const [pdf, docx] = await Promise.all([renderPdf(document), renderDocx(document)]);
  return new PreparedDocument(textOf(issue), document, sealFile(pdf), sealFile(docx));
}

export interface IssueAsked<K extends IssuedKind> extends Issue<K> {
  readonly familyId: string;
  readonly serviceId: string;
  /** The document whose place it takes; null where the service has none of the kind that stands. */
  readonly supersedes: string | null;
  readonly signers: readonly SignerRole[];
  readonly issuedOn: CivilDate;
  /** Of an ending: the day on which the service ended. */
  readonly endedOn?: CivilDate;
}

export interface IssuedDocument {
  readonly id: string;
  /** Of the PDF, in hexadecimal: what is signed. */
  readonly sha256: string;
}

/**
 * Issues a document in the supporter's own name: keeps DOCX and PDF, what they say, the data and the version of the
 * template that they were made of. From then on it never changes.
 * @param prepared its files where they were made already; of other data they are made anew
 */
export async function issueDocument<K extends IssuedKind>(
  tx: ActorTransaction,
  actor: SupporterActor,
  asked: IssueAsked<K>,
  prepared: unknown = null,
): Promise<IssuedDocument> {
  const made =
    prepared instanceof PreparedDocument && prepared.isOf(asked) ? prepared : await prepareDocument(asked);
  const id = crypto.randomUUID();
  const own = { document_id: id, family_id: asked.familyId };
  const file = (part: 'pdf' | 'docx', type: string, { id: fileId, size, sha256, sealed }: SealedFile) => ({
    ...own,
    id: fileId,
    part,
    type,
    size,
    sha256,
    sealed,
  });
  await tx
    .insertInto('documents')
    .values({
      id,
      family_id: asked.familyId,
      service_id: asked.serviceId,
      kind: asked.kind,
      language: asked.language,
      template_version: templates[asked.kind].version,
      data: JSON.stringify(asked.data),
      supersedes: asked.supersedes,
      issued_by: actor.membershipId,
      issued_on: asked.issuedOn,
      ended_on: asked.endedOn ?? null,
      signers: [...asked.signers],
      pdf_sha256: made.pdf.sha256,
      docx_sha256: made.docx.sha256,
      pdf_key: made.pdf.key,
      docx_key: made.docx.key,
      paper: JSON.stringify(made.paper),
    })
    .execute();
  await tx
    .insertInto('files')
    .values([file('pdf', pdfType, made.pdf), file('docx', docxType, made.docx)])
    .execute();
  const waits = asked.signers.includes('family_member');
  if (waits) await tellWaiting(tx, { id, ...asked }, { family: asked.familyId });
  return { id, sha256: made.pdf.sha256.toString('hex') };
}
