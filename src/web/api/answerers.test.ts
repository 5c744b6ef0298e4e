import { afterEach, describe, expect, test } from 'vitest';
import { Answerers, type Limits } from './answerers.ts';
import { longText } from './testing/long-text.ts';

let answerers: Answerers;
const open = (limits: Partial<Limits>) => {
  answerers = new Answerers({ threads: 1, milliseconds: 20_000, ...limits });
  return answerers;
};
afterEach(() => answerers.close());

const short = JSON.stringify({ ask: 'working-day', date: '2025-01-31', add: 1 });

describe('threads that answer', () => {
  test('answer each text with its own reply, more texts than threads', async () => {
    const days = ['2025-01-31', '2025-02-28', '2025-03-03', '2025-04-30', '2025-06-20'];
    open({ threads: 2 });
    const said = await Promise.all(
      days.map((date) => answerers.answer(JSON.stringify({ ask: 'working-day', date, add: 1 }))),
    );
    expect(said.map((reply) => typeof reply === 'object' && JSON.parse(reply.body).date)).toEqual([
      '2025-02-03',
      '2025-03-03',
      '2025-03-04',
      '2025-05-02',
      '2025-06-25',
    ]);
  });

  test('give up what takes too long, and answer what waited behind it', async () => {
    open({ milliseconds: 700 });
    const [first, second] = await Promise.all([answerers.answer(longText), answerers.answer(short)]);
    expect(first).toBe('too-long');
    expect(second).toMatchObject({ status: 200 });
  });

  test('leave this thread free meanwhile', async () => {
    open({ milliseconds: 700 });
    const answered = answerers.answer(longText);
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 20);
    await answered;
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });

  test('let no more wait than they are told to', async () => {
    open({ waiting: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => answerers.answer(short)));
    expect(answers.filter((said) => said === 'too-many-waiting')).toHaveLength(1);
    expect(await answerers.answer(short)).toMatchObject({ status: 200 });
  });
});
