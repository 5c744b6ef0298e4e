import type { Cents } from './protocol/question.ts';
import { TooMuch } from './too-much.ts';

/**
 * `cents × numerator ÷ denominator`, rounded half up to a cent (Q41); exact, or {@link TooMuch} with the path of the
 * amount that it was reckoned from.
 */
export function share(cents: Cents, numerator: number, denominator: number, reckonedFrom = ''): Cents {
  // The whole part and the rest apart, so that the product stays exact.
  const whole = Math.floor(cents / denominator);
  const rest = cents - whole * denominator;
  const rounded = Math.floor((2 * rest * numerator + denominator) / (2 * denominator));
  return exact(whole * numerator + rounded, reckonedFrom);
}

/** The sum of amounts; exact, or {@link TooMuch}. */
export function sum(amounts: readonly Cents[], reckonedFrom = ''): Cents {
  return exact(
    amounts.reduce((total, amount) => total + amount, 0),
    reckonedFrom,
  );
}

function exact(cents: Cents, reckonedFrom: string): Cents {
  if (!Number.isSafeInteger(cents)) throw new TooMuch('an amount too large to be exact', reckonedFrom);
  return cents;
}
