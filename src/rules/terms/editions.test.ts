import { describe, expect, test } from 'vitest';
import { answererFor, civilDateOf, editions, type Terms, termsOf, termsOn } from '../index.ts';

const current = termsOf('2024-2025');
const date = civilDateOf;

describe('editions of the contract', () => {
  test('are known by name', () => {
    expect([...editions.keys()]).toEqual(['2024-2025']);
    expect(() => termsOf('2026')).toThrow('no such edition of the contract: 2026');
  });
  test.each([
    ['2023-12-31', null],
    ['2024-01-01', '2024-2025'],
    ['2025-12-31', '2024-2025'],
    ['2026-01-01', null],
  ])('the one that holds on %s is %s', (on, edition) => {
    if (edition === null)
      expect(() => termsOn(date(on))).toThrow(`no edition of the contract holds on ${on}`);
    else expect(termsOn(date(on)).edition).toBe(edition);
  });
});

/** Other lengths, counts, rates and rhythm, as no contract has them. */
const invented: Terms = {
  ...current,
  edition: 'invented',
  from: date('2030-01-01'),
  to: date('2030-06-30'),
  'TK 2.1.3.2': { months: 6, monthsBefore: 2 },
  'TK 2.1.3.5.3': {
    atFirst: { months: 1, everyDays: 10, contacts: 2 },
    later: { everyMonths: 2, contacts: 3 },
    home: { everyMonths: 4, visits: 2 },
  },
  'TK 2.1.3.6.2': { everyMonths: 2, overviews: 1 },
  'TK 2.1.4.1': { months: 3 },
  'TK 2.1.4.2': { days: 100 },
  'TK 2.1.5.1': { workingDays: 2 },
  'TK 2.1.5.10': { months: 2 },
  'TK 2.1.5.13.3': { onServiceOn: date('2029-12-31'), adaptationMonths: 1, needsBasedDays: 10 },
  'TK 2.3.3': { sessionsAQuarter: 1 },
  'TK 2.3.4': { sessions: 1 },
  'TK 2.4.4': { participants: 3, whereApproved: 2 },
  'TK 2.4.6': { minutes: 60 },
  'TK 2.4.7': { minutesOfRate: 60, minutes: 90 },
  'TK 2.4.8': { percent: 200 },
  'TK 2.4.9': { leastAQuarter: 2, paidAQuarter: 1 },
  'TK 2.4.11': { dayOfMonthBefore: 31 },
  'TK 2.5.4': { sessionsAYear: 1, extraAYear: 1 },
  'TK 2.5.5': { sessionsADeparture: 1 },
  'TK 2.5.6': { sessions: 1 },
  'TK 3.1': { dayOfMonthAfter: 12 },
  'TK 3.3': { due: [date('2030-03-01')] },
  'TK 3.4': { due: date('2030-07-31'), daysAfterEarlyEnd: 20 },
  'TK 3.5': { daysAfterEnd: 1 },
  'KH 3': { days: 30 },
  'KH 8': { daily: 1001, monthly: 20_000, labourTaxPermille: 500 },
  'KH 9': { percent: 50 },
  'KH 10': { daily: 100 },
  'KH 15': { firstWorkingDays: 1, next: { days: 7 } },
  'KH 16': { firstWorkingDays: 2, next: { months: 1 } },
  'EH 2': { assessedWithinMonths: 1, exceptionUpToMonths: 12 },
  'EH 5': { daily: 2000, monthly: 30_000, labourTaxPermille: 0, personalCostsDaily: 50 },
};

