import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf, ownFamilies } from '../../database/predicates.ts';
import type { DocumentKind, DocumentState, SignerRole, SigningWay } from '../../database/tables/papers.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

export interface SignatureOnDocument {
  readonly role: SignerRole;
  readonly name: string;
  readonly way: SigningWay;
  readonly signedOn: CivilDate;
  readonly signedAt: Date;
  /** The container or scan that was brought in; null where it was confirmed in a session. */
  readonly fileId: string | null;
}

export interface IssuedDocumentRow {
  readonly id: string;
  readonly familyId: string;
  readonly serviceId: string;
  readonly kind: DocumentKind;
  /** Whose the service is; null where it is the whole family's. */
  readonly child: string | null;
  readonly language: 'et' | 'ru';
  readonly state: DocumentState;
  readonly issuedOn: CivilDate;
  /** By the name of that day. */
  readonly issuedBy: string;
  /** The membership of whoever issued it. */
  readonly issuerId: string;
  readonly providerId: string | null;
  readonly finalOn: CivilDate | null;
  /** In hexadecimal, of the PDF. */
  readonly sha256: string;
  readonly signatures: readonly SignatureOnDocument[];
  /** Whose signatures it still waits for; nobody's where it does not wait. */
  readonly awaited: readonly SignerRole[];
  readonly toMunicipalityOn: CivilDate | null;
  readonly toCommissionerOn: CivilDate | null;
  readonly supersedes: string | null;
}

export interface DocumentsOfFamily {
  readonly familyId: string;
  readonly familyName: string;
  readonly kind: string;
  readonly municipalityInvolved: boolean;
  /** Newest first. */
  readonly documents: readonly IssuedDocumentRow[];
  /** Services that go on, for which papers can be made. */
  readonly services: readonly PaperService[];
}

/** A service, and how far its papers are. */
export interface PaperService {
  readonly id: string;
  readonly kind: 'adaptation' | 'needs-based';
  readonly child: string | null;
  readonly agreedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly endingSignedOn: CivilDate | null;
}

/** A family's documents as the actor may read them; null where the actor may not, or there is no such family. */
export async function documentsOfFamily(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<DocumentsOfFamily | null> {
  const [family, documents, services] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.kind', 'f.municipality_involved'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    issuedDocuments(tx, { familyId }),
    paperServices(tx, familyId),
  ]);
  if (family === undefined) return null;
  return {
    familyId: family.id,
    familyName: family.name,
    kind: family.kind,
    municipalityInvolved: family.municipality_involved,
    documents,
    services,
  };
}

/** One document; null where the actor may not read it, or there is none. */
export async function issuedDocument(
  tx: ActorTransaction,
  documentId: string,
): Promise<IssuedDocumentRow | null> {
  return (await issuedDocuments(tx, { documentId }))[0] ?? null;
}

/** What stands of a kind for a service: the one that waits for signatures, else the one that holds; null: none. */
export async function standingDocument(
  tx: ActorTransaction,
  serviceId: string,
  kind: DocumentKind,
): Promise<IssuedDocumentRow | null> {
  const all = await issuedDocuments(tx, { serviceId });
  const standing = all.filter((one) => one.kind === kind && (one.state === 'open' || one.state === 'final'));
  return standing.find(({ state }) => state === 'open') ?? standing[0] ?? null;
}

async function issuedDocuments(
  tx: ActorTransaction,
  of: { readonly familyId?: string; readonly documentId?: string; readonly serviceId?: string },
): Promise<IssuedDocumentRow[]> {
  let asked = tx
    .selectFrom('documents as d')
    .leftJoin('services as s', 's.id', 'd.service_id')
    .leftJoin('children as c', 'c.id', 's.child_id')
    .select(['d.id', 'd.family_id', 'd.service_id', 'd.kind', 'd.language', 'd.state', 'd.issued_on'])
    .select(['d.final_on', 'd.signers', 'd.pdf_sha256', 'd.to_municipality_on', 'd.to_commissioner_on'])
    .select(['d.supersedes', 'd.issued_by', 'd.provider_id', 'c.given_name', 'd.issued_name'])
    .orderBy('d.issued_on', 'desc')
    .orderBy('d.id');
  if (of.familyId !== undefined) asked = asked.where('d.family_id', '=', of.familyId);
  if (of.documentId !== undefined) asked = asked.where('d.id', '=', of.documentId);
  if (of.serviceId !== undefined) asked = asked.where('d.service_id', '=', of.serviceId);
  const rows = await asked.execute();
  if (rows.length === 0) return [];
  const signatures = await tx
    .selectFrom('signatures')
    .select(['document_id', 'role', 'name', 'way', 'signed_on', 'signed_at', 'file_id'])
    .where('document_id', '=', anyOf(rows.map(({ id }) => id)))
    .orderBy('signed_at')
    .orderBy('role')
    .execute();
  return rows.map((row) => {
    const own = signatures.filter(({ document_id }) => document_id === row.id);
    return {
      id: row.id,
      familyId: row.family_id,
      serviceId: row.service_id,
      kind: row.kind,
      child: row.given_name,
      language: row.language,
      state: row.state,
      issuedOn: row.issued_on,
      issuedBy: row.issued_name,
      issuerId: row.issued_by,
      providerId: row.provider_id,
      finalOn: row.final_on,
      sha256: row.pdf_sha256.toString('hex'),
      signatures: own.map((one) => ({
        role: one.role,
        name: one.name,
        way: one.way,
        signedOn: one.signed_on,
        signedAt: one.signed_at,
        fileId: one.file_id,
      })),
      awaited:
        row.state === 'open' ? row.signers.filter((role) => !own.some((one) => one.role === role)) : [],
      toMunicipalityOn: row.to_municipality_on,
      toCommissionerOn: row.to_commissioner_on,
      supersedes: row.supersedes,
    };
  });
}

async function paperServices(tx: ActorTransaction, familyId: string): Promise<PaperService[]> {
  const rows = await tx
    .selectFrom('services as s')
    .leftJoin('agreements as a', 'a.service_id', 's.id')
    .leftJoin('children as c', 'c.id', 's.child_id')
    .select(['s.id', 's.kind', 's.ended_on', 's.ending_signed_on', 'a.signed_on', 'c.given_name'])
    .where('s.family_id', '=', familyId)
    .orderBy('s.ended_on', (order) => order.desc().nullsFirst())
    .orderBy('a.signed_on', (order) => order.desc().nullsFirst())
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    child: row.given_name,
    agreedOn: row.signed_on,
    endedOn: row.ended_on,
    endingSignedOn: row.ending_signed_on,
  }));
}
