import { type Command, family } from './command.ts';

const worry = 'Laps tuli kooli sinikatega ega taha koju minna.';
const answer = 'Käime täna peres ja anname teada.';

export const noticeCommands: readonly Command[] = [
  {
    pattern: '/families/:id/notices/new',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/notices/new?kind=worry`,
    fill: () => ({ body: worry, commissioner: 'yes' }),
    words: worry,
  },
  {
    pattern: '/notices/:id',
    by: 'municipality',
    path: (world) => `/notices/${world.id('notices', 'foster')}`,
    fill: () => ({ body: answer }),
    words: answer,
  },
  {
    pattern: '/notices/:id',
    by: 'supporter',
    path: (world) => `/notices/${world.id('notices', 'foster')}`,
    fill: () => ({ _action: 'close', _version: '1' }),
  },
];
