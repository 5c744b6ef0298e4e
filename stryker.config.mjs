/**
 * Mutation testing of the rules, in three parts, each tried against its own tests (docs/mutation.md): `MUTATE=calendar`,
 * `MUTATE=protocol`, and without either what the clauses decide. One runner: it shares the machine with whoever works
 * on it.
 */
const mutated = {
  calendar: ['src/rules/calendar/*.ts', 'src/rules/money.ts', 'src/rules/order.ts'],
  protocol: ['src/rules/protocol/*.ts'],
  clauses: ['src/rules/*.ts', 'src/rules/{case,tk,kh,eh}/*.ts', '!src/rules/{index,command,money,order}.ts'],
};
const part = process.env.MUTATE ?? 'clauses';

export default {
  testRunner: 'vitest-5',
  vitest: { configFile: 'spec/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner', './spec/mutation/vitest-5-runner.mjs'],
  mutate: [...mutated[part], '!src/rules/**/*.test.ts'],
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
