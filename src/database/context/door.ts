import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';
import { freshDatabase } from '../template.ts';

/** Today, as the database reckons it. */
export const today = `(now() at time zone 'Europe/Tallinn')::date`;

export interface Someone {
  readonly id: string;
  readonly subject: string;
  /** Memberships that last. */
  readonly supporter: string;
  readonly manager: string;
  /** One that ended yesterday, and one that begins tomorrow. */
  readonly ended: string;
  readonly coming: string;
}

interface Entered {
  session_id: string;
  person_id: string;
  membership_id: string | null;
  idle_ends_at: Date;
  ends_at: Date;
}

interface StoredSession {
  id: string;
  began_at: Date;
  seen_at: Date;
  idle_ends_at: Date;
  ends_at: Date;
  end_reason: string | null;
  continues: string | null;
  language: string;
}

type Times = Partial<Record<'seen_at' | 'idle_ends_at' | 'ends_at' | 'ended_at', number | string>>;

/** A database with two persons of several roles, and what happens at the door: each call by the login that the program makes it by. */
export async function openDoor(adminUrl: string) {
  const fresh = await freshDatabase(adminUrl);
  const [provider] = await fresh.asSystem<{ id: string }>(
    `insert into organisations (kind, name) values ('provider', 'Tugipuu') returning id`,
  );

  async function person(code: string): Promise<Someone> {
    const [{ id } = { id: '' }] = await fresh.asSystem<{ id: string }>(
      `insert into people (identity_code, given_name, family_name) values ($1, 'Mati', 'Näide') returning id`,
      [code],
    );
    const member = async (role: string, began: string, ended = 'null') => {
      const [row] = await fresh.asSystem<{ id: string }>(
        `insert into memberships (person_id, role, organisation_id, display_name, began_on, ended_on)
         values ($1, $2, $3, 'Mati', ${began}, ${ended}) returning id`,
        [id, role, provider?.id],
      );
      return row?.id ?? '';
    };
    return {
      id,
      subject: `EE${code}`,
      supporter: await member('family_supporter', `'2024-01-01'`),
      manager: await member('project_manager', `'2024-01-01'`),
      ended: await member('project_manager', `'2024-01-01'`, `${today} - 1`),
      coming: await member('project_manager', `${today} + 1`),
    };
  }

  /** A statement in a transaction of its own. */
  async function asApp<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await fresh.database.pool.query<Row>(text, [...values])).rows;
  }

  async function asDoor<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await fresh.door.pool.query<Row>(text, [...values])).rows;
  }

  async function signIn(who: { subject: string }): Promise<{ secret: string; membership: string | null }> {
    const secret = newSessionSecret();
    const [row] = await asDoor<{ membership_id: string | null }>(
      `select membership_id from begin_session($1, 'Mati', 'Näide', $2, 'test', 'et')`,
      [who.subject, hashSessionSecret(secret)],
    );
    return { secret, membership: row?.membership_id ?? null };
  }

  async function changeRole(secret: string, wanted: string): Promise<{ secret: string; done: boolean }> {
    const next = newSessionSecret();
    const [row] = await asApp<{ done: boolean }>('select change_role($1, $2, $3) as done', [
      secret,
      hashSessionSecret(next),
      wanted,
    ]);
    return { secret: next, done: row?.done ?? false };
  }

  async function enter(secret: string): Promise<Entered | undefined> {
    return (await asApp<Entered>('select * from enter($1, true)', [secret]))[0];
  }

  /** Sets a session's times, each so far from now: seconds, or an interval. */
  async function at(secret: string, times: Times): Promise<void> {
    const set = Object.entries(times).map(([column, far]) => {
      const interval = typeof far === 'number' ? `${far} seconds` : far;
      return `${column} = now() + interval '${interval}'`;
    });
    await fresh.asSystem(`update sessions set ${set} where hash = $1`, [hashSessionSecret(secret)]);
  }

  async function stored(secret: string): Promise<StoredSession> {
    const [row] = await fresh.asSystem<StoredSession>('select * from sessions where hash = $1', [
      hashSessionSecret(secret),
    ]);
    if (row === undefined) throw new Error('no such session');
    return row;
  }

  const [mati, other] = [await person('50001010006'), await person('60001010009')];
  return { fresh, mati, other, asApp, asDoor, signIn, changeRole, enter, at, stored };
}
