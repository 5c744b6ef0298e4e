import { describe, expect, test } from 'vitest';
import { answer, civilDateOf, experienceAskedOfMentor, mentorContactDue, termsOf } from '../index.ts';

const terms = termsOf('2024-2025');

interface Asked {
  readonly family?: string;
  readonly children?: object[];
  readonly approvedExtra?: object[];
  readonly others?: (string | object)[];
}

/** Asks of a session `service basis date`; others are sessions like it on other dates, or as given. */
function reasons(said: string, asked: Asked = {}): readonly string[] {
  const [service, basis, date] = said.split(' ');
  const like = { service, basis, date };
  const reply = answer({
    ask: 'may-hold',
    terms: '2024-2025',
    session: { id: 'asked', ...like },
    family: { kind: asked.family ?? 'foster', children: asked.children ?? [] },
    sessions: (asked.others ?? []).map((other, i) => ({
      id: `o${i}`,
      ...like,
      ...(typeof other === 'string' ? { date: other } : other),
    })),
    approvedExtra: asked.approvedExtra ?? [],
  }) as { allowed: boolean; reasons: string[] };
  expect(reply.allowed).toBe(reply.reasons.length === 0);
  return reply.reasons;
}

const days = (count: number, month = '2025-02') =>
  Array.from({ length: count }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);

describe('TK 2.3.3: at most 4 sessions of mentoring a family a calendar quarter', () => {
  test('the fourth may be held, the fifth not', () => {
    expect(reasons('mentoring regular 2025-03-31', { others: days(3) })).toEqual([]);
    expect(reasons('mentoring regular 2025-03-31', { others: days(4) })).toEqual(['TK 2.3.3']);
  });
  test('those booked for later in the quarter count, those of another quarter or year do not', () => {
    expect(reasons('mentoring regular 2025-01-01', { others: days(4, '2025-03') })).toEqual(['TK 2.3.3']);
    expect(reasons('mentoring regular 2025-04-01', { others: days(4, '2025-03') })).toEqual([]);
    expect(reasons('mentoring regular 2025-02-01', { others: days(4, '2024-02') })).toEqual([]);
    expect(
      reasons('mentoring regular 2025-12-31', {
        others: ['2025-10-01', '2025-10-02', '2025-11-30', '2025-12-31'],
      }),
    ).toEqual(['TK 2.3.3']);
  });
  test('the session itself, and those of another service or basis, are not counted', () => {
    expect(reasons('mentoring regular 2025-02-10', { others: [...days(3), { id: 'asked' }] })).toEqual([]);
    expect(
      reasons('mentoring regular 2025-02-10', { others: [...days(3), { service: 'counselling' }] }),
    ).toEqual([]);
    expect(reasons('mentoring regular 2025-02-10', { others: [...days(3), { basis: 'extra' }] })).toEqual([]);
  });
  test.each(['extra', 'after-departure'])('there is no mentoring of basis %s', (basis) => {
    expect(
      reasons(`mentoring ${basis} 2025-02-10`, {
        children: [{ id: 'c', arrived: null, left: '2025-01-01' }],
      }),
    ).toEqual(['TK 2.3.3']);
  });
});

describe('TK 2.3.4: mentoring of a prospective family', () => {
  test('at most 2 sessions ever', () => {
    expect(
      reasons('mentoring prospective 2025-02-10', { family: 'prospective', others: ['2020-01-01'] }),
    ).toEqual([]);
    expect(
      reasons('mentoring prospective 2025-02-10', {
        family: 'prospective',
        others: ['2020-01-01', '2030-01-01'],
      }),
    ).toEqual(['TK 2.3.4']);
  });
  test.each(['foster', 'guardian', 'adoptive'])('a %s family has none of them', (family) => {
    expect(reasons('mentoring prospective 2025-02-10', { family })).toEqual(['TK 2.3.4']);
  });
  test('a prospective one has no other', () => {
    expect(reasons('mentoring regular 2025-02-10', { family: 'prospective' })).toEqual(['TK 2.3.4']);
    expect(reasons('mentoring regular 2025-02-10', { family: 'prospective', others: days(4) })).toEqual([
      'TK 2.3.3',
      'TK 2.3.4',
    ]);
    expect(reasons('mentoring extra 2025-02-10', { family: 'prospective' })).toEqual([
      'TK 2.3.3',
      'TK 2.3.4',
    ]);
    expect(reasons('mentoring after-departure 2025-02-10', { family: 'prospective' })).toEqual(['TK 2.3.3']);
  });
});

describe('the mentor', () => {
  test('TK 2.3.2: contacts the family within 5 working days of learning of the need', () => {
    expect(mentorContactDue(terms, civilDateOf('2024-12-20'))).toBe('2025-01-02');
  });
  test('TK 2.3.6.1: needs 2 years of experience, none where the same family was supported before', () => {
    expect(experienceAskedOfMentor(terms, false)).toBe(2);
    expect(experienceAskedOfMentor(terms, true)).toBe(0);
  });
});

