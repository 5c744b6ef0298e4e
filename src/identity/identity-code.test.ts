import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../rules/calendar/civil-date.ts';
import { isIdentityCode, makeIdentityCode, readIdentityCode, type Sex } from './identity-code.ts';

const problem = (text: string, today?: string) => {
  const reading = readIdentityCode(text, today === undefined ? undefined : civilDateOf(today));
  return reading.ok ? 'none' : reading.problem;
};

describe('the form', () => {
  test.each([
    ['eleven digits', '48103170408', 'none'],
    ['ten digits', '4810317040', 'form'],
    ['twelve digits', '481031704080', 'form'],
    ['a letter', '4810317040A', 'form'],
    ['a space before', ' 48103170408', 'form'],
    ['a line break after', '48103170408\n', 'form'],
    ['digits of another script', '٤٨١٠٣١٧٠٤٠٨', 'form'],
    ['no century 0', '08103170408', 'form'],
    ['no century 9', '98103170408', 'form'],
    ['nothing', '', 'form'],
  ])('%s: %j', (_, text, expected) => {
    expect(problem(text)).toBe(expected);
  });
});

describe('the check digit', () => {
  const withCheck = (firstTen: string) =>
    Array.from({ length: 10 }, (_, digit) => `${firstTen}${digit}`).filter(isIdentityCode);

  // Worked out by hand: weights 1–9,1 first; 3–9,1–3 when the first remainder is 10; 0 when the second is too.
  test.each([
    ['first weights', '4810317040', '48103170408'],
    ['second weights, because the first leave 10', '4810317042', '48103170421'],
    ['nought, because both leave 10', '4810317182', '48103171820'],
  ])('%s', (_, firstTen, expected) => {
    expect(withCheck(firstTen)).toEqual([expected]);
  });
});

describe('the day of birth', () => {
  const asCode = (firstTen: string) => {
    for (let digit = 0; digit < 10; digit++) {
      const found = problem(`${firstTen}${digit}`);
      if (found !== 'checksum') return found;
    }
    return 'checksum';
  };

  test.each([
    ['29 February of a leap year', '6000229001', 'none'],
    ['29 February of another year', '6010229001', 'birth'],
    ['29 February 1900, no leap year', '3000229001', 'birth'],
    ['31 December', '3991231001', 'none'],
    ['32 December', '3991232001', 'birth'],
    ['30 April', '3990430001', 'none'],
    ['31 April', '3990431001', 'birth'],
    ['month 0', '3990001001', 'birth'],
    ['month 13', '3991301001', 'birth'],
    ['day 0', '3990100001', 'birth'],
  ])('%s', (_, firstTen, expected) => {
    expect(asCode(firstTen)).toBe(expected);
  });

  test('nobody is born after today', () => {
    const born = (birth: string) => makeIdentityCode({ birth: civilDateOf(birth), sex: 'male', serial: 1 });
    const code = born('2026-06-02');
    expect(problem(code, '2026-06-02')).toBe('none');
    expect(problem(code, '2026-06-01')).toBe('future');
    expect(problem(born('2126-01-01'), '2026-06-02')).toBe('future');
  });
});

describe('making a code', () => {
  test.each<[string, Sex, string]>([
    ['1800-01-01', 'male', '1'],
    ['1899-12-31', 'female', '2'],
    ['1900-01-01', 'male', '3'],
    ['1999-12-31', 'female', '4'],
    ['2000-01-01', 'male', '5'],
    ['2099-12-31', 'female', '6'],
    ['2100-01-01', 'male', '7'],
    ['2199-12-31', 'female', '8'],
  ])('born %s, %s: begins with %s', (birth, sex, leading) => {
    expect(makeIdentityCode({ birth: civilDateOf(birth), sex, serial: 0 })[0]).toBe(leading);
  });

  test.each([
    { birth: '1799-12-31', serial: 1 },
    { birth: '2200-01-01', serial: 1 },
    { birth: '2023-02-28', serial: -1 },
    { birth: '2023-02-28', serial: 1000 },
    { birth: '2023-02-28', serial: 1.5 },
  ])('refuses %j', ({ birth, serial }) => {
    expect(() => makeIdentityCode({ birth: civilDateOf(birth), sex: 'female', serial })).toThrow(RangeError);
  });

  test('what is made is read back as it was meant', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1800-01-01T00:00:00Z'),
          max: new Date('2199-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom<Sex>('female', 'male'),
        fc.integer({ min: 0, max: 999 }),
        (date, sex, serial) => {
          const birth = civilDateOf(date.toISOString().slice(0, 10));
          const code = makeIdentityCode({ birth, sex, serial });
          expect(readIdentityCode(code)).toEqual({ ok: true, facts: { code, birth, sex, serial } });
        },
      ),
    );
  });
});
