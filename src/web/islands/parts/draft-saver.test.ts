import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fields } from './draft-fields.ts';
import { backoff, createSaver, type SaveAnswer } from './draft-saver.ts';
import type { DraftState } from './draft-state.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A saver, the world it works in, and what it did there. */
function desk(canKeep = true) {
  let text = '';
  const world = {
    online: true,
    answers: [] as (SaveAnswer | Promise<SaveAnswer>)[],
    sent: [] as { version: number; text: string; leaving: boolean }[],
    onDevice: null as string | null,
    states: [] as DraftState[],
  };
  let version = 0;
  const said = (fields: Fields) => fields.body?.[0] ?? '';
  const saver = createSaver(
    {
      read: () => ({ body: [text] }),
      async save(from, fields, leaving) {
        world.sent.push({ version: from, text: said(fields), leaving });
        const answer = await world.answers.shift();
        if (answer) return answer;
        version = from + 1;
        return { kind: 'saved', version, savedAt: '2026-11-21T10:00:00.000Z' };
      },
      async keep(_, fields) {
        if (canKeep) world.onDevice = said(fields);
        return canKeep;
      },
      async forget() {
        world.onDevice = null;
      },
      show: (state) => world.states.push(state),
      online: () => world.online,
      now: () => Date.now(),
      later(work, ms) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    },
    0,
  );
  const type = (next: string) => {
    text = next;
    saver.typed();
  };
  const shown = () => world.states.at(-1);
  return { world, saver, type, shown };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('While typing', () => {
  it('saves a second after the last letter, and not before', async () => {
    const { world, type, shown } = desk();
    type('a');
    await pass(999);
    expect(world.sent).toEqual([]);
    await pass(1);
    expect(world.sent).toEqual([{ version: 0, text: 'a', leaving: false }]);
    expect(shown()).toBe('saved');
  });

  it('saves at most every three seconds where typing never rests', async () => {
    const { world, type } = desk();
    for (let letters = 1; letters <= 12; letters += 1) {
      type('a'.repeat(letters));
      await pass(500);
    }
    expect(world.sent.map(({ text }) => text.length)).toEqual([6, 12]);
  });

  it('saves what was typed under way once the first is through, on the version that came back', async () => {
    const { world, type } = desk();
    const slow = Promise.withResolvers<SaveAnswer>();
    world.answers.push(slow.promise);
    type('a');
    await pass(1_000);
    type('ab');
    await pass(5_000);
    expect(world.sent).toHaveLength(1);
    slow.resolve({ kind: 'saved', version: 7, savedAt: '' });
    await pass(1_000);
    expect(world.sent[1]).toEqual({ version: 7, text: 'ab', leaving: false });
  });

  it('says that it is saving only where that takes long, because each word of it is read out', async () => {
    const { world, type } = desk();
    type('a');
    await pass(1_000);
    expect(world.states).toEqual(['saved']);
    const slow = Promise.withResolvers<SaveAnswer>();
    world.answers.push(slow.promise);
    type('ab');
    await pass(2_000);
    expect(world.states).toEqual(['saved', 'saving']);
  });
});

describe('Without a connection', () => {
  it('keeps on the device at the same pace, asks the server nothing, and says so', async () => {
    const { world, type, shown } = desk();
    world.online = false;
    type('a');
    await pass(1_000);
    expect(world).toMatchObject({ sent: [], onDevice: 'a' });
    expect(shown()).toBe('offline');
  });

  it('saves at once when it is back, and then keeps nothing on the device', async () => {
    const { world, saver, type, shown } = desk();
    world.online = false;
    type('a');
    await pass(1_000);
    world.online = true;
    saver.again();
    await pass(0);
    expect(world).toMatchObject({ sent: [{ text: 'a' }], onDevice: null });
    expect(shown()).toBe('saved');
  });

  it('keeps what the server did not answer, tries again later and later, and gets through', async () => {
    const { world, type, shown } = desk();
    world.answers.push({ kind: 'unreachable' }, { kind: 'unreachable' });
    type('a');
    await pass(1_000);
    expect(world.onDevice).toBe('a');
    expect(shown()).toBe('offline');
    await pass(backoff(1));
    expect(world.sent).toHaveLength(2);
    await pass(backoff(2));
    expect(world.sent).toHaveLength(3);
    expect(world.onDevice).toBe(null);
    expect(shown()).toBe('saved');
  });

  it('keeps each new word on the device while it waits for the next try', async () => {
    const { world, type } = desk();
    world.answers.push({ kind: 'unreachable' });
    type('a');
    await pass(1_000);
    type('ab');
    await pass(1_000);
    expect(world.sent).toHaveLength(1);
    expect(world.onDevice).toBe('ab');
    await pass(backoff(1));
    expect(world.sent.at(-1)?.text).toBe('ab');
  });

  it('says that nothing is kept where the browser cannot keep it', async () => {
    const { world, type, shown } = desk(false);
    world.online = false;
    type('a');
    await pass(1_000);
    expect(shown()).toBe('unkept');
  });

  it.each([
    [1, 5_000],
    [2, 10_000],
    [4, 40_000],
    [5, 60_000],
    [50, 60_000],
  ])('waits after %i failures %i ms', (failures, ms) => {
    expect(backoff(failures)).toBe(ms);
  });
});

describe('SECURITY, sessions and requests: nothing is overwritten, nothing is dropped', () => {
  it('keeps its own text and never writes over what another window saved', async () => {
    const { world, type, shown } = desk();
    world.answers.push({ kind: 'changed-meanwhile' });
    type('mine');
    await pass(1_000);
    type('mine, longer');
    await pass(120_000);
    expect(world.sent).toHaveLength(1);
    expect(world.onDevice).toBe('mine, longer');
    expect(shown()).toBe('kept');
  });

  it('keeps on the device what was typed after the session ended', async () => {
    const { world, type, shown } = desk();
    world.answers.push({ kind: 'refused' });
    type('a');
    await pass(1_000);
    expect(world.onDevice).toBe('a');
    expect(shown()).toBe('kept');
  });

  it('keeps and sends at once when the page is left', async () => {
    const { world, saver, type } = desk();
    type('last words');
    saver.leave();
    await pass(0);
    expect(world.sent).toEqual([{ version: 0, text: 'last words', leaving: true }]);
    expect(world.onDevice).toBe(null);
  });

  it('sends nothing when a page is left whose every word is saved', async () => {
    const { world, saver, type } = desk();
    type('a');
    await pass(1_000);
    saver.leave();
    await pass(0);
    expect(world.sent).toHaveLength(1);
  });

  it('saves nothing any more once the form itself is on its way, so that no draft outlives it', async () => {
    const { world, saver, type } = desk();
    type('a');
    await saver.stop().finally(() => {});
    saver.leave();
    await pass(10_000);
    expect(world.sent).toEqual([]);
  });

  it('lets a draft that is under way arrive before the form is sent', async () => {
    const { world, saver, type } = desk();
    const slow = Promise.withResolvers<SaveAnswer>();
    world.answers.push(slow.promise);
    type('a');
    await pass(1_000);
    let isStopped = false;
    void saver.stop().then(() => {
      isStopped = true;
    });
    await pass(500);
    expect(isStopped).toBe(false);
    slow.resolve({ kind: 'saved', version: 1, savedAt: '' });
    await pass(0);
    expect(isStopped).toBe(true);
  });

  it('goes on saving where the form came back', async () => {
    const { world, saver, type } = desk();
    type('a');
    void saver.stop();
    await pass(5_000);
    saver.resume();
    await pass(1_000);
    expect(world.sent).toHaveLength(1);
  });
});
