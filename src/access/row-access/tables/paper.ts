import type { ActorName } from '../cast.ts';
import { type Matrix, nobody } from '../declaration.ts';
import { documentValues, fileValues } from '../world/papers.ts';
import type { World } from '../world.ts';
import { supporters, whoSeesFamily } from './family.ts';

/** The commissioner reads what was sent to it, and of these nothing was. */
const whoReads = {
  foster: [...supporters, 'manager', 'municipality', 'parent'],
  // It waits for signatures, and was sent to nobody.
  fosterOpen: [...supporters, 'manager', 'parent'],
  guardian: ['colleague', 'manager', 'municipalityOfResidence', 'otherParent'],
  refused: ['colleague', 'manager', 'refusedParent'],
  // It was sent to the municipality that the family had then.
  movedThen: ['manager', 'movedParent'],
  movedNow: ['otherProvidersSupporter', 'otherManager', 'municipality', 'movedParent'],
} as const;
const { fosterOpen: _unsigned, ...signed } = whoReads;

const keptValues = { language: 'et', template_version: 1, data: {} };

const inOnesOwnName = (me: ActorName, world: World) => world.penName(me);
const inTheSupportersName = (_: ActorName, world: World) => world.penName('supporter');

const document = (family: string, service: string, by: typeof inOnesOwnName) => ({
  row: (me: ActorName, world: World) => ({
    ...documentValues,
    kind: 'lisa-7',
    signers: '{family_supporter,family_member}',
    family_id: world.id('families', family),
    service_id: world.id('services', service),
    issued_by: by(me, world),
  }),
});

const file = (of: string, family: string, part: string) => ({
  row: (_: ActorName, world: World) => ({
    ...fileValues,
    id: crypto.randomUUID(),
    document_id: world.id('documents', of),
    family_id: world.id('families', family),
    part,
  }),
});

const signature = (role: string, by: typeof inOnesOwnName) => ({
  row: (me: ActorName, world: World) => ({
    document_id: world.id('documents', 'fosterOpen'),
    family_id: world.id('families', 'foster'),
    role,
    name: 'Näide',
    membership_id: by(me, world),
    way: 'session',
    signed_on: '2024-11-10',
    sha256: documentValues.pdf_sha256,
  }),
});

const broughtIn = {
  row: (me: ActorName, world: World) => ({
    ...signature('family_member', inOnesOwnName).row(me, world),
    way: 'upload',
    file_id: world.id('files', 'fosterOpen'),
    file_key: documentValues.pdf_key,
  }),
};

export const paperTables = {
  documents: {
    columns: {
      insert: [
        ...['id', 'family_id', 'service_id', 'kind', 'language', 'template_version', 'data', 'supersedes'],
        ...['issued_by', 'issued_on', 'ended_on', 'signers'],
        ...['pdf_sha256', 'docx_sha256', 'pdf_key', 'docx_key', 'paper'],
      ],
      update: [],
    },
    read: whoReads,
    change: { set: `to_commissioner_on = '2024-12-31'` },
    add: {
      ofTheFosterFamily: { by: supporters, ...document('foster', 'fosterBare', inOnesOwnName) },
      ofTheFosterFamilyInTheSupportersName: {
        by: ['supporter'],
        ...document('foster', 'fosterBare', inTheSupportersName),
      },
      ofTheFamilyThatRefused: { by: ['colleague'], ...document('refused', 'refused', inOnesOwnName) },
      // What the first provider did is no longer anybody's to write papers of.
      ofTheServiceBeforeTheMove: { by: nobody, ...document('moved', 'movedThen', inOnesOwnName) },
    },
  },

  files: {
    columns: {
      insert: ['id', 'document_id', 'family_id', 'part', 'type', 'size', 'sha256', 'sealed'],
      update: [],
    },
    read: whoReads,
    change: { set: `to_commissioner_on = '2024-12-31'` },
    add: {
      made: { by: supporters, ...file('fosterOpen', 'foster', 'docx') },
      signedElsewhere: { by: [...supporters, 'manager'], ...file('fosterOpen', 'foster', 'signed') },
      signedElsewhereOfTheFamilyThatRefused: {
        by: ['colleague', 'manager'],
        ...file('refused', 'refused', 'signed'),
      },
    },
  },

  signatures: {
    columns: {
      insert: [
        ...['document_id', 'family_id', 'role', 'name', 'membership_id', 'way', 'signed_on', 'sha256'],
        ...['file_id', 'file_key'],
      ],
      update: [],
    },
    read: signed,
    change: { set: `to_commissioner_on = '2024-12-31'` },
    add: {
      asSupporter: { by: supporters, ...signature('family_supporter', inOnesOwnName) },
      asSupporterInAnothersName: {
        by: ['supporter'],
        ...signature('family_supporter', inTheSupportersName),
      },
      asFamily: { by: ['parent'], ...signature('family_member', inOnesOwnName) },
      broughtIn: { by: [...supporters, 'manager'], ...broughtIn },
    },
  },

  // Whoever reads the referral, the overview or the list reads its paper.
  kept_papers: {
    columns: {
      insert: ['kind', 'overview_id', 'language', 'template_version', 'data'],
      update: [],
    },
    read: {
      ofInvolved: ['municipality', 'commissioner'],
      ofRefused: ['commissioner', 'refusedParent'],
      foster: whoSeesFamily.foster,
      refused: whoSeesFamily.refused,
      movedThen: ['manager', 'commissioner', 'movedParent'],
      held: ['manager'],
      heldToCommissioner: ['manager', 'commissioner'],
    },
    change: { set: `edition = edition` },
    add: {
      // Only whoever sends the overview keeps its plan.
      ofAnothersOverview: {
        by: nobody,
        row: (_, world) => ({
          ...keptValues,
          kind: 'lisa-9',
          overview_id: world.id('overviews', 'fosterUnopened'),
        }),
      },
    },
  },
} satisfies Matrix;
