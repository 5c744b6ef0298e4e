import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ActingActor } from '../acting.ts';

/** The forms that are saved as they are typed. */
export const draftForms = [
  'new-contact',
  'edit-contact',
  'new-referral',
  'edit-referral',
  'decide-referral',
  'family-request',
  'change-supporter',
  'follow-up',
  'new-overview',
  'correct-overview',
  'overview-message',
  'notice-worry',
  'notice-obstacle',
  'notice-overlap',
  'notice-municipality',
  'notice-message',
  'new-proposal',
  'new-demand',
  'hand-over-plan',
  'new-goal',
  'edit-goal',
  'plan-note',
  'service-period',
  'ask-exception',
  'answer-exception',
  'answer-wish',
  'agreement',
  'ending',
  'group-plan',
  'group-answer',
  'group-change',
  'book-meeting',
  'log-meeting',
  'edit-meeting',
  'hold-meeting',
  'wish-service',
  'ask-extra',
  'monitoring-note',
  'edit-monitoring-note',
  'monitoring-report',
] as const;
export type DraftForm = (typeof draftForms)[number];

export type DraftFields = Readonly<Record<string, readonly string[]>>;

/** One subject made of several: somebody in a family, who is written of there and nowhere else. */
export function subjectOf(...ids: readonly string[]): string {
  const hex = createHash('sha256').update(ids.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface Draft {
  readonly fields: DraftFields;
  readonly version: number;
  readonly savedAt: Date;
}

/** What one was typing into a form about a subject (a family, a contact); null where nothing is kept. */
export async function findDraft(
  tx: ActorTransaction,
  actor: ActingActor,
  form: DraftForm,
  subjectId: string,
): Promise<Draft | null> {
  const row = await tx
    .selectFrom('drafts')
    .select(['fields', 'version', 'saved_at'])
    .where('membership_id', '=', actor.membershipId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { fields: row.fields as unknown as DraftFields, version: row.version, savedAt: row.saved_at };
}

export type SavedDraft =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: Date }
  | { readonly kind: 'changed-meanwhile' };

/**
 * Keeps what is being typed. Two windows on one form: the one that read an older version is told so and overwrites
 * nothing. A saving whose answer was lost may be repeated; one that comes after its draft has served brings nothing back.
 * @param readVersion the version that this window last read or wrote; 0 where it knows of none
 */
export async function saveDraft(
  tx: ActorTransaction,
  actor: ActingActor,
  form: DraftForm,
  subjectId: string,
  readVersion: number,
  fields: DraftFields,
): Promise<SavedDraft> {
  const text = JSON.stringify(fields);
  const written =
    readVersion === 0
      ? await tx
          .insertInto('drafts')
          .values({ membership_id: actor.membershipId, form, subject_id: subjectId, fields: text })
          .onConflict((conflict) => conflict.doNothing())
          .returning(['version', 'saved_at'])
          .executeTakeFirst()
      : await tx
          .updateTable('drafts')
          .set({ fields: text, version: sql<number>`version + 1`, saved_at: sql<Date>`now()` })
          .where('membership_id', '=', actor.membershipId)
          .where('form', '=', form)
          .where('subject_id', '=', subjectId)
          .where('version', '=', readVersion)
          .returning(['version', 'saved_at'])
          .executeTakeFirst();
  const row = written ?? (await sameDraft(tx, actor, form, subjectId, text));
  return row === undefined
    ? { kind: 'changed-meanwhile' }
    : { kind: 'saved', version: row.version, savedAt: row.saved_at };
}

/** The draft, where it holds this very text. */
const sameDraft = (
  tx: ActorTransaction,
  actor: ActingActor,
  form: DraftForm,
  subjectId: string,
  text: string,
) =>
  tx
    .selectFrom('drafts')
    .select(['version', 'saved_at'])
    .where('membership_id', '=', actor.membershipId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .where(sql<boolean>`fields = ${text}::jsonb`)
    .executeTakeFirst();

/** Keeps what was typed whatever was kept before: the form itself was sent, to be gone on with. */
export async function keepDraft(
  tx: ActorTransaction,
  actor: ActingActor,
  form: DraftForm,
  subjectId: string,
  fields: DraftFields,
): Promise<void> {
  await tx
    .insertInto('drafts')
    .values({
      membership_id: actor.membershipId,
      form,
      subject_id: subjectId,
      fields: JSON.stringify(fields),
    })
    .onConflict((conflict) =>
      conflict.columns(['membership_id', 'form', 'subject_id']).doUpdateSet({
        fields: JSON.stringify(fields),
        version: sql<number>`drafts.version + 1`,
        saved_at: sql<Date>`now()`,
      }),
    )
    .execute();
}

/** The draft has served, or its writer threw it away. */
export async function dropDraft(
  tx: ActorTransaction,
  actor: ActingActor,
  form: DraftForm,
  subjectId: string,
): Promise<void> {
  await tx
    .deleteFrom('drafts')
    .where('membership_id', '=', actor.membershipId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .execute();
}
