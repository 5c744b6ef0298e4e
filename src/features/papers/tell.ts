import type { ActorTransaction } from '../../database/as-actor.ts';
import type { DocumentKind } from '../../database/tables/papers.ts';
import { notify } from '../notifying/notify.ts';
import { isEnding } from './paper-facts.ts';

/** A document by which somebody is told that it waits, or is done. */
export interface ToldDocument {
  readonly id: string;
  readonly familyId: string;
  readonly kind: DocumentKind;
}

const pathOf = ({ id, familyId }: ToldDocument): `/${string}` => `/families/${familyId}/documents/${id}`;

/** A document waits for the signature of the family, or of the supporter who issued it. */
export const tellWaiting = (
  tx: ActorTransaction,
  document: ToldDocument,
  whom: { readonly family: string } | { readonly membership: string },
): Promise<void> =>
  notify(tx, {
    to: whom,
    kind: 'document-to-confirm',
    path: pathOf(document),
    key: `document ${document.id} waits`,
  });

/** Everybody has signed: the family and the supporter are told, and of an ending the provider's manager (TK 2.1.5.11). */
export async function tellFinal(
  tx: ActorTransaction,
  document: ToldDocument,
  whom: { readonly issuedBy: string; readonly provider: string | null },
): Promise<void> {
  const path = pathOf(document);
  const key = `document ${document.id} final`;
  await notify(tx, { to: { family: document.familyId }, kind: 'document-confirmed', path, key });
  await notify(tx, { to: { membership: whom.issuedBy }, kind: 'document-confirmed', path, key });
  if (!isEnding(document.kind) || whom.provider === null) return;
  const to = { organisation: whom.provider, role: 'project_manager' } as const;
  await notify(tx, { to, kind: 'ending-received', path, key });
}

/** A document was opened to the municipality. */
export const tellSent = (tx: ActorTransaction, document: ToldDocument, municipality: string): Promise<void> =>
  notify(tx, {
    to: { organisation: municipality, role: 'child_protection_worker' },
    kind: isEnding(document.kind) ? 'ending-received' : 'agreement-received',
    path: pathOf(document),
    key: `document ${document.id} sent`,
  });
