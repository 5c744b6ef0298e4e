import { sql } from 'kysely';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';

export interface OwnSession {
  readonly id: string;
  readonly beganAt: Date;
  readonly seenAt: Date;
  readonly agent: string;
  readonly current: boolean;
}

export interface OwnSessions {
  /** Those that last, this one first. */
  readonly open: readonly OwnSession[];
  /** The sign-in before this one; null where this is the first. */
  readonly lastSignIn: Date | null;
}

/** The sessions in which one is signed in, and when one last signed in before. */
export async function ownSessions(tx: ActorTransaction, actor: Actor): Promise<OwnSessions> {
  const rows = await tx
    .selectFrom('sessions')
    .select(['id', 'began_at', 'seen_at', 'agent'])
    .where('person_id', '=', actor.personId)
    .where('ended_at', 'is', null)
    .where('idle_ends_at', '>', sql<Date>`now()`)
    .where('ends_at', '>', sql<Date>`now()`)
    .orderBy('seen_at', 'desc')
    .execute();
  const current = rows.find((row) => row.id === actor.sessionId);
  const before = await tx
    .selectFrom('sessions')
    .select('began_at')
    .where('person_id', '=', actor.personId)
    .where('began_at', '<', current?.began_at ?? new Date(0))
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const open = rows.map((row) => ({
    id: row.id,
    beganAt: row.began_at,
    seenAt: row.seen_at,
    agent: row.agent,
    current: row.id === actor.sessionId,
  }));
  open.sort((a, b) => Number(b.current) - Number(a.current));
  return { open, lastSignIn: before?.began_at ?? null };
}

/** Ends one of one's own sessions, by its id. The secret of the acting session proves whose they are. */
export async function endOwnSession(tx: ActorTransaction, sessionId: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select end_session(current_setting('tugiring.session', true), ${sessionId}) as ended`.execute(tx);
  return rows[0]?.ended === true;
}
