import type { CellProblem } from '../../../features/importing/check-row.ts';
import { importTexts } from '../../../i18n/importing.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A code's sentence. */
export function sayImport(language: Language): (code: string) => string {
  const words: Readonly<Record<string, unknown>> = importTexts[language];
  return (code) => {
    const said = words[code];
    return typeof said === 'string' ? said : importTexts[language].stale;
  };
}

/** What is wrong with a cell, the clauses that refuse it named. */
export function sayCell({ code, clauses }: CellProblem, language: Language): string {
  return code === 'refused'
    ? importTexts[language].refused((clauses ?? []).join(', '))
    : sayImport(language)(code);
}
