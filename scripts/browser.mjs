/** Finds or provides a Chromium for the browser tests: the one named, an installed one, or Debian’s. */
import { delimiter, join } from 'node:path';
import { missing, provide, runs } from './debian.mjs';
import { project, SetupProblem } from './install.mjs';

/** The shell first: it has no window to draw, and a third of the time is saved. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const macPlaces = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];

const chromium = {
  name: 'Chromium',
  purpose: 'the browser tests',
  // Pages without a font would show nothing but boxes.
  packages: ['chromium-headless-shell', 'fonts-liberation'],
  folder: join(project, '.cache/chromium'),
  programs: { chromium: 'usr/lib/chromium/chromium-headless-shell' },
  space: '700 MB',
  remedy: 'install Chromium, or name one with TUGIRING_CHROMIUM=/path/to/chromium',
};

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
  await provide(chromium, progress);
  const provided = installedBrowser();
  if (provided === undefined) throw missing(chromium, 'Debian’s package is there, but does not run');
  return provided;
}

function installedBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const onMac = process.platform === 'darwin' ? macPlaces.map((place) => join('/Applications', place)) : [];
  return [...onPath, '/usr/bin/chromium', ...onMac, join(chromium.folder, 'chromium')].find(runs);
}
