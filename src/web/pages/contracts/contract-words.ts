import { billingTexts, contractTexts } from '../../../i18n/months/contracts.ts';
import type { Language } from '../../../i18n/texts.ts';

const sentence = (words: Readonly<Record<string, unknown>>, code: string, stale: string): string => {
  const found = words[code];
  return typeof found === 'string' ? found : stale;
};

/** A code's sentence, for the summary and at the field. */
export const sayContractProblem = (language: Language) => (code: string) =>
  sentence(contractTexts[language], code, contractTexts[language].stale);

export const sayBillingProblem = (language: Language) => (code: string) =>
  sentence(billingTexts[language], code, billingTexts[language].stale);
