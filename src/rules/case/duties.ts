import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import type { Day } from '../calendar/day.ts';
import { workingDaysAfter } from '../calendar/working-day.ts';
import { type Duty, type DutyOf, openDuty, windowDuty } from '../obligation.ts';
import type { Clause, Id, Service, ServiceKind } from '../protocol/question.ts';
import type { Terms } from '../terms/terms.ts';
import type { Ledger } from './ledger.ts';
import { type Course, monthlyDuties, rhythmDuties } from './rhythm.ts';

/**
 * TK 2.1.2: „Peretoe teenust pakutakse kahel viisil: pere kohanemise toetamiseks või vajaduspõhiseks pere toetamiseks.“
 * The same things are asked of both kinds of service, each by a clause of its own.
 */
const clauses = {
  adaptation: {
    firstMeeting: 'TK 2.1.3.5.2',
    rhythm: 'TK 2.1.3.5.3',
    agreement: 'TK 2.1.3.6.1',
    overview: 'TK 2.1.3.6.2',
  },
  'needs-based': {
    firstMeeting: 'TK 2.1.4.4.2',
    rhythm: 'TK 2.1.4.4.3',
    agreement: 'TK 2.1.4.5.1',
    overview: 'TK 2.1.4.5.2',
  },
} as const satisfies Record<ServiceKind, Record<string, Clause>>;

/**
 * TK 2.1.5.1: „Täitja võtab perega ühendust viie tööpäeva jooksul pärast vastava info saamist Tellija
 * kontaktisikult.“
 * Met by any contact with the family, whichever of its services it is logged under (Q16).
 */
export function firstContactDuty(
  terms: Terms,
  subject: Id,
  informed: Day,
  contacts: readonly Day[],
  on: Day,
  origin: string,
): Duty {
  const of: DutyOf = { clause: 'TK 2.1.5.1', subject, kind: '', origin };
  const due = workingDaysAfter(informed, terms['TK 2.1.5.1'].workingDays);
  return windowDuty(of, informed, due, 1, contacts, on, true);
}

/**
 * TK 2.1.3.6.4: „Kui teenust osutatakse lapsendajaperele, kes ei soovi KOVi kaasamist, siis KOVi teenusest ei teavitata.“
 * TK 2.1.4.5.4: „Kui teenust osutatakse lapsendajaperele, kes ei soovi KOVi kaasamist, siis KOVi teenusest ei teavitata.“
 * All that a service which has begun owes, up to the day asked; to a municipality that is not involved, nothing.
 */
export function courseDuties(
  terms: Terms,
  service: Service,
  course: Course,
  ledger: Ledger,
  municipalityInvolved: boolean,
  duties: Duty[],
): void {
  const { firstMeeting, rhythm, agreement, overview } = clauses[service.kind];
  rhythmDuties(course, rhythm, terms[rhythm], ledger.contacts, ledger.visits, duties);
  duties.push(firstMeetingDuty(firstMeeting, service, course, ledger));
  if (municipalityInvolved) {
    duties.push(agreementDuty(agreement, service, course));
    overviewDuties(terms, overview, course, ledger, duties);
  }
  endingDuties(service, course, municipalityInvolved, duties);
}

function duty(clause: Clause, course: Course): DutyOf {
  return { clause, subject: course.subject, kind: '', origin: course.origin };
}

function by(date: CivilDate | null | undefined, on: Day): Day | null {
  if (date === undefined || date === null) return null;
  const day = dayOf(date);
  return day <= on ? day : null;
}

/**
 * TK 2.1.3.5.2: „Esimene sisuline peretoe teenust eesmärgistav kohtumine pere ja peretoetaja vahel toimub
 * kontaktkohtumisena pere kodus“
 * TK 2.1.4.4.2: „Esimene sisuline peretoe tööd eesmärgistav kohtumine pere ja peretoetajaga on kontaktkohtumisena
 * pere kodus“
 * The earliest substantive contact decides, even one before the agreement; none after the service ended counts (Q17).
 */
function firstMeetingDuty(clause: Clause, service: Service, course: Course, ledger: Ledger): Duty {
  const ended = by(service.ended, course.on);
  const { substantive } = ledger;
  const held = substantive !== null && (ended === null || substantive <= ended);
  const metOn = held && ledger.substantiveAtHome ? substantive : null;
  return openDuty(duty(clause, course), course.agreement, metOn, held || ended !== null);
}

/**
 * TK 2.1.3.6.1: „Täitja teavitab KOVi teenusega alustamisest edastades KOV-le koostööleppe.“
 * TK 2.1.4.5.1: „Täitja teavitab KOVi teenusega alustamisest edastades KOV-le koostööleppe.“
 * One dated before the service began counts (Q10).
 */
function agreementDuty(clause: Clause, service: Service, course: Course): Duty {
  return openDuty(duty(clause, course), course.agreement, by(service.agreementToMunicipality, course.on));
}

/**
 * TK 2.1.3.6.2: „Täitja annab regulaarselt (vähemalt kord kvartalis) kirjalikult KOVile ülevaate teenuse kulgemisest,
 * edusammudest ning raskustest.“
 * TK 2.1.4.5.2: „edastades KOVile peretoe plaani“
 */
function overviewDuties(
  terms: Terms,
  clause: (typeof clauses)[ServiceKind]['overview'],
  course: Course,
  ledger: Ledger,
  duties: Duty[],
): void {
  const { everyMonths, overviews } = terms[clause];
  monthlyDuties(course, duty(clause, course), 0, everyMonths, overviews, ledger.overviews, duties);
}

/**
 * TK 2.1.5.11: „Peretoe teenuse lõpetamine vormistatakse kirjalikult (Lisa 10 ja 11).“
 * TK 2.1.5.11/KOV: „Kokkulepe edastatakse Täitjale ja KOV lastekaitse töötajale (kui teenust osutati lapsendajaperele,
 * kes ei soovi KOVi kaasamist, siis kokkulepet KOVile ei edastata).“
 * Owed once a day of ending is on record (Q19).
 */
function endingDuties(service: Service, course: Course, municipalityInvolved: boolean, duties: Duty[]): void {
  const ended = by(service.ended, course.on);
  if (ended === null) return;
  duties.push(openDuty(duty('TK 2.1.5.11', course), ended, by(service.endingSigned, course.on)));
  if (!municipalityInvolved) return;
  duties.push(openDuty(duty('TK 2.1.5.11/KOV', course), ended, by(service.endingToMunicipality, course.on)));
}
