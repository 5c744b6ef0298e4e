import { defineConfig } from 'vitest/config';

const databaseTests = 'src/**/*.db.test.{ts,tsx}';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'spec/**/*.test.ts'],
          exclude: [databaseTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [databaseTests],
          globalSetup: ['src/database/embedded/test-setup.ts'],
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
