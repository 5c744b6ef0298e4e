import { describe, expect, test } from 'vitest';
import { answer, type ErrorAnswer } from '../index.ts';

const period = { from: '2024-01-01', to: '2024-02-01' };
const child = { id: 'c', arrived: '2024-01-01', expected: '2024-01-01', left: '2025-01-01' };
const family = {
  kind: 'adoptive',
  municipalityInvolved: false,
  onService20221031: true,
  children: [child],
  care: [period],
};
const service = {
  id: 's',
  kind: 'needs-based',
  child: 'c',
  informed: '2024-01-01',
  agreement: '2024-01-02',
  ended: '2024-02-02',
  gaps: [period],
  earlier: [{ ...period, transitional2022: true }],
  referral: { accepted: '2024-01-01' },
  agreementToMunicipality: '2024-01-01',
  endingSigned: '2024-02-02',
  endingToMunicipality: '2024-02-02',
};
const tie = { ...period, person: 'q' };
const session = { id: 's', service: 'mentoring', date: '2025-01-01', basis: 'regular' };
const group = {
  id: 'g',
  date: '2025-01-01',
  start: '10:00',
  minutes: 120,
  mode: 'online',
  island: false,
  participants: 6,
  smallGroupApproved: '2024-12-01',
};

/** A question of each kind with every field that it may have. */
const full: Readonly<Record<string, object>> = {
  case: {
    terms: '2024-2025',
    on: '2025-01-01',
    family,
    services: [service],
    contacts: [{ id: 'k', service: 's', date: '2024-01-01', mode: 'home', substantive: true }],
    overviews: [{ service: 's', sent: '2024-01-01', withPlan: true }],
  },
  'may-start': {
    terms: '2024-2025',
    on: '2025-01-01',
    kind: 'adaptation',
    child: 'c',
    family,
    services: [service],
  },
  'may-support': {
    terms: '2024-2025',
    on: '2025-01-01',
    role: 'mentor',
    person: {
      id: 'p',
      confirmed: '2024-01-01',
      officialOf: ['0784'],
      conflictApproved: [period],
      receivesNeedsBased: [period],
      supportedBy: [tie],
    },
    family: {
      members: ['m'],
      municipalities: { referredBy: '0784', guardian: '0784', residence: '0784' },
      mentoredBy: [tie],
      supportedBy: [tie],
    },
  },
  'may-hold': {
    terms: '2024-2025',
    session,
    family,
    sessions: [session],
    approvedExtra: [{ year: 2025, sessions: 1 }],
  },
  groups: { terms: '2024-2025', rate: 100, groups: [group] },
  'report-deadlines': { terms: '2024-2025', month: '2025-01', contractEnd: '2025-01-01' },
  placement: {
    terms: '2024-2025',
    on: '2025-01-01',
    placement: {
      id: 'p',
      care: 'crisis',
      arrived: '2024-12-01',
      left: '2025-01-01',
      meetings: [{ date: '2024-12-02', extensionAgreed: true }],
      visits: ['2024-12-02'],
      extension: { approved: '2024-12-02', until: '2025-02-01' },
      courtDecision: '2025-01-01',
    },
  },
  'may-place': {
    terms: '2024-2025',
    on: '2025-01-01',
    care: 'special',
    conditions: {
      placedUnder459: true,
      traumaAndDisorder: true,
      needAssessed: true,
      mentalHealthAssessed: '2024-12-01',
      childBorn: '2020-01-01',
      doctorPrognosis: true,
    },
  },
  'care-pay': {
    terms: '2024-2025',
    month: '2025-01',
    care: 'crisis',
    placements: [{ child: 'c', siblings: 'x', arrived: '2024-12-01', left: '2025-01-10' }],
  },
  'working-day': { date: '2025-01-01', add: 1 },
};

const absent = Symbol('absent');

/** The question with the value at a path replaced, or taken out. */
function broken(ask: string, path: string, value: unknown): unknown {
  // Through text, so that what two fields share is broken in one.
  const question = JSON.parse(JSON.stringify({ ask, ...full[ask] }));
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let at: Record<string, unknown> = question;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === absent) delete at[last];
  else at[last] = value;
  return question;
}

const pathOf = (question: unknown): string | undefined => {
  const reply = answer(question) as Partial<ErrorAnswer>;
  if (reply.error !== undefined) expect(reply.error.message).not.toBe('');
  return reply.error?.path;
};

/** Every field of the full questions, with its value. */
function fields(value: unknown, path = ''): [path: string, value: unknown][] {
  if (Array.isArray(value))
    return value.flatMap(
      (item, i) => [[`${path}[${i}]`, item], ...fields(item, `${path}[${i}]`)] as [string, unknown][],
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const inner = path === '' ? name : `${path}.${name}`;
    return [[inner, item], ...fields(item, inner)] as [string, unknown][];
  });
}

