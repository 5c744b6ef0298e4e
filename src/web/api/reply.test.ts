import { describe, expect, test } from 'vitest';
import { mostQuestions, replyTo } from './reply.ts';

const asked = { ask: 'working-day', date: '2025-01-31', add: 1 };
const answered = { date: '2025-02-03' };
const malformed = { ask: 'working-day', date: '2025-02-30', add: 1 };

const reply = (value: unknown) => {
  const { status, body, questions } = replyTo(typeof value === 'string' ? value : JSON.stringify(value));
  return { status, questions, said: JSON.parse(body) };
};

describe('what is answered over HTTP', () => {
  test('is one answer to one question', () => {
    expect(reply(asked)).toEqual({ status: 200, questions: 1, said: answered });
  });

  test('is answers in the order of the questions, with an error where one is not of its form', () => {
    const { status, questions, said } = reply([asked, malformed, asked]);
    expect({ status, questions }).toEqual({ status: 200, questions: 3 });
    expect(said).toEqual([answered, { error: { message: expect.any(String), path: 'date' } }, answered]);
  });

  test('is nothing to no question', () => {
    expect(reply([])).toEqual({ status: 200, questions: 0, said: [] });
  });

  test('is an error to one question that is not of its form', () => {
    expect(reply(malformed)).toMatchObject({ status: 400, said: { error: { path: 'date' } } });
  });

  test.each(['', 'working-day', '{"ask":', '\uFEFF'])('is an error without a path to no JSON: %j', (text) => {
    expect(reply(text)).toMatchObject({ status: 400, said: { error: { path: '' } } });
  });

  test.each(['null', '5', '"text"'])('is an error without a path to JSON that is no object: %s', (text) => {
    expect(reply(text)).toMatchObject({ status: 400, said: { error: { path: '' } } });
  });

  test('never repeats what was asked, which may be about people', () => {
    const { body } = replyTo(JSON.stringify({ ask: 'may-hold', terms: 'Mari Maasikas', session: {} }));
    expect(body).not.toContain('Maasikas');
  });

  test('takes as many questions at once as it says, and one more not', () => {
    const many = (count: number) => Array.from({ length: count }, () => asked);
    expect(reply(many(mostQuestions))).toMatchObject({ status: 200, questions: mostQuestions });
    expect(reply(many(mostQuestions + 1))).toMatchObject({ status: 400, said: { error: { path: '' } } });
  });
});
