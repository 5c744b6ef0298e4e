/**
 * Mutation testing of the rules; see docs/mutation.md. `MUTATE=protocol` mutates the form of questions and tries it
 * against the protocol's tests, otherwise all other rules are mutated and tried against theirs. One runner: it shares
 * the machine with whoever works on it.
 */
const part = process.env.MUTATE === 'protocol' ? 'protocol' : 'rules';

const mutate = {
  protocol: ['src/rules/protocol/*.ts', '!src/rules/protocol/*.test.ts'],
  rules: [
    'src/rules/**/*.ts',
    '!src/rules/**/*.test.ts',
    '!src/rules/protocol/*.ts',
    '!src/rules/terms/2*.ts',
    '!src/rules/{index,command}.ts',
  ],
};

export default {
  testRunner: 'vitest-5',
  vitest: { configFile: 'spec/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner', './spec/mutation/vitest-5-runner.mjs'],
  mutate: mutate[part],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // What is evaluated once, when a file is loaded, is tables: their rows are tried by the tests of what reads them.
  ignoreStatic: true,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  incremental: true,
  incrementalFile: `reports/mutation/${part}-incremental.json`,
  // The sandbox holds what the rules' tests need and nothing else.
  ignorePatterns: ['*', '!src/rules/**', '!spec/**', '!package.json', '!tsconfig.json'],
  tsconfigFile: 'none',
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 20_000,
};
