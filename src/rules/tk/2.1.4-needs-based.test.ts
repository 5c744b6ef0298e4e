import { describe, expect, test } from 'vitest';
import { answer, type Case, type Decision } from '../index.ts';

const children = [{ id: 'c', arrived: '2020-01-01' }];

function volumes(on: string, services: object[], family: object = {}): readonly object[] {
  const reply = answer({
    ask: 'case',
    terms: '2024-2025',
    on,
    family: { kind: 'foster', children, ...family },
    services: services.map((service, i) => ({ id: `n${i}`, kind: 'needs-based', ...service })),
  }) as Case;
  return reply.volumes;
}

const volume = (on: string, service: object, family: object = {}) => volumes(on, [service], family)[0];

function reasons(on: string, services: object[], family: object = {}): readonly string[] {
  const reply = answer({
    ask: 'may-start',
    terms: '2024-2025',
    on,
    kind: 'needs-based',
    family: { kind: 'adoptive', children, ...family },
    services: services.map((service, i) => ({ id: `n${i}`, kind: 'needs-based', ...service })),
  }) as Decision;
  expect(reply.allowed).toBe(reply.reasons.length === 0);
  return reply.reasons;
}

describe('TK 2.1.4.2: the volume is 365 days a family', () => {
  test('of a service going on, to the day asked, both days counted', () => {
    expect(volume('2025-01-01', { agreement: '2025-01-01' })).toEqual({
      service: 'n0',
      clause: 'TK 2.1.4.2',
      limit: 365,
      used: 1,
      left: 364,
      lastDay: '2025-12-31',
    });
    expect(volume('2025-03-01', { agreement: '2025-01-01' })).toMatchObject({
      used: 60,
      left: 305,
      lastDay: '2025-12-31',
    });
  });
  test('of one that has not begun nothing, and it has no last day', () => {
    const unused = { service: 'n0', clause: 'TK 2.1.4.2', limit: 365, used: 0, left: 365 };
    expect(volume('2025-03-01', {})).toEqual(unused);
    expect(volume('2025-03-01', { agreement: '2025-03-02' })).toEqual(unused);
    expect(volume('2025-03-01', { ended: '2025-02-01' })).toEqual(unused);
  });
  test('of one that ended, to its end; it has no last day the day after', () => {
    const service = { agreement: '2025-01-01', ended: '2025-01-31' };
    expect(volume('2025-01-31', service)).toMatchObject({ used: 31, lastDay: '2025-12-31' });
    expect(volume('2025-02-01', service)).toEqual({
      service: 'n0',
      clause: 'TK 2.1.4.2',
      limit: 365,
      used: 31,
      left: 334,
    });
    expect(volume('2025-01-10', service)).toMatchObject({ used: 10, lastDay: '2025-12-31' });
  });
  test('left open it counts on over the limit, and nothing is left', () => {
    expect(volume('2025-12-31', { agreement: '2025-01-01' })).toMatchObject({
      used: 365,
      left: 0,
      lastDay: '2025-12-31',
    });
    expect(volume('2026-01-01', { agreement: '2025-01-01' })).toMatchObject({
      used: 366,
      left: 0,
      lastDay: '2025-12-31',
    });
  });
  test('days of several services and earlier periods are counted once', () => {
    const services = [
      { agreement: '2025-01-01', ended: '2025-01-31' },
      { agreement: '2025-01-22', ended: '2025-02-10', earlier: [{ from: '2024-12-31', to: '2025-01-02' }] },
      { agreement: '2025-06-01' },
    ];
    expect(volumes('2025-06-10', services).map((each) => (each as { used: number }).used)).toEqual([
      52, 52, 52,
    ]);
    expect(volumes('2025-06-10', services)[2]).toMatchObject({ lastDay: '2026-04-19' });
  });
  test.each([
    ['2024-01-09', 0],
    ['2024-01-10', 1],
    ['2024-01-20', 11],
    ['2024-01-21', 11],
  ])('of an earlier period from 10 to 20 January 2024, on %s %d days are used', (on, used) => {
    expect(volume(on, { earlier: [{ from: '2024-01-10', to: '2024-01-20' }] })).toMatchObject({ used });
  });
  test('an open earlier period counts to the day asked; one on an adaptation service is none', () => {
    expect(volume('2024-01-20', { earlier: [{ from: '2024-01-10', to: null }] })).toMatchObject({ used: 11 });
    const reply = volumes('2024-01-20', [
      {},
      { kind: 'adaptation', child: 'c', earlier: [{ from: '2024-01-10', to: null }] },
    ]);
    expect(reply[0]).toMatchObject({ used: 0 });
  });
});

