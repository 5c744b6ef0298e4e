import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Attempts } from '../../access/row-access/attempt.ts';
import { type ActorName, actorNames } from '../../access/row-access/cast.ts';
import { tables } from '../../access/row-access/matrix.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { everything, type OpenedProgram, openProgram } from '../testing/open-program.ts';
import { allAsked } from './all-asked.ts';

/** Nobody writes such a word by chance. */
const word = 'kuldkaljukivi';
let database: FreshDatabase;
let world: World;
let program: OpenedProgram;

/** A psychologist logs a meeting through the page, with a note, and leaves another one half typed. */
beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await database.asSystem(`update memberships set confirmed_on = '2024-01-01' where role = 'psychologist'`);
  program = await openProgram(database, { on: '2024-12-02T10:00:00+02:00' });
  const { secret } = world.people.psychologist;
  const engagement = world.id('engagements', 'fosterCounselling');
  const fields = {
    ...{ basis: 'regular', form: 'in-person', startsOn: '2024-11-20', startsAt: '10:00', minutes: '60' },
    ...{ participants: ['parent'], topics: 'kool', body: `${word} räägitud` },
  };
  const logged = await program.ask({
    method: 'POST',
    path: `/engagements/${engagement}/log`,
    secret,
    form: fields,
  });
  expect(logged.status, logged.body).toBe(303);
  const draft = { version: 0, fields: { body: [`${word} mustandis`] } };
  const kept = await program.ask({
    method: 'POST',
    path: `/drafts/log-meeting/${engagement}`,
    secret,
    json: draft,
  });
  expect(kept.status).toBe(200);
}, 60_000);
afterAll(async () => {
  await program.close();
  await database.drop();
});

const others = actorNames.filter((name) => name !== 'psychologist');

describe('The words of a psychologist’s note', () => {
  test('are there, and read by the psychologist', async () => {
    const attempts = new Attempts(database, world);
    const query = `select body from appointment_notes where body like '%${word}%'`;
    expect(await attempts.rowsOf('psychologist', query)).toHaveLength(1);
    const [row] = await database.asSystem<{ id: string }>(
      `select appointment_id as id from appointment_notes where body like '%${word}%'`,
    );
    const { secret } = world.people.psychologist;
    const page = await program.ask({ method: 'GET', path: `/appointments/${row?.id}`, secret });
    expect(page.body).toContain(word);
  });

  test.each(others)(
    'are in no row of any table that %s reads: no draft, no history, no trace',
    async (me) => {
      const attempts = new Attempts(database, world);
      for (const table of tables) {
        const rows = await attempts.rowsOf(me, `select to_jsonb(t)::text as row from ${table} t`);
        expect(JSON.stringify(rows), table).not.toContain(word);
      }
    },
  );

  const asking = [
    ...(['manager', 'supporter', 'commissioner', 'parent', 'mentor', 'municipality', 'groupLeader'] as const),
    ...(['otherManager'] as const),
  ] satisfies readonly ActorName[];

  test.each(asking)(
    'are in no page, search or file that %s asks for',
    async (me) => {
      const foster = [
        world.id('families', 'foster'),
        world.id('engagements', 'fosterCounselling'),
        world.id('appointments', 'fosterCounselling'),
      ];
      const [row] = await database.asSystem<{ id: string }>(
        `select appointment_id as id from appointment_notes where body like '%${word}%'`,
      );
      const paths = new Set(
        allAsked(everything, world)
          .filter(({ method }) => method === 'GET')
          .map(({ path }) => path)
          .filter((path) => !/[0-9a-f]{8}-/.test(path) || foster.some((id) => path.includes(id)))
          .map((path) => path.replace(foster[2] ?? '', row?.id ?? ''))
          .map((path) => path.replace('2024-09', '2024-11')),
      );
      expect(paths.size).toBeGreaterThan(40);
      let found = 0;
      for (const path of paths) {
        const answer = await program.ask({
          method: 'GET',
          path: `${path}?q=${word}`,
          secret: world.people[me].secret,
        });
        // What was searched for is shown again in its own field.
        const told = answer.body.replaceAll(`value="${word}"`, '').replaceAll(`q=${word}`, '');
        if (answer.status === 200) found += 1;
        expect(told, `${path} for ${me}`).not.toContain(`${word} räägitud`);
        expect(told, `${path} for ${me}`).not.toContain(`${word} mustandis`);
      }
      expect(found).toBeGreaterThan(0);
    },
    120_000,
  );
});
