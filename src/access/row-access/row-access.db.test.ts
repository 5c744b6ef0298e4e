import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type Answer, Attempts, insertion, isRefusal, where, worked } from './attempt.ts';
import { type ActorName, actorNames } from './cast.ts';
import type { Who } from './declaration.ts';
import { matrix, tables } from './matrix.ts';
import { absentKey, type Key, keyColumns, type TableName } from './scribe.ts';
import { buildWorld, type World } from './world.ts';

let database: FreshDatabase;
let world: World;
let attempts: Attempts;
let untouched: unknown;

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  attempts = new Attempts(database, world);
  untouched = await attempts.everything(tables);
});
afterAll(() => database.drop());

test('every table of the database, and every row of the world, has its place in the matrix', async () => {
  const found = await database.asSystem<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'tugiring'::regnamespace and relkind in ('r', 'p')
        and relname not in ('kysely_migration', 'kysely_migration_lock', 'migration_digests')`,
  );
  expect(found.map(({ name }) => name).sort()).toEqual([...tables].sort());
  for (const table of tables) {
    expect(Object.keys(matrix[table].read).sort(), table).toEqual(Object.keys(world.rows[table]).sort());
  }
});

describe.each(tables)('%s', (table) => {
  const { columns, read, change, remove, add } = matrix[table];
  const rows = Object.keys(read);
  const absent = absentKey(table);
  // Where the program was never granted a verb, no row differs from another: the first one stands for all.
  const changeable = columns.update.length > 0 ? rows : rows.slice(0, 1);
  const removable = remove === undefined ? rows.slice(0, 1) : rows;
  let seen: Promise<Map<ActorName, Set<string>>> | undefined;

  test.each(Object.entries(read))('%s is read by %j', async (row, who) => {
    const key = world.key(table, row);
    // Hidden from the rest, yet there.
    expect(await attempts.inTruth(`select from ${table} where ${where(key)}`)).toEqual({ rows: 1 });
    seen ??= seenIn(table);
    const readers = [...(await seen)].filter(([, keys]) => keys.has(where(key))).map(([me]) => me);
    expect(readers).toEqual(inOrder(who));
  });

  test.each(changeable)('%s is changed only by whom the matrix names', async (row) => {
    const statement = (key: Key) => `update ${table} set ${change.set} where ${where(key)}`;
    await holds(change.by?.[row] ?? [], statement, world.key(table, row), absent);
  });

  test.each(removable)('%s is removed only by whom the matrix names', async (row) => {
    const statement = (key: Key) => `delete from ${table} where ${where(key)}`;
    await holds(remove?.[row] ?? [], statement, world.key(table, row), absent);
  });

  test.each(Object.entries(add))('%s is added only by whom the matrix names', async (_, { by, row }) => {
    const allowed: ActorName[] = [];
    for (const me of actorNames) {
      const keep = !by.includes(me);
      const answer = await attempts.inTheNameOf(me, insertion(table, row(me, world)), { keep });
      if (worked(answer)) allowed.push(me);
      else expect(answer, me).toSatisfy(isRefusal);
    }
    expect(allowed).toEqual(inOrder(by));
    // Nothing is wrong with the statement itself.
    expect(await attempts.inTruth(insertion(table, row('supporter', world)))).toEqual({ rows: 1 });
    await staysAsItWas();
  });
});

/** Everything in a table that each member of the cast reads. */
async function seenIn(table: TableName): Promise<Map<ActorName, Set<string>>> {
  const seen = new Map<ActorName, Set<string>>();
  for (const me of actorNames) {
    const found = await attempts.rowsOf(me, `select ${keyColumns(table)} from ${table}`);
    seen.set(me, new Set(found.map(where)));
  }
  return seen;
}

/**
 * The statement works for these, and for nobody else; whoever is refused is told what they would be told of a row
 * that does not exist, while the row is there all along and stays as it was.
 */
async function holds(who: Who, statement: (key: Key) => string, key: Key, absent: Key): Promise<void> {
  const allowed: ActorName[] = [];
  for (const me of actorNames) {
    const answer = await attempts.inTheNameOf(me, statement(key), { keep: !who.includes(me) });
    if (worked(answer)) {
      allowed.push(me);
      continue;
    }
    expect(answer, me).toSatisfy(isRefusal);
    expect(answer, me).toEqual(await ofTheAbsent(me, statement(absent)));
  }
  expect(allowed).toEqual(inOrder(who));
  expect(await attempts.inTruth(statement(key))).toSatisfy(foundTheRow);
  await staysAsItWas();
}

/** Of all tables; each failure is told once, in the test that brought it about. */
async function staysAsItWas(): Promise<void> {
  const before = untouched;
  untouched = await attempts.everything(tables);
  expect(untouched).toEqual(before);
}

const told = new Map<string, Promise<Answer>>();

/** What this member of the cast is told of a row that does not exist; asked once. */
function ofTheAbsent(me: ActorName, statement: string): Promise<Answer> {
  const question = `${me}: ${statement}`;
  const answer = told.get(question) ?? attempts.inTheNameOf(me, statement, { keep: false });
  told.set(question, answer);
  return answer;
}

/** Done, or kept from it only by what points at the row. */
function foundTheRow(answer: Answer): boolean {
  return worked(answer) || ('refused' in answer && answer.refused === '23503');
}

const inOrder = (who: Who) => actorNames.filter((name) => who.includes(name));
