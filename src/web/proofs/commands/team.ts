import type { World } from '../../../access/row-access/world.ts';
import { type Command, note } from './command.ts';

const team = (
  world: World,
  who: 'supporter' | 'mentor' | 'psychologist' | 'groupLeader' | 'formerSupporter',
) => `/team/${world.penName(who)}`;
const training = (world: World, name: string) => `/trainings/${world.id('trainings', name)}`;

/** In the order in which somebody comes to a provider, works there and leaves. */
export const teamCommands: readonly Command[] = [
  {
    pattern: '/team/new',
    by: 'manager',
    path: () => '/team/new',
    fill: () => ({
      code: '48001010032',
      given: 'Epp',
      surname: 'Näidis',
      role: 'mentor',
      languages: ['et'],
      counties: ['Tartu maakond'],
      from: '2024-12-02',
    }),
    given: (world) =>
      world.scribe.change(
        `update organisations set county = 'Tartu maakond' where kind = 'municipality'`,
        [],
      ),
    words: 'Näidis',
  },
  {
    pattern: '/team/:id/terms',
    by: 'manager',
    path: (world) => `${team(world, 'psychologist')}/terms`,
    fill: () => ({ languages: ['et', 'ru'], counties: ['Tartu maakond'], load: '60' }),
  },
  {
    pattern: '/team/:id/qualifications/new',
    by: 'manager',
    path: (world) => `${team(world, 'psychologist')}/qualifications/new`,
    fill: () => ({ requirement: 'TK 2.5.7', title: note }),
    file: { name: 'tunnistus.pdf', bytes: Buffer.from('%PDF-1.7\n') },
    words: note,
  },
  {
    pattern: '/team/:id/ask',
    by: 'manager',
    given: (world) =>
      world.scribe.change('update memberships set confirmed_on = null where id = $1', [
        world.penName('psychologist'),
      ]),
    path: (world) => `${team(world, 'psychologist')}/ask`,
    fill: () => ({ basis: 'added', words: note }),
    words: note,
  },
  {
    pattern: '/team/:id/ask',
    by: 'manager',
    path: (world) => `${team(world, 'groupLeader')}/ask`,
    fill: () => ({ words: note }),
    words: note,
  },
  {
    pattern: '/confirmations/:id',
    by: 'commissioner',
    path: (world) => `/confirmations/${world.id('confirmations', 'asked')}`,
    fill: () => ({ answer: 'confirmed', from: '2024-12-02', reason: note }),
    words: note,
  },
  {
    pattern: '/specialists/:id',
    by: 'commissioner',
    path: (world) => `/specialists/${world.penName('supporter')}`,
    fill: () => ({ words: note }),
    words: note,
  },
  {
    pattern: '/team/:id',
    by: 'manager',
    path: (world) => team(world, 'psychologist'),
    fill: (world) => ({ do: 'withdraw', of: world.id('qualifications', 'ofPsychologist') }),
  },
  {
    pattern: '/team/:id',
    by: 'manager',
    path: (world) => team(world, 'supporter'),
    fill: (world) => ({ do: 'back', of: world.id('absences', 'ofSupporter') }),
  },
  {
    pattern: '/team/:id/ties',
    by: 'manager',
    path: (world) => `${team(world, 'supporter')}/ties`,
    fill: () => ({ kind: 'official', ehak: '0103', from: '2024-03-01' }),
  },
  {
    pattern: '/team/:id/ties',
    by: 'manager',
    path: (world) => `${team(world, 'supporter')}/ties`,
    fill: (world) => ({ remove: world.id('specialist_ties', 'ofSupporter') }),
  },
  {
    pattern: '/team/:id/absence',
    by: 'manager',
    path: (world) => `${team(world, 'formerSupporter')}/absence`,
    fill: () => ({ from: '2024-12-05', until: '2024-12-20' }),
  },
  {
    pattern: '/trainings/new',
    by: 'commissioner',
    path: () => '/trainings/new',
    fill: () => ({
      kind: 'supervision',
      title: note,
      heldOn: '2025-01-15',
      beginsAt: '10.00',
      endsAt: '12.30',
      place: 'Tartu',
    }),
    words: note,
  },
  {
    pattern: '/trainings/:id/edit',
    by: 'manager',
    path: (world) => `${training(world, 'ofTugipuu')}/edit`,
    fill: () => ({ place: 'Võru raamatukogu' }),
    words: 'Võru raamatukogu',
  },
  {
    pattern: '/trainings/:id',
    by: 'mentor',
    path: (world) => training(world, 'ofCommissioner'),
    fill: () => ({ do: 'register' }),
  },
  {
    pattern: '/trainings/:id',
    by: 'manager',
    path: (world) => training(world, 'ofTugipuu'),
    fill: () => ({ do: 'cancel', reason: note }),
    words: note,
  },
  {
    pattern: '/my-record',
    by: 'psychologist',
    path: () => '/my-record',
    fill: () => ({ kind: 'training', title: note, heldOn: '2024-05-01', hours: '8' }),
    words: note,
  },
  {
    pattern: '/team/:id/leave',
    by: 'manager',
    path: (world) => `${team(world, 'formerSupporter')}/leave`,
    fill: (world) => ({ [`to.${world.id('families', 'guardian')}`]: 'none', confirmed: 'yes' }),
  },
];
