import { describe, expect, test } from 'vitest';
import { answer } from '../index.ts';

const on = '2025-05-11';

function reasons(role: string, person: object, family: object = {}): readonly string[] {
  const reply = answer({
    ask: 'may-support',
    terms: '2024-2025',
    on,
    role,
    person: { id: 'p', confirmed: '2024-01-02', ...person },
    family: { members: ['m', 'n'], municipalities: {}, ...family },
  }) as { allowed: boolean; reasons: string[] };
  expect(reply.allowed).toBe(reply.reasons.length === 0);
  return reply.reasons;
}

/** Periods on each side of the day asked, and whether one covers it. */
const periods = [
  [{ from: '2025-05-11', to: null }, true],
  [{ from: '2025-01-01', to: '2025-05-11' }, true],
  [{ from: '2025-05-12', to: null }, false],
  [{ from: '2025-01-01', to: '2025-05-10' }, false],
] as const;

describe.each(periods)('on the day asked, a period %j covers it: %s', (period, covered) => {
  const against = (clause: string) => (covered ? [clause] : []);

  test('TK 2.1.6.4: nobody supports who receives needs-based support', () => {
    expect(reasons('family-supporter', { receivesNeedsBased: [period] })).toEqual(against('TK 2.1.6.4'));
    expect(reasons('mentor', { receivesNeedsBased: [period] })).toEqual([]);
  });
  test('TK 2.1.6.5: an official may where the commissioner approved', () => {
    const official = { officialOf: ['0784'], conflictApproved: [period] };
    const family = { municipalities: { residence: '0784' } };
    expect(reasons('family-supporter', official, family)).toEqual(covered ? [] : ['TK 2.1.6.5']);
    expect(reasons('mentor', official, family)).toEqual([]);
  });
  test('TK 2.1.6.6: nobody supports a family one of whose people supports them', () => {
    expect(reasons('family-supporter', { supportedBy: [{ ...period, person: 'n' }] })).toEqual(
      against('TK 2.1.6.6'),
    );
    expect(reasons('family-supporter', { supportedBy: [{ ...period, person: 'x' }] })).toEqual([]);
    expect(reasons('mentor', { supportedBy: [{ ...period, person: 'n' }] })).toEqual([]);
  });
  test('TK 2.1.6.7: nobody supports and mentors the same family', () => {
    const mentored = { mentoredBy: [{ ...period, person: 'p' }] };
    const supported = { supportedBy: [{ ...period, person: 'p' }] };
    expect(reasons('family-supporter', {}, mentored)).toEqual(against('TK 2.1.6.7'));
    expect(reasons('family-supporter', {}, supported)).toEqual([]);
    expect(reasons('mentor', {}, supported)).toEqual(against('TK 2.1.6.7'));
    expect(reasons('mentor', {}, mentored)).toEqual([]);
    expect(reasons('mentor', {}, { supportedBy: [{ ...period, person: 'q' }] })).toEqual([]);
  });
});

describe('of several periods one that covers the day is enough', () => {
  const both = [
    { from: '2024-01-01', to: '2024-12-31' },
    { from: '2025-05-11', to: '2025-05-11' },
  ];
  const ties = both.map((period) => ({ ...period, person: 'm' }));
  test('TK 2.1.6.4–7: to refuse, and to approve', () => {
    expect(reasons('family-supporter', { receivesNeedsBased: both })).toEqual(['TK 2.1.6.4']);
    expect(reasons('family-supporter', { supportedBy: ties })).toEqual(['TK 2.1.6.6']);
    const mentoredBy = both.map((period) => ({ ...period, person: 'p' }));
    expect(reasons('family-supporter', {}, { mentoredBy })).toEqual(['TK 2.1.6.7']);
    const official = { officialOf: ['0784'], conflictApproved: both };
    expect(reasons('family-supporter', official, { municipalities: { residence: '0784' } })).toEqual([]);
  });
});

describe('TK 2.1.6.5: an official of the municipality', () => {
  test.each(['referredBy', 'guardian', 'residence'])('that is the family’s %s may not support it', (tie) => {
    const family = { municipalities: { [tie]: '0784' } };
    expect(reasons('family-supporter', { officialOf: ['0296', '0784'] }, family)).toEqual(['TK 2.1.6.5']);
    expect(reasons('family-supporter', { officialOf: ['0296'] }, family)).toEqual([]);
    expect(reasons('family-supporter', { officialOf: [] }, family)).toEqual([]);
  });
  test('of no tie with the family may', () => {
    expect(reasons('family-supporter', { officialOf: ['0784'] })).toEqual([]);
    expect(reasons('family-supporter', {}, { municipalities: { residence: '0784' } })).toEqual([]);
  });
});

describe.each(['family-supporter', 'mentor'])('TK 2.8.6: the commissioner’s confirmation of a %s', (role) => {
  test.each([
    ['2025-05-10', []],
    ['2025-05-11', []],
    ['2025-05-12', ['TK 2.8.6']],
    [undefined, ['TK 2.8.6']],
  ])('dated %s leaves the reasons against %j', (confirmed, against) => {
    expect(reasons(role, { confirmed })).toEqual(against);
  });
});

test('TK 2.1.6.4–7, TK 2.8.6: all that applies is said, in order', () => {
  const always = { from: '2024-01-01', to: null };
  const person = {
    confirmed: undefined,
    officialOf: ['0784'],
    receivesNeedsBased: [always],
    supportedBy: [{ ...always, person: 'm' }],
  };
  const family = { municipalities: { guardian: '0784' }, mentoredBy: [{ ...always, person: 'p' }] };
  expect(reasons('family-supporter', person, family)).toEqual([
    'TK 2.1.6.4',
    'TK 2.1.6.5',
    'TK 2.1.6.6',
    'TK 2.1.6.7',
    'TK 2.8.6',
  ]);
});
