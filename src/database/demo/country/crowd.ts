import type { CivilDate } from '../../../rules/index.ts';
import type { Municipality } from '../places.ts';
import { Random } from '../random.ts';
import type { FamilySketch } from '../support/sketch.ts';
import { settledChildren } from './children.ts';
import { Choosing } from './choosing.ts';
import type { Course, Size } from './size.ts';
import type { Staff } from './staff.ts';
import { supportFor } from './support-by-chance.ts';

interface Lot {
  readonly kind: FamilySketch['kind'];
  readonly course: Course;
  readonly refused: boolean;
}

/** One lot for each family that the cast has not taken, in an order by chance. */
function lotsOf(size: Size, taken: readonly FamilySketch[]): Lot[] {
  const lots: Lot[] = [];
  for (const kind of ['guardian', 'foster', 'adoptive'] as const) {
    const ofCast = taken.filter((sketch) => sketch.kind === kind);
    let left = Math.max(0, size.families[kind] - ofCast.length);
    let refusing =
      kind === 'adoptive' ? size.refused - ofCast.filter(({ refused }) => refused === true).length : 0;
    for (const [course, count] of Object.entries(size.courses[kind]) as [Course, number][]) {
      for (let lot = 0; lot < count && left > 0; lot += 1, left -= 1) {
        lots.push({ kind, course, refused: refusing > 0 });
        refusing -= 1;
      }
    }
    for (; left > 0; left -= 1) lots.push({ kind, course: 'settled', refused: false });
  }
  return new Random('lots').shuffled(lots);
}

/** The families of the country besides the cast's, one after the other. */
export function* crowdOf(
  size: Size,
  taken: readonly FamilySketch[],
  staff: Staff,
  municipalities: readonly Municipality[],
  today: CivilDate,
): Generator<FamilySketch> {
  const choosing = new Choosing(staff);
  const served = municipalities.filter(({ county }) => choosing.covers(county));
  for (const [at, lot] of lotsOf(size, taken).entries()) {
    const label = `crowd ${at}`;
    const random = new Random(`sketch ${label}`);
    const places = lot.course === 'settled' ? municipalities : served;
    const home = random.weighted(places, ({ people }) => people);
    const language = random.chance(home.russian) ? 'ru' : 'et';
    const base = { label, kind: lot.kind, language, home, refused: lot.refused } as const;
    if (lot.course === 'settled') {
      yield { ...base, children: settledChildren(lot.kind, random, today), support: [] };
    } else {
      yield { ...base, ...supportFor(lot.course, { ...base, choosing, random, today }) };
    }
  }
}
