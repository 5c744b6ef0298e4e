import { defineConfig } from 'vitest/config';

const databaseTests = 'src/**/*.db.test.{ts,tsx}';
/** Of what other programs make of our documents: `npm test -- documents` provides them. */
const documentTests = 'src/**/*.readers.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', development: false } },
  test: {
    maxWorkers: 2,
    testTimeout: 60_000,
    // React as it runs for people: what it checks besides while a program is written costs more than the page.
    env: { NODE_ENV: 'production' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'spec/**/*.test.ts'],
          exclude: [databaseTests, documentTests],
        },
      },
      { extends: true, test: { name: 'documents', include: [documentTests] } },
      {
        extends: true,
        test: {
          name: 'database',
          include: [databaseTests],
          globalSetup: ['src/database/embedded/test-setup.ts'],
          hookTimeout: 120_000,
          // A machine that does something else for a moment is no fault of the program; the report names who needed it.
          retry: process.env.CI === undefined ? 0 : 1,
        },
      },
    ],
  },
});
