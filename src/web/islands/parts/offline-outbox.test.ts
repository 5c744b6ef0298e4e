import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoff } from './draft-saver.ts';
import type { SendOutcome } from './draft-server.ts';
import type { Copy } from './offline-copies.ts';
import { createOutbox } from './offline-outbox.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const copy = (key: string, state: Copy['state'] = 'waiting'): Copy => ({
  key,
  draft: `new-contact/${key}`,
  page: '/p',
  action: '/p',
  mechanism: { _key: key },
  fields: {},
  version: 0,
  savedAt: 0,
  state,
  tried: false,
});
const done: SendOutcome = { kind: 'done', location: '/x' };
const unreachable: SendOutcome = { kind: 'unreachable' };

function post(stored: readonly Copy[] = [], canKeep = true) {
  const kept = new Map(stored.map((one) => [one.key, one]));
  const world = {
    online: true,
    answers: [] as (SendOutcome | Promise<SendOutcome>)[],
    sent: [] as string[],
    reports: [] as string[],
    kept,
  };
  const outbox = createOutbox({
    copies: {
      list: async () => [...kept.values()],
      async put(one) {
        if (canKeep) kept.set(one.key, one);
        return canKeep;
      },
      async remove(key) {
        kept.delete(key);
      },
    },
    send: async ({ key }) => {
      world.sent.push(key);
      return (await world.answers.shift()) ?? done;
    },
    online: () => world.online,
    now: () => Date.now(),
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    report: ({ key, state }, { kind }) => world.reports.push(`${key} ${kind} ${state}`),
  });
  return { world, outbox };
}

describe('A form on its way', () => {
  it('lies on the device before it goes, marked as one that may have arrived, and is gone after', async () => {
    const { world, outbox } = post();
    const answer = Promise.withResolvers<SendOutcome>();
    world.answers.push(answer.promise);
    const sending = outbox.send(copy('k'));
    await vi.advanceTimersByTimeAsync(0);
    expect(world.kept.get('k')).toMatchObject({ state: 'waiting', tried: true });
    answer.resolve(done);
    await sending;
    expect(world.kept.size).toBe(0);
    expect(world.reports).toEqual(['k sending waiting', 'k done waiting']);
  });

  it('goes once where it is pressed twice', async () => {
    const { world, outbox } = post();
    await Promise.all([outbox.send(copy('k')), outbox.send(copy('k'))]);
    expect(world.sent).toEqual(['k']);
  });

  it('is not tried without a connection, and so may still be changed', async () => {
    const { world, outbox } = post();
    world.online = false;
    await outbox.send(copy('k'));
    expect(world.sent).toEqual([]);
    expect(world.kept.get('k')).toMatchObject({ state: 'waiting', tried: false });
    expect(world.reports).toEqual(['k unreachable waiting']);
  });

  it('is tried again, later and later, until it arrives', async () => {
    const { world, outbox } = post();
    world.answers.push(unreachable, unreachable);
    await outbox.send(copy('k'));
    await vi.advanceTimersByTimeAsync(backoff(1) - 1);
    expect(world.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(backoff(2));
    expect(world.sent).toHaveLength(3);
    expect(world.kept.size).toBe(0);
  });

  it('is tried again from the page’s memory where the browser keeps nothing', async () => {
    const { world, outbox } = post([], false);
    world.answers.push(unreachable);
    await outbox.send(copy('k'));
    await vi.advanceTimersByTimeAsync(backoff(1));
    expect(world.sent).toEqual(['k', 'k']);
  });

  it('stays with the person where the server wants it looked at, and does not go again by itself', async () => {
    const { world, outbox } = post();
    world.answers.push({ kind: 'answer' });
    await outbox.send(copy('k'));
    await outbox.flush();
    expect(world.kept.get('k')?.state).toBe('refused');
    expect(world.sent).toEqual(['k']);
  });

  it('pressed after the session’s end is a draft again: the server shows it after the sign-in', async () => {
    const { world, outbox } = post();
    world.answers.push({ kind: 'signed-out', signIn: '/sign-in' });
    await outbox.send(copy('k'));
    expect(world.kept.get('k')?.state).toBe('draft');
    expect(world.reports.at(-1)).toBe('k signed-out draft');
  });

  it('is never sent in another person’s name', async () => {
    const { world, outbox } = post();
    world.answers.push({ kind: 'not-theirs' });
    await outbox.send(copy('k'));
    await outbox.flush();
    expect(world.sent).toEqual(['k']);
    expect(world.kept.get('k')?.state).toBe('draft');
  });

  it('taken back by typing on, does not go', async () => {
    const { world, outbox } = post();
    world.online = false;
    await outbox.send(copy('k'));
    await outbox.takeBack(copy('k'));
    world.online = true;
    await outbox.flush();
    expect(world.sent).toEqual([]);
    expect(world.kept.get('k')?.state).toBe('draft');
  });
});

describe('What waits from earlier pages', () => {
  it('goes, and drafts and refused ones do not', async () => {
    const { world, outbox } = post([copy('a'), copy('b', 'draft'), copy('c', 'refused'), copy('d')]);
    await outbox.flush();
    expect(world.sent).toEqual(['a', 'd']);
    expect([...world.kept.keys()]).toEqual(['b', 'c']);
  });

  it('rests as a whole where the first finds no server', async () => {
    const { world, outbox } = post([copy('a'), copy('b')]);
    world.answers.push(unreachable);
    await outbox.flush();
    expect(world.sent).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(backoff(1));
    expect(world.sent).toEqual(['a', 'a', 'b']);
  });

  it('waits on where the session has ended, and goes after the next sign-in', async () => {
    const { world, outbox } = post([copy('a')]);
    world.answers.push({ kind: 'signed-out', signIn: '/sign-in' });
    await outbox.flush();
    expect(world.kept.get('a')?.state).toBe('waiting');
    await outbox.flush();
    expect(world.kept.size).toBe(0);
  });
});
