import type { World } from '../../../access/row-access/world.ts';
import type { Command } from './command.ts';

const body = 'Grupi kutsed said õigel ajal teele ja kohale tuli rohkem peresid.';
const draft = (world: World): string =>
  `/monitoring/reports/${world.id('monitoring_reports', 'draftOfTugipuu')}`;

/** What a provider notes, and its reports by Lisa 12. */
export const monitoringCommands: readonly Command[] = [
  {
    pattern: '/monitoring',
    by: 'manager',
    path: () => '/monitoring',
    fill: () => ({ due: '2026-01-05' }),
  },
  {
    pattern: '/monitoring/notes',
    by: 'manager',
    path: () => '/monitoring/notes',
    fill: () => ({ kind: 'practice', service: 'group', notedOn: '2024-11-02', body }),
    words: body,
  },
  {
    pattern: '/monitoring/notes/:id',
    by: 'manager',
    path: (world) => `/monitoring/notes/${world.id('monitoring_notes', 'ofTugipuu')}`,
    fill: () => ({ body }),
    words: body,
  },
  {
    pattern: '/monitoring/reports/:id/edit',
    by: 'manager',
    path: (world) => `${draft(world)}/edit`,
    fill: () => ({ assessment: body }),
    words: body,
  },
  {
    pattern: '/monitoring/reports/:id/send',
    by: 'manager',
    path: (world) => `${draft(world)}/send`,
    fill: () => ({}),
  },
  {
    pattern: '/contracts/:id/end',
    by: 'commissioner',
    path: (world) => `/contracts/${world.id('contracts', 'ofTugipuu')}/end`,
    fill: () => ({ closesOn: '2099-03-02' }),
  },
  {
    pattern: '/contracts/:id/hand-over',
    by: 'manager',
    path: (world) => `/contracts/${world.id('contracts', 'ofTugipuu')}/hand-over`,
    fill: () => ({ kept: 'yes' }),
  },
];
