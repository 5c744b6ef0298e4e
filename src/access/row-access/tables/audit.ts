import { type Matrix, nobody } from '../declaration.ts';

const hash = Buffer.alloc(32, 3);

/** The chain over the audit, reached by the functions that seal it and in no other way. */
export const auditTables = {
  audit_links: {
    columns: { insert: [], update: [] },
    read: { first: nobody },
    change: { set: 'audit_id = audit_id + 1' },
    add: { another: { by: nobody, row: () => ({ position: 100, audit_id: 100, hash }) } },
  },

  audit_seals: {
    columns: { insert: [], update: [] },
    read: { first: nobody },
    change: { set: 'sealed_at = now()' },
    add: {
      another: {
        by: nobody,
        row: () => ({ first_position: 100, last_position: 100, hash, sealed_at: '2100-01-01', mac: hash }),
      },
    },
  },
} satisfies Matrix;
