import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ContactMode, ContactOutcome } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

export interface ContactInFile {
  readonly id: string;
  readonly heldOn: CivilDate;
  readonly beganAt: string | null;
  readonly minutes: number | null;
  readonly mode: ContactMode;
  readonly outcome: ContactOutcome;
  readonly substantive: boolean;
  readonly supports: readonly number[];
  readonly childIds: readonly string[];
  readonly nextOn: CivilDate | null;
  readonly author: string;
  readonly own: boolean;
  readonly withdrawn: boolean;
  readonly version: number;
  /** Null where the words were not handed over to the reader. */
  readonly body: string | null;
  readonly nextStep: string | null;
}

/** One page of what was done with a family. */
export interface ContactsOfFile {
  /** Newest first. */
  readonly contacts: readonly ContactInFile[];
  readonly contactsTotal: number;
  readonly contactsPage: number;
}

export const contactsOnPage = 20;
export const noContacts: ContactsOfFile = { contacts: [], contactsTotal: 0, contactsPage: 1 };

/** @param page from 1; past the last it is the last */
export async function contactsOf(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  page: number,
): Promise<ContactsOfFile> {
  const rows = await tx
    .selectFrom('contacts as k')
    .leftJoin('contact_notes as n', 'n.contact_id', 'k.id')
    .leftJoin('memberships as m', 'm.id', 'k.author_id')
    .select(['k.id', 'k.held_on', 'k.began_at', 'k.minutes', 'k.mode', 'k.outcome', 'k.substantive'])
    .select(['k.supports', 'k.child_ids', 'k.next_on', 'k.author_id', 'k.withdrawn_at', 'k.version'])
    .select(['n.body', 'n.next_step', 'm.display_name'])
    .select((one) =>
      one
        .selectFrom('contacts')
        .select((all) => all.fn.countAll<number>().as('total'))
        .where('family_id', '=', familyId)
        .as('total'),
    )
    .where('k.family_id', '=', familyId)
    .orderBy('k.held_on', 'desc')
    .orderBy(sql`k.began_at desc nulls last`)
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id')
    .limit(contactsOnPage)
    .offset((page - 1) * contactsOnPage)
    .execute();
  const total = rows[0]?.total ?? 0;
  // Beyond the last page: there are fewer than the address says.
  if (total === 0 && page > 1) return contactsOf(tx, actor, familyId, await lastPage(tx, familyId));
  return {
    contactsTotal: total,
    contactsPage: page,
    contacts: rows.map((row) => ({
      id: row.id,
      heldOn: row.held_on,
      beganAt: row.began_at,
      minutes: row.minutes,
      mode: row.mode,
      outcome: row.outcome,
      substantive: row.substantive,
      supports: row.supports,
      childIds: row.child_ids,
      nextOn: row.next_on,
      author: row.display_name ?? '',
      own: row.author_id === actor.membershipId,
      withdrawn: row.withdrawn_at !== null,
      version: row.version,
      body: row.body,
      nextStep: row.next_step,
    })),
  };
}

async function lastPage(tx: ActorTransaction, familyId: string): Promise<number> {
  const { total } = await tx
    .selectFrom('contacts')
    .select((one) => one.fn.countAll<number>().as('total'))
    .where('family_id', '=', familyId)
    .executeTakeFirstOrThrow();
  return Math.max(1, Math.ceil(total / contactsOnPage));
}
