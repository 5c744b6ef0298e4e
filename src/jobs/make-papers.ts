import type { Database } from '../database/connect.ts';
import { makePapers } from '../features/papers/make-papers.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { startByDay } from './by-day.ts';
import type { ByTheClock } from './sweep.ts';

/** Makes the files of papers a moment after they went out; what a killed process left is made by the next. */
export const startMakingPapers = (database: Database, clock: Clock, log: Log): ByTheClock =>
  startByDay({ action: 'make-papers', work: () => makePapers(database) }, clock, log, {
    firstAfter: 1_500,
    every: 2_000,
  });
