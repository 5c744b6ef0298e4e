import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Attempts } from '../../access/row-access/attempt.ts';
import { tables } from '../../access/row-access/matrix.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type BreakingDatabase, breaking } from '../testing/breaking-database.ts';
import { type Asked, everything, type OpenedProgram, openProgram } from '../testing/open-program.ts';
import { commands } from './commands/index.ts';
import { said, sentBy } from './commands/sent.ts';

let fresh: FreshDatabase;
let world: World;
let attempts: Attempts;
let broken: BreakingDatabase;
let program: OpenedProgram;

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  attempts = new Attempts(fresh, world);
  broken = breaking(fresh.database);
  program = await openProgram(fresh, { on: '2024-12-02T10:00:00+02:00', database: broken.database });
});
afterAll(async () => {
  await program.close();
  await fresh.drop();
});

/** Everything but the traces of reading: whose form comes to nothing may be shown it again. */
const state = () => attempts.everything(tables.filter((table) => table !== 'audit'));

/** No command of ours needs as many. */
const mostStatements = 200;

describe('A command whose database goes away in the middle leaves nothing half done, and gives back what was written', () => {
  test('every command that is declared is among those that are tried', () => {
    const declared = [
      ...everything.pages.filter((page) => 'post' in page && page.post !== undefined),
      ...everything.endpoints.filter(({ method }) => method === 'POST'),
    ].map(({ path }) => path);
    expect([...new Set(commands.map(({ pattern }) => pattern))].sort()).toEqual(
      [...new Set(declared)].sort(),
    );
  });

  test.each(commands.map((command) => [command.by, command.pattern, command] as const))(
    '%s: %s',
    async (_, __, command) => {
      const asked = await sentBy(program, world, command);
      const before = await state();
      if (asked.form !== undefined && command.words !== undefined && command.elsewhere !== true) {
        await isShownAgain(asked, command.words);
        expect(await state()).toEqual(before);
      }
      let k = 1;
      for (; k <= mostStatements; k += 1) {
        broken.breakAt(k);
        const answer = await program.ask(asked);
        if (broken.asked() < k) {
          // Nothing broke: it was done, and it is something.
          expect([200, 303], `${said(answer)} ${JSON.stringify(program.errors.at(-1))}`).toContain(
            answer.status,
          );
          expect(await state()).not.toEqual(before);
          if (asked.form !== undefined && command.words !== undefined && command.elsewhere !== true) {
            // Another window still shows the form, whose page may have no place for it any more.
            const late = await program.ask({ ...asked, key: 'of another session' });
            expect(late.body, said(late)).toContain(command.words);
          }
          break;
        }
        expect(answer.status, `statement ${k}: ${said(answer)}`).toBe(500);
        if (command.words !== undefined) expect(answer.body, `statement ${k}`).toContain(command.words);
        expect(await state(), `statement ${k}`).toEqual(before);
      }
      broken.breakAt(0);
      expect(k).toBeGreaterThan(3);
      expect(k).toBeLessThanOrEqual(mostStatements);
    },
  );
});

describe('A form that stands on another page than it is sent to', () => {
  const sent = async (): Promise<Asked & { readonly words: string; readonly back: string }> => {
    const command = commands.find(({ pattern }) => pattern === '/drafts/:form/:subject/rows');
    if (command?.words === undefined) throw new Error('nobody adds a row');
    const asked = await sentBy(program, world, command);
    return { ...asked, words: command.words, back: String(asked.form?._back) };
  };

  test('comes back there as it was written, with its row, where it is of an earlier session', async () => {
    const { words, back, ...asked } = await sent();
    const answer = await program.ask({ ...asked, key: 'of another session' });
    expect(answer).toMatchObject({ status: 303, location: `${back}#goal-2` });
    const page = await program.ask({ method: 'GET', path: back, secret: asked.secret });
    expect(page.body).toContain(words);
    expect(page.body).toContain('name="_parked"');
    expect(page.body.match(/name="goal"/g)).toHaveLength(2);
  });

  test('waits there for its writer where the session has ended', async () => {
    const { back, ...asked } = await sent();
    const answer = await program.ask({ ...asked, secret: world.people.endedSession.secret });
    expect(answer).toMatchObject({ status: 303 });
    expect(answer.location).toContain(encodeURIComponent(back));
    const [kept] = await fresh.asSystem<{ path: string }>(
      'select path from parked_posts order by parked_at desc limit 1',
    );
    expect(kept?.path).toBe(back.split('?', 1)[0]);
  });
});

/** As it would be of an earlier session of theirs: it is shown again, and not carried out, until something breaks. */
async function isShownAgain(asked: Asked, words: string): Promise<void> {
  let k = 1;
  for (; k <= mostStatements; k += 1) {
    broken.breakAt(k);
    const answer = await program.ask({ ...asked, key: 'of another session' });
    const isWhole = broken.asked() < k;
    expect(answer.status, `shown again, statement ${k}: ${said(answer)}`).toBe(isWhole ? 422 : 500);
    expect(answer.body, `shown again, statement ${k}: ${said(answer)}`).toContain(words);
    if (isWhole) break;
  }
  broken.breakAt(0);
  expect(k).toBeLessThanOrEqual(mostStatements);
}
