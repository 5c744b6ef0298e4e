import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ContractTables } from '../../database/tables/contracts.ts';
import type { ActingActor } from '../acting.ts';
import type { BillingInput, Payee, Vat } from './billing-form.ts';

/** How an organisation stands on an e-invoice. */
export interface BillingDetails extends BillingInput {
  readonly version: number;
}

/** An organisation's own details, and what the business register calls it. */
export interface OwnBilling {
  readonly organisation: string;
  readonly kind: 'commissioner' | 'provider';
  /** As the program knows it from elsewhere: what a first form begins with. */
  readonly registryCode: string;
  /** Null where nobody has written them yet. */
  readonly details: BillingDetails | null;
}

/** The details of an organisation, where the actor may read them; null where nobody has written them. */
export async function billingOf(
  tx: ActorTransaction,
  organisationId: string,
): Promise<BillingDetails | null> {
  const row = await tx
    .selectFrom('billing_details')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    address: {
      registryCode: row.registry_code,
      street: row.street,
      city: row.city,
      postcode: row.postcode,
    },
    payee: payeeOf(row),
    version: row.version,
  };
}

/** How the actor's own organisation stands on invoices; null where it is none that makes or gets them. */
export async function ownBilling(tx: ActorTransaction, actor: ActingActor): Promise<OwnBilling | null> {
  if (actor.organisationId === null) return null;
  const [organisation, details] = await Promise.all([
    tx
      .selectFrom('organisations')
      .select(['name', 'kind', 'registry_code'])
      .where('id', '=', actor.organisationId)
      .executeTakeFirst(),
    billingOf(tx, actor.organisationId),
  ]);
  if (organisation === undefined || organisation.kind === 'municipality') return null;
  return {
    organisation: organisation.name,
    kind: organisation.kind,
    registryCode: organisation.registry_code ?? '',
    details,
  };
}

function payeeOf(
  row: Pick<
    ContractTables['billing_details'],
    'vat' | 'vat_number' | 'vat_reason' | 'iban' | 'reference_base'
  >,
): Payee | null {
  if (row.vat === null || row.iban === null || row.reference_base === null) return null;
  const number = row.vat_number ?? '';
  const vat: Vat =
    row.vat === 'unregistered'
      ? { status: row.vat }
      : row.vat === 'exempt'
        ? { status: row.vat, number, reason: row.vat_reason ?? '' }
        : { status: row.vat, number };
  return { vat, iban: row.iban, referenceBase: row.reference_base };
}

/**
 * Writes the details of the actor's organisation, where nobody changed them since `readVersion`.
 * @param readVersion 0 where there were none
 * @returns whether it did
 */
export async function writeBilling(
  tx: ActorTransaction,
  actor: ActingActor,
  kind: 'commissioner' | 'provider',
  readVersion: number,
  { address, payee }: BillingInput,
): Promise<boolean> {
  const vat = payee?.vat;
  const values = {
    registry_code: address.registryCode,
    street: address.street,
    city: address.city,
    postcode: address.postcode,
    vat: vat?.status ?? null,
    vat_number: vat === undefined || vat.status === 'unregistered' ? null : vat.number,
    vat_reason: vat?.status === 'exempt' ? vat.reason : null,
    iban: payee?.iban ?? null,
    reference_base: payee?.referenceBase ?? null,
  };
  const organisation_id = actor.organisationId ?? '';
  if (readVersion === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('billing_details')
      .values({ organisation_id, organisation_kind: kind, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows !== 0n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('billing_details')
    .set({ ...values, version: readVersion + 1 })
    .where('organisation_id', '=', organisation_id)
    .where('version', '=', readVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
