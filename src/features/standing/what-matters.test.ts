import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDateOf, type ServiceObligation } from '../../rules/index.ts';
import { forToday, hasOpen, isOfPresent, mostUrgent, urgencyOf } from './what-matters.ts';

const today = civilDateOf('2025-03-31');
const day = (text: string | null): CivilDate | null => (text === null ? null : civilDateOf(text));

type Status = ServiceObligation['status'];

function obligation(status: Status, due: string | null, more: Partial<ServiceObligation> = {}) {
  const one: ServiceObligation = {
    clause: 'TK 2.1.3.5.1',
    service: 'service',
    kind: 'week',
    from: civilDateOf('2025-03-01'),
    due: day(due),
    needed: 1,
    met: 0,
    status,
    ...more,
  };
  return one;
}

/** TK 2.1.5.1: the first contact, which can still be made up for after its day. */
const firstContact = (status: Status, due: string) => obligation(status, due, { clause: 'TK 2.1.5.1' });

describe('An obligation is of the present', () => {
  it.each([
    ['due, its window running until today', 'due', '2025-03-31', true],
    ['due later', 'due', '2026-01-01', true],
    ['due yesterday', 'due', '2025-03-30', false],
    ['due without a day', 'due', null, true],
    ['met within a window that runs', 'met', '2025-03-31', true],
    ['met in a window that has passed', 'met', '2025-03-30', false],
    ['met, with no window', 'met', null, false],
    ['missed fourteen days ago', 'missed', '2025-03-17', true],
    ['missed fifteen days ago', 'missed', '2025-03-16', false],
    ['made up for, late', 'late', '2025-03-31', false],
  ] as const)('%s', (_what, status, due, expected) => {
    expect(isOfPresent(obligation(status, due), today)).toBe(expected);
  });
});

describe('How pressing a family is', () => {
  it('is the day of its first open obligation', () => {
    const list = [obligation('due', '2025-04-05'), obligation('due', '2025-04-02'), obligation('due', null)];
    expect(urgencyOf(list)).toBe('2025-04-02');
  });

  it('comes after every dated one where nothing open has a day, and before families with nothing open', () => {
    const undated = urgencyOf([obligation('due', null)]);
    const nothing = urgencyOf([obligation('met', '2025-04-02'), obligation('late', '2025-03-01')]);
    expect(urgencyOf([obligation('due', '2099-12-31')]) < undated).toBe(true);
    expect(undated < nothing).toBe(true);
    expect(urgencyOf([])).toBe(nothing);
  });

  it('counts a missed first contact, for every day counts (TK 2.1.5.1), and no other missed window', () => {
    expect(urgencyOf([firstContact('missed', '2025-03-20'), obligation('due', '2025-04-02')])).toBe(
      '2025-03-20',
    );
    expect(hasOpen([obligation('missed', '2025-03-20')])).toBe(false);
    expect(hasOpen([firstContact('missed', '2025-03-20')])).toBe(true);
    expect(hasOpen([firstContact('late', '2025-03-20')])).toBe(false);
  });

  it.each([
    ['due', true],
    ['met', false],
    ['late', false],
  ] as const)('an obligation that is %s is open: %s', (status, expected) => {
    expect(hasOpen([obligation(status, '2025-04-02')])).toBe(expected);
  });
});

describe('The most urgent obligation', () => {
  it('is the open one of the present with the earliest day, the first of equals', () => {
    const first = obligation('due', '2025-04-02');
    const equal = obligation('due', '2025-04-02', { kind: 'home' });
    expect(mostUrgent([obligation('due', null), first, equal], today)).toBe(first);
    expect(mostUrgent([obligation('due', null), equal, first], today)).toBe(equal);
  });

  it('is none where all is met, or long missed', () => {
    expect(mostUrgent([obligation('met', '2025-04-02'), firstContact('missed', '2025-03-16')], today)).toBe(
      null,
    );
    expect(mostUrgent([], today)).toBe(null);
  });

  it('is one without a day only where no other is open', () => {
    const undated = obligation('due', null);
    expect(mostUrgent([obligation('met', '2025-04-02'), undated], today)).toBe(undated);
  });
});

describe('A day’s page shows', () => {
  const next = obligation('due', '2025-04-01');
  const shown = (one: ServiceObligation) => forToday([next, one], today).includes(one);

  it.each([
    ['what is due in fourteen days', obligation('due', '2025-04-14'), true],
    ['not what is due in fifteen', obligation('due', '2025-04-15'), false],
    ['what waits without a day', obligation('due', null), true],
    ['what was missed lately', obligation('missed', '2025-03-17'), true],
    ['not what was missed long ago', obligation('missed', '2025-03-16'), false],
    [
      'what was met three days ago',
      obligation('met', '2025-04-30', { metOn: civilDateOf('2025-03-28') }),
      true,
    ],
    [
      'not what was met four days ago',
      obligation('met', '2025-04-05', { metOn: civilDateOf('2025-03-27') }),
      false,
    ],
    ['not what is met on a day that nobody knows', obligation('met', '2025-04-05'), false],
    ['not what was made up for', obligation('late', '2025-03-25'), false],
  ])('%s', (_what, one, expected) => {
    expect(shown(one)).toBe(expected);
  });

  it('the one thing that comes next, however far off, where nothing presses', () => {
    const far = obligation('due', '2025-05-30');
    const farther = obligation('due', '2025-06-30');
    expect(forToday([farther, far], today)).toEqual([far]);
  });

  it('nothing where nothing is asked', () => {
    expect(forToday([], today)).toEqual([]);
  });
});
