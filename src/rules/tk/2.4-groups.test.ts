import { describe, expect, test } from 'vitest';
import { answer, civilDateOf, groupsOfQuarter, type PricedGroups, termsOf } from '../index.ts';
import type { Group } from '../protocol/question.ts';

const like = {
  id: 'g',
  date: '2025-02-03',
  start: '10:00',
  minutes: 120,
  mode: 'in-person',
  participants: 6,
};

function price(groups: object[], rate = 10_000): PricedGroups {
  return answer({
    ask: 'groups',
    terms: '2024-2025',
    rate,
    groups: groups.map((group) => ({ ...like, ...group })),
  }) as PricedGroups;
}

const line = (group: object, rate?: number) => price([group], rate).lines[0];

describe('TK 2.4.4: at least 6 foster parents, at least 4 where the commissioner approved beforehand', () => {
  test.each([
    [{ participants: 6 }, []],
    [{ participants: 5 }, ['TK 2.4.4']],
    [{ participants: 4, smallGroupApproved: '2025-02-02' }, []],
    [{ participants: 4, smallGroupApproved: '2025-02-03' }, ['TK 2.4.4']],
    [{ participants: 5, smallGroupApproved: '2025-02-04' }, ['TK 2.4.4']],
    [{ participants: 3, smallGroupApproved: '2025-01-01' }, ['TK 2.4.4']],
    [{ participants: 6, smallGroupApproved: '2025-02-04' }, []],
    [{ participants: 0 }, ['TK 2.4.4']],
  ])('%j: the reasons against are %j', (group, reasons) => {
    expect(line(group)).toEqual({
      id: 'g',
      counts: reasons.length === 0,
      reasons,
      amount: reasons.length === 0 ? 10_000 : 0,
    });
  });
});

describe('TK 2.4.6: in person at least 120 minutes', () => {
  test.each([
    [{ minutes: 119 }, ['TK 2.4.6'], 0],
    [{ minutes: 120 }, [], 10_000],
    [{ minutes: 119, mode: 'online' }, [], 9917],
    [{ minutes: 60, mode: 'online' }, [], 5000],
    [{ minutes: 0, mode: 'online' }, [], 0],
    [{ minutes: 60, participants: 2 }, ['TK 2.4.4', 'TK 2.4.6'], 0],
  ])('%j', (group, reasons, amount) => {
    expect(line(group)).toMatchObject({ reasons, amount });
  });
});

describe('TK 2.4.7: pay grows with length up to 180 minutes', () => {
  test.each([
    ['in-person', 121, 10_083],
    ['in-person', 179, 14_917],
    ['in-person', 180, 15_000],
    ['in-person', 181, 15_000],
    ['in-person', 600, 15_000],
    ['online', 121, 10_083],
    ['online', 1, 83],
    ['online', 240, 15_000],
  ])('%s, %d minutes: %d cents', (mode, minutes, amount) => {
    expect(line({ mode, minutes })).toMatchObject({ counts: true, amount });
  });
  test('half a cent is rounded up, less than half down', () => {
    expect(line({ minutes: 150 }, 10_001)?.amount).toBe(12_501);
    expect(line({ minutes: 121, mode: 'online' }, 59)?.amount).toBe(59);
    expect(line({ minutes: 121, mode: 'online' }, 60)?.amount).toBe(61);
    expect(line({ minutes: 180 }, 1)?.amount).toBe(2);
    expect(line({}, 0)?.amount).toBe(0);
  });
});

