import { addDays, type CivilDate } from '../../rules/index.ts';

export const icalType = 'text/calendar; charset=utf-8';

/** A calendar as programs read it (RFC 5545). */
export interface Calendar {
  readonly name: string;
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for as long as the event lives. */
  readonly uid: string;
  /** Counted up with each change that a calendar shows. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly on: CivilDate;
  /** HH:MM in Estonia and so many minutes; null of what is the day's. */
  readonly at: { readonly time: string; readonly minutes: number } | null;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly cancelled: boolean;
}

const zone = 'Europe/Tallinn';

/** The summer and winter time of Estonia as they have been since 2002. */
const timezone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'DTSTART:20020331T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'DTSTART:20021027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A text as a property's value: what would end it is written out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\n|\r/g, '\\n');

const longestLine = 75;

/** A line of at most 75 octets; what is more goes on in the next after a space, and no letter is cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (size + octets > longestLine) {
      lines.push(part);
      part = ' ';
      size = 1;
    }
    part += letter;
    size += octets;
  }
  return [...lines, part].join('\r\n');
}

const compactDay = (day: CivilDate): string => day.replaceAll('-', '');
const compactInstant = (instant: Date): string => instant.toISOString().replaceAll(/[-:]|\.\d+/g, '');

function clock(on: CivilDate, time: string, plus: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const all = hours * 60 + minutes + plus;
  const day = addDays(on, Math.floor(all / 1440));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${compactDay(day)}T${two(Math.floor(all / 60) % 24)}${two(all % 60)}00`;
}

function eventLines(event: CalendarEvent): string[] {
  const { at, on } = event;
  const text = (name: string, value: string) => (value === '' ? [] : [`${name}:${escaped(value)}`]);
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compactInstant(event.changedAt)}`,
    `LAST-MODIFIED:${compactInstant(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...(at === null
      ? [`DTSTART;VALUE=DATE:${compactDay(on)}`, `DTEND;VALUE=DATE:${compactDay(addDays(on, 1))}`]
      : [
          `DTSTART;TZID=${zone}:${clock(on, at.time, 0)}`,
          `DTEND;TZID=${zone}:${clock(on, at.time, at.minutes)}`,
        ]),
    ...text('SUMMARY', event.summary),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...(event.url === '' ? [] : [`URL:${event.url}`]),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(at === null ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

/** The same calendar always comes to the same text. */
export function renderCalendar({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Tugiring//Tugiring//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...timezone,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
