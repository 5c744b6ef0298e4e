import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { projectFolder } from '../platform/project-folder.ts';
import { cloneDatabase, type DatabaseAddresses, dropDatabase, prepareCluster } from './cluster.ts';
import { connect, type Database } from './connect.ts';
import { migrate } from './migrate.ts';

/** A database of one test file's own: migrated, empty, gone after `drop()`. */
export interface FreshDatabase extends DatabaseAddresses {
  /** As the program itself connects: row policies hold. */
  readonly database: Database;
  /** As the program signs people in: begin_session and nothing else. */
  readonly door: Database;
  /** The superuser's address of this database. */
  readonly adminUrl: string;
  /** Connections of the superuser, whom no policy holds. */
  readonly truth: pg.Pool;
  /** What is there in truth: as tugiring_system, which every policy lets through. Each call commits by itself. */
  asSystem<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** Lets go of every connection, so that the database can be cloned; it is asked no more. */
  disconnect(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Makes the roles and a migrated template on a test server. Twice does no harm, nor do two runs at once: the
 * template's name holds a digest of the SQL, so it is never of another form than the files.
 */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  const name = await templateName();
  const unfinished = `${name}_unfinished`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('tugiring template'))`);
    const made = await admin.query('select from pg_database where datname = $1', [name]);
    if (made.rowCount === 1) return;
    await dropDatabase(adminUrl, unfinished);
    const secret = password(adminUrl);
    const { ownerUrl } = await prepareCluster(adminUrl, {
      database: unfinished,
      ownerPassword: secret,
      appPassword: secret,
      doorPassword: secret,
    });
    await migrate(ownerUrl);
    await admin.query(`alter database ${unfinished} rename to ${name}`);
  });
}

/**
 * Clones the template, in some tens of milliseconds.
 * @param of another database to clone, from which everybody is disconnected
 */
export async function freshDatabase(
  adminUrl: string,
  name = `test_${randomUUID().replaceAll('-', '')}`,
  of?: FreshDatabase,
): Promise<FreshDatabase> {
  const template = of === undefined ? await templateName() : new URL(of.adminUrl).pathname.slice(1);
  await cloneDatabase(adminUrl, template, name);
  // A clone does not take over who may connect and who may make temporary tables.
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(
      `revoke all on database ${name} from public; grant connect on database ${name} to tugiring_app, tugiring_door`,
    );
  });
  const appUrl = addressed(adminUrl, name, 'tugiring_app');
  const doorUrl = addressed(adminUrl, name, 'tugiring_door');
  const database = connect(appUrl);
  const door = connect(doorUrl, 2);
  const truth = connect(addressed(adminUrl, name), 3);
  const system = connect(systemsAddress(adminUrl, name), 3);
  let disconnected: Promise<void> | undefined;
  const disconnect = () => {
    disconnected ??= Promise.all([database, door, truth, system].map((one) => one.close())).then(() => {});
    return disconnected;
  };
  return {
    database,
    door,
    appUrl,
    doorUrl,
    ownerUrl: addressed(adminUrl, name, 'tugiring_owner'),
    adminUrl: addressed(adminUrl, name),
    truth: truth.pool,
    async asSystem<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      return (await system.pool.query<Row>(text, [...values])).rows;
    },
    disconnect,
    async drop() {
      await disconnect();
      await dropDatabase(adminUrl, name);
    },
  };
}

/** A database in which nothing is: to be migrated by the test itself. */
export interface EmptyDatabase {
  readonly ownerUrl: string;
  /** Connections of the superuser. */
  readonly truth: pg.Pool;
  drop(): Promise<void>;
}

/** Makes one. @param owner a role that is there */
export async function emptyDatabase(adminUrl: string, owner = 'tugiring_owner'): Promise<EmptyDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(`create database ${name} owner ${owner}`);
  });
  const truth = connect(addressed(adminUrl, name), 1);
  return {
    ownerUrl: addressed(adminUrl, name, owner),
    truth: truth.pool,
    async drop() {
      await truth.close();
      await dropDatabase(adminUrl, name);
    },
  };
}

async function templateName(): Promise<string> {
  const digest = createHash('sha256');
  const folder = join(projectFolder, 'src/database');
  for (const part of ['', 'migrations', 'policies']) {
    const names = (await readdir(join(folder, part))).filter((name) => name.endsWith('.sql')).sort();
    for (const name of names.filter((file) => file !== 'schema.sql')) {
      digest.update(name).update(await readFile(join(folder, part, name)));
    }
  }
  return `tugiring_template_${digest.digest('hex').slice(0, 12)}`;
}

/** Every process of a run reckons the same one, from what only the run knows: the server's own password. */
function password(adminUrl: string): string {
  return createHash('sha256').update(adminUrl).digest('hex');
}

function addressed(adminUrl: string, database: string, user?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) {
    url.username = user;
    url.password = password(adminUrl);
  }
  return url.toString();
}

/** The superuser's address that stands in for tugiring_system, as which nobody can log in. */
function systemsAddress(adminUrl: string, database: string): string {
  const url = new URL(addressed(adminUrl, database));
  const settings = { role: 'tugiring_system', search_path: 'tugiring', timezone: 'Europe/Tallinn' };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set('options', options.join(' '));
  return url.toString().replaceAll('+', '%20');
}

async function asAdmin(adminUrl: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
