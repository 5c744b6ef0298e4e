/** `npm run bench`: the pages; `npm run bench -- rules`: the rules; `npm run bench -- month`: closing a month. `npm run bench -- --help` tells more. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
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

const [first, ...rest] = process.argv.slice(2);
const [bench, words] = ['rules', 'month'].includes(first) ? [first, rest] : ['pages', process.argv.slice(2)];

try {
  await ensureInstalled('everything', progressTo(process.stderr), process.stderr);
  await build(['server', 'rules', 'assets']).catch((error) => {
    throw new SetupProblem(error.message);
  });
  if (bench === 'pages') await bundleCeiling();
  run(join(project, `bench/${bench}.ts`));
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** It renders the program's own views, which Node cannot read unbuilt. */
async function bundleCeiling() {
  const { build: bundle } = await import('esbuild');
  await bundle({
    entryPoints: [join(project, 'bench/pages/ceiling.tsx')],
    outfile: join(project, '.cache/bench/ceiling.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'silent',
  });
}

function run(script) {
  if (!existsSync(script)) throw new SetupProblem(`There is no ${script}.`);
  const child = spawn(nodeOfProject(), [script, ...words], {
    env: environmentOfProject(compileCache),
    stdio: 'inherit',
  });
  // Ctrl-C reaches both; the bench stops what it started.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1;
  });
}
