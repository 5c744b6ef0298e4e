/**
 * Finds or provides what reads our documents in the tests as their readers do: LibreOffice, the one named, an installed
 * one, or Debian’s; and poppler’s tools for PDF.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { missing, provide, runs } from './debian.mjs';
import { project, SetupProblem } from './install.mjs';

const macPlace = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

export const office = {
  name: 'LibreOffice and poppler-utils',
  purpose: 'the tests of documents',
  packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'],
  folder: join(project, '.cache/office'),
  programs: {
    soffice: 'usr/lib/libreoffice/program/soffice',
    pdftotext: 'usr/bin/pdftotext',
    pdfinfo: 'usr/bin/pdfinfo',
  },
  settle: settleLibreOffice,
  space: '600 MB',
  remedy:
    'install them, or name them with TUGIRING_LIBREOFFICE=/path/to/soffice and TUGIRING_POPPLER=/folder/of/pdfinfo',
};

/**
 * @param {ReturnType<import('./progress.mjs').progressTo>} progress
 * @returns {Promise<Record<string, string>>} the environment in which tests find them
 */
export async function ensureOffice(progress) {
  const named = process.env.TUGIRING_LIBREOFFICE;
  if (named && !runs(named))
    throw new SetupProblem(`TUGIRING_LIBREOFFICE is “${named}”, and no LibreOffice runs from there.`);
  const found = whereTheyAre();
  if (found !== undefined) return found;
  await provide(office, progress);
  const provided = whereTheyAre();
  if (provided === undefined) throw missing(office, 'Debian’s packages are there, but do not run');
  return provided;
}

/** Debian's LibreOffice reads its settings where it would be installed; its own script fills in most of them there. */
function settleLibreOffice(root) {
  const program = join(root, 'usr/lib/libreoffice/program');
  const settings = join(root, 'etc/libreoffice');
  cpSync(join(root, 'usr/lib/libreoffice/share/.registry'), join(settings, 'registry'), { recursive: true });
  for (const file of [join(program, 'fundamentalrc'), join(settings, 'sofficerc')]) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/file:\/\/\/(usr|etc)\//g, `${pathToFileURL(root).href}/$1/`));
  }
}

/** Undefined where one of them is missing. */
function whereTheyAre() {
  const { TUGIRING_LIBREOFFICE: named, TUGIRING_POPPLER: folderNamed, PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), '/usr/bin', '/opt/homebrew/bin', office.folder];
  const places = folders.map((folder) => join(folder, 'soffice'));
  const soffice = [named, ...places, macPlace].find((path) => path && runs(path));
  const poppler = [folderNamed, ...folders].find((folder) => folder && answersOfPdf(join(folder, 'pdfinfo')));
  if (soffice === undefined || poppler === undefined) return undefined;
  return { TUGIRING_LIBREOFFICE: soffice, TUGIRING_POPPLER: poppler };
}

/** poppler’s tools tell their version by -v alone. */
function answersOfPdf(path) {
  return existsSync(path) && spawnSync(path, ['-v'], { timeout: 20_000 }).status === 0;
}
