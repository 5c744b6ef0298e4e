import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The words of documents as LibreOffice reads them, in the order given. It takes seconds to start and little for each
 * document, so it is asked of all at once.
 */
export function readByLibreOffice(docx: readonly Uint8Array[]): string[] {
  return inFolder((folder) => {
    const given = docx.map((bytes, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    mkdirSync(out);
    // A home of its own: another LibreOffice of the same user would otherwise be asked, or be in the way.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', out];
    execFileSync(process.env.TUGIRING_LIBREOFFICE ?? 'soffice', [profile, ...how, ...given], {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 150_000,
    });
    return given.map((_, index) => readFileSync(join(out, `${index}.txt`), 'utf8'));
  });
}

/** Whether the LibreOffice that is found here can reckon: one that was installed to write texts alone cannot. */
export function libreOfficeReckons(): boolean {
  const named = process.env.TUGIRING_LIBREOFFICE;
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  const soffice = [named, ...places].find((path) => path !== undefined && existsSync(path));
  if (soffice === undefined) return false;
  const program = dirname(realpathSync(soffice));
  return ['libsclo.so', '../Frameworks/libsclo.dylib'].some((library) => existsSync(join(program, library)));
}

/** A setting of LibreOffice: results that stand in a file are believed by nobody. */
const reckonsAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** A workbook as LibreOffice writes it anew, every formula reckoned by itself. */
export function reckonedByLibreOffice(xlsx: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const given = join(folder, 'a.xlsx');
    writeFileSync(given, xlsx);
    const out = join(folder, 'out');
    mkdirSync(out);
    const user = join(folder, 'profile/user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), reckonsAlways);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      process.env.TUGIRING_LIBREOFFICE ?? 'soffice',
      [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, given],
      { stdio: ['ignore', 'ignore', 'ignore'], timeout: 150_000 },
    );
    return readFileSync(join(out, 'a.xlsx'));
  });
}

/** What poppler's tools say of a PDF: its words, or what it is. */
export function askedOfPdf(
  tool: 'pdftotext' | 'pdfinfo',
  pdf: Uint8Array,
  options: readonly string[] = [],
): string {
  return inFolder((folder) => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, pdf);
    const command = join(process.env.TUGIRING_POPPLER ?? '', tool);
    const after = tool === 'pdftotext' ? ['-'] : [];
    return execFileSync(command, [...options, path, ...after], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  });
}
