import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ActingActor } from '../acting.ts';
import type { DraftFields } from '../drafts/draft.ts';
import { familyNameOf } from './referral-content.ts';

export interface UnfinishedReferral {
  readonly subject: string;
  /** As far as it was typed; empty where no name was. */
  readonly family: string;
  readonly savedAt: Date;
}

/** Referrals that the actor began and has not sent. */
export async function unfinishedReferrals(
  tx: ActorTransaction,
  actor: ActingActor,
): Promise<UnfinishedReferral[]> {
  const rows = await tx
    .selectFrom('drafts')
    .select(['subject_id', 'fields', 'saved_at'])
    .where('membership_id', '=', actor.membershipId)
    .where('form', '=', 'new-referral')
    .orderBy('saved_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => {
    const fields = row.fields as unknown as DraftFields;
    const given = fields.parentGiven ?? [];
    const parents = given.map((givenName, at) => ({
      givenName,
      familyName: fields.parentFamily?.[at] ?? '',
    }));
    return { subject: row.subject_id, family: familyNameOf(parents).trim(), savedAt: row.saved_at };
  });
}
