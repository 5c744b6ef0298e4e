import { describe, expect, test } from 'vitest';
import type { Fields } from '../../registry/fields.ts';
import type { RuleQuestion } from './definition.ts';
import { ruleQuestionsAsked } from './index.ts';
import { adaptationStart } from './questions/adaptation-start.tsx';
import { counsellingLeft } from './questions/counselling-left.tsx';
import { furtherSessions } from './questions/further-sessions.ts';
import { groupPay } from './questions/group-pay.tsx';
import { mentoringLeft } from './questions/mentoring-left.tsx';
import { needsBasedDays } from './questions/needs-based-days.tsx';
import { needsBasedStart } from './questions/needs-based-start.tsx';
import { placement } from './questions/placement.tsx';
import { placementCost } from './questions/placement-cost.tsx';
import { reports } from './questions/reports.tsx';
import { rhythm } from './questions/rhythm.tsx';
import { workingDays } from './questions/working-days.tsx';

type Typed = Readonly<Record<string, string>>;
const fieldsOf = (typed: Typed): Fields =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]));

/** What the rules answer to what was typed; or which fields they stumble over. */
function asked(question: RuleQuestion, typed: Typed): unknown {
  const answered = question.ask(fieldsOf(typed));
  return 'answer' in answered ? answered.answer : answered.problems;
}

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

describe('when it is due', () => {
  test.each([
    ['0', '2025-06-20'],
    ['1', '2025-06-25'],
  ])('after %s working days', (add, due) => {
    expect(asked(workingDays, { countFrom: '20.6.2025', add })).toEqual({ date: due });
  });

  test('after a thousand and not after more', () => {
    expect(asked(workingDays, { countFrom: '20.6.2025', add: '1000' })).toHaveProperty('date');
    expect(asked(workingDays, { countFrom: '20.6.2025', add: '1001' })).toEqual([
      { field: 'add', code: 'tooMany', limit: 1_000 },
    ]);
  });

  test('TK 3.1, TK 2.4.11: the reports of a month', () => {
    expect(asked(reports, { month: '4.2025' })).toEqual({
      deadlines: [
        { clause: 'TK 2.4.11', due: '2025-03-17' },
        { clause: 'TK 3.1', due: '2025-05-05' },
      ],
    });
  });

  test('TK 3.4–5: and those of a contract’s end', () => {
    const answer = asked(reports, { month: '4.2025', contractEnd: '2025-05-10' });
    expect(answer).toMatchObject({ deadlines: { length: 4 } });
  });

  test('TK 2.1.3.5.3: the rhythm of adaptation from its agreement on', () => {
    const typed = { service: 'adaptation', agreement: '2025-03-03', arrived: '2025-02-20' };
    expect(asked(rhythm, { ...typed, until: '2025-03-03' })).toMatchObject({
      obligations: expect.arrayContaining([
        expect.objectContaining({ kind: 'week', from: '2025-03-03', due: '2025-03-09' }),
      ]),
      volumes: [{ lastDay: '2026-02-20' }],
    });
    expect(asked(rhythm, { ...typed, until: '2025-03-02' })).toMatchObject({ obligations: [] });
  });

  test('TK 2.1.4.5.4: a municipality that is not involved is sent nothing', () => {
    const typed = { service: 'needs-based', agreement: '2025-03-03', until: '2025-03-03' };
    const clauses = (answer: unknown) =>
      (answer as { obligations: { clause: string }[] }).obligations.map(({ clause }) => clause);
    expect(clauses(asked(rhythm, typed))).toContain('TK 2.1.4.5.1');
    expect(clauses(asked(rhythm, { ...typed, withoutMunicipality: 'yes' }))).not.toContain('TK 2.1.4.5.1');
  });

  test('KH 15–16: meetings and visits of a placement', () => {
    const typed = { careKind: 'crisis', placedOn: '2025-03-03', asOf: '2025-03-20' };
    const answer = asked(placement, { ...typed, meetings: '10.3.2025', visits: '' });
    expect(answer).toMatchObject({
      lastDay: '2025-06-01',
      obligations: [
        { clause: 'KH 15', due: '2025-03-10', status: 'met' },
        { clause: 'KH 16', due: '2025-03-10', status: 'missed' },
        { clause: 'KH 15', due: '2025-04-09', status: 'due' },
      ],
    });
  });

  test('KH 18: an extension counts with its meeting, and not without', () => {
    const typed = {
      careKind: 'crisis',
      placedOn: '2025-03-03',
      asOf: '2025-05-20',
      extensionApproved: '2025-05-15',
      extensionUntil: '2025-08-01',
    };
    expect(asked(placement, typed)).toMatchObject({ lastDay: '2025-06-01' });
    expect(asked(placement, { ...typed, extensionAgreed: '2025-05-10' })).toMatchObject({
      lastDay: '2025-08-01',
    });
  });

  test('a departure before the arrival stands at its field', () => {
    const typed = { careKind: 'special', placedOn: '2025-03-03', asOf: '2025-03-20' };
    expect(asked(placement, { ...typed, placementEnded: '2025-03-02' })).toEqual([
      { field: 'placementEnded', code: 'doesNotFit' },
    ]);
  });
});

