import { describe, expect, test } from 'vitest';
import { asked } from '../testing/asked.ts';
import { adaptationStart } from './adaptation-start.tsx';
import { needsBasedStart } from './needs-based-start.tsx';

describe('TK 2.1.3.2: may adaptation support begin?', () => {
  const typed = { startOn: '2025-03-10', familyKind: 'foster', arrived: '20.2.2025' };
  const yes = { allowed: true, reasons: [] };
  const no = (...reasons: string[]) => ({ allowed: false, reasons });

  test.each([
    ['a month before the child comes', { ...typed, arrived: '', expected: '2025-04-10' }, yes],
    ['a day earlier', { ...typed, arrived: '', expected: '2025-04-11' }, no('TK 2.1.3.2')],
    ['a year after the child came', { ...typed, arrived: '2024-03-10' }, yes],
    ['a day later', { ...typed, arrived: '2024-03-09' }, no('TK 2.1.3.2')],
    ['a family of 31.10.2022 has longer', { ...typed, arrived: '2024-01-10', onService: 'yes' }, yes],
    ['and a day later no more', { ...typed, arrived: '2024-01-09', onService: 'yes' }, no('TK 2.1.3.2')],
    ['on the day on which the child leaves', { ...typed, left: '2025-03-10' }, yes],
    ['a day after it', { ...typed, left: '2025-03-09' }, no('TK 2.1.5.10')],
    ['in a family that provides care', { ...typed, care: 'yes' }, no('TK 2.1.5.8')],
    ['beside needs-based support', { ...typed, needsBasedFrom: '2024-05-01' }, no('TK 2.1.5.9')],
    [
      'after it was ended in writing',
      {
        ...typed,
        needsBasedFrom: '2024-05-01',
        needsBasedEnded: '2025-03-01',
        needsBasedSigned: '2025-03-10',
      },
      yes,
    ],
    [
      'a day before it was ended in writing',
      {
        ...typed,
        needsBasedFrom: '2024-05-01',
        needsBasedEnded: '2025-03-01',
        needsBasedSigned: '2025-03-11',
      },
      no('TK 2.1.5.9'),
    ],
    [
      'in a prospective family that awaits nobody',
      { startOn: '2025-03-10', familyKind: 'prospective' },
      no('TK 0.1', 'TK 2.1.3.2'),
    ],
    [
      'in one that awaits a child',
      { startOn: '2025-03-10', familyKind: 'prospective', expected: '2025-04-01' },
      yes,
    ],
  ])('%s', (_, said, answer) => {
    expect(asked(adaptationStart, said)).toEqual(answer);
  });

  test('a departure before the arrival stands at its field', () => {
    expect(asked(adaptationStart, { ...typed, left: '2025-02-19' })).toEqual([
      { field: 'left', code: 'doesNotFit' },
    ]);
  });

  test('an end without a beginning asks for the beginning, and only once', () => {
    expect(
      asked(adaptationStart, { ...typed, needsBasedEnded: '2025-03-01', needsBasedSigned: '2025-03-01' }),
    ).toEqual([{ field: 'needsBasedFrom', code: 'missing' }]);
  });

  test('all problems are told at once', () => {
    expect(asked(adaptationStart, { startOn: '31.2.2025', arrived: 'eile' })).toEqual([
      { field: 'startOn', code: 'noDate' },
      { field: 'familyKind', code: 'missing' },
      { field: 'arrived', code: 'noDate' },
    ]);
  });
});

describe('TK 2.1.4.1: may needs-based support begin?', () => {
  const typed = {
    startOn: '2025-03-10',
    familyKind: 'guardian',
    arrived: '2024-03-09',
    referral: '2025-03-10',
  };

  test.each([
    ['a child that came more than a year before', typed, []],
    ['a child that came a year before', { ...typed, arrived: '2024-03-10' }, ['TK 2.1.4.1']],
    ['a referral of a day later', { ...typed, referral: '2025-03-11' }, ['TK 2.1.4.2']],
    ['none, in an adoptive family', { ...typed, familyKind: 'adoptive', referral: '' }, []],
    ['a volume used but for a day', { ...typed, earlierFrom: '2024-01-01', earlierTo: '2024-12-29' }, []],
    ['a volume used up', { ...typed, earlierFrom: '2024-01-01', earlierTo: '2024-12-30' }, ['TK 2.1.4.2']],
    [
      'adaptation that ended the day before',
      { ...typed, adaptationFrom: '2024-03-09', adaptationEnded: '2025-03-09' },
      [],
    ],
    [
      'adaptation that ends that day',
      { ...typed, adaptationFrom: '2024-03-09', adaptationEnded: '2025-03-10' },
      ['TK 2.1.5.9'],
    ],
  ])('%s', (_, said, reasons) => {
    expect(asked(needsBasedStart, said)).toEqual({ allowed: reasons.length === 0, reasons });
  });

  test.each([
    ['earlierTo', { earlierFrom: '2024-02-01', earlierTo: '2024-01-31' }],
    ['adaptationEnded', { adaptationFrom: '2024-02-01', adaptationEnded: '2024-01-31' }],
    ['left', { left: '2024-03-08' }],
  ])('an end before its beginning stands at %s', (field, said) => {
    expect(asked(needsBasedStart, { ...typed, ...said })).toEqual([{ field, code: 'doesNotFit' }]);
  });
});
