import { type Matrix, nobody } from '../declaration.ts';

/** After the service: written by functions; a note stays with the provider, what was told goes to whom it was told. */
export const followUpTables = {
  offer_wishes: {
    columns: { insert: [], update: [] },
    read: {
      foster: ['supporter', 'newSupporter', 'newSupporterWithWords', 'manager', 'parent'],
      refused: ['colleague', 'manager', 'refusedParent'],
    },
    change: { set: 'wished = not wished' },
    add: {
      forAFamily: {
        by: nobody,
        row: (_, world) => ({
          family_id: world.id('families', 'guardian'),
          wished: true,
          said_on: '2025-01-01',
          by_family: false,
        }),
      },
    },
  },

  follow_ups: {
    columns: { insert: [], update: [] },
    read: {
      note: ['formerSupporter', 'manager'],
      offer: ['formerSupporter', 'manager', 'parent'],
      need: ['formerSupporter', 'manager', 'municipality', 'parent'],
      needOfRefused: ['colleague', 'manager', 'refusedParent'],
    },
    change: { set: `body = body || '!'` },
    add: {
      ofAFamily: {
        by: nobody,
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          kind: 'note',
          written_on: '2025-01-01',
          author_id: world.penName(me),
          author_name: 'x',
          body: 'x',
        }),
      },
    },
  },
} satisfies Matrix;
