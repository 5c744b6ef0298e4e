import type { ActorTransaction } from '../../database/as-actor.ts';
import { addDays, type CivilDate, editions, reportDeadlines } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { readDate } from '../contacts/contact-form.ts';
import { type Contract, contractById, contracts } from '../contracts/contracts.ts';

/** A contract's end: what is asked for by when, and until when its provider's people may enter. */
export interface Closing {
  readonly contract: Contract;
  /** Null of a contract under an edition that is not known. */
  readonly handOverDue: CivilDate | null;
  readonly set: {
    /** The last day. */
    readonly closesOn: CivilDate;
    /** Null while it goes on. */
    readonly closedOn: CivilDate | null;
    readonly version: number;
  } | null;
  /** A contract of the same provider that goes on after this one. */
  readonly next: Contract | null;
}

/** How a contract's end stands; null where the contract is hidden or not there. */
export async function closingOf(tx: ActorTransaction, contractId: string): Promise<Closing | null> {
  const contract = await contractById(tx, contractId);
  if (contract === null) return null;
  const [row, all] = await Promise.all([
    tx.selectFrom('contract_closings').selectAll().where('contract_id', '=', contractId).executeTakeFirst(),
    contracts(tx),
  ]);
  const terms = editions.get(contract.edition);
  const due =
    terms === undefined
      ? undefined
      : reportDeadlines({ terms, contractEnd: contract.to }).find(({ clause }) => clause === 'TK 3.5');
  return {
    contract,
    handOverDue: due?.due ?? null,
    set:
      row === undefined ? null : { closesOn: row.closes_on, closedOn: row.closed_on, version: row.version },
    next: all.find(({ providerId, to }) => providerId === contract.providerId && to > contract.to) ?? null,
  };
}

export const closingProblems = [
  'day-missing',
  'day-unreadable',
  'day-past',
  'before-end',
  'contract-goes-on',
] as const;
export type ClosingProblem = (typeof closingProblems)[number];

type Parsed =
  | { readonly ok: true; readonly closesOn: CivilDate }
  | { readonly ok: false; readonly code: ClosingProblem };

/** The last day as it was typed, or what stands against it. */
export function parseClosing(typed: string, { contract, next }: Closing, today: CivilDate): Parsed {
  const text = typed.trim();
  if (text === '') return { ok: false, code: 'day-missing' };
  const closesOn = readDate(text);
  if (closesOn === null) return { ok: false, code: 'day-unreadable' };
  if (closesOn < today) return { ok: false, code: 'day-past' };
  if (closesOn < contract.to) return { ok: false, code: 'before-end' };
  if (next !== null && next.to > closesOn) return { ok: false, code: 'contract-goes-on' };
  return { ok: true, closesOn };
}

/** The day that is proposed: when the originals are due, or a week from now where that is over. */
export function proposedDay({ handOverDue, contract }: Closing, today: CivilDate): CivilDate {
  const due = handOverDue ?? contract.to;
  return due < today ? addDays(today, 7) : due;
}

/**
 * Sets the last day on which a provider's people may enter, or another one instead: what was closed is open again.
 * @param readVersion of what was read; 0 where none was set
 * @returns false where somebody set another meanwhile
 */
export async function setClosing(
  tx: ActorTransaction,
  actor: ActingActor,
  { contract }: Closing,
  readVersion: number,
  closesOn: CivilDate,
  today: CivilDate,
): Promise<boolean> {
  const own = { closes_on: closesOn, set_by: actor.membershipId, set_on: today };
  if (readVersion === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('contract_closings')
      .values({ contract_id: contract.id, provider_id: contract.providerId, ...own })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows !== 0n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('contract_closings')
    .set({ ...own, version: readVersion + 1 })
    .where('contract_id', '=', contract.id)
    .where('version', '=', readVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Takes the day back: the provider's access does not close. @returns false where somebody set another meanwhile */
export async function clearClosing(
  tx: ActorTransaction,
  { contract }: Closing,
  readVersion: number,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('contract_closings')
    .where('contract_id', '=', contract.id)
    .where('version', '=', readVersion)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
