import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Measured, Plan } from './load.ts';

/** The process that makes the load. */
export interface Loader {
  carryOut(plan: Plan): Promise<Measured>;
  stop(): void;
}

export function startLoader(): Loader {
  const child = fork(fileURLToPath(new URL('load.ts', import.meta.url)), { serialization: 'advanced' });
  return {
    async carryOut(plan) {
      const died = new AbortController();
      const onExit = (code: number | null, signal: string | null) =>
        died.abort(new Error(`the load ended before its time (${signal ?? code})`));
      child.once('exit', onExit);
      try {
        const answered = once(child, 'message', { signal: died.signal });
        child.send(plan);
        const [measured] = (await answered) as [Measured];
        return measured;
      } finally {
        child.off('exit', onExit);
      }
    },
    stop() {
      if (child.connected) child.disconnect();
    },
  };
}
