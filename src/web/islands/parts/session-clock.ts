/** One moment on two clocks: the one that never goes back stands still in some machines while they sleep. */
export interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/** How long a session lasts, as it was told at a moment. */
export interface Lease {
  readonly at: Moment;
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

export type Phase = 'calm' | 'idle' | 'absolute' | 'ended';

/** The warning comes so long before the end (WCAG 2.2.1 asks for 20 seconds at least). */
export const warningSeconds = 120;
/** The server notes activity once a minute, so what it has last noted may be so much older. */
const noteSeconds = 60;

const secondsFrom = (from: Moment, to: Moment): number =>
  Math.max(to.monotonic - from.monotonic, to.wall - from.wall, 0) / 1_000;

/** Where a session is now, and in how many milliseconds that can change. */
export function phaseAt(lease: Lease, now: Moment): { readonly phase: Phase; readonly next: number } {
  const passed = secondsFrom(lease.at, now);
  const idle = lease.idleSeconds - passed;
  const absolute = lease.absoluteSeconds - passed;
  const left = Math.min(idle, absolute);
  if (left <= 0) return { phase: 'ended', next: Number.POSITIVE_INFINITY };
  if (left > warningSeconds) return { phase: 'calm', next: (left - warningSeconds) * 1_000 };
  return { phase: absolute <= idle ? 'absolute' : 'idle', next: left * 1_000 };
}

/** The lease after something was done: idle time begins anew, the absolute end stays. */
export function prolonged(lease: Lease, fullIdleSeconds: number, now: Moment): Lease {
  const absoluteSeconds = lease.absoluteSeconds - secondsFrom(lease.at, now);
  const idleSeconds = Math.min(fullIdleSeconds - noteSeconds, absoluteSeconds);
  return { at: now, idleSeconds, absoluteSeconds };
}
