import type { ActorName } from '../cast.ts';
import { type Matrix, nobody } from '../declaration.ts';
import type { World } from '../world.ts';
import { supporters } from './family.ts';

/** A referral is its writers', the asked provider's and the commissioner's; what it is about does not show in it. */
const whoReads = {
  ofInvolved: ['municipality', 'commissioner'],
  returnedToInvolved: ['municipality', 'commissioner'],
  ofResidence: ['otherManager', 'municipalityOfResidence', 'commissioner'],
  ofRefused: ['commissioner', 'refusedParent'],
} as const;

const referral = (of: Readonly<Record<string, unknown>>) => (me: ActorName, world: World) => ({
  service: 'adaptation',
  author_id: world.penName(me),
  sent_on: '2024-11-01',
  ...of,
});

export const referralTables = {
  referrals: {
    columns: {
      insert: ['id', 'service', 'municipality_id', 'family_id', 'author_id', 'provider_id', 'sent_on'],
      update: ['version', 'withdrawn_on'],
    },
    read: whoReads,
    change: {
      set: `withdrawn_on = '2024-12-01'`,
      by: {
        ofInvolved: ['municipality'],
        returnedToInvolved: ['municipality'],
        ofResidence: ['municipalityOfResidence'],
        ofRefused: ['refusedParent'],
      },
    },
    add: {
      ofAMunicipality: {
        by: ['municipality'],
        row: (me, world) => referral({ municipality_id: world.id('organisations', 'involved') })(me, world),
      },
      ofAFamily: {
        by: ['parent'],
        row: (me, world) => referral({ family_id: world.id('families', 'foster') })(me, world),
      },
      inTheNameOfTheMunicipalitysWorker: {
        by: ['municipality'],
        row: (_, world) =>
          referral({ municipality_id: world.id('organisations', 'involved') })('municipality', world),
      },
      toWhatIsNoProvider: {
        by: nobody,
        row: (me, world) =>
          referral({
            municipality_id: world.id('organisations', 'involved'),
            provider_id: world.id('organisations', 'other'),
          })(me, world),
      },
    },
  },

  referral_revisions: {
    columns: { insert: ['referral_id', 'version', 'author_id', 'sent_on', 'content'], update: [] },
    read: whoReads,
    change: { set: `content = '{}'` },
    add: {
      ofAReturnedReferral: {
        by: ['municipality'],
        row: (me, world) => ({
          referral_id: world.id('referrals', 'returnedToInvolved'),
          version: 2,
          author_id: world.penName(me),
          sent_on: '2024-11-20',
          content: {},
        }),
      },
    },
  },

  referral_decisions: {
    columns: {
      insert: [
        ...['referral_id', 'version', 'decision', 'reason', 'chosen_provider_id'],
        ...['officer_id', 'officer_name', 'decided_on'],
      ],
      update: [],
    },
    read: { returnedToInvolved: whoReads.returnedToInvolved },
    change: { set: `reason = 'changed'` },
    add: {
      ofAReferralThatWaits: {
        by: ['commissioner'],
        row: (me, world) => ({
          referral_id: world.id('referrals', 'ofRefused'),
          version: 1,
          decision: 'refused',
          reason: 'x',
          officer_id: world.penName(me),
          officer_name: me,
          decided_on: '2024-11-20',
        }),
      },
      inTheOfficersName: {
        by: ['commissioner'],
        row: (_, world) => ({
          referral_id: world.id('referrals', 'ofInvolved'),
          version: 1,
          decision: 'refused',
          reason: 'x',
          officer_id: world.penName('commissioner'),
          officer_name: 'x',
          decided_on: '2024-11-20',
        }),
      },
    },
  },

  referral_handovers: {
    columns: { insert: ['service_id', 'family_id', 'referral_id', 'content'], update: [] },
    read: {
      foster: [...supporters, 'manager', 'commissioner'],
      refused: ['colleague', 'manager', 'commissioner'],
      // What was handed over to the first provider stays with it.
      movedThen: ['manager', 'commissioner'],
    },
    change: { set: `content = '{}'` },
    add: {
      ofAService: {
        by: ['commissioner'],
        row: (_, world) => ({
          service_id: world.id('services', 'guardian'),
          family_id: world.id('families', 'guardian'),
          referral_id: world.id('referrals', 'ofResidence'),
          content: {},
        }),
      },
    },
  },

  care_periods: {
    columns: {
      insert: ['id', 'family_id', 'care', 'from_on', 'to_on'],
      update: ['care', 'from_on', 'to_on', 'version'],
    },
    read: {
      foster: [...supporters, 'manager', 'commissioner', 'parent'],
      refused: ['colleague', 'manager', 'commissioner', 'refusedParent'],
    },
    change: {
      set: `to_on = '2024-12-31'`,
      by: { foster: ['commissioner'], refused: ['commissioner'] },
    },
    remove: { foster: ['commissioner'], refused: ['commissioner'] },
    add: {
      ofTheFosterFamily: {
        by: ['commissioner'],
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          care: 'special',
          from_on: '2024-01-01',
        }),
      },
    },
  },
} satisfies Matrix;
