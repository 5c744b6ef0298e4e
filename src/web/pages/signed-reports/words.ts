import { reportSigningTexts } from '../../../i18n/months/report-signing.ts';
import { lisa4Texts } from '../../../i18n/papers/lisa-4.ts';
import { lisa5Texts } from '../../../i18n/papers/lisa-5.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A code's sentence in the report's own words. */
export const sayReport =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = reportSigningTexts[language];
    return String(words[code] ?? reportSigningTexts[language]['changed-meanwhile']);
  };

export const titleOf = (kind: 'lisa-4' | 'lisa-5', language: Language): string =>
  (kind === 'lisa-4' ? lisa4Texts : lisa5Texts)[language].title;
