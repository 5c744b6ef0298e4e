import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { Attempts, insertion, where, worked } from './attempt.ts';
import { matrix, tables } from './matrix.ts';
import type { TableName } from './scribe.ts';
import { untilItWaits } from './waiting.ts';
import { addFamily, addWork, assign } from './world/families.ts';
import { otherProvider, provider } from './world/people.ts';
import { buildWorld, type World } from './world.ts';

let database: FreshDatabase;
let world: World;
let attempts: Attempts;

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  attempts = new Attempts(database, world);
});
afterAll(() => database.drop());

const refuse = (family: string) =>
  `update families set municipality_involved = false, municipality_key = null where id = '${world.id('families', family)}'`;

/** An adoptive family with everything below it, open to the municipality so far. */
async function openFamily(name: string): Promise<void> {
  await addFamily(world.scribe, name, 'adoptive', { provider, municipality: 'involved' });
  await assign(world.scribe, name, 'colleague', { from: '2024-02-01' });
  await addWork(world.scribe, name, name, provider, ['colleague', '2024-06-01']);
  await database.asSystem(
    `insert into follow_ups (family_id, kind, written_on, author_id, author_name, body, consent_on, follower_id)
     values ($1, 'greater-need', '2024-09-01', $2, 'colleague', 'Vajab rohkem abi', '2024-09-01', $2)`,
    [world.id('families', name), world.id('memberships', 'colleague')],
  );
  await database.asSystem(
    `insert into former_families (family_id, provider_id, case_number, kind, name, municipality_involved, municipality_key,
                                  on_service_20221031, children, care)
     select id, $2, case_number, kind, name, true, municipality_key, false, '[]', '[]' from families where id = $1`,
    [world.id('families', name), world.id('organisations', otherProvider)],
  );
}

/** How many rows of the family carry a municipality's key, by table; from the catalogue, so that none is left out. */
async function keysOf(family: string): Promise<Record<string, number>> {
  const keyed = await database.asSystem<{ name: TableName }>(
    `select table_name as name from information_schema.columns where table_schema = 'tugiring' and column_name = 'municipality_key'`,
  );
  const counts = await Promise.all(
    keyed.map(async ({ name }) => {
      const own = name === 'families' ? 'id' : 'family_id';
      const rows = await database.asSystem(
        `select from ${name} where ${own} = $1 and municipality_key is not null`,
        [world.id('families', family)],
      );
      return [name, rows.length] as const;
    }),
  );
  return Object.fromEntries(counts);
}

const keyless = {
  families: 0,
  family_members: 0,
  children: 0,
  services: 0,
  agreements: 0,
  overviews: 0,
  goals: 0,
  documents: 0,
  files: 0,
  signatures: 0,
  overview_receipts: 0,
  overview_messages: 0,
  notices: 0,
  notice_messages: 0,
  follow_ups: 0,
  former_families: 0,
};
const keyed = {
  families: 1,
  family_members: 1,
  children: 1,
  services: 1,
  agreements: 1,
  overviews: 1,
  goals: 1,
  documents: 1,
  files: 1,
  signatures: 1,
  overview_receipts: 1,
  overview_messages: 1,
  notices: 1,
  notice_messages: 1,
  follow_ups: 1,
  former_families: 1,
};
const read = [
  ...(['families', 'family_members', 'children', 'services', 'agreements', 'overviews'] as const),
  ...(['documents', 'files', 'signatures', 'overview_messages', 'notices', 'notice_messages'] as const),
];
const readBy = (family: string) =>
  Promise.all(read.map((table) => attempts.reads('municipality', table, family)));

