import { describe, expect, test } from 'vitest';
import { answer } from '../index.ts';

const reasons = (conditions: object) =>
  (
    answer({ ask: 'may-place', terms: '2024-2025', on: '2025-05-10', care: 'crisis', conditions }) as {
      allowed: boolean;
      reasons: string[];
    }
  ).reasons;

const all = { inDanger: true, cannotLiveAtHome: true, noCloseOnes: true };

describe('KH 5: every condition that is not met is a reason', () => {
  test('all met, the child may be placed', () => {
    expect(
      answer({ ask: 'may-place', terms: '2024-2025', on: '2025-05-10', care: 'crisis', conditions: all }),
    ).toEqual({
      allowed: true,
      reasons: [],
    });
  });
  test.each([
    ['inDanger', 'KH 5.1'],
    ['cannotLiveAtHome', 'KH 5.2'],
    ['noCloseOnes', 'KH 5.3'],
  ])('KH 5.1–3: without %s it is %s', (condition, clause) => {
    expect(reasons({ ...all, [condition]: false })).toEqual([clause]);
    expect(reasons({ ...all, [condition]: undefined })).toEqual([clause]);
  });
  test('KH 5.1–3: none met, all three are', () => {
    expect(reasons({})).toEqual(['KH 5.1', 'KH 5.2', 'KH 5.3']);
  });
  test('conditions of special care have no part in it', () => {
    expect(reasons({ ...all, placedUnder459: false })).toEqual([]);
  });
});
