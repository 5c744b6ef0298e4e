import { type Matrix, nobody } from './declaration.ts';
import type { Scribe } from './world.ts';

const client = Buffer.alloc(32, 1);
const otherClient = Buffer.alloc(32, 2);

export async function addAllowances(scribe: Scribe): Promise<void> {
  await scribe.add('allowances', 'somebodys', { bucket: 'rules', client, whole_at: '2100-01-01' });
}

/** Taken from by one function, and reached in no other way. */
export const allowanceTables = {
  allowances: {
    columns: { insert: [], update: [] },
    read: { somebodys: nobody },
    change: { set: 'whole_at = now()' },
    add: {
      another: {
        by: nobody,
        row: () => ({ bucket: 'rules', client: otherClient, whole_at: '2100-01-01' }),
      },
    },
  },
} satisfies Matrix;
