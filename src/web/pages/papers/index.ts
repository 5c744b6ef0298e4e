import type { AnyFile, AnyPage } from '../../registry/page.ts';
import { agreementPage } from './agreement-page.tsx';
import { bringInPage } from './bring-in-page.tsx';
import { documentDocx, documentPdf, signedFile } from './document-files.ts';
import { documentPage } from './document-page.tsx';
import { documentsPage } from './documents-page.tsx';
import { endingPage } from './ending-page.tsx';
import { involvementPage } from './involvement-page.tsx';
import { newChildPage } from './new-child-page.tsx';
import { sendDocumentPage } from './send-page.tsx';
import { takeBackDocumentPage } from './take-back-page.tsx';

/** Papers of a family: made, read, signed, sent. */
export const paperPages: readonly AnyPage[] = [
  documentsPage,
  agreementPage,
  endingPage,
  newChildPage,
  documentPage,
  bringInPage,
  sendDocumentPage,
  takeBackDocumentPage,
  involvementPage,
];

export const paperFiles: readonly AnyFile[] = [documentPdf, documentDocx, signedFile];
