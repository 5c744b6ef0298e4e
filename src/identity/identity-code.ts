import { type CivilDate, parseDate, yearOf } from '../rules/calendar/civil-date.ts';

/**
 * The Estonian personal identification code (isikukood): GYYMMDDSSSC.
 * G says the century and the sex, YYMMDD the day of birth, SSS tells apart those born on one day, C checks the rest.
 */
declare const identityCode: unique symbol;
export type IdentityCode = string & { readonly [identityCode]: true };

export type Sex = 'female' | 'male';

export type IdentityCodeFacts = { code: IdentityCode; birth: CivilDate; sex: Sex; serial: number };

export type IdentityCodeProblem =
  /** Not eleven digits, or a first digit that names no century. */
  | 'form'
  /** The day of birth is not a day of the calendar. */
  | 'birth'
  /** The day of birth is after today. */
  | 'future'
  | 'checksum';

export type IdentityCodeReading =
  | { ok: true; facts: IdentityCodeFacts }
  | { ok: false; problem: IdentityCodeProblem };

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3];

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
}

function checkDigit(firstTen: string): number {
  const first = remainder(firstTen, firstWeights);
  if (first < 10) return first;
  const second = remainder(firstTen, secondWeights);
  return second < 10 ? second : 0;
}

/** Reads a code; `today`, when given, refuses whoever is not born yet. */
export function readIdentityCode(text: string, today?: CivilDate): IdentityCodeReading {
  const parts = /^([1-8])(\d\d)(\d\d)(\d\d)(\d{3})(\d)$/.exec(text);
  if (!parts) return { ok: false, problem: 'form' };
  const [, leading = '', year = '', month = '', day = '', serial = '', check = ''] = parts;
  const century = 18 + Math.floor((Number(leading) - 1) / 2);
  const birth = parseDate(`${century}${year}-${month}-${day}`);
  if (birth === null) return { ok: false, problem: 'birth' };
  if (checkDigit(text.slice(0, 10)) !== Number(check)) return { ok: false, problem: 'checksum' };
  if (today !== undefined && birth > today) return { ok: false, problem: 'future' };
  const sex: Sex = Number(leading) % 2 === 1 ? 'male' : 'female';
  return { ok: true, facts: { code: text as IdentityCode, birth, sex, serial: Number(serial) } };
}

export function isIdentityCode(text: string): text is IdentityCode {
  return readIdentityCode(text).ok;
}

/** A code valid in form, for invented people. Throws when no code can say what is asked. */
export function makeIdentityCode(of: { birth: CivilDate; sex: Sex; serial: number }): IdentityCode {
  const { birth, sex, serial } = of;
  const year = yearOf(birth);
  if (year < 1800 || year > 2199) throw new RangeError('identity codes begin in 1800 and end in 2199');
  if (!Number.isInteger(serial) || serial < 0 || serial > 999) throw new RangeError('serial is 0 to 999');
  const leading = (Math.floor(year / 100) - 18) * 2 + (sex === 'male' ? 1 : 2);
  const firstTen = `${leading}${birth.slice(2).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return `${firstTen}${checkDigit(firstTen)}` as IdentityCode;
}
