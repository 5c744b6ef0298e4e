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

/** Two supporters of one provider: one keeps everything, the other is often late and manages another provider besides. */
export function harjuFamilies({ today, staff, homes }: Scene): FamilySketch[] {
  const { secondSupporter: second, twoRoles } = staff.cast;
  const ago = (days: number) => addDays(today, -days);
  const ahead = (days: number) => movedToWorkingDay(addDays(today, days));
  const workingDayAgo = (days: number) => movedToWorkingDay(ago(days));
  const home = (ehak: string) => homes.get(ehak);

  const refusing = family('refused the municipality', 'adoptive', home('0890'), 'et', {
    refused: true,
    parent: knownParent('adoptiveParent'),
    children: [child('female', 2, ago(140))],
    support: [
      kept(second, {
        kind: 'adaptation',
        informedOn: informedBefore(ago(115), 9),
        signedOn: workingDayAgo(115),
        alsoOn: [ago(4)],
        nextOn: ahead(3),
      }),
    ],
  });
  const adopting = family('adoptive with the municipality', 'adoptive', home('0653'), 'et', {
    children: [child('male', 0, ago(75))],
    support: [
      kept(second, {
        kind: 'adaptation',
        informedOn: informedBefore(ago(46), 12),
        signedOn: workingDayAgo(46),
        nextOn: ahead(2),
      }),
    ],
  });
  const teenager = family('needs-based in Tallinn', 'guardian', home('0784'), 'et', {
    children: [child('male', 10, ago(1900))],
    support: [
      kept(second, {
        kind: 'needs-based',
        informedOn: informedBefore(monthsBeforeEnd(today, 7, 9), 12),
        signedOn: monthsBeforeEnd(today, 7, 9),
        earlier: [{ from: ago(1100), to: ago(1010) }],
        nextOn: ahead(1),
      }),
    ],
  });
  const expected = family('child expected', 'foster', home('0726'), 'et', {
    children: [{ sex: 'male', bornOn: ago(1700), arrivedOn: null, expectedOn: ahead(12) }],
    support: [
      kept(second, {
        kind: 'adaptation',
        informedOn: workingDaysBefore(today, 6),
        signedOn: null,
        firstContactOn: workingDaysBefore(today, 5),
        nextOn: ahead(2),
      }),
    ],
  });
  const gap = family('gap caused by the commissioner', 'guardian', home('0198'), 'et', {
    children: [child('female', 6, ago(300))],
    support: [
      kept(second, {
        kind: 'adaptation',
        informedOn: informedBefore(ago(270), 10),
        signedOn: workingDayAgo(270),
        gaps: [{ from: ago(150), to: ago(121) }],
        nextOn: ahead(7),
      }),
    ],
  });

  const late = family('often late', 'guardian', home('0668'), 'et', {
    children: [child('male', 7, ago(190))],
    support: [
      {
        kind: 'adaptation',
        children: [0],
        supporter: twoRoles,
        informedOn: informedBefore(ago(160), 16),
        signedOn: workingDayAgo(160),
        endedOn: null,
        agreementSentOn: null,
        nextOn: ago(3),
      },
    ],
  });
  const russianInTallinn = family('Russian in Tallinn', 'guardian', home('0784'), 'ru', {
    children: [child('female', 12, ago(1300))],
    support: [
      {
        kind: 'needs-based',
        children: [],
        supporter: twoRoles,
        informedOn: informedBefore(addMonths(today, -2), 17),
        referralAcceptedOn: informedBefore(addMonths(today, -2), 18),
        signedOn: addMonths(today, -2),
        endedOn: null,
        nextOn: ahead(4),
      },
    ],
  });
  const elsewhere = family('first meeting elsewhere', 'foster', home('0338'), 'et', {
    children: [child('female', 15, ago(55))],
    support: [
      {
        kind: 'adaptation',
        children: [0],
        supporter: twoRoles,
        informedOn: informedBefore(ago(30), 15),
        signedOn: workingDayAgo(30),
        endedOn: null,
        firstMeetingElsewhere: true,
        nextOn: ahead(1),
      },
    ],
  });
  return [refusing, adopting, teenager, expected, gap, late, russianInTallinn, elsewhere];
}
