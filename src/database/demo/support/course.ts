import {
  addDays,
  addMonths,
  addWorkingDays,
  type CivilDate,
  isWorkingDay,
  type Period,
} from '../../../rules/index.ts';
import type { ContactMode } from '../../tables.ts';
import type { Character } from '../country/character.ts';
import type { Random } from '../random.ts';
import type { SupportSketch } from './sketch.ts';

/** A contact as it lies in time. */
export interface Meeting {
  on: CivilDate;
  mode: ContactMode;
  readonly outcome: 'held' | 'attempted';
  readonly manner: 'first-contact' | 'first-meeting' | 'regular' | 'attempted';
}

const covers = (periods: readonly Period[] | undefined, day: CivilDate) =>
  periods?.some(({ from, to }) => from <= day && (to === null || day <= to)) ?? false;

// Dates order as text; Math.min would make numbers of them.
export const earlierOf = (a: CivilDate, b: CivilDate) => (a < b ? a : b);

/** Fewer are met in July, and about Christmas and New Year. */
function season(day: CivilDate): number {
  const monthAndDay = day.slice(5);
  if (monthAndDay >= '12-21' || monthAndDay <= '01-03') return 0.6;
  return monthAndDay.startsWith('07') ? 0.84 : 1;
}

/** The windows that a service's time is cut into: `[start + step × n, next start − 1 day]`. */
function windows(from: CivilDate, months: number, until: CivilDate): { from: CivilDate; to: CivilDate }[] {
  const found = [];
  for (let n = 0; ; n += 1) {
    const start = addMonths(from, months * n);
    if (start > until) return found;
    found.push({ from: start, to: addDays(addMonths(from, months * (n + 1)), -1) });
  }
}

/** The contacts of one time of support, in order. The country is as on a morning: nothing has happened today yet. */
export function courseOf(
  sketch: SupportSketch,
  character: Character,
  random: Random,
  today: CivilDate,
): Meeting[] {
  const meetings: Meeting[] = [];
  const yesterday = addDays(today, -1);
  const last = sketch.endedOn === null ? yesterday : earlierOf(sketch.endedOn, yesterday);
  const open = (day: CivilDate) => day <= last && !covers(sketch.quiet, day) && !covers(sketch.gaps, day);
  const hold = (on: CivilDate, mode: ContactMode, manner: Meeting['manner'] = 'regular') => {
    const again = manner === 'regular' && meetings.some((meeting) => meeting.on === on);
    if (open(on) && !again) meetings.push({ on, mode, outcome: 'held', manner });
  };
  const first =
    sketch.firstContactOn === undefined
      ? addWorkingDays(sketch.informedOn, random.whole(...character.firstContact))
      : sketch.firstContactOn;
  if (first !== null) hold(first, 'phone', 'first-contact');

  if (sketch.signedOn !== null && sketch.signedOn <= last) {
    const signed = sketch.signedOn;
    const earliest = first === null || first > signed ? signed : first;
    const met = random.chance(0.7) ? signed : workingDayIn(random, earliest, signed, signed);
    hold(met, sketch.firstMeetingElsewhere === true ? 'in-person' : 'home', 'first-meeting');
    weekly(signed, last, character, random, hold);
    monthly(signed, last, character, random, hold);
    for (const day of sketch.alsoOn ?? []) hold(day, 'phone');
    visits(sketch, signed, last, character, random, meetings);
  }
  const attempts = meetings
    .filter(({ manner }) => manner === 'regular' && random.chance(0.05))
    .map(({ on }) => workingDayIn(random, addDays(on, -3), addDays(on, -1), addDays(on, -1)))
    .filter((day) => day > sketch.informedOn && open(day));
  for (const on of [...attempts, ...(sketch.attemptsOn ?? [])]) {
    meetings.push({
      on,
      mode: random.pick(['phone', 'phone', 'message', 'home']),
      outcome: 'attempted',
      manner: 'attempted',
    });
  }
  const rank = { 'first-contact': 0, attempted: 1, 'first-meeting': 2, regular: 3 };
  return meetings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : rank[a.manner] - rank[b.manner]));
}

function workingDayIn(random: Random, from: CivilDate, to: CivilDate, otherwise: CivilDate): CivilDate {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days.length === 0 ? otherwise : random.pick(days);
}

const apart = (random: Random): ContactMode =>
  random.weighted(
    [
      { mode: 'phone', weight: 52 },
      { mode: 'in-person', weight: 15 },
      { mode: 'video', weight: 10 },
      { mode: 'message', weight: 12 },
      { mode: 'home', weight: 11 },
    ] as const,
    ({ weight }) => weight,
  ).mode;

type Hold = (on: CivilDate, mode: ContactMode) => void;

/** TK 2.1.3.5.3, TK 2.1.4.4.3: weekly in the first three months from the agreement. */
function weekly(signed: CivilDate, last: CivilDate, character: Character, random: Random, hold: Hold): void {
  const months = addMonths(signed, 3);
  for (let from = signed; from < months && from <= last; from = addDays(from, 7)) {
    const to = addDays(from, 6);
    const held = character.contacts * season(from);
    // The day of signing is a contact already; the first week has another only now and then.
    if (random.chance(from === signed ? 0.3 : held))
      hold(workingDayIn(random, from, to, from), apart(random));
    if (random.chance(0.12))
      hold(workingDayIn(random, from, to, to), random.chance(0.6) ? 'phone' : 'message');
  }
}

/** … and then twice a month. */
function monthly(signed: CivilDate, last: CivilDate, character: Character, random: Random, hold: Hold): void {
  for (const { from, to } of windows(addMonths(signed, 3), 1, last)) {
    const middle = addDays(from, 14);
    const held = character.contacts * season(addDays(from, 10));
    if (random.chance(held))
      hold(workingDayIn(random, addDays(from, 2), addDays(middle, -1), from), apart(random));
    if (random.chance(held)) hold(workingDayIn(random, middle, addDays(to, -2), middle), apart(random));
    if (random.chance(0.15)) hold(workingDayIn(random, from, to, from), 'phone');
  }
}

/** Where a window of home visits has none, one of its contacts mostly becomes one. */
function visits(
  sketch: SupportSketch,
  signed: CivilDate,
  last: CivilDate,
  character: Character,
  random: Random,
  meetings: Meeting[],
): void {
  for (const { from, to } of windows(signed, sketch.kind === 'adaptation' ? 3 : 1, last)) {
    const held = meetings.filter(({ on, manner }) => manner !== 'first-contact' && from <= on && on <= to);
    if (held.some(({ mode }) => mode === 'home')) continue;
    const regular = held.filter(({ on, manner }) => manner === 'regular' && on < addDays(last, -1));
    if (regular.length > 0 && random.chance(character.visits)) random.pick(regular).mode = 'home';
  }
  for (const meeting of meetings) {
    if (meeting.manner === 'regular' && meeting.mode === 'home' && covers(sketch.unvisited, meeting.on))
      meeting.mode = 'phone';
  }
}
