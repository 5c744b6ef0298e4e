import type { ActorName } from '../cast.ts';
import { type Matrix, nobody, type Who } from '../declaration.ts';
import type { World } from '../world.ts';
import { supporters } from './family.ts';

/** What the plan holds: for the family, its supporters and its provider; for no municipality and no commissioner. */
const withTheFamily = {
  foster: [...supporters, 'manager', 'parent'],
  guardian: ['colleague', 'manager', 'otherParent'],
  refused: ['colleague', 'manager', 'refusedParent'],
  movedThen: ['manager', 'movedParent'],
  movedNow: ['otherProvidersSupporter', 'otherManager', 'movedParent'],
} as const;

/** What stays with those who do the work. */
const atTheProvider = {
  foster: [...supporters, 'manager'],
  guardian: ['colleague', 'manager'],
  refused: ['colleague', 'manager'],
  movedThen: ['manager'],
  movedNow: ['otherProvidersSupporter', 'otherManager'],
} as const;

const withTheCommissioner = Object.fromEntries(
  Object.entries(atTheProvider).map(([row, who]) => [row, [...who, 'commissioner']]),
) as unknown as Record<keyof typeof atTheProvider, Who>;

const inOnesOwnName = (me: ActorName, world: World) => world.penName(me);
const inTheSupportersName = (_: ActorName, world: World) => world.penName('supporter');

type Author = (me: ActorName, world: World) => string;
const ofFoster = (values: (world: World) => object) => (author: Author) => ({
  row: (me: ActorName, world: World) => ({
    family_id: world.id('families', 'foster'),
    author_id: author(me, world),
    ...values(world),
  }),
});

const goalRevision = ofFoster((world) => ({
  goal_id: world.id('goals', 'foster'),
  version: 2,
  changed_on: '2024-11-10',
  change: 'reworded',
  title: 'Kool ja sõbrad',
  state: 'open',
}));
const goalStep = ofFoster((world) => ({
  contact_id: world.id('contacts', 'fosterWithout'),
  goal_id: world.id('goals', 'foster'),
  movement: 'step',
}));
const planNote = ofFoster((world) => ({
  service_id: world.id('services', 'foster'),
  version: 2,
  written_on: '2024-11-10',
  body: 'muu',
}));
const proposal = ofFoster(() => ({ offers: 'group', proposed_on: '2024-11-10' }));
const demand = ofFoster((world) => ({
  service_id: world.id('services', 'foster'),
  demanded_on: '2024-11-10',
}));
const periods = ofFoster((world) => ({
  service_id: world.id('services', 'foster'),
  version: 3,
  changed_on: '2024-11-10',
  change: 'entered',
  gaps: '[]',
  earlier: '[]',
}));

export const planTables = {
  goal_revisions: {
    columns: {
      insert: [
        ...['goal_id', 'version', 'family_id', 'author_id', 'changed_on', 'change', 'title', 'state'],
        'reason',
      ],
      update: [],
    },
    read: withTheFamily,
    change: { set: `title = 'changed'` },
    add: {
      inOnesOwnName: { by: supporters, ...goalRevision(inOnesOwnName) },
      inTheSupportersName: { by: ['supporter'], ...goalRevision(inTheSupportersName) },
    },
  },

  goal_steps: {
    columns: { insert: ['contact_id', 'goal_id', 'family_id', 'author_id', 'movement', 'done'], update: [] },
    read: withTheFamily,
    change: { set: `done = 'changed'` },
    remove: {
      foster: ['supporter'],
      guardian: ['colleague'],
      refused: ['colleague'],
      movedNow: ['otherProvidersSupporter'],
    },
    add: {
      inOnesOwnName: { by: supporters, ...goalStep(inOnesOwnName) },
      inTheSupportersName: { by: ['supporter'], ...goalStep(inTheSupportersName) },
    },
  },

  plan_notes: {
    columns: {
      insert: ['service_id', 'version', 'family_id', 'author_id', 'written_on', 'body'],
      update: [],
    },
    read: atTheProvider,
    change: { set: `body = 'changed'` },
    add: {
      inOnesOwnName: { by: supporters, ...planNote(inOnesOwnName) },
      inTheSupportersName: { by: ['supporter'], ...planNote(inTheSupportersName) },
    },
  },

  proposals: {
    columns: {
      insert: ['id', 'family_id', 'contact_id', 'offers', 'author_id', 'body', 'proposed_on'],
      update: ['answer', 'answered_on'],
    },
    read: withTheFamily,
    change: {
      set: `answer = 'wants', answered_on = '2024-12-01'`,
      by: {
        foster: ['parent'],
        guardian: ['otherParent'],
        refused: ['refusedParent'],
        movedThen: ['movedParent'],
        movedNow: ['movedParent'],
      },
    },
    add: {
      inOnesOwnName: { by: supporters, ...proposal(inOnesOwnName) },
      inTheSupportersName: { by: ['supporter'], ...proposal(inTheSupportersName) },
    },
  },

  plan_demands: {
    columns: {
      insert: ['id', 'family_id', 'service_id', 'author_id', 'demanded_on', 'reason'],
      update: ['handed_on', 'handed_by', 'summary', 'plan'],
    },
    read: withTheCommissioner,
    change: {
      set: `summary = 'what was done'`,
      by: atTheProvider,
    },
    add: {
      inOnesOwnName: { by: ['commissioner'], ...demand(inOnesOwnName) },
      inTheSupportersName: { by: nobody, ...demand(inTheSupportersName) },
    },
  },

  service_period_revisions: {
    columns: {
      insert: [
        ...['service_id', 'version', 'family_id', 'author_id', 'changed_on', 'change', 'reason', 'gaps'],
        'earlier',
      ],
      update: [],
    },
    read: withTheCommissioner,
    change: { set: `reason = 'changed'` },
    add: {
      inOnesOwnName: { by: ['commissioner'], ...periods(inOnesOwnName) },
    },
  },
} satisfies Matrix;
