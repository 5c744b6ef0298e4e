/**
 * Debian's packages for what only tests need: installed as root or through sudo, or unpacked into a folder of the
 * checkout where nobody may install anything, with a starter for each program that finds what was unpacked beside it.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { project, SetupProblem } from './install.mjs';

/**
 * @typedef {object} Wanted
 * @property {string} name what it is called when people are told: Chromium
 * @property {string} purpose what needs it: the browser tests
 * @property {readonly string[]} packages Debian's
 * @property {string} folder where it is unpacked
 * @property {Readonly<Record<string, string>>} programs each by its name, and where its package has it: `usr/bin/…`
 * @property {(root: string) => void} [settle] does in the unpacked folder what the packages' own scripts would do
 * @property {string} space how much of the disk it takes
 * @property {string} remedy what a person can do where nothing helps
 */

/**
 * @param {Wanted} wanted
 * @param {ReturnType<import('./progress.mjs').progressTo>} progress
 */
export async function provide(wanted, progress) {
  if (!isCommand('apt-get')) throw missing(wanted, 'there is no apt-get to install it with');
  progress.watch();
  try {
    if (process.getuid?.() === 0) await installAs([], wanted, progress);
    else if (mayBecomeRoot())
      await installAs(['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'], wanted, progress);
    else await unpack(wanted, progress);
  } finally {
    progress.quiet();
  }
}

/** What is said where a program cannot be had. */
export function missing({ name, purpose, remedy }, why) {
  return new SetupProblem(
    `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)} need ${name}, and ${why}: ${remedy}.`,
  );
}

/** Whether a program is there and answers. */
export function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0;
}

/** The mirrors fail now and then, so each step is tried twice. */
async function installAs(becomeRoot, wanted, progress) {
  progress.step(`Installing ${wanted.name} for ${wanted.purpose} (apt-get)`);
  const words = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  await twice(() => run([...becomeRoot, 'apt-get', 'update', '-q'], wanted, progress));
  await twice(() => run([...becomeRoot, 'apt-get', '-q', ...words, ...wanted.packages], wanted, progress));
}

/** apt with its own lists and archive, as any user: it still knows what is installed and what is missing. */
async function unpack(wanted, progress) {
  progress.step(
    `Fetching ${wanted.name} for ${wanted.purpose} from Debian’s packages (no rights to install it)`,
  );
  const apt = `${wanted.folder}.apt`;
  const folders = { 'Dir::State::lists': 'lists', 'Dir::Cache': 'cache', 'Dir::Log': 'log' };
  for (const folder of ['lists/partial', 'cache/archives/partial', 'log'])
    mkdirSync(join(apt, folder), { recursive: true });
  const options = Object.entries(folders).flatMap(([name, folder]) => ['-o', `${name}=${join(apt, folder)}`]);
  const own = ['apt-get', '-q', ...options, '-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User='];
  await twice(() => run([...own, 'update'], wanted, progress));
  const words = ['install', '-y', '--no-install-recommends', '--download-only', '--reinstall'];
  await twice(() => run([...own, ...words, ...wanted.packages], wanted, progress));
  await unpackArchives(join(apt, 'cache/archives'), wanted, progress);
  rmSync(apt, { recursive: true, force: true });
}

async function unpackArchives(archives, wanted, progress) {
  progress.step(`Unpacking ${wanted.name}`);
  const unfinished = `${wanted.folder}.unfinished`;
  const root = join(unfinished, 'root');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const archive of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    await run(['dpkg-deb', '-x', join(archives, archive), root], wanted, progress);
  }
  leadLinksInto(root);
  rmSync(wanted.folder, { recursive: true, force: true });
  renameSync(unfinished, wanted.folder);
  wanted.settle?.(join(wanted.folder, 'root'));
  writeStarters(wanted);
}

/** A package’s links lead to where it would be installed; what they mean lies in this folder. */
function leadLinksInto(root) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const link = join(entry.parentPath, entry.name);
    const target = readlinkSync(link);
    if (!target.startsWith('/') || !existsSync(join(root, target))) continue;
    unlinkSync(link);
    symlinkSync(relative(dirname(link), join(root, target)), link);
  }
}

/** Each program with the libraries and fonts that were unpacked beside it. */
function writeStarters({ folder, programs }) {
  const root = join(folder, 'root');
  const fonts = join(folder, 'fonts.conf');
  const fontFolders = [join(root, 'usr/share/fonts'), '/usr/share/fonts'];
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${fontFolders.map((one) => `<dir>${one}</dir>`).join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  const libraries = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => /\.so(\.|$)/.test(entry.name))
    .map((entry) => entry.parentPath);
  const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  for (const [name, place] of Object.entries(programs)) {
    const starter = join(folder, name);
    // A library that links lead to from elsewhere looks for what is beside the program.
    const inOrder = new Set([dirname(join(root, place)), ...libraries]);
    writeFileSync(
      starter,
      `#!/bin/sh
LD_LIBRARY_PATH=${quoted([...inOrder].join(':'))}
FONTCONFIG_FILE=${quoted(fonts)}
export LD_LIBRARY_PATH FONTCONFIG_FILE
exec ${quoted(join(root, place))} "$@"
`,
    );
    chmodSync(starter, 0o755);
  }
}

function isCommand(name) {
  return spawnSync(name, ['--version']).status === 0;
}

function mayBecomeRoot() {
  return spawnSync('sudo', ['-n', 'true']).status === 0;
}

async function twice(work) {
  try {
    await work();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await work();
  }
}

async function run([command, ...words], wanted, progress) {
  const child = spawn(command, words, {
    cwd: project,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('close', resolve);
  });
  if (code === 0) return;
  const last = said.trim().split('\n').slice(-8);
  for (const line of last) progress.note(line);
  if (/No space left on device|ENOSPC/.test(said))
    throw new SetupProblem(`The disk is full: ${wanted.name} needs ${wanted.space}.`);
  throw missing(
    wanted,
    `“${command} ${words.find((word) => /^[a-z]/.test(word)) ?? ''}” failed (${code}), its last words are above`,
  );
}
