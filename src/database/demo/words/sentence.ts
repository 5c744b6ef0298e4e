import type { GivenName } from '../names/given-names.ts';
import type { Frame } from './frames.ts';

/** Who a sentence speaks of. */
export interface Cast {
  /** The child, the parent, and the other parent. */
  readonly c: GivenName;
  readonly p: GivenName;
  readonly q: GivenName | null;
}

const cases = { '': 'nom', '2': 'gen', '3': 'dat', '5': 'ins' } as const;

/** Puts the names into a sentence, and chooses the words that go by their sex. */
export function said(frame: Frame, cast: Cast): string {
  return frame
    .replace(/\[([cpq]):([^|\]]*)\|([^\]]*)\]/g, (_whole, who: keyof Cast, male: string, female: string) =>
      cast[who]?.sex === 'male' ? male : female,
    )
    .replace(/\{([cpq])([235]?)\}/g, (_whole, who: keyof Cast, bent: keyof typeof cases) => {
      const name = cast[who];
      if (name === null) throw new Error(`a sentence speaks of somebody who is not there: ${frame}`);
      return name[cases[bent]];
    });
}
