import type { GeneratedAlways } from 'kysely';

/** Written by functions only (src/database/migrations/0067-audit-chain.sql). */
export interface AuditTables {
  audit_links: {
    position: GeneratedAlways<number>;
    audit_id: GeneratedAlways<number>;
    hash: GeneratedAlways<Buffer>;
  };
  audit_seals: {
    last_position: GeneratedAlways<number>;
    first_position: GeneratedAlways<number>;
    hash: GeneratedAlways<Buffer>;
    sealed_at: GeneratedAlways<Date>;
    mac: GeneratedAlways<Buffer>;
  };
}
