import type { GeneratedAlways } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

/** A child as it was when the family went. */
export interface FormerChild {
  readonly id: string;
  readonly name: string;
  readonly arrived: CivilDate | null;
  readonly expected: CivilDate | null;
  readonly left: CivilDate | null;
}

/** What providers keep of families that went to another one (src/database/migrations/0110-former-families.sql). */
export interface FormerFamilyTables {
  former_families: {
    family_id: GeneratedAlways<string>;
    provider_id: GeneratedAlways<string>;
    case_number: GeneratedAlways<string>;
    kind: GeneratedAlways<'foster' | 'guardian' | 'adoptive' | 'prospective'>;
    name: GeneratedAlways<string>;
    municipality_involved: GeneratedAlways<boolean>;
    municipality_key: GeneratedAlways<string | null>;
    on_service_20221031: GeneratedAlways<boolean>;
    children: GeneratedAlways<FormerChild[]>;
    care: GeneratedAlways<{ from: CivilDate; to: CivilDate | null }[]>;
  };
}
