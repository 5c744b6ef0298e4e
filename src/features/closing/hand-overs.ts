import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { HandOverState } from '../../database/tables/closings.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { Contract } from '../contracts/contracts.ts';

/** An archive of a contract's originals (TK 3.5), as far as it is. */
export interface HandOver {
  readonly id: string;
  readonly state: HandOverState;
  readonly askedBy: string;
  readonly askedOn: CivilDate;
  /** By which people tell which key is its. */
  readonly keyMark: string;
  readonly originals: number;
  /** Null until its index is made. */
  readonly of: number | null;
  readonly bytes: number;
  readonly ofBytes: number | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly expiresOn: CivilDate | null;
}

/** Those of a contract, the newest first. */
export async function handOversOf(tx: ActorTransaction, contractId: string): Promise<HandOver[]> {
  const rows = await tx
    .selectFrom('hand_overs')
    .select(['id', 'state', 'asked_name', 'asked_on', 'key_mark', 'originals', 'of_originals', 'bytes'])
    .select(['of_bytes', 'size', 'sha256', 'expires_on'])
    .where('contract_id', '=', contractId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    askedBy: row.asked_name,
    askedOn: row.asked_on,
    keyMark: row.key_mark,
    originals: row.originals,
    of: row.of_originals,
    bytes: Number(row.bytes),
    ofBytes: row.of_bytes === null ? null : Number(row.of_bytes),
    size: row.size === null ? null : Number(row.size),
    sha256: row.sha256?.toString('hex') ?? null,
    expiresOn: row.expires_on,
  }));
}

/** The provider's managers may try it at any time; the commissioner, once the contract is over. */
export const mayAsk = (actor: ActingActor, contract: Contract, today: CivilDate): boolean =>
  actor.role === 'project_manager' || (actor.role === 'commissioner_officer' && contract.to < today);

/** A key of an archive, in the form in which people keep it. */
export const newKey = (): string => randomBytes(32).toString('base64');

/** The key in what was sent; null where it is none. */
export function keyIn(text: string): Buffer | null {
  const key = /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, 'base64') : null;
  return key?.length === 32 ? key : null;
}

export const markOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/**
 * Asks for an archive; the program makes it.
 * @returns false where one of this contract is being made already
 */
export async function askHandOver(
  tx: ActorTransaction,
  actor: ActingActor,
  contract: Contract,
  key: Buffer,
  today: CivilDate,
): Promise<boolean> {
  // Of two who ask at once the second finds the first.
  await sql`select pg_advisory_xact_lock(hashtext('tugiring asking'), hashtext(${contract.id}))`.execute(tx);
  const underway = await tx
    .selectFrom('hand_overs')
    .select('id')
    .where('contract_id', '=', contract.id)
    .where('state', '=', 'making')
    .executeTakeFirst();
  if (underway !== undefined) return false;
  await tx
    .insertInto('hand_overs')
    .values({
      contract_id: contract.id,
      asked_by: actor.membershipId,
      asked_on: today,
      key,
      key_mark: markOf(key),
    })
    .execute();
  return true;
}

/** An archive that is there to be downloaded; null where it is hidden, not ready, or its last day is over. */
export async function archiveOf(tx: ActorTransaction, id: string, today: CivilDate) {
  const row = await tx
    .selectFrom('hand_overs as h')
    .innerJoin('contracts as c', 'c.id', 'h.contract_id')
    .select(['h.id', 'h.file', 'h.size', 'h.sha256', 'h.made_on', 'c.number'])
    .where('h.id', '=', id)
    .where('h.state', '=', 'ready')
    .where('h.expires_on', '>=', today)
    .executeTakeFirst();
  if (row === undefined || row.file === null || row.size === null || row.sha256 === null) return null;
  const { number, made_on, file: path } = row;
  return {
    id: row.id,
    name: `${number} ${made_on}.hand-over`,
    path,
    size: Number(row.size),
    sha256: row.sha256.toString('hex'),
  };
}
