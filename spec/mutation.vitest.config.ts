import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the rules are tried against: the rules' own, and the comparisons with the slow readings.
 * The command is tested as a process of its own, in which no mutant is switched on.
 */
export default defineConfig({
  test: {
    include: [
      'src/rules/**/*.test.ts',
      'spec/properties/{case-slow,decisions,sessions,money,placement}.test.ts',
    ],
    exclude: ['src/rules/command.test.ts'],
    env: { PROPERTY_RUNS: '30', PROPERTY_SEED: '20240201' },
    maxWorkers: 1,
    testTimeout: 60_000,
  },
});
