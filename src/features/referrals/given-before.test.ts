import { describe, expect, test } from 'vitest';
import { civilDateOf as day } from '../../rules/index.ts';
import { givenBefore, type ServiceElsewhere } from './given-before.ts';

const needsBased: ServiceElsewhere = {
  kind: 'needs-based',
  childId: null,
  agreement: day('2024-03-01'),
  ended: day('2024-05-31'),
  gaps: [],
  earlier: [],
};
const of = (change: Partial<ServiceElsewhere>) =>
  givenBefore([{ ...needsBased, ...change }], 'needs-based', null);
const gap = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

describe('Needs-based support that another provider gave counts in the volume (TK 2.1.4.2)', () => {
  test('from its agreement to its end', () => {
    expect(of({})).toEqual({ earlier: [gap('2024-03-01', '2024-05-31')], gaps: [] });
  });

  test.each([
    [
      'in it',
      [gap('2024-04-01', '2024-04-10')],
      [gap('2024-03-01', '2024-03-31'), gap('2024-04-11', '2024-05-31')],
    ],
    ['at its beginning', [gap('2024-02-01', '2024-03-01')], [gap('2024-03-02', '2024-05-31')]],
    ['to its end', [gap('2024-05-31', '2024-05-31')], [gap('2024-03-01', '2024-05-30')]],
    ['open', [gap('2024-05-01', null)], [gap('2024-03-01', '2024-04-30')]],
    ['after its end', [gap('2024-06-01', null)], [gap('2024-03-01', '2024-05-31')]],
    ['all of it', [gap('2024-03-01', null)], []],
    [
      'that overlap',
      [gap('2024-04-05', '2024-04-20'), gap('2024-04-01', '2024-04-30'), gap('2024-04-10', '2024-04-12')],
      [gap('2024-03-01', '2024-03-31'), gap('2024-05-01', '2024-05-31')],
    ],
  ])('without gaps of the commissioner’s: %s (TK 2.1.5.13.3)', (_, gaps, earlier) => {
    expect(of({ gaps })).toEqual({ earlier, gaps: [] });
  });

  test('with what was known of before it, the transitional rules of 2022 among it (TK 2.1.5.13.2), each once', () => {
    const known = { from: day('2022-03-01'), to: day('2022-06-30'), transitional2022: true };
    const twice = [
      { ...needsBased, earlier: [known] },
      { ...needsBased, agreement: day('2024-07-01'), ended: day('2024-07-31'), earlier: [known] },
    ];
    expect(givenBefore(twice, 'needs-based', null).earlier).toEqual([
      known,
      gap('2024-03-01', '2024-05-31'),
      gap('2024-07-01', '2024-07-31'),
    ]);
  });

  test('and nothing of adaptation', () => {
    expect(of({ kind: 'adaptation', childId: 'one' })).toEqual({ earlier: [], gaps: [] });
  });
});

test('Gaps of adaptation at another provider lengthen it for the same child (TK 2.1.5.13.3)', () => {
  const gaps = [gap('2024-04-01', '2024-04-10'), gap('2024-05-20', null), gap('2024-06-01', '2024-06-02')];
  const adaptation: ServiceElsewhere = { ...needsBased, kind: 'adaptation', childId: 'one', gaps };
  expect(givenBefore([adaptation], 'adaptation', 'one')).toEqual({
    earlier: [],
    gaps: [gap('2024-04-01', '2024-04-10'), gap('2024-05-20', '2024-05-31')],
  });
  expect(givenBefore([adaptation], 'adaptation', 'another').gaps).toEqual([]);
  expect(givenBefore([adaptation], 'needs-based', null)).toEqual({ earlier: [], gaps: [] });
});
