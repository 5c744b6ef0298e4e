import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import { monthsAfter, partsOf } from '../calendar/day.ts';
import { decision } from '../decision.ts';
import type { SpecialConditions } from '../protocol/question.ts';
import type { Decision } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * EH 2: „Erihoolduspere teenus on lapsele, kes vastab kõigile järgmistele tingimustele“
 * Whether a child may be placed in a special foster family on a day: by the regular conditions or, up to the third
 * birthday, by the exception's; where neither hold, the exception's missing ones are the reasons (Q49).
 */
export function mayPlaceInSpecial(terms: Terms, on: CivilDate, conditions: SpecialConditions): Decision {
  const regular = regularConditions(terms, on, conditions);
  return regular.allowed || !isSmall(terms, on, conditions) ? regular : exceptionsConditions(conditions);
}

/**
 * EH 2.1: „on paigutatud lühi- või pikaajalisele asendushoolduse teenusele SHS § 459 alusel“
 * EH 2.2: „on üle elanud traumeeriva sündmuse, mille tulemuseks on väljakujunenud liigne impulsiivsus ja/või muud
 * tõsised käitumishäired“
 * EH 2.3: „KOV on lapse abivajaduse hindamisel tuvastanud lapse vajaduse spetsiifilisema ja individuaalse hoolduse
 * järele“
 * EH 2.4: „KOV on lasknud hinnata (hindamine mitte vanem kui 6 kuud) lapse vaimset tervist“
 */
function regularConditions(terms: Terms, on: CivilDate, conditions: SpecialConditions): Decision {
  return decision({
    'EH 2.1': conditions.placedUnder459 !== true,
    'EH 2.2': conditions.traumaAndDisorder !== true,
    'EH 2.3': conditions.needAssessed !== true,
    'EH 2.4': !isFreshlyAssessed(terms, on, conditions.mentalHealthAssessed),
  });
}

/**
 * EH 2.5: „Erandina on sihtrühmaks kuni kolmeaastased väikelapsed, kellel raviarst on prognoosinud lapse kasvades
 * tõsised emotsionaalsed probleemid, mis ei ole lapse ea tõttu veel välja kujunenud. Samuti on KOV lapse abivajaduse
 * hindamisel tuvastanud lapse vajaduse spetsiifilisema ja individuaalse hoolduse järele.“
 */
function exceptionsConditions(conditions: SpecialConditions): Decision {
  return decision({
    'EH 2.1': conditions.placedUnder459 !== true,
    'EH 2.3': conditions.needAssessed !== true,
    'EH 2.5': conditions.doctorPrognosis !== true,
  });
}

function isFreshlyAssessed(terms: Terms, on: CivilDate, assessed: CivilDate | undefined): boolean {
  if (assessed === undefined || assessed > on) return false;
  return dayOf(assessed) >= monthsAfter(partsOf(dayOf(on)), -terms['EH 2'].assessedWithinMonths);
}

function isSmall(terms: Terms, on: CivilDate, { childBorn }: SpecialConditions): boolean {
  if (childBorn === undefined) return false;
  return dayOf(on) <= monthsAfter(partsOf(dayOf(childBorn)), terms['EH 2'].exceptionUpToMonths);
}
