import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { Attempts, insertion, where } from './attempt.ts';
import type { ActorName } from './cast.ts';
import { matrix } from './matrix.ts';
import { absentKey, type TableName } from './scribe.ts';
import { untilItWaits } from './waiting.ts';
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

/** What policies compare, and what says where a row belongs. */
const accessColumns = [
  ...[
    'provider_id',
    'municipality_key',
    'municipality_involved',
    'supporter_keys',
    'reader_keys',
    'author_id',
  ],
  ...[
    'family_id',
    'person_id',
    'membership_id',
    'organisation_id',
    'role',
    'to_municipality_on',
    'hash',
    'at',
  ],
];
const REFUSED = '42501';

describe('what policies compare', () => {
  test('is changed by the program in no table, and neither are keys', async () => {
    const writable = await database.asSystem(
      `select table_name || '.' || column_name as column from information_schema.column_privileges
        where grantee = 'tugiring_app' and privilege_type = 'UPDATE' and (column_name = any ($1) or column_name in ('id', 'contact_id'))`,
      [accessColumns],
    );
    expect(writable).toEqual([]);
  });

  test.each([
    ['contacts', 'provider_id', 'supporter'],
    ['contacts', 'supporter_keys', 'supporter'],
    ['contacts', 'author_id', 'supporter'],
    ['contacts', 'family_id', 'supporter'],
    ['contact_notes', 'reader_keys', 'supporter'],
    ['contact_notes', 'author_id', 'supporter'],
    ['families', 'municipality_key', 'manager'],
    ['families', 'municipality_involved', 'manager'],
    ['families', 'provider_id', 'manager'],
    ['families', 'supporter_keys', 'supporter'],
    ['agreements', 'to_municipality_on', 'manager'],
  ] as const)('%s.%s is refused even to whoever the row belongs to (%s)', async (table, column, me) => {
    const at = where(world.key(table, 'foster'));
    const before = await database.asSystem(`select * from ${table} where ${at}`);
    const answer = await attempts.inTheNameOf(me, `update ${table} set ${column} = ${column} where ${at}`, {
      keep: true,
    });
    expect(answer).toMatchObject({ refused: REFUSED });
    expect(await database.asSystem(`select * from ${table} where ${at}`)).toEqual(before);
  });

  test('is taken from the family where a contact and its words are added, and cannot be brought along', async () => {
    const contact = matrix.contacts.add.withTheFosterFamily?.row('supporter', world) ?? {};
    const statement = insertion('contacts', contact);
    expect(await attempts.inTheNameOf('supporter', statement, { keep: false })).toEqual({ rows: 1 });
    const mine = [world.penName('colleague')];
    for (const brought of [
      { supporter_keys: mine },
      { provider_id: world.id('organisations', 'Kaasteel') },
    ]) {
      const forged = insertion('contacts', { ...contact, ...brought });
      expect(await attempts.inTheNameOf('supporter', forged, { keep: true })).toMatchObject({
        refused: REFUSED,
      });
    }
    const note = matrix.contact_notes.add.inOnesOwnName?.row('supporter', world) ?? {};
    const forged = insertion('contact_notes', { ...note, reader_keys: mine });
    expect(await attempts.inTheNameOf('supporter', forged, { keep: true })).toMatchObject({
      refused: REFUSED,
    });
  });

  test('is not even written by the system otherwise than the family has it', async () => {
    const family = world.id('families', 'guardian');
    const keys = () => database.asSystem('select supporter_keys from families where id = $1', [family]);
    const before = await keys();
    await database.asSystem('update families set supporter_keys = $2 where id = $1', [
      family,
      [world.penName('supporter')],
    ]);
    expect(await keys()).toEqual(before);
    expect(await attempts.reads('supporter', 'families', 'guardian')).toBe(false);
  });

  test.each(['family_members', 'children', 'services', 'contacts', 'contact_notes', 'assignments'] as const)(
    'no row of %s moves to another family, not even by the system',
    async (table) => {
      const row = table === 'assignments' ? 'supporterOfFoster' : 'foster';
      const move = `update ${table} set family_id = '${world.id('families', 'refused')}' where ${where(world.key(table, row))}`;
      expect(await attempts.inTruth(move)).toMatchObject({ refused: '23503' });
    },
  );
});

