import { type Matrix, nobody } from './declaration.ts';
import { supporters, whoSeesFamily } from './family-tables.ts';

const inFoster = [...supporters, 'manager', 'commissioner', 'parent'] as const;

/** What was done with the first provider stays with it; the second provider and its supporter do not read it. */
const before = ['manager', 'commissioner', 'movedParent'] as const;

const service = (name: string) => (world: { id(table: 'services' | 'families', row: string): string }) => ({
  family_id: world.id('families', name),
  service_id: world.id('services', name),
});

export const serviceTables = {
  services: {
    columns: { insert: [], update: [] },
    read: {
      foster: whoSeesFamily.foster,
      fosterUnsent: whoSeesFamily.foster,
      fosterBare: whoSeesFamily.foster,
      guardian: whoSeesFamily.guardian,
      refused: whoSeesFamily.refused,
      movedThen: [...before, 'municipality'],
      movedNow: whoSeesFamily.moved,
    },
    change: { set: `ended_on = '2024-12-31'` },
    add: {
      toTheFosterFamily: {
        by: nobody,
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          kind: 'needs-based',
          edition: '2024',
          provider_id: world.id('organisations', 'Tugipuu'),
        }),
      },
    },
  },

  agreements: {
    columns: { insert: [], update: [] },
    read: {
      foster: whoSeesFamily.foster,
      // TK 2.1.3.6.1: the municipality reads it once it was sent.
      fosterUnsent: inFoster,
      guardian: whoSeesFamily.guardian,
      refused: whoSeesFamily.refused,
      // It was sent to the municipality that the family had then.
      movedThen: before,
      movedNow: whoSeesFamily.moved,
    },
    change: { set: `purpose = 'changed'` },
    add: {
      ofANewService: {
        by: nobody,
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          service_id: world.id('services', 'fosterBare'),
          signed_on: '2024-05-01',
        }),
      },
    },
  },

  overviews: {
    columns: { insert: [], update: [] },
    read: {
      foster: whoSeesFamily.foster,
      guardian: whoSeesFamily.guardian,
      refused: whoSeesFamily.refused,
      movedThen: before,
      movedNow: whoSeesFamily.moved,
    },
    change: { set: `with_plan = true` },
    add: {
      toTheFosterFamily: {
        by: nobody,
        row: (_, world) => ({ ...service('foster')(world), sent_on: '2024-09-01' }),
      },
    },
  },

  goals: {
    columns: { insert: [], update: [] },
    read: {
      foster: [...supporters, 'manager', 'parent'],
      guardian: ['colleague', 'manager', 'otherParent'],
      refused: ['colleague', 'manager', 'refusedParent'],
      movedThen: ['manager', 'movedParent'],
      movedNow: ['otherProvidersSupporter', 'otherManager', 'movedParent'],
    },
    change: { set: `state = 'reached'` },
    add: {
      toTheFosterFamily: {
        by: nobody,
        row: (_, world) => ({
          ...service('foster')(world),
          title: 'Uus',
          source: 'added',
          set_on: '2024-09-01',
        }),
      },
    },
  },
} satisfies Matrix;
