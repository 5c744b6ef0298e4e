import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateOf,
  isWorkingDay,
  movedToWorkingDay,
} from '../../../rules/index.ts';
import { excellent } from '../country/character.ts';
import type { Staff, Supporter } from '../country/staff.ts';
import type { DemoLanguage } from '../names/given-names.ts';
import type { Municipality } from '../places.ts';
import type { ChildSketch, FamilySketch, KnownParent, SupportSketch } from '../support/sketch.ts';
import { type CastKey, cast, castCode } from './cast.ts';

/** What the cast's families are drawn from. */
export interface Scene {
  readonly today: CivilDate;
  readonly staff: Staff;
  readonly homes: ReadonlyMap<string, Municipality>;
}

/** The `count`-th working day before a day. */
export function workingDaysBefore(day: CivilDate, count: number): CivilDate {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The first day from which the month that is running ends so many days from now. */
export function monthsBeforeEnd(today: CivilDate, months: number, daysLeft: number): CivilDate {
  return addMonths(addDays(today, daysLeft + 1), -months);
}

export function child(sex: 'female' | 'male', age: number, arrivedOn: CivilDate): ChildSketch {
  return { sex, bornOn: addDays(addMonths(arrivedOn, -12 * age), -70), arrivedOn };
}

export function knownParent(key: CastKey): KnownParent {
  const { givenName, familyName, birth, sex } = cast[key];
  return { code: castCode(key), givenName, familyName, birth: civilDateOf(birth), sex };
}

/** A support that is kept as it should be, but for what is said otherwise. */
export function kept(
  supporter: Supporter,
  of: Omit<SupportSketch, 'supporter' | 'endedOn' | 'children'> &
    Partial<Pick<SupportSketch, 'endedOn' | 'children'>>,
): SupportSketch {
  const referral = of.kind === 'needs-based' ? { referralAcceptedOn: of.informedOn } : {};
  return {
    children: of.kind === 'adaptation' ? [0] : [],
    endedOn: null,
    character: excellent,
    ...referral,
    ...of,
    supporter,
  };
}

/** The provider heard of the family some days before the agreement was signed. */
export const informedBefore = (signed: CivilDate, days: number) => movedToWorkingDay(addDays(signed, -days));

export function family(
  label: string,
  kind: FamilySketch['kind'],
  home: Municipality | undefined,
  language: DemoLanguage,
  rest: Pick<FamilySketch, 'children' | 'support'> & Partial<FamilySketch>,
): FamilySketch {
  if (home === undefined) throw new Error(`the demo has no home for ${label}`);
  return { label, kind, home, language, ...rest };
}
