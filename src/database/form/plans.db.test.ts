import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';
import { freshDatabase } from '../template.ts';

/** As many families as a country could have; policies and predicates must not walk through them. */
const families = 30_000;

const fresh = await freshDatabase(inject('adminUrl'));
const who = new Map<string, { secret: string; key: string }>();
afterAll(() => fresh.drop());

beforeAll(async () => {
  const client = await fresh.truth.connect();
  try {
    // Triggers are off while the country is filled, so the copied columns are filled here as they would fill them.
    await client.query(`set session_replication_role = replica; ${country}; reset session_replication_role`);
    await client.query('analyze');
  } finally {
    client.release();
  }
  for (const role of [
    'family_supporter',
    'project_manager',
    'child_protection_worker',
    'commissioner_officer',
  ]) {
    const secret = newSessionSecret();
    const [session] = await fresh.asSystem<{ key: string }>(
      `insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at)
       select $1, person_id, id, now() + interval '30 minutes', now() + interval '12 hours'
         from memberships where role = $2 order by display_name limit 1
       returning (select case role when 'family_supporter' then m.id else m.organisation_id end
                    from memberships m where m.id = membership_id) as key`,
      [hashSessionSecret(secret), role],
    );
    who.set(role, { secret, key: session?.key ?? '' });
  }
});

const country = `
  insert into organisations (kind, name, ehak) select 'municipality', 'M' || i, to_char(i, 'FM0000') from generate_series(1, 79) i;
  insert into organisations (kind, name) select 'provider', 'P' || i from generate_series(1, 15) i;
  insert into organisations (kind, name) values ('commissioner', 'C');
  insert into people (identity_code, given_name, family_name) select to_char(i, 'FM00000000000'), 'a', 'b' from generate_series(1, 3000) i;
  with o as (select id, kind, row_number() over (partition by kind order by name) - 1 as n from organisations),
       p as (select id, row_number() over (order by identity_code) as n from people)
  insert into memberships (person_id, role, organisation_id, display_name, began_on)
    select p.id, 'family_supporter', o.id, 'S' || p.n, date '2024-01-01' from p join o on o.kind = 'provider' and o.n = p.n % 15
    union all
    select (select id from p limit 1), case o.kind when 'provider' then 'project_manager' when 'municipality' then 'child_protection_worker'
             else 'commissioner_officer' end, o.id, 'O' || o.n, date '2024-01-01' from o;
  with provider as (select id, row_number() over (order by name) - 1 as n from organisations where kind = 'provider'),
       municipality as (select id, row_number() over (order by name) - 1 as n from organisations where kind = 'municipality'),
       supporter as (select id, organisation_id, row_number() over (partition by organisation_id order by display_name) - 1 as n
                       from memberships where role = 'family_supporter')
  insert into families (case_number, kind, name, provider_id, municipality_key, supporter_keys)
    select 'P-' || g, 'foster', 'F' || g, provider.id, municipality.id, array[supporter.id]
      from generate_series(1, ${families}) g join provider on provider.n = g % 15 join municipality on municipality.n = g % 79
      join supporter on supporter.organisation_id = provider.id and supporter.n = g / 15 % 200;
  insert into assignments (family_id, membership_id, provider_id, began_on, reason)
    select id, supporter_keys[1], provider_id, '2024-02-01', 'first' from families;
  insert into children (family_id, given_name, family_name, provider_id, municipality_key, supporter_keys)
    select id, 'a', 'b', provider_id, municipality_key, supporter_keys from families`;

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Subplan Name'?: string;
  Filter?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** How the program's own role runs a query whose one parameter is the actor's key: every node of the plan. */
