import type { ActorTransaction } from '../../database/as-actor.ts';
import type { NoticeSide } from '../../database/tables/work.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import type { NoticeDesk } from './notice-desk.ts';
import type { NoticeInput } from './notice-form.ts';
import type { Notice } from './notice-record.ts';

/**
 * Tells whom the rules name (TK 2.8.8, TK 2.1.5.1, TK 2.1.5.5, TK 2.1.3.6.3): from this commit on they read it.
 * @param desk loaded in this transaction with the family held, as for an overview
 * @returns the notice's id
 */
export async function sendNotice(
  tx: ActorTransaction,
  actor: ActingActor,
  desk: NoticeDesk,
  { body, childIds, toCommissioner }: NoticeInput,
  today: CivilDate,
): Promise<string> {
  const id = crypto.randomUUID();
  const { municipality, about } = desk;
  const told = desk.kind === 'worry' ? about.children.filter((child) => childIds.includes(child.id)) : [];
  await tx
    .insertInto('notices')
    .values({
      id,
      family_id: desk.familyId,
      kind: desk.kind,
      child_ids: [...childIds],
      author_id: actor.membershipId,
      written_on: today,
      body,
      about: JSON.stringify({ ...about, children: told }),
      to_municipality: municipality !== null,
      to_commissioner: toCommissioner,
      recipients: JSON.stringify(
        municipality === null
          ? {}
          : { municipality: municipality.municipality, workers: municipality.workers },
      ),
    })
    .execute();
  const waits = { kind: 'notice-received', path: `/notices/${id}`, key: `notice ${id}` } as const;
  if (municipality !== null) {
    const to = { organisation: municipality.municipalityId, role: 'child_protection_worker' } as const;
    await notify(tx, { ...waits, to });
  }
  if (toCommissioner) await tellCommissioner(tx, waits);
  return id;
}

async function tellCommissioner(
  tx: ActorTransaction,
  waits: Omit<Parameters<typeof notify>[1], 'to'>,
): Promise<void> {
  const offices = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .execute();
  for (const { id } of offices) {
    await notify(tx, { ...waits, to: { organisation: id, role: 'commissioner_officer' } });
  }
}

/** On which side of a notice somebody writes. */
export const sideOf = ({ role }: ActingActor): NoticeSide =>
  role === 'child_protection_worker'
    ? 'municipality'
    : role === 'commissioner_officer'
      ? 'commissioner'
      : 'provider';

/** Answers a notice, or adds to it; the other sides are told that something waits. */
export async function answerNotice(
  tx: ActorTransaction,
  actor: ActingActor,
  notice: Notice,
  body: string,
  today: CivilDate,
): Promise<void> {
  const side = sideOf(actor);
  const key = `notice message ${crypto.randomUUID()}`;
  await tx
    .insertInto('notice_messages')
    .values({
      notice_id: notice.id,
      family_id: notice.familyId,
      author_id: actor.membershipId,
      side,
      body,
      written_on: today,
    })
    .execute();
  const waits = { path: `/notices/${notice.id}`, key } as const;
  if (side !== 'provider') {
    await notify(tx, { ...waits, kind: 'notice-answered', to: { membership: notice.authorId } });
    return;
  }
  if (notice.municipalityId !== null) {
    const to = { organisation: notice.municipalityId, role: 'child_protection_worker' } as const;
    await notify(tx, { ...waits, kind: 'notice-received', to });
  }
  if (notice.toCommissioner) await tellCommissioner(tx, { ...waits, kind: 'notice-received' });
}

/**
 * Closes a notice, or opens it again: it stays, with all that was said.
 * @returns false where somebody changed it since `readVersion`
 */
export async function closeNotice(
  tx: ActorTransaction,
  noticeId: string,
  readVersion: number,
  closed: boolean,
  today: CivilDate,
): Promise<boolean> {
  const changed = await tx
    .updateTable('notices')
    .set({
      state: closed ? 'closed' : 'open',
      closed_on: closed ? today : null,
      version: readVersion + 1,
    })
    .where('id', '=', noticeId)
    .where('version', '=', readVersion)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}
