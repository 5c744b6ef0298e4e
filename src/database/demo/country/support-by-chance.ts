import { addDays, addMonths, type CivilDate, daysBetween, movedToWorkingDay } from '../../../rules/index.ts';
import type { DemoLanguage } from '../names/given-names.ts';
import type { Municipality } from '../places.ts';
import type { Random } from '../random.ts';
import { earlierOf } from '../support/course.ts';
import type { ChildSketch, FamilySketch, SupportSketch } from '../support/sketch.ts';
import { arrivingChild, longPlacedChild } from './children.ts';
import type { Choosing } from './choosing.ts';
import type { Course } from './size.ts';
import type { Supporter } from './staff.ts';

/** What a family's support is drawn from. */
export interface Chances {
  readonly kind: FamilySketch['kind'];
  readonly home: Municipality;
  readonly language: DemoLanguage;
  readonly choosing: Choosing;
  readonly random: Random;
  readonly today: CivilDate;
}

type Drawn = Pick<FamilySketch, 'children' | 'support' | 'onService20221031'>;

/** Two years of services are looked back on, those that were going on at their beginning among them. */
const SPAN = 730;

/** The support of a family whose lot it was to have some. */
export function supportFor(course: Exclude<Course, 'settled'>, chances: Chances): Drawn {
  const { random, today, choosing, language } = chances;
  const ago = (least: number, most: number) => movedToWorkingDay(addDays(today, -random.whole(least, most)));
  switch (course) {
    case 'adaptation':
      return adapting(chances, ago(1, SPAN + 340), 1);
    case 'siblings':
      return adapting(chances, ago(1, SPAN + 340), 2);
    case 'needs-based':
      return needing(chances, ago(1, SPAN + 245));
    case 'both': {
      const first = adapting(chances, ago(520, SPAN + 600), 1);
      const [adaptation] = first.support;
      const arrived = first.children[0]?.arrivedOn;
      if (adaptation === undefined || arrived == null || first.children[0]?.leftOn !== undefined)
        return first;
      const informedOn = movedToWorkingDay(addDays(arrived, random.whole(440, 720)));
      if (informedOn >= today) return first;
      const last = adaptation.change?.to ?? adaptation.supporter;
      const hasLeft = last.leftOn !== null && last.leftOn < informedOn;
      const supporter = hasLeft ? choosing.colleague(last, language, informedOn, random) : last;
      if (supporter === undefined) return first;
      const then = needsBased(chances, informedOn, supporter, first.children, {});
      return { ...first, support: [adaptation, then] };
    }
    case 'interrupted':
      return interrupted(chances, ago(140, SPAN + 200));
  }
}

/** The agreement is signed some days after the provider heard of the family; null where that is still to come. */
function signing(informedOn: CivilDate, { random, today }: Chances): CivilDate | null {
  const signedOn = movedToWorkingDay(addDays(informedOn, random.whole(5, 20)));
  return signedOn < today ? signedOn : null;
}

function adapting(chances: Chances, informedOn: CivilDate, count: number): Drawn {
  const { kind, random, today } = chances;
  const arrivesOn = addDays(informedOn, random.whole(-45, 20));
  const children = Array.from({ length: count }, () => arrivingChild(kind, arrivesOn, today, random));
  return adaptationOf(
    chances,
    informedOn,
    arrivesOn,
    children,
    children.map((_child, at) => at),
  );
}

function adaptationOf(
  chances: Chances,
  informedOn: CivilDate,
  arrivesOn: CivilDate,
  children: readonly ChildSketch[],
  of: readonly number[],
): Drawn {
  const { random, today, home, language, choosing } = chances;
  const supporter = choosing.supporter(home.county, language, informedOn, random);
  const signedOn = signing(informedOn, chances);
  const base = { kind: 'adaptation', children: of, supporter, informedOn, signedOn, endedOn: null } as const;
  if (signedOn === null) return { children, support: [base] };

  const gap = random.chance(0.03) ? gapAfter(signedOn, random) : null;
  const lastDay = addDays(addMonths(arrivesOn, 12), gap === null ? 0 : daysBetween(gap.from, gap.to) + 1);
  const how = random.next();
  const early =
    how < 0.62 ? random.whole(0, 12) : how < 0.84 ? random.whole(20, 120) : random.whole(120, 220);
  let end = addDays(lastDay, -early);
  if (end < addDays(signedOn, 45)) end = lastDay;
  let stays = children;
  if (random.chance(0.06)) {
    const leftOn = addDays(signedOn, random.whole(40, 250));
    if (leftOn < today) {
      stays = children.map((child, at) => (of.includes(at) ? { ...child, leftOn } : child));
      end = earlierOf(end, addDays(leftOn, random.whole(3, 26)));
    }
  }
  const endedOn = end < today ? end : null;
  const goesOn = earlierOf(end, today);
  const gaps = gap !== null && gap.to < goesOn ? [gap] : [];
  // Where the gap did not come to be, its days are not added either.
  const overdue = gap !== null && gaps.length === 0 && endedOn !== null && endedOn > addMonths(arrivesOn, 12);
  return {
    children: stays,
    support: [
      {
        ...base,
        endedOn: overdue ? addMonths(arrivesOn, 12) : endedOn,
        gaps,
        ...people(chances, supporter, signedOn, goesOn),
      },
    ],
  };
}

function gapAfter(signedOn: CivilDate, random: Random): { from: CivilDate; to: CivilDate } {
  const from = addDays(signedOn, random.whole(60, 150));
  return { from, to: addDays(from, random.whole(14, 40)) };
}

