import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { DeliveryState, InvoiceKind, PackState } from '../../database/tables/packs.ts';
import type { MonthReportKind, ReportSigning } from '../../database/tables/signed-reports.ts';
import type { Lisa3 } from '../../documents/lisa-3/data.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';

/** A month as it was sent, without its lines. */
export interface PackHead {
  readonly id: string;
  readonly providerId: string;
  readonly provider: string;
  readonly month: CivilMonth;
  readonly version: number;
  readonly state: PackState;
  readonly total: number;
  readonly sentOn: CivilDate;
  readonly sentBy: string;
  readonly decidedOn: CivilDate | null;
  readonly decidedBy: string;
  readonly invoice: string | null;
}

/** A line that came back, and what was answered. */
export interface ReturnedLine {
  readonly key: string;
  readonly reason: string;
  readonly by: string;
  readonly on: CivilDate;
  readonly answer: string;
}

export interface PackInvoice {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly credited: boolean;
  /** How it reached its buyer; null of one that was made before the program delivered any. */
  readonly delivery: InvoiceDelivery | null;
}

export interface InvoiceDelivery {
  readonly state: DeliveryState;
  /** How often the access point was asked in vain; each try counts once it began. */
  readonly tries: number;
  readonly at: Date | null;
  /** What the access point calls it. */
  readonly reference: string;
  /** Why it was refused, in the access point's words. */
  readonly reason: string;
}

/** A supporter's or specialist's report of the month with a family (Lisa 5, 4). */
export interface PackReport {
  readonly id: string;
  readonly kind: MonthReportKind;
  readonly caseNumber: string;
  readonly author: string;
  /** Who signed it when; null where nobody had when the month was closed. */
  readonly signed: {
    readonly on: CivilDate;
    readonly familyOn: CivilDate | null;
    readonly way: ReportSigning;
  } | null;
  /** Whether its file is made. */
  readonly made: boolean;
}

/** An attendance list that went with the month (TK 3.1.3). */
export interface PackList {
  readonly groupId: string;
  readonly edition: number;
  readonly topic: string;
  readonly heldOn: CivilDate;
  readonly leader: string;
  readonly signedOn: CivilDate;
}

export interface Pack extends PackHead {
  readonly contractId: string;
  readonly schedule: Lisa3;
  readonly reports: readonly PackReport[];
  readonly lists: readonly PackList[];
  readonly returns: readonly ReturnedLine[];
  readonly invoices: readonly PackInvoice[];
  /** Every version of the month, the newest first. */
  readonly versions: readonly PackHead[];
  /** The version before, to be compared with. */
  readonly before: { readonly schedule: Lisa3; readonly returns: readonly ReturnedLine[] } | null;
}

const heads = (tx: ActorTransaction) =>
  tx
    .selectFrom('packs as p')
    .innerJoin('organisations as o', 'o.id', 'p.provider_id')
    .leftJoin('invoices as i', (join) => join.onRef('i.pack_id', '=', 'p.id').on('i.kind', '=', 'invoice'))
    .select(['p.id', 'p.provider_id', 'o.name', 'p.month', 'p.version', 'p.state', 'p.total_cents'])
    .select(['p.sent_on', 'p.sent_name', 'p.decided_on', 'p.decided_name', 'i.number as invoice'])
    .orderBy('p.month', 'desc')
    .orderBy('o.name')
    .orderBy('p.version', 'desc');
type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

const headOf = (row: HeadRow): PackHead => ({
  id: row.id,
  providerId: row.provider_id,
  provider: row.name,
  month: row.month,
  version: row.version,
  state: row.state,
  total: row.total_cents,
  sentOn: row.sent_on,
  sentBy: row.sent_name,
  decidedOn: row.decided_on,
  decidedBy: row.decided_name,
  invoice: row.invoice,
});

/** The version of each month that stands: a provider's own, all for the commissioner; the newest month first. */
export async function standingPacks(tx: ActorTransaction): Promise<PackHead[]> {
  return (await heads(tx).where('p.state', '<>', 'superseded').execute()).map(headOf);
}

/** The version of a provider's month that stands; null where it was never sent. */
export async function standingPack(
  tx: ActorTransaction,
  providerId: string,
  month: CivilMonth,
): Promise<PackHead | null> {
  const row = await heads(tx)
    .where('p.provider_id', '=', providerId)
    .where('p.month', '=', month)
    .where('p.state', '<>', 'superseded')
    .executeTakeFirst();
  return row === undefined ? null : headOf(row);
}

