import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import type { StoredImportRow } from '../../database/tables/imports.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { makeIdentityCode } from '../../identity/identity-code.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { importInHand, keepImport, workOnImport } from './imports.ts';

let fresh: FreshDatabase;
let world: World;
const today = civilDateOf('2025-03-31');

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.asSystem('delete from imports');
});

const codeOf = (serial: number) =>
  makeIdentityCode({ birth: civilDateOf('1975-05-05'), sex: 'female', serial });
const childCodeOf = (serial: number) =>
  makeIdentityCode({ birth: civilDateOf('2017-05-05'), sex: 'female', serial });

const inTheNameOf = <T>(who: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>) =>
  asActor(fresh.database, world.people[who].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );

const good = {
  kind: 'hoolduspere',
  parentGiven: 'Mari',
  parentFamily: 'Maasik',
  parentCode: '48001019005',
  municipality: 'involved',
  childGiven: 'Juku',
  childFamily: 'Maasik',
  childCode: '51501019007',
  arrivedOn: '15.01.2025',
  service: 'kohanemine',
  signedOn: '20.01.2025',
};
const bad = { ...good, parentCode: '48103039021', childCode: 'x' };
const rowsOf = (...cells: Record<string, string>[]): StoredImportRow[] =>
  cells.map((one, index) => ({ line: index + 2, cells: one }));

const keep = (who: ActorName, ...cells: Record<string, string>[]) =>
  inTheNameOf(who, (tx, actor) => keepImport(tx, actor, 'pered.xlsx', rowsOf(...cells), new Date()));

const take = (
  who: ActorName,
  id: string,
  version = 1,
  corrections = new Map<number, Record<string, string>>(),
) =>
  inTheNameOf(who, (tx, actor) => workOnImport(tx, actor, { id, version, corrections, take: true }, today));

const families = (code: string) =>
  fresh.asSystem<{ id: string; provider_id: string; municipality_key: string | null; services: number }>(
    `select f.id, f.provider_id, f.municipality_key, (select count(*)::integer from services s where s.family_id = f.id) as services
       from families f join family_members m on m.family_id = f.id where m.identity_code = $1 order by f.created_at`,
    [code],
  );

describe('a list', () => {
  test('is taken in whole, each row once, and what is wrong stays', async () => {
    const id = await keep('manager', good, bad);
    expect(await take('manager', id)).toEqual({ kind: 'taken', left: 1, fresh: 1, known: 0 });
    expect(await families(good.parentCode)).toMatchObject([
      {
        provider_id: world.id('organisations', 'Tugipuu'),
        municipality_key: world.id('organisations', 'involved'),
        services: 1,
      },
    ]);
    const left = await inTheNameOf('manager', (tx, actor) => importInHand(tx, actor, id, today));
    expect(left?.rows.map(({ row, problems }) => [row.line, problems[0]?.column])).toEqual([
      [3, 'childCode'],
    ]);
    expect(left).toMatchObject({ taken: 1, version: 2 });

    const fixed = new Map([[3, { childCode: '51602029011' }]]);
    expect(await take('manager', id, 2, fixed)).toEqual({ kind: 'taken', left: 0, fresh: 1, known: 0 });
    expect(await fresh.asSystem('select from imports')).toEqual([]);
  });

  test('that comes again is known again by identity codes, and adds nothing', async () => {
    const id = await keep('manager', good);
    expect(await take('manager', id)).toEqual({ kind: 'taken', left: 0, fresh: 0, known: 1 });
    expect(await families(good.parentCode)).toHaveLength(1);
  });

  test('with a second child of a known family adds the child to it', async () => {
    const id = await keep('manager', { ...good, childGiven: 'Teine', childCode: '51602029011' });
    await fresh.asSystem(
      `delete from agreements where family_id in (select family_id from children where identity_code = '51602029011')`,
    );
    expect(await take('manager', id)).toMatchObject({ kind: 'taken', fresh: 1 });
    expect(await families(good.parentCode)).toHaveLength(1);
  });

  test('of another provider finds none of this one’s families, and is told the same as of unknown ones', async () => {
    const id = await keep('otherManager', good);
    expect(await take('otherManager', id)).toEqual({ kind: 'taken', left: 0, fresh: 1, known: 0 });
    const found = await families(good.parentCode);
    expect(found).toHaveLength(2);
    expect(new Set(found.map(({ provider_id }) => provider_id)).size).toBe(2);
  });

  test('is changed by one window at a time', async () => {
    const id = await keep('manager', bad);
    const save = (version: number) =>
      inTheNameOf('manager', (tx, actor) =>
        workOnImport(
          tx,
          actor,
          { id, version, corrections: new Map([[2, { email: 'a@b.ee' }]]), take: false },
          today,
        ),
      );
    expect(await save(1)).toEqual({ kind: 'saved', left: 1 });
    expect(await save(1)).toEqual({ kind: 'changed-meanwhile' });
  });

  test('that is taken in by two at once is taken in once', async () => {
    const row = { ...good, parentCode: codeOf(910), childCode: childCodeOf(910) };
    const [first, second] = [await keep('manager', row), await keep('manager', row)];
    const answers = await Promise.all([take('manager', first), take('manager', second)]);
    expect(answers.map((one) => ('fresh' in one ? one.fresh : -1)).sort()).toEqual([0, 1]);
    expect(await families(row.parentCode)).toHaveLength(1);
  });

  test.each(['otherManager', 'supporter', 'commissioner', 'municipality'] as const)(
    'of a provider is not there for %s',
    async (who) => {
      const id = await keep('manager', bad);
      expect(await inTheNameOf(who, (tx, actor) => importInHand(tx, actor, id, today))).toBeNull();
      expect(await take(who, id)).toEqual({ kind: 'nothing-there' });
    },
  );

  test('is taken in by no one but a manager', async () => {
    await expect(
      inTheNameOf('supporter', (tx) =>
        tx.executeQuery({ sql: `select import_family('{}', '2025-01-01')`, parameters: [] } as never),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('where one row fails in the database leaves nothing of the others', async () => {
    const first = { ...good, parentCode: codeOf(920), childCode: '', childGiven: '', childFamily: '' };
    const alone = { ...first, arrivedOn: '', service: '', signedOn: '' };
    const second = { ...good, parentCode: codeOf(921), childCode: childCodeOf(921) };
    const id = await keep('manager', alone, second);
    await fresh.truth.query('alter table agreements rename to elsewhere');
    await expect(take('manager', id)).rejects.toThrow();
    await fresh.truth.query('alter table elsewhere rename to agreements');
    expect(await families(codeOf(920))).toEqual([]);
    expect(await take('manager', id)).toMatchObject({ kind: 'taken', left: 0, fresh: 2 });
  });
});
