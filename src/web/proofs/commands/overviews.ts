import { type Command, family, note, service } from './command.ts';

export const overviewCommands: readonly Command[] = [
  {
    pattern: '/families/:id/overviews/new',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/overviews/new`,
    fill: (world) => ({
      services: [service(world)],
      course: note,
      progress: 'Rahulikum.',
      difficulties: 'Uni.',
    }),
    words: note,
  },
  {
    pattern: '/overviews/:id',
    by: 'municipality',
    path: (world) => `/overviews/${world.id('overviews', 'foster')}`,
    fill: () => ({ body: 'Kuidas läheb koolis?', asks: 'yes' }),
    words: 'Kuidas läheb koolis?',
  },
];
