import type { Language } from '../i18n/texts.ts';
import type { Agreement } from './agreement/data.ts';
import { agreementDocument, agreementVersion } from './agreement/template.ts';
import type { Document } from './document.ts';
import type { Ending } from './ending/data.ts';
import { endingDocument, endingVersion } from './ending/template.ts';

/** The data that each kind of issued document is made of. */
export interface IssuedData {
  readonly 'lisa-6': Agreement;
  readonly 'lisa-7': Agreement;
  readonly 'lisa-10': Ending;
  readonly 'lisa-11': Ending;
}
export type IssuedKind = keyof IssuedData;

interface Template<K extends IssuedKind> {
  readonly version: number;
  readonly documentOf: (data: IssuedData[K], language: Language) => Document;
}

const agreement = { version: agreementVersion, documentOf: agreementDocument };
const ending = { version: endingVersion, documentOf: endingDocument };

/** How each kind of document is made of its data; `version` is kept with what was issued. */
export const templates: { readonly [K in IssuedKind]: Template<K> } = {
  'lisa-6': agreement,
  'lisa-7': agreement,
  'lisa-10': ending,
  'lisa-11': ending,
};
