import type { Matrix } from '../declaration.ts';

/** Lists of families that are being taken in: the managers of their provider, and nobody else. */
export const importTables = {
  imports: {
    columns: {
      insert: ['id', 'provider_id', 'membership_id', 'name', 'rows', 'made_at'],
      update: ['rows', 'taken', 'version'],
    },
    read: { ofTugipuu: ['manager'] },
    change: { set: 'version = version + 1', by: { ofTugipuu: ['manager'] } },
    remove: { ofTugipuu: ['manager'] },
    add: {
      toTugipuu: {
        by: ['manager'],
        row: (me, world) => ({
          provider_id: world.id('organisations', 'Tugipuu'),
          membership_id: world.penName(me),
          name: 'pered.xlsx',
          rows: '[]',
          made_at: '2025-01-01',
        }),
      },
    },
  },
} satisfies Matrix;
