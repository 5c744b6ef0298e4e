import { afterAll, describe, expect, inject, test } from 'vitest';
import { matrix, tables } from '../../access/row-access/matrix.ts';
import { doorsFunctions } from '../check-role.ts';
import { ownersTables } from '../migrate.ts';
import { freshDatabase } from '../template.ts';

const fresh = await freshDatabase(inject('adminUrl'));
afterAll(() => fresh.drop());

const ours = `'tugiring'::regnamespace`;

/** Names that a query over the catalogue finds. */
async function names(query: string, values: readonly unknown[] = []): Promise<string[]> {
  const { rows } = await fresh.truth.query<{ name: string }>(query, [...values]);
  return rows.map(({ name }) => name).sort();
}

describe('tables', () => {
  test('are those of the matrix, and the migrator’s own', async () => {
    const found = await names(
      `select relname as name from pg_class where relnamespace = ${ours} and relkind in ('r', 'p')`,
    );
    expect(found).toEqual([...tables, ...ownersTables].sort());
  });

  test('have row security, forced on their owner too', async () => {
    const secured = await names(
      `select relname as name from pg_class where relnamespace = ${ours} and relkind in ('r', 'p') and relrowsecurity and relforcerowsecurity`,
    );
    expect(secured).toEqual([...tables].sort());
  });

  test('belong to tugiring_owner, as does everything else that holds rows', async () => {
    const owners = await names(
      `select distinct relowner::regrole::text as name from pg_class where relnamespace = ${ours} and relkind in ('r', 'p', 'S', 'v', 'm')`,
    );
    expect(owners).toEqual(['tugiring_owner']);
  });

  test('are looked at through no view: a view reads with its owner’s eyes', async () => {
    expect(
      await names(
        `select relname as name from pg_class where relnamespace = ${ours} and relkind in ('v', 'm')`,
      ),
    ).toEqual([]);
  });
});

