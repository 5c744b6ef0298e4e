import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import type { ReferralContent } from './referral-content.ts';
import { keepReferralPaper } from './referral-document.ts';

interface Writing {
  readonly content: ReferralContent;
  /** TK 2.1.3.3: the provider that adaptation is asked of; null where the commissioner is. */
  readonly providerId: string | null;
  readonly today: CivilDate;
}

/**
 * Sends a referral in the name of a municipality (TK 2.1.4.3.2) or of a family that asks for itself (TK 2.1.4.2). It
 * always lands: nothing of it is compared with anything that is known.
 * @returns the referral's id
 */
export async function sendReferral(
  tx: ActorTransaction,
  actor: ActingActor,
  { content, providerId, today }: Writing,
): Promise<string> {
  const id = crypto.randomUUID();
  await tx
    .insertInto('referrals')
    .values({
      id,
      service: content.service,
      municipality_id: actor.role === 'child_protection_worker' ? actor.organisationId : null,
      family_id: actor.role === 'family_member' ? actor.familyId : null,
      author_id: actor.membershipId,
      provider_id: providerId,
      sent_on: today,
    })
    .execute();
  await keepRevision(tx, actor, id, 1, content, today);
  await keepReferralPaper(tx, id);
  await tellTheCommissioner(tx, id, 1);
  if (providerId !== null) {
    await notify(tx, {
      to: { organisation: providerId, role: 'project_manager' },
      kind: 'request-received',
      path: `/referrals/${id}`,
      key: `request ${id}`,
    });
  }
  return id;
}

export type Resent = 'sent' | 'not-returned' | 'nothing-there';

/** Sends a returned referral again, as its next version; the versions before it stay. */
export async function sendAgain(
  tx: ActorTransaction,
  actor: ActingActor,
  referralId: string,
  readVersion: number,
  { content, today }: Omit<Writing, 'providerId'>,
): Promise<Resent> {
  const sent = await tx
    .updateTable('referrals')
    .set({ version: readVersion + 1 })
    .where('id', '=', referralId)
    .where('version', '=', readVersion)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (sent.numUpdatedRows === 0n) return (await isThere(tx, referralId)) ? 'not-returned' : 'nothing-there';
  await keepRevision(tx, actor, referralId, readVersion + 1, content, today);
  await keepReferralPaper(tx, referralId);
  await tellTheCommissioner(tx, referralId, readVersion + 1);
  return 'sent';
}

/** Takes a referral back that is not decided yet, or was returned. */
export async function withdrawReferral(
  tx: ActorTransaction,
  referralId: string,
  today: CivilDate,
): Promise<'withdrawn' | 'too-late' | 'nothing-there'> {
  const withdrawn = await tx
    .updateTable('referrals')
    .set({ withdrawn_on: today })
    .where('id', '=', referralId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (withdrawn.numUpdatedRows > 0n) {
    await keepReferralPaper(tx, referralId);
    return 'withdrawn';
  }
  return (await isThere(tx, referralId)) ? 'too-late' : 'nothing-there';
}

async function tellTheCommissioner(tx: ActorTransaction, referralId: string, version: number): Promise<void> {
  const commissioner = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .executeTakeFirst();
  if (commissioner === undefined) return;
  await notify(tx, {
    to: { organisation: commissioner.id, role: 'commissioner_officer' },
    kind: 'referral-to-check',
    path: `/referrals/${referralId}/check`,
    key: `referral ${referralId} ${version}`,
  });
}

async function isThere(tx: ActorTransaction, referralId: string): Promise<boolean> {
  const row = await tx.selectFrom('referrals').select('id').where('id', '=', referralId).executeTakeFirst();
  return row !== undefined;
}

async function keepRevision(
  tx: ActorTransaction,
  actor: ActingActor,
  referralId: string,
  version: number,
  content: ReferralContent,
  today: CivilDate,
): Promise<void> {
  await tx
    .insertInto('referral_revisions')
    .values({
      referral_id: referralId,
      version,
      author_id: actor.membershipId,
      sent_on: today,
      content: JSON.stringify(content),
    })
    .execute();
}
