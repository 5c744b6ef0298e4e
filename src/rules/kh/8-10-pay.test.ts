import { describe, expect, test } from 'vitest';
import { answer, type CarePay } from '../index.ts';

type Stay = [child: string, arrived: string, left?: string | null | undefined, siblings?: string];

function pay(month: string, stays: Stay[], care = 'crisis'): CarePay {
  return answer({
    ask: 'care-pay',
    terms: '2024-2025',
    month,
    care,
    placements: stays.map(([child, arrived, left, siblings]) => ({
      child,
      siblings: siblings ?? 'x',
      arrived,
      ...(left === undefined ? {} : { left }),
    })),
  }) as CarePay;
}

/** Each line as `child full+reduced gross personal`. */
const lines = (...asked: Parameters<typeof pay>): string[] =>
  pay(...asked).lines.map(({ child, factorDays, gross, personalCosts, days }) => {
    expect(Object.values(factorDays).reduce((sum, count) => sum + count, 0)).toBe(days);
    return `${child} ${factorDays['1']}+${factorDays['0.75']} ${gross} ${personalCosts}`;
  });

describe('KH 8: 40 € a day, 1200 € a whole calendar month', () => {
  test.each([
    ['2025-02', '2025-02-01', null, 'a 28+0 120000 22400'],
    ['2025-02', '2025-02-02', null, 'a 27+0 108000 21600'],
    ['2025-02', '2025-01-15', '2025-02-27', 'a 27+0 108000 21600'],
    ['2025-03', '2025-03-01', '2025-03-31', 'a 31+0 120000 24800'],
    ['2025-03', '2025-03-01', '2025-03-30', 'a 30+0 120000 24000'],
    ['2025-03', '2025-03-01', '2025-03-29', 'a 29+0 116000 23200'],
    ['2025-03', '2025-03-02', '2025-03-31', 'a 30+0 120000 24000'],
    ['2025-04', '2025-04-30', undefined, 'a 1+0 4000 800'],
    ['2025-04', '2024-01-01', '2025-04-01', 'a 1+0 4000 800'],
    ['2025-04', '2025-04-10', '2025-04-10', 'a 1+0 4000 800'],
  ])('in %s from %s to %s: %s', (month, arrived, left, line) => {
    expect(lines(month, [['a', arrived, left]])).toEqual([line]);
  });
  test('a stay with no day in the month gives no line', () => {
    expect(
      pay('2025-04', [
        ['a', '2025-05-01'],
        ['b', '2025-01-01', '2025-03-31'],
      ]),
    ).toEqual({
      lines: [],
      gross: 0,
      withTaxes: 0,
      personalCosts: 0,
    });
  });
  test('with labour taxes it is 53.52 € a day and 1605.60 € a month', () => {
    expect(pay('2025-04', [['a', '2025-04-30']]).withTaxes).toBe(5352);
    expect(pay('2025-04', [['a', '2025-04-01']]).withTaxes).toBe(160_560);
  });
  test('taxes are of the total, rounded once', () => {
    const reply = pay('2025-04', [
      ['a', '2025-04-30'],
      ['b', '2025-04-30', null, 'y'],
    ]);
    expect(reply).toMatchObject({ gross: 8000, withTaxes: 10_704, personalCosts: 1600 });
  });
});

describe('KH 9: siblings of one own family, from the second on 0.75', () => {
  test('who has been there longest is the first', () => {
    expect(
      lines('2025-04', [
        ['a', '2025-03-02'],
        ['b', '2025-03-01'],
      ]),
    ).toEqual(['a 0+30 90000 24000', 'b 30+0 120000 24000']);
  });
  test('of those who came on one day the lower id is', () => {
    expect(
      lines('2025-04', [
        ['b', '2025-03-01'],
        ['a', '2025-03-01'],
        ['B', '2025-03-01'],
      ]),
    ).toEqual(['B 30+0 120000 24000', 'a 0+30 90000 24000', 'b 0+30 90000 24000']);
  });
  test('children of other own families have no part in it', () => {
    expect(
      lines('2025-04', [
        ['a', '2025-03-02'],
        ['b', '2025-03-01', null, 'y'],
      ]),
    ).toEqual(['a 30+0 120000 24000', 'b 30+0 120000 24000']);
  });
  test('on the day the first leaves the next still has 0.75, on the day after 1', () => {
    expect(
      lines('2025-04', [
        ['a', '2025-03-01', '2025-04-15'],
        ['b', '2025-03-02'],
      ]),
    ).toEqual(['a 15+0 60000 12000', 'b 15+15 105000 24000']);
  });
  test('a month at two factors is paid by the day, at most the month at the higher of them', () => {
    expect(
      lines('2025-03', [
        ['a', '2025-02-01', '2025-03-01'],
        ['b', '2025-02-02'],
      ])[1],
    ).toBe('b 30+1 120000 24800');
    expect(
      lines('2025-03', [
        ['a', '2025-02-01', '2025-03-04'],
        ['b', '2025-02-02'],
      ])[1],
    ).toBe('b 27+4 120000 24800');
    expect(
      lines('2025-03', [
        ['a', '2025-02-01', '2025-03-05'],
        ['b', '2025-02-02'],
      ])[1],
    ).toBe('b 26+5 119000 24800');
    expect(
      lines('2025-03', [
        ['a', '2025-02-01'],
        ['b', '2025-03-02'],
      ])[1],
    ).toBe('b 0+30 90000 24000');
    expect(
      lines('2025-03', [
        ['a', '2025-02-01'],
        ['b', '2025-03-03'],
      ])[1],
    ).toBe('b 0+29 87000 23200');
    expect(
      lines('2025-03', [
        ['a', '2025-02-01', '2025-03-30'],
        ['b', '2025-02-02'],
      ])[1],
    ).toBe('b 1+30 94000 24800');
  });
  test('a month wholly at 0.75 is 900 €', () => {
    expect(
      lines('2025-02', [
        ['a', '2025-01-01'],
        ['b', '2025-01-02'],
      ])[1],
    ).toBe('b 0+28 90000 22400');
  });
  test('two stays of one child are two lines, by arrival', () => {
    expect(
      lines('2025-04', [
        ['a', '2025-04-20'],
        ['a', '2025-03-01', '2025-04-02'],
        ['b', '2025-04-01'],
      ]),
    ).toEqual(['a 2+0 8000 1600', 'a 0+11 33000 8800', 'b 28+2 118000 24000']);
  });
});

describe('EH 5: 50 € a day, 1500 € a month, every child at factor 1', () => {
  test('siblings too', () => {
    const reply = pay(
      '2025-04',
      [
        ['b', '2025-03-01'],
        ['a', '2025-04-02'],
      ],
      'special',
    );
    expect(reply).toEqual({
      lines: [
        { child: 'a', days: 29, factorDays: { '1': 29, '0.75': 0 }, gross: 145_000, personalCosts: 23_200 },
        { child: 'b', days: 30, factorDays: { '1': 30, '0.75': 0 }, gross: 150_000, personalCosts: 24_000 },
      ],
      gross: 295_000,
      withTaxes: 394_710,
      personalCosts: 47_200,
    });
  });
  test('with labour taxes it is 66.90 € a day and 2007 € a month', () => {
    expect(pay('2025-04', [['a', '2025-04-30']], 'special').withTaxes).toBe(6690);
    expect(pay('2025-04', [['a', '2025-04-01']], 'special').withTaxes).toBe(200_700);
  });
});
