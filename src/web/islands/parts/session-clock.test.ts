import { describe, expect, it } from 'vitest';
import { type Lease, type Moment, phaseAt, prolonged } from './session-clock.ts';

const at = (seconds: number, slept = 0): Moment => ({
  monotonic: seconds * 1_000,
  wall: 1_700_000_000_000 + (seconds + slept) * 1_000,
});
const lease = (idleSeconds: number, absoluteSeconds: number): Lease => ({
  at: at(0),
  idleSeconds,
  absoluteSeconds,
});

describe('SECURITY, sessions: idle 30 minutes, absolute 12 hours, a warning before the end', () => {
  it.each([
    ['two minutes and a second before the idle end all is calm', 1_679, 'calm'],
    ['two minutes before it the warning comes', 1_680, 'idle'],
    ['a second before it the warning stands', 1_799, 'idle'],
    ['at it the session has ended', 1_800, 'ended'],
  ] as const)('%s', (_, seconds, phase) => {
    expect(phaseAt(lease(1_800, 43_200), at(seconds)).phase).toBe(phase);
  });

  it('warns of the absolute end, which no staying moves, even though the idle end is the same moment', () => {
    expect(phaseAt(lease(100, 100), at(0)).phase).toBe('absolute');
  });

  it('warns of the idle end first where it comes before the absolute one', () => {
    expect(phaseAt(lease(60, 110), at(0)).phase).toBe('idle');
  });

  it('tells when to look again: at the warning, then at the end', () => {
    expect(phaseAt(lease(1_800, 43_200), at(0)).next).toBe(1_680_000);
    expect(phaseAt(lease(1_800, 43_200), at(1_700)).next).toBe(100_000);
  });

  it('counts the time that a machine slept, in which one of its clocks stood still', () => {
    expect(phaseAt(lease(1_800, 43_200), at(10, 1_800)).phase).toBe('ended');
  });

  it('gives no time back where the wall clock is put back', () => {
    expect(phaseAt(lease(1_800, 43_200), at(1_700, -3_600)).phase).toBe('idle');
  });

  it('begins idle time anew after something was done, less the minute in which the server may not note it', () => {
    const next = prolonged(lease(1_800, 43_200), 1_800, at(1_000));
    expect(next.idleSeconds).toBe(1_740);
    expect(next.absoluteSeconds).toBe(42_200);
  });

  it('never prolongs past the absolute end', () => {
    expect(prolonged(lease(1_800, 2_000), 1_800, at(1_000)).idleSeconds).toBe(1_000);
  });
});
