import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ReferralDecision } from '../../database/tables/referrals.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { beginService } from './begin-service.ts';
import { checkedReferral } from './check-referral.ts';
import { isServedAt } from './given-before.ts';
import { keepReferralPaper } from './referral-document.ts';
import type { Referral } from './referral-record.ts';

export interface Verdict {
  readonly decision: 'returned' | 'refused';
  readonly reason: string;
}

export interface Acceptance {
  readonly decision: 'accepted';
  /** Said to whoever referred; may be empty. */
  readonly reason: string;
  readonly providerId: string;
  /** The known family that the officer saw; null where it would be a new one. */
  readonly familyId: string | null;
}

export type Decided =
  | { readonly kind: 'decided'; readonly familyId: string | null }
  /** Another officer decided, or it was taken back: nothing was written. */
  | { readonly kind: 'decided-meanwhile' }
  /** The family has become known, or changed, since the officer saw it. */
  | { readonly kind: 'family-changed' }
  /** The rules stand against it. */
  | { readonly kind: 'not-allowed' }
  /** The same service was given to a provider already. */
  | { readonly kind: 'waits-already' }
  /** Another provider serves the family: its services end first (TK 2.1.5.11). */
  | { readonly kind: 'served-elsewhere' }
  | { readonly kind: 'nothing-there' };

/**
 * TK 2.1.4.3.3-4: decides one version of a referral, once. Of several officers at once the first decides; what an
 * acceptance brings (family, people, service, goals, hand-over) comes about with it or not at all.
 */
export async function decideReferral(
  tx: ActorTransaction,
  actor: ActingActor,
  referralId: string,
  readVersion: number,
  what: Verdict | Acceptance,
  today: CivilDate,
): Promise<Decided> {
  // Two referrals of one unknown family, accepted at once, make it known once.
  if (what.decision === 'accepted')
    await sql`select pg_advisory_xact_lock(hashtext('tugiring accepting'))`.execute(tx);
  const written = await tx
    .insertInto('referral_decisions')
    .values({
      referral_id: referralId,
      version: readVersion,
      decision: what.decision,
      reason: what.reason,
      chosen_provider_id: what.decision === 'accepted' ? what.providerId : null,
      officer_id: actor.membershipId,
      officer_name: actor.displayName,
      decided_on: today,
    })
    .executeTakeFirst();
  if ((written.numInsertedOrUpdatedRows ?? 0n) === 0n) return { kind: 'decided-meanwhile' };
  const checked = await checkedReferral(tx, referralId, today);
  if (checked === null) return { kind: 'nothing-there' };
  await tellTheWriter(tx, checked.referral, what.decision);
  await keepReferralPaper(tx, referralId);
  if (what.decision !== 'accepted') return { kind: 'decided', familyId: null };
  const chosen = checked.possibilities.find(({ family }) => (family?.id ?? null) === what.familyId);
  if (chosen === undefined) return { kind: 'family-changed' };
  if (chosen.isWaiting) return { kind: 'waits-already' };
  if (!chosen.start.decision.allowed) return { kind: 'not-allowed' };
  const present = chosen.family?.provider?.id ?? what.providerId;
  if (chosen.family !== null && present !== what.providerId) {
    if (await isServedAt(tx, chosen.family.id, present, today)) return { kind: 'served-elsewhere' };
  }
  const familyId = await beginService(tx, { checked, chosen, providerId: what.providerId, today });
  await notify(tx, {
    to: { organisation: what.providerId, role: 'project_manager' },
    kind: 'referral-received',
    path: `/families/${familyId}/supporters`,
    key: `accepted ${referralId}`,
  });
  if (present !== what.providerId) {
    await notify(tx, {
      to: { organisation: present, role: 'project_manager' },
      kind: 'family-gone',
      path: '/months',
      key: `gone ${referralId}`,
    });
  }
  return { kind: 'decided', familyId };
}

/** Whoever referred, or asked, is told that there is an answer. */
async function tellTheWriter(
  tx: ActorTransaction,
  referral: Referral,
  decision: ReferralDecision,
): Promise<void> {
  const path = `/referrals/${referral.id}` as const;
  const key = `decided ${referral.id} ${referral.version}`;
  if (referral.municipality !== null) {
    const to = { organisation: referral.municipality.id, role: 'child_protection_worker' } as const;
    await notify(tx, { to, kind: `referral-${decision}`, path, key });
  } else if (referral.familyId !== null) {
    await notify(tx, { to: { family: referral.familyId }, kind: 'request-answered', path, key });
  }
}
