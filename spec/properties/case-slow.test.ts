import { describe, expect, test } from 'vitest';
import { answer } from '../../src/rules/index.ts';
import { anyCase } from './families.ts';
import { fc, timeout } from './runs.ts';
import { slowCase } from './slow-case.ts';

describe('a family’s case is what the page of rules says, read day by day', () => {
  test('TK 2.1: obligations and volumes are those of the slow reading', { timeout }, () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        expect(answer(asked)).toStrictEqual(slowCase(asked));
      }),
    );
  });
});
