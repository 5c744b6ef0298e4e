import type { StoredImportRow } from '../../database/tables/imports.ts';
import type { ReadRows } from '../../documents/read/sheet.ts';
import type { Sheet } from '../../documents/render/sheet.ts';
import { type ListProblem, rowsByHeadings } from '../importing/read-list.ts';
import {
  endOf,
  type GroupChoices,
  type GroupField,
  groupFamilyKinds,
  type PlannedGroup,
  parseGroup,
  type TypedGroup,
} from './group-form.ts';
import type { SupportGroup } from './groups.ts';
import type { GroupPrice } from './price.ts';

/** The columns of a list of groups, in the template's order; each is known by its Estonian heading. */
export const groupColumns = [
  'heldOn',
  'startsAt',
  'endsAt',
  'topic',
  'approach',
  'leader',
  'mode',
  'municipality',
  'place',
  'webLink',
  'language',
  'kinds',
  'places',
  'smallReason',
] as const satisfies readonly GroupField[];
export type GroupColumn = (typeof groupColumns)[number];

export const groupHeadings: Readonly<Record<GroupColumn, string>> = {
  heldOn: 'Kuupäev',
  startsAt: 'Algus',
  endsAt: 'Lõpp',
  topic: 'Teema',
  approach: 'Lähenemine',
  leader: 'Läbiviija',
  mode: 'Vorm',
  municipality: 'Omavalitsus',
  place: 'Koht',
  webLink: 'Veebilink',
  language: 'Keel',
  kinds: 'Kellele',
  places: 'Kohti',
  smallReason: 'Väikese grupi põhjendus',
};

/** Words by which a cell is understood, without regard to letters' size. */
const modes: Readonly<Record<string, string>> = { kohapeal: 'in-person', veebis: 'online' };
const languages: Readonly<Record<string, string>> = { eesti: 'et', vene: 'ru', inglise: 'en' };
const kinds: Readonly<Record<string, string>> = {
  hoolduspered: 'foster',
  eestkostepered: 'guardian',
  lapsendajapered: 'adoptive',
  'tulevased pered': 'prospective',
};

const worded = (text: string, words: Readonly<Record<string, string>>): string => {
  const word = text.trim().toLocaleLowerCase('et');
  return Object.hasOwn(words, word) ? (words[word] ?? text) : text;
};
const wordOf = (value: string, words: Readonly<Record<string, string>>): string =>
  Object.entries(words).find(([, one]) => one === value)?.[0] ?? value;

export interface CellProblem {
  readonly line: number;
  readonly column: GroupColumn;
  readonly code: string;
}

export type GroupsRead =
  | { readonly groups: readonly PlannedGroup[] }
  | { readonly problems: readonly CellProblem[] }
  | { readonly problem: ListProblem };

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('et') === b.trim().toLocaleLowerCase('et');

/** The groups of a list, or every problem at its cell: by the same reading as the planning screen's. Pure. */
export function groupsInList(read: ReadRows, choices: GroupChoices): GroupsRead {
  const found = rowsByHeadings(read, {
    columns: groupColumns,
    headings: groupHeadings,
    needed: ['heldOn', 'startsAt', 'endsAt', 'topic', 'places'],
  });
  if ('problem' in found) return { problem: found.problem };
  const groups: PlannedGroup[] = [];
  const problems: CellProblem[] = [];
  for (const row of found.rows) {
    const typed = typedIn(row, choices);
    const parsed = parseGroup(typed, choices);
    const wrong = 'problems' in parsed ? parsed.problems : [];
    const known = choices.leaders.filter(({ name }) => sameName(name, row.cells.leader ?? ''));
    if (known.length > 1) problems.push({ line: row.line, column: 'leader', code: 'leader-several' });
    problems.push(
      ...wrong.map(({ field, code }) => ({
        line: row.line,
        column: groupColumns.find((column) => column === field) ?? ('smallReason' as const),
        code,
      })),
    );
    if ('value' in parsed) groups.push(parsed.value);
  }
  return problems.length > 0 ? { problems } : { groups };
}

/** A day that a spreadsheet keeps as a fraction of a day, or with seconds, is a time all the same. */
function timeIn(text: string): string {
  const fraction = /^0?\.\d+$/.test(text) || /^0,\d+$/.test(text) ? Number(text.replace(',', '.')) : null;
  if (fraction === null) return text.replace(/^(\d{1,2}[:.]\d{2})[:.]\d{2}$/, '$1');
  const minutes = Math.round(fraction * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function typedIn({ cells }: StoredImportRow, choices: GroupChoices): TypedGroup {
  const cell = (column: GroupColumn): string => cells[column] ?? '';
  const leader = choices.leaders.find(({ name }) => sameName(name, cell('leader')));
  const municipality = choices.municipalities.find(({ name }) => sameName(name, cell('municipality')));
  const named = cell('kinds')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
  return {
    topic: cell('topic'),
    approach: cell('approach'),
    leader: cell('leader') === '' ? '' : (leader?.id ?? cell('leader')),
    heldOn: cell('heldOn'),
    startsAt: timeIn(cell('startsAt')),
    endsAt: timeIn(cell('endsAt')),
    mode: cell('mode') === '' ? 'in-person' : worded(cell('mode'), modes),
    municipality: cell('municipality') === '' ? '' : (municipality?.id ?? cell('municipality')),
    place: cell('place'),
    webLink: cell('webLink'),
    language: cell('language') === '' ? 'et' : worded(cell('language'), languages),
    kinds: named.length === 0 ? groupFamilyKinds.slice(0, 3) : named.map((word) => worded(word, kinds)),
    places: cell('places'),
    small: cell('smallReason') === '' ? '' : 'yes',
    smallReason: cell('smallReason'),
  };
}

const columns = groupColumns.map((column) => ({
  title: groupHeadings[column],
  width: column === 'topic' ? 32 : 18,
}));

/** The list without rows, to be filled in. */
export const groupTemplate: Sheet = { name: 'Tugigrupid', columns, rows: [] };

/** The groups as a list that can be read in again, with their pay and the clauses for which one is not paid. */
export function listOfGroups(
  groups: readonly SupportGroup[],
  prices: ReadonlyMap<string, GroupPrice>,
  states: Readonly<Record<SupportGroup['state'], string>>,
): Sheet {
  return {
    name: 'Tugigrupid',
    columns: [
      ...columns,
      { title: 'Seis' },
      { title: 'Arvestatud osalejaid' },
      { title: 'Tasu (€)' },
      { title: 'Ei tasustata' },
    ],
    rows: groups.map((group) => {
      const price = prices.get(group.id);
      return [
        group.heldOn,
        group.startsAt,
        endOf(group.startsAt, group.minutes),
        group.topic,
        group.approach,
        group.leaderName,
        wordOf(group.mode, modes),
        group.municipality ?? '',
        group.place,
        group.webLink,
        wordOf(group.language, languages),
        group.kinds.map((kind) => wordOf(kind, kinds)).join(', '),
        group.places,
        group.smallReason,
        states[group.state],
        price?.participants ?? null,
        price === undefined ? null : price.amount / 100,
        price?.reasons.join(', ') ?? '',
      ];
    }),
  };
}
