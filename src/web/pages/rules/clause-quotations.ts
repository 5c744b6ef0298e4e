import { clauses } from '../../../../spec/clauses.ts';
import { quotations } from '../../../../spec/quotations.ts';

let byClause: ReadonlyMap<string, readonly string[]> | undefined;

/** What a clause says, word for word and in Estonian; in pieces where the rules read it in pieces. */
export function quotationsOf(clause: string): readonly string[] {
  byClause ??= read();
  const own = byClause.get(clause);
  if (own !== undefined) return own;
  const other = clauses.get(clause)?.quotation;
  return other === undefined ? [] : [other];
}

/** The rules stand under their quotations, so that is where they are read. */
function read(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { clause, text } of quotations()) {
    const texts = found.get(clause) ?? [];
    // One piece may stand above two rules, and a shorter one be part of a longer.
    if (texts.some((known) => known.includes(text))) continue;
    found.set(clause, [...texts.filter((known) => !text.includes(known)), text]);
  }
  return found;
}
