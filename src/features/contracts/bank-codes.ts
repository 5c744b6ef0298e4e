/** The remainder of a long decimal number by 97. */
function remainder97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** Whether it is an Estonian account number whose check digits agree (ISO 13616). */
export function isEstonianIban(iban: string): boolean {
  if (!/^EE\d{18}$/.test(iban)) return false;
  // E is 14 in the standard's reckoning; the country and the check digits go last.
  return remainder97(`${iban.slice(4)}1414${iban.slice(2, 4)}`) === 1;
}

/** Whether the last digit of a business register's code checks the seven before it. */
export function isRegistryCode(code: string): boolean {
  if (!/^\d{8}$/.test(code)) return false;
  const weighed = (weights: readonly number[]) =>
    weights.reduce((total, weight, at) => total + weight * Number(code[at]), 0) % 11;
  const first = weighed([1, 2, 3, 4, 5, 6, 7]);
  const check = first < 10 ? first : weighed([3, 4, 5, 6, 7, 8, 9]) % 10;
  return check === Number(code[7]);
}

/** Whether the last digit of a number of value added tax checks the eight before it. */
export function isVatNumber(number: string): boolean {
  if (!/^EE\d{9}$/.test(number)) return false;
  const weights = [3, 7, 1, 3, 7, 1, 3, 7];
  const total = weights.reduce((sum, weight, at) => sum + weight * Number(number[2 + at]), 0);
  return (10 - (total % 10)) % 10 === Number(number[10]);
}
