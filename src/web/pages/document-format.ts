import { z } from 'zod';
import type { Document } from '../../documents/document.ts';
import { docxType, renderDocx } from '../../documents/render/docx.ts';
import { pdfType, renderPdf } from '../../documents/render/pdf.ts';
import type { OutgoingFile } from '../registry/page.ts';

/** In which a document is taken along that is made anew each time. */
export const documentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** @param name without its ending */
export async function documentFile(
  document: Document,
  format: DocumentFormat,
  name: string,
): Promise<OutgoingFile> {
  return format === 'pdf'
    ? { name: `${name}.pdf`, type: pdfType, bytes: await renderPdf(document) }
    : { name: `${name}.docx`, type: docxType, bytes: await renderDocx(document) };
}
