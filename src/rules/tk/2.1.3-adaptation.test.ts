import { describe, expect, test } from 'vitest';
import { answer, type Case, type Decision } from '../index.ts';

interface Told {
  readonly on?: string;
  readonly child?: object;
  readonly family?: object;
  readonly services?: object[];
}

const arrived = '2024-02-29';

function volume(told: Told): object | undefined {
  const reply = answer({
    ask: 'case',
    terms: '2024-2025',
    on: told.on ?? '2024-06-01',
    family: { kind: 'foster', children: [{ id: 'c', arrived, ...told.child }], ...told.family },
    services: told.services ?? [{ id: 's', kind: 'adaptation', child: 'c' }],
  }) as Case;
  return reply.volumes[0];
}

function reasons(on: string, told: Told = {}): readonly string[] {
  const reply = answer({
    ask: 'may-start',
    terms: '2024-2025',
    on,
    kind: 'adaptation',
    child: 'c',
    family: { kind: 'foster', children: [{ id: 'c', arrived, ...told.child }], ...told.family },
    services: told.services ?? [],
  }) as Decision;
  expect(reply.allowed).toBe(reply.reasons.length === 0);
  return reply.reasons;
}

describe('TK 2.1.3.2: the days between which adaptation is given', () => {
  test('are a month before the arrival and 12 months after it', () => {
    expect(volume({})).toEqual({
      service: 's',
      clause: 'TK 2.1.3.2',
      firstDay: '2024-01-29',
      lastDay: '2025-02-28',
    });
  });
  test('before the arrival the first is known from the expected one, the last is not known', () => {
    expect(volume({ child: { arrived: null, expected: '2024-03-31' } })).toEqual({
      service: 's',
      clause: 'TK 2.1.3.2',
      firstDay: '2024-02-29',
      lastDay: null,
    });
    expect(volume({ child: { expected: '2030-01-01' } })).toMatchObject({ firstDay: '2024-01-29' });
  });
  test('neither is known of a child not awaited, nor of a service for no child', () => {
    const unknown = { service: 's', clause: 'TK 2.1.3.2', lastDay: null };
    expect(volume({ child: { arrived: null } })).toEqual(unknown);
    expect(volume({ services: [{ id: 's', kind: 'adaptation' }] })).toEqual(unknown);
    expect(volume({ child: { arrived: null, left: '2024-01-01' } })).toEqual(unknown);
  });
  test('TK 2.1.5.13.1: it is counted for each child', () => {
    const children = [
      { id: 'a', arrived: '2024-05-01' },
      { id: 'b', arrived: '2024-06-01' },
    ];
    const services = [{ id: 's', kind: 'adaptation', child: 'b' }];
    expect(volume({ family: { children }, services })).toMatchObject({ lastDay: '2025-06-01' });
  });
});

describe('TK 2.1.5.13.3: what lengthens adaptation', () => {
  test('2 months for a family on service on 31.10.2022, added in one step with the 12', () => {
    // Two steps would lead over 28 February: 28 April.
    expect(volume({ family: { onService20221031: true } })).toMatchObject({ lastDay: '2025-04-29' });
    expect(volume({ family: { onService20221031: false } })).toMatchObject({ lastDay: '2025-02-28' });
  });
  test('the days of gaps of all the child’s adaptation services, overlapping ones once', () => {
    const services = [
      { id: 's', kind: 'adaptation', child: 'c', gaps: [{ from: '2024-04-01', to: '2024-04-10' }] },
      { id: 't', kind: 'adaptation', child: 'c', gaps: [{ from: '2024-04-10', to: '2024-04-11' }] },
      { id: 'u', kind: 'needs-based', child: 'c', gaps: [{ from: '2024-05-01', to: '2024-05-31' }] },
      { id: 'v', kind: 'adaptation', gaps: [{ from: '2024-05-01', to: '2024-05-31' }] },
    ];
    expect(volume({ services })).toMatchObject({ lastDay: '2025-03-11' });
  });
  test.each([
    ['2024-05-19', '2025-02-28'],
    ['2024-05-20', '2025-03-01'],
    ['2024-05-29', '2025-03-10'],
  ])('an open gap from 20 May is counted to the day asked: on %s the last day is %s', (on, lastDay) => {
    const services = [{ id: 's', kind: 'adaptation', child: 'c', gaps: [{ from: '2024-05-20', to: null }] }];
    expect(volume({ on, services })).toMatchObject({ lastDay });
  });
  test('a closed gap yet to come is counted already', () => {
    const services = [
      { id: 's', kind: 'adaptation', child: 'c', gaps: [{ from: '2024-12-01', to: '2024-12-02' }] },
    ];
    expect(volume({ services })).toMatchObject({ lastDay: '2025-03-02' });
  });
});