describe('TK 2.1.5.13: what is not counted', () => {
  test('TK 2.1.5.13.3: 60 more days for a family on service on 31.10.2022', () => {
    expect(volume('2025-01-01', { agreement: '2025-01-01' }, { onService20221031: true })).toMatchObject({
      limit: 425,
      left: 424,
      lastDay: '2026-03-01',
    });
  });
  test('TK 2.1.5.13.3: days of gaps of any of the family’s needs-based services', () => {
    const services = [
      { agreement: '2025-01-01' },
      { gaps: [{ from: '2025-01-05', to: '2025-01-06' }] },
      { kind: 'adaptation', child: 'c', gaps: [{ from: '2025-01-01', to: '2025-01-31' }] },
    ];
    expect(volumes('2025-01-31', services)[0]).toMatchObject({ used: 29, lastDay: '2026-01-02' });
  });
  test('TK 2.1.5.13.3: an open gap is counted to the day asked, also for the last day', () => {
    const service = { agreement: '2025-01-01', gaps: [{ from: '2025-01-11', to: null }] };
    expect(volume('2025-01-10', service)).toMatchObject({ used: 10, lastDay: '2025-12-31' });
    expect(volume('2025-01-11', service)).toMatchObject({ used: 10, lastDay: '2026-01-01' });
    expect(volume('2025-01-20', service)).toMatchObject({ used: 10, lastDay: '2026-01-10' });
  });
  test('TK 2.1.5.13.3: a gap yet to come is left out of the last day already', () => {
    const service = { agreement: '2025-01-01', gaps: [{ from: '2025-12-31', to: '2025-12-31' }] };
    expect(volume('2025-01-20', service)).toMatchObject({ used: 20, lastDay: '2026-01-01' });
    expect(
      volume('2025-01-20', { ...service, gaps: [{ from: '2026-01-01', to: '2026-01-31' }] }),
    ).toMatchObject({
      lastDay: '2025-12-31',
    });
  });
  test('TK 2.1.5.13.2: days of the 2022 transitional rules, also where another period covers them', () => {
    const earlier = [
      { from: '2022-11-01', to: '2022-12-31', transitional2022: true },
      { from: '2022-12-01', to: '2023-01-10', transitional2022: false },
    ];
    expect(volume('2025-01-01', { earlier })).toMatchObject({ used: 10 });
  });
});

