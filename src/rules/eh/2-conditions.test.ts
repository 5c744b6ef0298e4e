import { describe, expect, test } from 'vitest';
import { answer, type Decision } from '../index.ts';

const regular = {
  placedUnder459: true,
  traumaAndDisorder: true,
  needAssessed: true,
  mentalHealthAssessed: '2025-03-01',
  childBorn: '2015-01-01',
};

function reasons(conditions: object, on = '2025-08-31'): readonly string[] {
  const reply = answer({ ask: 'may-place', terms: '2024-2025', on, care: 'special', conditions }) as Decision;
  expect(reply.allowed).toBe(reply.reasons.length === 0);
  return reply.reasons;
}

describe('EH 2: the conditions of special care', () => {
  test.each([
    ['placedUnder459', 'EH 2.1'],
    ['traumaAndDisorder', 'EH 2.2'],
    ['needAssessed', 'EH 2.3'],
  ])('EH 2.1–3: without %s it is %s', (condition, clause) => {
    expect(reasons({ ...regular, [condition]: false })).toEqual([clause]);
    expect(reasons({ ...regular, [condition]: undefined })).toEqual([clause]);
  });
  test.each([
    ['2025-02-27', ['EH 2.4']],
    ['2025-02-28', []],
    ['2025-08-31', []],
    ['2025-09-01', ['EH 2.4']],
    [undefined, ['EH 2.4']],
  ])(
    'EH 2.4: with mental health assessed on %s the reasons against on 31 August are %j',
    (mentalHealthAssessed, against) => {
      expect(reasons({ ...regular, mentalHealthAssessed })).toEqual(against);
    },
  );
  test('EH 2.1–4: none met, all four are; a doctor’s prognosis does not help an older child', () => {
    expect(reasons({ doctorPrognosis: true })).toEqual(['EH 2.1', 'EH 2.2', 'EH 2.3', 'EH 2.4']);
    expect(reasons({ childBorn: '2022-08-30', doctorPrognosis: true })).toEqual([
      'EH 2.1',
      'EH 2.2',
      'EH 2.3',
      'EH 2.4',
    ]);
  });
});

describe('EH 2: by exception up to the third birthday', () => {
  const small = { placedUnder459: true, needAssessed: true, doctorPrognosis: true, childBorn: '2022-08-31' };

  test('EH 2.5: a doctor’s prognosis stands in place of disorder and assessment', () => {
    expect(reasons(small)).toEqual([]);
  });
  test.each([
    ['2022-08-30', ['EH 2.2', 'EH 2.4']],
    ['2022-08-31', []],
    ['2025-12-01', []],
  ])('of a child born on %s the reasons against on 31 August 2025 are %j', (childBorn, against) => {
    expect(reasons({ ...small, childBorn })).toEqual(against);
  });
  test('a child born on 29 February has its third birthday on the 28th', () => {
    expect(reasons({ ...small, childBorn: '2024-02-29' }, '2027-02-28')).toEqual([]);
    expect(reasons({ ...small, childBorn: '2024-02-29' }, '2027-03-01')).toEqual(['EH 2.2', 'EH 2.4']);
  });
  test('a small child may be placed by the regular conditions too', () => {
    expect(reasons({ ...regular, childBorn: '2024-01-01' })).toEqual([]);
  });
  test.each([
    ['placedUnder459', ['EH 2.1']],
    ['needAssessed', ['EH 2.3']],
    ['doctorPrognosis', ['EH 2.5']],
  ])('where neither hold, the exception’s missing are the reasons: without %s %j', (condition, against) => {
    expect(reasons({ ...small, [condition]: false })).toEqual(against);
    expect(reasons({ ...small, traumaAndDisorder: true, [condition]: undefined })).toEqual(against);
  });
  test('with the birthday not known there is no exception', () => {
    expect(reasons({ ...small, childBorn: undefined })).toEqual(['EH 2.2', 'EH 2.4']);
  });
});
