import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDateOf, type ServiceObligation } from '../../../rules/index.ts';
import { rhythmRows } from './rhythm.ts';

const today = civilDateOf('2025-03-31');

type Given = Pick<ServiceObligation, 'status'> & Partial<ServiceObligation>;

function window(from: string, days: number, given: Given): ServiceObligation {
  const start = civilDateOf(from);
  return {
    clause: 'TK 2.1.3.5.1',
    service: 'adaptation',
    kind: 'week',
    from: start,
    due: addDays(start, days - 1),
    needed: 1,
    met: 0,
    ...given,
  };
}

function overview(from: string, due: CivilDate | null, status: ServiceObligation['status']) {
  const { kind: _, ...rest } = window(from, 1, { status, clause: 'TK 2.1.3.6.2' });
  return { ...rest, due };
}

const rowsOf = (list: readonly ServiceObligation[]) => rhythmRows(list, 'adaptation', today, 'et');

describe('The rhythm of a service', () => {
  it('is drawn as weeks, months, meetings at home and overviews, in that order', () => {
    const rows = rowsOf([
      overview('2025-03-01', civilDateOf('2025-06-05'), 'due'),
      window('2025-03-01', 90, { status: 'due', kind: 'home', clause: 'TK 2.1.3.5.3' }),
      window('2025-03-28', 30, { status: 'due', kind: 'month' }),
      window('2025-03-28', 7, { status: 'due' }),
    ]);
    expect(rows.map(({ key, label }) => [key, label])).toEqual([
      ['week', 'Kontakt igal nädalal (TK 2.1.3.5.1)'],
      ['month', 'Kaks kontakti igas kuus (TK 2.1.3.5.1)'],
      ['home', 'Kodus iga kolme kuu jooksul (TK 2.1.3.5.3)'],
      ['overview', 'Ülevaade omavalitsusele (TK 2.1.3.6.2)'],
    ]);
  });

  it('says of needs-based support that the home is visited every month (TK 2.1.4.4.3)', () => {
    const [row] = rowsOf([window('2025-03-01', 31, { status: 'due', kind: 'home', clause: 'TK 2.1.4.4.3' })]);
    expect(row?.label).toBe('Kodus igas kuus (TK 2.1.4.4.3)');
  });

  it('shows a service’s own windows only, and no row for what it does not ask', () => {
    expect(rowsOf([window('2025-03-28', 7, { status: 'due', service: 'another' })])).toEqual([]);
    const { kind: _, ...meeting } = window('2025-03-28', 7, { status: 'met', clause: 'TK 2.1.3.5.2' });
    expect(rowsOf([meeting])).toEqual([]);
  });

  it('puts the cells in order of time, numbered from one, each with its state and its words', () => {
    const [row] = rowsOf([
      window('2025-03-28', 7, { status: 'due' }),
      window('2025-03-21', 7, { status: 'missed' }),
      window('2025-03-14', 7, { status: 'late', metOn: civilDateOf('2025-03-22') }),
      window('2025-03-07', 7, { status: 'met', metOn: civilDateOf('2025-03-10') }),
    ]);
    expect(row?.cells.map(({ key, short, state, note }) => [key, short, state, note])).toEqual([
      ['2025-03-07', '1', 'kept', 'täidetud 10. märts'],
      ['2025-03-14', '2', 'late', 'tehtud hiljem, 22. märts'],
      ['2025-03-21', '3', 'missed', 'jäi tegemata, tähtaeg oli 27. märts'],
      ['2025-03-28', '4', 'open', 'tähtaeg 3. aprill, jäänud 3 päeva'],
    ]);
    expect(row?.cells[0]?.label).toContain('7. märts – 13. märts');
  });

  it('sums up what was kept of what has ended or is done, and not what still runs', () => {
    const past = [
      window('2025-03-07', 7, { status: 'met' }),
      window('2025-03-14', 7, { status: 'missed' }),
      window('2025-03-21', 7, { status: 'met' }),
    ];
    expect(rowsOf([...past, window('2025-03-28', 7, { status: 'due' })])[0]?.sum).toBe('2 / 3');
    expect(rowsOf([...past, window('2025-03-28', 7, { status: 'met' })])[0]?.sum).toBe('3 / 4');
    expect(rowsOf([window('2025-03-28', 7, { status: 'due' })])[0]?.sum).toBe('0 / 0');
  });

  it.each([
    ['ends today', '2025-03-25', true],
    ['ended yesterday', '2025-03-24', false],
    ['begins today', '2025-03-31', true],
    ['begins tomorrow', '2025-04-01', false],
  ])('marks a window that %s as running: %s', (_what, from, expected) => {
    const [row] = rowsOf([window(from, 7, { status: 'due' })]);
    expect(row?.cells[0]?.current).toBe(expected);
  });

  it('never marks as running what has no last day', () => {
    const [row] = rowsOf([overview('2025-03-01', null, 'due')]);
    expect(row?.cells[0]).toMatchObject({ current: false, state: 'open', note: 'tegemata, tähtpäevata' });
  });
});
