/** What `npm test` runs, in this order. Each check answers how many passed, failed and were skipped. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { environmentOfProject, project, SetupProblem } from './install.mjs';
import { ensureOffice } from './office.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const reports = join(project, '.cache/test');

/** Each check by its name: what it looks at, and how it runs. */
export const checks = {
  build: { title: 'The program builds', run: builds },
  lint: { title: 'Format and lint (biome)', run: () => tool('biome', ['check', '.']) },
  types: { title: 'Types of the program (tsc)', run: () => tool('tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  'browser-types': {
    title: 'Types of what runs in the browser (tsc)',
    run: () => tool('tsc', ['--noEmit', '-p', 'tsconfig.browser.json']),
  },
  'journey-types': {
    title: 'Types of the journeys (tsc)',
    run: () => tool('tsc', ['--noEmit', '-p', 'tsconfig.journeys.json']),
  },
  layering: { title: 'Layering (dependency-cruiser)', run: layering },
  unit: { title: 'Unit tests (vitest)', run: (context) => vitest('unit', context) },
  documents: { title: 'Tests of documents (vitest, LibreOffice)', run: documents },
  database: { title: 'Database tests (vitest)', run: (context) => vitest('database', context) },
  journeys: { title: 'Browser tests (playwright)', run: journeys, needs: 'build' },
};

/** Those whose count is of tests, so that none at all is a failure. */
export const testing = ['unit', 'documents', 'database', 'journeys'];

let running;

/** Ends what runs at this moment, when the command itself is ended. */
export function interrupt(signal) {
  running?.kill(signal);
}

async function builds({ progress }) {
  try {
    await build();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    progress.note(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** dependency-cruiser is content when it could read nothing; and what it says of tsc is no news: swc reads for it. */
async function layering() {
  const folders = ['src', 'bench', 'journeys'].filter((folder) => existsSync(join(project, folder)));
  const { code, said } = await hear('depcruise', ['--config', 'dependency-cruiser.config.mjs', ...folders]);
  process.stdout.write(`${said.split('‼ missing-tsc-transpiler')[0].trim()}\n`);
  const modules = Number(/(\d+) modules/.exec(said)?.[1] ?? 0);
  if (code === 0 && modules > 0) return { passed: 1, failed: 0, skipped: 0 };
  if (modules === 0) process.stdout.write('dependency-cruiser read no module, so it checked nothing.\n');
  return { passed: 0, failed: 1, skipped: 0 };
}

async function tool(name, words) {
  const code = await run(name, words);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function vitest(name, { filters }, env = {}) {
  const report = freshReport(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run('vitest', ['run', '--project', name, ...reporters, ...filters], env);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(report);
  const unloadable = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = numFailedTests + unloadable.length;
  return {
    passed: numPassedTests,
    failed: atLeastOne(failed, code),
    skipped: numPendingTests + numTodoTests,
  };
}

async function documents(context) {
  const office = await had(() => ensureOffice(context.progress), context);
  return office === undefined ? { passed: 0, failed: 1, skipped: 0 } : vitest('documents', context, office);
}

/** Undefined where a person has to see to it first, which is then said. */
async function had(provide, { progress }) {
  try {
    return await provide();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    progress.note(error.message);
    return undefined;
  }
}

async function journeys(context) {
  const { progress, filters } = context;
  const browser = await had(() => ensureBrowser(progress), context);
  if (browser === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const report = freshReport('journeys');
  const env = { TUGIRING_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await run('playwright', ['test', '--reporter=list,json', ...filters], env);
  const { stats, errors } = read(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: atLeastOne(stats.unexpected + errors.length, code),
    skipped: stats.skipped,
  };
}

/** A runner that fails without a failed test has failed all the same. */
function atLeastOne(failed, code) {
  return code === 0 ? failed : Math.max(failed, 1);
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** A runner that died wrote no report, or half of one. */
function read(report) {
  const nothing = {
    ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] },
    ...{ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] },
  };
  try {
    return { ...nothing, ...JSON.parse(readFileSync(report, 'utf8')) };
  } catch {
    return nothing;
  }
}

async function run(name, words, more = {}) {
  const { code } = await ended(start(name, words, ['ignore', 'inherit', 'inherit'], more));
  return code;
}

async function hear(name, words) {
  const child = start(name, words, ['ignore', 'pipe', 'inherit']);
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const { code } = await ended(child);
  return { code, said };
}

function start(name, words, stdio, more = {}) {
  const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
  running = spawn(name, words, { cwd: project, env: environmentOfProject({ ...colour, ...more }), stdio });
  return running;
}

async function ended(child) {
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('close', (status) => resolve(status ?? 1));
  });
  running = undefined;
  return { code };
}
