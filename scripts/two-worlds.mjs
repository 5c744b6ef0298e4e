/** `npm run two-worlds`: what `npm test` asks with a hundred seeds, with two thousand, or with as many as are named. */
import { spawnSync } from 'node:child_process';
import { ensureInstalled, environmentOfProject, project, SetupProblem } from './install.mjs';
import { progressTo } from './progress.mjs';

const [seeds = '2000', first = '1'] = process.argv.slice(2);
try {
  await ensureInstalled('everything', progressTo(process.stderr), process.stderr);
  const { status } = spawnSync('vitest', ['run', 'src/web/proofs/two-worlds'], {
    cwd: project,
    env: environmentOfProject({ TWO_WORLDS_SEEDS: seeds, TWO_WORLDS_FIRST: first }),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
