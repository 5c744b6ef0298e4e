import { type CivilDate, yearOf } from '../calendar/civil-date.ts';
import { decision } from '../decision.ts';
import type { ApprovedExtra, Family } from '../protocol/question.ts';
import type { Decision } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { othersLike, type SessionFacts } from './sessions.ts';

/** Whether a session of counselling or supervision, which are counted together, may be held. */
export function mayHoldCounselling(facts: SessionFacts): Decision {
  const { terms, session, sessions } = facts;
  const isProspective = facts.family.kind === 'prospective';
  const year = yearOf(session.date);
  switch (session.basis) {
    case 'regular':
    case 'extra': {
      const held = othersLike(session, sessions, (date) => yearOf(date) === year);
      const limit =
        session.basis === 'regular'
          ? terms['TK 2.5.4'].sessionsAYear
          : extraSessions(terms, year, facts.approvedExtra ?? []);
      return decision({ 'TK 2.5.4': held >= limit, 'TK 2.5.6': isProspective });
    }
    case 'after-departure':
      return decision({ 'TK 2.5.5': !isWithinDeparture(facts) });
    case 'prospective':
      return decision({ 'TK 2.5.6': !isProspective || mayHoldNoMoreProspective(facts, sessions) });
  }
}

/**
 * TK 2.5.6: „Psühholoogilist nõustamist või individuaalset supervisiooni võib osutada kuni 2 korda ka perele, kes ei
 * ole veel hinnatud, kuid kellel on huvi saada hooldus- või lapsendajapereks (vajadusel lisaks 5 korrale).“
 */
function mayHoldNoMoreProspective(
  { terms, session }: SessionFacts,
  sessions: SessionFacts['sessions'],
): boolean {
  return othersLike(session, sessions) >= terms['TK 2.5.6'].sessions;
}

/**
 * TK 2.5.4: „Kui ilmneb vajadus suurema mahu järele, võib spetsialisti põhjenduse ja SKA kirjalikult taasesitatava
 * kooskõlastuse alusel suurendada mahtu kuni 5 korra võrra kalendriaastas.“
 * How many extra sessions a year has: what was approved for it, added up, and never more than the contract allows
 * (Q38).
 */
export function extraSessions(terms: Terms, year: number, approved: readonly ApprovedExtra[]): number {
  const sum = approved.reduce((sessions, grant) => sessions + (grant.year === year ? grant.sessions : 0), 0);
  return Math.min(sum, terms['TK 2.5.4'].extraAYear);
}

/**
 * TK 2.5.5: „Teenust võib osutada kuni 2 korda ka perele, kust laps on lahkunud (vajadusel lisaks 5 korrale).“
 * Sessions count against the latest departure on or before their day; children who left on one day are one departure
 * (Q37).
 */
function isWithinDeparture({ terms, session, sessions, family }: SessionFacts): boolean {
  const departure = latestDeparture(family, session.date);
  if (departure === null) return false;
  const held = othersLike(session, sessions, (date) => latestDeparture(family, date) === departure);
  return held < terms['TK 2.5.5'].sessionsADeparture;
}

/** The day on which the family's children left last, by a day; null where none had. */
export function latestDeparture(family: Family, on: CivilDate): CivilDate | null {
  let latest: CivilDate | null = null;
  for (const { left } of family.children) {
    if (left && left <= on && (latest === null || left > latest)) latest = left;
  }
  return latest;
}
