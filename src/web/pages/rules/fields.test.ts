import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../../rules/index.ts';
import { choice, count, date, dateFromToday, dates, flag, maybeDate, money, month } from './fields.ts';

const code = (reading: object) => ('problem' in reading ? reading.problem : undefined);

describe('a date', () => {
  test.each([
    ['2025-03-05', '2025-03-05'],
    ['5.3.2025', '2025-03-05'],
    ['05.03.2025', '2025-03-05'],
    ['5. 3. 2025', '2025-03-05'],
    ['29.2.2024', '2024-02-29'],
    ['1.1.1990', '1990-01-01'],
    ['31.12.2099', '2099-12-31'],
  ])('is read as people write it: %s', (typed, value) => {
    expect(date().read(typed)).toEqual({ value });
  });

  test.each([
    ['29.2.2025', 'noDate'],
    ['2025-3-5', 'noDate'],
    ['homme', 'noDate'],
    ['31.12.1989', 'farDate'],
    ['1.1.2100', 'farDate'],
    ['0205-03-05', 'farDate'],
    ['', 'missing'],
  ])('is not taken: %j, %s', (typed, why) => {
    expect(code(date().read(typed))).toEqual({ code: why });
  });

  test('may be left out only where the field says so', () => {
    expect(maybeDate().read('')).toEqual({ value: undefined });
    expect(code(maybeDate().read('x'))).toEqual({ code: 'noDate' });
  });

  test('is today in a fresh form where that is what is mostly asked', () => {
    expect(dateFromToday().initial?.(civilDateOf('2025-03-05'))).toBe('2025-03-05');
    expect(date().initial).toBeUndefined();
  });
});

describe('dates', () => {
  test('stand one a line, or with commas between', () => {
    const value = ['2025-03-05', '2025-04-01', '2025-04-02'];
    expect(dates(3).read('5.3.2025\n\n 2025-04-01,2.4.2025\n')).toEqual({ value });
  });

  test('may be none', () => {
    expect(dates(3).read('')).toEqual({ value: [] });
  });

  test('are as many as there may be, and not one more', () => {
    const line = '5.3.2025\n';
    expect(dates(3).read(line.repeat(3))).toMatchObject({ value: { length: 3 } });
    expect(code(dates(3).read(line.repeat(4)))).toEqual({ code: 'tooMany', limit: 3 });
  });

  test('are not taken where one of them is none', () => {
    expect(code(dates(3).read('5.3.2025\n30.2.2025'))).toEqual({ code: 'noDate' });
  });
});

test.each([
  ['2025-04', { value: '2025-04' }],
  ['04.2025', { value: '2025-04' }],
  ['4/2025', { value: '2025-04' }],
  ['12.2025', { value: '2025-12' }],
  ['13.2025', { problem: { code: 'noMonth' } }],
  ['0.2025', { problem: { code: 'noMonth' } }],
  ['aprill', { problem: { code: 'noMonth' } }],
  ['12.1989', { problem: { code: 'farDate' } }],
  ['', { problem: { code: 'missing' } }],
])('a month: %j', (typed, reading) => {
  expect(month().read(typed)).toEqual(reading);
});

test.each([
  ['2', { value: 2 }],
  ['5', { value: 5 }],
  ['1', { problem: { code: 'tooFew', limit: 2 } }],
  ['6', { problem: { code: 'tooMany', limit: 5 } }],
  ['2,5', { problem: { code: 'noNumber' } }],
  ['-2', { problem: { code: 'noNumber' } }],
  ['9999999999', { problem: { code: 'noNumber' } }],
  ['', { problem: { code: 'missing' } }],
])('a number from 2 to 5: %j', (typed, reading) => {
  expect(count(2, 5).read(typed)).toEqual(reading);
});

test.each([
  ['120', { value: 12_000 }],
  ['120,5', { value: 12_050 }],
  ['120.05', { value: 12_005 }],
  ['0,01 €', { value: 1 }],
  ['10000', { value: 1_000_000 }],
  ['10000,01', { problem: { code: 'tooMany', limit: 10_000 } }],
  ['1,005', { problem: { code: 'noMoney' } }],
  ['-1', { problem: { code: 'noMoney' } }],
  ['sada', { problem: { code: 'noMoney' } }],
  ['', { problem: { code: 'missing' } }],
])('money in euros, as cents: %j', (typed, reading) => {
  expect(money().read(typed)).toEqual(reading);
});

test('a choice is one of its own, and is made', () => {
  expect(choice('a', 'b').read('b')).toEqual({ value: 'b' });
  expect(code(choice('a', 'b').read('c'))).toEqual({ code: 'noChoice' });
  expect(code(choice('a', 'b').read(''))).toEqual({ code: 'missing' });
});

test('a flag is set or not', () => {
  expect([flag().read('yes'), flag().read('')]).toEqual([{ value: true }, { value: false }]);
});
