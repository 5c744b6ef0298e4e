import { isDate, isMonth } from '../calendar/civil-date.ts';

/** What is wrong with a value, and where in it: `services[0].kind`, or empty for the value itself. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Says the first thing that is wrong with a value, or null where it is of the form. */
export type Check = (value: unknown) => Fault | null;

const fault = (message: string): Fault => ({ path: '', message });

/** The same fault seen from the value around it. */
function inside(segment: string, { path, message }: Fault): Fault {
  return { path: path === '' || path.startsWith('[') ? segment + path : `${segment}.${path}`, message };
}

function primitive(holds: (value: unknown) => boolean, what: string): Check {
  const isNot = fault(`is not ${what}`);
  const isMissing = fault('is missing');
  return (value) => (holds(value) ? null : value === undefined ? isMissing : isNot);
}

export const text = primitive((value) => typeof value === 'string', 'a text');
export const flag = primitive((value) => typeof value === 'boolean', 'true or false');
export const date = primitive(isDate, 'a date (YYYY-MM-DD, years 0001–9999)');
export const month = primitive(isMonth, 'a month (YYYY-MM, years 0001–9999)');
export const time = primitive(
  (value) => typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
  'a time of day (HH:MM)',
);

/** A whole number, 0 or more, that a double holds exactly. */
export const whole = primitive(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  'a whole number, 0 or more',
);

export function oneOf(...words: readonly string[]): Check {
  return primitive((value) => words.includes(value as string), `one of ${words.join(', ')}`);
}

export function optional(check: Check): Check {
  return (value) => (value === undefined ? null : check(value));
}

export function nullable(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

export function list(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return fault(value === undefined ? 'is missing' : 'is not a list');
    for (let i = 0; i < value.length; i += 1) {
      const found = check(value[i]);
      if (found !== null) return inside(`[${i}]`, found);
    }
    return null;
  };
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object with these fields, checked in their order; others are ignored. `across` then says what is wrong between
 * fields that are each in order.
 */
export function record<T>(
  fields: { readonly [K in keyof Required<T>]: Check },
  across?: (value: T) => Fault | null,
): Check {
  const names = Object.keys(fields);
  const checks: readonly Check[] = Object.values(fields);
  return (value) => {
    if (!isRecord(value)) return fault(value === undefined ? 'is missing' : 'is not an object');
    for (let i = 0; i < checks.length; i += 1) {
      const name = names[i] as string;
      const found = (checks[i] as Check)(value[name]);
      if (found !== null) return inside(name, found);
    }
    return across === undefined ? null : across(value as T);
  };
}
