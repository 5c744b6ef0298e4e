import type { World } from '../../../access/row-access/world.ts';
import { type Command, note } from './command.ts';

const guardian = (world: World): string => world.id('families', 'guardian');

export const followUpCommands: readonly Command[] = [
  {
    pattern: '/follow-up/:id',
    by: 'colleague',
    given: (world) =>
      world.scribe.change(
        `update services set ended_on = '2024-11-20', ending_signed_on = '2024-11-20' where family_id = $1`,
        [guardian(world)],
      ),
    path: (world) => `/follow-up/${guardian(world)}`,
    fill: () => ({ kind: 'greater-need', body: note, agreed: 'yes' }),
    words: note,
  },
  {
    pattern: '/follow-up/:id',
    by: 'manager',
    path: (world) => `/follow-up/${guardian(world)}`,
    fill: () => ({ wish: 'yes' }),
  },
  {
    pattern: '/offers',
    by: 'otherParent',
    path: () => '/offers',
    fill: () => ({ wish: 'no' }),
  },
];
