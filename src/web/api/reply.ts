import { answer } from '../../rules/index.ts';

/** At most so many questions at once. */
export const mostQuestions = 1_000;

/** What is answered over HTTP: ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  /** How many questions were read. */
  readonly questions: number;
}

/** Something that is wrong with what was sent as a whole, in the protocol's own form. */
export function refusal(status: number, message: string): Reply {
  return { status, body: JSON.stringify({ error: { message, path: '' } }), questions: 0 };
}

/** Answers the text of one question, or of a list of them in its order. */
export function replyTo(text: string): Reply {
  let asked: unknown;
  try {
    asked = JSON.parse(text);
  } catch {
    return refusal(400, 'is not JSON');
  }
  if (!Array.isArray(asked)) {
    const answered = answer(asked);
    return { status: 'error' in answered ? 400 : 200, body: JSON.stringify(answered), questions: 1 };
  }
  if (asked.length > mostQuestions) return refusal(400, `is a list of more than ${mostQuestions} questions`);
  return { status: 200, body: JSON.stringify(asked.map(answer)), questions: asked.length };
}
