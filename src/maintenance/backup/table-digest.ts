import { createHash } from 'node:crypto';

/** The rows of a table, whatever their order: how many, and a digest in which every one of them takes part. */
export class TableDigest {
  rows = 0;
  readonly #sum = Buffer.alloc(32);

  /** @param row as the database writes it, the same on both sides */
  add(row: string): void {
    const hash = createHash('sha256').update(row).digest();
    this.rows += 1;
    // A table's rows differ from each other, by their keys at least; so none takes another out again.
    for (const [at, byte] of hash.entries()) this.#sum[at] = (this.#sum[at] ?? 0) ^ byte;
  }

  get hex(): string {
    return this.#sum.toString('hex');
  }
}
