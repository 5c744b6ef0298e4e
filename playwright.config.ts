import { defineConfig } from '@playwright/test';

const { TUGIRING_CHROMIUM: chromium, JOURNEYS_URL: address } = process.env;

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.{journey,spec,test}.ts',
  globalSetup: './journeys/start-program.ts',
  outputDir: '.cache/journeys/results',
  // One after the other: they share one demonstration, its people and their sessions.
  workers: 1,
  // A machine that does something else for a moment is no fault of the program; the report names who needed it.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  use: {
    ...(address === undefined ? {} : { baseURL: address }),
    locale: 'et-EE',
    timezoneId: 'Europe/Tallinn',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // A test opens pages of this machine alone; without these, Chromium itself looks for its maker's hosts.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
