import pg from 'pg';

/** Where the program's logins reach its database: the owner migrates, the door signs people in, the runtime role does all else. */
export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly doorUrl: string;
}

function addressed(adminUrl: string, user: string, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.toString();
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes the roles and the database where they are missing (SECURITY: the program logs in as a role that owns
 * nothing). tugiring_owner owns and migrates; tugiring_app runs; tugiring_door begins sessions and can do nothing
 * else; tugiring_system owns the few functions that look an actor up, and nobody logs in as it.
 * @param adminUrl a superuser's address, of the program's own server only
 */
export async function prepareCluster(
  adminUrl: string,
  options: { database: string; ownerPassword: string; appPassword: string; doorPassword: string },
): Promise<DatabaseAddresses> {
  await asAdmin(adminUrl, async (client) => {
    const password = (text: string) => client.escapeLiteral(text);
    const roles = new Set(
      (await client.query('select rolname from pg_roles')).rows.map((row) => row.rolname),
    );
    const make = async (name: string, attributes: string) => {
      const verb = roles.has(name) ? 'alter' : 'create';
      await client.query(
        `${verb} role ${name} ${attributes} nosuperuser nobypassrls nocreatedb nocreaterole`,
      );
    };
    await make('tugiring_system', 'nologin');
    await make('tugiring_owner', `login password ${password(options.ownerPassword)}`);
    await make('tugiring_app', `login password ${password(options.appPassword)}`);
    await make('tugiring_door', `login password ${password(options.doorPassword)}`);
    // The owner could act as it anyway; a later migration replaces its functions and reaches the rows that are there.
    await client.query('grant tugiring_system to tugiring_owner with inherit true, set true');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [options.database]);
    if (rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(options.database)} owner tugiring_owner`);
    }
    await client.query(
      `revoke all on database ${client.escapeIdentifier(options.database)} from public;
       grant connect on database ${client.escapeIdentifier(options.database)} to tugiring_app, tugiring_door`,
    );
  });
  return {
    ownerUrl: addressed(adminUrl, 'tugiring_owner', options.ownerPassword, options.database),
    appUrl: addressed(adminUrl, 'tugiring_app', options.appPassword, options.database),
    doorUrl: addressed(adminUrl, 'tugiring_door', options.doorPassword, options.database),
  };
}

/** Copies a migrated database under a new name: a test file's own, in a few tens of milliseconds. */
export async function cloneDatabase(adminUrl: string, template: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} owner tugiring_owner strategy file_copy`,
    );
  });
}

/** Removes a database with whoever is connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}
