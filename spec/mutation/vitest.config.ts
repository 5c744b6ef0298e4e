import { defineConfig } from 'vitest/config';

/** The tests of each part that is mutated; of the properties those that compare with the slow readings. */
const tests: Readonly<Record<string, readonly string[]>> = {
  calendar: [
    'src/rules/calendar/*.test.ts',
    'src/rules/{money,order}.test.ts',
    'src/rules/tk/{2.4,3}-*.test.ts',
  ],
  protocol: ['src/rules/protocol/*.test.ts'],
  clauses: [
    'src/rules/{case,tk,kh,eh,terms}/*.test.ts',
    'src/rules/decision.test.ts',
    'src/rules/protocol/{examples,beyond}.test.ts',
    'spec/properties/{case-slow,decisions,sessions,money,placement}.test.ts',
  ],
};

/**
 * How mutants of the rules are tried (docs/mutation.md). The command is no part of it: it is tested as a process of its
 * own, in which no mutant is switched on.
 */
export default defineConfig({
  test: {
    include: [...(tests[process.env.MUTATE ?? 'clauses'] ?? [])],
    env: { PROPERTY_RUNS: '20', PROPERTY_SEED: '20240201' },
    maxWorkers: 1,
    // A mutant is a switch, so what one test file has loaded the next may use.
    isolate: false,
    testTimeout: 60_000,
  },
});
