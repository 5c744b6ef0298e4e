import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-day.ts';
import { decision } from '../decision.ts';
import type { Decision } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { isSameQuarter, othersLike, type SessionFacts } from './sessions.ts';

/**
 * TK 2.3.3: „Ühele perele võib osutada mentorlust kuni 4 korda kvartalis.“
 * TK 2.3.4: „Mentorlust võib osutada kuni 2 korda ka perele, kes ei ole veel hinnatud, kuid kellel on huvi saada
 * hooldus- või lapsendajapereks ja ka perele, kes on hinnatud, kuid vajab mentorlust enne lapse perre tulekut.“
 *
 * Whether a session of mentoring may be held. Mentoring has no extra sessions and none after a departure (Q36).
 */
export function mayHoldMentoring(facts: SessionFacts): Decision {
  const { terms, session, sessions } = facts;
  const isProspective = facts.family.kind === 'prospective';
  switch (session.basis) {
    case 'regular': {
      const held = othersLike(session, sessions, (date) => isSameQuarter(date, session.date));
      return decision({
        'TK 2.3.3': held >= terms['TK 2.3.3'].sessionsAQuarter,
        'TK 2.3.4': isProspective,
      });
    }
    case 'prospective':
      return decision({
        'TK 2.3.4': !isProspective || othersLike(session, sessions) >= terms['TK 2.3.4'].sessions,
      });
    case 'extra':
      return decision({ 'TK 2.3.3': true, 'TK 2.3.4': isProspective });
    case 'after-departure':
      return decision({ 'TK 2.3.3': true });
  }
}

/**
 * TK 2.3.2: „Teenuse vajaduse kohta info saamisel võtab mentor perega ühendust viie tööpäeva jooksul.“
 * The last day for the mentor's first contact with the family, from the day the provider learned of the need.
 */
export function mentorContactDue(terms: Terms, informed: CivilDate): CivilDate {
  return addWorkingDays(informed, terms['TK 2.3.2'].workingDays);
}

/**
 * TK 2.3.6.1: „2-aastase isikliku kogemuse nõue ei kohaldu, kui spetsialist on enne perele pakkunud peretoe teenust
 * ja pärast peretoe teenuse lõppu jätkab pere toetamist mentorina.“
 * How many years of personal experience are asked of a mentor of a family.
 */
export function experienceAskedOfMentor(terms: Terms, supportedSameFamilyBefore: boolean): number {
  return supportedSameFamilyBefore ? 0 : terms['TK 2.3.6.1'].yearsOfExperience;
}
