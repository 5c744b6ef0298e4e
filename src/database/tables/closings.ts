import type { Generated, GeneratedAlways } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

export type HandOverState = 'making' | 'ready' | 'failed' | 'expired';

export interface ClosingTables {
  contract_closings: {
    contract_id: string;
    provider_id: string;
    closes_on: CivilDate;
    set_by: string;
    set_on: CivilDate;
    closed_on: GeneratedAlways<CivilDate | null>;
    version: Generated<number>;
  };
  /** Its key stands in it only while it is made, and is read by nobody who acts. */
  hand_overs: {
    id: Generated<string>;
    contract_id: string;
    provider_id: GeneratedAlways<string>;
    asked_by: string;
    asked_name: GeneratedAlways<string>;
    asked_on: CivilDate;
    asked_at: GeneratedAlways<Date>;
    state: GeneratedAlways<HandOverState>;
    key: Buffer;
    key_mark: string;
    originals: GeneratedAlways<number>;
    of_originals: GeneratedAlways<number | null>;
    bytes: GeneratedAlways<string>;
    of_bytes: GeneratedAlways<string | null>;
    file: GeneratedAlways<string | null>;
    size: GeneratedAlways<string | null>;
    sha256: GeneratedAlways<Buffer | null>;
    made_on: GeneratedAlways<CivilDate | null>;
    expires_on: GeneratedAlways<CivilDate | null>;
  };
}
