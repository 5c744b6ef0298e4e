import { periodTexts } from '../../../i18n/family-support/periods.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A code's sentence, for the summary and at the field. */
export const sayPeriodProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = periodTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : periodTexts[language].stale;
  };
