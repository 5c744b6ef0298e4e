import type { Generated, GeneratedAlways } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

/** Added during the contract; of the tender's team; or the commissioner asked for the evidence (TK 2.8.6). */
export type ConfirmationBasis = 'added' | 'tender' | 'evidence';
export type ConfirmationAnswer = 'confirmed' | 'refused';

/** The people of a provider: what each is able to, the commissioner's confirmation, absences. */
export interface PeopleTables {
  qualifications: {
    id: Generated<string>;
    membership_id: string;
    provider_id: string;
    /** The clause that asks for it. */
    requirement: string;
    title: string;
    issuer: Generated<string>;
    got_on: CivilDate | null;
    years: number | null;
    file_id: string | null;
    file_key: Buffer | null;
    file_name: string | null;
    added_by: string;
    added_on: CivilDate;
    withdrawn_on: Generated<CivilDate | null>;
    to_commissioner_on: GeneratedAlways<CivilDate | null>;
  };
  evidence_files: {
    id: string;
    membership_id: string;
    provider_id: string;
    type: string;
    size: number;
    sha256: Buffer;
    sealed: Buffer;
    to_commissioner_on: GeneratedAlways<CivilDate | null>;
  };
  confirmations: {
    id: Generated<string>;
    membership_id: string;
    provider_id: string;
    basis: ConfirmationBasis;
    asked_by: string;
    asked_on: CivilDate;
    asked_words: Generated<string>;
    handed_on: CivilDate | null;
    handed_words: Generated<string>;
    answer: Generated<ConfirmationAnswer | null>;
    answered_by: Generated<string | null>;
    answered_name: Generated<string | null>;
    answered_on: Generated<CivilDate | null>;
    answer_reason: Generated<string>;
    from_on: Generated<CivilDate | null>;
    only_known: Generated<boolean>;
    withdrawn_on: Generated<CivilDate | null>;
  };
  absences: {
    id: Generated<string>;
    membership_id: string;
    provider_id: string;
    from_on: CivilDate;
    to_on: CivilDate;
    entered_by: string;
    entered_on: CivilDate;
    cancelled_on: Generated<CivilDate | null>;
  };
}
