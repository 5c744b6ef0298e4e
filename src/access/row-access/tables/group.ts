import { type Matrix, nobody } from '../declaration.ts';

const supporters = ['supporter', 'newSupporter', 'newSupporterWithWords'] as const;

/** Support groups: planned by the provider, answered by the commissioner, read by who takes part; names by very few. */
export const groupTables = {
  group_plans: {
    columns: { insert: ['provider_id', 'month', 'sent_on', 'sent_by'], update: [] },
    read: { december: ['manager', 'commissioner'] },
    change: { set: `sent_on = '2024-11-01'` },
    add: {
      ofTugipuu: {
        by: ['manager'],
        row: (me, world) => ({
          provider_id: world.id('organisations', 'Tugipuu'),
          month: '2025-03-01',
          sent_on: '2025-02-14',
          sent_by: world.penName(me),
        }),
      },
    },
  },

  support_groups: {
    columns: {
      insert: [
        'id',
        'provider_id',
        'topic',
        'approach',
        'leader_id',
        'held_on',
        'starts_at',
        'minutes',
        'mode',
        'municipality_id',
        'place',
        'web_link',
        'language',
        'family_kinds',
        'places',
        'small_asked',
        'small_reason',
        'changed_at',
      ],
      update: [
        'topic',
        'approach',
        'leader_id',
        'held_on',
        'starts_at',
        'minutes',
        'mode',
        'municipality_id',
        'place',
        'web_link',
        'language',
        'family_kinds',
        'places',
        'small_asked',
        'small_reason',
        'state',
        'sent_on',
        'published_at',
        'change_note',
        'changed_at',
        'version',
      ],
    },
    read: {
      planned: ['manager'],
      sent: ['manager', 'groupLeader', 'commissioner'],
      accepted: ['manager', 'commissioner'],
      published: [
        'manager',
        'groupLeader',
        'commissioner',
        ...supporters,
        'colleague',
        'parent',
        'refusedParent',
      ],
      held: ['manager', 'groupLeader', 'commissioner', ...supporters, 'parent'],
      elsewhere: ['otherManager', 'commissioner'],
    },
    change: {
      set: `change_note = change_note || '!'`,
      by: {
        planned: ['manager'],
        sent: ['manager'],
        accepted: ['manager'],
        published: ['manager'],
        held: ['manager'],
        elsewhere: ['otherManager'],
      },
    },
    remove: { planned: ['manager'] },
    add: {
      toTugipuu: {
        by: ['manager'],
        row: (_, world) => ({
          provider_id: world.id('organisations', 'Tugipuu'),
          topic: 'Uus',
          held_on: '2025-03-04',
          starts_at: '17:00',
          minutes: 120,
          mode: 'online',
          places: 12,
          changed_at: '2025-02-01',
        }),
      },
    },
  },

  group_signups: {
    columns: { insert: [], update: [] },
    read: {
      foster: [...supporters, 'manager', 'parent'],
      refused: ['colleague', 'manager', 'refusedParent'],
      fosterHeld: [...supporters, 'manager', 'parent'],
    },
    change: { set: `state = 'off'` },
    add: {
      ofAFamily: {
        by: nobody,
        row: (me, world) => ({
          group_id: world.id('support_groups', 'published'),
          given_name: 'x',
          family_name: 'x',
          state: 'in',
          asked_at: '2024-11-21',
          asked_by: world.penName(me),
        }),
      },
    },
  },

  group_proofs: {
    columns: {
      insert: ['id', 'group_id', 'kind', 'name', 'type', 'size', 'sha256', 'key', 'added_at', 'added_by'],
      update: [],
    },
    read: { held: ['manager', 'groupLeader'] },
    change: { set: `name = 'x'` },
    add: {
      toHeld: {
        by: ['manager', 'groupLeader'],
        row: (me, world) => ({
          id: crypto.randomUUID(),
          group_id: world.id('support_groups', 'held'),
          kind: 'screenshot',
          name: 'x.png',
          type: 'image/png',
          size: 1,
          sha256: Buffer.alloc(32, 3),
          key: Buffer.alloc(32, 4),
          added_at: '2024-11-12',
          added_by: world.penName(me),
        }),
      },
    },
  },

  group_files: {
    columns: { insert: ['id', 'sealed'], update: [] },
    read: { held: ['manager', 'groupLeader'] },
    change: { set: `sealed = sealed` },
    add: {},
  },

  group_lists: {
    columns: { insert: [], update: [] },
    read: { held: ['manager'], heldToCommissioner: ['manager', 'commissioner'] },
    change: { set: `correction = 'x'` },
    add: {
      ofHeld: {
        by: nobody,
        row: (me, world) => ({
          group_id: world.id('support_groups', 'held'),
          edition: 9,
          provider_id: world.id('organisations', 'Tugipuu'),
          data: '{}',
          template_version: 1,
          signed_by: world.penName(me),
          signed_name: 'x',
          signed_on: '2024-11-13',
          signed_at: '2024-11-13',
        }),
      },
    },
  },

  calendar_links: {
    columns: { insert: [], update: [] },
    read: { parent: ['parent'], groupLeader: ['groupLeader'] },
    change: { set: `made_at = '2024-01-01'` },
    add: {
      ofOneself: {
        by: nobody,
        row: (me, world) => ({
          membership_id: world.penName(me),
          hash: Buffer.alloc(32, 9),
          made_at: '2024-11-01',
        }),
      },
    },
  },
} satisfies Matrix;
