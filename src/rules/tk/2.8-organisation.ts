import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-day.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * TK 2.8.2.4: „E-posti aadressile saabunud päringule tuleb esmane vastus anda hiljemalt järgmisel tööpäeval päringu
 * saamisest.“
 * The last day for the first answer to an inquiry that came by e-mail. Throws OutOfCalendar after the year 9999.
 */
export function inquiryAnswerDue(terms: Terms, received: CivilDate): CivilDate {
  return addWorkingDays(received, terms['TK 2.8.2.4'].workingDays);
}
