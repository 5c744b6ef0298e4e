import type { ActorTransaction } from '../../database/as-actor.ts';
import type { SignerRole } from '../../database/tables/papers.ts';
import { sealFile } from '../../platform/sealed-file.ts';
import type { CivilDate } from '../../rules/index.ts';
import { confirmsInSession } from '../../signing/in-session.ts';
import { readUpload } from '../../signing/uploaded.ts';
import type { ActingActor } from '../acting.ts';
import { type IssuedDocumentRow, issuedDocument } from './document-list.ts';
import { mayKeepPapers, signerRoleOf } from './roles.ts';
import { tellFinal, tellWaiting } from './tell.ts';

export type SignOutcome =
  | { readonly kind: 'signed'; readonly document: IssuedDocumentRow; readonly isFinal: boolean }
  | { readonly kind: 'problem'; readonly code: SignProblem }
  | { readonly kind: 'nothing-there' };

export type SignProblem =
  | 'not-confirmed'
  /** What stood before the person is not what is kept. */
  | 'other-bytes'
  /** It was signed, replaced or withdrawn meanwhile. */
  | 'not-awaited'
  | 'file-missing'
  | 'file-too-large'
  | 'wrong-type'
  | 'unsigned'
  | 'other-document'
  | 'nobody-chosen';

/** A person's own signature: in their signed-in session they confirm the exact bytes that stood before them. */
export async function signInSession(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: {
    readonly documentId: string;
    readonly familyId: string;
    readonly sha256: string;
    readonly confirmed: boolean;
    readonly today: CivilDate;
  },
): Promise<SignOutcome> {
  const document = await documentFor(tx, asked.documentId, asked.familyId);
  const role = signerRoleOf(actor);
  if (document === null || role === null) return { kind: 'nothing-there' };
  if (!confirmsInSession({ pdf: Buffer.from(document.sha256, 'hex') }, asked.sha256)) {
    return { kind: 'problem', code: 'other-bytes' };
  }
  if (!asked.confirmed) return { kind: 'problem', code: 'not-confirmed' };
  if (!document.awaited.includes(role)) return { kind: 'problem', code: 'not-awaited' };
  await tx
    .insertInto('signatures')
    .values({
      document_id: document.id,
      family_id: document.familyId,
      role,
      name: actor.displayName,
      membership_id: actor.membershipId,
      way: 'session',
      signed_on: asked.today,
      sha256: Buffer.from(document.sha256, 'hex'),
    })
    .execute();
  return signed(tx, document, [role]);
}

/** What people signed elsewhere, brought in by the supporter or the provider's manager: a container or a scan. */
export async function bringInSigned(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: {
    readonly documentId: string;
    readonly familyId: string;
    readonly bytes: Buffer | null;
    /** Who signed it, and when. */
    readonly names: Readonly<Partial<Record<'family_supporter' | 'family_member', string>>>;
    readonly signedOn: CivilDate;
  },
): Promise<SignOutcome> {
  const document = await documentFor(tx, asked.documentId, asked.familyId);
  if (document === null || !mayKeepPapers(actor)) return { kind: 'nothing-there' };
  const problem = (code: SignProblem) => ({ kind: 'problem', code }) as const;
  if (document.awaited.length === 0) return problem('not-awaited');
  const roles = document.awaited.filter((role) => (asked.names[role] ?? '') !== '');
  if (roles.length === 0) return problem('nobody-chosen');
  if (asked.bytes === null || asked.bytes.length === 0) return problem('file-missing');
  const kept = await tx
    .selectFrom('documents')
    .select(['pdf_sha256 as pdf', 'docx_sha256 as docx'])
    .where('id', '=', document.id)
    .executeTakeFirstOrThrow();
  const upload = readUpload(asked.bytes, kept);
  if (upload.kind !== 'taken') return problem(upload.kind);
  const file = sealFile(asked.bytes);
  const own = { document_id: document.id, family_id: document.familyId };
  await tx
    .insertInto('files')
    .values({
      ...own,
      id: file.id,
      part: 'signed',
      type: upload.type,
      size: file.size,
      sha256: file.sha256,
      sealed: file.sealed,
    })
    .execute();
  for (const role of roles) {
    await tx
      .insertInto('signatures')
      .values({
        ...own,
        role,
        name: asked.names[role] ?? '',
        membership_id: actor.membershipId,
        way: 'upload',
        signed_on: asked.signedOn,
        sha256: kept.pdf,
        file_id: file.id,
        file_key: file.key,
      })
      .execute();
  }
  return signed(tx, document, roles);
}

/** Tells whoever is waited for, or everybody that nobody is any more. */
async function signed(
  tx: ActorTransaction,
  document: IssuedDocumentRow,
  roles: readonly SignerRole[],
): Promise<SignOutcome> {
  const rest = document.awaited.filter((role) => !roles.includes(role));
  if (rest.includes('family_member')) await tellWaiting(tx, document, { family: document.familyId });
  if (rest.includes('family_supporter')) await tellWaiting(tx, document, { membership: document.issuerId });
  if (rest.length === 0) {
    await tellFinal(tx, document, { issuedBy: document.issuerId, provider: document.providerId });
  }
  return { kind: 'signed', document, isFinal: rest.length === 0 };
}

async function documentFor(
  tx: ActorTransaction,
  documentId: string,
  familyId: string,
): Promise<IssuedDocumentRow | null> {
  const document = await issuedDocument(tx, documentId);
  return document?.familyId === familyId ? document : null;
}
