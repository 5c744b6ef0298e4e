import type { Training } from '../../../features/training/trainings.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { trainingProblems, trainingTexts } from '../../../i18n/people/training.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A code's sentence, for the summary and at the field. */
export const sayTrainingProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, string>> = trainingProblems[language];
    return words[code] ?? trainingProblems[language].stale;
  };

/** Its day and hours. */
export const sayWhen = (
  training: Pick<Training, 'heldOn' | 'beginsAt' | 'endsAt'>,
  language: Language,
): string => `${formatDate(training.heldOn, language)} ${training.beginsAt}–${training.endsAt}`;

/** The roles and counties that it is for. */
export function sayForWhom(training: Pick<Training, 'roles' | 'counties'>, language: Language): string {
  const words: Readonly<Record<string, unknown>> = frameTexts[language];
  const parts = [
    training.roles.map((role) => String(words[role] ?? role)).join(', '),
    training.counties.map((county) => county.replace(/ maakond$/, '')).join(', '),
  ].filter(Boolean);
  return parts.length === 0 ? trainingTexts[language].everybody : parts.join(' · ');
}
