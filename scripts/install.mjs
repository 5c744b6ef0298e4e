/** Brings `node_modules` to what package-lock.json says, and finds the Node that the program runs on. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const modules = join(project, 'node_modules');
const stampFile = join(modules, '.tugiring-installed.json');
const pinnedNode = join(modules, 'node/bin/node');

/** Something that a person has to put right; shown without a stack. */
export class SetupProblem extends Error {}

/**
 * @param {'program' | 'everything'} scope what is needed: the program alone, or its tests and tools too
 * @param {ReturnType<import('./progress.mjs').progressTo>} progress
 * @param {NodeJS.WritableStream} out where npm's own words go
 */
export async function ensureInstalled(scope, progress, out) {
  if (isInstalled(scope) && existsSync(pinnedNode)) return;
  const release = await takeTurn(progress);
  try {
    if (!isInstalled(scope)) {
      await install(scope, progress, out);
      writeStamp(scope);
    }
    await ensureNode(progress, out);
  } finally {
    release();
  }
}

/** The Node to run the program with: the pinned one, or this one where it is as new. */
export function nodeOfProject() {
  if (existsSync(pinnedNode)) return pinnedNode;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new SetupProblem(
    `Node 24 is missing from node_modules and this is Node ${process.versions.node}: run “npm rebuild node --ignore-scripts=false”, or start with a Node of 24 or newer.`,
  );
}

/** The environment for what the project runs: its own Node and tools come first. */
export function environmentOfProject(more = {}) {
  const path = [dirname(nodeOfProject()), join(modules, '.bin'), process.env.PATH ?? ''].join(':');
  return { ...process.env, PATH: path, ...more };
}

/** Node keeps here what it compiled, which halves the time to the first page from the second start on. */
export const compileCache = { NODE_COMPILE_CACHE: join(project, '.cache/node') };

/** Two at once would pull the packages away from under each other. */
async function takeTurn(progress) {
  const turn = join(project, '.cache/installing');
  mkdirSync(dirname(turn), { recursive: true });
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return () => rmSync(turn, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw new SetupProblem(explainNpm(String(error)));
    }
    if (isHeld(turn)) {
      progress.step('Another command is installing the packages; waiting for it');
      progress.watch();
      while (isHeld(turn)) await pause(300);
      progress.quiet();
    }
    rmSync(turn, { force: true });
  }
}

/** Whether the command that took its turn still runs. */
function isHeld(turn) {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isInstalled(scope) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    const isSame = stamp.lock === lockHash() && stamp.machine === machine();
    if (isSame && (stamp.scope === 'everything' || stamp.scope === scope)) return true;
  } catch {
    // No stamp.
  }
  // Installed by hand, or for less than what is there by now.
  if (!matchesLock(scope)) return false;
  writeStamp(scope);
  return true;
}

/** Whether npm's own list of what it installed says the same as package-lock.json. */
function matchesLock(scope) {
  try {
    const wanted = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, { version, dev, optional, devOptional }]) => {
      if (path === '' || optional || (scope === 'program' && (dev || devOptional))) return true;
      return present[path]?.version === version && existsSync(join(project, path));
    });
  } catch {
    return false;
  }
}

async function install(scope, progress, out) {
  const packages = scope === 'program' ? 'the program’s packages' : 'all packages, the tests’ too';
  progress.step(`Installing ${packages} (npm ci)`);
  progress.watch();
  const words = [
    'ci',
    scope === 'program' ? '--omit=dev' : '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, said } = await npm(words, out, progress);
  progress.quiet();
  if (code !== 0) throw new SetupProblem(explainNpm(said));
}

/** npm may have been told not to run install scripts, and Node comes by one. */
async function ensureNode(progress, out) {
  if (nodeRuns()) return;
  progress.step('Fetching Node 24, which npm has left out (npm rebuild node esbuild)');
  progress.watch();
  await npm(['rebuild', 'node', 'esbuild', '--ignore-scripts=false', '--foreground-scripts'], out, progress);
  progress.quiet();
  if (!nodeRuns()) nodeOfProject();
}

function nodeRuns() {
  return existsSync(pinnedNode) && spawnSync(pinnedNode, ['--version']).status === 0;
}

async function npm(words, out, progress) {
  const script = process.env.npm_execpath;
  const [command, ...first] = script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
  const child = spawn(command, [...first, ...words], {
    cwd: project,
    env: { ...environmentForNpm(), npm_config_cache: writableCache() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said += text;
      out.write(text);
      progress.heard();
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, said: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** npm hands its scripts its own settings as variables; those of the outer command are not meant for this one. */
function environmentForNpm() {
  const { NODE_ENV, npm_config_omit, npm_config_include, npm_config_production, ...kept } = process.env;
  return kept;
}

/** npm's own folder in HOME, or one in the project where that cannot be written. */
function writableCache() {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  if (isWritable(usual)) return usual;
  const own = join(project, '.cache/npm');
  mkdirSync(own, { recursive: true });
  return own;
}

function isWritable(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      accessSync(folder, constants.W_OK);
      return true;
    } catch (error) {
      if (error.code !== 'ENOENT' || dirname(folder) === folder) return false;
    }
  }
}

function explainNpm(said) {
  if (/ENOSPC/.test(said)) return `The disk that holds ${project} is full: free 700 MB and start again.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/.test(said)) {
    return 'The npm registry cannot be reached (npm’s own words are above): see to the network or to npm’s proxy settings.';
  }
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return `This user may not write to ${project} or to npm’s cache (npm’s own words are above): start as the user who owns the folder.`;
  }
  if (/EUSAGE|can only install packages when your package.json and package-lock/.test(said)) {
    return 'package.json and package-lock.json disagree: run “npm install” and commit both.';
  }
  return 'npm could not install the packages (its own words are above).';
}

function writeStamp(scope) {
  try {
    writeFileSync(stampFile, JSON.stringify({ lock: lockHash(), machine: machine(), scope }));
  } catch {
    // A checkout that cannot be written is looked over anew at each start.
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex');
}

function machine() {
  return `${process.platform} ${process.arch}`;
}
