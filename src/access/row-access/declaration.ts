import type { Tables } from '../../database/tables.ts';
import type { ActorName } from './cast.ts';
import type { World } from './world.ts';

/** Who of the cast, and nobody else. */
export type Who = readonly ActorName[];
export const nobody: Who = [];

/** A row that somebody tries to add. */
export interface Addition {
  readonly by: Who;
  /** The row as this member of the cast would write it. */
  readonly row: (me: ActorName, world: World) => Readonly<Record<string, unknown>>;
}

/** What may be done with a table, whole: whatever is not named here is refused. */
export interface TableAccess {
  /** Columns that the program may name in an insert, and in an update. */
  readonly columns: { readonly insert: readonly string[]; readonly update: readonly string[] };
  /** For each row of the world, by its name there, who reads it. */
  readonly read: Readonly<Record<string, Who>>;
  /** Who changes it, by this assignment in SQL; which rows are not named, nobody changes. */
  readonly change: { readonly set: string; readonly by?: Readonly<Record<string, Who>> };
  readonly remove?: Readonly<Record<string, Who>>;
  readonly add: Readonly<Record<string, Addition>>;
}

export type Matrix = { readonly [Table in keyof Tables]?: TableAccess };
