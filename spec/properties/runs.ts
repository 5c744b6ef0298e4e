import fc from 'fast-check';

/**
 * How often each property is tried: few times where tests run all day, `PROPERTY_RUNS=10000` for the long run. A
 * failure prints its seed and path; `PROPERTY_SEED` tries that seed again.
 */
const seed = process.env.PROPERTY_SEED;
const numRuns = Number(process.env.PROPERTY_RUNS ?? 50);

fc.configureGlobal({
  numRuns,
  interruptAfterTimeLimit: 9 * 60_000,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

/** Time enough for a property's runs. */
export const timeout = 10_000 + numRuns * 30;

export { fc };
