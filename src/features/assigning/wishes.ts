import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';

export const longestWish = 4_000;

/** What a family asked, and what came of it. */
export interface Wish {
  readonly id: string;
  readonly on: CivilDate;
  readonly wish: string;
  readonly closedOn: CivilDate | null;
  readonly answer: string;
}

export interface FamilyWishes {
  readonly familyId: string;
  readonly familyName: string;
  readonly provider: string | null;
  readonly supporters: readonly string[];
  /** The newest first. */
  readonly wishes: readonly Wish[];
}

/** TK 2.1.5.7.8: a family's own page; null for anybody else. */
export async function familyWishes(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<FamilyWishes | null> {
  if (actor.familyId !== familyId) return null;
  const [family, supporters, wishes] = await Promise.all([
    tx
      .selectFrom('families as f')
      .leftJoin('organisations as o', 'o.id', 'f.provider_id')
      .select(['f.id', 'f.name', 'o.name as provider'])
      .where('f.id', '=', familyId)
      .executeTakeFirst(),
    tx
      .selectFrom('assignments as a')
      .innerJoin('memberships as m', 'm.id', 'a.membership_id')
      .select('m.display_name')
      .where('a.family_id', '=', familyId)
      .where('a.ended_on', 'is', null)
      .where('a.in_force', '=', true)
      .orderBy('a.began_on')
      .execute(),
    tx
      .selectFrom('supporter_wishes')
      .select(['id', 'asked_on', 'wish', 'closed_on', 'answer'])
      .where('family_id', '=', familyId)
      .orderBy(sql`closed_on is not null`)
      .orderBy('asked_on', 'desc')
      .execute(),
  ]);
  if (family === undefined) return null;
  return {
    familyId: family.id,
    familyName: family.name,
    provider: family.provider,
    supporters: supporters.map(({ display_name }) => display_name),
    wishes: wishes.map((row) => ({
      id: row.id,
      on: row.asked_on,
      wish: row.wish,
      closedOn: row.closed_on,
      answer: row.answer,
    })),
  };
}

/** The family asks its provider for another supporter; whoever supports it now does not read why. */
export async function wishForAnother(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  wish: string,
  today: CivilDate,
): Promise<void> {
  const id = crypto.randomUUID();
  await tx
    .insertInto('supporter_wishes')
    .values({ id, family_id: familyId, author_id: actor.membershipId, asked_on: today, wish })
    .execute();
  const family = await tx
    .selectFrom('families')
    .select('provider_id')
    .where('id', '=', familyId)
    .executeTakeFirst();
  if (family?.provider_id == null) return;
  await notify(tx, {
    to: { organisation: family.provider_id, role: 'project_manager' },
    kind: 'supporter-change-wished',
    path: `/families/${familyId}/supporters`,
    key: `wish ${id}`,
  });
}
