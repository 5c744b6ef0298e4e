import type { ActorName } from '../cast.ts';
import { type Matrix, nobody } from '../declaration.ts';
import type { World } from '../world.ts';
import { supporters } from './family.ts';

/** TK 2.1.3.6.4: of the family that refused, no municipality is among them. */
const aboutOverviews = {
  foster: [...supporters, 'manager', 'municipality'],
  guardian: ['colleague', 'manager', 'municipalityOfResidence'],
  refused: ['colleague', 'manager'],
  // Sent to the municipality that the family had then.
  movedThen: ['manager'],
  movedNow: ['otherProvidersSupporter', 'otherManager', 'municipality'],
} as const;

/** Written by the supporter, read by the author, the manager and whom it was sent to; not by the family. */
const aboutWorries = {
  foster: ['supporter', 'manager', 'municipality', 'commissioner'],
  guardian: ['colleague', 'manager', 'municipalityOfResidence', 'commissioner'],
  refused: ['colleague', 'manager', 'commissioner'],
  // A worry stays with the municipality of the child's whereabouts then.
  movedThen: ['manager', 'otherMunicipality', 'commissioner'],
  movedNow: ['otherProvidersSupporter', 'otherManager', 'otherMunicipality', 'commissioner'],
} as const;

const inOnesOwnName = (me: ActorName, world: World) => world.penName(me);
const inTheSupportersName = (_: ActorName, world: World) => world.penName('supporter');
type Author = (me: ActorName, world: World) => string;

const message = (side: string, author: Author, family = 'foster') => ({
  row: (me: ActorName, world: World) => ({
    overview_id: world.id('overviews', family),
    family_id: world.id('families', family),
    author_id: author(me, world),
    side,
    body: 'tere',
    written_on: '2024-11-10',
  }),
});

const notice = (family: string, author: Author, to: object) => ({
  row: (me: ActorName, world: World) => ({
    family_id: world.id('families', family),
    kind: 'worry',
    author_id: author(me, world),
    written_on: '2024-11-10',
    body: 'mure',
    ...to,
  }),
});

const answer = (side: string, author: Author, family = 'foster') => ({
  row: (me: ActorName, world: World) => ({
    notice_id: world.id('notices', family),
    family_id: world.id('families', family),
    author_id: author(me, world),
    side,
    body: 'tere',
    written_on: '2024-11-10',
  }),
});

export const noticeTables = {
  overview_receipts: {
    columns: { insert: ['overview_id', 'membership_id', 'family_id', 'opened_on'], update: [] },
    read: aboutOverviews,
    change: { set: `opened_on = '2024-12-01'` },
    add: {
      ofOneself: {
        by: ['municipality'],
        row: (me, world) => ({
          // The message's own overview has the municipality's receipt already.
          overview_id: world.id('overviews', 'fosterUnopened'),
          membership_id: world.penName(me),
          family_id: world.id('families', 'foster'),
          opened_on: '2024-11-10',
        }),
      },
      ofSomebodyElse: {
        by: nobody,
        row: (_, world) => ({
          overview_id: world.id('overviews', 'fosterUnopened'),
          membership_id: world.penName('supporter'),
          family_id: world.id('families', 'foster'),
          opened_on: '2024-11-10',
        }),
      },
    },
  },

  overview_messages: {
    columns: {
      insert: ['overview_id', 'family_id', 'author_id', 'side', 'asks', 'body', 'written_on'],
      update: [],
    },
    read: aboutOverviews,
    change: { set: `body = 'changed'` },
    add: {
      fromTheMunicipality: { by: ['municipality'], ...message('municipality', inOnesOwnName) },
      fromTheProvider: { by: [...supporters, 'manager'], ...message('provider', inOnesOwnName) },
      inTheSupportersName: { by: ['supporter'], ...message('provider', inTheSupportersName) },
      aboutTheFamilyThatRefused: { by: nobody, ...message('municipality', inOnesOwnName, 'refused') },
      toNobody: { by: nobody, ...message('provider', inOnesOwnName, 'refused') },
    },
  },

  notices: {
    columns: {
      insert: [
        ...['id', 'family_id', 'kind', 'child_ids', 'author_id', 'written_on', 'body', 'about'],
        ...['to_municipality', 'to_commissioner', 'recipients'],
      ],
      update: ['state', 'closed_on', 'version'],
    },
    read: aboutWorries,
    change: {
      set: `state = 'closed', closed_on = '2024-12-01', version = version + 1`,
      by: aboutWorries,
    },
    add: {
      ofTheFosterFamily: {
        by: [...supporters, 'manager'],
        ...notice('foster', inOnesOwnName, { to_municipality: true }),
      },
      inTheSupportersName: {
        by: ['supporter'],
        ...notice('foster', inTheSupportersName, { to_commissioner: true }),
      },
      ofTheFamilyThatRefused: {
        by: ['colleague', 'manager'],
        ...notice('refused', inOnesOwnName, { to_commissioner: true }),
      },
      ofTheFamilyThatRefusedToTheMunicipality: {
        by: nobody,
        ...notice('refused', inOnesOwnName, { to_municipality: true }),
      },
    },
  },

  notice_messages: {
    columns: { insert: ['notice_id', 'family_id', 'author_id', 'side', 'body', 'written_on'], update: [] },
    read: aboutWorries,
    change: { set: `body = 'changed'` },
    add: {
      fromTheMunicipality: { by: ['municipality'], ...answer('municipality', inOnesOwnName) },
      fromTheCommissioner: { by: ['commissioner'], ...answer('commissioner', inOnesOwnName) },
      fromTheProvider: { by: ['supporter', 'manager'], ...answer('provider', inOnesOwnName) },
      inTheSupportersName: { by: ['supporter'], ...answer('provider', inTheSupportersName) },
      fromAMunicipalityThatIsNotTold: { by: nobody, ...answer('municipality', inOnesOwnName, 'refused') },
    },
  },
} satisfies Matrix;
