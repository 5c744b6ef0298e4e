import { describe, expect, it } from 'vitest';
import { type LoggedContact, lisa5 } from './data.ts';
import { exampleContacts, exampleHead } from './example.ts';

const whole = exampleContacts.find(({ id }) => id === 'a') as LoggedContact;
const only = (changed: Partial<LoggedContact>) => {
  const { meetings, attempts } = lisa5(exampleHead, [{ ...whole, ...changed }]);
  return [...meetings, ...attempts][0];
};

describe('The report of a month (TK 3.1.2)', () => {
  it('has a row a meeting, in the order in which they were', () => {
    const { meetings } = lisa5(exampleHead, exampleContacts);
    expect(meetings.map(({ date }) => date)).toEqual([
      '2026-10-02',
      '2026-10-09',
      '2026-10-16',
      '2026-10-28',
      '2026-10-30',
    ]);
  });

  it('orders those of one day by the clock, and those without a time by nothing that could change', () => {
    const at = (id: string, beganAt: string | null) => ({ ...whole, id, beganAt });
    const day = [at('late', '16:00'), at('early', '09:30'), at('b', null), at('a', null)];
    const ids = (contacts: LoggedContact[]) => lisa5(exampleHead, contacts).meetings.map(({ id }) => id);
    expect(ids(day)).toEqual(['a', 'b', 'early', 'late']);
    expect(ids([...day].reverse())).toEqual(['a', 'b', 'early', 'late']);
  });

  it('sums the minutes of what was held, and says of how many there are none to sum', () => {
    const report = lisa5(exampleHead, exampleContacts);
    expect(report.minutes).toBe(90 + 45 + 60);
    expect(report.withoutMinutes).toBe(1);
    expect(lisa5(exampleHead, [])).toMatchObject({ minutes: 0, withoutMinutes: 0, meetings: [] });
  });

  it('keeps attempts apart: they count for nothing and lack nothing', () => {
    const attempt = { ...whole, outcome: 'attempted', supports: [], beganAt: null } as const;
    const report = lisa5(exampleHead, [attempt]);
    expect(report).toMatchObject({ meetings: [], minutes: 0, withoutMinutes: 0 });
    expect(report.attempts).toMatchObject([{ id: 'a', missing: [] }]);
  });

  it.each([
    ['15:30', 90, '17:00'],
    ['09:05', 1, '09:06'],
    ['22:59', 60, '23:59'],
    ['23:00', 60, '00:00'],
    ['23:40', 45, '00:25'],
    ['08:00', 1440, '08:00'],
  ])('a meeting begun at %s that took %i minutes ended at %s', (beganAt, minutes, ends) => {
    expect(only({ beganAt, minutes })).toMatchObject({ begins: beganAt, ends, minutes });
  });

  it.each([[{ beganAt: null }], [{ minutes: null }], [{ beganAt: null, minutes: null }]])(
    'does not guess an end from %j',
    (changed) => {
      expect(only(changed)?.ends).toBeNull();
    },
  );

  it.each([
    [{}, []],
    [{ beganAt: null }, ['time']],
    [{ minutes: null }, ['minutes']],
    [{ supports: [] }, ['topics']],
    [{ beganAt: null, minutes: null, supports: [] }, ['time', 'minutes', 'topics']],
    [{ mode: 'phone', beganAt: null, minutes: null }, ['time', 'minutes']],
    [{ mode: 'message', beganAt: null, minutes: null }, []],
    [{ mode: 'message', beganAt: null, minutes: null, supports: [] }, ['topics']],
    [{ children: [], goals: [], nextStep: '', nextOn: null }, []],
  ] as const)('%j lacks %j', (changed, missing) => {
    expect(only(changed)?.missing).toEqual(missing);
  });

  it('names topics in the order of TK 2.1.5.3, and none that is not there', () => {
    expect(only({ supports: [9, 1, 5] })?.topics).toEqual([1, 5, 9]);
    expect(only({ supports: [0, 10, 2] })?.topics).toEqual([2]);
  });

  it('says a goal once, though two children have it', () => {
    expect(only({ goals: ['Kool', 'Kodu', 'Kool'] })?.goals).toEqual(['Kool', 'Kodu']);
  });

  it('says nothing of a next step whose words were not handed over', () => {
    expect(only({ nextStep: null })?.nextStep).toBe('');
  });
});
