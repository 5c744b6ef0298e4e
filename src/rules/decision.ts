import type { Clause } from './protocol/question.ts';
import type { Decision } from './protocol/reply.ts';

/** Allowed where no clause stands against it; otherwise refused by those that do, in order and each once (Q28). */
export function decision(against: Readonly<Partial<Record<Clause, boolean>>>): Decision {
  const reasons = (Object.keys(against) as Clause[]).filter((clause) => against[clause] === true).sort();
  return { allowed: reasons.length === 0, reasons };
}
