import type { CivilDate } from '../../rules/index.ts';

export const lisa12Texts = ['activities', 'assessment', 'practices', 'problems', 'measures'] as const;
/** TK 3.3: „teostatud tegevuse lühiülevaade ja hinnang tegevuse elluviimisele, sh parimad praktikad, esinenud probleemid ja ettevõetud abinõud“ */
export type Lisa12Text = (typeof lisa12Texts)[number];

/** Services of family support, of one kind. */
export interface SupportNumbers {
  readonly families: number;
  readonly begun: number;
  readonly ended: number;
  readonly goingOn: number;
}

export interface MeetingNumbers {
  readonly families: number;
  readonly meetings: number;
  readonly minutes: number;
}

/** What was done in the report's days, by service. */
export interface Lisa12Numbers {
  readonly families: number;
  readonly children: number;
  readonly support: Readonly<Record<'adaptation' | 'needs-based', SupportNumbers>>;
  readonly contacts: Readonly<Record<'home' | 'in-person' | 'phone' | 'video' | 'message', number>>;
  readonly attempts: number;
  readonly contactMinutes: number;
  readonly sessions: Readonly<Record<'mentoring' | 'counselling' | 'supervision', MeetingNumbers>>;
  readonly groups: { readonly held: number; readonly participants: number; readonly paid: number };
}

/** A monitoring or final report as data. */
export interface Lisa12 {
  readonly kind: 'monitoring' | 'final';
  readonly provider: string;
  readonly contractNumber: string;
  readonly edition: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly madeOn: CivilDate;
  readonly author: string;
  readonly numbers: Lisa12Numbers;
  readonly texts: Readonly<Record<Lisa12Text, string>>;
}
