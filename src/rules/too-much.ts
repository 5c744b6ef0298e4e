/** An answer would be larger than can be said: an amount that is not exact, a list that nobody could hold. */
export class TooMuch extends RangeError {
  override readonly name = 'TooMuch';
  /** Where in the question that stands from which it was reckoned; empty where nobody said. */
  readonly path: string;
  constructor(what: string, path: string) {
    super(`leads to ${what}`);
    this.path = path;
  }
}
