/** A clause's id in a text, a range of them included: `TK 2.1.5.8–10`, `KH 15–16`, `TK 2.1.5.11/KOV`. */
const pattern = /\b(TK|KH|EH) (\d+(?:\.\d+)*)(?:–(\d+)\b|(\/KOV))?/g;

/** The ids that a text names, in its order and each once; a range holds each of its clauses. */
export function clausesIn(text: string): string[] {
  const ids = new Set<string>();
  for (const [, source = '', number = '', last, municipality = ''] of text.matchAll(pattern)) {
    ids.add(`${source} ${number}${municipality}`);
    if (last === undefined) continue;
    const parts = number.split('.');
    for (let next = Number(parts.pop()) + 1; next <= Number(last); next += 1)
      ids.add(`${source} ${[...parts, next].join('.')}`);
  }
  return [...ids];
}