async function plan(role: string, query: string): Promise<{ rows: number; nodes: Node[] }> {
  const actor = who.get(role);
  if (actor === undefined) throw new Error(`nobody is ${role}`);
  const client = await fresh.database.pool.connect();
  try {
    await client.query('begin');
    await client.query('select from enter($1, false)', [actor.secret]);
    const { rows } = await client.query(`explain (analyze, format json) ${query}`, [actor.key]);
    const root = rows[0]['QUERY PLAN'][0].Plan as Node;
    return { rows: root['Actual Rows'], nodes: all(root) };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const all = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(all)];
const scansOf = (nodes: Node[]) =>
  nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .map((node) => `${node['Node Type']} ${node['Relation Name']}`);
const indexesOf = (nodes: Node[]) => nodes.flatMap((node) => node['Index Name'] ?? []);

const mine =
  'f.id in (select a.family_id from assignments a where a.membership_id = $1 and a.ended_on is null)';

describe(`a list over ${families} families`, () => {
  test.each([
    { role: 'family_supporter', predicate: mine, rows: 10, index: 'assignments_of_membership' },
    { role: 'project_manager', predicate: 'f.provider_id = $1', rows: 2000, index: 'families_of_provider' },
    {
      role: 'child_protection_worker',
      predicate: 'f.municipality_key = $1',
      rows: 379,
      index: 'families_of_municipality',
    },
  ])('of a $role comes by $index', async ({ role, predicate, rows, index }) => {
    const found = await plan(role, `select f.* from families f where ${predicate}`);
    expect(found.rows).toBe(rows);
    expect(indexesOf(found.nodes)).toContain(index);
    expect(scansOf(found.nodes).filter((scan) => scan.startsWith('Seq Scan'))).toEqual([]);
  });

  test('of the commissioner stops at the end of its page', async () => {
    const found = await plan(
      'commissioner_officer',
      'select f.* from families f where $1::uuid is not null order by f.case_number limit 50',
    );
    expect(found.rows).toBe(50);
    expect(scansOf(found.nodes)).toEqual(['Index Scan families']);
    expect(found.nodes.find((node) => node['Relation Name'] === 'families')?.['Actual Rows']).toBe(50);
  });

  test('with what lies below each family goes from family to row by index', async () => {
    const found = await plan(
      'family_supporter',
      `select f.name, c.given_name from families f join children c on c.family_id = f.id where ${mine}`,
    );
    expect(found.rows).toBe(10);
    expect(indexesOf(found.nodes)).toEqual(
      expect.arrayContaining(['assignments_of_membership', 'families_pkey', 'children_of_family']),
    );
  });

  test('asks for the context once, not once a row', async () => {
    const { rows, nodes } = await plan(
      'project_manager',
      'select f.* from families f where f.provider_id = $1',
    );
    expect(rows).toBe(2000);
    const contexts = nodes.filter((node) => node['Subplan Name']?.startsWith('InitPlan'));
    expect(contexts.length).toBeGreaterThan(0);
    // Not once for the second policy either, where the first lets the row through.
    expect(contexts.map((node) => node['Actual Loops']).every((loops) => loops <= 1)).toBe(true);
    expect(nodes.some((node) => /acting_\w+\(/.test(node.Filter ?? ''))).toBe(false);
  });

  test('does not help itself to what the policies keep back: nothing is filtered out', async () => {
    const found = await plan('project_manager', 'select f.* from families f where f.provider_id = $1');
    expect(found.nodes.every((node) => (node['Rows Removed by Filter'] ?? 0) === 0)).toBe(true);
  });
});

describe('why a query says it by assignments and not by families.supporter_keys', () => {
  test('an operator of arrays may not look at rows before the policy has, so no index on the keys would serve it', async () => {
    const { rows } = await fresh.truth.query(
      `select proname as name, proleakproof as leakproof from pg_proc
        where proname in ('arraycontains', 'arrayoverlap', 'uuid_eq', 'date_le', 'texteq') order by proname`,
    );
    expect(rows).toEqual([
      { name: 'arraycontains', leakproof: false },
      { name: 'arrayoverlap', leakproof: false },
      { name: 'date_le', leakproof: true },
      { name: 'texteq', leakproof: true },
      { name: 'uuid_eq', leakproof: true },
    ]);
  });

  test('even where there is one', async () => {
    await fresh.truth.query('create index planted on families using gin (supporter_keys)');
    const found = await plan(
      'family_supporter',
      'select f.* from families f where f.supporter_keys @> array[$1::uuid]',
    );
    expect(found.rows).toBe(10);
    expect(scansOf(found.nodes)).toEqual(['Seq Scan families']);
    await fresh.truth.query('drop index planted');
  });
});
