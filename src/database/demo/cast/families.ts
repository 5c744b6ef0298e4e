import type { FamilySketch } from '../support/sketch.ts';
import { harjuFamilies } from './harju-families.ts';
import { narvaFamilies } from './narva-families.ts';
import type { Scene } from './scene.ts';
import { tartuFamilies } from './tartu-families.ts';

/** The families of the cast: on any day, each shows something of the work that day. */
export function castFamilies(scene: Scene): FamilySketch[] {
  return [...tartuFamilies(scene), ...harjuFamilies(scene), ...narvaFamilies(scene)];
}
