import { describe, expect, test } from 'vitest';
import { asked, fieldsOf, type Typed } from '../testing/asked.ts';
import { counsellingLeft } from './counselling-left.tsx';
import { furtherSessions } from './further-sessions.ts';
import { mentoringLeft } from './mentoring-left.tsx';
import { needsBasedDays } from './needs-based-days.tsx';

describe('how many sessions are left', () => {
  const further = (question: typeof mentoringLeft | typeof counsellingLeft, typed: Typed) => {
    const { question: said } = question.parse(fieldsOf(typed));
    return said === null ? null : furtherSessions(said);
  };

  test.each([
    ['foster', '0', 4],
    ['foster', '3', 1],
    ['foster', '4', 0],
    ['foster', '9', 0],
    ['prospective', '1', 1],
    ['prospective', '2', 0],
  ])('TK 2.3.3–4: mentoring of a %s family after %s', (familyKind, mentoringHeld, left) => {
    expect(further(mentoringLeft, { familyKind, mentoringHeld, sessionOn: '2025-05-05' })).toBe(left);
  });

  test.each([
    ['regular', { counsellingHeld: '4' }, 1],
    ['regular', { counsellingHeld: '5' }, 0],
    ['extra', { counsellingHeld: '0' }, 0],
    ['extra', { counsellingHeld: '1', approvedExtra: '3' }, 2],
    ['extra', { counsellingHeld: '0', approvedExtra: '50' }, 5],
    ['after-departure', { counsellingHeld: '0', left: '2025-05-05' }, 2],
    ['after-departure', { counsellingHeld: '2', left: '2025-05-05' }, 0],
    ['after-departure', { counsellingHeld: '0', left: '2025-05-06' }, 0],
    ['after-departure', { counsellingHeld: '0' }, 0],
  ])('TK 2.5.4–5: counselling, %s, %j', (basis, said, left) => {
    const typed = { familyKind: 'foster', basis, sessionOn: '2025-05-05', approvedExtra: '0', ...said };
    expect(further(counsellingLeft, typed)).toBe(left);
  });

  test('TK 2.5.6: a prospective family has its own, whatever else was chosen', () => {
    const typed = { familyKind: 'prospective', basis: 'regular', sessionOn: '2025-05-05' };
    expect(further(counsellingLeft, { ...typed, counsellingHeld: '1', approvedExtra: '0' })).toBe(1);
  });
});

describe('TK 2.1.4.2: how many days are left', () => {
  const volume = (typed: Typed) => asked(needsBasedDays, { asOf: '2025-03-10', ...typed });

  test.each([
    [{}, { used: 0, left: 365, limit: 365 }],
    [{ agreement: '2025-03-10' }, { used: 1, left: 364, lastDay: '2026-03-09' }],
    [
      { agreement: '2025-03-01', ended: '2025-03-05' },
      { used: 5, left: 360 },
    ],
    [
      { earlierFrom: '2023-01-01', earlierTo: '2023-01-31' },
      { used: 31, left: 334 },
    ],
    [{ agreement: '2025-03-01', gapFrom: '2025-03-02', gapTo: '2025-03-04' }, { used: 7 }],
    [{ onService: 'yes' }, { limit: 425, left: 425 }],
  ])('%j', (typed, expected) => {
    expect(volume(typed)).toMatchObject({ volumes: [expected] });
  });

  test.each([
    ['ended', { agreement: '2025-03-01', ended: '2025-02-28' }],
    ['gapTo', { gapFrom: '2025-03-01', gapTo: '2025-02-28' }],
    ['earlierTo', { earlierFrom: '2025-03-01', earlierTo: '2025-02-28' }],
  ])('an end before its beginning stands at %s', (field, typed) => {
    expect(volume(typed)).toEqual([{ field, code: 'doesNotFit' }]);
  });

  test('an end without a beginning asks for it', () => {
    expect(volume({ ended: '2025-02-28' })).toEqual([{ field: 'agreement', code: 'missing' }]);
  });
});
