import { type Command, family, note, service } from './command.ts';

export const planCommands: readonly Command[] = [
  {
    pattern: '/goals/:id/edit',
    by: 'supporter',
    path: (world) => `/goals/${world.id('goals', 'foster')}/edit`,
    fill: () => ({ change: 'reworded', title: 'Käib iga päev koolis', day: '2024-11-20', reason: 'Selgem.' }),
    words: 'Käib iga päev koolis',
  },
  {
    pattern: '/families/:id/plan/goals/new',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/plan/goals/new`,
    fill: (world) => ({ service: service(world), title: 'Õhtud on rahulikud', source: 'added' }),
    words: 'Õhtud on rahulikud',
  },
  {
    pattern: '/families/:id/plan/notes/:service',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/plan/notes/${service(world)}`,
    fill: () => ({ body: note }),
    words: note,
  },
];
