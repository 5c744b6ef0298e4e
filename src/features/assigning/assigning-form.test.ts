import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { type AssigningFields, parseAssigning } from './assigning-form.ts';

const choices = {
  allowed: ['a'],
  hasSupporter: true,
  firstNote: civilDateOf('2024-02-01'),
  today: civilDateOf('2024-11-21'),
};
const typed: AssigningFields = {
  membership: 'a',
  reason: 'family_wish',
  from: '',
  until: '',
  reads: 'none',
  readsFrom: '',
};
const problemsOf = (change: Partial<AssigningFields>, of = choices) => {
  const parsed = parseAssigning({ ...typed, ...change }, of);
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
};

describe('An assignment', () => {
  test('of a family without a supporter and notes asks only who', () => {
    const fields = { ...typed, reason: '', reads: '' };
    expect(parseAssigning(fields, { ...choices, hasSupporter: false, firstNote: null as never })).toEqual({
      ok: true,
      value: { membershipId: 'a', reason: 'first', from: choices.today, until: null, readsFrom: null },
    });
  });

  test.each([
    [{ membership: 'b' }, ['membership-missing']],
    [{ reason: '' }, ['reason-missing']],
    [{ reads: '' }, ['reads-missing']],
    [{ reads: 'since', readsFrom: '' }, ['reads-unreadable']],
    [{ reads: 'since', readsFrom: '2024-11-22' }, ['reads-future']],
    [{ reads: 'since', readsFrom: '2024-11-21' }, []],
    [{ reason: 'substitute' }, ['until-missing']],
    [{ reason: 'substitute', from: '2024-11-20', until: '2024-12-01' }, ['from-past']],
    [{ reason: 'substitute', from: '2024-12-02', until: '2024-12-01' }, ['until-before']],
    [{ reason: 'substitute', from: '2024-12-01', until: '2024-12-01' }, []],
    [{ reason: 'substitute', until: '2025-11-21' }, []],
    [{ reason: 'substitute', until: '2025-11-22' }, ['until-far']],
  ])('%j', (change, expected) => {
    expect(problemsOf(change)).toEqual(expected);
  });

  test('reads all from the first note, or from the day that was said', () => {
    expect(parseAssigning({ ...typed, reads: 'all' }, choices)).toMatchObject({
      value: { readsFrom: '2024-02-01' },
    });
    expect(parseAssigning({ ...typed, reads: 'since', readsFrom: '1.9.2024' }, choices)).toMatchObject({
      value: { readsFrom: '2024-09-01' },
    });
  });
});
