import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../../platform/project-folder.ts';
import type { Reply } from './reply.ts';

// From its source in a built program too: Node reads it as it is, and the rules import nothing but rules.
const program = join(projectFolder, 'src/web/api/answer-worker.ts');

export interface Limits {
  readonly threads: number;
  /** How long one text may be worked on. */
  readonly milliseconds: number;
  /** How many texts may wait for a thread. */
  readonly waiting: number;
}

const usual: Limits = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  milliseconds: 2_000,
  waiting: 200,
};

/** Why a text was not answered. */
export type Unanswered = 'too-long' | 'too-many-waiting';

/** A thread died without being told to. */
export class AnswererDied extends Error {
  override readonly name = 'AnswererDied';
}

interface Job {
  readonly text: string;
  readonly settle: (reply: Reply | Unanswered) => void;
  readonly fail: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  job: Job | null;
  deadline: NodeJS.Timeout | null;
}

/**
 * Threads that answer the rules' questions. The rules are quick, but a question can be made whose answer takes
 * minutes; it is given up after a limit, and until then nothing else of the program waits for it.
 */
export class Answerers {
  readonly #limits: Limits;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  /** @throws AnswererDied */
  answer(text: string): Promise<Reply | Unanswered> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply | Unanswered>();
    const job: Job = { text, settle: resolve, fail: reject };
    const thread = this.#idleThread();
    if (thread !== undefined) this.#give(thread, job);
    else if (this.#waiting.length >= this.#limits.waiting) resolve('too-many-waiting');
    else this.#waiting.push(job);
    return promise;
  }

  /** Starts a thread before it is needed, so that the first who asks need not wait for it. */
  warm(): void {
    if (this.#threads.size === 0) this.#start();
  }

  async close(): Promise<void> {
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #idleThread(): Thread | undefined {
    for (const thread of this.#threads) if (thread.job === null) return thread;
    return this.#threads.size < this.#limits.threads ? this.#start() : undefined;
  }

  #start(): Thread {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const thread: Thread = { worker, ready: false, job: null, deadline: null };
    this.#threads.add(thread);
    worker.unref();
    worker.on('message', (said: Reply | 'ready') => {
      if (said !== 'ready') return this.#done(thread)?.settle(said);
      thread.ready = true;
      if (thread.job !== null) this.#begin(thread, thread.job);
    });
    worker.on('error', () => this.#gone(thread));
    worker.on('exit', () => this.#gone(thread));
    return thread;
  }

  #give(thread: Thread, job: Job): void {
    thread.job = job;
    if (thread.ready) this.#begin(thread, job);
  }

  /** Only now does the time run: loading a thread is not the question's doing. */
  #begin(thread: Thread, job: Job): void {
    thread.worker.postMessage(job.text);
    thread.deadline = setTimeout(() => {
      this.#threads.delete(thread);
      void thread.worker.terminate();
      this.#done(thread)?.settle('too-long');
    }, this.#limits.milliseconds);
  }

  /** Frees the thread of its job, and gives the next one to whoever can take it. */
  #done(thread: Thread): Job | null {
    const { job, deadline } = thread;
    if (deadline !== null) clearTimeout(deadline);
    thread.job = null;
    thread.deadline = null;
    const next = this.#waiting.shift();
    const taker = next === undefined ? undefined : this.#idleThread();
    if (next !== undefined && taker !== undefined) this.#give(taker, next);
    else if (next !== undefined) this.#waiting.unshift(next);
    return job;
  }

  #gone(thread: Thread): void {
    if (!this.#threads.delete(thread)) return;
    this.#done(thread)?.fail(new AnswererDied('a thread that answers questions ended'));
  }
}
