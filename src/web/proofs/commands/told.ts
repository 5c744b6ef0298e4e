import { type Command, family, note, service } from './command.ts';

/** What is told at once, proposed, demanded, and entered by the commissioner. */
export const toldCommands: readonly Command[] = [
  {
    pattern: '/families/:id/notices/new/:kind',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/notices/new/worry`,
    fill: () => ({ body: note, commissioner: 'yes' }),
    words: note,
  },
  {
    pattern: '/notices/:id',
    by: 'municipality',
    path: (world) => `/notices/${world.id('notices', 'foster')}`,
    fill: () => ({ body: note }),
    words: note,
  },
  {
    pattern: '/notices/:id',
    by: 'supporter',
    path: (world) => `/notices/${world.id('notices', 'foster')}`,
    fill: () => ({ _action: 'close' }),
  },
  {
    pattern: '/families/:id/proposals',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/proposals`,
    fill: () => ({ offer: 'group', body: note }),
    words: note,
  },
  {
    pattern: '/families/:id/proposals',
    by: 'parent',
    path: (world) => `/families/${family(world)}/proposals`,
    fill: () => ({ answer: 'wants' }),
  },
  {
    pattern: '/families/:id/proposals',
    by: 'supporter',
    given: (world) =>
      world.scribe.add('proposals', 'unanswered', {
        family_id: family(world),
        author_id: world.penName('supporter'),
        offers: 'group',
        proposed_on: '2024-11-20',
      }),
    path: (world) => `/families/${family(world)}/proposals`,
    fill: (world) => ({ withdraw: world.id('proposals', 'unanswered') }),
  },
  {
    pattern: '/families/:id/summaries',
    by: 'commissioner',
    path: (world) => `/families/${family(world)}/summaries`,
    fill: (world) => ({ service: service(world), reason: note }),
    words: note,
  },
  {
    pattern: '/demands/:id',
    by: 'supporter',
    path: (world) => `/demands/${world.id('plan_demands', 'foster')}`,
    fill: () => ({ summary: note }),
    words: note,
  },
  {
    pattern: '/services/:id/periods',
    by: 'commissioner',
    path: (world) => `/services/${service(world)}/periods`,
    fill: () => ({ kind: 'gap', from: '2024-05-01', to: '2024-05-10', reason: note }),
    words: note,
  },
  {
    pattern: '/services/:id/periods',
    by: 'commissioner',
    path: (world) => `/services/${service(world)}/periods?kind=gap&from=2024-05-01&remove=yes`,
    fill: () => ({ reason: note }),
    words: note,
  },
];