describe('another edition changes the answers with no change of a rule', () => {
  const answer = answererFor(new Map([...editions, ['invented', invented]]));
  const family = {
    kind: 'adoptive',
    municipalityInvolved: false,
    children: [{ id: 'c', arrived: '2030-01-07' }],
  };
  const asked = { terms: 'invented', on: '2030-03-10', family };

  test('both are answered side by side', () => {
    const question = { ask: 'report-deadlines', month: '2030-04' };
    expect(answer({ ...question, terms: '2024-2025' })).toEqual({
      deadlines: [
        { clause: 'TK 2.4.11', due: '2030-03-15' },
        { clause: 'TK 3.1', due: '2030-05-06' },
      ],
    });
    expect(answer({ ...question, terms: 'invented' })).toEqual({
      deadlines: [
        { clause: 'TK 2.4.11', due: '2030-04-01' },
        { clause: 'TK 3.1', due: '2030-05-13' },
      ],
    });
    expect(answer({ ...question, terms: 'other' })).toMatchObject({ error: { path: 'terms' } });
  });
  test('the rhythm, the lengths and the first contact', () => {
    const services = [
      { id: 's', kind: 'adaptation', child: 'c', informed: '2030-01-04', agreement: '2030-01-07' },
    ];
    expect(answer({ ask: 'case', ...asked, services })).toMatchObject({
      obligations: [
        { clause: 'TK 2.1.5.1', due: '2030-01-08' },
        { kind: 'week', from: '2030-01-07', due: '2030-01-16', needed: 2 },
        { kind: 'week', from: '2030-01-17', due: '2030-01-26', needed: 2 },
        { kind: 'week', from: '2030-01-27', due: '2030-02-05', needed: 2 },
        { kind: 'month', from: '2030-02-07', due: '2030-04-06', needed: 3 },
        { kind: 'home', from: '2030-01-07', due: '2030-05-06', needed: 2 },
        { clause: 'TK 2.1.3.5.2' },
      ],
      volumes: [{ firstDay: '2029-11-07', lastDay: '2030-07-07' }],
    });
  });
  test('the volume, what is added to it and a departure', () => {
    const services = [{ id: 's', kind: 'needs-based', agreement: '2030-03-01' }];
    const more = {
      ...family,
      onService20221031: true,
      children: [{ id: 'c', arrived: '2030-01-07', left: '2030-03-05' }],
    };
    expect(answer({ ask: 'case', ...asked, family: more, services })).toMatchObject({
      volumes: [{ limit: 110, used: 10, left: 100, lastDay: '2030-05-05' }],
    });
    expect(answer({ ask: 'may-start', ...asked, kind: 'needs-based', services: [] })).toMatchObject({
      reasons: ['TK 2.1.4.1'],
    });
    expect(
      answer({ ask: 'may-start', ...asked, on: '2030-04-08', kind: 'needs-based', services: [] }),
    ).toMatchObject({ allowed: true });
  });
  test('sessions', () => {
    const hold = (session: string, kind = 'foster', more: object = {}) => {
      const [service, basis] = session.split(' ');
      const like = { service, basis, date: '2030-02-01' };
      return answer({
        ask: 'may-hold',
        terms: 'invented',
        session: { id: 'a', ...like },
        sessions: [{ id: 'b', ...like }],
        family: { kind, children: [] },
        ...more,
      });
    };
    expect(hold('mentoring regular')).toMatchObject({ reasons: ['TK 2.3.3'] });
    expect(hold('mentoring prospective', 'prospective')).toMatchObject({ reasons: ['TK 2.3.4'] });
    expect(hold('counselling regular')).toMatchObject({ reasons: ['TK 2.5.4'] });
    expect(
      hold('counselling extra', 'foster', { approvedExtra: [{ year: 2030, sessions: 9 }] }),
    ).toMatchObject({ reasons: ['TK 2.5.4'] });
    expect(hold('counselling prospective', 'prospective')).toMatchObject({ reasons: ['TK 2.5.6'] });
    const children = [{ id: 'c', arrived: null, left: '2030-01-31' }];
    expect(
      hold('counselling after-departure', 'foster', { family: { kind: 'foster', children } }),
    ).toMatchObject({ reasons: ['TK 2.5.5'] });
  });
  test('groups', () => {
    const like = { date: '2030-02-01', start: '10:00', mode: 'in-person', island: true };
    const groups = [
      { ...like, id: 'a', minutes: 100, participants: 3 },
      { ...like, id: 'b', minutes: 60, participants: 3 },
      { ...like, id: 'c', minutes: 59, participants: 2 },
    ];
    expect(answer({ ask: 'groups', terms: 'invented', rate: 1000, groups })).toEqual({
      lines: [
        { id: 'a', counts: true, reasons: [], amount: 3000 },
        { id: 'b', counts: true, reasons: ['TK 2.4.9'], amount: 0 },
        { id: 'c', counts: false, reasons: ['TK 2.4.4', 'TK 2.4.6'], amount: 0 },
      ],
      total: 3000,
    });
  });
  test('reports', () => {
    expect(answer({ ask: 'report-deadlines', terms: 'invented' })).toEqual({
      deadlines: [
        { clause: 'TK 3.3', due: '2030-03-01' },
        { clause: 'TK 3.4', due: '2030-07-31' },
      ],
    });
    expect(answer({ ask: 'report-deadlines', terms: 'invented', contractEnd: '2030-06-29' })).toEqual({
      deadlines: [
        { clause: 'TK 3.5', due: '2030-07-01' },
        { clause: 'TK 3.4', due: '2030-07-19' },
      ],
    });
  });
  test('crisis and special care', () => {
    const placement = {
      id: 'p',
      care: 'crisis',
      arrived: '2030-01-07',
      meetings: [{ date: '2030-01-08' }],
      visits: ['2030-01-08'],
    };
    expect(answer({ ask: 'placement', terms: 'invented', on: '2030-01-10', placement })).toMatchObject({
      obligations: [
        { due: '2030-01-08' },
        { due: '2030-01-09' },
        { due: '2030-01-15' },
        { due: '2030-02-08' },
      ],
      lastDay: '2030-02-06',
    });
    const pay = { ask: 'care-pay', terms: 'invented', month: '2030-01' };
    const placements = ['a', 'b'].map((child) => ({ child, siblings: 'x', arrived: '2030-01-29' }));
    expect(answer({ ...pay, care: 'crisis', placements })).toEqual({
      lines: [
        { child: 'a', days: 3, factorDays: { '1': 3, '0.5': 0 }, gross: 3003, personalCosts: 300 },
        { child: 'b', days: 3, factorDays: { '1': 0, '0.5': 3 }, gross: 1502, personalCosts: 300 },
      ],
      gross: 4505,
      withTaxes: 6758,
      personalCosts: 600,
    });
    expect(answer({ ...pay, care: 'special', placements })).toMatchObject({
      gross: 12_000,
      withTaxes: 12_000,
      personalCosts: 300,
    });
    const conditions = {
      placedUnder459: true,
      needAssessed: true,
      doctorPrognosis: true,
      childBorn: '2029-01-06',
    };
    expect(
      answer({ ask: 'may-place', terms: 'invented', on: '2030-01-07', care: 'special', conditions }),
    ).toMatchObject({ reasons: ['EH 2.2', 'EH 2.4'] });
  });
});
