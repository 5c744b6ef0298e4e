import { type IdentityCode, makeIdentityCode, type Sex } from '../../../identity/identity-code.ts';
import type { CivilDate } from '../../../rules/index.ts';

/**
 * Hands out identity codes that are valid in form and each given once. Their serial numbers begin at 900, far more
 * than are born in Estonia on a day, so that no code is a living person's. The cast's own begin at 990.
 */
export class IdentityRegister {
  readonly #given = new Map<string, number>();

  next(birth: CivilDate, sex: Sex): IdentityCode {
    const cell = `${birth}${sex}`;
    const serial = this.#given.get(cell) ?? 900;
    if (serial >= 990) throw new RangeError(`no identity code is left for ${birth}`);
    this.#given.set(cell, serial + 1);
    return makeIdentityCode({ birth, sex, serial });
  }
}
