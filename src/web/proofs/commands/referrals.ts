import type { Command } from './command.ts';

export const referralCommands: readonly Command[] = [
  {
    pattern: '/referrals/new',
    by: 'municipality',
    path: () => '/referrals/new',
    fill: () => ({}),
  },
];
