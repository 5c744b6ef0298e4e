import type { Clause } from './clauses/clause.ts';
import { crisisAndSpecial } from './clauses/crisis-and-special.ts';
import { familySupport } from './clauses/family-support.ts';
import { organisation } from './clauses/organisation.ts';
import { services } from './clauses/services.ts';

const table = { ...familySupport, ...services, ...organisation, ...crisisAndSpecial };

/** A clause's id: the same in the rules, the tests, on the screen beside a deadline, and here. */
export type ClauseId = keyof typeof table;

/** Every clause of the sources and where it is kept, in the order of the sources. */
export const clauses: ReadonlyMap<string, Clause> = new Map(Object.entries(table));
