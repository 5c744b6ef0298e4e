import { addDays, addMonths, type CivilDate } from '../../../rules/index.ts';
import type { Character } from '../country/character.ts';
import type { Random } from '../random.ts';
import { earlierOf } from './course.ts';
import type { SupportSketch } from './sketch.ts';

/** When the documents of one service were sent; null where they were not. */
export interface Papers {
  readonly agreementSentOn: CivilDate | null;
  readonly endingSignedOn: CivilDate | null;
  readonly endingSentOn: CivilDate | null;
  readonly overviewsOn: readonly CivilDate[];
}

/** The documents of one time of support, as the supporter's character has it; an involved municipality receives them. */
export function papersOf(
  sketch: SupportSketch,
  involved: boolean,
  character: Character,
  random: Random,
  today: CivilDate,
): Papers {
  const { signedOn, endedOn } = sketch;
  if (signedOn === null) {
    return { agreementSentOn: null, endingSignedOn: null, endingSentOn: null, overviewsOn: [] };
  }
  const kept = () => random.chance(0.6 + 0.4 * character.papers);
  const soon = (from: CivilDate, most: number) => {
    const on = addDays(from, random.whole(0, most));
    return on <= today ? on : null;
  };
  const sentOn =
    sketch.agreementSentOn === undefined ? (kept() ? soon(signedOn, 9) : null) : sketch.agreementSentOn;
  const chosenEnding = endedOn === null ? null : kept() ? soon(endedOn, 6) : null;
  const endingSignedOn = sketch.endingSignedOn === undefined ? chosenEnding : sketch.endingSignedOn;
  const chosenSent = endingSignedOn === null ? null : kept() ? soon(endingSignedOn, 5) : null;
  const endingSentOn = sketch.endingSentOn === undefined ? chosenSent : sketch.endingSentOn;

  const overviewsOn: CivilDate[] = [];
  const last = endedOn === null ? today : earlierOf(endedOn, today);
  for (let quarter = 0; involved; quarter += 1) {
    const to = addDays(addMonths(signedOn, 3 * (quarter + 1)), -1);
    if (addDays(to, -14) > last) break;
    if (sketch.overviewsMissing?.includes(quarter) || !random.chance(character.papers)) continue;
    const late = random.chance(0.03 + (1 - character.papers) * 0.4);
    const on = late ? addDays(to, random.whole(2, 9)) : addDays(to, -random.whole(0, 14));
    if (on <= last) overviewsOn.push(on);
  }
  return {
    agreementSentOn: involved ? sentOn : null,
    endingSignedOn,
    endingSentOn: involved ? endingSentOn : null,
    overviewsOn,
  };
}
