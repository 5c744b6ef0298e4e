import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';

/** A row of a list as it was read and corrected. */
export interface StoredImportRow {
  /** Its line in the file, from 1. */
  line: number;
  cells: Record<string, string>;
}

export interface ImportTables {
  imports: {
    id: Generated<string>;
    provider_id: string;
    membership_id: string;
    name: string;
    rows: JSONColumnType<StoredImportRow[]>;
    taken: Generated<number>;
    version: Generated<number>;
    made_at: Date;
    touched_at: GeneratedAlways<Date>;
  };
}
