import type { GeneratedAlways } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

/** Written by functions only (src/database/migrations/0042-follow-up.sql). */
export interface FollowUpTables {
  offer_wishes: {
    family_id: GeneratedAlways<string>;
    wished: GeneratedAlways<boolean>;
    said_on: GeneratedAlways<CivilDate>;
    by_family: GeneratedAlways<boolean>;
    provider_id: GeneratedAlways<string | null>;
  };
  follow_ups: {
    id: GeneratedAlways<string>;
    family_id: GeneratedAlways<string>;
    kind: GeneratedAlways<'note' | 'offer' | 'greater-need'>;
    written_on: GeneratedAlways<CivilDate>;
    written_at: GeneratedAlways<Date>;
    author_id: GeneratedAlways<string>;
    author_name: GeneratedAlways<string>;
    body: GeneratedAlways<string>;
    consent_on: GeneratedAlways<CivilDate | null>;
    about: GeneratedAlways<string>;
    provider_id: GeneratedAlways<string | null>;
    follower_id: GeneratedAlways<string | null>;
    municipality_key: GeneratedAlways<string | null>;
  };
}
