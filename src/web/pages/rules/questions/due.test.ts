import { describe, expect, test } from 'vitest';
import { asked } from '../testing/asked.ts';
import { placement } from './placement.tsx';
import { reports } from './reports.tsx';
import { rhythm } from './rhythm.tsx';
import { workingDays } from './working-days.tsx';

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
