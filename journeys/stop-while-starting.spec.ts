import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { runningServer } from './database.ts';
import { begin, freePort, removeData, stop } from './program.ts';

const folder = join(import.meta.dirname, '../.cache/journeys/stop-while-starting');

/** Each moment comes after the last, on the same data: what one leaves, the next start finds. */
const moments = [
  { said: 'Setting up the database', after: 0 },
  { said: 'Starting PostgreSQL', after: 0 },
  { said: 'Starting PostgreSQL', after: 200 },
  { said: 'Brought the database', after: 0 },
  { said: 'Starting PostgreSQL', after: 600 },
];

test('Asked to end in the middle of a start, the program ends well and leaves no database server; the next start goes on from there', async () => {
  test.setTimeout(180_000);
  removeData(folder);
  const dataFolder = join(folder, 'data');
  const port = await freePort();
  for (const { said, after } of moments) {
    const child = begin(folder, port);
    const messages: string[] = [];
    child.on('message', (message: { progress?: string; ready?: string }) => {
      messages.push(message.progress ?? message.ready ?? '');
    });
    try {
      await expect.poll(() => messages.join('\n'), { timeout: 60_000, intervals: [10] }).toContain(said);
      await pause(after);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect(await ended, `${after} ms after “${said}”`).toEqual([0, null]);
      expect(() => runningServer(dataFolder), `${after} ms after “${said}”`).toThrow('no PostgreSQL runs');
    } finally {
      await stop(child, 'SIGKILL');
    }
  }
  const child = begin(folder, port);
  try {
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/health/ready`).then(
            ({ ok }) => ok,
            () => false,
          ),
        {
          timeout: 120_000,
        },
      )
      .toBe(true);
  } finally {
    await stop(child);
  }
  expect(() => runningServer(dataFolder)).toThrow('no PostgreSQL runs');
});
