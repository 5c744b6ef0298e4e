import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { groupProblems } from '../../../i18n/groups/problems.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A code's sentence. */
export function sayGroup(language: Language): (code: string) => string {
  const words: Readonly<Record<string, string>> = groupProblems[language];
  return (code) => words[code] ?? contactTexts[language].stale;
}
