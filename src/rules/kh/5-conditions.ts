import { decision } from '../decision.ts';
import type { CrisisConditions } from '../protocol/question.ts';
import type { Decision } from '../protocol/reply.ts';

/**
 * KH 5: „Kriisihoolduspere teenus on lapsele, kes vastab kõigile järgmistele tingimustele“
 * KH 5.1: „laps, kes on elu või tervist ohustavas olukorras, ja laps, kelle käitumine ohustab tema enda või teiste
 * isikute elu või tervist (LasteKS § 30)“
 * KH 5.2: „laps, kes ei saa ohuolukorra tõttu elada ja kasvada oma peres“
 * KH 5.3: „keda ei ole võimalik paigutada lähedaste juurde“
 */
export function mayPlaceInCrisis(conditions: CrisisConditions): Decision {
  return decision({
    'KH 5.1': conditions.inDanger !== true,
    'KH 5.2': conditions.cannotLiveAtHome !== true,
    'KH 5.3': conditions.noCloseOnes !== true,
  });
}
