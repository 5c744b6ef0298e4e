import type { ServicePlan } from '../../../features/plan/family-plan.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import type { Language } from '../../../i18n/texts.ts';

/** A service by its kind, and whose it is where it is one child's. */
export const serviceName = (
  { kind, child }: Pick<ServicePlan, 'kind' | 'child'>,
  language: Language,
): string => (child === null ? planTexts[language][kind] : `${planTexts[language][kind]}: ${child}`);

/** A code's sentence, for the summary and at the field. */
export const sayPlanProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = planTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : planTexts[language].stale;
  };
