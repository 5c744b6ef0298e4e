import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import pg from 'pg';
import { possibleHomes } from '../src/database/embedded/home.ts';
import { deriveKey } from '../src/identity/sealing.ts';
import { hashSessionSecret, newSessionSecret } from '../src/identity/session-secret.ts';
import { keptSealKey } from '../src/platform/seal-key.ts';

/**
 * Does in the running program's database what no page does yet, as its system does: in one transaction.
 * @param dataFolder where the program keeps its data, if it is not the one that all journeys share
 */
export async function asSystem<T>(
  work: (client: pg.Client) => Promise<T>,
  dataFolder: string = process.env.JOURNEYS_DATA ?? '',
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl(dataFolder) });
  await client.connect();
  try {
    await client.query('begin; set local role tugiring_system; set local search_path = tugiring');
    const done = await work(client);
    await client.query('commit');
    return done;
  } finally {
    await client.end();
  }
}

/** Does something while the program may not read one of its tables: whatever page needs it breaks. */
export async function whileUnreadable<T>(table: 'families', work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl(process.env.JOURNEYS_DATA ?? '') });
  await client.connect();
  try {
    await client.query(`revoke select on tugiring.${table} from tugiring_app`);
    return await work();
  } finally {
    await client.query(`grant select on tugiring.${table} to tugiring_app`);
    await client.end();
  }
}

/** The owner's login, as the program derives it from the demo's own key. */
function ownerUrl(dataFolder: string): string {
  const password = deriveKey(keptSealKey(dataFolder), 'owner of the database').toString('base64url');
  return `postgres://tugiring_owner:${password}@127.0.0.1:${runningServer(dataFolder).port}/tugiring`;
}

/** The PostgreSQL of a data folder, as it says itself: its process, and the port on which it listens. */
export function runningServer(dataFolder: string): { readonly pid: number; readonly port: number } {
  for (const { cluster } of possibleHomes(dataFolder)) {
    try {
      const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3]) };
    } catch {
      // The server lives in another of the places.
    }
  }
  throw new Error(`no PostgreSQL runs in ${dataFolder}`);
}

/** Signs the browser in as a new child protection worker of a municipality, by its EHAK code. */
export async function beWorkerOf(context: BrowserContext, ehak: string): Promise<void> {
  const secret = newSessionSecret();
  await asSystem(async (client) => {
    const code = `6${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`;
    await client.query(
      `with person as (insert into people (identity_code, given_name, family_name) values ($1, 'Tiiu', 'Uus') returning id),
            role as (insert into memberships (person_id, role, organisation_id, display_name, began_on)
                     select person.id, 'child_protection_worker', o.id, 'Tiiu Uus', current_date - 1
                       from person, organisations o where o.ehak = $2 returning id, person_id)
       insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at)
       select $3, person_id, id, now() + interval '30 minutes', now() + interval '12 hours' from role`,
      [code, ehak, hashSessionSecret(secret)],
    );
  });
  const url = process.env.JOURNEYS_URL ?? '';
  await context.addCookies([{ name: 'tugiring', value: secret, url, httpOnly: true, sameSite: 'Lax' }]);
}

/** Where a family lives, as the population register says it: the municipality that a refusal keeps out. */
export async function residenceOf(familyId: string): Promise<string> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ residence_ehak: string }>(
      'select residence_ehak from families where id = $1',
      [familyId],
    );
    return rows[0]?.residence_ehak ?? '';
  });
}
