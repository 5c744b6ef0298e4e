import { describe, expect, test } from 'vitest';
import { absent, broken, family, full, pathOf } from '../../../spec/full-questions.ts';
import { answer } from '../index.ts';

describe('what is no question', () => {
  test.each([[null], [undefined], ['case'], [1], [true], [[]], [[{ ask: 'working-day' }]]])(
    '%j has the path ""',
    (value) => {
      expect(pathOf(value)).toBe('');
    },
  );
  test.each([
    [{}],
    [{ ask: 'Case' }],
    [{ ask: null }],
    [{ ask: ['case'] }],
    [{ ask: 'toString' }],
    [{ ask: '__proto__' }],
  ])('%j has the path "ask"', (value) => {
    expect(pathOf(value)).toBe('ask');
  });
  test.each(['2024', '2024-2026', '', 'constructor', 20242025])(
    'of an edition %j that there is none, the path is "terms"',
    (terms) => {
      expect(pathOf({ ask: 'groups', terms, rate: 1, groups: [] })).toBe('terms');
    },
  );
  test('an unknown edition of a question that has none is ignored', () => {
    expect(answer({ ask: 'working-day', terms: 'none', date: '2025-01-31', add: 0 })).toEqual({
      date: '2025-01-31',
    });
  });
});

describe('numbers are whole, 0 or more, and exact', () => {
  test.each([-1, 0.5, 1e16, Number.POSITIVE_INFINITY, Number.NaN, '1'])('%d is none', (add) => {
    expect(pathOf({ ask: 'working-day', date: '2025-01-31', add })).toBe('add');
  });
  test.each([
    '{"ask":"working-day","date":"2025-01-31","add":3.0}',
    '{"ask":"working-day","date":"2025-01-31","add":3e0}',
  ])('3.0 is 3: %s', (line) => {
    expect(answer(JSON.parse(line))).toEqual({ date: '2025-02-05' });
  });
});

describe('what must hold between fields', () => {
  test.each([
    ['case', 'family.care[0].to', '2023-12-31'],
    ['case', 'services[0].gaps[0].to', '2023-12-31'],
    ['case', 'services[0].earlier[0].to', '2023-12-31'],
    ['case', 'services[0].ended', '2024-01-01'],
    ['case', 'family.children[0].left', '2023-12-31'],
    ['case', 'services[0].child', 'another'],
    ['may-start', 'services[0].child', 'another'],
    ['may-start', 'child', 'another'],
    ['may-hold', 'family.children[0].left', '2023-12-31'],
    ['may-support', 'person.conflictApproved[0].to', '2023-12-31'],
    ['may-support', 'person.receivesNeedsBased[0].to', '2023-12-31'],
    ['may-support', 'person.supportedBy[0].to', '2023-12-31'],
    ['may-support', 'family.mentoredBy[0].to', '2023-12-31'],
    ['may-support', 'family.supportedBy[0].to', '2023-12-31'],
    ['placement', 'placement.left', '2024-11-30'],
    ['care-pay', 'placements[0].left', '2024-11-30'],
  ])('%s: the path of the later field, %s', (ask, path, value) => {
    expect(pathOf(broken(ask, path, value))).toBe(path);
  });
  test.each([
    ['case', 'family.care[0].to', '2024-01-01'],
    ['case', 'services[0].ended', '2024-01-02'],
    ['case', 'family.children[0].left', '2024-01-01'],
    ['placement', 'placement.left', '2024-12-01'],
    ['care-pay', 'placements[0].left', '2024-12-01'],
  ])('%s: %s may be the same day', (ask, path, value) => {
    expect(pathOf(broken(ask, path, value))).toBeUndefined();
  });
  test('an end without an agreement, or a departure without an arrival, is compared with nothing', () => {
    expect(pathOf(broken('case', 'services[0].agreement', absent))).toBeUndefined();
    expect(pathOf(broken('case', 'family.children[0].arrived', null))).toBeUndefined();
  });
  test.each(['foster', 'guardian', 'prospective'])(
    'TK 2.1.3.6.4: a %s family cannot keep the municipality out',
    (kind) => {
      expect(pathOf(broken('case', 'family.kind', kind))).toBe('family.municipalityInvolved');
      const involved = { ...family, kind, municipalityInvolved: true };
      expect(pathOf({ ask: 'case', ...full.case, family: involved })).toBeUndefined();
    },
  );
});

describe('may-start asks of a child', () => {
  const asked = { ask: 'may-start', terms: '2024-2025', on: '2025-01-01', services: [] };
  const awaiting = { kind: 'prospective', children: [{ id: 'c', arrived: null }] };
  test.each([
    ['adaptation', { kind: 'foster', children: [] }, 'child'],
    ['adaptation', { kind: 'prospective', children: [{ id: 'c', arrived: '2024-12-01' }] }, 'child'],
    [
      'adaptation',
      { kind: 'prospective', children: [{ id: 'c', arrived: null, expected: '2025-12-01' }] },
      'child',
    ],
    ['adaptation', awaiting, undefined],
    ['adaptation', { kind: 'prospective', children: [] }, undefined],
    ['needs-based', { kind: 'foster', children: [] }, undefined],
  ])('%s of %j without one: the path is %s', (kind, of, path) => {
    expect(pathOf({ ...asked, kind, family: of })).toBe(path);
    // One that is none of the family's is as none.
    expect(pathOf({ ...asked, kind, family: of, child: 'x' })).toBe(path);
  });
});

describe('the first fault, in the order of the protocol’s types, is the one answered', () => {
  test.each([
    [{ ask: 'case', terms: 'x', on: 'x' }, 'terms'],
    [{ ask: 'case', terms: '2024-2025', on: 'x', family: 1 }, 'on'],
    [
      {
        ask: 'case',
        on: 'x',
        terms: '2024-2025',
        services: 1,
        family: { kind: 'foster', children: [{ arrived: 1, id: 2 }] },
      },
      'family.children[0].id',
    ],
    [
      {
        ask: 'may-start',
        terms: '2024-2025',
        on: '2025-01-01',
        kind: 'adaptation',
        child: 'c',
        family: { kind: 'foster', children: [] },
        services: [{ id: 's', kind: 'x' }],
      },
      'services[0].kind',
    ],
    [
      {
        ask: 'care-pay',
        terms: '2024-2025',
        month: '2025-01',
        care: 'crisis',
        placements: [
          { child: 'a', siblings: 'x', arrived: '2025-01-01' },
          { child: 'b', siblings: 'x', arrived: '2025-01-01', left: '2024-01-01' },
        ],
      },
      'placements[1].left',
    ],
  ])('%j: %s', (question, path) => {
    if (path === 'family.children[0].id') expect(pathOf({ ...question, on: '2025-01-01' })).toBe(path);
    else expect(pathOf(question)).toBe(path);
  });
});
