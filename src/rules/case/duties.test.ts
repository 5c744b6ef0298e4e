import { describe, expect, test } from 'vitest';
import { answer, type Case, type Obligation } from '../index.ts';

const family = { kind: 'foster', children: [{ id: 'c', arrived: '2023-01-01' }] };
const withoutMunicipality = { ...family, kind: 'adoptive', municipalityInvolved: false };

function duties(
  clause: string,
  asked: { on: string; services: object[]; [field: string]: unknown },
): Obligation[] {
  const reply = answer({ ask: 'case', terms: '2024-2025', family, ...asked }) as Case;
  expect(reply).toHaveProperty('obligations');
  return reply.obligations.filter((duty) => duty.clause === clause);
}

const told = (list: Obligation[]): string[] =>
  list.map(
    (duty) => `${duty.from}–${duty.due} ${duty.status} ${duty.met}${duty.metOn ? ` ${duty.metOn}` : ''}`,
  );

describe('TK 2.1.5.1: the first contact with the family within 5 working days of hearing of it', () => {
  const first = (on: string, contacts: object[] = [], more: object = {}) =>
    told(
      duties('TK 2.1.5.1', {
        on,
        services: [{ id: 's', kind: 'adaptation', child: 'c', informed: '2025-03-03', ...more }],
        contacts,
      }),
    );
  const contact = (date: string, service = 's') => ({ id: 'k', service, date, mode: 'remote' });

  test('is not listed before the provider heard, nor where it is not known when', () => {
    expect(first('2025-03-02')).toEqual([]);
    expect(first('2025-03-03')).toEqual(['2025-03-03–2025-03-10 due 0']);
    expect(first('2025-03-20', [], { informed: undefined })).toEqual([]);
  });
  test.each([
    ['2025-03-02', 'missed 0'],
    ['2025-03-03', 'met 1 2025-03-03'],
    ['2025-03-10', 'met 1 2025-03-10'],
    ['2025-03-11', 'late 0 2025-03-11'],
  ])('a contact on %s leaves it %s', (date, standing) => {
    expect(first('2025-03-20', [contact(date)])).toEqual([`2025-03-03–2025-03-10 ${standing}`]);
  });
  test('is due on the last day and missed on the next', () => {
    expect(first('2025-03-10')[0]).toContain('due 0');
    expect(first('2025-03-11')[0]).toContain('missed 0');
  });
  test('a late contact after the day asked is not seen; of two late ones the first counts', () => {
    expect(first('2025-03-11', [contact('2025-03-12')])[0]).toContain('missed 0');
    expect(first('2025-03-20', [contact('2025-03-14'), contact('2025-03-12')])[0]).toContain(
      'late 0 2025-03-12',
    );
  });
  test('any contact with the family counts, whichever service it is logged under, known or not', () => {
    expect(first('2025-03-20', [contact('2025-03-04', 'other')])[0]).toContain('met 1 2025-03-04');
  });
  test('is asked of a service that has begun too, and of one that ended', () => {
    expect(first('2025-03-20', [], { agreement: '2025-03-15' })).toHaveLength(1);
    expect(first('2025-03-20', [], { agreement: '2025-03-15', ended: '2025-03-16' })).toHaveLength(1);
  });
});

describe('before there is an agreement only TK 2.1.5.1 is listed', () => {
  test.each([
    [{}, ['TK 2.1.5.1']],
    [{ agreement: '2025-03-11' }, ['TK 2.1.5.1']],
    [{ ended: '2025-03-05', endingSigned: '2025-03-05' }, ['TK 2.1.5.1']],
    [
      { agreement: '2025-03-10' },
      ['TK 2.1.5.1', 'TK 2.1.3.5.3', 'TK 2.1.3.5.3', 'TK 2.1.3.6.2', 'TK 2.1.3.5.2', 'TK 2.1.3.6.1'],
    ],
  ])('%j', (more, clauses) => {
    const reply = answer({
      ask: 'case',
      terms: '2024-2025',
      on: '2025-03-10',
      family: { kind: 'foster', children: [{ id: 'c', arrived: '2025-01-01' }] },
      services: [{ id: 's', kind: 'adaptation', child: 'c', informed: '2025-03-03', ...more }],
    }) as Case;
    expect(reply.obligations.map(({ clause }) => clause)).toEqual(clauses);
  });
});

