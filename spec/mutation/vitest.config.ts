import { defineConfig } from 'vitest/config';

const protocol = process.env.MUTATE === 'protocol';

/**
 * The tests that mutants of the rules are tried against (docs/mutation.md): the rules' own, and the comparisons with
 * the slow readings. The command is tested as a process of its own, in which no mutant is switched on.
 */
export default defineConfig({
  test: {
    include: protocol
      ? ['src/rules/protocol/*.test.ts']
      : ['src/rules/**/*.test.ts', 'spec/properties/{case-slow,decisions,sessions,money,placement}.test.ts'],
    exclude: protocol
      ? []
      : ['src/rules/command.test.ts', 'src/rules/protocol/{fields,malformed,lines}.test.ts'],
    env: { PROPERTY_RUNS: '20', PROPERTY_SEED: '20240201' },
    maxWorkers: 1,
    // A mutant is a switch, so what a test file has loaded the next may use; only static mutants need it anew.
    isolate: false,
    testTimeout: 60_000,
  },
});
