import { describe, expect, test } from 'vitest';
import { civilDateOf, inquiryAnswerDue, termsOf } from '../index.ts';

describe('TK 2.8.2.4: an inquiry by e-mail is answered by the next working day', () => {
  test.each([
    ['2025-03-03', '2025-03-04'],
    ['2025-03-07', '2025-03-10'],
    ['2025-03-08', '2025-03-10'],
    ['2025-04-17', '2025-04-21'],
  ])('received on %s, by %s', (received, due) => {
    expect(inquiryAnswerDue(termsOf('2024-2025'), civilDateOf(received))).toBe(due);
  });
});