describe('TK 2.4.4–9: what a group is paid', () => {
  const typed = {
    rate: '100,01',
    groupOn: '2025-02-10',
    minutes: '120',
    mode: 'in-person',
    participants: '6',
    paidBefore: '0',
  };
  const line = (said: Typed) => {
    const answer = asked(groupPay, { ...typed, ...said }) as { lines: { id: string }[] };
    return answer.lines.find(({ id }) => id === 'asked');
  };

  test.each([
    [{}, { amount: 10_001, reasons: [] }],
    [{ minutes: '181' }, { amount: 15_002, reasons: [] }],
    [{ island: 'yes' }, { amount: 15_002, reasons: [] }],
    [{ minutes: '119' }, { amount: 0, reasons: ['TK 2.4.6'] }],
    [{ participants: '5' }, { amount: 0, reasons: ['TK 2.4.4'] }],
    [
      { participants: '5', smallGroupApproved: '2025-02-09' },
      { amount: 10_001, reasons: [] },
    ],
    [{ paidBefore: '11' }, { amount: 10_001, reasons: [] }],
    [{ paidBefore: '12' }, { amount: 0, reasons: ['TK 2.4.9'] }],
    [
      { paidBefore: '12', groupOn: '2025-01-01' },
      { amount: 0, reasons: ['TK 2.4.9'] },
    ],
  ])('%j', (said, expected) => {
    expect(line(said)).toMatchObject(expected);
  });
});

describe('KH 8–10: what a month of placement costs', () => {
  const typed = { careKind: 'crisis', month: '6.2025', placedOn: '2025-05-20', siblings: '1' };

  test.each([
    [{}, { gross: 120_000, personalCosts: 24_000 }],
    [{ siblings: '2' }, { gross: 210_000, personalCosts: 48_000 }],
    [{ careKind: 'special' }, { gross: 150_000 }],
    [{ placementEnded: '2025-06-01' }, { gross: 4_000, personalCosts: 800 }],
    [{ placementEnded: '2025-05-31' }, { lines: [], gross: 0 }],
  ])('%j', (said, expected) => {
    expect(asked(placementCost, { ...typed, ...said })).toMatchObject(expected);
  });

  test('a departure before the arrival stands at its field', () => {
    expect(asked(placementCost, { ...typed, placementEnded: '2025-05-19' })).toEqual([
      { field: 'placementEnded', code: 'doesNotFit' },
    ]);
  });
});

test('every question stands at an address of its own, and asks for what is not known when nothing was typed', () => {
  expect(new Set(ruleQuestionsAsked.map(({ path }) => path)).size).toBe(ruleQuestionsAsked.length);
  for (const question of ruleQuestionsAsked) {
    const answered = question.ask({});
    const required = Object.entries(question.fields)
      .filter(([, field]) => field?.required)
      .map(([field]) => ({ field, code: 'missing' }));
    expect(answered.problems, question.name).toEqual(required);
  }
});
