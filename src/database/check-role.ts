import type { Database } from './connect.ts';
import { ownersTables } from './migrate.ts';

/** The program logged in as a role that may do more than it must, so the program must not run as it. */
export class RoleProblem extends Error {
  override readonly name = 'RoleProblem';
}

interface Finding {
  role: string;
  superuser: boolean;
  bypasses: boolean;
  member_of: string[];
  owns: string[];
  /** Whether it may call begin_session; null where there is no such function. */
  begins: boolean | null;
}

interface RuntimeFinding extends Finding {
  unforced: string[];
  tables: number;
}

/** All that the login which signs people in may call: it begins sessions and sends mails. */
export const doorsFunctions = [
  'begin_session',
  'plan_mails',
  'take_mail',
  'settle_mail',
  'postpone_mail',
  'begin_mail_session',
  'end_mail_session',
  'stop_mails',
] as const;

interface DoorFinding extends Finding {
  reaches: string[];
  calls: string[];
}

const begins = `(select bool_or(has_function_privilege(r.oid, p.oid, 'execute'))
                   from pg_proc p where p.pronamespace = our.oid and p.proname = 'begin_session')`;

/**
 * Looks at the start whether row security holds for the role that the program runs as (SECURITY: the last line,
 * and it holds alone).
 * @throws RoleProblem that names every reason
 */
export async function checkRuntimeRole(database: Database): Promise<void> {
  const { rows } = await database.pool.query<RuntimeFinding>(
    `with our as (select (select oid from pg_namespace where nspname = 'tugiring') as oid),
     tables as (
       select c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity
         from pg_class c, our where c.relnamespace = our.oid and c.relkind in ('r', 'p'))
     select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as bypasses,
            array(select g.rolname::text from pg_roles g
                   where g.rolname in ('tugiring_owner', 'tugiring_system', 'tugiring_door')
                     and pg_has_role(r.oid, g.oid, 'member') and g.oid <> r.oid
                   order by 1) as member_of,
            array(select c.relname::text from tables c where c.relowner = r.oid order by 1) as owns,
            array(select c.relname::text from tables c
                   where not (c.relrowsecurity and c.relforcerowsecurity) and c.relname <> all ($1) order by 1) as unforced,
            (select count(*) from tables)::integer as tables,
            ${begins} as begins
       from pg_roles r, our
      where r.rolname = session_user`,
    [ownersTables],
  );
  const found = known(rows[0]);
  const reasons = [
    ...reasonsAgainst(found),
    ...(found.begins === true ? ['it may sign anybody in (begin_session)'] : []),
    ...(found.unforced.length > 0 ? [`row security is not forced on ${listed(found.unforced)}`] : []),
    ...(found.tables === 0 ? ['there are no tables yet'] : []),
  ];
  if (reasons.length > 0) {
    throw new RoleProblem(
      `DATABASE_URL logs in as ${found.role}, for whom row security does not hold: ${reasons.join('; ')}. ` +
        'Let it name tugiring_app, and DATABASE_OWNER_URL the role that owns the tables.',
    );
  }
}

/**
 * Looks at the start whether the login that begins sessions and sends mails can do that and nothing else: it believes
 * whom it is told, so whoever had it and could read besides would read everything.
 * @throws RoleProblem that names every reason
 */
export async function checkDoorRole(door: Database): Promise<void> {
  const { rows } = await door.pool.query<DoorFinding>(
    `with our as (select (select oid from pg_namespace where nspname = 'tugiring') as oid)
     select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as bypasses,
            array(select g.rolname::text from pg_roles g
                   where pg_has_role(r.oid, g.oid, 'member') and g.oid <> r.oid order by 1) as member_of,
            array(select pg_describe_object(d.classid, d.objid, d.objsubid) from pg_shdepend d
                   where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
                     and d.dbid in (0, (select oid from pg_database where datname = current_database()))
                   order by 1) as owns,
            array(select c.relname::text from pg_class c
                   where c.relnamespace = our.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')
                     and (has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
                          or has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE, TRIGGER, MAINTAIN'))
                   order by 1) as reaches,
            array(select p.proname::text from pg_proc p
                   where p.pronamespace = our.oid and p.proname <> all ($1)
                     and has_function_privilege(r.oid, p.oid, 'execute')
                   order by 1) as calls,
            ${begins} as begins
       from pg_roles r, our
      where r.rolname = session_user`,
    [doorsFunctions],
  );
  const found = known(rows[0]);
  const reasons = [
    ...reasonsAgainst(found),
    ...(found.reaches.length > 0 ? [`it reaches ${listed(found.reaches)}`] : []),
    ...(found.calls.length > 0 ? [`it may call ${listed(found.calls)}`] : []),
    ...(found.begins === true ? [] : ['it may not call begin_session, so nobody could sign in']),
  ];
  if (reasons.length > 0) {
    throw new RoleProblem(
      `DATABASE_SIGN_IN_URL logs in as ${found.role}, who must begin sessions, send mails and do nothing else: ${reasons.join('; ')}. ` +
        'Let it name tugiring_door.',
    );
  }
}

function known<F extends Finding>(found: F | undefined): F {
  if (found === undefined) throw new RoleProblem('the role that the program logged in as is not known');
  return found;
}

function reasonsAgainst(found: Finding): string[] {
  return [
    ...(found.superuser ? ['it is a superuser'] : []),
    ...(found.bypasses ? ['it has BYPASSRLS'] : []),
    ...(found.owns.length > 0 ? [`it owns ${listed(found.owns)}`] : []),
    ...(found.member_of.length > 0 ? [`it is a member of ${listed(found.member_of)}`] : []),
  ];
}

/** A superuser reaches hundreds; a few say it. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