describe('TK 2.1.4.2: the last day of a service going on', () => {
  test('is the day before it began where the volume was full before', () => {
    const services = [{ agreement: '2024-01-01', ended: '2024-12-30' }, { agreement: '2025-03-01' }];
    expect(volumes('2025-03-01', services)[1]).toMatchObject({ used: 366, left: 0, lastDay: '2025-02-28' });
    const oneLeft = [{ agreement: '2024-01-01', ended: '2024-12-29' }, { agreement: '2025-03-01' }];
    expect(volumes('2025-03-01', oneLeft)[1]).toMatchObject({ lastDay: '2025-03-01' });
  });
  test('is the day before it began also where more than the volume was used before', () => {
    const services = [{ agreement: '2023-01-01', ended: '2024-12-30' }, { agreement: '2025-03-01' }];
    expect(volumes('2025-03-01', services)[1]).toMatchObject({ used: 731, left: 0, lastDay: '2025-02-28' });
  });
  test.each([
    ['2025-11-29', '2025-12-29'],
    ['2025-11-30', '2025-12-30'],
    ['2025-12-01', '2025-12-31'],
    ['2025-12-30', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['2026-02-01', '2025-12-31'],
  ])('TK 2.1.5.10: where the only child left on %s, it is %s', (left, lastDay) => {
    const family = { children: [{ id: 'c', arrived: '2020-01-01', left }] };
    expect(volume('2025-01-01', { agreement: '2025-01-01' }, family)).toMatchObject({ lastDay });
  });
  test.each([
    [
      [
        { id: 'c', arrived: null, left: '2025-02-10' },
        { id: 'd', arrived: null, left: '2025-03-10' },
      ],
      '2025-04-10',
    ],
    [
      [
        { id: 'c', arrived: null, left: '2025-03-10' },
        { id: 'd', arrived: null, left: '2025-02-10' },
      ],
      '2025-04-10',
    ],
    [
      [
        { id: 'c', arrived: null, left: '2025-02-10' },
        { id: 'd', arrived: null },
      ],
      '2025-12-31',
    ],
    [
      [
        { id: 'c', arrived: null, left: null },
        { id: 'd', arrived: null, left: '2025-02-10' },
      ],
      '2025-12-31',
    ],
    [[], '2025-12-31'],
    [[{ id: 'c', arrived: null, left: '2024-06-10' }], '2024-07-10'],
  ])('TK 2.1.5.10: of children %j it is %s', (all, lastDay) => {
    expect(volume('2025-01-01', { agreement: '2025-01-01' }, { children: all })).toMatchObject({ lastDay });
  });
});

describe('may needs-based support start?', () => {
  test.each([
    ['2025-05-10', [{ id: 'c', arrived: '2024-05-10' }], ['TK 2.1.4.1']],
    ['2025-05-11', [{ id: 'c', arrived: '2024-05-10' }], []],
    ['2025-02-28', [{ id: 'c', arrived: '2024-02-28' }], ['TK 2.1.4.1']],
    ['2025-02-28', [{ id: 'c', arrived: '2024-02-27' }], []],
    ['2025-05-11', [{ id: 'c', arrived: '2024-05-10', left: '2025-05-11' }], []],
    ['2025-05-11', [{ id: 'c', arrived: '2024-05-10', left: '2025-05-10' }], ['TK 2.1.4.1']],
    ['2025-05-11', [{ id: 'c', arrived: '2024-05-10', left: null }], []],
    ['2025-05-11', [{ id: 'c', arrived: null, expected: '2024-05-10' }], ['TK 2.1.4.1']],
    [
      '2025-05-11',
      [
        { id: 'c', arrived: '2025-05-01' },
        { id: 'd', arrived: '2024-05-10' },
      ],
      [],
    ],
    ['2025-05-11', [], ['TK 2.1.4.1']],
  ])('TK 2.1.4.1: on %s with children %j the reasons against are %j', (on, all, against) => {
    expect(reasons(on, [], { children: all })).toEqual(against);
  });
  test.each([
    ['2024-12-30', ['TK 2.1.4.2']],
    ['2024-12-29', []],
  ])('TK 2.1.4.2: after a service from 1 January 2024 to %s the reasons against are %j', (ended, against) => {
    expect(reasons('2025-05-11', [{ agreement: '2024-01-01', ended }])).toEqual(against);
  });
  test.each([
    [{ agreement: '2025-05-11' }, ['TK 2.1.4.2']],
    [{ agreement: '2025-05-12' }, []],
    [{ agreement: '2025-05-01', ended: '2025-05-11' }, ['TK 2.1.4.2']],
    [{ agreement: '2025-05-01', ended: '2025-05-10' }, []],
  ])('TK 2.1.4.2: beside a needs-based service %j the reasons against are %j', (service, against) => {
    expect(reasons('2025-05-11', [service])).toEqual(against);
  });
  test.each([
    ['foster', [], ['TK 2.1.4.2']],
    ['guardian', [{ referral: { accepted: '2025-05-12' } }], ['TK 2.1.4.2']],
    ['guardian', [{ referral: { accepted: '2025-05-11' } }], []],
    ['foster', [{ kind: 'adaptation', child: 'c', referral: { accepted: '2025-05-11' } }], ['TK 2.1.4.2']],
    [
      'foster',
      [{ agreement: '2024-01-01', ended: '2024-02-01', referral: { accepted: '2023-12-01' } }, {}],
      [],
    ],
    ['adoptive', [], []],
  ])('TK 2.1.4.2: of a %s family with services %j the reasons against are %j', (kind, services, against) => {
    expect(reasons('2025-05-11', services, { kind })).toEqual(against);
  });
  test.each([
    [{ agreement: '2025-05-11' }, ['TK 2.1.5.9']],
    [{ agreement: '2025-05-12' }, []],
    [{ agreement: '2025-05-01', ended: '2025-05-11' }, ['TK 2.1.5.9']],
    [{ agreement: '2025-05-01', ended: '2025-05-10' }, []],
  ])('TK 2.1.5.9: beside an adaptation service %j the reasons against are %j', (service, against) => {
    expect(reasons('2025-05-11', [{ kind: 'adaptation', child: 'c', ...service }])).toEqual(against);
  });
  test('TK 2.1.5.8: not to a family in crisis or special care', () => {
    expect(reasons('2025-05-11', [], { care: [{ from: '2025-05-11', to: '2025-05-11' }] })).toEqual([
      'TK 2.1.5.8',
    ]);
    expect(reasons('2025-05-11', [], { care: [{ from: '2025-05-12', to: null }] })).toEqual([]);
  });
  test('TK 0.1: not to a prospective family; all that applies is said, in order', () => {
    const care = [{ from: '2025-01-01', to: null }];
    const services = [{ kind: 'adaptation', agreement: '2025-01-01' }];
    expect(reasons('2025-05-11', services, { kind: 'prospective', children: [], care })).toEqual([
      'TK 0.1',
      'TK 2.1.4.1',
      'TK 2.1.4.2',
      'TK 2.1.5.8',
      'TK 2.1.5.9',
    ]);
  });
  test('a child named is not asked about: the volume is the family’s', () => {
    const asked = { ask: 'may-start', terms: '2024-2025', on: '2025-05-11', kind: 'needs-based', child: 'c' };
    expect(answer({ ...asked, family: { kind: 'adoptive', children }, services: [] })).toEqual({
      allowed: true,
      reasons: [],
    });
  });
});
