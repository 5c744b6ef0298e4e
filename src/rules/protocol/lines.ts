import type { Answerer } from './answer.ts';
import type { Answer, ErrorAnswer } from './reply.ts';

/** The longest line that is read; a longer one is answered by an error without being kept (Q54). */
export const longestLine = 4 * 1024 * 1024;

const newline = 10;
const byteOrderMark = '\uFEFF';

/** Lines of questions in, lines of answers out, whatever pieces the bytes come in. */
export interface LineAnswerer {
  /** Takes the next bytes; answers what the lines that ended in them are answered. */
  readonly take: (bytes: Uint8Array) => string;
  /** The answer to a last line without a newline; empty where there is none. */
  readonly end: () => string;
  /** Whether any line was answered by an error. */
  readonly failed: () => boolean;
}

/** Keeps no more than one line, and no line longer than `longest` bytes. */
export function lineAnswerer(answer: Answerer, longest: number = longestLine): LineAnswerer {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let pieces: Uint8Array[] = [];
  let length = 0;
  let failed = false;
  let isFirstLine = true;

  const said = (reply: Answer | ErrorAnswer): string => {
    if ('error' in reply) failed = true;
    return `${JSON.stringify(reply)}\n`;
  };

  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    // The caller may use its bytes again once they were taken.
    else if (piece.length > 0) pieces.push(piece.slice());
  };

  const answerLine = (last: Uint8Array): string => {
    length += last.length;
    const line = pieces.length === 0 ? last : joined([...pieces, last]);
    const isTooLong = length > longest;
    pieces = [];
    length = 0;
    if (isTooLong) {
      isFirstLine = false;
      return said(errorOf(`is longer than ${longest} bytes`));
    }
    return answerText(line);
  };

  const answerText = (line: Uint8Array): string => {
    let text: string;
    try {
      text = utf8.decode(line);
    } catch {
      isFirstLine = false;
      return said(errorOf('is not UTF-8'));
    }
    if (isFirstLine && text.startsWith(byteOrderMark)) text = text.slice(1);
    isFirstLine = false;
    if (isBlank(text)) return '';
    let question: unknown;
    try {
      question = JSON.parse(text);
    } catch {
      return said(errorOf('is not JSON'));
    }
    return said(answer(question));
  };

  return {
    take(bytes) {
      let answers = '';
      let start = 0;
      for (;;) {
        const stop = bytes.indexOf(newline, start);
        if (stop < 0) break;
        answers += answerLine(bytes.subarray(start, stop));
        start = stop + 1;
      }
      keep(bytes.subarray(start));
      return answers;
    },
    end: () => (length === 0 ? '' : answerLine(new Uint8Array(0))),
    failed: () => failed,
  };
}

function errorOf(message: string): ErrorAnswer {
  return { error: { message, path: '' } };
}

/** Only the white space that JSON knows, the carriage return before a newline included. */
function isBlank(text: string): boolean {
  return /^[ \t\r]*$/.test(text);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