describe('TK 2.1.3.6.4: an adoptive family refuses the municipality', () => {
  test('and the key is gone from it and from everything below it in the same commit', async () => {
    await openFamily('open');
    expect(await keysOf('open')).toEqual(keyed);
    expect(await readBy('open')).toEqual(read.map(() => true));
    const refusing = await database.truth.connect();
    try {
      await refusing.query(`begin; ${refuse('open')}`);
      expect(await readBy('open'), 'until the commit nothing is half taken away').toEqual(
        read.map(() => true),
      );
      await refusing.query('commit');
    } finally {
      refusing.release();
    }
    expect(await keysOf('open')).toEqual(keyless);
    expect(await readBy('open')).toEqual(read.map(() => false));
    expect(await attempts.reads('colleague', 'families', 'open')).toBe(true);
  });

  test('and where it involves the municipality again, what was sent before stays unread', async () => {
    await openFamily('again');
    await database.asSystem(refuse('again'));
    await database.asSystem(
      'update families set municipality_involved = true, municipality_key = $2 where id = $1',
      [world.id('families', 'again'), world.id('organisations', 'involved')],
    );
    expect(await attempts.reads('municipality', 'families', 'again')).toBe(true);
    expect(await attempts.reads('municipality', 'overviews', 'again')).toBe(false);
    expect(await attempts.reads('municipality', 'agreements', 'again')).toBe(false);
    expect(await attempts.reads('municipality', 'documents', 'again')).toBe(false);
    expect(await attempts.reads('municipality', 'files', 'again')).toBe(false);
  });

  test('and what is added below it afterwards has no key', async () => {
    await openFamily('after');
    await database.asSystem(refuse('after'));
    await addWork(world.scribe, 'after', 'afterwards', provider, ['colleague', '2024-07-01']);
    expect(await keysOf('after')).toEqual(keyless);
  });

  test('and what is being added at that very moment loses the key too', async () => {
    await openFamily('atOnce');
    const [adding, refusing] = await Promise.all([database.truth.connect(), database.truth.connect()]);
    try {
      await adding.query('begin');
      await adding.query(
        `insert into overviews (family_id, service_id, sent_on) values ($1, $2, '2024-09-01')`,
        [world.id('families', 'atOnce'), world.id('services', 'atOnce')],
      );
      const refused = refusing.query(refuse('atOnce'));
      await untilItWaits(database, refusing);
      await adding.query('commit');
      await refused;
    } finally {
      adding.release();
      refusing.release();
    }
    expect(await keysOf('atOnce')).toEqual(keyless);
  });

  test('and what waits for the refusal to commit is added without the key', async () => {
    await openFamily('waiting');
    const [adding, refusing] = await Promise.all([database.truth.connect(), database.truth.connect()]);
    try {
      await refusing.query(`begin; ${refuse('waiting')}`);
      const added = adding.query(
        `insert into overviews (family_id, service_id, sent_on) values ($1, $2, '2024-09-01')`,
        [world.id('families', 'waiting'), world.id('services', 'waiting')],
      );
      await untilItWaits(database, adding);
      await refusing.query('commit');
      await added;
    } finally {
      adding.release();
      refusing.release();
    }
    expect(await keysOf('waiting')).toEqual(keyless);
  });

  test.each([
    [
      'saying so and keeping the key',
      'refused',
      `municipality_key = (select id from organisations where ehak = '0103')`,
    ],
    ['a foster family', 'foster', 'municipality_involved = false, municipality_key = null'],
    ['a family that refused becoming another kind', 'refused', `kind = 'foster'`],
  ])('%s is refused by the database itself', async (_, family, set) => {
    const answer = await attempts.inTruth(
      `update families set ${set} where ${where(world.key('families', family))}`,
    );
    expect(answer).toMatchObject({ refused: '23514' });
  });
});

describe('what a municipality writes can meet nothing that it may not see', () => {
  const municipalities = ['municipality', 'otherMunicipality', 'municipalityOfResidence'] as const;
  const written = tables.filter((table) => {
    const { add, change, remove } = matrix[table];
    const who = [
      ...Object.values(add).map(({ by }) => by),
      ...Object.values(change.by ?? {}),
      ...Object.values(remove ?? {}),
    ];
    return who.flat().some((name) => municipalities.some((municipality) => municipality === name));
  });

  test('it writes its own referrals, forms, drafts and traces, and answers to what was sent to it', () => {
    expect(written.sort()).toEqual([
      'audit',
      'drafts',
      'idempotency_keys',
      'notice_messages',
      'notices',
      'overview_messages',
      'overview_receipts',
      'parked_posts',
      'referral_revisions',
      'referrals',
    ]);
  });

  test('no unique constraint of those tables reaches past its own rows, but for random keys', async () => {
    const constraints = await database.asSystem<{ name: string; columns: string[] }>(
      `select c.relname as name, array(select a.attname::text from pg_attribute a
                                        where a.attrelid = i.indrelid and a.attnum = any (i.indkey) order by 1) as columns
         from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indisunique and i.indrelid = any (select oid from pg_class where relname = any ($1) and relnamespace = 'tugiring'::regnamespace)`,
      [written],
    );
    // A referral is its writer's own, and its id random.
    const ownership = ['person_id', 'membership_id', 'referral_id'];
    const reaching = constraints.filter(
      ({ columns }) => !columns.includes('id') && !columns.some((column) => ownership.includes(column)),
    );
    expect(constraints.length).toBeGreaterThan(4);
    expect(reaching).toEqual([]);
  });

  test('the same form of two municipalities about the same family meets nothing', async () => {
    const draft = (me: 'municipality' | 'municipalityOfResidence') =>
      insertion('drafts', {
        membership_id: world.penName(me),
        form: 'referral',
        subject_id: world.id('families', 'refused'),
        fields: {},
      });
    for (const me of ['municipality', 'municipalityOfResidence'] as const) {
      expect(await attempts.inTheNameOf(me, draft(me), { keep: true })).toSatisfy(worked);
    }
  });
});
