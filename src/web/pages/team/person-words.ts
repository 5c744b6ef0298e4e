import type { Standing } from '../../../features/team/team.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import { personProblems } from '../../../i18n/people/problems.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { Tone } from '../../ui/index.ts';

/** A code's sentence, for the summary and at the field. */
export const sayPersonProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, string>> = personProblems[language];
    return words[code] ?? personProblems[language].stale;
  };

export const standingTones: Readonly<Record<Standing, Tone>> = {
  confirmed: 'success',
  'from-later': 'info',
  waiting: 'warning',
  refused: 'danger',
  'not-asked': 'danger',
  'not-needed': 'neutral',
  'evidence-asked': 'warning',
};

/** The languages that somebody speaks, in words. */
export const sayLanguages = (codes: readonly string[], language: Language): string => {
  const words: Readonly<Record<string, unknown>> = personTexts[language];
  return codes.map((code) => String(words[code] ?? code)).join(', ');
};

/** Counties without the word that each of them ends with. */
export const sayCounties = (counties: readonly string[]): string =>
  counties.length === 0 ? '–' : counties.map((county) => county.replace(/ maakond$/, '')).join(', ');

/** What a clause asks, in a few words; the clause itself where it has none. */
export const sayRequirement = (requirement: string, language: Language): string => {
  const words: Readonly<Record<string, unknown>> = personTexts[language];
  const said = words[requirement];
  return typeof said === 'string' ? said : requirement;
};