describe.each([
  ['TK 2.1.3.5.2', 'adaptation'],
  ['TK 2.1.4.4.2', 'needs-based'],
])('%s: the first substantive meeting is in the home', (clause, kind) => {
  const meeting = (
    on: string,
    contacts: [date: string, mode: string, substantive?: boolean][],
    more: object = {},
  ) =>
    told(
      duties(clause, {
        on,
        family: withoutMunicipality,
        services: [{ id: 's', kind, child: 'c', agreement: '2025-03-03', ...more }],
        contacts: contacts.map(([date, mode, substantive = true], i) => ({
          id: `k${i}`,
          service: 's',
          date,
          mode,
          substantive,
        })),
      }),
    );

  test('is due with no last day until one is held', () => {
    expect(meeting('2025-12-31', [])).toEqual(['2025-03-03–null due 0']);
    expect(meeting('2025-03-31', [['2025-03-05', 'home', false]])).toEqual(['2025-03-03–null due 0']);
  });
  test('at home it is met, also before the agreement', () => {
    expect(meeting('2025-03-31', [['2025-03-05', 'home']])).toEqual(['2025-03-03–null met 1 2025-03-05']);
    expect(meeting('2025-03-31', [['2025-02-05', 'home']])).toEqual(['2025-03-03–null met 1 2025-02-05']);
  });
  test.each(['in-person', 'remote'])('%s it is missed, whatever follows', (mode) => {
    expect(
      meeting('2025-03-31', [
        ['2025-03-06', 'home'],
        ['2025-03-05', mode],
      ]),
    ).toEqual(['2025-03-03–null missed 0']);
    expect(
      meeting('2025-03-31', [
        ['2025-03-06', mode],
        ['2025-03-05', 'home'],
      ]),
    ).toEqual(['2025-03-03–null met 1 2025-03-05']);
  });
  test('a later one at home does not mend it, in whatever order they are told', () => {
    const missed = ['2025-03-03–null missed 0'];
    const elsewhere: [string, string] = ['2025-03-05', 'in-person'];
    expect(meeting('2025-03-31', [elsewhere, ['2025-03-06', 'home']])).toEqual(missed);
    expect(meeting('2025-03-31', [['2025-03-06', 'home'], elsewhere])).toEqual(missed);
    expect(meeting('2025-03-31', [elsewhere, ['2025-03-05', 'remote']])).toEqual(missed);
  });
  test('of those of one day any at home makes it met, in whatever order', () => {
    const met = ['2025-03-03–null met 1 2025-03-05'];
    expect(
      meeting('2025-03-31', [
        ['2025-03-05', 'home'],
        ['2025-03-05', 'remote'],
      ]),
    ).toEqual(met);
    expect(
      meeting('2025-03-31', [
        ['2025-03-05', 'remote'],
        ['2025-03-05', 'home'],
      ]),
    ).toEqual(met);
  });
  test('a contact of another service is not it', () => {
    const [duty] = duties(clause, {
      on: '2025-03-31',
      family: withoutMunicipality,
      services: [
        { id: 's', kind, child: 'c', agreement: '2025-03-03' },
        { id: 't', kind, child: 'c' },
      ],
      contacts: [{ id: 'k', service: 't', date: '2025-03-05', mode: 'home', substantive: true }],
    });
    expect(duty?.status).toBe('due');
  });
  test.each([
    ['2025-03-19', 'due 0'],
    ['2025-03-20', 'missed 0'],
  ])('of a service that ended on 20 March without one it is on %s %s', (on, standing) => {
    expect(meeting(on, [], { ended: '2025-03-20' })).toEqual([`2025-03-03–null ${standing}`]);
  });
  test.each([
    ['2025-03-20', 'met 1 2025-03-20'],
    ['2025-03-21', 'missed 0'],
  ])('held on %s, when the service ended on the 20th, it is %s', (date, standing) => {
    expect(meeting('2025-03-31', [[date, 'home']], { ended: '2025-03-20' })).toEqual([
      `2025-03-03–null ${standing}`,
    ]);
  });
  test('one after the day asked is not seen', () => {
    expect(meeting('2025-03-04', [['2025-03-05', 'remote']])).toEqual(['2025-03-03–null due 0']);
  });
});

