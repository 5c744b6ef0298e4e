import { randomUUID } from 'node:crypto';
import { actingInARole, actorNames } from '../cast.ts';
import { type Matrix, nobody } from '../declaration.ts';

/** The two roles of one person share what belongs to the person. */
const samePerson = ['supporter', 'supporterAsParent'] as const;

export const identityTables = {
  organisations: {
    columns: { insert: [], update: [] },
    read: {
      commissioner: actorNames,
      Tugipuu: actorNames,
      Kaasteel: actorNames,
      involved: actorNames,
      other: actorNames,
      residence: actorNames,
    },
    change: { set: `name = name || '!'` },
    add: { anotherProvider: { by: nobody, row: () => ({ kind: 'provider', name: 'Uus' }) } },
  },

  people: {
    columns: { insert: [], update: [] },
    read: {
      supporter: samePerson,
      endedMembership: ['endedMembership'],
      formerSupporter: ['formerSupporter'],
      newSupporter: ['newSupporter'],
      newSupporterWithWords: ['newSupporterWithWords'],
      colleague: ['colleague'],
      otherProvidersSupporter: ['otherProvidersSupporter'],
      mentor: ['mentor'],
      psychologist: ['psychologist'],
      groupLeader: ['groupLeader'],
      manager: ['manager'],
      otherManager: ['otherManager'],
      municipality: ['municipality'],
      otherMunicipality: ['otherMunicipality'],
      municipalityOfResidence: ['municipalityOfResidence'],
      commissioner: ['commissioner'],
      parent: ['parent'],
      otherParent: ['otherParent'],
      refusedParent: ['refusedParent'],
      movedParent: ['movedParent'],
      withoutMembership: ['withoutMembership'],
    },
    change: { set: `given_name = given_name || '!'` },
    add: {
      somebody: {
        by: nobody,
        row: () => ({ identity_code: '99999999999', given_name: 'a', family_name: 'b' }),
      },
    },
  },

  memberships: {
    columns: { insert: [], update: ['languages', 'counties', 'load_percent', 'base_ehak', 'version'] },
    read: {
      // TK 2.8.2.2: specialists are known to whoever acts in a role.
      supporter: actingInARole,
      formerSupporter: actingInARole,
      newSupporter: actingInARole,
      newSupporterWithWords: actingInARole,
      colleague: actingInARole,
      otherProvidersSupporter: actingInARole,
      mentor: actingInARole,
      psychologist: actingInARole,
      groupLeader: actingInARole,
      manager: actingInARole,
      otherManager: actingInARole,
      endedMembership: [...actingInARole, 'endedMembership'],
      // It opened the foster family's data, as the family may know.
      municipality: ['municipality', 'parent'],
      otherMunicipality: ['otherMunicipality'],
      municipalityOfResidence: ['municipalityOfResidence'],
      commissioner: ['commissioner', 'refusedParent'],
      parent: ['parent'],
      otherParent: ['otherParent'],
      refusedParent: ['refusedParent'],
      movedParent: ['movedParent'],
      supporterAsParent: samePerson,
    },
    // Of the own provider's people, the managers too.
    change: {
      set: `languages = '{et,ru}'`,
      by: {
        supporter: ['manager'],
        formerSupporter: ['manager'],
        newSupporter: ['manager'],
        newSupporterWithWords: ['manager'],
        colleague: ['manager'],
        mentor: ['manager'],
        psychologist: ['manager'],
        groupLeader: ['manager'],
        manager: ['manager'],
        endedMembership: ['manager'],
        otherProvidersSupporter: ['otherManager'],
        otherManager: ['otherManager'],
      },
    },
    add: {
      aRoleOfOnesOwn: {
        by: nobody,
        row: (me, world) => ({
          person_id: world.person(me),
          role: 'commissioner_officer',
          organisation_id: world.id('organisations', 'commissioner'),
          display_name: 'x',
          began_on: '2024-01-01',
        }),
      },
    },
  },

  sessions: {
    columns: { insert: [], update: [] },
    read: {
      supporter: samePerson,
      supporterAsParent: samePerson,
      endedSession: samePerson,
      idleSession: samePerson,
      endedMembership: ['endedMembership'],
      formerSupporter: ['formerSupporter'],
      newSupporter: ['newSupporter'],
      newSupporterWithWords: ['newSupporterWithWords'],
      colleague: ['colleague'],
      otherProvidersSupporter: ['otherProvidersSupporter'],
      mentor: ['mentor'],
      psychologist: ['psychologist'],
      groupLeader: ['groupLeader'],
      manager: ['manager'],
      otherManager: ['otherManager'],
      municipality: ['municipality'],
      otherMunicipality: ['otherMunicipality'],
      municipalityOfResidence: ['municipalityOfResidence'],
      commissioner: ['commissioner'],
      parent: ['parent'],
      otherParent: ['otherParent'],
      refusedParent: ['refusedParent'],
      movedParent: ['movedParent'],
      withoutMembership: ['withoutMembership'],
    },
    change: { set: `ends_at = ends_at + interval '1 day'` },
    add: {
      aSessionOfOnesOwn: {
        by: nobody,
        row: (me, world) => ({
          hash: Buffer.alloc(32, 7),
          person_id: world.person(me),
          idle_ends_at: '2100-01-01',
          ends_at: '2100-01-01',
        }),
      },
    },
  },

  parked_posts: {
    columns: { insert: [], update: [] },
    read: { supporter: samePerson, municipality: ['municipality'] },
    change: { set: `path = '/changed'` },
    remove: { supporter: samePerson, municipality: ['municipality'] },
    add: {
      inOnesOwnName: {
        by: nobody,
        row: (me, world) => ({ person_id: world.person(me), path: '/x', sealed: Buffer.from('x') }),
      },
    },
  },

  idempotency_keys: {
    columns: { insert: ['person_id', 'key', 'page', 'location', 'done_at'], update: ['location'] },
    read: { supporter: samePerson, municipality: ['municipality'] },
    change: { set: `location = '/changed'`, by: { supporter: samePerson, municipality: ['municipality'] } },
    add: {
      inOnesOwnName: {
        by: [...actingInARole, 'withoutMembership', 'endedMembership'],
        row: (me, world) => ({ person_id: world.person(me), key: randomUUID(), page: 'p' }),
      },
      inTheSupportersName: {
        by: samePerson,
        row: (_, world) => ({ person_id: world.person('supporter'), key: randomUUID(), page: 'p' }),
      },
    },
  },

  drafts: {
    columns: {
      insert: ['id', 'membership_id', 'form', 'subject_id', 'fields', 'version', 'saved_at'],
      update: ['fields', 'version', 'saved_at'],
    },
    read: { supporter: ['supporter'], municipality: ['municipality'] },
    change: {
      set: `fields = '{"words": "changed"}'`,
      by: { supporter: ['supporter'], municipality: ['municipality'] },
    },
    remove: { supporter: ['supporter'], municipality: ['municipality'] },
    add: {
      inOnesOwnName: {
        by: actingInARole,
        row: (me, world) => ({
          membership_id: world.penName(me),
          form: 'contact',
          subject_id: randomUUID(),
          fields: {},
        }),
      },
      inTheSupportersName: {
        by: ['supporter'],
        row: (_, world) => ({
          membership_id: world.penName('supporter'),
          form: 'contact',
          subject_id: randomUUID(),
          fields: {},
        }),
      },
    },
  },

  audit: {
    columns: {
      insert: [
        'person_id',
        'membership_id',
        'session_id',
        'action',
        'effect',
        'family_id',
        'record_id',
        'request_id',
      ],
      update: [],
    },
    read: { fosterOpened: ['parent'], refusedOpened: ['refusedParent'], aboutNobody: nobody },
    change: { set: `action = 'changed'` },
    add: {
      inOnesOwnName: {
        by: [...actingInARole],
        row: (me, world) => ({
          person_id: world.person(me),
          membership_id: world.penName(me),
          action: 'families.read',
          effect: 'read',
          family_id: world.id('families', 'foster'),
          request_id: 'r',
        }),
      },
      inOnesOwnNameWithoutARole: {
        by: ['withoutMembership', 'endedMembership'],
        row: (me, world) => ({
          person_id: world.person(me),
          membership_id: null,
          action: 'account.read',
          effect: 'read',
          request_id: 'r',
        }),
      },
      inTheSupportersName: {
        by: ['supporter'],
        row: (_, world) => ({
          person_id: world.person('supporter'),
          membership_id: world.penName('supporter'),
          action: 'families.read',
          effect: 'read',
          request_id: 'r',
        }),
      },
      inOnesOwnNameButTheSupportersSession: {
        by: ['supporter'],
        row: (me, world) => ({
          person_id: world.person(me),
          membership_id: world.penName(me),
          session_id: world.id('sessions', 'supporter'),
          action: 'families.read',
          effect: 'read',
          request_id: 'r',
        }),
      },
      inNobodysName: {
        by: ['visitor', 'forger', 'endedSession', 'idleSession'],
        row: () => ({ person_id: null, membership_id: null, action: 'p', effect: 'denied', request_id: 'r' }),
      },
    },
  },
} satisfies Matrix;
