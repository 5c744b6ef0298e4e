import type { Fields } from '../../../registry/fields.ts';
import type { RuleQuestion } from '../definition.ts';

export type Typed = Readonly<Record<string, string>>;

/** As a browser sends it. */
export const fieldsOf = (typed: Typed): Fields =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]));

/** What the rules answer to what was typed; or which fields they stumble over. */
export function asked(question: RuleQuestion, typed: Typed): unknown {
  const answered = question.ask(fieldsOf(typed));
  return 'answer' in answered ? answered.answer : answered.problems;
}
