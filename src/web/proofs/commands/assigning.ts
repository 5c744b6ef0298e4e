import { type Command, family, note } from './command.ts';

export const assigningCommands: readonly Command[] = [
  {
    pattern: '/families/:id/supporters',
    by: 'manager',
    // TK 2.8.6: nobody supports a family before the commissioner has confirmed them.
    given: (world) =>
      world.scribe.change(`update memberships set confirmed_on = '2024-01-01' where id = any($1)`, [
        [world.penName('colleague'), world.penName('formerSupporter')],
      ]),
    path: (world) => `/families/${family(world)}/supporters`,
    fill: (world) => ({
      membership: world.penName('formerSupporter'),
      reason: 'substitute',
      from: '2024-12-02',
      until: '2025-01-31',
      reads: 'all',
      confirmed: 'yes',
    }),
  },
  {
    pattern: '/families/:id/supporters',
    by: 'manager',
    path: (world) => `/families/${world.id('families', 'guardian')}/supporters`,
    given: (world) =>
      world.scribe.change(`update memberships set confirmed_on = '2024-01-01' where id = $1`, [
        world.penName('supporter'),
      ]),
    fill: (world) => ({
      membership: world.penName('formerSupporter'),
      reason: 'family_wish',
      reads: 'none',
      confirmed: 'yes',
    }),
  },
  {
    pattern: '/families/:id/supporters/:assignment/end',
    by: 'manager',
    given: (world) =>
      world.scribe.add('assignments', 'substituteOfFoster', {
        family_id: family(world),
        membership_id: world.penName('colleague'),
        provider_id: world.id('organisations', 'Tugipuu'),
        began_on: '2024-11-01',
        until_on: '2025-01-31',
        reason: 'substitute',
      }),
    path: (world) =>
      `/families/${family(world)}/supporters/${world.id('assignments', 'substituteOfFoster')}/end`,
    shownAt: (world) => `/families/${family(world)}/supporters`,
    fill: () => ({}),
  },
  {
    pattern: '/families/:id/supporters/:membership/exception',
    by: 'manager',
    // TK 2.1.6.5: an official of where the family lives.
    given: (world) =>
      world.scribe.add('specialist_ties', 'ofColleague', {
        membership_id: world.penName('colleague'),
        provider_id: world.id('organisations', 'Tugipuu'),
        kind: 'official',
        ehak: '0101',
        from_on: '2024-01-01',
      }),
    path: (world) => `/families/${family(world)}/supporters/${world.penName('colleague')}/exception`,
    fill: () => ({ reason: note }),
    words: note,
  },
  {
    pattern: '/exceptions/:id',
    by: 'commissioner',
    path: (world) => `/exceptions/${world.id('role_exceptions', 'asked')}`,
    fill: () => ({ answer: 'approved', reason: note }),
    words: note,
  },
  {
    pattern: '/families/:id/supporters/wish-answer',
    by: 'manager',
    path: (world) => `/families/${family(world)}/supporters/wish-answer`,
    fill: () => ({ answer: note }),
    words: note,
  },
  {
    pattern: '/families/:id/supporter-wish',
    by: 'parent',
    path: (world) => `/families/${family(world)}/supporter-wish`,
    fill: () => ({ wish: note }),
    words: note,
  },
];
