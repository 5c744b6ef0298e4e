import type { Updateable } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ContractTables } from '../../database/tables/contracts.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ContractInput } from './contract-form.ts';

/** A provider's contract with the commissioner under an edition of terms. */
export interface Contract extends ContractInput {
  readonly id: string;
  readonly providerId: string;
  readonly provider: string;
  readonly version: number;
}

/** A provider, with its contracts that the actor may read, the latest first. */
export interface ProviderContracts {
  readonly id: string;
  readonly name: string;
  readonly contracts: readonly Contract[];
}

const everyContract = (tx: ActorTransaction) =>
  tx
    .selectFrom('contracts as c')
    .innerJoin('organisations as o', 'o.id', 'c.provider_id')
    .selectAll('c')
    .select('o.name as provider')
    .orderBy('o.name')
    .orderBy('c.from_on', 'desc');

type ContractRow = Awaited<ReturnType<ReturnType<typeof everyContract>['execute']>>[number];

const contractOf = (row: ContractRow): Contract => ({
  id: row.id,
  providerId: row.provider_id,
  provider: row.provider,
  edition: row.edition,
  number: row.number,
  from: row.from_on,
  to: row.to_on,
  supportUnit: row.support_unit,
  prices: {
    support: row.support_cents,
    mentoring: row.mentoring_cents,
    counselling: row.counselling_cents,
    supervision: row.supervision_cents,
    group: row.group_cents,
  },
  paymentDays: row.payment_days,
  total: row.total_cents,
  before: row.before_cents,
  volumes: {
    support: row.support_volume,
    mentoring: row.mentoring_volume,
    counselling: row.counselling_volume,
    supervision: row.supervision_volume,
    group: row.group_volume,
  },
  usedBefore: {
    support: row.support_before,
    mentoring: row.mentoring_before,
    counselling: row.counselling_before,
    supervision: row.supervision_before,
    group: row.group_before,
  },
  version: row.version,
});

/** Contracts that the actor may read: a manager their provider's, the commissioner all. */
export async function contracts(tx: ActorTransaction): Promise<Contract[]> {
  return (await everyContract(tx).execute()).map(contractOf);
}

/** One of them; null where it is hidden or not there. */
export async function contractById(tx: ActorTransaction, id: string): Promise<Contract | null> {
  const row = await everyContract(tx).where('c.id', '=', id).executeTakeFirst();
  return row === undefined ? null : contractOf(row);
}

/**
 * The contract by which a provider is paid on a day: of those that the actor may read, the one whose days hold it.
 * @returns null where there is none
 */
export async function contractOn(
  tx: ActorTransaction,
  providerId: string,
  day: CivilDate,
): Promise<Contract | null> {
  const row = await everyContract(tx)
    .where('c.provider_id', '=', providerId)
    .where('c.from_on', '<=', day)
    .where('c.to_on', '>=', day)
    .executeTakeFirst();
  return row === undefined ? null : contractOf(row);
}

/** Every provider with its contracts, for the commissioner to see who has none. */
export async function providersContracts(tx: ActorTransaction): Promise<ProviderContracts[]> {
  const [providers, found] = await Promise.all([
    tx
      .selectFrom('organisations')
      .select(['id', 'name'])
      .where('kind', '=', 'provider')
      .orderBy('name')
      .execute(),
    contracts(tx),
  ]);
  return providers.map(({ id, name }) => ({
    id,
    name,
    contracts: found.filter(({ providerId }) => providerId === id),
  }));
}

const columnsOf = (input: ContractInput) =>
  ({
    number: input.number,
    from_on: input.from,
    to_on: input.to,
    support_unit: input.supportUnit,
    support_cents: input.prices.support,
    mentoring_cents: input.prices.mentoring,
    counselling_cents: input.prices.counselling,
    supervision_cents: input.prices.supervision,
    group_cents: input.prices.group,
    payment_days: input.paymentDays,
    total_cents: input.total,
    before_cents: input.before,
    support_volume: input.volumes.support,
    mentoring_volume: input.volumes.mentoring,
    counselling_volume: input.volumes.counselling,
    supervision_volume: input.volumes.supervision,
    group_volume: input.volumes.group,
    support_before: input.usedBefore.support,
    mentoring_before: input.usedBefore.mentoring,
    counselling_before: input.usedBefore.counselling,
    supervision_before: input.usedBefore.supervision,
    group_before: input.usedBefore.group,
  }) satisfies Updateable<ContractTables['contracts']>;

/**
 * Enters a provider's contract under an edition.
 * @returns its id, or null where there is one under that edition already
 */
export async function enterContract(
  tx: ActorTransaction,
  providerId: string,
  input: ContractInput,
): Promise<string | null> {
  const id = crypto.randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contracts')
    .values({ id, provider_id: providerId, edition: input.edition, ...columnsOf(input) })
    .onConflict((conflict) => conflict.columns(['provider_id', 'edition']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 0n ? null : id;
}

/** Changes a contract that nobody changed since `readVersion`; its provider and edition stay. @returns whether it did */
export async function changeContract(
  tx: ActorTransaction,
  id: string,
  readVersion: number,
  input: ContractInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contracts')
    .set({ ...columnsOf(input), version: readVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', readVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
