import { type Matrix, nobody } from '../declaration.ts';

/** Made and put aside by functions; read by whom they are addressed to, where they may read what it is about. */
export const notificationTables = {
  notifications: {
    columns: { insert: [], update: [] },
    read: {
      forSupporter: ['supporter'],
      forSupporterElsewhere: nobody,
      forFormerSupporter: nobody,
      forManagers: ['manager'],
      forSupporters: ['supporter', 'formerSupporter', 'newSupporter', 'newSupporterWithWords', 'colleague'],
      forMunicipality: ['municipality'],
      ofRefusedForMunicipality: nobody,
      ofRefusedForFamily: ['refusedParent'],
      innermostForMunicipality: nobody,
      overviewForMunicipality: ['municipality'],
      atAnUnknownRecord: nobody,
    },
    change: { set: `kind = 'changed'` },
    add: {
      forOneself: {
        by: nobody,
        row: (me, world) => ({
          to_key: world.penName(me),
          kind: 'offer-made',
          path: '/families',
          key: 'k',
        }),
      },
    },
  },
} satisfies Matrix;
