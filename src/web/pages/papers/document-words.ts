import type { IssuedDocumentRow } from '../../../features/papers/document-list.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { Tone } from '../../ui/index.ts';

/** A code's sentence; where it is none of these, the form is an old one. */
export const sayIn =
  (words: Readonly<Record<string, unknown>>, otherwise: string) =>
  (code: string): string => {
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : otherwise;
  };

/** What a document is, and whose the service is. */
export const nameOf = ({ kind, child }: IssuedDocumentRow, language: Language): string =>
  child === null ? documentTexts[language][kind] : `${documentTexts[language][kind]}, ${child}`;

/** How a document stands, always in words. */
export function standingOf(document: IssuedDocumentRow, language: Language): { tone: Tone; text: string } {
  const t = documentTexts[language];
  switch (document.state) {
    case 'open':
      return { tone: 'warning', text: t.awaits(document.awaited.map((role) => t[role]).join(', ')) };
    case 'final':
      return {
        tone: 'success',
        text: document.finalOn === null ? t.final : t.finalOn(formatDate(document.finalOn, language)),
      };
    case 'superseded':
    case 'withdrawn':
      return { tone: 'neutral', text: t[document.state] };
  }
}