test('TK 2.1.2: each of the two kinds of service owes by clauses of its own', () => {
  const owed = (kind: string) =>
    (
      answer({
        ask: 'case',
        terms: '2024-2025',
        on: '2025-06-10',
        family: { ...family, children: [{ id: 'c', arrived: '2025-01-01' }] },
        services: [{ id: 's', kind, child: 'c', agreement: '2025-01-06' }],
      }) as Case
    ).obligations;
  expect(owed('adaptation').every(({ clause }) => clause.startsWith('TK 2.1.3.'))).toBe(true);
  expect(owed('needs-based').every(({ clause }) => clause.startsWith('TK 2.1.4.'))).toBe(true);
});

describe('obligations are in order of due, from, clause, kind, service', () => {
  test('those without a due day come last; services are told apart by code unit', () => {
    const reply = answer({
      ask: 'case',
      terms: '2024-2025',
      on: '2025-03-03',
      family: { kind: 'foster', children: [{ id: 'c', arrived: '2025-03-01' }] },
      services: ['b', 'B', 'a'].map((id) => ({
        id,
        kind: 'adaptation',
        child: 'c',
        informed: '2025-02-24',
        agreement: '2025-03-03',
      })),
    }) as Case;
    expect(
      reply.obligations.map(({ service, clause, kind, due }) => `${due} ${clause} ${kind ?? '-'} ${service}`),
    ).toEqual([
      '2025-03-03 TK 2.1.5.1 - B',
      '2025-03-03 TK 2.1.5.1 - a',
      '2025-03-03 TK 2.1.5.1 - b',
      '2025-03-09 TK 2.1.3.5.3 week B',
      '2025-03-09 TK 2.1.3.5.3 week a',
      '2025-03-09 TK 2.1.3.5.3 week b',
      '2025-06-02 TK 2.1.3.5.3 home B',
      '2025-06-02 TK 2.1.3.5.3 home a',
      '2025-06-02 TK 2.1.3.5.3 home b',
      '2025-06-02 TK 2.1.3.6.2 - B',
      '2025-06-02 TK 2.1.3.6.2 - a',
      '2025-06-02 TK 2.1.3.6.2 - b',
      'null TK 2.1.3.5.2 - B',
      'null TK 2.1.3.5.2 - a',
      'null TK 2.1.3.5.2 - b',
      'null TK 2.1.3.6.1 - B',
      'null TK 2.1.3.6.1 - a',
      'null TK 2.1.3.6.1 - b',
    ]);
  });
  test('of the same due day the earlier window comes first, then home before month', () => {
    const reply = answer({
      ask: 'case',
      terms: '2024-2025',
      on: '2025-04-20',
      family: withoutMunicipality,
      services: [
        { id: 'n', kind: 'needs-based', agreement: '2025-01-06' },
        { id: 'w', kind: 'needs-based', agreement: '2025-04-29', informed: '2025-04-17' },
        { id: 'x', kind: 'needs-based', informed: '2025-04-28' },
      ],
    }) as Case;
    const last = reply.obligations.slice(-4).map(({ clause, kind, from, due }) => [clause, kind, from, due]);
    expect(last).toEqual([
      ['TK 2.1.5.1', undefined, '2025-04-17', '2025-04-25'],
      ['TK 2.1.4.4.3', 'home', '2025-04-06', '2025-05-05'],
      ['TK 2.1.4.4.3', 'month', '2025-04-06', '2025-05-05'],
      ['TK 2.1.4.4.2', undefined, '2025-01-06', null],
    ]);
  });
});