/** A month as it was sent; null where it is hidden or not there. */
export async function packById(tx: ActorTransaction, id: string): Promise<Pack | null> {
  const row = await heads(tx)
    .select(['p.schedule', 'p.contract_id'])
    .where('p.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const versions = (
    await heads(tx).where('p.provider_id', '=', row.provider_id).where('p.month', '=', row.month).execute()
  ).map(headOf);
  const previous = versions.find(({ version }) => version === row.version - 1);
  const [reports, lists, returns, invoices, earlier, earlierReturns] = await Promise.all([
    reportsOf(tx, id),
    listsOf(tx, id),
    returnsOf(tx, id),
    invoicesOf(tx, id),
    previous === undefined
      ? undefined
      : tx.selectFrom('packs').select('schedule').where('id', '=', previous.id).executeTakeFirst(),
    previous === undefined ? [] : returnsOf(tx, previous.id),
  ]);
  const schedule = row.schedule as unknown as Lisa3;
  return {
    ...headOf(row),
    // By the name that it had when it sent the month.
    provider: schedule.provider,
    contractId: row.contract_id,
    schedule,
    reports,
    lists,
    returns,
    invoices,
    versions,
    before:
      earlier === undefined
        ? null
        : { schedule: earlier.schedule as unknown as Lisa3, returns: earlierReturns },
  };
}

async function returnsOf(tx: ActorTransaction, packId: string): Promise<ReturnedLine[]> {
  const rows = await tx
    .selectFrom('pack_returns')
    .select(['line_key', 'reason', 'returned_name', 'returned_on', 'answer'])
    .where('pack_id', '=', packId)
    .orderBy('line_key')
    .execute();
  return rows.map((row) => ({
    key: row.line_key,
    reason: row.reason,
    by: row.returned_name,
    on: row.returned_on,
    answer: row.answer,
  }));
}

async function reportsOf(tx: ActorTransaction, packId: string): Promise<PackReport[]> {
  const rows = await tx
    .selectFrom('pack_reports as r')
    .leftJoin('signed_reports as s', 's.id', 'r.signed_id')
    .select(['r.id', 'r.kind', 'r.made', 's.signed_on', 's.family_signed_on', 's.way'])
    .select(sql<string>`r.data ->> 'caseNumber'`.as('caseNumber'))
    // A supporter's own document has another name for whose it is than a specialist's.
    .select(
      sql<string>`coalesce(r.data ->> 'author', r.data ->> 'supporter', r.data ->> 'specialist')`.as(
        'author',
      ),
    )
    .where('r.pack_id', '=', packId)
    .orderBy('caseNumber')
    .orderBy('author')
    .orderBy('r.id')
    .execute();
  return rows.map(({ signed_on, family_signed_on, way, ...row }) => ({
    ...row,
    signed: signed_on === null || way === null ? null : { on: signed_on, familyOn: family_signed_on, way },
  }));
}

async function listsOf(tx: ActorTransaction, packId: string): Promise<PackList[]> {
  const rows = await tx
    .selectFrom('pack_lists as p')
    .innerJoin('group_lists as l', (join) =>
      join.onRef('l.group_id', '=', 'p.group_id').onRef('l.edition', '=', 'p.edition'),
    )
    .innerJoin('support_groups as g', 'g.id', 'p.group_id')
    .select(['p.group_id', 'p.edition', 'g.topic', 'g.held_on', 'l.signed_name', 'l.signed_on'])
    .where('p.pack_id', '=', packId)
    .orderBy('g.held_on')
    .orderBy('p.group_id')
    .execute();
  return rows.map((row) => ({
    groupId: row.group_id,
    edition: row.edition,
    topic: row.topic,
    heldOn: row.held_on,
    leader: row.signed_name,
    signedOn: row.signed_on,
  }));
}

async function invoicesOf(tx: ActorTransaction, packId: string): Promise<PackInvoice[]> {
  const rows = await tx
    .selectFrom('invoices as i')
    .leftJoin('invoice_deliveries as d', 'd.invoice_id', 'i.id')
    .select(['i.id', 'i.kind', 'i.number', 'i.issued_on', 'i.credited'])
    .select(['d.state', 'd.tries', 'd.settled_at', 'd.reference', 'd.reason'])
    .where('i.pack_id', '=', packId)
    .orderBy('i.kind', 'desc')
    .execute();
  return rows.map(({ id, kind, number, issued_on, credited, ...delivery }) => {
    const { state, tries, settled_at: at, reference, reason } = delivery;
    return {
      ...{ id, kind, number, issuedOn: issued_on, credited },
      delivery:
        state === null
          ? null
          : { state, tries: tries ?? 0, at, reference: reference ?? '', reason: reason ?? '' },
    };
  });
}
