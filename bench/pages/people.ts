import { demoPeople } from '../../src/database/demo/people.ts';
import {
  csrfToken,
  hashSessionSecret,
  newSessionSecret,
  sessionCookie,
} from '../../src/identity/session-secret.ts';
import type { Country } from './country.ts';

/** A family that the supporter works with now. */
export interface OwnFamily {
  readonly id: string;
  /** Its services that go on. */
  readonly services: readonly string[];
}

export interface Supporter {
  readonly cookie: string;
  /** What each of the session's forms carries. */
  readonly token: string;
  readonly families: readonly OwnFamily[];
}

const { name: cookieName } = sessionCookie({ secure: false });

/** What the sessions of a run are called, so that the next one can take them away. */
const agent = 'bench';

/**
 * A session for every supporter who has families, in an order that looks like chance and is the same in each run.
 * The rows are inserted by the owner of the functions, as begin_session inserts them; the real sign-in is asked
 * separately (`signIn`), because thousands of sign-ins would measure that.
 */
export async function signedInSupporters({ truth }: Country): Promise<Supporter[]> {
  await truth.query('delete from sessions where agent = $1', [agent]);
  const { rows } = await truth.query<{ membership: string; person: string; families: OwnFamily[] }>(`
    select m.id as membership, m.person_id as person,
           json_agg(json_build_object('id', f.id, 'services',
             (select coalesce(json_agg(s.id), '[]') from services s where s.family_id = f.id and s.ended_on is null))
             order by md5(f.id::text)) as families
      from memberships m join families f on f.supporter_keys @> array[m.id]
     where m.role = 'family_supporter' and m.ended_on is null
     group by m.id, m.person_id order by md5(m.id::text)`);
  const secrets = rows.map(() => newSessionSecret());
  await truth.query(
    `insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at, agent)
     select hash, person, membership, now() + interval '30 minutes', now() + interval '12 hours', $4
       from unnest($1::bytea[], $2::uuid[], $3::uuid[]) as one (hash, person, membership)`,
    [
      secrets.map(hashSessionSecret),
      rows.map(({ person }) => person),
      rows.map(({ membership }) => membership),
      agent,
    ],
  );
  return rows.map(({ families }, index) => {
    const secret = secrets[index] ?? '';
    return { cookie: `${cookieName}=${secret}`, token: csrfToken(secret), families };
  });
}

/** Takes away what the load logged, so that the next run meets the same country. */
export async function forgetLogged({ truth }: Country, since: Date): Promise<void> {
  await truth.query(`delete from contact_revisions where written_at >= $1`, [since]);
  await truth.query(
    `delete from contact_notes where contact_id in (select id from contacts where created_at >= $1)`,
    [since],
  );
  await truth.query(`delete from contacts where created_at >= $1`, [since]);
  await truth.query(`delete from idempotency_keys where done_at >= $1`, [since]);
  await truth.query(`delete from audit where at >= $1`, [since]);
  await truth.query(
    'vacuum (analyze) contact_revisions, contact_notes, contacts, idempotency_keys, audit, families, family_revisions',
  );
}

/** Signs the demonstration's first supporter in as a browser does, through all of TARA's protocol; answers the cookie. */
export async function signIn(programUrl: string): Promise<string> {
  const person = demoPeople().find(({ role }) => role === 'family_supporter');
  if (person === undefined) throw new Error('the demonstration has no supporter');
  const jar = new Map<string, string>();
  const ask = async (address: string, form?: string): Promise<Response> => {
    const response = await fetch(new URL(address, programUrl), {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  let address = '/sign-in?return=/today';
  for (let step = 0; step < 12 && address !== '/today'; step += 1) {
    const isChoice = address.includes('/choose/');
    const response = await ask(address, isChoice ? `subject=${person.subject}` : undefined);
    const next = response.headers.get('location');
    if (next === null)
      throw new Error(`the sign-in stopped at ${address.split('?', 1)[0]} (${response.status})`);
    const url = new URL(next, programUrl);
    address = url.pathname + url.search;
  }
  const secret = jar.get(cookieName);
  if (secret === undefined) throw new Error('the sign-in gave no session');
  return `${cookieName}=${secret}`;
}
