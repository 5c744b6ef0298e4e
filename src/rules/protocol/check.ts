import { isDate, isMonth } from '../calendar/civil-date.ts';

/** What is wrong with a value, and where in it: `services[0].kind`, or empty for the value itself. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The form in JSON Schema's words (2020-12), for whoever reads of it rather than tries. */
export type Schema = Readonly<Record<string, unknown>>;

/** Says the first thing that is wrong with a value, or null where it is of the form. */
export interface Check {
  (value: unknown): Fault | null;
  /** What can be said of the form without code: all but what must hold between fields. */
  readonly schema: Schema;
  /** Whether the field may be left out. */
  readonly mayBeAbsent?: boolean;
}

/** A check and what its form is in JSON Schema. */
export function said(schema: Schema, check: (value: unknown) => Fault | null): Check {
  return Object.assign(check, { schema });
}

const fault = (message: string): Fault => ({ path: '', message });

/** The same fault seen from the value around it. */
function inside(segment: string, { path, message }: Fault): Fault {
  return { path: path === '' || path.startsWith('[') ? segment + path : `${segment}.${path}`, message };
}

function primitive(schema: Schema, holds: (value: unknown) => boolean, what: string): Check {
  const isNot = fault(`is not ${what}`);
  const isMissing = fault('is missing');
  return said(schema, (value) => (holds(value) ? null : value === undefined ? isMissing : isNot));
}

const yearAndMonth = '(?!0000)[0-9]{4}-(0[1-9]|1[0-2])';
const timeOfDay = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
const isTime = new RegExp(timeOfDay);

export const text = primitive({ type: 'string' }, (value) => typeof value === 'string', 'a text');
export const flag = primitive({ type: 'boolean' }, (value) => typeof value === 'boolean', 'true or false');
export const date = primitive(
  { type: 'string', format: 'date', pattern: `^${yearAndMonth}-(0[1-9]|[12][0-9]|3[01])$` },
  isDate,
  'a date (YYYY-MM-DD, years 0001–9999)',
);
export const month = primitive(
  { type: 'string', pattern: `^${yearAndMonth}$` },
  isMonth,
  'a month (YYYY-MM, years 0001–9999)',
);
export const time = primitive(
  { type: 'string', pattern: timeOfDay },
  (value) => typeof value === 'string' && isTime.test(value),
  'a time of day (HH:MM)',
);

/** A whole number, 0 or more, that a double holds exactly. */
export const whole = primitive(
  { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  'a whole number, 0 or more',
);

export function oneOf(...words: readonly string[]): Check {
  return primitive(
    { type: 'string', enum: words },
    (value) => words.includes(value as string),
    `one of ${words.join(', ')}`,
  );
}

export function optional(check: Check): Check {
  const absentOr = (value: unknown) => (value === undefined ? null : check(value));
  return Object.assign(absentOr, { schema: check.schema, mayBeAbsent: true });
}

export function nullable(check: Check): Check {
  const schema = { anyOf: [check.schema, { type: 'null' }] };
  return said(schema, (value) => (value === null ? null : check(value)));
}

export function list(check: Check): Check {
  return said({ type: 'array', items: check.schema }, (value) => {
    if (!Array.isArray(value)) return fault(value === undefined ? 'is missing' : 'is not a list');
    for (let i = 0; i < value.length; i += 1) {
      const found = check(value[i]);
      if (found !== null) return inside(`[${i}]`, found);
    }
    return null;
  });
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object with these fields, checked in their order; others are ignored. `across` then says what is wrong between
 * fields that are each in order.
 * @param title what the form is called
 */
export function record<T>(
  title: string,
  fields: { readonly [K in keyof Required<T>]: Check },
  across?: (value: T) => Fault | null,
): Check {
  const names = Object.keys(fields);
  const checks: readonly Check[] = Object.values(fields);
  const schema = {
    title,
    type: 'object',
    properties: Object.fromEntries(names.map((name, i) => [name, checks[i]?.schema])),
    required: names.filter((_, i) => checks[i]?.mayBeAbsent !== true),
  };
  return said(schema, (value) => {
    if (!isRecord(value)) return fault(value === undefined ? 'is missing' : 'is not an object');
    for (let i = 0; i < checks.length; i += 1) {
      const name = names[i] as string;
      const found = (checks[i] as Check)(value[name]);
      if (found !== null) return inside(name, found);
    }
    return across === undefined ? null : across(value as T);
  });
}
