import type { ActorName } from '../../access/row-access/cast.ts';
import type { World } from '../../access/row-access/world.ts';

/** What somebody who may sends, so that it is done. */
export interface Command {
  /** The page or endpoint, as it is declared. */
  readonly pattern: string;
  readonly by: ActorName;
  readonly path: (world: World) => string;
  readonly form?: (world: World) => Readonly<Record<string, string | readonly string[]>>;
  readonly json?: (world: World) => object;
  /** What they wrote, which an answer that nothing came of gives back to them; none where nothing is written. */
  readonly words?: string;
}

const family = (world: World) => world.id('families', 'foster');
const contact = (world: World) => world.id('contacts', 'foster');
const note = 'Käisime koos koolis ja rääkisime õpetajaga.';

const contactForm = (world: World) => ({
  mode: 'home',
  outcome: 'held',
  heldOn: '2024-11-28',
  services: [world.id('services', 'foster')],
  children: [world.id('children', 'foster')],
  supports: ['1'],
  body: note,
});

/** Every command that the program declares, each as one person sends it. */
export const commands: readonly Command[] = [
  {
    pattern: '/families/:id/contacts/new',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/contacts/new`,
    form: contactForm,
    words: note,
  },
  {
    pattern: '/contacts/:id/edit',
    by: 'supporter',
    path: (world) => `/contacts/${contact(world)}/edit`,
    form: (world) => ({ ...contactForm(world), version: '1', reason: 'Täpsustasin.' }),
    words: note,
  },
  {
    pattern: '/contacts/:id/withdraw',
    by: 'supporter',
    path: (world) => `/contacts/${contact(world)}/withdraw`,
    form: () => ({ _version: '2', withdrawn: 'yes', reason: 'Kirjutasin vale pere alla.' }),
    words: 'Kirjutasin vale pere alla.',
  },
  {
    pattern: '/drafts/:form/:subject',
    by: 'supporter',
    path: (world) => `/drafts/new-contact/${family(world)}`,
    json: () => ({ version: 0, fields: { body: [note] } }),
  },
  {
    pattern: '/drafts/:form/:subject/discard',
    by: 'supporter',
    path: (world) => `/drafts/new-contact/${family(world)}/discard`,
    form: (world) => ({ back: `/families/${family(world)}` }),
  },
  {
    pattern: '/goals/:id/edit',
    by: 'supporter',
    path: (world) => `/goals/${world.id('goals', 'foster')}/edit`,
    form: () => ({
      change: 'reworded',
      title: 'Käib iga päev koolis',
      day: '2024-11-20',
      reason: 'Selgem.',
      version: '1',
    }),
    words: 'Käib iga päev koolis',
  },
  {
    pattern: '/families/:id/plan/goals/new',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/plan/goals/new`,
    form: (world) => ({
      service: world.id('services', 'foster'),
      title: 'Õhtud on rahulikud',
      source: 'added',
    }),
    words: 'Õhtud on rahulikud',
  },
  {
    pattern: '/families/:id/plan/notes/:service',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/plan/notes/${world.id('services', 'foster')}`,
    form: () => ({ body: note, version: '1' }),
    words: note,
  },
  {
    pattern: '/notifications',
    by: 'supporter',
    path: () => '/notifications',
    form: () => ({ which: 'all' }),
  },
  {
    pattern: '/account',
    by: 'supporterAsParent',
    path: () => '/account',
    form: (world) => ({ session: world.id('sessions', 'idleSession') }),
  },
];
