import { defineConfig } from '@playwright/test';

const { TUGIRING_CHROMIUM: chromium, JOURNEYS_PROGRAMS: programs, TEST_PARALLEL_INDEX: worker } = process.env;

// Each worker reads this file for itself, and finds here the program that was started for it.
const own = programs === undefined || worker === undefined ? undefined : JSON.parse(programs)[Number(worker)];
if (own !== undefined) {
  process.env.JOURNEYS_URL = own.url;
  process.env.JOURNEYS_DATA = own.dataFolder;
}

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.{journey,spec,test}.ts',
  globalSetup: './journeys/start-program.ts',
  outputDir: '.cache/journeys/results',
  // Each has a program and a database of its own; the journeys of one worker share them, one after the other.
  workers: 2,
  // A machine that does something else for a moment is no fault of the program; the report names who needed it.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  use: {
    ...(own === undefined ? {} : { baseURL: own.url }),
    // What cannot be pressed is told long before the test's own time is over.
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    locale: 'et-EE',
    timezoneId: 'Europe/Tallinn',
    // To keep a trace of everything in case it fails costs a third of the time.
    trace: process.env.CI === undefined ? 'retain-on-failure' : 'on-first-retry',
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
