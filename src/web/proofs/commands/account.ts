import type { Command } from './command.ts';

export const accountCommands: readonly Command[] = [
  {
    pattern: '/notifications',
    by: 'supporter',
    path: () => '/notifications',
    elsewhere: true,
    fill: () => ({ which: 'all' }),
  },
  {
    pattern: '/account/mail',
    by: 'supporter',
    path: () => '/account/mail',
    fill: () => ({ what: 'wish', email: 'leelo@naide.ee', waiting: 'yes', digest: '8', language: 'et' }),
    words: 'leelo@naide.ee',
  },
  {
    pattern: '/account',
    by: 'supporterAsParent',
    path: () => '/account',
    elsewhere: true,
    fill: (world) => ({ session: world.id('sessions', 'idleSession') }),
  },
];
