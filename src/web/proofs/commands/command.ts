import type { ActorName } from '../../../access/row-access/cast.ts';
import type { World } from '../../../access/row-access/world.ts';

export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** What somebody who may sends, so that it is done. */
export interface Command {
  /** The page or endpoint, as it is declared. */
  readonly pattern: string;
  readonly by: ActorName;
  readonly path: (world: World) => string;
  /** What must be there first, and the world does not have. */
  readonly given?: (world: World) => Promise<void>;
  /** What they fill in; the rest is sent as the page's own form holds it. Null where a script sends `json`. */
  readonly fill: ((world: World) => Filled) | null;
  readonly json?: (world: World) => object;
  /** The file that goes with the form. */
  readonly file?: { readonly name: string; readonly bytes: Buffer };
  /** No page shows the form: it stands on another one. */
  readonly elsewhere?: true;
  /** The page where the form is, where it is another one. */
  readonly shownAt?: (world: World) => string;
  /** What they wrote, which an answer that nothing came of gives back to them; none where nothing is written. */
  readonly words?: string;
}

export const family = (world: World): string => world.id('families', 'foster');
export const service = (world: World): string => world.id('services', 'foster');
export const note = 'Käisime koos koolis ja rääkisime õpetajaga.';