describe('what points at a row points into the same family, provider and kind of organisation', () => {
  const update = (table: TableName, row: string, set: string) =>
    attempts.inTruth(`update ${table} set ${set} where ${where(world.key(table, row))}`);

  test.each([
    [
      'a contact’s services',
      'contacts',
      'foster',
      () => `service_ids = array['${world.id('services', 'refused')}']::uuid[]`,
    ],
    [
      'a contact’s children',
      'contacts',
      'foster',
      () => `child_ids = array['${world.id('children', 'refused')}']::uuid[]`,
    ],
    [
      'a contact’s goals',
      'contacts',
      'foster',
      () => `goal_ids = array['${world.id('goals', 'refused')}']::uuid[]`,
    ],
    [
      'a service’s child',
      'services',
      'foster',
      () => `kind = 'adaptation', child_id = '${world.id('children', 'refused')}'`,
    ],
    ['a goal’s service', 'goals', 'foster', () => `service_id = '${world.id('services', 'refused')}'`],
    [
      'an assignment’s supporter',
      'assignments',
      'supporterOfFoster',
      () => `membership_id = '${world.penName('otherProvidersSupporter')}'`,
    ],
    [
      'a family’s provider',
      'families',
      'foster',
      () => `provider_id = '${world.id('organisations', 'involved')}'`,
    ],
    [
      'a family’s municipality',
      'families',
      'foster',
      () => `municipality_key = '${world.id('organisations', 'Tugipuu')}'`,
    ],
    [
      'a membership’s organisation',
      'memberships',
      'municipality',
      () => `organisation_id = '${world.id('organisations', 'Tugipuu')}'`,
    ],
  ] as const)('%s', async (_, table, row, set) => {
    expect(await update(table, row, set())).toMatchObject({ refused: '23503' });
  });

  test('a contact changed by its author cannot take over another family’s service', async () => {
    const at = where(world.key('contacts', 'foster'));
    const foreign = `update contacts set service_ids = array['${world.id('services', 'refused')}']::uuid[] where ${at}`;
    const absent = `update contacts set service_ids = array['${absentKey('services').id}']::uuid[] where ${at}`;
    const answer = await attempts.inTheNameOf('supporter', foreign, { keep: true });
    expect(answer).toMatchObject({ refused: '23503' });
    expect(answer, 'and is told the same of one that does not exist').toEqual(
      await attempts.inTheNameOf('supporter', absent, { keep: true }),
    );
  });
});

describe('adding to a hidden family', () => {
  const others: readonly ActorName[] = [
    'visitor',
    'otherProvidersSupporter',
    'municipality',
    'municipalityOfResidence',
    'colleague',
  ];

  test.each(others)('is answered to the %s as adding to one that does not exist', async (me) => {
    const hidden = 'foster';
    const author = me === 'municipality' ? 'supporter' : me;
    const contact = (real: boolean) =>
      insertion('contacts', {
        family_id: real ? world.id('families', hidden) : absentKey('families').id,
        service_ids: [real ? world.id('services', hidden) : absentKey('services').id],
        author_id: world.penName(author),
        held_on: '2024-11-10',
        mode: 'phone',
        outcome: 'held',
      });
    const belowContact = (table: 'contact_notes' | 'contact_revisions', real: boolean) =>
      insertion(table, {
        contact_id: real ? world.id('contacts', 'fosterWithout') : absentKey('contacts').id,
        family_id: real ? world.id('families', hidden) : absentKey('families').id,
        author_id: world.penName(author),
        held_on: '2024-11-10',
        ...(table === 'contact_revisions' ? { version: 1, change: 'logged', facts: {} } : {}),
      });
    for (const statement of [
      contact,
      (real: boolean) => belowContact('contact_notes', real),
      (real: boolean) => belowContact('contact_revisions', real),
    ]) {
      const answer = await attempts.inTheNameOf(me, statement(true), { keep: true });
      expect(answer).toMatchObject({ refused: REFUSED });
      expect(answer).toEqual(await attempts.inTheNameOf(me, statement(false), { keep: true }));
    }
  });
});

describe('two who write about the same family at once', () => {
  test('come one after the other, and neither is turned away', async () => {
    const lines = (me: 'supporter' | 'newSupporter', contact: string) => [
      insertion('contact_revisions', {
        contact_id: world.id('contacts', contact),
        version: 7,
        family_id: world.id('families', 'foster'),
        author_id: world.penName(me),
        held_on: '2024-11-05',
        change: 'edited',
        facts: {},
      }),
      `update contacts set minutes = 30 where ${where(world.key('contacts', contact))}`,
    ];
    const [first, second] = await Promise.all([database.truth.connect(), database.truth.connect()]);
    try {
      const [revision = '', contact = ''] = lines('supporter', 'foster');
      const [otherRevision = '', otherContact = ''] = lines('newSupporter', 'fosterByNew');
      await first.query(`begin; ${revision}`);
      const waiting = second.query(`begin; ${otherRevision}; ${otherContact}`);
      await untilItWaits(database, second);
      await first.query(`${contact}; commit`);
      await waiting;
      await second.query('commit');
    } finally {
      first.release();
      second.release();
    }
    expect(await database.asSystem('select from contact_revisions where version = 7')).toHaveLength(2);
  });
});
