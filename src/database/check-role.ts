import type { Database } from './connect.ts';
import { ownersTables } from './migrate.ts';

/** The role that the program logged in as could get past row security, so the program must not run as it. */
export class UnsafeRole extends Error {
  override readonly name = 'UnsafeRole';
}

interface Finding {
  role: string;
  superuser: boolean;
  bypasses: boolean;
  member_of: string[];
  owns: string[];
  unforced: string[];
  tables: number;
}

/**
 * Looks at the start whether row security holds for the role that the program runs as (SECURITY: the last line,
 * and it holds alone).
 * @throws UnsafeRole that names every reason
 */
export async function checkRuntimeRole(database: Database): Promise<void> {
  const { rows } = await database.pool.query<Finding>(
    `with tables as (
       select c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'tugiring' and c.relkind in ('r', 'p'))
     select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as bypasses,
            array(select g.rolname::text from pg_roles g
                   where g.rolname in ('tugiring_owner', 'tugiring_system') and pg_has_role(r.oid, g.oid, 'member')
                   order by 1) as member_of,
            array(select c.relname::text from tables c where c.relowner = r.oid order by 1) as owns,
            array(select c.relname::text from tables c
                   where not (c.relrowsecurity and c.relforcerowsecurity) and c.relname <> all ($1) order by 1) as unforced,
            (select count(*) from tables)::integer as tables
       from pg_roles r
      where r.rolname = session_user`,
    [ownersTables],
  );
  const found = rows[0];
  if (found === undefined) throw new UnsafeRole('the role that the program logged in as is not known');
  const reasons = reasonsAgainst(found);
  if (reasons.length > 0) {
    throw new UnsafeRole(
      `DATABASE_URL logs in as ${found.role}, for whom row security does not hold: ${reasons.join('; ')}. ` +
        'Let it name tugiring_app, and DATABASE_OWNER_URL the role that owns the tables.',
    );
  }
}

function reasonsAgainst(found: Finding): string[] {
  const list = (names: string[]) => names.join(', ');
  return [
    ...(found.superuser ? ['it is a superuser'] : []),
    ...(found.bypasses ? ['it has BYPASSRLS'] : []),
    ...(found.owns.length > 0 ? [`it owns ${list(found.owns)}`] : []),
    ...(found.member_of.length > 0 ? [`it is a member of ${list(found.member_of)}`] : []),
    ...(found.unforced.length > 0 ? [`row security is not forced on ${list(found.unforced)}`] : []),
    ...(found.tables === 0 ? ['there are no tables yet'] : []),
  ];
}
