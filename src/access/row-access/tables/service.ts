import type { ActorName } from '../cast.ts';
import { type Matrix, nobody } from '../declaration.ts';
import type { World } from '../world.ts';
import { supporters, whoSeesFamily } from './family.ts';

const inFoster = [...supporters, 'manager', 'commissioner', 'parent'] as const;

/** What was done with the first provider stays with it; the second provider and its supporter do not read it. */
const before = ['manager', 'commissioner', 'movedParent'] as const;

const service = (name: string) => (world: { id(table: 'services' | 'families', row: string): string }) => ({
  family_id: world.id('families', name),
  service_id: world.id('services', name),
});

const inOnesOwnName = (me: ActorName, world: World) => world.penName(me);

const overview =
  (name: string, author: (me: ActorName, world: World) => string) => (me: ActorName, world: World) => ({
    ...service(name)(world),
    sent_on: '2024-09-01',
    author_id: author(me, world),
  });

export const serviceTables = {
  services: {
    columns: {
      insert: [
        ...['id', 'family_id', 'child_id', 'kind', 'edition', 'provider_id', 'informed_on'],
        ...['referral_accepted_on', 'gaps', 'earlier'],
      ],
      update: ['gaps', 'earlier', 'version'],
    },
    read: {
      foster: whoSeesFamily.foster,
      fosterUnsent: whoSeesFamily.foster,
      fosterBare: whoSeesFamily.foster,
      guardian: whoSeesFamily.guardian,
      refused: whoSeesFamily.refused,
      movedThen: [...before, 'municipality'],
      movedNow: whoSeesFamily.moved,
    },
    // TK 2.1.5.13: the commissioner enters gaps and earlier periods.
    change: {
      set: `gaps = '[]', version = version + 1`,
      by: {
        foster: ['commissioner'],
        fosterUnsent: ['commissioner'],
        fosterBare: ['commissioner'],
        guardian: ['commissioner'],
        refused: ['commissioner'],
        movedThen: ['commissioner'],
        movedNow: ['commissioner'],
      },
    },
    add: {
      toTheFosterFamily: {
        by: ['commissioner'],
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          kind: 'needs-based',
          edition: '2024-2025',
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
    columns: {
      insert: [
        ...[
          'id',
          'service_id',
          'service_ids',
          'family_id',
          'sent_on',
          'with_plan',
          'author_id',
          'period_from',
        ],
        ...['period_to', 'course', 'progress', 'difficulties', 'plan', 'recipients', 'corrects'],
      ],
      update: [],
    },
    read: {
      foster: whoSeesFamily.foster,
      fosterUnopened: whoSeesFamily.foster,
      guardian: whoSeesFamily.guardian,
      refused: whoSeesFamily.refused,
      movedThen: before,
      movedNow: whoSeesFamily.moved,
    },
    // What was sent does not change, not even by the system.
    change: { set: `with_plan = with_plan` },
    add: {
      toTheFosterFamily: {
        by: [...supporters, 'manager'],
        row: overview('foster', inOnesOwnName),
      },
      toTheFosterFamilyInTheSupportersName: {
        by: ['supporter'],
        row: overview('foster', (_, world) => world.penName('supporter')),
      },
      // TK 2.1.3.6.4: there is nobody to whom it could be sent.
      toTheFamilyThatRefused: { by: nobody, row: overview('refused', inOnesOwnName) },
    },
  },

  goals: {
    columns: {
      insert: ['id', 'family_id', 'service_id', 'title', 'source', 'set_on'],
      update: ['title', 'state', 'closed_on', 'version'],
    },
    read: {
      foster: [...supporters, 'manager', 'parent'],
      guardian: ['colleague', 'manager', 'otherParent'],
      refused: ['colleague', 'manager', 'refusedParent'],
      movedThen: ['manager', 'movedParent'],
      movedNow: ['otherProvidersSupporter', 'otherManager', 'movedParent'],
    },
    change: {
      set: `state = 'reached', version = version + 1`,
      by: {
        foster: supporters,
        guardian: ['colleague'],
        refused: ['colleague'],
        movedNow: ['otherProvidersSupporter'],
      },
    },
    add: {
      ofAReferral: {
        by: [...supporters, 'commissioner'],
        row: (_, world) => ({
          ...service('foster')(world),
          title: 'Uus',
          source: 'referral',
          set_on: '2024-09-01',
        }),
      },
      toTheFosterFamily: {
        by: supporters,
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
