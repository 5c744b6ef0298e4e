import type { CivilDate } from '../rules/index.ts';

/** Where "now" comes from: asked once a request or job, and handed on from there. */
export interface Clock {
  now(): Date;
  /** The civil date in Europe/Tallinn. */
  today(): CivilDate;
}

const tallinn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Tallinn' });
const tallinnTime = new Intl.DateTimeFormat('et', {
  timeZone: 'Europe/Tallinn',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** One that can be set while it runs: of a demonstration, by whoever started it. */
export interface SettableClock extends Clock {
  /** Goes on from another instant, later or earlier. */
  set(instant: Date): void;
}

const hour = 3_600_000;
let latest: { readonly hour: number; readonly date: CivilDate } | undefined;

/** The civil date in Estonia at an instant. Within an hour it stays the same: Estonia is whole hours from Greenwich. */
export function civilDateOf(instant: Date): CivilDate {
  const asked = Math.floor(instant.getTime() / hour);
  if (latest?.hour !== asked) latest = { hour: asked, date: tallinn.format(instant) as CivilDate };
  return latest.date;
}

/** The time of day in Estonia at an instant, HH:MM. */
export const timeOfDay = (instant: Date): string => tallinnTime.format(instant);

/** @param startsAt the instant at which the clock begins to run, where it is not now (demonstration and tests) */
export function clockFrom(startsAt?: Date): SettableClock {
  let ahead = startsAt === undefined ? 0 : startsAt.getTime() - Date.now();
  const now = () => new Date(Date.now() + ahead);
  return {
    now,
    today: () => civilDateOf(now()),
    set(instant) {
      ahead = instant.getTime() - Date.now();
    },
  };
}
