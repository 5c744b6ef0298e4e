import { defineConfig } from '@playwright/test';

const { TUGIRING_CHROMIUM: chromium, JOURNEYS_URL: address } = process.env;

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.{journey,spec,test}.ts',
  globalSetup: './journeys/start-program.ts',
  outputDir: '.cache/journeys/results',
  workers: 2,
  retries: 0,
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
