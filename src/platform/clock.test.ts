import { describe, expect, it } from 'vitest';
import { civilDateOf, clockFrom, timeOfDay } from './clock.ts';

describe('The day and the time in Estonia', () => {
  it.each([
    ['the last minute of a winter’s day', '2025-01-15T21:59:59Z', '2025-01-15', '23:59'],
    ['the midnight after it', '2025-01-15T22:00:00Z', '2025-01-16', '00:00'],
    ['the last minute of a summer’s day', '2025-07-15T20:59:59Z', '2025-07-15', '23:59'],
    ['the midnight after it', '2025-07-15T21:00:00Z', '2025-07-16', '00:00'],
    ['the turn of the year', '2024-12-31T22:00:00Z', '2025-01-01', '00:00'],
    ['the last minute before summer time', '2025-03-30T00:59:00Z', '2025-03-30', '02:59'],
    ['the first of summer time: an hour is left out', '2025-03-30T01:00:00Z', '2025-03-30', '04:00'],
    ['the last minute of summer time', '2025-10-26T00:59:00Z', '2025-10-26', '03:59'],
    ['an hour comes again', '2025-10-26T01:00:00Z', '2025-10-26', '03:00'],
    ['a leap day', '2024-02-29T12:00:00Z', '2024-02-29', '14:00'],
  ])('%s', (_what, instant, date, time) => {
    expect(civilDateOf(new Date(instant))).toBe(date);
    expect(timeOfDay(new Date(instant))).toBe(time);
  });
});

describe('A clock', () => {
  it('runs with the machine’s unless it is told where to begin', () => {
    const before = Date.now();
    const said = clockFrom().now().getTime();
    expect(said).toBeGreaterThanOrEqual(before);
    expect(said).toBeLessThanOrEqual(Date.now());
  });

  it('goes on from where it is told to begin, and says the day there', async () => {
    const clock = clockFrom(new Date('2025-03-31T20:59:00Z'));
    const first = clock.now().getTime();
    expect(first).toBeGreaterThanOrEqual(Date.parse('2025-03-31T20:59:00Z'));
    expect(first).toBeLessThan(Date.parse('2025-03-31T20:59:30Z'));
    expect(clock.today()).toBe('2025-03-31');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now().getTime()).toBeGreaterThan(first);
    expect(clockFrom(new Date('2025-03-31T21:00:00Z')).today()).toBe('2025-04-01');
  });

  it('that is set goes on from there, forward and back', () => {
    const clock = clockFrom(new Date('2025-03-31T20:59:00Z'));
    clock.set(new Date('2026-01-19T07:00:00Z'));
    expect(clock.today()).toBe('2026-01-19');
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2026-01-19T07:00:00Z'));
    clock.set(new Date('2025-01-13T07:00:00Z'));
    expect(clock.today()).toBe('2025-01-13');
  });
});
