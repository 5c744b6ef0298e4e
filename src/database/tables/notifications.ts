import type { GeneratedAlways } from 'kysely';

export interface NotificationTables {
  /** Written and put aside by functions only (src/features/notifying). */
  notifications: {
    id: GeneratedAlways<string>;
    to_key: GeneratedAlways<string>;
    to_role: GeneratedAlways<string | null>;
    kind: GeneratedAlways<string>;
    path: GeneratedAlways<string>;
    record: GeneratedAlways<string | null>;
    record_id: GeneratedAlways<string | null>;
    key: GeneratedAlways<string>;
    made_at: GeneratedAlways<Date>;
    read_by: GeneratedAlways<string[]>;
    told_at: GeneratedAlways<Date | null>;
  };
}
