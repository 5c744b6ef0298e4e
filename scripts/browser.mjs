/**
 * Finds or provides a Chromium for the browser tests: the one named, an installed one, Debian's package installed
 * as root, or Debian's packages unpacked into `.cache/chromium` where nobody may install anything.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { project, SetupProblem } from './install.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macPlaces = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
const unpackedFolder = join(project, '.cache/chromium');
const unpackedProgram = join(unpackedFolder, 'chromium');
/** Pages without a font would show nothing but boxes. */
const debianPackages = ['chromium', 'fonts-liberation'];

/**
 * @param {ReturnType<import('./progress.mjs').progressTo>} progress
 * @returns {Promise<string>} the path of a Chromium that runs
 */
export async function ensureBrowser(progress) {
  const named = process.env.TUGIRING_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new SetupProblem(`TUGIRING_CHROMIUM is “${named}”, and no Chromium runs from there.`);
  }
  const found = installedBrowser();
  if (found !== undefined) return found;
  if (!isCommand('apt-get')) throw missing('there is no apt-get to install it with');
  await provide(progress);
  const provided = installedBrowser();
  if (provided === undefined) throw missing('Debian’s package is there, but does not run');
  return provided;
}

async function provide(progress) {
  progress.watch();
  try {
    if (process.getuid?.() === 0) await installAs([], progress);
    else if (mayBecomeRoot()) await installAs(['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'], progress);
    else await unpack(progress);
  } finally {
    progress.quiet();
  }
}

/** The mirrors fail now and then, so each step is tried twice. */
async function installAs(becomeRoot, progress) {
  progress.step('Installing Chromium for the browser tests (apt-get)');
  const words = [
    'install',
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=120',
    ...debianPackages,
  ];
  await twice(() => run([...becomeRoot, 'apt-get', 'update', '-q'], progress));
  await twice(() => run([...becomeRoot, 'apt-get', '-q', ...words], progress));
}

/** apt with its own lists and archive, as any user: it still knows what is installed and what is missing. */
async function unpack(progress) {
  progress.step('Fetching Chromium for the browser tests from Debian’s packages (no rights to install it)');
  const apt = join(project, '.cache/apt');
  const folders = { 'Dir::State::lists': 'lists', 'Dir::Cache': 'cache', 'Dir::Log': 'log' };
  for (const folder of ['lists/partial', 'cache/archives/partial', 'log'])
    mkdirSync(join(apt, folder), { recursive: true });
  const options = Object.entries(folders).flatMap(([name, folder]) => ['-o', `${name}=${join(apt, folder)}`]);
  const own = ['apt-get', '-q', ...options, '-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User='];
  await twice(() => run([...own, 'update'], progress));
  const words = [
    'install',
    '-y',
    '--no-install-recommends',
    '--download-only',
    '--reinstall',
    ...debianPackages,
  ];
  await twice(() => run([...own, ...words], progress));
  await unpackArchives(join(apt, 'cache/archives'), progress);
  rmSync(apt, { recursive: true, force: true });
}

async function unpackArchives(archives, progress) {
  progress.step('Unpacking Chromium');
  const root = join(`${unpackedFolder}.unfinished`, 'root');
  rmSync(`${unpackedFolder}.unfinished`, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const archive of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    await run(['dpkg-deb', '-x', join(archives, archive), root], progress);
  }
  rmSync(unpackedFolder, { recursive: true, force: true });
  renameSync(`${unpackedFolder}.unfinished`, unpackedFolder);
  writeStarter(join(unpackedFolder, 'root'));
}

/** Starts the unpacked Chromium with the libraries and fonts that were unpacked beside it. */
function writeStarter(root) {
  const fonts = join(unpackedFolder, 'fonts.conf');
  const cache = join(unpackedFolder, 'font-cache');
  const folders = [join(root, 'usr/share/fonts'), '/usr/share/fonts'];
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  const libraries = new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => /\.so(\.|$)/.test(entry.name))
      .map((entry) => entry.parentPath),
  );
  const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  writeFileSync(
    unpackedProgram,
    `#!/bin/sh
LD_LIBRARY_PATH=${quoted([...libraries].join(':'))}
FONTCONFIG_FILE=${quoted(fonts)}
export LD_LIBRARY_PATH FONTCONFIG_FILE
exec ${quoted(join(root, 'usr/lib/chromium/chromium'))} "$@"
`,
  );
  chmodSync(unpackedProgram, 0o755);
}

function installedBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const onMac = process.platform === 'darwin' ? macPlaces.map((place) => join('/Applications', place)) : [];
  return [...onPath, '/usr/bin/chromium', ...onMac, unpackedProgram].find(runs);
}

function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
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

async function run([command, ...words], progress) {
  const child = spawn(command, words, {
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
    throw new SetupProblem('The disk is full: Chromium needs 700 MB.');
  throw missing(
    `“${command} ${words.find((word) => /^[a-z]/.test(word)) ?? ''}” failed (${code}), its last words are above`,
  );
}

function missing(why) {
  return new SetupProblem(
    `The browser tests need Chromium, and ${why}: install Chromium, or name one with TUGIRING_CHROMIUM=/path/to/chromium.`,
  );
}
