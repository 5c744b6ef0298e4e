import { addDays, addMonths, movedToWorkingDay } from '../../../rules/index.ts';
import type { FamilySketch } from '../support/sketch.ts';
import {
  child,
  family,
  informedBefore,
  kept,
  knownParent,
  monthsBeforeEnd,
  type Scene,
  workingDaysBefore,
} from './scene.ts';

const NARVA = '0511';

/** A supporter who works in Russian, in Narva and around it. */
export function narvaFamilies({ today, staff, homes }: Scene): FamilySketch[] {
  const supporter = staff.cast.narvaSupporter;
  const ago = (days: number) => addDays(today, -days);
  const ahead = (days: number) => movedToWorkingDay(addDays(today, days));
  const workingDayAgo = (days: number) => movedToWorkingDay(ago(days));
  const home = (ehak: string) => homes.get(ehak);
  return [
    family('parent of the cast in Narva', 'guardian', home(NARVA), 'ru', {
      parent: knownParent('russianParent'),
      children: [child('male', 5, ago(1600)), child('female', 3, ago(1600))],
      support: [
        kept(supporter, {
          kind: 'needs-based',
          informedOn: informedBefore(ago(130), 12),
          signedOn: workingDayAgo(130),
          alsoOn: [ago(3)],
          nextOn: ahead(4),
        }),
      ],
    }),
    family('Narva, first contact runs', 'guardian', home(NARVA), 'ru', {
      children: [child('female', 9, ago(12))],
      support: [
        kept(supporter, {
          kind: 'adaptation',
          informedOn: workingDaysBefore(today, 1),
          signedOn: null,
          firstContactOn: null,
        }),
      ],
    }),
    family('Narva, week ends tomorrow', 'foster', home(NARVA), 'ru', {
      children: [child('male', 4, ago(70))],
      support: [
        kept(supporter, {
          kind: 'adaptation',
          informedOn: informedBefore(ago(40), 14),
          signedOn: ago(40),
          quiet: [{ from: ago(5), to: today }],
          nextOn: ahead(1),
        }),
      ],
    }),
    family('Narva, second half of the year', 'guardian', home(NARVA), 'ru', {
      children: [child('male', 12, ago(260))],
      support: [
        kept(supporter, {
          kind: 'adaptation',
          informedOn: informedBefore(ago(230), 11),
          signedOn: workingDayAgo(230),
          nextOn: ahead(9),
        }),
      ],
    }),
    family('Narva, visit this month', 'guardian', home('0735'), 'ru', {
      children: [child('female', 8, ago(2500))],
      support: [
        kept(supporter, {
          kind: 'needs-based',
          informedOn: informedBefore(monthsBeforeEnd(today, 6, 5), 9),
          signedOn: monthsBeforeEnd(today, 6, 5),
          unvisited: [{ from: addMonths(monthsBeforeEnd(today, 6, 5), 5), to: today }],
          nextOn: ahead(3),
        }),
      ],
    }),
    family('Narva, Estonian at home', 'guardian', home('0251'), 'et', {
      children: [child('female', 1, ago(110))],
      support: [
        kept(supporter, {
          kind: 'adaptation',
          informedOn: informedBefore(ago(88), 10),
          signedOn: workingDayAgo(88),
          nextOn: ahead(6),
        }),
      ],
    }),
  ];
}
