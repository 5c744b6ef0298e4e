import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { StoredImportRow } from '../../database/tables/imports.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type CheckedRow, checkRows, type ImportSurroundings } from './check-row.ts';

export interface OpenImport {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly madeAt: Date;
}

/** Lists that are not taken in yet, the newest first. */
export async function openImports(tx: ActorTransaction): Promise<OpenImport[]> {
  const rows = await tx
    .selectFrom('imports')
    .select(['id', 'name', 'made_at', sql<number>`jsonb_array_length(rows)`.as('rows')])
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at }));
}

/** Keeps a list that was read, to be looked through. */
export async function keepImport(
  tx: ActorTransaction,
  actor: ActingActor,
  name: string,
  rows: readonly StoredImportRow[],
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID();
  await tx
    .insertInto('imports')
    .values({
      id,
      provider_id: actor.organisationId ?? '',
      membership_id: actor.membershipId,
      name: name.trim().slice(0, 200) || '…',
      rows: JSON.stringify(rows),
      made_at: now,
    })
    .execute();
  return id;
}

export interface ImportInHand {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** How many of its rows were taken in already. */
  readonly taken: number;
  readonly rows: readonly CheckedRow[];
}

/** A list with each row's problems as they stand today; null where the actor is not told of it. */
export async function importInHand(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  today: CivilDate,
): Promise<ImportInHand | null> {
  const found = await tx
    .selectFrom('imports')
    .select(['id', 'name', 'version', 'taken', 'rows'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return null;
  return { ...found, rows: checkRows(found.rows, await surroundings(tx, actor, today)) };
}

async function surroundings(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<ImportSurroundings> {
  const [municipalities, supporters] = await Promise.all([
    tx.selectFrom('organisations').select(['id', 'name']).where('kind', '=', 'municipality').execute(),
    tx
      .selectFrom('memberships')
      .select(['id', 'display_name as name', 'confirmed_on as confirmedOn'])
      .where('role', '=', 'family_supporter')
      .where('organisation_id', '=', actor.organisationId)
      .where('began_on', '<=', today)
      .where((one) => one.or([one('ended_on', 'is', null), one('ended_on', '>=', today)]))
      .execute(),
  ]);
  return { today, municipalities, supporters };
}

export type Corrections = ReadonlyMap<number, Readonly<Record<string, string>>>;

/** Rows with their corrected cells in place, by their line. */
export const corrected = (rows: readonly StoredImportRow[], corrections: Corrections): StoredImportRow[] =>
  rows.map((row) => {
    const cells = corrections.get(row.line);
    return cells === undefined ? row : { ...row, cells: { ...row.cells, ...cells } };
  });

export type Taken =
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'saved'; readonly left: number }
  | { readonly kind: 'taken'; readonly left: number; readonly fresh: number; readonly known: number };

/**
 * Keeps corrections and, where asked, takes in every row that is right: all of them or none, each once. What is wrong
 * stays for the next time; a list without rows goes.
 */
export async function workOnImport(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: {
    readonly id: string;
    readonly version: number;
    readonly corrections: Corrections;
    readonly take: boolean;
  },
  today: CivilDate,
): Promise<Taken> {
  const found = await tx
    .selectFrom('imports')
    .select(['version', 'rows', 'taken'])
    .where('id', '=', asked.id)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) return { kind: 'nothing-there' };
  if (found.version !== asked.version) return { kind: 'changed-meanwhile' };
  const rows = corrected(found.rows, asked.corrections);
  const checked = checkRows(rows, await surroundings(tx, actor, today));
  const right = asked.take ? checked.filter(({ family }) => family !== null) : [];
  let fresh = 0;
  for (const { family } of right) {
    const { rows: answers } = await sql<{ answer: string }>`
      select import_family(${JSON.stringify(family)}::jsonb, ${today}::date) as answer`.execute(tx);
    if (answers[0]?.answer !== 'known') fresh += 1;
  }
  const takenLines = new Set(right.map(({ row }) => row.line));
  const left = rows.filter(({ line }) => !takenLines.has(line));
  if (left.length === 0) await discardImport(tx, asked.id);
  else {
    await tx
      .updateTable('imports')
      .set({ rows: JSON.stringify(left), taken: found.taken + right.length, version: found.version + 1 })
      .where('id', '=', asked.id)
      .execute();
  }
  if (!asked.take) return { kind: 'saved', left: left.length };
  return { kind: 'taken', left: left.length, fresh, known: right.length - fresh };
}

/** Throws a list away; what was taken in of it stays. */
export async function discardImport(tx: ActorTransaction, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('imports').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
