import { once } from 'node:events';
import { connect } from 'node:net';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Packer } from 'docx';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { Attempts } from '../../access/row-access/attempt.ts';
import { tables } from '../../access/row-access/matrix.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type OpenedProgram, openProgram } from '../testing/open-program.ts';
import { importCommands } from './commands/imports.ts';
import { paperCommands } from './commands/papers.ts';
import { said, sentBy } from './commands/sent.ts';

let fresh: FreshDatabase;
let world: World;
let attempts: Attempts;
let program: OpenedProgram;

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  attempts = new Attempts(fresh, world);
  program = await openProgram(fresh, { on: '2024-12-02T10:00:00+02:00' });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await program.close();
  await fresh.drop();
});

/** Everything but the traces of reading. */
const state = () => attempts.everything(tables.filter((table) => table !== 'audit'));

/** Whatever makes files fails from its k-th call on, as where the disk or the memory is full. */
function breakMakersAt(k: number): () => number {
  let calls = 0;
  const broken = () => {
    calls += 1;
    if (calls >= k) throw new Error('no space left on device');
  };
  const { compile, pdf } = NodeCompiler.prototype;
  const { toBuffer } = Packer;
  vi.spyOn(NodeCompiler.prototype, 'compile').mockImplementation(function (this: NodeCompiler, ...words) {
    broken();
    return compile.apply(this, words);
  });
  vi.spyOn(NodeCompiler.prototype, 'pdf').mockImplementation(function (this: NodeCompiler, ...words) {
    broken();
    return pdf.apply(this, words);
  });
  vi.spyOn(Packer, 'toBuffer').mockImplementation(async (...words) => {
    broken();
    return toBuffer.apply(Packer, words);
  });
  return () => calls;
}

const [agreements, endings] = ['agreements/:service', 'endings/:service'].map((end) =>
  paperCommands.filter(({ pattern }) => pattern.endsWith(end)),
);

describe('A command whose document cannot be made leaves nothing half done, and gives back what was written', () => {
  test.each(
    [...(agreements ?? []), ...(endings ?? [])].map((command) => [command.pattern, command] as const),
  )('%s', async (_, command) => {
    const asked = await sentBy(program, world, command);
    const before = await state();
    let k = 1;
    for (; k <= 20; k += 1) {
      const calls = breakMakersAt(k);
      const answer = await program.ask(asked);
      vi.restoreAllMocks();
      if (calls() < k) {
        expect(answer.status, said(answer)).toBe(303);
        expect(await state()).not.toEqual(before);
        break;
      }
      expect(answer.status, `call ${k}: ${said(answer)}`).toBe(500);
      expect(answer.body, `call ${k}`).toContain(command.words);
      expect(await state(), `call ${k}`).toEqual(before);
    }
    expect(k).toBeGreaterThan(3);
    expect(k).toBeLessThan(20);
  });
});

test('A document that cannot be made when it is taken along is told to have failed, and is there the next time', async () => {
  const path = `/families/${world.id('families', 'foster')}/plan/${world.id('services', 'foster')}/lisa-9/pdf`;
  const { secret } = world.people.supporter;
  breakMakersAt(1);
  const failed = await program.ask({ method: 'GET', path, secret });
  vi.restoreAllMocks();
  expect(failed.status).toBe(500);
  expect(failed.body).not.toContain('no space left on device');
  const made = await program.ask({ method: 'GET', path, secret });
  expect(made.status).toBe(200);
  expect(made.body.startsWith('%PDF-')).toBe(true);
});

const uploads = [
  ...paperCommands.filter(({ pattern }) => pattern.endsWith('/bring-in')),
  ...importCommands.filter(({ file }) => file !== undefined),
];

describe('A form with a file that breaks off on its way comes to nothing', () => {
  test.each(uploads.map((command) => [command.pattern, command] as const))(
    'where what has come is taken for all of it, and is shown again: %s',
    async (_, command) => {
      const asked = await sentBy(program, world, command);
      const before = await state();
      for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
        const answer = await program.ask({ ...asked, breaksOffAt: part });
        expect(answer.status, `${part}: ${said(answer)}`).toBe(422);
        expect(await state(), `at ${part}`).toEqual(before);
      }
      if (command.words !== undefined) {
        const answer = await program.ask({ ...asked, breaksOffAt: 0.99 });
        expect(answer.body, 'what came whole is there again').toContain(command.words);
      }
    },
  );

  test.each(uploads.map((command) => [command.pattern, command] as const))(
    'where its connection is gone; sent once more, it is done: %s',
    async (_, command) => {
      const asked = await sentBy(program, world, command);
      const before = await state();
      const errors = program.errors.length;
      const address = await program.listen();
      for (const part of [0.02, 0.4, 0.8, 0.98]) {
        const { head, body } = await program.onTheWire(asked);
        const socket = connect(Number(address.port), address.hostname);
        await once(socket, 'connect');
        socket.write(head);
        socket.write(body.subarray(0, Math.floor(body.length * part)));
        socket.end();
        await once(socket.resume(), 'close');
        expect(await state(), `at ${part}`).toEqual(before);
      }
      expect(program.errors.slice(errors)).toEqual([]);
      const answer = await program.ask(asked);
      expect(answer.status, said(answer)).toBe(303);
      expect(await state()).not.toEqual(before);
    },
  );
});
