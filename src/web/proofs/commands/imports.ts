import { type ImportColumn, importColumns, importHeadings } from '../../../features/importing/columns.ts';
import type { Command } from './command.ts';

const cells: Readonly<Partial<Record<ImportColumn, string>>> = {
  kind: 'Hoolduspere',
  parentGiven: 'Epp',
  parentFamily: 'Näide',
  parentCode: '48001010031',
  language: 'eesti',
  municipality: 'involved',
  childGiven: 'Kaur',
  childFamily: 'Näide',
  childCode: '61501010014',
  arrivedOn: '01.02.2023',
};
const row = (of: typeof cells) =>
  importColumns.map((column) => ({ ...cells, ...of })[column] ?? '').join(';');
const list = [importColumns.map((column) => importHeadings[column]).join(';'), row({})].join('\r\n');

export const importCommands: readonly Command[] = [
  {
    pattern: '/import',
    by: 'manager',
    path: () => '/import',
    fill: () => ({}),
    file: { name: 'pered.csv', bytes: Buffer.from(list) },
  },
  {
    pattern: '/import/:id',
    by: 'manager',
    given: (world) =>
      world.scribe.change('update imports set rows = $2 where id = $1', [
        world.id('imports', 'ofTugipuu'),
        JSON.stringify([
          { line: 2, cells },
          {
            line: 3,
            cells: { ...cells, parentGiven: 'Ott', parentCode: '37001010021', municipality: 'Eikuskil' },
          },
        ]),
      ]),
    path: (world) => `/import/${world.id('imports', 'ofTugipuu')}`,
    fill: () => ({ what: 'take', 'r3.address': 'Uus tänav 7' }),
    words: 'Uus tänav 7',
  },
];
