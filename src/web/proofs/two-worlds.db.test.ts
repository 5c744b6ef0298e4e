import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actInBoth, openTwoWorlds, type TwoWorlds } from './two-worlds.ts';

/** `npm run two-worlds` asks for more. */
const seeds = Number(process.env.TWO_WORLDS_SEEDS ?? 100);
const first = Number(process.env.TWO_WORLDS_FIRST ?? 1);
const actions = 50;

describe('TK 2.1.3.6.4, TK 2.1.4.5.4: a municipality cannot tell whether an adoptive family that refused exists', () => {
  let worlds: TwoWorlds;
  beforeAll(async () => {
    worlds = await openTwoWorlds();
  });
  afterAll(() => worlds.close());

  test(
    `${seeds} seeds × ${actions} actions, from seed ${first}`,
    async () => {
      for (let seed = first; seed < first + seeds; seed += 1)
        await actInBoth(worlds, `seed ${seed}`, actions);
    },
    60 * 60_000,
  );
});

test('the two worlds are told apart where the family has not refused', async () => {
  const worlds = await openTwoWorlds({ unlessRefused: true });
  try {
    const acting = (async () => {
      for (let seed = 1; seed <= 20; seed += 1) await actInBoth(worlds, `seed ${seed}`, actions);
    })();
    await expect(acting).rejects.toThrow(/seed \d+, action \d+/);
  } finally {
    await worlds.close();
  }
}, 120_000);
