import type { ActorName } from '../cast.ts';
import type { Matrix } from '../declaration.ts';
import type { World } from '../world.ts';

const texts = ['activities', 'assessment', 'practices', 'problems', 'measures'];
const days = ['from_on', 'to_on', 'due_on'];

const handOver = (me: ActorName, world: World) => ({
  contract_id: world.id('contracts', 'ofTugipuu'),
  asked_by: world.penName(me),
  asked_on: '2024-11-21',
  key: Buffer.alloc(32, 7),
  key_mark: '0a1b2c3d',
});

/** What a provider notes and reports is its managers' work; a report is the commissioner's to read once it was sent. */
export const monitoringTables = {
  contract_closings: {
    columns: {
      insert: ['contract_id', 'provider_id', 'closes_on', 'set_by', 'set_on'],
      update: ['closes_on', 'set_by', 'set_on', 'version'],
    },
    read: { ofTugipuu: ['manager', 'commissioner'] },
    change: { set: 'version = version + 1', by: { ofTugipuu: ['commissioner'] } },
    remove: { ofTugipuu: ['commissioner'] },
    add: {
      toKaasteel: {
        by: ['commissioner'],
        row: (me, world) => ({
          contract_id: world.id('contracts', 'ofKaasteel'),
          provider_id: world.id('organisations', 'Kaasteel'),
          closes_on: '2026-01-12',
          set_by: world.penName(me),
          set_on: '2024-11-21',
        }),
      },
    },
  },
  // Its key is read by nobody who acts; the commissioner asks for one once the contract is over.
  hand_overs: {
    columns: { insert: ['id', 'contract_id', 'asked_by', 'asked_on', 'key', 'key_mark'], update: [] },
    read: { ofTugipuu: ['manager', 'commissioner'] },
    change: { set: 'originals = originals' },
    add: {
      ofTugipuuAfterItsEnd: {
        by: ['manager', 'commissioner'],
        row: (me, world) => ({ ...handOver(me, world), asked_on: '2099-01-01' }),
      },
      ofTugipuuBeforeItsEnd: { by: ['manager'], row: (me, world) => handOver(me, world) },
      ofTugipuuInTheManagersName: {
        by: ['manager'],
        row: (_, world) => handOver('manager', world),
      },
    },
  },
  monitoring_notes: {
    columns: {
      insert: ['id', 'provider_id', 'kind', 'service', 'noted_on', 'body', 'author_id'],
      update: ['kind', 'service', 'noted_on', 'body', 'withdrawn_on', 'version'],
    },
    read: { ofTugipuu: ['manager'], ofKaasteel: ['otherManager'] },
    change: {
      set: `body = 'Muudetud.', version = version + 1`,
      by: { ofTugipuu: ['manager'], ofKaasteel: ['otherManager'] },
    },
    add: {
      toTugipuu: {
        by: ['manager'],
        row: (me, world) => ({
          provider_id: world.id('organisations', 'Tugipuu'),
          kind: 'problem',
          service: 'group',
          noted_on: '2024-10-01',
          body: 'Saartel on raske kuut osalejat kokku saada.',
          author_id: world.penName(me),
        }),
      },
      inAnothersName: {
        by: [],
        row: (_, world) => ({
          provider_id: world.id('organisations', 'Tugipuu'),
          kind: 'problem',
          service: 'group',
          noted_on: '2024-10-01',
          body: 'Teise nimel.',
          author_id: world.people.supporter.membershipId,
        }),
      },
    },
  },
  monitoring_reports: {
    columns: {
      insert: [
        ...['id', 'contract_id', 'provider_id', 'kind', ...days, 'edition', ...texts],
        ...['begun_by', 'begun_on'],
      ],
      update: [
        ...[...days, ...texts, 'sent_on', 'sent_by', 'data', 'template_version', 'docx', 'sha256'],
        'version',
      ],
    },
    read: {
      sentByTugipuu: ['manager', 'commissioner'],
      draftOfTugipuu: ['manager'],
    },
    // One that was sent never changes, for anybody.
    change: {
      set: 'version = version + 1',
      by: { draftOfTugipuu: ['manager'] },
    },
    add: {
      toTugipuu: {
        by: ['manager'],
        row: (me, world) => ({
          contract_id: world.id('contracts', 'ofTugipuu'),
          provider_id: world.id('organisations', 'Tugipuu'),
          kind: 'final',
          from_on: '2024-01-01',
          to_on: '2025-12-31',
          due_on: '2026-01-05',
          begun_by: world.penName(me),
          begun_on: '2024-11-21',
        }),
      },
    },
  },
} satisfies Matrix;