/** Changes of who supports: the supporter left, the family asked for another, or somebody stood in for a while. */
function people(
  { random, language, choosing, today }: Chances,
  supporter: Supporter,
  signedOn: CivilDate,
  goesOn: CivilDate,
): Pick<SupportSketch, 'change' | 'substitute'> {
  if (supporter.leftOn !== null && supporter.leftOn < goesOn) {
    const to = choosing.colleague(supporter, language, supporter.leftOn, random);
    const readsFrom = random.chance(0.7) ? signedOn : null;
    return to === undefined
      ? {}
      : { change: { on: supporter.leftOn, to, reason: 'supporter_left', readsFrom } };
  }
  const length = daysBetween(signedOn, goesOn);
  if (length < 120) return {};
  if (random.chance(0.06)) {
    const on = addDays(signedOn, random.whole(50, length - 30));
    const to = choosing.colleague(supporter, language, on, random);
    const readsFrom = random.chance(0.5) ? addDays(on, -random.whole(20, 60)) : null;
    return to === undefined ? {} : { change: { on, to, reason: 'family_wish', readsFrom } };
  }
  if (random.chance(0.08)) {
    const from = addDays(signedOn, random.whole(30, length - 40));
    const to = addDays(from, random.whole(12, 28));
    const by = choosing.colleague(supporter, language, from, random);
    if (by !== undefined && to < today) return { substitute: { from, to, by } };
  }
  return {};
}

function needing(chances: Chances, informedOn: CivilDate): Drawn {
  const { kind, random, home, language, choosing } = chances;
  const count = random.chance(0.25) ? 2 : 1;
  const children = Array.from({ length: count }, () => longPlacedChild(kind, informedOn, 400, random));
  const supporter = choosing.supporter(home.county, language, informedOn, random);
  const wasThere = children.some(({ arrivedOn }) => arrivedOn !== null && arrivedOn < '2022-10-01');
  const onService20221031 = wasThere && random.chance(0.08);
  const earlier = !onService20221031 && random.chance(0.1) ? earlierPeriods(informedOn, random) : undefined;
  return {
    children,
    support: [needsBased(chances, informedOn, supporter, children, { onService20221031, earlier })],
    onService20221031,
  };
}

/** Support under an earlier contract: counted, but for what the transitional rules of 2022 gave. */
function earlierPeriods(informedOn: CivilDate, random: Random): NonNullable<SupportSketch['earlier']> {
  const to = addDays(informedOn, -random.whole(200, 900));
  return [
    {
      from: addDays(to, -random.whole(60, 130)),
      to,
      ...(to < '2023-03-01' ? { transitional2022: true } : {}),
    },
  ];
}

function needsBased(
  chances: Chances,
  informedOn: CivilDate,
  supporter: Supporter,
  children: readonly ChildSketch[],
  rights: { onService20221031?: boolean; earlier?: SupportSketch['earlier'] | undefined },
): SupportSketch {
  const { kind, random, today } = chances;
  const signedOn = signing(informedOn, chances);
  const referralAcceptedOn = kind === 'adoptive' ? null : addDays(informedOn, -random.whole(0, 3));
  const base = {
    kind: 'needs-based',
    children: [],
    supporter,
    informedOn,
    signedOn,
    endedOn: null,
    referralAcceptedOn,
  } as const;
  const earlier = rights.earlier ?? [];
  if (signedOn === null) return { ...base, earlier };
  const used = earlier.reduce(
    (days, { from, to, transitional2022 }) =>
      days + (to === null || transitional2022 === true ? 0 : daysBetween(from, to) + 1),
    0,
  );
  const left = 365 + (rights.onService20221031 === true ? 60 : 0) - used;
  const length = random.chance(0.4) ? left - random.whole(0, 3) : Math.min(left, random.whole(110, 350));
  const ofAge = children
    .map(({ bornOn }) => addMonths(bornOn, 18 * 12))
    .sort()
    .at(-1);
  const planned = addDays(signedOn, length - 1);
  const end = ofAge === undefined || ofAge <= signedOn ? planned : earlierOf(planned, ofAge);
  const endedOn = end < today ? end : null;
  return { ...base, earlier, endedOn, ...people(chances, supporter, signedOn, earlierOf(end, today)) };
}

/** A new child comes during needs-based support, which is ended in writing before adaptation begins (TK 2.1.5.9). */
function interrupted(chances: Chances, informedOn: CivilDate): Drawn {
  const { kind, random, today } = chances;
  const before = needing(chances, informedOn);
  const [needs] = before.support;
  if (needs?.signedOn == null) return before;
  const arrivesOn = movedToWorkingDay(addDays(needs.signedOn, random.whole(70, 110)));
  const heardOn = movedToWorkingDay(addDays(arrivesOn, 1));
  const newcomer = arrivingChild(kind, arrivesOn, today, random);
  const endedOn = addDays(arrivesOn, -4);
  if (addDays(heardOn, 20) >= today || (needs.endedOn !== null && needs.endedOn < endedOn)) return before;
  const { change: _change, substitute: _substitute, ...simple } = needs;
  const ended = {
    ...simple,
    endedOn,
    endingSignedOn: addDays(endedOn, 2),
    endingSentOn: addDays(endedOn, 3),
  };
  const children = [...before.children, newcomer];
  const after = adaptationOf(chances, heardOn, arrivesOn, children, [children.length - 1]);
  return { ...before, children: after.children, support: [ended, ...after.support] };
}