describe('roles', () => {
  test.each(['tugiring_app', 'tugiring_door'])('%s is nothing but a login', async (role) => {
    const { rows } = await fresh.truth.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin,
              (select count(*)::integer from pg_auth_members m where m.member = r.oid) as member_of,
              (select count(*)::integer from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') as owns
         from pg_roles r where rolname = $1`,
      [role],
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolcanlogin: true,
        member_of: 0,
        owns: 0,
      },
    ]);
  });

  test('nobody logs in as tugiring_system, and only tugiring_owner may become it', async () => {
    const { rows } = await fresh.truth.query(
      `select r.rolcanlogin, r.rolsuper, r.rolbypassrls,
              array(select m.member::regrole::text from pg_auth_members m where m.roleid = r.oid) as members
         from pg_roles r where rolname = 'tugiring_system'`,
    );
    expect(rows).toEqual([
      { rolcanlogin: false, rolsuper: false, rolbypassrls: false, members: ['tugiring_owner'] },
    ]);
  });

  test.each(['tugiring_app', 'tugiring_door'])(
    '%s makes nothing anywhere: no schema, no table, not even a temporary one',
    async (role) => {
      const { rows } = await fresh.truth.query(
        `select has_database_privilege($1, current_database(), 'create') as schemas,
                has_database_privilege($1, current_database(), 'temporary') as temporary,
                array(select nspname::text from pg_namespace where has_schema_privilege($1, oid, 'create')) as tables`,
        [role],
      );
      expect(rows).toEqual([{ schemas: false, temporary: false, tables: [] }]);
    },
  );

  test('tugiring_door signs people in and sends mails, and reaches nothing that holds rows', async () => {
    const reached = await names(
      `select relname as name from pg_class c where relnamespace = ${ours}
          and case when relkind = 'S' then has_sequence_privilege('tugiring_door', c.oid, 'USAGE, SELECT, UPDATE')
                   when relkind in ('r', 'p') then has_any_column_privilege('tugiring_door', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
                     or has_table_privilege('tugiring_door', c.oid, 'DELETE, TRUNCATE, TRIGGER, MAINTAIN') end`,
    );
    expect(reached).toEqual([]);
    const callable = await names(
      `select proname as name from pg_proc where pronamespace = ${ours} and has_function_privilege('tugiring_door', oid, 'execute')`,
    );
    expect(callable).toEqual([...doorsFunctions].sort());
  });
});

describe('grants of the program', () => {
  const may = (privilege: string, table: string) =>
    names(
      `select a.attname as name from pg_attribute a
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('tugiring_app', a.attrelid, a.attnum, $2)`,
      [`tugiring.${table}`, privilege],
    );

  test.each(tables)('%s: the columns that the matrix names, and no more', async (table) => {
    const { columns, remove } = matrix[table];
    expect(await may('INSERT', table)).toEqual([...columns.insert].sort());
    expect(await may('UPDATE', table)).toEqual([...columns.update].sort());
    const { rows } = await fresh.truth.query(
      `select has_table_privilege('tugiring_app', $1, 'DELETE') as remove,
              has_table_privilege('tugiring_app', $1, 'TRUNCATE') or has_table_privilege('tugiring_app', $1, 'TRIGGER')
                or has_any_column_privilege('tugiring_app', $1, 'REFERENCES') or has_table_privilege('tugiring_app', $1, 'MAINTAIN') as more`,
      [`tugiring.${table}`],
    );
    expect(rows).toEqual([{ remove: remove !== undefined, more: false }]);
  });

  test('each verb that is granted has its policy, and each policy its grant', async () => {
    const verbs = { r: 'SELECT', a: 'INSERT', w: 'UPDATE', d: 'DELETE' };
    for (const [command, privilege] of Object.entries(verbs)) {
      const granted = await names(
        `select relname as name from pg_class c where relnamespace = ${ours} and relkind in ('r', 'p') and relname <> all ($2)
            and case $1 when 'DELETE' then has_table_privilege('tugiring_app', c.oid, 'DELETE')
                        else has_any_column_privilege('tugiring_app', c.oid, $1) end`,
        [privilege, ownersTables],
      );
      const governed = await names(
        `select distinct polrelid::regclass::text as name from pg_policy
          where polcmd = $1::"char" and polroles = array['tugiring_app'::regrole::oid]`,
        [command],
      );
      expect(
        governed.map((name) => name.replace('tugiring.', '')),
        privilege,
      ).toEqual(granted);
    }
  });

  test('there is no policy for everyone, nor one for all verbs at once but tugiring_system’s', async () => {
    const wide = await names(
      `select polrelid::regclass || '.' || polname as name from pg_policy
        where not (polname = 'system' and polroles = array['tugiring_system'::regrole::oid])
          and (polroles <> array['tugiring_app'::regrole::oid] or polcmd = '*' or not polpermissive)`,
    );
    expect(wide).toEqual([]);
  });

  test('no policy calls a function once a row: the context is asked for in a (select …)', async () => {
    const { rows } = await fresh.truth.query<{ policy: string; text: string }>(
      `select polrelid::regclass || '.' || polname as policy,
              concat(pg_get_expr(polqual, polrelid), ' ', pg_get_expr(polwithcheck, polrelid)) as text
         from pg_policy where polroles = array['tugiring_app'::regrole::oid]`,
    );
    expect(rows.length).toBeGreaterThan(30);
    const bare = rows.filter(({ text }) => /(?<!SELECT (?:tugiring\.)?)acting_\w+\(/.test(text));
    expect(bare).toEqual([]);
  });

  test('the migrator’s tables and the sequences are not the program’s to see', async () => {
    const reached = await names(
      `select relname as name from pg_class c where relnamespace = ${ours}
          and (relname = any ($1) and has_any_column_privilege('tugiring_app', c.oid, 'SELECT, INSERT, UPDATE')
               or relkind = 'S' and has_sequence_privilege('tugiring_app', c.oid, 'USAGE, SELECT, UPDATE'))`,
      [ownersTables],
    );
    expect(reached).toEqual([]);
  });
});

describe('functions', () => {
  test('that run as somebody else run as tugiring_system, and look nowhere but in our schema', async () => {
    const { rows } = await fresh.truth.query<{ name: string; owner: string; settings: string[] | null }>(
      `select proname as name, proowner::regrole::text as owner, proconfig as settings from pg_proc
        where pronamespace = ${ours} and prosecdef`,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { name, owner, settings } of rows) {
      expect({ name, owner, settings }).toEqual({
        name,
        owner: 'tugiring_system',
        settings: ['search_path=tugiring, pg_temp'],
      });
    }
  });

  test('are called by the program only where it needs them, and by nobody else', async () => {
    const callable = await names(
      `select proname as name from pg_proc where pronamespace = ${ours} and has_function_privilege('tugiring_app', oid, 'execute')`,
    );
    expect(callable).toEqual([
      'acting',
      'acting_keys',
      'acting_membership',
      'acting_person',
      'acting_role',
      'add_follow_up',
      'add_walk_in',
      'admit_parents',
      'answer_group',
      'ask_as_prospective',
      'ask_to_cancel',
      'begin_adaptation',
      'change_role',
      'close_access',
      'confirm_attendance',
      'confirm_mail_address',
      'coverage_counts',
      'end_session',
      'engaged_families',
      'enter',
      'enter_prospective_family',
      'followed_families',
      'give_family',
      'group_roll',
      'groups_beside',
      'hand_overs_wait',
      'hire',
      'hold_family',
      'hold_report',
      'hold_sessions',
      'import_family',
      'involve_municipality',
      'join_group',
      'keep_audit_seal',
      'keep_calendar_link',
      'keep_mail_settings',
      'keep_offer_wish',
      'keep_pack_report',
      'keep_paper',
      'keep_referral_paper',
      'leave_group',
      'leave_provider',
      'linked_calendar',
      'mark_attendance',
      'mentors_of',
      'municipality_recipients',
      'new_case_number',
      'owner_of_ended_session',
      'parents_to_sign_up',
      'park_post',
      'places_taken',
      'postpone_invoice',
      'public_groups',
      'put_aside_notifications',
      'put_notification',
      'readers_in_own_audit',
      'remind_of_groups',
      'reopen_group_list',
      'seal_audit',
      'send_document',
      'send_invoice_again',
      'session_facts',
      'session_language',
      'settle_engagements',
      'settle_invoice',
      'settle_substitutes',
      'sign_group_list',
      'specialist_facts',
      'stop_calendar_link',
      'support_facts',
      'supports_as_well',
      'sweep',
      'take_allowance',
      'take_back_wish',
      'take_invoice',
      'take_pack_reports',
      'take_papers',
      'tell_group_changed',
      'tell_of_training',
      'unfinished_in_month',
      'whereabouts_recipients',
      'withdraw_document',
      'withdraw_proposal',
    ]);
    const open = await names(
      `select p.proname as name from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace = ${ours} and a.grantee = 0`,
    );
    expect(open).toEqual([]);
  });

  test('of a coming migration are nobody’s to call until it is said', async () => {
    const client = await fresh.truth.connect();
    try {
      await client.query(
        'begin; set local role tugiring_owner; create function tugiring.coming() returns integer language sql return 1',
      );
      const { rows } = await client.query(
        `select has_function_privilege('tugiring_app', 'tugiring.coming()', 'execute') as may`,
      );
      expect(rows).toEqual([{ may: false }]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('that run as tugiring_system put no text together into SQL', async () => {
    const dynamic = await names(
      `select proname as name from pg_proc where pronamespace = ${ours} and prosecdef and prosrc ~* '\\mexecute\\M'`,
    );
    expect(dynamic).toEqual([]);
  });
});

describe('columns', () => {
  test('that policies compare are the same everywhere: every table below a family has its provider’s key', async () => {
    const below = await names(
      `select table_name as name from information_schema.columns where table_schema = 'tugiring' and column_name = 'family_id'
        except select table_name from information_schema.columns where table_schema = 'tugiring' and column_name = 'provider_id'`,
    );
    expect(below).toEqual(['audit', 'memberships']);
  });

  test('that take a key from the family have the trigger that does so', async () => {
    const keyed = await names(
      `select distinct table_name as name from information_schema.columns
        where table_schema = 'tugiring' and column_name in ('supporter_keys', 'reader_keys', 'specialist_keys', 'municipality_key')
          -- Written by the family's own triggers alone.
          and table_name not in ('family_revisions', 'former_families')`,
    );
    const filled = await names(
      `select distinct t.tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where p.proname ~ '^(settle_family_access|take_(access|readers)_(from|for)_\\w+)$' and t.tgenabled = 'O'`,
    );
    expect(filled.map((name) => name.replace('tugiring.', ''))).toEqual(keyed);
  });
});
