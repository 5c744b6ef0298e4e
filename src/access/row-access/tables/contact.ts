import type { ActorName } from '../cast.ts';
import { type Matrix, nobody } from '../declaration.ts';
import type { World } from '../world.ts';
import { supporters } from './family.ts';

const factsOfFoster = [...supporters, 'manager', 'commissioner', 'parent'] as const;

/** The facts of a contact: for no municipality. */
const whoReadsFacts = {
  foster: factsOfFoster,
  fosterSpring: factsOfFoster,
  fosterMay: factsOfFoster,
  fosterSummer: factsOfFoster,
  fosterByNew: factsOfFoster,
  guardian: ['colleague', 'manager', 'commissioner', 'otherParent'],
  refused: ['colleague', 'manager', 'commissioner', 'refusedParent'],
  movedThen: ['manager', 'commissioner', 'movedParent'],
  movedNow: ['otherProvidersSupporter', 'otherManager', 'commissioner', 'movedParent'],
} as const;

/** Its words: for whoever supported the family then or was handed them, and the provider's manager. */
const whoReadsWords = {
  foster: [...supporters, 'manager'],
  fosterSpring: ['manager'],
  fosterMay: ['newSupporterWithWords', 'manager'],
  fosterSummer: ['supporter', 'newSupporterWithWords', 'manager'],
  fosterByNew: [...supporters, 'manager'],
  guardian: ['colleague', 'manager'],
  refused: ['colleague', 'manager'],
  movedThen: ['manager'],
  movedNow: ['otherProvidersSupporter', 'otherManager'],
} as const;

const authors = {
  foster: ['supporter'],
  fosterSummer: ['supporter'],
  fosterByNew: ['newSupporter'],
  guardian: ['colleague'],
  refused: ['colleague'],
  movedNow: ['otherProvidersSupporter'],
} as const;

const contactOf = (family: string, author: (me: ActorName, world: World) => string) => ({
  row: (me: ActorName, world: World) => ({
    family_id: world.id('families', family),
    service_ids: [world.id('services', family === 'moved' ? 'movedNow' : family)],
    author_id: author(me, world),
    held_on: '2024-11-10',
    mode: 'phone',
    outcome: 'held',
  }),
});
const inOnesOwnName = (me: ActorName, world: World) => world.penName(me);
const inTheSupportersName = (_: ActorName, world: World) => world.penName('supporter');

/** To a contact with the foster family that has no words yet. */
const toUnwritten = (contact: string, author: (me: ActorName, world: World) => string) => ({
  row: (me: ActorName, world: World) => ({
    contact_id: world.id('contacts', contact),
    family_id: world.id('families', 'foster'),
    author_id: author(me, world),
    held_on: '2024-11-10',
  }),
});

const version = (contact: string, author: (me: ActorName, world: World) => string) => ({
  row: (me: ActorName, world: World) => ({
    contact_id: world.id('contacts', contact),
    version: 2,
    family_id: world.id('families', 'foster'),
    author_id: author(me, world),
    held_on: '2024-11-05',
    change: 'edited',
    facts: {},
  }),
});

export const contactTables = {
  contacts: {
    columns: {
      insert: [
        ...['id', 'family_id', 'service_ids', 'child_ids', 'goal_ids', 'author_id', 'held_on', 'began_at'],
        ...['minutes', 'mode', 'outcome', 'substantive', 'supports', 'next_on', 'meeting'],
      ],
      update: [
        ...['service_ids', 'child_ids', 'goal_ids', 'held_on', 'began_at', 'minutes', 'mode', 'outcome'],
        ...['substantive', 'supports', 'next_on', 'withdrawn_at', 'version', 'meeting'],
      ],
    },
    read: { ...whoReadsFacts, fosterWithout: factsOfFoster, fosterWithoutThen: factsOfFoster },
    change: { set: 'minutes = 25, version = version + 1', by: { ...authors, fosterWithout: ['supporter'] } },
    add: {
      withTheFosterFamily: { by: supporters, ...contactOf('foster', inOnesOwnName) },
      withTheFosterFamilyInTheSupportersName: {
        by: ['supporter'],
        ...contactOf('foster', inTheSupportersName),
      },
      withTheGuardianFamily: { by: ['colleague'], ...contactOf('guardian', inOnesOwnName) },
      withTheFamilyThatRefused: { by: ['colleague'], ...contactOf('refused', inOnesOwnName) },
      withTheFamilyThatChangedProvider: {
        by: ['otherProvidersSupporter'],
        ...contactOf('moved', inOnesOwnName),
      },
    },
  },

  contact_notes: {
    columns: {
      insert: ['contact_id', 'family_id', 'author_id', 'held_on', 'body', 'next_step'],
      update: ['held_on', 'body', 'next_step'],
    },
    read: whoReadsWords,
    change: { set: `body = body || '!'`, by: authors },
    add: {
      inOnesOwnName: { by: ['supporter'], ...toUnwritten('fosterWithout', inOnesOwnName) },
      // Whoever writes them: the words are those of the contact's author, or of nobody.
      inTheSupportersName: { by: ['supporter'], ...toUnwritten('fosterWithout', inTheSupportersName) },
      // Of the former supporter, who no longer supports the family.
      toAContactOfBefore: { by: nobody, ...toUnwritten('fosterWithoutThen', inOnesOwnName) },
    },
  },

  contact_revisions: {
    columns: {
      insert: [
        ...['contact_id', 'version', 'family_id', 'author_id', 'change', 'reason', 'facts', 'held_on'],
      ],
      update: [],
    },
    read: whoReadsWords,
    change: { set: `reason = 'changed'` },
    add: {
      inOnesOwnName: { by: ['supporter'], ...version('foster', inOnesOwnName) },
      inTheSupportersName: { by: ['supporter'], ...version('foster', inTheSupportersName) },
      ofAContactOfBefore: { by: nobody, ...version('fosterMay', inOnesOwnName) },
    },
  },
} satisfies Matrix;
