import { type CivilDate, type CivilMonth, parseDate, parseMonth, yearOf } from '../../../rules/index.ts';

/** Why a field was not taken; the page has a sentence for each. */
export type ProblemCode =
  | 'missing'
  | 'noDate'
  | 'farDate'
  | 'noMonth'
  | 'noNumber'
  | 'tooFew'
  | 'tooMany'
  | 'noMoney'
  | 'noChoice'
  | 'doesNotFit';

export interface Problem {
  readonly code: ProblemCode;
  /** The limit that was passed. */
  readonly limit?: number;
}

export type Reading<V> = { readonly value: V } | { readonly problem: Problem };

export type Control = 'date' | 'dates' | 'month' | 'number' | 'money' | 'choice' | 'flag';

/** One thing that a question asks of a person: how it is shown, and what is made of what was typed. */
export interface Field<V> {
  readonly control: Control;
  readonly required: boolean;
  readonly read: (typed: string) => Reading<V>;
  /** What a fresh form holds. */
  readonly initial?: ((today: CivilDate) => string) | undefined;
  readonly options?: readonly string[];
}

const problem = (code: ProblemCode, limit?: number): { readonly problem: Problem } => ({
  problem: limit === undefined ? { code } : { code, limit },
});

/** What nobody means who asks about these services, but a slip of the finger easily says. */
const firstYear = 1990;
const lastYear = 2099;

/** A day as people write it: 2025-03-05, 5.3.2025, 05.03.2025. */
function readDay(typed: string): Reading<CivilDate> {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(typed) ?? [];
  const text = year === undefined ? typed : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const date = parseDate(text);
  if (date === null) return problem('noDate');
  return yearOf(date) < firstYear || yearOf(date) > lastYear ? problem('farDate') : { value: date };
}

function required<V>(field: Omit<Field<V>, 'required'>): Field<V> {
  const read = (typed: string) => (typed === '' ? problem('missing') : field.read(typed));
  return { ...field, read, required: true };
}

function optional<V>(field: Omit<Field<V>, 'required'>): Field<V | undefined> {
  const read = (typed: string): Reading<V | undefined> =>
    typed === '' ? { value: undefined } : field.read(typed);
  return { ...field, read, required: false };
}

const day = { control: 'date', read: readDay } as const;

export const date = (): Field<CivilDate> => required(day);
export const dateFromToday = (): Field<CivilDate> => required({ ...day, initial: (today) => today });
export const maybeDate = (): Field<CivilDate | undefined> => optional(day);

/** Days one a line, or with commas between. */
export const dates = (most: number): Field<readonly CivilDate[]> => ({
  control: 'dates',
  required: false,
  read(typed) {
    const days: CivilDate[] = [];
    for (const part of typed.split(/[\n,;]/).map((one) => one.trim())) {
      if (part === '') continue;
      const reading = readDay(part);
      if ('problem' in reading) return reading;
      days.push(reading.value);
    }
    return days.length > most ? problem('tooMany', most) : { value: days };
  },
});

/** 2025-04, 4.2025 or 04.2025. */
export const month = (initial?: (today: CivilDate) => string): Field<CivilMonth> =>
  required({
    control: 'month',
    initial,
    read(typed) {
      const [, number, year] = /^(\d{1,2})[./](\d{4})$/.exec(typed) ?? [];
      const found = parseMonth(year === undefined ? typed : `${year}-${number?.padStart(2, '0')}`);
      if (found === null) return problem('noMonth');
      return yearOf(found) < firstYear || yearOf(found) > lastYear ? problem('farDate') : { value: found };
    },
  });

export const count = (least: number, most: number, initial?: number): Field<number> =>
  required({
    control: 'number',
    initial: initial === undefined ? undefined : () => String(initial),
    read(typed) {
      if (!/^\d{1,9}$/.test(typed)) return problem('noNumber');
      const value = Number(typed);
      if (value < least) return problem('tooFew', least);
      return value > most ? problem('tooMany', most) : { value };
    },
  });

const largestAmount = 10_000_00;

/** Euros with or without cents, as cents. */
export const money = (): Field<number> =>
  required({
    control: 'money',
    read(typed) {
      const [, euros, cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?\s?€?$/.exec(typed) ?? [];
      if (euros === undefined) return problem('noMoney');
      const value = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
      return value > largestAmount ? problem('tooMany', largestAmount / 100) : { value };
    },
  });

export const choice = <const O extends string>(...options: readonly O[]): Field<O> =>
  required({
    control: 'choice',
    options,
    read(typed) {
      const chosen = options.find((option) => option === typed);
      return chosen === undefined ? problem('noChoice') : { value: chosen };
    },
  });

export const flag = (): Field<boolean> => ({
  control: 'flag',
  required: false,
  read: (typed) => ({ value: typed === 'yes' }),
});
