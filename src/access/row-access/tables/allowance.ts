import { type Matrix, nobody } from '../declaration.ts';

/** Taken from by one function, and reached in no other way. */
export const allowanceTables = {
  allowances: {
    columns: { insert: [], update: [] },
    read: { somebodys: nobody },
    change: { set: 'whole_at = now()' },
    add: {
      another: {
        by: nobody,
        row: () => ({ bucket: 'rules', client: Buffer.alloc(32, 2), whole_at: '2100-01-01' }),
      },
    },
  },
} satisfies Matrix;
