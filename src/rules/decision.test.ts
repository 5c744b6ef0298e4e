import { describe, expect, test } from 'vitest';
import { decision } from './decision.ts';

describe('a decision', () => {
  test('is allowed where no clause stands against it', () => {
    expect(decision({ 'TK 0.1': false })).toEqual({ allowed: true, reasons: [] });
    expect(decision({})).toEqual({ allowed: true, reasons: [] });
  });
  test('is refused by those that do, in the order of their characters', () => {
    expect(
      decision({ 'TK 2.1.5.9': true, 'TK 0.1': false, 'TK 2.1.5.10': true, 'TK 2.1.3.2': true }),
    ).toEqual({
      allowed: false,
      reasons: ['TK 2.1.3.2', 'TK 2.1.5.10', 'TK 2.1.5.9'],
    });
  });
});
