import { describe, expect, test } from 'vitest';
import { answer } from './answer.ts';
import { lineAnswerer } from './lines.ts';

const question = '{"ask":"working-day","date":"2025-01-31","add":1}';
const reply = '{"date":"2025-02-03"}';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Everything that is answered when the input comes in these pieces. */
function answered(
  pieces: readonly (string | Uint8Array)[],
  longest?: number,
): { lines: string[]; failed: boolean } {
  const lines = lineAnswerer(answer, longest);
  let said = '';
  for (const piece of pieces) said += lines.take(typeof piece === 'string' ? bytes(piece) : piece);
  said += lines.end();
  return { lines: said.split('\n').slice(0, -1), failed: lines.failed() };
}

const errorOf = (message: string) => JSON.stringify({ error: { message, path: '' } });

describe('a line is a question, and its answer a line', () => {
  test.each([
    ['one line', [`${question}\n`]],
    ['no newline at the end', [question]],
    ['a carriage return', [`${question}\r\n`]],
    ['a carriage return and no newline', [`${question}\r`]],
    ['blanks around it', [`  \t${question} \t\n`]],
    ['blank lines around it', [`\n\r\n \t\r\n${question}\n\n   `]],
    ['a byte order mark', [`\uFEFF${question}\n`]],
    ['pieces of one byte', [...`${question}\n`]],
    ['a newline in the next piece', [question, '\n']],
  ])('%s', (_what, pieces) => {
    expect(answered(pieces)).toEqual({ lines: [reply], failed: false });
  });

  test('an input that ends with a newline, or holds nothing, has no line after it', () => {
    const lines = lineAnswerer(answer);
    expect(lines.end()).toBe('');
    lines.take(bytes(`${question}\n`));
    expect(lines.end()).toBe('');
  });

  test('answers come in the order of the lines, some in one piece, some over several', () => {
    const [first, second] = [question.slice(0, 10), question.slice(10)];
    expect(answered([`${question}\n[]\n${first}`, second, `\n${question}\n${first}`, `${second}`])).toEqual({
      lines: [reply, errorOf('is not an object'), reply, reply, reply],
      failed: true,
    });
  });

  test('of nothing nothing is answered', () => {
    expect(answered([])).toEqual({ lines: [], failed: false });
    expect(answered(['', ' \n'])).toEqual({ lines: [], failed: false });
  });

  test('bytes taken may be used again by who gave them', () => {
    const lines = lineAnswerer(answer);
    const buffer = bytes(question);
    expect(lines.take(buffer)).toBe('');
    buffer.fill(0);
    expect(lines.take(bytes('\n'))).toBe(`${reply}\n`);
  });
});

describe('a line that is no question is answered by an error, and the next one as if nothing had been', () => {
  test.each([
    ['no JSON', '{"ask":', 'is not JSON'],
    ['a word', 'working-day', 'is not JSON'],
    ['a byte order mark later on', `\uFEFF${question}`, 'is not JSON'],
    ['a space that JSON does not know', '\u00a0', 'is not JSON'],
    ['a list', `[${question}]`, 'is not an object'],
    ['a text', '"x"', 'is not an object'],
    ['null', 'null', 'is not an object'],
  ])('%s', (_what, line, message) => {
    expect(answered([`${question}\n${line}\n${question}`])).toEqual({
      lines: [reply, errorOf(message), reply],
      failed: true,
    });
  });

  test.each([
    ['a lone continuation byte', [0x80]],
    ['a cut-off character', [0xc3]],
    ['bytes that no text has', [0xff, 0xfe]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
  ])('no UTF-8: %s, also within a text', (_what, broken) => {
    const line = new Uint8Array([...bytes('{"ask":"'), ...broken, ...bytes('"}\n')]);
    expect(answered([line, question])).toEqual({ lines: [errorOf('is not UTF-8'), reply], failed: true });
    expect(answered([new Uint8Array(broken)])).toEqual({ lines: [errorOf('is not UTF-8')], failed: true });
  });

  test('after it a byte order mark is none of the first line’s', () => {
    expect(answered([new Uint8Array([0xff, 10]), `\uFEFF${question}`]).lines).toEqual([
      errorOf('is not UTF-8'),
      errorOf('is not JSON'),
    ]);
    expect(answered([`${' '.repeat(200)}\n\uFEFF${question}`], 100).lines).toEqual([
      errorOf('is longer than 100 bytes'),
      errorOf('is not JSON'),
    ]);
  });

  test('a character over two pieces is one character', () => {
    const line = bytes('{"ask":"õ"}\n');
    const at = line.indexOf(0xb5);
    expect(answered([line.slice(0, at), line.slice(at)]).lines[0]).toContain('"path":"ask"');
  });
});

describe('a line is no longer than the longest', () => {
  const padded = (length: number) => question + ' '.repeat(length - question.length);

  test.each([
    [100, reply],
    [101, errorOf('is longer than 100 bytes')],
    [5000, errorOf('is longer than 100 bytes')],
  ])('of %d bytes, with 100 allowed', (length, expected) => {
    const line = padded(length);
    expect(answered([`${line}\n${question}\n`], 100).lines).toEqual([expected, reply]);
    expect(answered([...line, '\n', question], 100).lines).toEqual([expected, reply]);
    expect(answered([line], 100).lines).toEqual([expected]);
    expect(answered([line.slice(0, 60), line.slice(60), `\n${line}`], 100).lines).toEqual([
      expected,
      expected,
    ]);
  });

  test('it is counted in bytes', () => {
    expect(answered(['õ'.repeat(51)], 100).lines).toEqual([errorOf('is longer than 100 bytes')]);
    expect(answered(['õ'.repeat(50)], 100).lines).toEqual([errorOf('is not JSON')]);
  });

  test('4 MiB are read, 5 MB are not', () => {
    expect(answered([padded(4 * 1024 * 1024)]).lines).toEqual([reply]);
    expect(answered([padded(4 * 1024 * 1024 + 1)]).lines).toEqual([errorOf('is longer than 4194304 bytes')]);
    expect(answered([padded(5_000_000), `\n${question}`]).lines).toEqual([
      errorOf('is longer than 4194304 bytes'),
      reply,
    ]);
  });
});
