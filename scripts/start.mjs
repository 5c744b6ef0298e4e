/** `npm start`: from a bare checkout to a running program, in one command. `npm start -- --help` tells more. */
import { spawn, spawnSync } from 'node:child_process';
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
import { whenAbandonedByNpm } from './parent.mjs';
import { progressTo } from './progress.mjs';

const help = `npm start                     installs, builds and starts Tugiring
npm start -- --scale 5        with demo data five times as large (1 to 50; also DEMO_SCALE)
npm start -- --port 3001      on this port (also PORT)
npm start -- --reset          with demo data made anew: what was entered in the demo is gone
Every setting is a variable of the environment: see docs/configuration.md.`;

const progress = progressTo(process.stdout);

try {
  await start(readWords(process.argv.slice(2)));
} catch (error) {
  progress.quiet();
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}

async function start({ variables, reset }) {
  await ensureInstalled('program', progress, process.stdout);
  await buildProgram();
  const env = environmentOfProject({ NODE_ENV: 'production', ...compileCache, ...variables });
  if (reset) removeDemo(env);
  run(env);
}

async function buildProgram() {
  try {
    const began = performance.now();
    const built = await build(['server', 'assets']);
    if (built.length > 0)
      progress.step(`Built ${built.join(' and ')} in ${Math.round(performance.now() - began)} ms`);
  } catch (error) {
    throw new SetupProblem(error.message);
  }
}

function removeDemo(env) {
  progress.step('Removing the demo data');
  const script = join(project, 'src/database/embedded/reset.ts');
  if (spawnSync(nodeOfProject(), [script], { env, stdio: 'inherit' }).status !== 0) process.exit(1);
}

function run(env) {
  const program = join(project, 'dist/server.mjs');
  progress.step('Starting Tugiring');
  progress.watch();
  // A group of its own: Ctrl-C reaches only this process, which passes it on once.
  const server = spawn(nodeOfProject(), ['--enable-source-maps', program], {
    cwd: project,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  server.on('message', (said) => hear(said));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  whenAbandonedByNpm(() => server.kill('SIGTERM'));
  server.once('exit', (code, signal) => {
    progress.quiet();
    if (signal !== null) progress.note(`Tugiring was ended (${signal})`);
    process.exit(code ?? 1);
  });
}

function hear(said) {
  if (typeof said.progress === 'string') progress.step(said.progress);
  if (typeof said.ready !== 'string') return;
  progress.quiet();
  progress.note('Tugiring is ready (Ctrl-C ends it). Open:');
  process.stdout.write(`\n           ${said.ready}\n\n`);
}

function readWords(words) {
  const variables = {};
  let reset = false;
  for (let rest = words; rest.length > 0; ) {
    const [word, value, ...others] = rest;
    if (word === '--help') {
      process.stdout.write(`${help}\n`);
      process.exit(0);
    } else if (word === '--reset') {
      reset = true;
      rest = rest.slice(1);
    } else if ((word === '--scale' || word === '--port') && value !== undefined) {
      variables[word === '--scale' ? 'DEMO_SCALE' : 'PORT'] = value;
      rest = others;
    } else {
      throw new SetupProblem(`“${word}” is not understood.\n\n${help}`);
    }
  }
  return { variables, reset };
}
