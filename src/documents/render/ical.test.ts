import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { type Calendar, type CalendarEvent, folded, renderCalendar } from './ical.ts';

const event = (changed: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'group-1@tugiring.example',
  sequence: 0,
  changedAt: new Date('2025-03-01T08:00:00Z'),
  on: civilDateOf('2025-03-25'),
  at: { time: '17:30', minutes: 120 },
  summary: 'Tugigrupp: piirid, lähedus; ja \\muu',
  description: 'Esimene rida\nteine rida\r\nkolmas',
  location: 'Kuressaare, Aia 4',
  url: 'https://tugiring.example/groups/1',
  cancelled: false,
  ...changed,
});
const calendar = (...events: CalendarEvent[]): Calendar => ({ name: 'Tugigrupid', language: 'et', events });

/** The events as the first parser reads them, and as the second one does. */
function parsed(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const zone = root.getFirstSubcomponent('vtimezone');
  if (zone === null) throw new Error('there is no time zone');
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const first = root.getAllSubcomponents('vevent').map((found) => new ICAL.Event(found));
  const second = Object.values(nodeIcal.sync.parseICS(text)).filter((found) => found?.type === 'VEVENT');
  return { first, second };
}

const one = <T>(list: readonly T[]): T => {
  const [only] = list;
  if (only === undefined || list.length !== 1) throw new Error(`${list.length} instead of one`);
  return only;
};

describe('A calendar is read alike by two parsers that know nothing of each other', () => {
  test.each([
    ['in winter', '2025-01-14', '2025-01-14T15:30:00.000Z', '2025-01-14T17:30:00.000Z'],
    ['in summer', '2025-06-10', '2025-06-10T14:30:00.000Z', '2025-06-10T16:30:00.000Z'],
    [
      'on the day before the clock is moved',
      '2025-03-29',
      '2025-03-29T15:30:00.000Z',
      '2025-03-29T17:30:00.000Z',
    ],
    ['on the day on which it is moved', '2025-03-30', '2025-03-30T14:30:00.000Z', '2025-03-30T16:30:00.000Z'],
    [
      'on the day on which it is moved back',
      '2025-10-26',
      '2025-10-26T15:30:00.000Z',
      '2025-10-26T17:30:00.000Z',
    ],
  ])('%s', (_, day, start, end) => {
    const { first, second } = parsed(renderCalendar(calendar(event({ on: civilDateOf(day) }))));
    expect(one(first).startDate.toJSDate().toISOString()).toBe(start);
    expect(one(first).endDate.toJSDate().toISOString()).toBe(end);
    expect(new Date(one(second).start).toISOString()).toBe(start);
    expect(new Date(one(second).end ?? 0).toISOString()).toBe(end);
  });

  test('with every letter, sign and line of its texts', () => {
    const { first, second } = parsed(renderCalendar(calendar(event())));
    expect(one(first).summary).toBe('Tugigrupp: piirid, lähedus; ja \\muu');
    expect(one(second).summary).toBe('Tugigrupp: piirid, lähedus; ja \\muu');
    expect(one(first).description).toBe('Esimene rida\nteine rida\nkolmas');
    expect(one(second).description).toBe('Esimene rida\nteine rida\nkolmas');
    expect(one(first).location).toBe('Kuressaare, Aia 4');
  });

  test('with what was cancelled, and how often it changed', () => {
    const { first, second } = parsed(renderCalendar(calendar(event({ sequence: 3, cancelled: true }))));
    expect(one(first).component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(one(second).status).toBe('CANCELLED');
    expect(one(first).sequence).toBe(3);
    expect(String(one(second).sequence)).toBe('3');
  });

  test('with what is the day’s, and what goes past midnight', () => {
    const text = renderCalendar(
      calendar(event({ at: null, uid: 'a' }), event({ uid: 'b', at: { time: '23:00', minutes: 90 } })),
    );
    const { first, second } = parsed(text);
    expect(first.map(({ uid }) => uid)).toEqual(['a', 'b']);
    expect(second).toHaveLength(2);
    expect(first[0]?.startDate.isDate).toBe(true);
    expect(first[1]?.endDate.toJSDate().toISOString()).toBe('2025-03-25T22:30:00.000Z');
  });
});

describe('A line', () => {
  test.each(['a'.repeat(200), 'õ'.repeat(120), '💡'.repeat(60), `${'a'.repeat(74)}õ`])(
    'has at most 75 octets, and no letter is cut: %s',
    (line) => {
      const lines = folded(line).split('\r\n');
      for (const part of lines) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      expect(lines.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(line);
    },
  );

  test('ends as the standard says, and no text can end it before', () => {
    const text = renderCalendar(calendar(event({ summary: 'a\r\nBEGIN:VEVENT\u0007' })));
    expect(text.match(/\r\nBEGIN:VEVENT\r\n/g)).toHaveLength(1);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|\p{Cc}/u);
  });
});

test('The same calendar always comes to the same text', () => {
  expect(renderCalendar(calendar(event()))).toBe(renderCalendar(calendar(event())));
});
