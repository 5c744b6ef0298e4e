import { createHash } from 'node:crypto';

/**
 * Chance that can be repeated: the same label gives the same choices on every machine. Each family draws from a
 * stream of its own, so that it stays as it is when there are more families than before.
 * The generator is sfc32 (Chris Doty-Humphrey, "Small Fast Counter"), seeded with the SHA-256 of the label.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(label: string) {
    const seed = createHash('sha256').update(label).digest();
    this.#a = seed.readInt32LE(0);
    this.#b = seed.readInt32LE(4);
    this.#c = seed.readInt32LE(8);
    this.#counter = seed.readInt32LE(12);
  }

  /** A whole number of 32 bits. */
  #bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** At least 0 and below 1. */
  next(): number {
    return this.#bits() / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  /** Picks in proportion to the weights. */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T {
    let left = this.next() * list.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of list) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.pick(list);
  }

  /** The same things in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const order = [...list];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = this.whole(0, at);
      [order[at], order[other]] = [order[other] as T, order[at] as T];
    }
    return order;
  }

  /** An id in the form of a UUID of version 4. */
  uuid(): string {
    const hex = [this.#bits(), this.#bits(), this.#bits(), this.#bits()]
      .map((part) => part.toString(16).padStart(8, '0'))
      .join('');
    const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

/** Things drawn in a random order, none twice before all were drawn once. */
export class Deck<T> {
  readonly #all: readonly T[];
  readonly #random: Random;
  #left: T[] = [];

  constructor(all: readonly T[], random: Random) {
    this.#all = all;
    this.#random = random;
  }

  /** The next thing that fits; undefined where none of all does. */
  draw(fits: (item: T) => boolean): T | undefined {
    const at = this.#left.findIndex(fits);
    if (at >= 0) return this.#left.splice(at, 1)[0];
    if (!this.#all.some(fits)) return undefined;
    this.#left.push(...this.#random.shuffled(this.#all.filter((item) => !this.#left.includes(item))));
    const found = this.#left.findIndex(fits);
    return this.#left.splice(found, 1)[0];
  }
}
