import { addDays, type CivilDate, daysBetween } from '../../../rules/index.ts';
import type { Random } from '../random.ts';
import type { Batch } from '../rows.ts';
import type { Papers } from './papers.ts';
import type { SupportSketch } from './sketch.ts';

/** Who supported the family in one time of support, and why (TK 0.2). */
export function writeAssignments(
  batch: Batch,
  familyId: string,
  sketch: SupportSketch,
  papers: Papers,
  today: CivilDate,
  random: Random,
): void {
  const { supporter, change, substitute } = sketch;
  const over = closedOn(sketch, papers, today);
  const row = (
    of: SupportSketch['supporter'],
    began: CivilDate,
    ended: CivilDate | null,
    reason: string,
    readsFrom: CivilDate | null,
  ) =>
    batch.assignments.push({
      id: random.uuid(),
      family_id: familyId,
      membership_id: of.membershipId,
      began_on: began,
      ended_on: ended,
      reason,
      reads_from: readsFrom,
      provider_id: of.provider.id,
    });
  row(supporter, sketch.informedOn, change === undefined ? over : change.on, 'first', null);
  if (change !== undefined) row(change.to, change.on, over, change.reason, change.readsFrom);
  if (substitute !== undefined) {
    const readsFrom = random.chance(0.5) ? addDays(substitute.from, -30) : null;
    row(
      substitute.by,
      substitute.from,
      substitute.to < today ? substitute.to : null,
      'substitute',
      readsFrom,
    );
  }
}

/** A supporter goes on being the family's until the ending is signed and sent, or a month has gone by. */
function closedOn({ endedOn }: SupportSketch, papers: Papers, today: CivilDate): CivilDate | null {
  if (endedOn === null || endedOn >= today) return null;
  const days = [endedOn, papers.endingSignedOn, papers.endingSentOn].filter((day) => day !== null).sort();
  if (papers.endingSignedOn !== null) return days.at(-1) ?? endedOn;
  return daysBetween(endedOn, today) > 45 ? addDays(endedOn, 31) : null;
}
