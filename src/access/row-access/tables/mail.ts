import { type Matrix, nobody } from '../declaration.ts';

/** One's own settings are read by oneself, in both of one's roles; mails by nobody: what waits is told by the settings. */
export const mailTables = {
  mail_settings: {
    columns: { insert: [], update: [] },
    read: { supporter: ['supporter', 'supporterAsParent'], municipality: ['municipality'] },
    change: { set: 'tells_waiting = false' },
    add: {
      ofOnesOwn: {
        by: nobody,
        row: (_, world) => ({ person_id: world.person('manager'), email: 'x@tugiring.example' }),
      },
    },
  },

  mails: {
    columns: { insert: [], update: [] },
    read: { supporter: nobody, municipality: nobody },
    change: { set: 'tries = tries + 1' },
    add: {
      toOneself: {
        by: nobody,
        row: (me, world) => ({
          person_id: world.person(me),
          kind: 'digest',
          key: 'another',
          made_at: '2100-01-01',
          due_at: '2100-01-01',
        }),
      },
    },
  },
} satisfies Matrix;
