import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { type PeriodFields, type PeriodsBeside, parsePeriod } from './period-form.ts';

const day = civilDateOf;
const beside: PeriodsBeside = {
  kind: 'needs-based',
  agreement: day('2025-01-10'),
  ended: null,
  gaps: [{ from: day('2025-02-01'), to: day('2025-02-10') }],
  earlier: [{ from: day('2022-03-01'), to: day('2022-08-31') }],
  today: day('2025-03-31'),
};
const typed: PeriodFields = {
  kind: 'gap',
  from: '2025-03-01',
  to: '2025-03-05',
  transitional: false,
  reason: 'Leping hilines',
};
const codes = (fields: Partial<PeriodFields>, from: Partial<PeriodsBeside> = {}) => {
  const parsed = parsePeriod({ ...typed, ...fields }, { ...beside, ...from });
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('A gap caused by the commissioner (TK 2.1.5.13.3)', () => {
  test('is of days of the service, both included; it may be open', () => {
    expect(parsePeriod(typed, beside)).toEqual({
      ok: true,
      value: {
        kind: 'gap',
        period: { from: '2025-03-01', to: '2025-03-05' },
        reason: 'Leping hilines',
      },
    });
    expect(parsePeriod({ ...typed, to: '' }, beside)).toMatchObject({ value: { period: { to: null } } });
    expect(codes({ from: '2025-03-05' })).toEqual([]);
    expect(codes({ from: '2025-03-06' })).toEqual(['to to-before-from']);
  });

  test.each([
    ['2025-01-20', '2025-01-31', []],
    ['2025-01-20', '2025-02-01', ['from from-overlaps']],
    ['2025-02-10', '2025-02-20', ['from from-overlaps']],
    ['2025-02-11', '2025-02-20', []],
    ['2025-01-20', '', ['from from-overlaps']],
  ])('of %s to %s stands beside another as %j', (from, to, problems) => {
    expect(codes({ from, to })).toEqual(problems);
  });

  test('lies neither before the service began nor after it ended', () => {
    expect(codes({ from: '2025-01-01', to: '2025-01-09' })).toEqual(['to to-before-service']);
    expect(codes({ from: '2025-01-01', to: '2025-01-10' })).toEqual([]);
    const ended = { ended: day('2025-03-01') };
    expect(codes({ from: '2025-03-01' }, ended)).toEqual([]);
    expect(codes({ from: '2025-03-02' }, ended)).toEqual(['from from-after-end']);
  });
});

describe('A period under an earlier contract (TK 2.1.5.13)', () => {
  const earlier = { kind: 'earlier', from: '2023-01-01', to: '2023-06-30' };

  test('has an end, which has come, and says whether the transitional rules of 2022 gave it (TK 2.1.5.13.2)', () => {
    expect(parsePeriod({ ...typed, ...earlier, transitional: true }, beside)).toMatchObject({
      value: { period: { from: '2023-01-01', to: '2023-06-30', transitional2022: true } },
    });
    expect(parsePeriod({ ...typed, transitional: true }, beside)).not.toMatchObject({
      value: { period: { transitional2022: true } },
    });
    expect(codes({ ...earlier, to: '' })).toEqual(['to to-missing']);
    expect(codes({ ...earlier, to: '2025-03-31' })).toEqual([]);
    expect(codes({ ...earlier, to: '2025-04-01' })).toEqual(['to to-future']);
  });

  test('does not overlap another of the family’s, and is of needs-based support', () => {
    expect(codes({ ...earlier, from: '2022-09-01' })).toEqual([]);
    expect(codes({ ...earlier, from: '2022-08-31' })).toEqual(['from from-overlaps']);
    expect(codes(earlier, { kind: 'adaptation' })).toEqual(['kind earlier-needs-based']);
  });
});

test('Every problem of an entry is said at once, each at its field', () => {
  expect(codes({ kind: '', from: 'eile', to: '32.01.2025', reason: ' ' })).toEqual([
    'kind kind-missing',
    'from from-unreadable',
    'to to-unreadable',
    'reason reason-missing',
  ]);
  expect(codes({ from: '' })).toEqual(['from from-missing']);
  expect(codes({ from: '2025-04-01', to: '' })).toEqual(['from from-future']);
  expect(codes({ reason: 'x'.repeat(2_001) })).toEqual(['reason reason-too-long']);
});