describe('TK 2.5.4: at most 5 sessions of counselling or supervision a family a calendar year', () => {
  test('the fifth may be held, the sixth not', () => {
    expect(reasons('counselling regular 2025-12-31', { others: days(4) })).toEqual([]);
    expect(reasons('counselling regular 2025-01-01', { others: days(5, '2025-12') })).toEqual(['TK 2.5.4']);
  });
  test('those of another year, basis or service are not counted', () => {
    expect(reasons('counselling regular 2025-01-01', { others: days(5, '2024-12') })).toEqual([]);
    expect(
      reasons('counselling regular 2025-01-01', {
        others: [...days(4), { basis: 'extra' }, { service: 'mentoring' }, { id: 'asked' }],
      }),
    ).toEqual([]);
  });
  test.each([
    [[], 0, ['TK 2.5.4']],
    [[{ year: 2025, sessions: 1 }], 0, []],
    [[{ year: 2025, sessions: 1 }], 1, ['TK 2.5.4']],
    [
      [
        { year: 2024, sessions: 5 },
        { year: 2026, sessions: 5 },
      ],
      0,
      ['TK 2.5.4'],
    ],
    [
      [
        { year: 2025, sessions: 1 },
        { year: 2025, sessions: 2 },
      ],
      2,
      [],
    ],
    [
      [
        { year: 2025, sessions: 1 },
        { year: 2025, sessions: 2 },
      ],
      3,
      ['TK 2.5.4'],
    ],
    [
      [
        { year: 2025, sessions: 4 },
        { year: 2025, sessions: 4 },
      ],
      4,
      [],
    ],
    [
      [
        { year: 2025, sessions: 4 },
        { year: 2025, sessions: 4 },
      ],
      5,
      ['TK 2.5.4'],
    ],
  ])(
    'with approvals %j and %d extra ones of the year the reasons against another are %j',
    (approvedExtra, held, against) => {
      expect(reasons('counselling extra 2025-06-01', { approvedExtra, others: days(held) })).toEqual(against);
    },
  );
  test('approvals may be absent', () => {
    const session = { id: 's', service: 'counselling', date: '2025-06-01', basis: 'extra' };
    const family = { kind: 'foster', children: [] };
    expect(answer({ ask: 'may-hold', terms: '2024-2025', session, family, sessions: [] })).toEqual({
      allowed: false,
      reasons: ['TK 2.5.4'],
    });
  });
});

describe('TK 2.5.5: at most 2 sessions for each departure of a child', () => {
  const left = (...dates: (string | null)[]) =>
    dates.map((date, i) => ({ id: `c${i}`, arrived: '2020-01-01', left: date }));

  test.each([
    ['2025-05-09', ['TK 2.5.5']],
    ['2025-05-10', []],
    ['2026-05-10', []],
  ])('of a departure on 10 May 2025, on %s the reasons against are %j', (date, against) => {
    expect(reasons(`counselling after-departure ${date}`, { children: left('2025-05-10') })).toEqual(against);
  });
  test('the second may be held, the third not, whenever after it they are', () => {
    const children = left('2025-05-10');
    expect(reasons('counselling after-departure 2025-06-01', { children, others: ['2025-05-10'] })).toEqual(
      [],
    );
    expect(
      reasons('counselling after-departure 2025-06-01', { children, others: ['2025-05-10', '2027-01-01'] }),
    ).toEqual(['TK 2.5.5']);
    expect(
      reasons('counselling after-departure 2025-06-01', { children, others: ['2025-05-09', '2027-01-01'] }),
    ).toEqual([]);
  });
  test('each counts against the latest departure on or before its day', () => {
    const children = left('2025-07-01', '2025-05-10');
    const others = ['2025-05-10', '2025-06-30', '2025-07-01'];
    expect(reasons('counselling after-departure 2025-06-30', { children, others })).toEqual(['TK 2.5.5']);
    expect(reasons('counselling after-departure 2025-07-01', { children, others })).toEqual([]);
    expect(
      reasons('counselling after-departure 2025-07-01', { children, others: [...others, '2025-08-01'] }),
    ).toEqual(['TK 2.5.5']);
  });
  test('in whatever order the children are told', () => {
    const children = left('2025-05-10', '2025-07-01');
    const others = ['2025-05-10', '2025-06-30'];
    expect(reasons('counselling after-departure 2025-07-01', { children, others })).toEqual([]);
    expect(reasons('counselling after-departure 2025-06-30', { children, others })).toEqual(['TK 2.5.5']);
  });
  test('children who left on one day are one departure', () => {
    const children = left('2025-05-10', '2025-05-10');
    expect(
      reasons('counselling after-departure 2025-06-01', { children, others: ['2025-05-10', '2025-05-11'] }),
    ).toEqual(['TK 2.5.5']);
  });
  test('with no departure there are none', () => {
    expect(reasons('counselling after-departure 2025-06-01', { children: left(null) })).toEqual(['TK 2.5.5']);
    expect(
      reasons('counselling after-departure 2025-06-01', { children: [{ id: 'c', arrived: null }] }),
    ).toEqual(['TK 2.5.5']);
  });
});

describe('TK 2.5.6: counselling of a prospective family', () => {
  test('at most 2 sessions ever', () => {
    expect(
      reasons('counselling prospective 2025-02-10', { family: 'prospective', others: ['2020-01-01'] }),
    ).toEqual([]);
    expect(
      reasons('counselling prospective 2025-02-10', {
        family: 'prospective',
        others: ['2020-01-01', '2030-01-01'],
      }),
    ).toEqual(['TK 2.5.6']);
  });
  test.each(['foster', 'guardian', 'adoptive'])('a %s family has none of them', (family) => {
    expect(reasons('counselling prospective 2025-02-10', { family })).toEqual(['TK 2.5.6']);
  });
  test('a prospective one has no regular or extra ones', () => {
    expect(reasons('counselling regular 2025-02-10', { family: 'prospective' })).toEqual(['TK 2.5.6']);
    expect(reasons('counselling regular 2025-02-10', { family: 'prospective', others: days(5) })).toEqual([
      'TK 2.5.4',
      'TK 2.5.6',
    ]);
    expect(reasons('counselling extra 2025-02-10', { family: 'prospective' })).toEqual([
      'TK 2.5.4',
      'TK 2.5.6',
    ]);
    expect(
      reasons('counselling extra 2025-02-10', {
        family: 'prospective',
        approvedExtra: [{ year: 2025, sessions: 1 }],
      }),
    ).toEqual(['TK 2.5.6']);
  });
});
