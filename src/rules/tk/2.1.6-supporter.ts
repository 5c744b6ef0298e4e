import type { CivilDate } from '../calendar/civil-date.ts';
import { covers } from '../calendar/spans.ts';
import { decision } from '../decision.ts';
import type { FamilyTies, MaySupportQuestion, Person, PersonPeriod } from '../protocol/question.ts';
import type { Decision } from '../protocol/reply.ts';

/** What `maySupport` is asked of. No number of the contract bears on it. */
export type SupportFacts = Omit<MaySupportQuestion, 'ask' | 'terms'>;

/**
 * Whether a person may support or mentor a family on a day (TK 2.1.6.4–7, TK 2.8.6), with all the clauses that
 * stand against it. Of a mentor only TK 2.1.6.7 and TK 2.8.6 are asked (Q34).
 */
export function maySupport(facts: SupportFacts): Decision {
  const { on, person, family } = facts;
  if (facts.role === 'mentor') {
    return decision({
      'TK 2.1.6.7': isNamed(family.supportedBy, person, on),
      'TK 2.8.6': !isConfirmed(person, on),
    });
  }
  return decision({
    'TK 2.1.6.4': receivesSupport(person, on),
    'TK 2.1.6.5': hasConflictOfRoles(person, family, on),
    'TK 2.1.6.6': isSupportedFrom(family, person, on),
    'TK 2.1.6.7': isNamed(family.mentoredBy, person, on),
    'TK 2.8.6': !isConfirmed(person, on),
  });
}

/** TK 2.1.6.4: „Peretoe teenust ei tohi osutada isik, kes samal ajal saab ise vajaduspõhist peretoe teenust.“ */
function receivesSupport(person: Person, on: CivilDate): boolean {
  return person.receivesNeedsBased?.some((period) => covers(period, on)) ?? false;
}

/**
 * TK 2.1.6.5: „ei tohi olla ametnik samas kohalikus omavalitsuses (Tallinna puhul linnaosavalitsuses), kes pere
 * teenusele suunas või kes on lapse eestkostja või pere elukohajärgne omavalitsus, juhul kui on oht rollikonfliktiks
 * või huvide konfliktiks (kooskõlastab Tellija).“
 * Whether roles conflict in truth is for the commissioner to say (Q33).
 */
function hasConflictOfRoles(person: Person, family: FamilyTies, on: CivilDate): boolean {
  const { referredBy, guardian, residence } = family.municipalities;
  const conflicting = person.officialOf?.some(
    (code) => code === referredBy || code === guardian || code === residence,
  );
  return conflicting === true && !person.conflictApproved?.some((period) => covers(period, on));
}

/**
 * TK 2.1.6.6: „Isik ei tohi osutada peretoe teenust samale isikule (ega tema leibkonnakaaslasele), kes osutab talle
 * endale (või tema leibkonnakaaslasele) peretoe teenust.“
 */
function isSupportedFrom(family: FamilyTies, person: Person, on: CivilDate): boolean {
  return (
    person.supportedBy?.some((period) => covers(period, on) && family.members.includes(period.person)) ??
    false
  );
}

/**
 * TK 2.1.6.7: „Peretoetaja ei tohi osutada samaaegselt samale isikule nii peretoe teenust kui ka mentorlust.“
 * Of a supporter the family's mentors are asked, of a mentor its supporters.
 */
function isNamed(others: readonly PersonPeriod[] | undefined, person: Person, on: CivilDate): boolean {
  return others?.some((other) => other.person === person.id && covers(other, on)) ?? false;
}

/**
 * TK 2.8.6: „Isik võib asuda lepingu alusel teenuseid osutama pärast Tellijalt kirjalikku taasesitamist võimaldavas
 * vormis kinnituse saamist.“
 */
function isConfirmed(person: Person, on: CivilDate): boolean {
  return person.confirmed !== undefined && person.confirmed <= on;
}
