import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { ContactChange } from '../../database/tables.ts';
import type { SupporterActor } from '../acting.ts';
import type { ContactInput } from './contact-form.ts';

/** The columns in which a contact's facts stand. */
function columnsOf(input: ContactInput) {
  return {
    service_ids: [...input.serviceIds],
    child_ids: [...input.childIds],
    goal_ids: [...input.goalIds],
    held_on: input.heldOn,
    began_at: input.beganAt,
    minutes: input.minutes,
    mode: input.mode,
    meeting: input.meeting,
    outcome: input.outcome,
    substantive: input.substantive,
    supports: [...input.supports],
    next_on: input.nextOn,
  };
}

/** How goals moved at a contact: the plan's own words (TK 2.1.4.4.4). */
async function writeSteps(
  tx: ActorTransaction,
  of: { contactId: string; familyId: string; authorId: string },
  { steps }: ContactInput,
): Promise<void> {
  if (steps.length === 0) return;
  await tx
    .insertInto('goal_steps')
    .values(
      steps.map(({ goalId, movement, done }) => ({
        contact_id: of.contactId,
        goal_id: goalId,
        family_id: of.familyId,
        author_id: of.authorId,
        movement,
        done,
      })),
    )
    .execute();
}

/** Keeps a version of a contact as it was written: nothing that someone wrote is lost. */
async function keepRevision(
  tx: ActorTransaction,
  revision: {
    contactId: string;
    familyId: string;
    authorId: string;
    version: number;
    change: ContactChange;
    reason: string;
    input: ContactInput;
  },
): Promise<void> {
  const { contactId, familyId, authorId, version, change, reason, input } = revision;
  await tx
    .insertInto('contact_revisions')
    .values({
      contact_id: contactId,
      family_id: familyId,
      author_id: authorId,
      version,
      change,
      reason,
      held_on: input.heldOn,
      facts: JSON.stringify(input),
    })
    .execute();
}

/**
 * Logs a contact with a family in the supporter's own name (TK 2.1.1): its facts, its words and its first version.
 * @returns the contact's id; null where the family is not one that the actor supports
 */
export async function logContact(
  tx: ActorTransaction,
  actor: SupporterActor,
  familyId: string,
  input: ContactInput,
): Promise<string | null> {
  const family = await tx
    .selectFrom('families as f')
    .select('f.id')
    .where('f.id', '=', familyId)
    .where(ownFamilies(actor, 'f'))
    .executeTakeFirst();
  if (family === undefined) return null;
  const id = crypto.randomUUID();
  await Promise.all([
    tx
      .insertInto('contacts')
      .values({ id, family_id: familyId, author_id: actor.membershipId, ...columnsOf(input) })
      .execute(),
    tx
      .insertInto('contact_notes')
      .values({
        contact_id: id,
        family_id: familyId,
        author_id: actor.membershipId,
        held_on: input.heldOn,
        body: input.body,
        next_step: input.nextStep,
      })
      .execute(),
    keepRevision(tx, {
      contactId: id,
      familyId,
      authorId: actor.membershipId,
      version: 1,
      change: 'logged',
      reason: '',
      input,
    }),
    writeSteps(tx, { contactId: id, familyId, authorId: actor.membershipId }, input),
  ]);
  return id;
}

/** What an edit came to: its new version, or that somebody's version came between. */
export type EditOutcome =
  | { readonly kind: 'edited'; readonly version: number }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'nothing-there' };

/**
 * Changes an own contact, provided that nobody changed it since `readVersion`.
 * @param change `withdrawn` takes it out of every count, `restored` back in; both keep its facts
 */
export async function changeContact(
  tx: ActorTransaction,
  actor: SupporterActor,
  contactId: string,
  readVersion: number,
  change: {
    readonly kind: Exclude<ContactChange, 'logged'>;
    readonly reason: string;
    readonly input: ContactInput;
  },
): Promise<EditOutcome> {
  const contact = await tx
    .selectFrom('contacts')
    .select(['family_id', 'version'])
    .where('id', '=', contactId)
    .where('author_id', '=', actor.membershipId)
    .forUpdate()
    .executeTakeFirst();
  if (contact === undefined) return { kind: 'nothing-there' };
  if (contact.version !== readVersion) return { kind: 'changed-meanwhile' };
  const version = readVersion + 1;
  await Promise.all([
    tx
      .updateTable('contacts')
      .set({
        ...columnsOf(change.input),
        version,
        ...(change.kind === 'withdrawn' ? { withdrawn_at: sql<Date>`now()` } : {}),
        ...(change.kind === 'restored' ? { withdrawn_at: null } : {}),
      })
      .where('id', '=', contactId)
      .execute(),
    tx
      .updateTable('contact_notes')
      .set({ held_on: change.input.heldOn, body: change.input.body, next_step: change.input.nextStep })
      .where('contact_id', '=', contactId)
      .execute(),
    keepRevision(tx, {
      contactId,
      familyId: contact.family_id,
      authorId: actor.membershipId,
      version,
      change: change.kind,
      reason: change.reason,
      input: change.input,
    }),
    tx.deleteFrom('goal_steps').where('contact_id', '=', contactId).execute(),
    writeSteps(tx, { contactId, familyId: contact.family_id, authorId: actor.membershipId }, change.input),
  ]);
  return { kind: 'edited', version };
}
