import { storable } from './storable.ts';

/** A posted form as it came: every name with all its values, before anything is made of them. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** Names that begin so belong to the mechanism (token, key, version), not to what the person typed. */
const ownPrefix = '_';

/** Parses `application/x-www-form-urlencoded`. */
export function parseFields(body: string): Fields {
  const fields: Record<string, string[]> = Object.create(null);
  for (const [sentName, value] of new URLSearchParams(body)) {
    const name = storable(sentName);
    // Forms send line ends as CRLF; people typed LF.
    const text = storable(value).replaceAll('\r\n', '\n');
    const values = fields[name];
    if (values === undefined) fields[name] = [text];
    else values.push(text);
  }
  return fields;
}

/** The first value of a name, or nothing typed. */
export const one = (fields: Fields, name: string): string => fields[name]?.[0] ?? '';

/** All values of a name. */
export const all = (fields: Fields, name: string): readonly string[] => fields[name] ?? [];

/** What the person typed, without the mechanism's own fields. */
export function typedFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(ownPrefix)));
}

/**
 * What a person wrote in their own words, of all that a form held. A choice's code, an id, a figure or a day says
 * nothing to whoever reads it outside its form.
 */
export function wordsIn(fields: Fields): readonly string[] {
  const values = Object.values(typedFields(fields)).flat();
  return [...new Set(values)].filter((value) => /\p{L}/u.test(value) && !isCode(value));
}

const isCode = (value: string): boolean =>
  isUuid(value) || /^[a-z0-9]+([-_.,:;|/][a-z0-9]+)*$/.test(value) || value.startsWith('/');

/** Whether a field holds an id as the program writes them. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
