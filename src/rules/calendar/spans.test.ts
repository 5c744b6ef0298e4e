import { describe, expect, test } from 'vitest';
import { civilDateOf, dayOf } from './civil-date.ts';
import { countDays, covers, nthDayOutside, spanOf, subtract, union } from './spans.ts';

const date = civilDateOf;

describe('a period contains both its days', () => {
  const march = { from: date('2025-03-01'), to: date('2025-03-31') };
  test.each([
    ['2025-02-28', false],
    ['2025-03-01', true],
    ['2025-03-31', true],
    ['2025-04-01', false],
  ])('%s: %s', (day, expected) => {
    expect(covers(march, date(day))).toBe(expected);
  });

  test('an open one has no end, and is counted to the day given', () => {
    const open = { from: date('2025-03-01'), to: null };
    expect(covers(open, date('9999-12-31'))).toBe(true);
    expect(covers(open, date('2025-02-28'))).toBe(false);
    expect(spanOf(open, dayOf(date('2025-03-01')))).toEqual({ from: dayOf(open.from), to: dayOf(open.from) });
    expect(spanOf(open, dayOf(date('2025-02-28')))).toBeNull();
    expect(spanOf(march, dayOf(date('2025-05-05')))).toEqual({
      from: dayOf(march.from),
      to: dayOf(march.to),
    });
  });
});

describe('spans', () => {
  test('of a union are in order, neither overlap nor touch, and hold the same days', () => {
    expect(
      union([
        { from: 20, to: 22 },
        null,
        { from: 1, to: 5 },
        { from: 6, to: 8 },
        { from: 3, to: 4 },
        { from: 10, to: 12 },
      ]),
    ).toEqual([
      { from: 1, to: 8 },
      { from: 10, to: 12 },
      { from: 20, to: 22 },
    ]);
    expect(
      union([
        { from: 1, to: 9 },
        { from: 2, to: 3 },
      ]),
    ).toEqual([{ from: 1, to: 9 }]);
    expect(union([])).toEqual([]);
  });

  test('are counted with both their days, up to a day or all', () => {
    const spans = [
      { from: 1, to: 10 },
      { from: 20, to: 20 },
    ];
    expect(countDays(spans)).toBe(11);
    expect([0, 1, 9, 10, 11, 19, 20, 21].map((last) => countDays(spans, last))).toEqual([
      0, 1, 9, 10, 10, 10, 11, 11,
    ]);
    expect(countDays([{ from: 5, to: Number.POSITIVE_INFINITY }], 7)).toBe(3);
    expect(countDays([])).toBe(0);
  });

  test.each([
    [
      [],
      [
        [1, 10],
        [20, 20],
      ],
    ],
    [
      [[-5, 0]],
      [
        [1, 10],
        [20, 20],
      ],
    ],
    [
      [[11, 19]],
      [
        [1, 10],
        [20, 20],
      ],
    ],
    [
      [[21, 30]],
      [
        [1, 10],
        [20, 20],
      ],
    ],
    [
      [[-5, 1]],
      [
        [2, 10],
        [20, 20],
      ],
    ],
    [
      [[10, 12]],
      [
        [1, 9],
        [20, 20],
      ],
    ],
    [
      [
        [3, 4],
        [6, 6],
      ],
      [
        [1, 2],
        [5, 5],
        [7, 10],
        [20, 20],
      ],
    ],
    [[[1, 10]], [[20, 20]]],
    [[[5, 20]], [[1, 4]]],
    [[[-5, 30]], []],
    [
      [
        [-9, -8],
        [-5, 2],
        [9, 25],
      ],
      [[3, 8]],
    ],
  ])('less %j they are %j', (holes, rest) => {
    const spans = (pairs: number[][]) => pairs.map(([from = 0, to = 0]) => ({ from, to }));
    expect(
      subtract(
        spans([
          [1, 10],
          [20, 20],
        ]),
        spans(holes),
      ),
    ).toEqual(spans(rest));
  });

  test('what is open stays so', () => {
    const open = { from: 1, to: Number.POSITIVE_INFINITY };
    const rest = [
      { from: 1, to: 2 },
      { from: 5, to: Number.POSITIVE_INFINITY },
    ];
    expect(subtract([open], [{ from: 3, to: 4 }])).toEqual(rest);
    expect(subtract([], [{ from: 3, to: 4 }])).toEqual([]);
  });

  test.each([
    [1, 1, 1],
    [1, 4, 4],
    [1, 5, 8],
    [1, 6, 9],
    [1, 7, 13],
    [5, 1, 8],
    [6, 1, 8],
    [7, 1, 8],
    [8, 2, 9],
    [13, 3, 15],
  ])('from %d the %d. day outside 5–7 and 10–12 is %d', (start, count, expected) => {
    expect(
      nthDayOutside(start, count, [
        { from: 5, to: 7 },
        { from: 10, to: 12 },
      ]),
    ).toBe(expected);
  });
});
