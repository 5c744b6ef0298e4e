import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { parseGoalChange, parseNewGoal, reasonLimit, titleLimit } from './goal-form.ts';

const today = civilDateOf('2025-03-31');
const services = [{ id: 'adaptation' }, { id: 'needs-based' }];
const goal = { title: 'Kool', state: 'open', setOn: civilDateOf('2025-01-10') } as const;
const change = { change: 'reached', title: 'Kool', day: '2025-03-30', reason: '' };

const problems = (parsed: { ok: boolean; problems?: readonly { field: string; code: string }[] }) =>
  (parsed.problems ?? []).map(({ field, code }) => `${field} ${code}`);

describe('A new goal (TK 2.1.4.4.4)', () => {
  it('is of one of the services that go on; of the only one without asking', () => {
    const typed = { service: '', title: ' Uni ', source: 'agreement' };
    expect(parseNewGoal({ ...typed, service: 'adaptation' }, services)).toEqual({
      ok: true,
      value: { serviceId: 'adaptation', title: 'Uni', source: 'agreement' },
    });
    expect(parseNewGoal(typed, services.slice(1))).toMatchObject({ value: { serviceId: 'needs-based' } });
    expect(problems(parseNewGoal(typed, services))).toEqual(['service service-missing']);
    expect(problems(parseNewGoal({ ...typed, service: 'of another family' }, services))).toHaveLength(1);
  });

  it('says every problem at once', () => {
    expect(problems(parseNewGoal({ service: '', title: ' ', source: '' }, services))).toEqual([
      'title title-missing',
      'service service-missing',
    ]);
    const long = 'x'.repeat(titleLimit + 1);
    expect(problems(parseNewGoal({ service: '', title: long, source: '' }, services.slice(1)))).toEqual([
      'title title-too-long',
    ]);
  });
});

describe('A change of a goal', () => {
  it('reaches, drops or rewords an open one, and reopens one that is not', () => {
    expect(parseGoalChange(change, goal, today)).toEqual({
      ok: true,
      value: { change: 'reached', title: 'Kool', on: '2025-03-30', reason: '' },
    });
    expect(problems(parseGoalChange({ ...change, change: 'reopened' }, goal, today))).toEqual([
      'change change-missing',
    ]);
    const closed = { ...goal, state: 'dropped' } as const;
    expect(parseGoalChange({ ...change, change: 'reopened' }, closed, today).ok).toBe(true);
    expect(parseGoalChange(change, closed, today).ok).toBe(false);
  });

  it('takes the new wording only where it is reworded, and asks for another one', () => {
    expect(parseGoalChange({ ...change, title: 'Muu' }, goal, today)).toMatchObject({
      value: { title: 'Kool' },
    });
    const reworded = { ...change, change: 'reworded' };
    expect(parseGoalChange({ ...reworded, title: 'Muu' }, goal, today)).toMatchObject({
      value: { title: 'Muu' },
    });
    expect(problems(parseGoalChange({ ...reworded, title: 'Kool ' }, goal, today))).toEqual([
      'title title-same',
    ]);
  });

  it('is dropped with a reason', () => {
    const dropped = { ...change, change: 'dropped' };
    expect(problems(parseGoalChange(dropped, goal, today))).toEqual(['reason reason-missing']);
    expect(parseGoalChange({ ...dropped, reason: 'Pere ei soovi' }, goal, today).ok).toBe(true);
    expect(
      problems(parseGoalChange({ ...dropped, reason: 'x'.repeat(reasonLimit + 1) }, goal, today)),
    ).toEqual(['reason reason-too-long']);
  });

  it.each([
    ['', 'day-missing'],
    ['31.02.2025', 'day-unreadable'],
    ['2025-04-01', 'day-future'],
    ['2025-01-09', 'day-too-early'],
  ])('is of a day since it was set and not after today: %j is refused', (day, code) => {
    expect(problems(parseGoalChange({ ...change, day }, goal, today))).toEqual([`day ${code}`]);
  });

  it.each(['2025-01-10', '31.03.2025'])('may be of %s', (day) => {
    expect(parseGoalChange({ ...change, day }, goal, today).ok).toBe(true);
  });
});
