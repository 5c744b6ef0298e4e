import { backoff } from './draft-saver.ts';
import type { SendOutcome } from './draft-server.ts';
import type { Copies, Copy } from './offline-copies.ts';

export interface OutboxPorts {
  readonly copies: Copies;
  readonly send: (copy: Copy) => Promise<SendOutcome>;
  readonly online: () => boolean;
  readonly now: () => number;
  readonly later: (work: () => void, ms: number) => () => void;
  /** Each step of a copy, for whoever shows it. */
  readonly report: (copy: Copy, outcome: SendOutcome | { readonly kind: 'sending' }) => void;
}

export interface Outbox {
  /** Keeps a form on this device, then sends it; what does not arrive is tried again until it does. */
  readonly send: (copy: Copy) => Promise<void>;
  /** Sends all that waits, of this page and of earlier ones. */
  readonly flush: () => Promise<void>;
  /** The person goes on typing: it does not wait to be sent any more. */
  readonly takeBack: (copy: Copy) => Promise<void>;
}

/** Forms on their way to the server. Each goes once, however often it is sent: its key goes with it. */
export function createOutbox(ports: OutboxPorts): Outbox {
  const { copies, report } = ports;
  /** Of this page; where the browser keeps nothing, these alone are sent again. */
  const held = new Map<string, Copy>();
  const underWay = new Set<string>();
  let failures = 0;
  let cancel = () => {};

  async function rest(copy: Copy): Promise<Copy> {
    if (copy.state === 'waiting') held.set(copy.key, copy);
    else held.delete(copy.key);
    await copies.put(copy);
    return copy;
  }

  async function settle(copy: Copy, outcome: SendOutcome, pressed: boolean): Promise<Copy> {
    if (outcome.kind === 'done') {
      failures = 0;
      held.delete(copy.key);
      await copies.remove(copy.key).catch(() => {});
      return copy;
    }
    if (outcome.kind === 'answer') return rest({ ...copy, state: 'refused' });
    // The server keeps what was pressed too late and shows it after the sign-in; what went by itself goes then.
    if (outcome.kind === 'not-theirs' || (outcome.kind === 'signed-out' && pressed)) {
      return rest({ ...copy, state: 'draft' });
    }
    if (outcome.kind === 'unreachable') {
      failures += 1;
      cancel();
      cancel = ports.later(flush, backoff(failures));
    }
    return copy;
  }

  /** @returns whether the next may be tried */
  async function attempt(copy: Copy, pressed: boolean): Promise<boolean> {
    if (underWay.has(copy.key)) return true;
    underWay.add(copy.key);
    try {
      const tries = ports.online();
      const sent = await rest({ ...copy, tried: copy.tried || tries });
      if (tries) report(sent, { kind: 'sending' });
      const outcome: SendOutcome = tries ? await ports.send(sent) : { kind: 'unreachable' };
      report(await settle(sent, outcome, pressed), outcome);
      return outcome.kind === 'done' || outcome.kind === 'answer';
    } finally {
      underWay.delete(copy.key);
    }
  }

  async function flush(): Promise<void> {
    cancel();
    const stored = await copies.list().catch(() => []);
    const waiting = new Map([...stored, ...held.values()].map((copy) => [copy.key, copy]));
    for (const copy of waiting.values()) {
      if (copy.state === 'waiting' && !(await attempt(copy, false))) return;
    }
  }

  return {
    async send(copy) {
      cancel();
      await attempt(copy, true);
    },
    flush,
    async takeBack(copy) {
      await rest({ ...copy, state: 'draft' });
    },
  };
}
