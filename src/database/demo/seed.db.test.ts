import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isIdentityCode, readIdentityCode } from '../../identity/identity-code.ts';
import {
  addMonths,
  type CivilDate,
  caseOf,
  civilDateOf,
  type FamilyKind,
  mayHold,
  type Session,
  termsOf,
} from '../../rules/index.ts';
import { type FreshDatabase, freshDatabase } from '../template.ts';
import { demoPeople } from './people.ts';
import { tablesInOrder } from './rows.ts';
import { type SeedCounts, seedDemo } from './seed.ts';
import { writeMoved } from './support/moved.ts';
import { casesOf } from './testing/cases.ts';

const today = civilDateOf('2025-11-24');
let country: FreshDatabase;
let counts: SeedCounts;

beforeAll(async () => {
  country = await freshDatabase(inject('adminUrl'));
  ({ counts } = await seedDemo(country.ownerUrl, { today, scale: 1 }));
}, 120_000);
afterAll(() => country?.drop());

const one = async (query: string) => Object.values((await country.asSystem(query))[0] ?? {})[0];
const none = async (query: string) => expect(await country.asSystem(query)).toEqual([]);

async function digestOf(database: FreshDatabase): Promise<string> {
  const digest = createHash('sha256');
  for (const table of tablesInOrder) {
    const rows = await database.asSystem(`select t::text as row from ${table} t order by 1`);
    digest.update(`${table}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return digest.digest('hex');
}

describe('the demo country', () => {
  test('has 1403 guardian, 154 foster and 20 adoptive families, and the municipalities of the day', async () => {
    const kinds = await country.asSystem(
      'select kind, count(*) as count from families group by kind order by kind',
    );
    expect(kinds).toEqual([
      { kind: 'adoptive', count: 20 },
      { kind: 'foster', count: 154 },
      { kind: 'guardian', count: 1403 },
      { kind: 'prospective', count: 17 },
    ]);
    // Toila joined Jõhvi in October 2025.
    expect(await one(`select count(*) from organisations where kind = 'municipality'`)).toBe(78);
    expect(await one(`select count(*) from organisations where kind = 'provider'`)).toBe(10);
    expect(await one('select count(*) from contacts')).toBe(counts.contacts);
  });

  test('has providers and confirmed supporters in every county (TK 0.3, TK 2.8.1)', async () => {
    await none(`select distinct o.county from organisations o where o.kind = 'municipality'
                  and not exists (select from memberships m where m.role = 'family_supporter'
                                     and m.confirmed_on is not null and o.county = any (m.counties))`);
    await none(`select id from organisations o where kind = 'provider' and not exists (
                  select from memberships m where m.organisation_id = o.id and m.role = 'project_manager')`);
  });

  test('gives no family to whom the commissioner has not confirmed (TK 2.8.6)', async () => {
    expect(
      await one(`select count(*) from memberships where role = 'family_supporter' and confirmed_on is null`),
    ).toBeGreaterThan(0);
    await none(`select a.id from assignments a join memberships m on m.id = a.membership_id
                 where m.confirmed_on is null or m.confirmed_on > a.began_on`);
  });

  test('keeps every trace of a municipality from the seven families that refused it (TK 2.1.3.6.4)', async () => {
    expect(await one('select count(*) from families where not municipality_involved')).toBe(7);
    for (const table of [
      'families',
      'family_members',
      'children',
      'services',
      'agreements',
      'overviews',
      'goals',
    ]) {
      const key = table === 'families' ? 'id' : 'family_id';
      await none(`select id from ${table} where municipality_key is not null
                    and ${key} in (select id from families where not municipality_involved)`);
    }
    await none(
      `select o.id from overviews o join families f on f.id = o.family_id where not f.municipality_involved`,
    );
    await none(`select a.id from agreements a join families f on f.id = a.family_id
                 where not f.municipality_involved and a.to_municipality_on is not null`);
    await none(`select s.id from services s join families f on f.id = s.family_id
                 where not f.municipality_involved and s.ending_to_municipality_on is not null`);
    expect(
      await one(
        `select count(*) from families where kind <> 'prospective' and municipality_involved and municipality_key is null`,
      ),
    ).toBe(0);
  });

  test('has identity codes that are valid, of the day of birth, and each one person’s', async () => {
    const codes = await country.asSystem<{ code: string; born: CivilDate | null }>(`
      select identity_code as code, born_on as born from children
      union all select identity_code, born_on from family_members
      union all select identity_code, null from people
                 where id not in (select person_id from family_members where person_id is not null)`);
    expect(codes.length).toBeGreaterThan(4000);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    for (const { code, born } of codes) {
      const reading = readIdentityCode(code, today);
      if (!reading.ok) throw new Error(`${code}: ${reading.problem}`);
      expect(reading.facts.serial).toBeGreaterThanOrEqual(900);
      if (born !== null) expect(reading.facts.birth).toBe(born);
    }
  });

  test('has each contact written by who supported the family on that day (TK 2.1.1)', async () => {
    await none(`select c.id from contacts c where not exists (
                  select from assignments a where a.family_id = c.family_id and a.membership_id = c.author_id
                     and a.began_on <= c.held_on and (a.ended_on is null or c.held_on <= a.ended_on))`);
  });

  test('has nothing in the future but appointments and expected children', async () => {
    await none(`select id from contacts where held_on >= '${today}' or created_at >= '${today}'`);
    await none(`select contact_id from contact_revisions where written_at >= '${today}'`);
    await none(`select id from agreements where signed_on >= '${today}' or to_municipality_on > '${today}'`);
    await none(`select id from services where ended_on >= '${today}' or informed_on > '${today}'`);
    await none(`select id from children where arrived_on >= '${today}' or left_on > '${today}'`);
    expect(await one(`select count(*) from contacts where next_on > '${today}'`)).toBeGreaterThan(50);
  });

  test('has a first version of every contact, and some that were edited or withdrawn', async () => {
    await none(`select c.id from contacts c where not exists (
                  select from contact_revisions r where r.contact_id = c.id and r.version = 1 and r.change = 'logged')`);
    await none(`select c.id from contacts c join contact_revisions r on r.contact_id = c.id
                 group by c.id having max(r.version) <> c.version`);
    expect(await one(`select count(*) from contact_revisions where change = 'edited'`)).toBeGreaterThan(100);
    expect(await one('select count(*) from contacts where withdrawn_at is not null')).toBeGreaterThan(20);
  });

  test('lets a supporter who took over read no more than was handed over', async () => {
    const notes = await country.asSystem(`
      select (n.held_on >= least(a.began_on, a.reads_from)) as handed_over, a.membership_id = any (n.reader_keys) as read
        from assignments a join contact_notes n on n.family_id = a.family_id
       where a.ended_on is null and a.reason in ('family_wish', 'supporter_left', 'substitute') and n.author_id <> a.membership_id
         and not exists (select from assignments b where b.family_id = a.family_id and b.membership_id = a.membership_id and b.id <> a.id)`);
    expect(notes.some(({ handed_over }) => handed_over)).toBe(true);
    expect(notes.some(({ handed_over }) => !handed_over)).toBe(true);
    expect(notes.filter(({ handed_over, read }) => handed_over !== read)).toEqual([]);
  });

  test('keeps services within their limits (TK 2.1.3.2, TK 2.1.4.2), most of the rhythm kept and some not', async () => {
    const cases = await casesOf(country, today);
    const statuses = new Map<string, number>();
    let running = 0;
    for (const { facts } of cases) {
      const answer = caseOf(facts);
      for (const { status } of answer.obligations) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      answer.volumes.forEach((volume, at) => {
        const service = facts.services[at];
        if (service?.agreement === undefined) return;
        if (service.ended == null) running += 1;
        if ('used' in volume) expect(volume.used).toBeLessThanOrEqual(volume.limit);
        if ('firstDay' in volume && volume.firstDay !== undefined) {
          expect(service.agreement >= volume.firstDay).toBe(true);
        }
        if (volume.lastDay != null) expect((service.ended ?? today) <= volume.lastDay).toBe(true);
      });
    }
    expect(running).toBeGreaterThan(130);
    expect(running).toBeLessThan(175);
    const share = (status: string) =>
      (statuses.get(status) ?? 0) / [...statuses.values()].reduce((a, b) => a + b, 0);
    expect(share('met')).toBeGreaterThan(0.85);
    expect(share('missed')).toBeGreaterThan(0.03);
    expect(statuses.get('late') ?? 0).toBeGreaterThan(5);
  });

  test('has nobody meet a mentor or a psychologist more often than may be (TK 2.3.3-4, TK 2.5.4-6), nor unconfirmed', async () => {
    expect(await one(`select count(*) from appointments where state = 'held'`)).toBeGreaterThan(200);
    expect(await one(`select count(*) from engagements where contacted_on is null`)).toBeGreaterThan(5);
    const sessions = await country.asSystem<{ family: string; kind: FamilyKind; list: Session[] }>(`
      select f.id as family, f.kind, jsonb_agg(jsonb_build_object('id', a.id, 'date', a.starts_on, 'basis', a.basis,
               'service', case a.service when 'mentoring' then 'mentoring' else 'counselling' end)) as list
        from appointments a join families f on f.id = a.family_id group by f.id`);
    for (const { kind, list } of sessions) {
      const facts = { terms: termsOf('2024-2025'), family: { kind, children: [] }, sessions: list };
      for (const session of list) expect(mayHold({ ...facts, session }).reasons).toEqual([]);
    }
    await none(`select a.id from appointments a join memberships m on m.id = a.membership_id
                 where m.confirmed_on is null or m.confirmed_on > a.starts_on`);
  });

  test('is left alone by a second seeding', async () => {
    const again = await seedDemo(country.ownerUrl, { today: civilDateOf('2026-02-02'), scale: 'small' });
    expect(Object.values(again.counts).every((count) => count === 0)).toBe(true);
    expect(await one(`select count(*) from families where kind <> 'prospective'`)).toBe(1577);
  });
});

describe('the small demo country', () => {
  test('is the same row for row when it is seeded twice, and another on another day', async () => {
    const made = [];
    for (const day of ['2025-11-24', '2025-11-24', '2025-11-25']) {
      const database = await freshDatabase(inject('adminUrl'));
      await seedDemo(database.ownerUrl, { today: civilDateOf(day), scale: 'small' });
      made.push(await digestOf(database));
      await database.drop();
    }
    expect(made[0]).toBe(made[1]);
    expect(made[0]).not.toBe(made[2]);
  });

  test.each(['2025-03-03', '2026-12-27', '2028-02-29'])('shows a full day on %s', async (day) => {
    const on = civilDateOf(day);
    const database = await freshDatabase(inject('adminUrl'));
    await seedDemo(database.ownerUrl, { today: on, scale: 'small' });
    const [supporter] = demoPeople();
    const code = supporter?.subject.slice(2) ?? '';
    const all = await casesOf(database, on);
    const own = all.filter(({ supporterCodes }) => supporterCodes.includes(code));
    expect(own.length).toBeGreaterThanOrEqual(11);
    expect(own.length).toBeLessThanOrEqual(14);
    const due = own.flatMap(({ facts }) =>
      caseOf(facts).obligations.filter(({ status }) => status === 'due'),
    );
    expect(due.some((obligation) => obligation.due === on)).toBe(true);
    expect(due.some(({ clause }) => clause === 'TK 2.1.5.1')).toBe(true);
    const missed = own.flatMap(({ facts }) =>
      caseOf(facts).obligations.filter(({ status }) => status === 'missed'),
    );
    expect(missed.some(({ clause }) => clause === 'TK 2.1.5.1')).toBe(true);
    await database.drop();
  });
});

describe('the people to sign in as', () => {
  test('are in the database with the roles that are said of them', async () => {
    for (const person of demoPeople()) {
      expect(isIdentityCode(person.subject.slice(2))).toBe(true);
      const rows = await country.asSystem<{ name: string; roles: string }>(
        `select p.given_name || ' ' || p.family_name as name, coalesce(string_agg(m.role, '+' order by m.role), '') as roles
           from people p left join memberships m on m.person_id = p.id where p.identity_code = $1 group by p.id`,
        [person.subject.slice(2)],
      );
      expect(rows).toEqual([{ name: person.name, roles: person.role }]);
    }
  });

  test('include parents of families that have support now, one of whom refused the municipality', async () => {
    const families = await country.asSystem(
      `
      select f.kind, f.language, f.municipality_involved as involved, cardinality(f.supporter_keys) as supporters
        from memberships m join people p on p.id = m.person_id join families f on f.id = m.family_id
       where p.identity_code = any ($1) order by f.kind, f.language`,
      [
        demoPeople()
          .filter(({ role }) => role === 'family_member')
          .map(({ subject }) => subject.slice(2)),
      ],
    );
    expect(families).toEqual([
      { kind: 'adoptive', language: 'et', involved: false, supporters: 1 },
      { kind: 'guardian', language: 'et', involved: true, supporters: 1 },
      { kind: 'guardian', language: 'ru', involved: true, supporters: 1 },
    ]);
  });
});

test('A family that goes to another provider in the last month begins there with what is left (TK 2.1.4.2, TK 3.1.1)', async () => {
  const client = await country.truth.connect();
  try {
    await client.query('set search_path = tugiring');
    // In some month somebody’s service ended early enough.
    for (let back = 0; back < 12 && (await one('select count(*) from former_families')) === 0; back += 1) {
      await writeMoved(client, addMonths(today, -back));
    }
  } finally {
    await client.query('reset all');
    client.release();
  }
  const moved = await country.asSystem<Record<string, unknown>>(`
    select s.earlier = jsonb_build_array(jsonb_build_object('from', b.signed_on, 'to', x.ended_on)) as earlier, a.signed_on > x.ended_on as after,
           date_trunc('month', a.signed_on) = date_trunc('month', x.ended_on) as same,
           (select count(distinct k.provider_id) from contacts k where k.family_id = f.id) as providers,
           (select count(*) from assignments y where y.family_id = f.id and y.ended_on is null) as supporters
      from former_families o join families f on f.id = o.family_id
      join services x on x.family_id = f.id and x.provider_id = o.provider_id join agreements b on b.service_id = x.id
      join services s on s.family_id = f.id and s.provider_id = f.provider_id join agreements a on a.service_id = s.id`);
  expect(moved).toEqual([{ earlier: true, after: true, same: true, providers: 2, supporters: 1 }]);
});
