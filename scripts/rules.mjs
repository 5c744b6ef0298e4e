/** `npm run -s rules`: asks the rules alone. Answers go to stdout, everything else to stderr. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import {
  compileCache,
  ensureInstalled,
  environmentOfProject,
  nodeOfProject,
  project,
  SetupProblem,
} from './install.mjs';
import { progressTo } from './progress.mjs';

try {
  await ensureInstalled('program', progressTo(process.stderr), process.stderr);
  await build(['rules']).catch((error) => {
    throw new SetupProblem(error.message);
  });
  run(join(project, 'dist/rules.mjs'));
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function run(command) {
  const child = spawn(nodeOfProject(), [command, ...process.argv.slice(2)], {
    env: environmentOfProject(compileCache),
    stdio: 'inherit',
  });
  // Ctrl-C reaches both; the command decides what it means.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1;
  });
}
