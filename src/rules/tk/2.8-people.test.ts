import { describe, expect, test } from 'vitest';
import { termsOf } from '../terms/editions.ts';
import { needsConfirmation, notShown, requirementsOf } from './2.8-people.ts';

const terms = termsOf('2024-2025');
const shown = (requirement: string, years: number | null = null) => ({ requirement, years });

describe('TK 2.8.5: what a role asks', () => {
  test('TK 2.1.6.2: of a supporter the role’s conditions and the seven competences', () => {
    expect(requirementsOf('family-supporter')).toHaveLength(8);
    const six = requirementsOf('family-supporter')
      .slice(0, 7)
      .map((one) => shown(one));
    expect(notShown(terms, 'family-supporter', six)).toEqual(['TK 2.1.6.2.7']);
    expect(notShown(terms, 'family-supporter', [...six, shown('TK 2.1.6.2.7')])).toEqual([]);
  });

  test.each([
    [1, ['TK 2.3.6.1']],
    [2, []],
    [null, ['TK 2.3.6.1']],
  ])('TK 2.3.6.1: of a mentor two years of own experience; %s come to %j', (years, missing) => {
    expect(notShown(terms, 'mentor', [shown('TK 2.3.6'), shown('TK 2.3.6.1', years)])).toEqual(missing);
  });

  test('TK 2.5.7: of a psychologist and a supervisor the conditions of their role', () => {
    expect(notShown(terms, 'psychologist', [])).toEqual(['TK 2.5.7']);
    expect(notShown(terms, 'supervisor', [shown('TK 2.5.7')])).toEqual([]);
  });
});

test('TK 2.8.6: the commissioner confirms everyone but leaders of groups', () => {
  expect(needsConfirmation('group-leader')).toBe(false);
  for (const role of [
    'family-supporter',
    'mentor',
    'psychologist',
    'supervisor',
    'project-manager',
  ] as const) {
    expect(needsConfirmation(role)).toBe(true);
  }
});