const asks = Object.keys(full);
const everyField = asks.flatMap((ask) =>
  fields(full[ask]).map(([path, value]) => [ask, path, value] as const),
);

/** Where `null` is a value of the type. */
const nullable = /\.(?:to|until|ended|left)$|children\[0\]\.arrived$/;

/** Fields that a question may be without. */
const optional = new RegExp(
  [
    String.raw`family\.(municipalityInvolved|onService20221031|care)`,
    String.raw`.*children\[0\]\.(expected|left)`,
    String.raw`services\[0\]\.(child|informed|agreement|ended|gaps|earlier|referral)`,
    String.raw`services\[0\]\.(agreementToMunicipality|endingSigned|endingToMunicipality)`,
    String.raw`.*\.(transitional2022|substantive|withPlan|extensionAgreed|island|smallGroupApproved)`,
    'contacts|overviews|approvedExtra|contractEnd',
    String.raw`person\.(confirmed|officialOf|conflictApproved|receivesNeedsBased|supportedBy)`,
    String.raw`family\.(mentoredBy|supportedBy|municipalities\..*)`,
    String.raw`placement\.(left|extension|courtDecision)`,
    String.raw`placements\[0\]\.left`,
    String.raw`conditions\..*`,
  ]
    .map((path) => `^(?:${path})$`)
    .join('|'),
);

const freeText =
  /(?:^|\.)(?:id|child|service|person|siblings|referredBy|guardian|residence)$|officialOf\[0\]$|members\[0\]$/;
const sessionOrGroup = /^session/;

/** Values that are of no use for a field, by what the field holds. */
function wrongFor(path: string, value: unknown): unknown[] {
  if (typeof value === 'number') return ['1', true, [], {}, 1.5, -1, 1e16];
  if (typeof value === 'boolean') return ['true', 1, 0, [], {}];
  if (Array.isArray(value)) return ['x', 1, true, { length: 0 }];
  if (typeof value === 'object') return ['x', 1, true, []];
  const ofAnyText = [1, true, [], {}, ['2025-01-01']];
  const isFree = freeText.test(path) && !(sessionOrGroup.test(path) && path.endsWith('.service'));
  return isFree ? ofAnyText : [...ofAnyText, 'no such word', '', '2025-02-30', '2025-13', '24:00'];
}

describe('every field is of its type, or the path of the field is answered', () => {
  test('the full questions are of the form', () => {
    for (const ask of asks) expect([ask, pathOf({ ask, ...full[ask] })]).toEqual([ask, undefined]);
  });

  test.each(everyField)('%s: %s of a wrong type', (ask, path, value) => {
    for (const wrong of wrongFor(path, value))
      expect([wrong, pathOf(broken(ask, path, wrong))]).toEqual([wrong, path]);
  });

  test.each(everyField)('%s: %s null only where the type says so', (ask, path) => {
    expect(pathOf(broken(ask, path, null))).toBe(nullable.test(path) ? undefined : path);
  });

  test.each(everyField)('%s: %s missing', (ask, path) => {
    const mayLack = optional.test(path) || (ask === 'report-deadlines' && path === 'month');
    // Taken out of a list of texts or dates, what is left there is nothing.
    expect(pathOf(broken(ask, path, absent))).toBe(mayLack ? undefined : path);
  });

  test.each(everyField.filter(([, path]) => !path.endsWith(']')))(
    '%s: an unknown field beside %s is ignored',
    (ask, path) => {
      expect(pathOf(broken(ask, path.replace(/[^.]+$/, 'unheardOf'), { from: null }))).toBeUndefined();
    },
  );
});

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

