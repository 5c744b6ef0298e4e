import type { ActorTransaction } from '../../database/as-actor.ts';
import type { AttendanceList } from '../../documents/attendance-list/data.ts';
import { openFile, type SealedFile } from '../../platform/sealed-file.ts';
import type { CivilDate } from '../../rules/index.ts';

/** A signed list as it is kept. */
export interface SignedList {
  readonly edition: number;
  readonly signedName: string;
  readonly signedOn: CivilDate;
  readonly correction: string;
}

/** The editions of a group's list, the newest first; for those who read whole names. */
export async function listsOf(tx: ActorTransaction, groupId: string): Promise<SignedList[]> {
  return tx
    .selectFrom('group_lists')
    .select(['edition', 'signed_name as signedName', 'signed_on as signedOn', 'correction'])
    .where('group_id', '=', groupId)
    .orderBy('edition', 'desc')
    .execute();
}

/** One edition with all that its document says; null where the actor reads none. */
export async function signedList(
  tx: ActorTransaction,
  groupId: string,
  edition: number,
): Promise<AttendanceList | null> {
  const found = await tx
    .selectFrom('group_lists')
    .select(['edition', 'data', 'signed_name', 'signed_on', 'correction'])
    .where('group_id', '=', groupId)
    .where('edition', '=', edition)
    .executeTakeFirst();
  if (found === undefined) return null;
  return {
    ...(found.data as unknown as Omit<AttendanceList, 'edition' | 'signedName' | 'signedOn' | 'correction'>),
    edition: found.edition,
    signedName: found.signed_name,
    signedOn: found.signed_on,
    correction: found.correction,
  };
}

export interface KeptProof extends Pick<SealedFile, 'id' | 'key' | 'sealed' | 'sha256'> {
  readonly name: string;
  readonly type: string;
}

/** A kept proof with what opens it, as the actor may read both. */
export async function keptProof(
  tx: ActorTransaction,
  groupId: string,
  id: string,
): Promise<KeptProof | null> {
  const row = await tx
    .selectFrom('group_proofs as p')
    .innerJoin('group_files as f', 'f.id', 'p.id')
    .select(['p.id', 'p.name', 'p.type', 'p.sha256', 'p.key', 'f.sealed'])
    .where('p.id', '=', id)
    .where('p.group_id', '=', groupId)
    .executeTakeFirst();
  return row ?? null;
}

/** Its bytes; without a transaction. */
export const bytesOfProof = (proof: KeptProof): Uint8Array => openFile(proof);
