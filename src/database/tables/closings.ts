import type { Generated, GeneratedAlways } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

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
}
