import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from '../document.ts';
import { pdfTemplate } from './pdf-template.ts';
import { writable } from './xml-text.ts';

export const pdfType = 'application/pdf';

/** Within the compiler itself, so that a document looks the same on every machine; all three have Cyrillic. */
const fonts = ['Libertinus Serif', 'New Computer Modern', 'DejaVu Sans Mono'];

/** Letters, signs and spaces of the languages in which people here write; all of them are in the fonts. */
const drawable = /[^\n\u0020-\u007E\u00A0-\u017F\u0400-\u045F\u0490\u0491\u2010-\u2026\u20AC\u2116]/gu;

let compiler: NodeCompiler | undefined;

/**
 * A document as tagged PDF (PDF/UA-1). The same document always comes to the same bytes. It is made in one go, in some
 * tens of milliseconds, so whoever has a transaction open makes it before.
 * @throws Error where the document cannot be made; its message holds nothing of what the document says
 */
export async function renderPdf(asked: Document): Promise<Uint8Array> {
  const document = writable(asked);
  return compiled(document) ?? compiled(onlyDrawable(document)) ?? fail();
}

/** Null where the document cannot be made as it is: as a rule because of a sign that no font has. */
function compiled(document: Document): Uint8Array | null {
  compiler ??= NodeCompiler.create();
  const made = compiler.compile({
    mainFileContent: pdfTemplate,
    inputs: { document: JSON.stringify(inputOf(document)) },
    resetRead: true,
  });
  try {
    return made.result === null ? null : compiler.pdf(made.result, { pdfStandard: 'ua-1' });
  } catch {
    return null;
  } finally {
    // What was made of one document is of no use to the next, and holds its words.
    compiler.evictCache(1);
  }
}

const inputOf = ({ page, madeOn, ...document }: Document) => ({
  ...document,
  fonts,
  landscape: page === 'landscape',
  madeOn: madeOn.split('-').map(Number),
});

/** Signs that cannot be drawn, an emoji for one, stand as a question mark. */
function onlyDrawable(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replaceAll(drawable, '?') : value,
  );
}

function fail(): never {
  throw new Error('the PDF could not be made');
}
