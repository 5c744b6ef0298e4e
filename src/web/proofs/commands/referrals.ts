import type { World } from '../../../access/row-access/world.ts';
import { makeIdentityCode } from '../../../identity/identity-code.ts';
import { civilDateOf } from '../../../rules/index.ts';
import { type Command, family } from './command.ts';

const problems = 'Õhtud on rahutud ja uni on katkendlik.';
const reason = 'Eesmärgid on veel sõnastamata.';

const newReferral = (world: World): string => `/referrals/new?draft=${world.penName('municipality')}`;
const referral = (world: World, name: string): string => `/referrals/${world.id('referrals', name)}`;

const content = {
  service: 'needs-based',
  kind: 'foster',
  language: 'et',
  residence: '0101',
  phone: '5550 0000',
  parentGiven: 'Anneli',
  parentFamily: 'Näide',
  parentCode: makeIdentityCode({ birth: civilDateOf('1980-01-01'), sex: 'female', serial: 3 }),
  childGiven: 'Rasmus',
  childFamily: 'Näide',
  childCode: makeIdentityCode({ birth: civilDateOf('2015-01-01'), sex: 'male', serial: 1 }),
  childSince: '2023-05-01',
  casePlan: 'Juhtumiplaan 12',
  topics: ['1'],
  goal: ['Käib koolis'],
  problems,
  workerPhone: '5550 0001',
  consent: 'yes',
};

export const referralCommands: readonly Command[] = [
  {
    pattern: '/referrals/new',
    by: 'municipality',
    path: newReferral,
    fill: () => content,
    words: problems,
  },
  {
    pattern: '/drafts/:form/:subject/rows',
    by: 'municipality',
    path: (world) => `/drafts/new-referral/${world.penName('municipality')}/rows`,
    elsewhere: true,
    fill: (world) => ({ ...content, rows: 'add goal', _back: newReferral(world) }),
    words: problems,
  },
  {
    pattern: '/referrals/:id/edit',
    by: 'municipality',
    path: (world) => `${referral(world, 'returnedToInvolved')}/edit`,
    fill: () => content,
    words: problems,
  },
  {
    pattern: '/referrals/:id',
    by: 'municipality',
    path: (world) => referral(world, 'returnedToInvolved'),
    fill: () => ({}),
  },
  {
    pattern: '/referrals/:id/check',
    by: 'commissioner',
    path: (world) => `${referral(world, 'ofResidence')}/check`,
    fill: () => ({ decision: 'returned', reason }),
    words: reason,
  },
  {
    pattern: '/referrals/:id/check',
    by: 'commissioner',
    path: (world) => `${referral(world, 'ofInvolved')}/check`,
    fill: (world) => ({
      decision: 'accepted',
      provider: world.id('organisations', 'Tugipuu'),
      reason: 'Pere teab, kelle poole pöörduda.',
    }),
    words: 'Pere teab, kelle poole pöörduda.',
  },
  {
    pattern: '/families/:id/requests',
    by: 'parent',
    path: (world) => `/families/${family(world)}/requests`,
    fill: () => ({
      childGiven: content.childGiven,
      childFamily: content.childFamily,
      childCode: content.childCode,
      since: '2024-11-20',
      problems,
    }),
    words: problems,
  },
  {
    pattern: '/families/:id/care',
    by: 'commissioner',
    path: (world) => `/families/${family(world)}/care`,
    fill: () => ({ care: 'special', from: '2024-10-01' }),
  },
  {
    pattern: '/families/:id/care',
    by: 'commissioner',
    path: (world) => `/families/${family(world)}/care`,
    fill: (world) => ({ remove: world.id('care_periods', 'foster') }),
  },
];