describe('a date outside the years 1–9999 in a result is malformed', () => {
  const last = '9999-12-31';
  const edge = {
    ask: 'case',
    terms: '2024-2025',
    on: last,
    family: { kind: 'foster', children: [{ id: 'c', arrived: null }] },
  };
  test.each([
    [{ ask: 'working-day', date: last, add: 1 }, 'date'],
    [{ ask: 'working-day', date: '2025-01-01', add: 3_000_000 }, 'date'],
    [{ ask: 'report-deadlines', terms: '2024-2025', month: '9999-12' }, 'month'],
    [{ ask: 'report-deadlines', terms: '2024-2025', month: '0001-01' }, 'month'],
    [{ ask: 'report-deadlines', terms: '2024-2025', contractEnd: '9999-12-31' }, 'contractEnd'],
    [
      {
        ask: 'placement',
        terms: '2024-2025',
        on: last,
        placement: { id: 'p', care: 'crisis', arrived: last, meetings: [], visits: [] },
      },
      'placement.arrived',
    ],
    [
      { ...edge, services: [{ id: 's', kind: 'adaptation', child: 'c', informed: last }] },
      'services[0].informed',
    ],
    [
      { ...edge, services: [{ id: 's', kind: 'adaptation', child: 'c', agreement: last }] },
      'services[0].agreement',
    ],
    [
      {
        ...edge,
        services: [
          { id: 'r', kind: 'needs-based' },
          { id: 's', kind: 'needs-based', agreement: last },
        ],
      },
      'services[1].agreement',
    ],
    [
      {
        ...edge,
        family: { kind: 'foster', children: [{ id: 'c', arrived: '9999-06-01' }] },
        services: [{ id: 's', kind: 'adaptation', child: 'c' }],
      },
      'family.children[0].arrived',
    ],
    [
      {
        ...edge,
        family: { kind: 'foster', children: [{ id: 'c', arrived: null, expected: '0001-01-15' }] },
        services: [{ id: 's', kind: 'adaptation', child: 'c' }],
      },
      'family.children[0].expected',
    ],
  ])('%j: %s', (question, path) => {
    expect(pathOf(question)).toBe(path);
  });
  test('one that is only passed through is not', () => {
    const family = { kind: 'adoptive', children: [{ id: 'c', arrived: '0001-01-01' }] };
    expect(
      answer({
        ask: 'may-start',
        terms: '2024-2025',
        on: '0001-01-15',
        kind: 'needs-based',
        family,
        services: [],
      }),
    ).toEqual({ allowed: false, reasons: ['TK 2.1.4.1'] });
  });
  test('an amount too large to be exact is malformed too', () => {
    const groups = [{ ...group, mode: 'in-person', minutes: 180 }];
    expect(pathOf({ ask: 'groups', terms: '2024-2025', rate: Number.MAX_SAFE_INTEGER, groups })).toBe('rate');
    const two = [
      { ...group, id: 'a' },
      { ...group, id: 'b' },
    ];
    expect(pathOf({ ask: 'groups', terms: '2024-2025', rate: 2 ** 52, groups: two })).toBe('rate');
  });
});

describe('messages say what is wrong', () => {
  const message = (question: unknown) => (answer(question) as ErrorAnswer).error.message;
  test.each([
    [1, 'is not an object'],
    [{}, 'is missing'],
    [{ ask: 'working-day' }, 'is missing'],
    [{ ask: 'working-day', date: '2025-02-30', add: 1 }, 'is not a date (YYYY-MM-DD, years 0001–9999)'],
    [{ ask: 'working-day', date: '2025-02-20', add: -1 }, 'is not a whole number, 0 or more'],
    [{ ask: 'groups', terms: 'x', rate: 1, groups: [] }, 'is not one of 2024-2025'],
    [{ ask: 'groups', terms: '2024-2025', rate: 1 }, 'is missing'],
    [{ ask: 'groups', terms: '2024-2025', rate: 1, groups: {} }, 'is not a list'],
    [{ ask: 'groups', terms: '2024-2025', rate: 1, groups: [1] }, 'is not an object'],
    [
      { ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, start: '9:00' }] },
      'is not a time of day (HH:MM)',
    ],
    [
      { ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, island: 1 }] },
      'is not true or false',
    ],
    [{ ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, id: 1 }] }, 'is not a text'],
    [
      { ask: 'report-deadlines', terms: '2024-2025', month: '2025' },
      'is not a month (YYYY-MM, years 0001–9999)',
    ],
    [broken('case', 'services[0].ended', '2024-01-01'), 'is before agreement'],
    [broken('case', 'family.care[0].to', '2023-12-31'), 'is before from'],
    [broken('care-pay', 'placements[0].left', '2024-11-30'), 'is before arrived'],
    [broken('case', 'family.kind', 'foster'), 'is false for a family that is not adoptive'],
    [broken('may-start', 'child', 'x'), 'is none of the family’s children'],
    [broken('case', 'services[0].child', 'x'), 'is none of the family’s children'],
    [broken('may-start', 'child', absent), 'is missing'],
    [broken('case', 'family', absent), 'is missing'],
    [{ ask: 'working-day', date: '9999-12-31', add: 1 }, 'leads to a date outside the years 1–9999'],
  ])('%j', (question, expected) => {
    expect(message(question)).toBe(expected);
  });
  test.each(['00:00', '09:59', '19:00', '20:59', '23:59'])('%s is a time of day', (start) => {
    expect(
      pathOf({ ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, start }] }),
    ).toBeUndefined();
  });
  test.each([
    '24:00',
    '10:60',
    '1:00',
    '10:0',
    '010:00',
    '10:000',
    '10.00',
    ' 10:00',
    '10:00\n',
    '30:00',
    1000,
  ])('%j is none', (start) => {
    expect(pathOf({ ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, start }] })).toBe(
      'groups[0].start',
    );
  });
});
