import { demandTexts } from '../../../i18n/family-support/demands.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A code's sentence, for the summary and at the field. */
export const sayDemandProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = demandTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : demandTexts[language].stale;
  };
