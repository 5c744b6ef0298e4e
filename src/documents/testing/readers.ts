import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
