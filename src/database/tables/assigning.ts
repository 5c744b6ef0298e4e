import type { Generated, GeneratedAlways } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

export type TieKind = 'official' | 'household' | 'receives';
export type ExceptionAnswer = 'approved' | 'refused';

export interface AssigningTables {
  specialist_ties: {
    id: Generated<string>;
    membership_id: string;
    provider_id: string;
    kind: TieKind;
    ehak: string | null;
    identity_code: string | null;
    from_on: CivilDate;
    to_on: CivilDate | null;
  };
  role_exceptions: {
    id: Generated<string>;
    family_id: string;
    membership_id: string;
    provider_id: string;
    asked_by: string;
    asked_on: CivilDate;
    reason: string;
    answer: Generated<ExceptionAnswer | null>;
    answered_by: Generated<string | null>;
    answered_name: Generated<string | null>;
    answered_on: Generated<CivilDate | null>;
    answer_reason: Generated<string>;
    to_on: Generated<CivilDate | null>;
  };
  supporter_wishes: {
    id: Generated<string>;
    family_id: string;
    author_id: string;
    asked_on: CivilDate;
    wish: Generated<string>;
    closed_on: Generated<CivilDate | null>;
    closed_by: Generated<string | null>;
    answer: Generated<string>;
    provider_id: GeneratedAlways<string | null>;
  };
}
