import { type Matrix, nobody } from '../declaration.ts';

/** Those who support the foster family now. */
export const supporters = ['supporter', 'newSupporter', 'newSupporterWithWords'] as const;

/** TK 2.1.3.6.4: of the family that refused, no municipality is among them. */
export const whoSeesFamily = {
  foster: [...supporters, 'manager', 'municipality', 'commissioner', 'parent'],
  guardian: ['colleague', 'manager', 'municipalityOfResidence', 'commissioner', 'otherParent'],
  refused: ['colleague', 'manager', 'commissioner', 'refusedParent'],
  moved: ['otherProvidersSupporter', 'otherManager', 'municipality', 'commissioner', 'movedParent'],
  unprovided: ['otherMunicipality', 'commissioner', 'supporterAsParent'],
} as const;

export const familyTables = {
  families: {
    columns: {
      insert: [
        ...['id', 'case_number', 'kind', 'name', 'language', 'address', 'residence_ehak', 'county', 'phone'],
        ...['email', 'provider_id', 'municipality_key'],
      ],
      update: [],
    },
    read: whoSeesFamily,
    change: { set: `name = name || '!'` },
    add: {
      // TK 2.1.4.3.4: whoever accepts a referral makes the family known.
      withOneselfAsProvider: {
        by: ['commissioner'],
        row: (_, world) => ({
          case_number: 'P-new',
          kind: 'foster',
          name: 'Uus',
          provider_id: world.id('organisations', 'Tugipuu'),
          municipality_key: world.id('organisations', 'involved'),
        }),
      },
    },
  },

  family_revisions: {
    columns: { insert: [], update: [] },
    read: {
      foster: [...supporters, 'manager', 'commissioner', 'parent'],
      guardian: ['colleague', 'manager', 'commissioner', 'otherParent'],
      refused: ['colleague', 'manager', 'commissioner', 'refusedParent'],
      moved: ['otherProvidersSupporter', 'otherManager', 'commissioner', 'movedParent'],
      unprovided: ['commissioner', 'supporterAsParent'],
    },
    change: { set: 'revision = revision + 1' },
    // Each family has one from its first moment, so there is none that anybody could add.
    add: {},
  },

  // What a provider keeps of a family that has gone to another one: for its managers, who hand its month in.
  former_families: {
    columns: { insert: [], update: [] },
    read: { moved: ['manager'] },
    change: { set: `name = name || '!'` },
    add: {},
  },

  family_members: {
    columns: {
      insert: [
        ...['id', 'family_id', 'relation', 'given_name', 'family_name', 'identity_code', 'born_on', 'phone'],
        'email',
      ],
      update: [],
    },
    read: whoSeesFamily,
    change: { set: `given_name = given_name || '!'` },
    add: {
      toTheFosterFamily: {
        by: ['commissioner'],
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          relation: 'other',
          given_name: 'a',
          family_name: 'b',
        }),
      },
    },
  },

  children: {
    columns: {
      insert: [
        ...['id', 'family_id', 'given_name', 'family_name', 'identity_code', 'born_on', 'expected_on'],
        ...['arrived_on', 'guardian_ehak'],
      ],
      update: [],
    },
    read: whoSeesFamily,
    change: { set: `given_name = given_name || '!'` },
    add: {
      toTheFosterFamily: {
        by: ['commissioner'],
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          given_name: 'a',
          family_name: 'b',
        }),
      },
    },
  },

  assignments: {
    columns: {
      insert: [
        ...['id', 'family_id', 'membership_id', 'began_on', 'reason', 'reads_from', 'provider_id'],
        ...['until_on', 'in_force', 'assigned_by'],
      ],
      update: ['ended_on'],
    },
    read: {
      formerSupporterOfFoster: ['formerSupporter', 'manager', 'commissioner', 'parent'],
      supporterOfFoster: ['supporter', 'manager', 'commissioner', 'parent'],
      endedMembershipOfFoster: ['manager', 'commissioner', 'parent'],
      newSupporterOfFoster: ['newSupporter', 'manager', 'commissioner', 'parent'],
      newSupporterWithWordsOfFoster: ['newSupporterWithWords', 'manager', 'commissioner', 'parent'],
      colleagueOfGuardian: ['colleague', 'manager', 'commissioner', 'otherParent'],
      colleagueOfRefused: ['colleague', 'manager', 'commissioner', 'refusedParent'],
      formerSupporterOfMoved: ['formerSupporter', 'manager', 'commissioner', 'movedParent'],
      otherProvidersSupporterOfMoved: [
        'otherProvidersSupporter',
        'otherManager',
        'commissioner',
        'movedParent',
      ],
    },
    change: {
      set: `ended_on = '2024-12-31'`,
      by: {
        formerSupporterOfFoster: ['manager'],
        supporterOfFoster: ['manager'],
        endedMembershipOfFoster: ['manager'],
        newSupporterOfFoster: ['manager'],
        newSupporterWithWordsOfFoster: ['manager'],
        colleagueOfGuardian: ['manager'],
        colleagueOfRefused: ['manager'],
        formerSupporterOfMoved: ['manager'],
        otherProvidersSupporterOfMoved: ['otherManager'],
      },
    },
    add: {
      toTheFamilyThatRefused: {
        by: ['manager'],
        row: (me, world) => ({
          assigned_by: world.penName(me),
          family_id: world.id('families', 'refused'),
          membership_id: world.people.supporter.membershipId,
          provider_id: world.id('organisations', 'Tugipuu'),
          began_on: '2024-01-01',
          reason: me === 'manager' ? 'substitute' : 'first',
        }),
      },
      toAnotherProvidersFamily: {
        by: nobody,
        row: (me, world) => ({
          assigned_by: world.penName(me),
          family_id: world.id('families', 'moved'),
          membership_id: world.people.supporter.membershipId,
          provider_id: world.id('organisations', 'Tugipuu'),
          began_on: '2024-01-01',
          reason: 'first',
        }),
      },
    },
  },
} satisfies Matrix;
