import type { World } from '../../../access/row-access/world.ts';
import { groupColumns, groupHeadings } from '../../../features/groups/list.ts';
import type { Command } from './command.ts';

const group = (world: World, name: string): string => `/groups/${world.id('support_groups', name)}`;
const topic = 'Õhtune vestlusring';
const reason = 'Saarel on vähe peresid, see sobib.';
const note = 'Läbiviija haigestus, kohtume nädal hiljem.';

const cells: Readonly<Record<string, string>> = {
  heldOn: '14.01.2025',
  startsAt: '17:30',
  endsAt: '19:30',
  topic: 'Piirid ja lähedus',
  mode: 'veebis',
  places: '12',
};
const list = [
  groupColumns.map((column) => groupHeadings[column]).join(';'),
  groupColumns.map((column) => cells[column] ?? '').join(';'),
].join('\r\n');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

export const groupCommands: readonly Command[] = [
  {
    pattern: '/groups/plan/:month',
    by: 'manager',
    path: () => '/groups/plan/2024-12',
    fill: () => ({ topic_1: topic, what: 'save' }),
    words: topic,
  },
  {
    pattern: '/groups/list',
    by: 'manager',
    path: () => '/groups/list',
    fill: () => ({}),
    file: { name: 'grupid.csv', bytes: Buffer.from(list) },
  },
  { pattern: '/groups', by: 'manager', path: () => '/groups', fill: () => ({}) },
  {
    pattern: '/groups/:id',
    by: 'manager',
    given: (world) =>
      world.scribe.change(`update support_groups set state = 'accepted', published_at = null where id = $1`, [
        world.id('support_groups', 'accepted'),
      ]),
    path: (world) => group(world, 'accepted'),
    fill: () => ({ what: 'publish' }),
  },
  {
    pattern: '/groups/:id/answer',
    by: 'commissioner',
    path: (world) => `${group(world, 'sent')}/answer`,
    fill: () => ({ decision: 'accept', small: 'yes', reason }),
    words: reason,
  },
  {
    pattern: '/groups/:id/join',
    by: 'otherParent',
    path: (world) => `${group(world, 'published')}/join`,
    fill: (world) => ({ member: world.id('family_members', 'guardian'), what: 'join' }),
  },
  {
    pattern: '/groups/:id/change',
    by: 'manager',
    path: (world) => `${group(world, 'published')}/change`,
    fill: () => ({ note, heldOn: '2024-12-17', what: 'move' }),
    words: note,
  },
  {
    pattern: '/groups/:id/roll',
    by: 'groupLeader',
    path: (world) => `${group(world, 'held')}/roll`,
    fill: () => ({ what: 'walk-in', given: 'Maarika', family: 'Näide' }),
    words: 'Maarika',
  },
  {
    pattern: '/groups/:id/proof',
    by: 'groupLeader',
    path: (world) => `${group(world, 'held')}/proof`,
    fill: () => ({}),
    file: { name: 'nimekiri.png', bytes: png },
  },
  {
    pattern: '/groups/:id/roll',
    by: 'groupLeader',
    path: (world) => `${group(world, 'held')}/roll`,
    fill: () => ({ what: 'sign', correction: 'Üks osaleja puudus.' }),
  },
  {
    pattern: '/calendar',
    by: 'otherParent',
    path: () => '/calendar',
    fill: () => ({ what: 'use' }),
  },
];
