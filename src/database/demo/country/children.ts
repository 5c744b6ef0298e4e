import { addDays, type CivilDate } from '../../../rules/index.ts';
import type { Random } from '../random.ts';
import type { ChildSketch, FamilySketch } from '../support/sketch.ts';

const sexOf = (random: Random) => (random.chance(0.49) ? ('female' as const) : ('male' as const));

/** A child who comes to a family on a day, of an age that is usual for its kind. */
export function arrivingChild(
  kind: FamilySketch['kind'],
  arrivesOn: CivilDate,
  today: CivilDate,
  random: Random,
): ChildSketch {
  const oldest = kind === 'adoptive' ? 5 : kind === 'foster' ? 14 : 16;
  // Half of them are young: the smaller of two draws.
  const days = Math.min(random.whole(20, oldest * 365), random.whole(20, 16 * 365));
  const bornOn = addDays(arrivesOn, -days);
  const stay = arrivesOn < today ? { arrivedOn: arrivesOn } : { arrivedOn: null, expectedOn: arrivesOn };
  return { sex: sexOf(random), bornOn, ...stay };
}

/** A child who has been in a family for some years, and was not of age on a day. */
export function longPlacedChild(
  kind: FamilySketch['kind'],
  from: CivilDate,
  leastDays: number,
  random: Random,
): ChildSketch {
  const age = random.whole(Math.max(2 * 365, leastDays + 30), 17 * 365 + 200);
  const stays = random.whole(leastDays, Math.min(age - 10, kind === 'adoptive' ? leastDays + 900 : 15 * 365));
  return { sex: sexOf(random), bornOn: addDays(from, -age), arrivedOn: addDays(from, -stays) };
}

/** The children of a family that has no service: one to three, some of whom have left. */
export function settledChildren(kind: FamilySketch['kind'], random: Random, today: CivilDate): ChildSketch[] {
  const count = random.weighted([1, 2, 3], (children) => (children === 1 ? 72 : children === 2 ? 21 : 7));
  const first = longPlacedChild(kind, today, random.whole(90, 700), random);
  const children: ChildSketch[] = [first];
  while (children.length < count) {
    const other = longPlacedChild(kind, today, 90, random);
    // Siblings mostly come on one day, where the younger was born by then.
    const together = first.arrivedOn !== null && other.bornOn < first.arrivedOn && random.chance(0.75);
    children.push(together ? { ...other, arrivedOn: first.arrivedOn } : other);
  }
  return children.map((child) => leaving(child, random, today));
}

function leaving(child: ChildSketch, random: Random, today: CivilDate): ChildSketch {
  if (child.arrivedOn === null || !random.chance(0.07)) return child;
  const leftOn = addDays(today, -random.whole(10, 900));
  return leftOn > addDays(child.arrivedOn, 60) ? { ...child, leftOn } : child;
}
