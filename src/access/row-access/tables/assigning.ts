import { type Matrix, nobody } from '../declaration.ts';

export const assigningTables = {
  specialist_ties: {
    columns: {
      insert: ['id', 'membership_id', 'provider_id', 'kind', 'ehak', 'identity_code', 'from_on', 'to_on'],
      update: [],
    },
    read: { ofSupporter: ['supporter', 'manager'] },
    change: { set: `to_on = '2024-12-31'` },
    remove: { ofSupporter: ['manager'] },
    add: {
      ofTheSupporter: {
        by: ['manager'],
        row: (_, world) => ({
          membership_id: world.penName('supporter'),
          provider_id: world.id('organisations', 'Tugipuu'),
          kind: 'official',
          ehak: '0101',
          from_on: '2024-01-01',
        }),
      },
    },
  },

  role_exceptions: {
    columns: {
      insert: ['id', 'family_id', 'membership_id', 'provider_id', 'asked_by', 'asked_on', 'reason'],
      update: ['answer', 'answered_by', 'answered_name', 'answered_on', 'answer_reason', 'to_on'],
    },
    read: {
      asked: ['manager', 'commissioner'],
      answered: ['manager', 'commissioner'],
    },
    // Once answered it stays.
    change: { set: `answer_reason = 'changed'`, by: { asked: ['commissioner'] } },
    add: {
      ofTheFosterFamily: {
        by: ['manager'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          membership_id: world.penName('supporter'),
          provider_id: world.id('organisations', 'Tugipuu'),
          asked_by: world.penName(me),
          asked_on: '2024-11-01',
          reason: 'x',
        }),
      },
      ofAnotherProvidersFamily: {
        by: nobody,
        row: (me, world) => ({
          family_id: world.id('families', 'moved'),
          membership_id: world.penName('supporter'),
          provider_id: world.id('organisations', 'Tugipuu'),
          asked_by: world.penName(me),
          asked_on: '2024-11-01',
          reason: 'x',
        }),
      },
    },
  },

  supporter_wishes: {
    columns: {
      insert: ['id', 'family_id', 'author_id', 'asked_on', 'wish'],
      update: ['closed_on', 'closed_by', 'answer'],
    },
    read: {
      ofFoster: ['manager', 'parent'],
      ofMoved: ['otherManager', 'movedParent'],
    },
    change: { set: `answer = 'changed'`, by: { ofFoster: ['manager'], ofMoved: ['otherManager'] } },
    add: {
      ofTheFosterFamily: {
        by: ['parent'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          author_id: world.penName(me),
          asked_on: '2024-11-01',
        }),
      },
    },
  },
} satisfies Matrix;
