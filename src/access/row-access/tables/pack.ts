import { type Matrix, nobody } from '../declaration.ts';

const bytes = Buffer.alloc(32, 7);
const both = ['manager', 'commissioner'] as const;

/** A provider's months: its managers send them, the commissioner decides, both read; a municipality or a family never. */
export const packTables = {
  packs: {
    columns: {
      insert: [
        ...['id', 'provider_id', 'contract_id', 'month', 'version', 'schedule', 'total_cents'],
        ...['sheet_key', 'sent_by', 'sent_on', 'reports'],
      ],
      update: ['state', 'decided_by', 'decided_on'],
    },
    read: { october: both, september: both },
    // A manager brings one that came back to its next version, which features/month-close tries.
    change: {
      set: `state = 'returned', decided_by = coalesce(acting_membership(), sent_by), decided_on = '2024-11-07'`,
      by: { october: ['commissioner'], september: ['commissioner'] },
    },
    add: {
      toTugipuu: {
        by: ['manager'],
        row: (me, world) => ({
          provider_id: world.id('organisations', 'Tugipuu'),
          contract_id: world.id('contracts', 'ofTugipuu'),
          month: '2024-08',
          version: 1,
          schedule: {},
          total_cents: 0,
          sheet_key: bytes,
          sent_by: world.penName(me),
          sent_on: '2024-09-05',
        }),
      },
    },
  },
  pack_reports: {
    columns: {
      insert: [
        ...['pack_id', 'family_id', 'supporter_id', 'kind', 'engagement_id', 'signed_id', 'data'],
        'template_version',
      ],
      update: [],
    },
    read: { made: both, unmade: ['manager'] },
    change: { set: `template_version = 2` },
    add: {
      toOctober: {
        by: ['manager'],
        row: (_, world) => ({
          pack_id: world.id('packs', 'october'),
          family_id: world.id('families', 'foster'),
          supporter_id: world.id('memberships', 'newSupporter'),
          data: {},
          template_version: 1,
        }),
      },
    },
  },
  pack_lists: {
    columns: { insert: [], update: [] },
    read: { september: both },
    change: { set: 'edition = 1' },
    add: {
      toOctober: {
        by: nobody,
        row: (_, world) => ({
          pack_id: world.id('packs', 'october'),
          group_id: world.id('support_groups', 'held'),
          edition: 1,
          provider_id: world.id('organisations', 'Tugipuu'),
        }),
      },
    },
  },
  pack_returns: {
    columns: {
      insert: ['pack_id', 'line_key', 'reason', 'returned_by', 'returned_on'],
      update: ['answer', 'answered_on'],
    },
    read: { october: both },
    change: { set: `answer = answer || '.'`, by: { october: ['manager'] } },
    add: {
      toOctober: {
        by: ['commissioner'],
        row: (me, world) => ({
          pack_id: world.id('packs', 'october'),
          line_key: 'support:x',
          reason: 'why',
          returned_by: world.penName(me),
          returned_on: '2024-11-06',
        }),
      },
    },
  },
  invoices: {
    columns: {
      insert: [
        ...['id', 'pack_id', 'kind', 'number', 'issued_on', 'data', 'net_cents', 'credits'],
        ...['xml_key', 'pdf_key', 'made_by'],
      ],
      update: [],
    },
    read: { september: both },
    change: { set: `number = 'x'` },
    add: {},
  },
  pack_files: {
    columns: { insert: ['id', 'pack_id', 'part', 'type', 'size', 'sha256', 'sealed'], update: [] },
    read: { september: both },
    change: { set: `type = 'x'` },
    add: {
      toOctober: {
        by: ['manager'],
        row: (_, world) => ({
          id: crypto.randomUUID(),
          pack_id: world.id('packs', 'october'),
          part: 'sheet',
          type: 'x',
          size: 1,
          sha256: bytes,
          sealed: bytes,
        }),
      },
    },
  },
  // Made with its invoice and settled by the program; a manager has a refused one sent again by a function.
  invoice_deliveries: {
    columns: { insert: [], update: [] },
    read: { september: both },
    change: { set: `tries = tries + 1` },
    add: {},
  },
} satisfies Matrix;