describe('TK 2.4.8: on islands with coefficient 1.5', () => {
  test.each([
    [{ island: true }, 15_000],
    [{ island: false }, 10_000],
    [{ island: true, minutes: 180 }, 22_500],
    [{ island: true, mode: 'online' }, 10_000],
    [{ island: true, mode: 'online', minutes: 60 }, 5000],
  ])('%j: %d cents', (group, amount) => {
    expect(line(group)?.amount).toBe(amount);
  });
  test('it is rounded once: 1 cent × 121 ÷ 120 × 1.5 is 1.5125', () => {
    expect(line({ island: true, minutes: 121 }, 1)?.amount).toBe(2);
    expect(line({ island: true, minutes: 120 }, 1)?.amount).toBe(2);
    expect(line({ island: true, minutes: 130 }, 3)?.amount).toBe(5);
  });
});

describe('TK 2.4.9: at most 12 paid a calendar quarter', () => {
  const many = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, i) => ({
      id: `g${String(i).padStart(2, '0')}`,
      mode: 'online',
      ...more,
    }));

  test('the 12th is paid, the 13th counts and is not', () => {
    const { lines, total } = price(many(13));
    expect(lines[11]).toMatchObject({ id: 'g11', counts: true, reasons: [], amount: 10_000 });
    expect(lines[12]).toEqual({ id: 'g12', counts: true, reasons: ['TK 2.4.9'], amount: 0 });
    expect(total).toBe(120_000);
  });
  test('they are taken by date, then start, then id by code unit', () => {
    const groups = [
      { id: 'a', date: '2025-02-04' },
      { id: 'b', start: '10:01' },
      { id: 'b' },
      { id: 'B' },
      { id: 'z', date: '2025-02-02', start: '23:59' },
    ];
    expect(price(groups).lines.map(({ id }) => id)).toEqual(['z', 'B', 'b', 'b', 'a']);
  });
  test('one that does not count takes no place; each quarter has its own twelve', () => {
    const groups = [
      ...many(12),
      { id: 'few', date: '2025-01-01', participants: 1 },
      { id: 'next', date: '2025-04-01' },
      { id: 'last', date: '2024-12-31' },
      { id: 'year', date: '2026-02-03' },
    ];
    expect(price(groups).total).toBe(150_000);
    expect(price([...groups, { id: 'march', date: '2025-03-31' }]).total).toBe(150_000);
  });
  test('of no groups there are no lines', () => {
    expect(price([])).toEqual({ lines: [], total: 0 });
  });
});

describe('TK 2.4.9: at least 1 group a quarter', () => {
  const standing = (on: string, ...groups: object[]) =>
    groupsOfQuarter(
      termsOf('2024-2025'),
      civilDateOf(on),
      civilDateOf('2025-11-15'),
      groups.map((group) => ({ ...like, date: '2025-10-01', ...group }) as Group),
    );
  test('the window is the quarter', () => {
    expect(standing('2025-12-31')).toEqual({
      clause: 'TK 2.4.9',
      from: '2025-10-01',
      due: '2025-12-31',
      needed: 1,
      met: 0,
      status: 'due',
    });
    expect(standing('2026-01-01').status).toBe('missed');
    expect(
      groupsOfQuarter(termsOf('2024-2025'), civilDateOf('2025-01-01'), civilDateOf('2025-03-31'), []),
    ).toMatchObject({
      from: '2025-01-01',
      due: '2025-03-31',
    });
  });
  test.each([
    ['2025-09-30', 'due'],
    ['2025-10-01', 'met'],
    ['2025-12-30', 'met'],
    ['2025-12-31', 'due'],
  ])('a group on %s leaves it on 30 December %s', (date, status) => {
    expect(standing('2025-12-30', { date }).status).toBe(status);
  });
  test('one of the next quarter makes up for nothing', () => {
    expect(standing('2026-01-20', { date: '2026-01-10' })).toMatchObject({ status: 'missed', met: 0 });
  });
  test('only one that counts is met, and the first is the day', () => {
    expect(standing('2025-12-30', { participants: 5 }).status).toBe('due');
    expect(standing('2025-12-30', { date: '2025-11-02' }, { date: '2025-10-09' })).toMatchObject({
      met: 2,
      metOn: '2025-10-09',
    });
  });
});
