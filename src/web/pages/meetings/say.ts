import type { MeetingService, WishSource } from '../../../database/tables/meetings.ts';
import type { MembershipRole } from '../../../database/tables.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import { extraTexts } from '../../../i18n/meetings/balance.ts';
import { meetingTexts, wishTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { SessionVolume } from '../../../rules/index.ts';

/** Who gives mentoring, counselling and supervision. */
export const specialistRoles = [
  'mentor',
  'psychologist',
  'supervisor',
] as const satisfies readonly MembershipRole[];

type Texts = Readonly<Record<Language, Readonly<Record<string, unknown>>>>;

/** A code's sentence: the form's own words, or the clause that stands against it. */
const saying =
  (...texts: readonly Texts[]) =>
  (language: Language) =>
  (code: string): string => {
    for (const words of texts) {
      const sentence = words[language][code];
      if (typeof sentence === 'string') return code.startsWith('TK ') ? `${sentence} (${code})` : sentence;
    }
    return appointmentTexts[language].stale;
  };

export const sayAppointment = saying(appointmentTexts, meetingWords);
export const sayMeeting = saying(meetingTexts, meetingWords);
export const sayWish = saying(wishTexts, meetingWords);
export const sayExtra = saying(extraTexts, meetingWords);

const sources = {
  family: 'fromFamily',
  supporter: 'fromSupporter',
  referral: 'fromReferral',
  provider: 'fromProvider',
} as const;
export const sourceWord = (source: WishSource, language: Language): string =>
  meetingWords[language][sources[source]];

const roles = { mentoring: 'mentor', counselling: 'psychologist', supervision: 'supervisor' } as const;
export const roleOf = (service: MeetingService, language: Language): string =>
  meetingWords[language][roles[service]];

/** A volume's name: what it is counted for, and on which basis where that is not the ordinary one. */
export function volumeName({ service, basis }: SessionVolume, language: Language): string {
  const t = meetingWords[language];
  const counted = service === 'mentoring' ? t.mentoring : t.countedCounselling;
  return basis === 'regular' ? counted : `${counted}: ${t[basis].toLocaleLowerCase(language)}`;
}
