/** What one page tells the browser's other pages of the session. */
export interface SessionNews {
  /** Whose page it is: an opaque id. */
  readonly person?: string | undefined;
  /** A page was loaded or the session asked: so many seconds are left. */
  readonly left?: { readonly idleSeconds: number; readonly absoluteSeconds: number };
  readonly ended?: true;
}

/** Between the pages of one browser; null where the browser has no such channel. */
export function sessionChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tugiring-session');
}
