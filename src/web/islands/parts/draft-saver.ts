import type { Fields } from './draft-fields.ts';
import type { DraftState } from './draft-state.ts';

/** How the server answered a draft. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  /** Another window saved meanwhile: its text stands on the server, this one's only here. */
  | { readonly kind: 'changed-meanwhile' }
  /** The session has ended, or the person may not. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

export interface SaverPorts {
  readonly read: () => Fields;
  readonly save: (version: number, fields: Fields, leaving: boolean) => Promise<SaveAnswer>;
  /** Keeps on this device; false where that cannot be done. */
  readonly keep: (version: number, fields: Fields) => Promise<boolean>;
  /** Forgets what was kept on this device. */
  readonly forget: () => Promise<void>;
  readonly show: (state: DraftState, at: number) => void;
  readonly online: () => boolean;
  readonly now: () => number;
  readonly later: (work: () => void, ms: number) => () => void;
}

export interface Saver {
  /** Something was typed. */
  readonly typed: () => void;
  /** The page is being left or hidden: what is not saved is kept and sent at once. Resolves when it has arrived. */
  readonly leave: () => Promise<void>;
  /** The connection is back. */
  readonly again: () => void;
  /** Saves nothing any more; resolves when nothing is under way. */
  readonly stop: () => Promise<void>;
  readonly resume: () => void;
}

export const pause = 1_000;
export const longestPause = 3_000;
const slow = 1_000;
const longestWait = 60_000;
/** Sending a form waits so long at most for a draft that is under way. */
const patience = 3_000;

/** Milliseconds until the next try after so many failures. */
export const backoff = (failures: number): number => Math.min(longestWait, 5_000 * 2 ** (failures - 1));

const nothing = () => {};

/** Saves a draft as it is typed: on the server where that can be reached, else on this device. */
export function createSaver(ports: SaverPorts, firstVersion: number): Saver {
  let version = firstVersion;
  let changes = 0;
  let secured = 0;
  let unsecuredSince: number | null = null;
  let failures = 0;
  let failedAs: DraftState = 'offline';
  let retryAt = 0;
  let overtaken = false;
  let stopped = false;
  let cancel = nothing;
  let underWay: Promise<void> | null = null;
  let onDevice: Promise<unknown> = Promise.resolve();

  /** One after another, so that what is kept late never outlives what was saved after it. */
  function local<T>(work: () => Promise<T>): Promise<T> {
    const next = onDevice.then(work);
    onDevice = next.catch(nothing);
    return next;
  }

  async function keep(fields: Fields, state: DraftState): Promise<void> {
    const kept = await local(() => ports.keep(version, fields)).catch(() => false);
    if (!stopped) ports.show(kept ? state : 'unkept', ports.now());
  }

  function schedule(ms: number): void {
    cancel();
    cancel = stopped ? nothing : ports.later(run, Math.max(0, ms));
  }

  async function settle(answer: SaveAnswer, fields: Fields, mark: number): Promise<void> {
    if (answer.kind === 'saved') {
      version = answer.version;
      failures = 0;
      retryAt = 0;
      if (mark !== changes) return schedule(pause);
      secured = mark;
      await local(ports.forget).catch(nothing);
      if (!stopped && mark === changes) ports.show('saved', Date.parse(answer.savedAt));
    } else if (answer.kind === 'changed-meanwhile') {
      overtaken = true;
      await keep(fields, 'kept');
    } else {
      failures += 1;
      failedAs = answer.kind === 'refused' ? 'kept' : 'offline';
      retryAt = ports.now() + backoff(failures);
      schedule(backoff(failures));
      await keep(fields, failedAs);
    }
  }

  async function toServer(fields: Fields, leaving: boolean): Promise<void> {
    const mark = changes;
    const quick = ports.later(() => ports.show('saving', ports.now()), slow);
    const answer = await ports.save(version, fields, leaving).catch(() => ({ kind: 'unreachable' }) as const);
    quick();
    await settle(answer, fields, mark);
  }

  function begin(work: Promise<void>): void {
    underWay = work.finally(() => {
      underWay = null;
      if (unsecuredSince !== null) schedule(pause);
    });
  }

  function run(): void {
    cancel();
    if (underWay !== null || stopped || secured === changes) return;
    unsecuredSince = null;
    const fields = ports.read();
    const wait = ports.online() ? retryAt - ports.now() : longestWait;
    if (overtaken) begin(keep(fields, 'kept'));
    else if (wait <= 0) begin(toServer(fields, false));
    else {
      begin(keep(fields, ports.online() ? failedAs : 'offline'));
      schedule(wait);
    }
  }

  const arrived = () =>
    Promise.race([underWay ?? undefined, new Promise<void>((resolve) => ports.later(resolve, patience))]);

  return {
    typed() {
      changes += 1;
      const now = ports.now();
      unsecuredSince ??= now;
      if (underWay === null) schedule(Math.min(pause, unsecuredSince + longestPause - now));
    },
    async leave() {
      if (stopped || secured === changes) return;
      const fields = ports.read();
      local(() => ports.keep(version, fields)).catch(nothing);
      if (overtaken || !ports.online()) return;
      if (underWay === null) {
        cancel();
        unsecuredSince = null;
        begin(toServer(fields, true));
      }
      await arrived();
    },
    again() {
      retryAt = 0;
      failures = 0;
      if (!overtaken && underWay === null) schedule(0);
    },
    async stop() {
      stopped = true;
      cancel();
      await arrived();
    },
    resume() {
      stopped = false;
      if (secured !== changes) schedule(pause);
    },
  };
}
