import { addDays, type CivilDate, dateOf, quarterOf, yearOf } from '../calendar/civil-date.ts';
import { monthsAfter } from '../calendar/day.ts';
import type { SessionVolume } from '../protocol/reply.ts';
import { extraSessions, latestDeparture } from './2.5-counselling.ts';
import { isSameQuarter, othersLike, type SessionFacts } from './sessions.ts';

/** What `sessionVolumes` is asked of: a family and its sessions, and the day that is looked at. */
export interface VolumeFacts extends Omit<SessionFacts, 'session'> {
  readonly on: CivilDate;
}

/**
 * TK 2.3.3–4, TK 2.5.4–6: of each basis on which a family may have sessions on a day, how many there may be in the period
 * that the day lies in, and how many are left. One is left exactly where `mayHold` allows one more on that day.
 */
export function sessionVolumes(facts: VolumeFacts): readonly SessionVolume[] {
  return facts.family.kind === 'prospective' ? ofProspective(facts) : ofFamily(facts);
}

function ofProspective({ terms, sessions, on }: VolumeFacts): SessionVolume[] {
  const once = { basis: 'prospective', from: null, lastDay: null } as const;
  return [
    volume(
      { ...once, service: 'mentoring', clause: 'TK 2.3.4', limit: terms['TK 2.3.4'].sessions },
      on,
      sessions,
    ),
    volume(
      { ...once, service: 'counselling', clause: 'TK 2.5.6', limit: terms['TK 2.5.6'].sessions },
      on,
      sessions,
    ),
  ];
}

function ofFamily({ terms, family, sessions, approvedExtra, on }: VolumeFacts): SessionVolume[] {
  const year = yearOf(on);
  const inYear = (date: CivilDate) => yearOf(date) === year;
  const counselling = {
    service: 'counselling',
    clause: 'TK 2.5.4',
    from: dayIn(year, 1),
    lastDay: addDays(dayIn(year, 13), -1),
  } as const;
  const firstMonth = (quarterOf(on) - 1) * 3 + 1;
  const mentoring = {
    service: 'mentoring',
    basis: 'regular',
    clause: 'TK 2.3.3',
    limit: terms['TK 2.3.3'].sessionsAQuarter,
    from: dayIn(year, firstMonth),
    lastDay: addDays(dayIn(year, firstMonth + 3), -1),
  } as const;
  const limit = terms['TK 2.5.4'].sessionsAYear;
  const volumes = [
    volume(mentoring, on, sessions, (date) => isSameQuarter(date, on)),
    volume({ ...counselling, basis: 'regular', limit }, on, sessions, inYear),
  ];
  const extra = extraSessions(terms, year, approvedExtra ?? []);
  if (extra > 0) {
    volumes.push(volume({ ...counselling, basis: 'extra', limit: extra }, on, sessions, inYear));
  }
  const departure = latestDeparture(family, on);
  if (departure !== null) {
    const frame = {
      service: 'counselling',
      basis: 'after-departure',
      clause: 'TK 2.5.5',
      limit: terms['TK 2.5.5'].sessionsADeparture,
      from: departure,
      lastDay: null,
    } as const;
    volumes.push(volume(frame, on, sessions, (date) => latestDeparture(family, date) === departure));
  }
  return volumes;
}

/** No session that there is has this id. */
const nobodys = '';

function volume(
  frame: Omit<SessionVolume, 'used' | 'left'>,
  on: CivilDate,
  sessions: VolumeFacts['sessions'],
  counts?: (date: CivilDate) => boolean,
): SessionVolume {
  const like = { id: nobodys, service: frame.service, basis: frame.basis, date: on };
  const used = othersLike(like, sessions, counts);
  return { ...frame, used, left: Math.max(0, frame.limit - used) };
}

/** The first day of a year's month; the thirteenth is the next year's first. */
function dayIn(year: number, month: number): CivilDate {
  return dateOf(monthsAfter({ year, month: 1, day: 1 }, month - 1));
}

/**
 * TK 2.5.4: how many more sessions may still be asked of the commissioner for a year, beside those approved and those
 * asked for already.
 */
export function extraLeftToAsk(
  { terms, approvedExtra }: Pick<SessionFacts, 'terms' | 'approvedExtra'>,
  year: number,
  asked: number,
): number {
  return Math.max(0, terms['TK 2.5.4'].extraAYear - extraSessions(terms, year, approvedExtra ?? []) - asked);
}
