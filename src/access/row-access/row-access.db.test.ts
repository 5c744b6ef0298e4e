import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type Answer, Attempts, insertion, isRefusal, where, worked } from './attempt.ts';
import { type ActorName, actorNames } from './cast.ts';
import type { Who } from './declaration.ts';
import { matrix, tables } from './matrix.ts';
import { absentKey, buildWorld, type Key, type World } from './world.ts';

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
  const { read, change, remove = {}, add } = matrix[table];
  const absent = absentKey(table);

  test.each(Object.entries(read))('reads %s: %j', async (row, who) => {
    await holds(who, (key) => `select 1 from ${table} where ${where(key)}`, keyOf(row), absent);
  });

  test.each(Object.keys(read))('changes %s: only who is named', async (row) => {
    const statement = (key: Key) => `update ${table} set ${change.set} where ${where(key)}`;
    await holds(change.by?.[row] ?? [], statement, keyOf(row), absent);
  });

  test.each(Object.keys(read))('removes %s: only who is named', async (row) => {
    const statement = (key: Key) => `delete from ${table} where ${where(key)}`;
    await holds(remove[row] ?? [], statement, keyOf(row), absent, { references: true });
  });

  test.each(Object.entries(add))('adds %s: only who is named', async (_, { by, row }) => {
    const allowed: ActorName[] = [];
    for (const me of actorNames) {
      const expected = by.includes(me);
      const answer = await attempts.inTheNameOf(me, insertion(table, row(me, world)), { keep: !expected });
      if (worked(answer)) allowed.push(me);
      else expect(answer, me).toSatisfy(isRefusal);
    }
    expect(allowed).toEqual(inOrder(by));
    // Nothing is wrong with the statement itself.
    expect(await attempts.inTruth(insertion(table, row('supporter', world)))).toEqual({ rows: 1 });
    expect(await attempts.everything(tables)).toEqual(untouched);
  });

  const keyOf = (row: string) => () => known(world.rows[table][row]);
});

/**
 * The statement works for these, and for nobody else; whoever is refused is told what they would be told of a row
 * that does not exist, while the row is there all along and stays as it was.
 */
async function holds(
  who: Who,
  statement: (key: Key) => string,
  key: () => Key,
  absent: Key,
  { references = false } = {},
): Promise<void> {
  const allowed: ActorName[] = [];
  for (const me of actorNames) {
    const expected = who.includes(me);
    const answer = await attempts.inTheNameOf(me, statement(key()), { keep: !expected });
    if (worked(answer)) {
      allowed.push(me);
      continue;
    }
    expect(answer, me).toSatisfy(isRefusal);
    expect(answer, me).toEqual(await ofTheAbsent(me, statement(absent)));
  }
  expect(allowed).toEqual(inOrder(who));
  const truth = await attempts.inTruth(statement(key()));
  expect(truth).toSatisfy((answer: Answer) => worked(answer) || (references && isReferenced(answer)));
  expect(await attempts.everything(tables)).toEqual(untouched);
}

const told = new Map<string, Promise<Answer>>();

/** What this member of the cast is told of a row that does not exist; asked once. */
function ofTheAbsent(me: ActorName, statement: string): Promise<Answer> {
  const question = `${me}: ${statement}`;
  const answer = told.get(question) ?? attempts.inTheNameOf(me, statement, { keep: false });
  told.set(question, answer);
  return answer;
}

/** The row was found, and only what points at it keeps it. */
function isReferenced(answer: Answer): boolean {
  return 'refused' in answer && answer.refused === '23503';
}

const inOrder = (who: Who) => actorNames.filter((name) => who.includes(name));

function known(key: Key | undefined): Key {
  if (key === undefined) throw new Error('the matrix names a row that the world does not have');
  return key;
}
