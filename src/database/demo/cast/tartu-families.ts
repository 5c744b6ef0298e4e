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

const CITY = '0793';

/** The supporter with a full day; half of the families are the city's, whose worker sees them. */
export function tartuFamilies({ today, staff, homes }: Scene): FamilySketch[] {
  const supporter = staff.cast.supporter;
  const ago = (days: number) => addDays(today, -days);
  const ahead = (days: number) => movedToWorkingDay(addDays(today, days));
  const workingDayAgo = (days: number) => movedToWorkingDay(ago(days));
  const home = (ehak: string) => homes.get(ehak);
  const colleague = staff.supporters.find(({ provider }) => provider.key === 'tammetoru');

  const waitsForFirstContact = family('first contact runs', 'guardian', home(CITY), 'et', {
    children: [child('female', 4, ago(16))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: workingDaysBefore(today, 2),
        signedOn: null,
        firstContactOn: null,
      }),
    ],
  });
  const firstContactOverdue = family('first contact overdue', 'guardian', home('0171'), 'et', {
    children: [child('male', 11, ago(700))],
    support: [
      kept(supporter, {
        kind: 'needs-based',
        informedOn: workingDaysBefore(today, 8),
        signedOn: null,
        firstContactOn: null,
      }),
    ],
  });
  const meetsToday = family('first meeting today', 'foster', home(CITY), 'et', {
    children: [child('male', 6, ago(20))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: workingDaysBefore(today, 9),
        signedOn: null,
        firstContactOn: workingDaysBefore(today, 7),
        nextOn: today,
      }),
    ],
  });
  const weekEndsToday = family('week ends today', 'guardian', home(CITY), 'et', {
    children: [child('male', 8, ago(60))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: informedBefore(ago(34), 12),
        signedOn: ago(34),
        quiet: [{ from: ago(6), to: today }],
        nextOn: today,
      }),
    ],
  });
  const weekEndsSoon = family('week ends in two days', 'foster', home('0796'), 'et', {
    children: [child('female', 1, ago(33))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: informedBefore(ago(18), 9),
        signedOn: ago(18),
        quiet: [{ from: ago(4), to: today }],
        nextOn: ahead(1),
      }),
    ],
  });
  const goesWell = family('parent of the cast', 'guardian', home(CITY), 'et', {
    parent: knownParent('estonianParent'),
    children: [child('female', 7, ago(80))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: informedBefore(ago(52), 14),
        signedOn: ago(52),
        agreementSentOn: ago(49),
        alsoOn: [ago(2)],
        nextOn: ahead(5),
      }),
    ],
  });
  const silent = family('silent', 'guardian', home('0283'), 'et', {
    children: [child('male', 14, ago(280))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: informedBefore(addMonths(today, -7), 15),
        signedOn: addMonths(today, -7),
        quiet: [{ from: ago(41), to: today }],
        attemptsOn: [ago(20), ago(12), ago(5)],
        nextOn: ago(30),
      }),
    ],
  });
  const visitMonth = monthsBeforeEnd(today, 5, 3);
  const visitDue = family('home visit due', 'foster', home(CITY), 'et', {
    children: [child('female', 5, ago(1500)), child('male', 3, ago(1500))],
    support: [
      kept(supporter, {
        kind: 'needs-based',
        informedOn: informedBefore(visitMonth, 11),
        signedOn: visitMonth,
        unvisited: [{ from: addMonths(visitMonth, 4), to: today }],
        alsoOn: [ago(3)],
        nextOn: ahead(2),
      }),
    ],
  });
  const nearlyUsed = family('volume nearly used', 'guardian', home('0432'), 'et', {
    children: [child('male', 6, ago(2200))],
    support: [
      kept(supporter, {
        kind: 'needs-based',
        informedOn: informedBefore(ago(340), 10),
        signedOn: workingDayAgo(340),
        overviewsMissing: [2, 3],
        nextOn: ahead(4),
      }),
    ],
  });
  const lastArrival = monthsBeforeEnd(today, 12, 11);
  const lastWeeks = family('adaptation ends soon', 'guardian', home('0622'), 'et', {
    children: [child('female', 10, lastArrival)],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: movedToWorkingDay(addDays(lastArrival, 4)),
        signedOn: movedToWorkingDay(addDays(lastArrival, 16)),
        nextOn: ahead(6),
      }),
    ],
  });
  const siblings = family('siblings', 'foster', home(CITY), 'et', {
    children: [child('female', 3, ago(150)), child('male', 5, ago(150))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        children: [0, 1],
        informedOn: informedBefore(addMonths(today, -4), 13),
        signedOn: addMonths(today, -4),
        nextOn: ahead(8),
      }),
    ],
  });
  const childLeft = family('child left', 'foster', home('0528'), 'et', {
    children: [{ ...child('male', 12, ago(250)), leftOn: ago(14) }],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: informedBefore(ago(228), 10),
        signedOn: workingDayAgo(228),
        nextOn: ahead(3),
      }),
    ],
  });
  const endingUnsigned = family('ending not signed', 'guardian', home(CITY), 'et', {
    children: [child('female', 2, addMonths(ago(4), -12))],
    support: [
      kept(supporter, {
        kind: 'adaptation',
        informedOn: addMonths(ago(4), -12),
        signedOn: addDays(addMonths(ago(4), -12), 14),
        endedOn: ago(4),
        endingSignedOn: null,
      }),
    ],
  });
  const handedOver =
    colleague === undefined
      ? []
      : [
          family('handed over', 'guardian', home('0171'), 'et', {
            children: [child('male', 9, ago(1200))],
            support: [
              kept(colleague, {
                kind: 'needs-based',
                informedOn: informedBefore(ago(205), 12),
                signedOn: workingDayAgo(205),
                change: { on: ago(65), to: supporter, reason: 'family_wish', readsFrom: ago(110) },
                nextOn: ahead(1),
              }),
            ],
          }),
        ];
  return [
    waitsForFirstContact,
    firstContactOverdue,
    meetsToday,
    weekEndsToday,
    weekEndsSoon,
    goesWell,
    silent,
    visitDue,
    nearlyUsed,
    lastWeeks,
    siblings,
    childLeft,
    endingUnsigned,
    ...handedOver,
  ];
}
