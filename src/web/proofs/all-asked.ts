import { absentKey, keyColumns, type TableName } from '../../access/row-access/scribe.ts';
import type { World } from '../../access/row-access/world.ts';
import type { Declared } from '../testing/open-program.ts';

/** One address of the program, asked of one of the world's records. */
export interface Address {
  readonly method: 'GET' | 'POST';
  /** As it is declared. */
  readonly pattern: string;
  readonly path: string;
  /** The same of records that do not exist; null where the address names none. */
  readonly ofNothing: string | null;
  readonly json: boolean;
}

/** What stands in a declared path for a parameter: a record of the world, or one of some words. */
const fillers: Readonly<Record<string, TableName | readonly string[]>> = {
  'families/:id': 'families',
  'contacts/:id': 'contacts',
  'overviews/:id': 'overviews',
  'notices/:id': 'notices',
  'new/:kind': ['worry', 'municipality'],
  'demands/:id': 'plan_demands',
  'services/:id': 'services',
  'referrals/:id': 'referrals',
  'goals/:id': 'goals',
  'follow-ups/:id': 'follow_ups',
  'follow-up/:id': 'families',
  'notes/:service': 'services',
  'drafts/:form': ['new-contact', 'edit-contact'],
  ':form/:subject': 'families',
  'month-report/:month': ['2024-11'],
  'report/:month': ['2024-09'],
  ':month/:format': ['pdf', 'docx'],
  'export/:format': ['xlsx', 'csv'],
  'plan/:service': 'services',
  'lisa-8/:format': ['pdf', 'docx'],
  'lisa-9/:format': ['pdf', 'docx'],
  'agreements/:service': 'services',
  'endings/:service': 'services',
  'documents/:document': 'documents',
  'signed/:file': 'files',
  'supporters/:assignment': 'assignments',
  'supporters/:membership': 'memberships',
  'team/:id': 'memberships',
  'evidence/:file': 'evidence_files',
  'confirmations/:id': 'confirmations',
  'specialists/:id': 'memberships',
  'trainings/:id': 'trainings',
  'exceptions/:id': 'role_exceptions',
  'engagements/:id': 'engagements',
  'appointments/:id': 'appointments',
  'service-wishes/:id': 'service_wishes',
  'extra-sessions/:id': 'extra_sessions',
  'signed-reports/:id': 'signed_reports',
  'import/:id': 'imports',
  'groups/:id': 'support_groups',
  'plan/:month': ['2024-12'],
  'lists/:edition': ['1', '2'],
  ':edition/:format': ['pdf', 'docx'],
  'proofs/:proof': 'group_proofs',
  'contracts/:id': 'contracts',
  'hand-overs/:id': 'hand_overs',
  'months/:month': ['2024-11'],
  'packs/:id': 'packs',
  'reports/:report': 'pack_reports',
  ':id/:part': ['sheet', 'invoice-pdf'],
  'new/:provider': 'organisations',
  'notes/:id': 'monitoring_notes',
  'reports/:id': 'monitoring_reports',
  'template/:format': ['xlsx', 'csv'],
};

/** Everything that is declared and holds people's data, asked of every record of the world. */
export function allAsked(declared: Declared, world: World): Address[] {
  const held = [...declared.pages, ...declared.endpoints, ...declared.files].filter(
    ({ access }) => access !== 'everyone',
  );
  return held.flatMap((one) => {
    const methods =
      'method' in one ? [one.method] : 'post' in one ? (['GET', 'POST'] as const) : ['GET' as const];
    return methods.flatMap((method) =>
      filled(one.path, world).map((paths) => ({
        method,
        pattern: one.path,
        ...paths,
        json: 'method' in one,
      })),
    );
  });
}

interface Place {
  readonly path: string;
  readonly ofNothing: string;
  /** The world's names of the records that stand in it. */
  readonly rows: readonly string[];
}

/** A path with each record of the world in its places. */
function filled(pattern: string, world: World): { path: string; ofNothing: string | null }[] {
  let places: Place[] = [{ path: '', ofNothing: '', rows: [] }];
  const segments = pattern.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const choices = choicesFor(`${segments[index - 1] ?? ''}/${segment}`, segment, world);
    places = places.flatMap((place) =>
      choices
        .filter(({ row }) => row === null || worthAsking(place.rows, row))
        .map(({ of, ofNothing, row }) => ({
          path: `${place.path}/${of}`,
          ofNothing: `${place.ofNothing}/${ofNothing}`,
          rows: row === null ? place.rows : [...place.rows, row],
        })),
    );
  }
  return places.map(({ path, ofNothing, rows }) => ({
    path,
    ofNothing: rows.length === 0 ? null : ofNothing,
  }));
}

/** What belongs together (a family's rows bear its name first), and what never does: below the guardian family. */
const worthAsking = ([outer]: readonly string[], inner: string): boolean =>
  outer === undefined || outer === 'guardian' || inner.toLowerCase().includes(outer);

interface Choice {
  readonly of: string;
  readonly ofNothing: string;
  /** The world's name of a record; null of a word. */
  readonly row: string | null;
}

function choicesFor(place: string, segment: string, world: World): Choice[] {
  if (!segment.startsWith(':')) return [{ of: segment, ofNothing: segment, row: null }];
  const filler = fillers[place];
  if (filler === undefined) throw new Error(`say in ${import.meta.filename} what stands for ${place}`);
  if (typeof filler !== 'string') return filler.map((word) => ({ of: word, ofNothing: word, row: null }));
  const [column = ''] = keyColumns(filler);
  const absent = absentOf(filler, column);
  return Object.entries(world.rows[filler]).map(([row, key]) => ({
    of: String(key[column]),
    ofNothing: absent,
    row,
  }));
}

const absents = new Map<TableName, string>();

/** One record that does not exist, of each table: what is said of it needs to be asked once. */
function absentOf(table: TableName, column: string): string {
  const absent = absents.get(table) ?? String(absentKey(table)[column]);
  absents.set(table, absent);
  return absent;
}
