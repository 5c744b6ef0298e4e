import { teamTexts } from '../../../i18n/people/team.ts';
import { referralProblemTexts } from '../../../i18n/referrals/problems.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A code's sentence, for the summary and at the field. */
export const sayTeamProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = {
      ...referralProblemTexts[language],
      ...teamTexts[language],
    };
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : teamTexts[language].stale;
  };
