/** `npm test`: everything that must hold, from a bare checkout. `npm test -- --help` tells more. */
import { checks, interrupt, testing } from './checks.mjs';
import { ensureInstalled, SetupProblem } from './install.mjs';
import { whenAbandonedByNpm } from './parent.mjs';
import { elapsed, progressTo } from './progress.mjs';

const help = `npm test                         runs everything
npm test -- unit journeys        runs these: ${Object.keys(checks).join(', ')}
npm test -- unit src/rules       words that name no check go to the test runners, as filters`;

const progress = progressTo(process.stdout);
const words = process.argv.slice(2);

if (words.includes('--help')) process.stdout.write(`${help}\n`);
else await test(words);

async function test(given) {
  const end = (signal) => {
    interrupt(signal);
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  whenAbandonedByNpm(() => end('SIGTERM'));
  const chosen = Object.keys(checks).filter((name) => given.includes(name));
  const names = chosen.length === 0 ? Object.keys(checks) : withNeeds(chosen);
  const filters = given.filter((word) => !(word in checks));
  const outcomes = (await isInstalled())
    ? await runAll(names, filters)
    : [{ title: 'Set-up', passed: 0, failed: 1 }];
  summarise(outcomes);
}

async function isInstalled() {
  try {
    await ensureInstalled('everything', progress, process.stdout);
    return true;
  } catch (error) {
    progress.quiet();
    if (!(error instanceof SetupProblem)) throw error;
    progress.note(error.message);
    return false;
  }
}

async function runAll(names, filters) {
  const outcomes = [];
  const failedChecks = new Set();
  for (const name of names) {
    const { title, run, needs } = checks[name];
    process.stdout.write('\n');
    progress.step(title);
    const began = performance.now();
    const pointless = failedChecks.has(needs);
    if (pointless) progress.note(`Not run, because “${checks[needs].title}” does not hold`);
    const count = pointless ? { passed: 0, failed: 1, skipped: 0 } : await run({ progress, filters });
    if (count.failed > 0) failedChecks.add(name);
    outcomes.push({ name, title, seconds: (performance.now() - began) / 1000, ...count });
  }
  return outcomes;
}

function withNeeds(chosen) {
  const needed = new Set(chosen.flatMap((name) => [checks[name].needs ?? name, name]));
  return Object.keys(checks).filter((name) => needed.has(name));
}

function summarise(outcomes) {
  const sum = (what) => outcomes.reduce((total, outcome) => total + (outcome[what] ?? 0), 0);
  process.stdout.write('\n');
  for (const { title, passed, failed, skipped = 0, seconds = 0 } of outcomes) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.stdout.write(
      `${failed > 0 ? '✗' : '✓'} ${title.padEnd(42)} ${counts} (${seconds.toFixed(1)} s)\n`,
    );
  }
  const tested = outcomes.filter(({ name }) => testing.includes(name));
  const ranNone = tested.length > 0 && tested.every(({ passed, failed }) => passed + failed === 0);
  if (ranNone) process.stdout.write('✗ No test ran.\n');
  if (ranNone || sum('failed') > 0) process.exitCode = 1;
  process.stdout.write(`\nAll in ${elapsed().trim()}\n${sum('passed')} passed, ${sum('failed')} failed\n`);
}
