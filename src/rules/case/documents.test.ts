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

describe.each([
  ['TK 2.1.3.6.1', 'adaptation'],
  ['TK 2.1.4.5.1', 'needs-based'],
])('%s: the agreement goes to the municipality', (clause, kind) => {
  const sent = (on: string, agreementToMunicipality?: string, of: object = family) =>
    told(
      duties(clause, {
        on,
        family: of,
        services: [
          {
            id: 's',
            kind,
            child: 'c',
            agreement: '2025-03-03',
            ...(agreementToMunicipality ? { agreementToMunicipality } : {}),
          },
        ],
      }),
    );
  test('is due with no last day, and met on the day it was sent', () => {
    expect(sent('2025-12-01')).toEqual(['2025-03-03–null due 0']);
    expect(sent('2025-03-04', '2025-03-04')).toEqual(['2025-03-03–null met 1 2025-03-04']);
    expect(sent('2025-03-03', '2025-03-04')).toEqual(['2025-03-03–null due 0']);
    expect(sent('2025-03-03', '2025-03-01')).toEqual(['2025-03-03–null met 1 2025-03-01']);
  });
  test('TK 2.1.3.6.4, TK 2.1.4.5.4: not where an adoptive family keeps the municipality out', () => {
    expect(sent('2025-12-01', undefined, withoutMunicipality)).toEqual([]);
    expect(
      sent('2025-12-01', undefined, { ...withoutMunicipality, municipalityInvolved: true }),
    ).toHaveLength(1);
    expect(sent('2025-12-01', undefined, { ...family, kind: 'adoptive' })).toHaveLength(1);
  });
});

describe('TK 2.1.3.6.2, TK 2.1.4.5.2: an overview to the municipality once in 3 months', () => {
  const overviews = (kind: string, on: string, sent: object[], more: object = {}) =>
    told(
      duties(kind === 'adaptation' ? 'TK 2.1.3.6.2' : 'TK 2.1.4.5.2', {
        on,
        family: { kind: 'foster', children: [{ id: 'c', arrived: '2024-11-01' }] },
        services: [
          { id: 's', kind, child: 'c', agreement: '2024-11-30', ...more },
          { id: 't', kind, child: 'c' },
        ],
        overviews: sent,
      }),
    );
  test('windows are counted from the agreement', () => {
    expect(overviews('adaptation', '2025-06-01', [])).toEqual([
      '2024-11-30–2025-02-27 missed 0',
      '2025-02-28–2025-05-29 missed 0',
      '2025-05-30–2025-08-29 due 0',
    ]);
  });
  test.each([
    ['2024-11-29', 'missed 0'],
    ['2024-11-30', 'met 1 2024-11-30'],
    ['2025-02-27', 'met 1 2025-02-27'],
    ['2025-02-28', 'missed 0'],
  ])('one sent on %s leaves the first %s', (sent, standing) => {
    expect(overviews('adaptation', '2025-03-31', [{ service: 's', sent }])[0]).toBe(
      `2024-11-30–2025-02-27 ${standing}`,
    );
  });
  test('of needs-based support only one sent with the plan counts', () => {
    const sent = { service: 's', sent: '2025-01-10' };
    expect(overviews('needs-based', '2025-01-31', [sent])[0]).toContain('due 0');
    expect(overviews('needs-based', '2025-01-31', [{ ...sent, withPlan: false }])[0]).toContain('due 0');
    expect(overviews('needs-based', '2025-01-31', [{ ...sent, withPlan: true }])[0]).toContain('met 1');
    expect(overviews('adaptation', '2025-01-31', [sent])[0]).toContain('met 1');
  });
  test('one of another or of no known service, or sent after the day asked, does not count', () => {
    for (const sent of [
      { service: 't', sent: '2025-01-10' },
      { service: 'x', sent: '2025-01-10' },
      { service: 's', sent: '2025-02-01' },
    ]) {
      expect(overviews('adaptation', '2025-01-31', [sent])[0]).toContain('due 0');
    }
  });
  test('one sent on the day asked counts', () => {
    expect(overviews('adaptation', '2025-01-31', [{ service: 's', sent: '2025-01-31' }])[0]).toContain(
      'met 1',
    );
  });
  test('they are put in order, so the first sent is the day', () => {
    const sent = [
      { service: 's', sent: '2025-01-20' },
      { service: 's', sent: '2025-01-10' },
    ];
    expect(overviews('adaptation', '2025-01-31', sent)[0]).toContain('met 2 2025-01-10');
  });
  test('gaps and the end of the service waive them as they do contacts', () => {
    expect(
      overviews('adaptation', '2025-03-01', [], { gaps: [{ from: '2025-02-27', to: '2025-02-27' }] })[0],
    ).toContain('2025-02-28–');
    expect(overviews('adaptation', '2025-03-01', [], { ended: '2025-02-26' })).toEqual([]);
    expect(overviews('adaptation', '2025-03-01', [], { ended: '2025-02-27' })).toHaveLength(1);
  });
});

describe('TK 2.1.5.11: the ending is in writing', () => {
  const ending = (on: string, more: object = {}, of: object = family, clause = 'TK 2.1.5.11') =>
    told(
      duties(clause, {
        on,
        family: of,
        services: [{ id: 's', kind: 'needs-based', agreement: '2025-03-03', ended: '2025-03-20', ...more }],
      }),
    );
  test('is listed from the day the service ended', () => {
    expect(ending('2025-03-19')).toEqual([]);
    expect(ending('2025-03-20')).toEqual(['2025-03-20–null due 0']);
    expect(ending('2025-03-20', { ended: null })).toEqual([]);
  });
  test.each([
    ['2025-03-10', 'met 1 2025-03-10'],
    ['2025-03-20', 'met 1 2025-03-20'],
    ['2025-03-25', 'met 1 2025-03-25'],
    ['2025-03-26', 'due 0'],
  ])('signed on %s it is on the 25th %s', (endingSigned, standing) => {
    expect(ending('2025-03-25', { endingSigned })).toEqual([`2025-03-20–null ${standing}`]);
  });
  test('TK 2.1.5.11/KOV: it is sent to the municipality, where that is involved', () => {
    const clause = 'TK 2.1.5.11/KOV';
    expect(ending('2025-03-25', {}, family, clause)).toEqual(['2025-03-20–null due 0']);
    expect(ending('2025-03-25', { endingToMunicipality: '2025-03-25' }, family, clause)).toEqual([
      '2025-03-20–null met 1 2025-03-25',
    ]);
    expect(ending('2025-03-25', {}, withoutMunicipality, clause)).toEqual([]);
    expect(ending('2025-03-25', {}, withoutMunicipality)).toHaveLength(1);
  });
  test('a service that ran to its last day and has no end yet owes none', () => {
    const asked = {
      on: '2027-01-01',
      services: [{ id: 's', kind: 'adaptation', child: 'c', agreement: '2023-01-05' }],
    };
    expect(duties('TK 2.1.5.11', asked)).toEqual([]);
  });
});
