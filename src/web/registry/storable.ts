/**
 * A text as the database can hold it: without the character NUL, which no PostgreSQL text may contain, and with
 * halves of a character (a surrogate without its other half) replaced by the sign for what cannot be read. Nobody
 * types either; they come from programs and from damaged copies.
 */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** The same for what a parser made of an address's query or of a body: every text in it, however deep; not the names. */
export function storableIn(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(storableIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, storableIn(inner)]));
}
