import type { ReferralState } from '../../../database/tables/referrals.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Status, type Tone } from '../../ui/index.ts';

const tones: Readonly<Record<ReferralState, Tone>> = {
  sent: 'info',
  returned: 'warning',
  accepted: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};

export const referralStates = Object.keys(tones) as readonly ReferralState[];

/** How a referral stands, in a word. */
export function ReferralStatus({ state, language }: { state: ReferralState; language: Language }) {
  return <Status tone={tones[state]}>{referralTexts[language][state]}</Status>;
}
