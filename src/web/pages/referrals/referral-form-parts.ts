import type { PublicOrganisations } from '../../../features/referrals/referral-choices.ts';
import type { ReferralFields } from '../../../features/referrals/referral-form.ts';
import { referralProblemTexts } from '../../../i18n/referrals/problems.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { FormState } from '../../registry/page.ts';

/** A code's sentence, for the summary and at the field. */
export const sayReferralProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, string>> = referralProblemTexts[language];
    return words[code] ?? referralProblemTexts[language].stale;
  };

export interface ReferralFieldsProps {
  readonly values: ReferralFields;
  readonly choices: PublicOrganisations;
  readonly form: FormState;
  /** The address that adds and removes rows of this form. */
  readonly rowsAction: string;
  /** A referral that goes again keeps what was asked and of whom. */
  readonly again?: boolean;
  readonly language: Language;
}
