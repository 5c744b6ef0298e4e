import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tugiring-lifetime-'));
const file = join(folder, 'program.mjs');
const started: ChildProcess[] = [];

beforeAll(() => {
  const lifetime = JSON.stringify(join(import.meta.dirname, 'lifetime.ts'));
  writeFileSync(
    file,
    `import { giveUp, sayProgress, sayReady, stopOnRequest } from ${lifetime};
     class PlainProblem extends Error { name = 'PlainProblem'; }
     if (process.argv[2] === 'fail') giveUp(new PlainProblem('one clear line'));
     const work = setInterval(() => {}, 1000);
     stopOnRequest(async () => {
       clearInterval(work);
       process.stdout.write('stopped;');
       if (process.argv[2] === 'slow') await new Promise((resolve) => setTimeout(resolve, 10_000));
     });
     sayProgress('preparing');
     sayReady(new URL('http://localhost:3000'));`,
  );
});

afterEach(() => {
  for (const program of started.splice(0)) program.kill('SIGKILL');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly program: ChildProcess;
  readonly messages: readonly object[];
  /** Resolves when the program says that it is ready. */
  readonly ready: Promise<void>;
  said(): string;
}

function start(...words: string[]): Started {
  const program = fork(file, words, { silent: true });
  started.push(program);
  let text = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (chunk) => {
      text += String(chunk);
    });
  }
  const messages: object[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  program.on('message', (message: object) => {
    messages.push(message);
    if ('ready' in message) resolve();
  });
  return { program, messages, ready, said: () => text };
}

describe('a program and its starter', () => {
  it('the starter hears of each step and of the address', async () => {
    const { messages, ready } = start();
    await ready;
    expect(messages).toEqual([{ progress: 'preparing' }, { ready: 'http://localhost:3000' }]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s stops the program once, and it ends well',
    async (signal) => {
      const { program, ready, said } = start();
      await ready;
      program.kill(signal);
      expect(await once(program, 'close')).toEqual([0, null]);
      expect(said()).toBe('stopped;');
    },
  );

  it('the program stops when its starter is gone', async () => {
    const { program, ready, said } = start();
    await ready;
    program.disconnect();
    expect(await once(program, 'exit')).toEqual([0, null]);
    await expect.poll(said).toBe('stopped;');
  });

  it('asked a second time, the program ends at once', async () => {
    const { program, ready, said } = start('slow');
    await ready;
    program.kill('SIGINT');
    await once(program.stdout ?? program, 'data');
    program.kill('SIGINT');
    expect(await once(program, 'close')).toEqual([1, null]);
    expect(said()).toBe('stopped;');
  });

  it('a problem that a person can solve is told without a stack', async () => {
    const { program, said } = start('fail');
    expect(await once(program, 'close')).toEqual([1, null]);
    expect(said().trim()).toBe('one clear line');
  });
});