describe('TK 2.1.5.10: the child leaves early', () => {
  test.each([
    ['2024-12-31', '2025-01-31'],
    ['2025-01-27', '2025-02-27'],
    ['2025-01-28', '2025-02-28'],
    ['2025-02-27', '2025-02-28'],
    ['2025-02-28', '2025-02-28'],
    ['2025-03-15', '2025-02-28'],
  ])('having left on %s, the last day is %s', (left, lastDay) => {
    expect(volume({ child: { left } })).toMatchObject({ lastDay });
  });
  test('a departure yet to come is a fact too', () => {
    expect(volume({ on: '2024-03-01', child: { left: '2024-05-10' } })).toMatchObject({
      lastDay: '2024-06-10',
    });
  });
});

describe('may adaptation start?', () => {
  test.each([
    ['2024-01-28', ['TK 2.1.3.2']],
    ['2024-01-29', []],
    ['2025-02-28', []],
    ['2025-03-01', ['TK 2.1.3.2']],
  ])('TK 2.1.3.2: on %s the reasons against are %j', (on, against) => {
    expect(reasons(on)).toEqual(against);
  });
  test.each([
    ['2024-05-10', []],
    ['2024-05-11', ['TK 2.1.5.10']],
    ['2024-06-10', ['TK 2.1.5.10']],
    ['2024-06-11', ['TK 2.1.3.2', 'TK 2.1.5.10']],
  ])('TK 2.1.5.10: of a child who left on 10 May, on %s the reasons against are %j', (on, against) => {
    expect(reasons(on, { child: { left: '2024-05-10' } })).toEqual(against);
  });
  test('TK 2.1.3.2: not for a child neither arrived nor expected; for an expected one with no last day', () => {
    expect(reasons('2024-06-01', { child: { arrived: null } })).toEqual(['TK 2.1.3.2']);
    expect(reasons('2029-06-01', { child: { arrived: null, expected: '2024-06-01' } })).toEqual([]);
  });
  test.each([
    [{ agreement: '2024-06-01' }, ['TK 2.1.3.2']],
    [{ agreement: '2024-06-02' }, []],
    [{ agreement: '2024-03-01', ended: '2024-06-01' }, ['TK 2.1.3.2']],
    [{ agreement: '2024-03-01', ended: '2024-05-31' }, []],
    [{ agreement: '2024-03-01', ended: null }, ['TK 2.1.3.2']],
    [{ agreement: '2024-03-01', child: 'd' }, []],
    [{}, []],
  ])('TK 2.1.3.2: beside an adaptation service %j the reasons against are %j', (service, against) => {
    const family = {
      children: [
        { id: 'c', arrived },
        { id: 'd', arrived },
      ],
    };
    const services = [{ id: 's', kind: 'adaptation', child: 'c', ...service }];
    expect(reasons('2024-06-01', { family, services })).toEqual(against);
  });
  test.each([
    [[{ from: '2024-06-01', to: null }], ['TK 2.1.5.8']],
    [[{ from: '2024-01-01', to: '2024-06-01' }], ['TK 2.1.5.8']],
    [
      [
        { from: '2024-01-01', to: '2024-05-31' },
        { from: '2024-06-02', to: null },
      ],
      [],
    ],
    [[], []],
  ])('TK 2.1.5.8: of a family in crisis or special care %j the reasons against are %j', (care, against) => {
    expect(reasons('2024-06-01', { family: { care } })).toEqual(against);
  });
  test.each([
    [{ agreement: '2024-06-01' }, ['TK 2.1.5.9']],
    [{ agreement: '2024-06-02' }, []],
    [{ agreement: '2024-01-01', ended: '2024-06-01', endingSigned: '2024-05-01' }, ['TK 2.1.5.9']],
    [{ agreement: '2024-01-01', ended: '2024-05-31' }, ['TK 2.1.5.9']],
    [{ agreement: '2024-01-01', ended: '2024-05-31', endingSigned: '2024-06-01' }, []],
    [{ agreement: '2024-01-01', ended: '2024-05-31', endingSigned: '2024-06-02' }, ['TK 2.1.5.9']],
    [{}, []],
  ])('TK 2.1.5.9: beside a needs-based service %j the reasons against are %j', (service, against) => {
    expect(reasons('2024-06-01', { services: [{ id: 'n', kind: 'needs-based', ...service }] })).toEqual(
      against,
    );
  });
  test.each([
    [{ children: [{ id: 'c', arrived: null }] }, ['TK 0.1', 'TK 2.1.3.2']],
    [{ children: [{ id: 'c', arrived: null, expected: '2024-06-01' }] }, []],
    [
      {
        children: [
          { id: 'c', arrived: null },
          { id: 'd', arrived },
        ],
      },
      ['TK 2.1.3.2'],
    ],
    [{ children: [{ id: 'c', arrived }] }, []],
  ])('TK 0.1: of a prospective family %j the reasons against are %j', (more, against) => {
    expect(reasons('2024-06-01', { family: { kind: 'prospective', ...more } })).toEqual(against);
  });
  test('TK 0.1: a prospective family that awaits no child may be asked about without one', () => {
    const reply = answer({
      ask: 'may-start',
      terms: '2024-2025',
      on: '2024-06-01',
      kind: 'adaptation',
      family: { kind: 'prospective', children: [] },
      services: [],
    });
    expect(reply).toEqual({ allowed: false, reasons: ['TK 0.1', 'TK 2.1.3.2'] });
  });
});
