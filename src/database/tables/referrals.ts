import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

export type ReferredService = 'needs-based' | 'adaptation';
export type ReferralState = 'sent' | 'returned' | 'accepted' | 'refused' | 'withdrawn';
export type ReferralDecision = 'returned' | 'accepted' | 'refused';

/** Columns that row policies compare: copied by triggers from the referral. */
interface ReferralAccess {
  municipality_id: GeneratedAlways<string | null>;
  family_id: GeneratedAlways<string | null>;
  provider_id: GeneratedAlways<string | null>;
}
/** Copied by triggers from the family; what has no municipality's key is for no municipality. */
interface UnsharedAccess {
  provider_id: GeneratedAlways<string | null>;
  supporter_keys: GeneratedAlways<string[]>;
}

export interface ReferralTables {
  referrals: {
    id: Generated<string>;
    service: ReferredService;
    municipality_id: string | null;
    family_id: string | null;
    author_id: string;
    /** The provider that adaptation was asked of. */
    provider_id: string | null;
    /** Follows what is done with it. */
    state: GeneratedAlways<ReferralState>;
    version: Generated<number>;
    sent_on: CivilDate;
    withdrawn_on: Generated<CivilDate | null>;
  };
  referral_revisions: ReferralAccess & {
    referral_id: string;
    version: number;
    author_id: string;
    sent_on: CivilDate;
    written_at: GeneratedAlways<Date>;
    content: JSONColumnType<Record<string, unknown>>;
  };
  referral_decisions: ReferralAccess & {
    referral_id: string;
    version: number;
    decision: ReferralDecision;
    reason: Generated<string>;
    chosen_provider_id: string | null;
    officer_id: string;
    officer_name: string;
    decided_on: CivilDate;
    decided_at: GeneratedAlways<Date>;
  };
  referral_handovers: UnsharedAccess & {
    service_id: string;
    family_id: string;
    referral_id: string;
    content: JSONColumnType<Record<string, unknown>>;
  };
  care_periods: UnsharedAccess & {
    id: Generated<string>;
    family_id: string;
    care: 'crisis' | 'special';
    from_on: CivilDate;
    to_on: CivilDate | null;
    version: Generated<number>;
  };
}
