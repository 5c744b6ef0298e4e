import type { ActorTransaction } from '../../database/as-actor.ts';
import { referenceNumber, standardVatOn } from '../../documents/e-invoice/amounts.ts';
import type { Invoice, InvoiceVat } from '../../documents/e-invoice/data.ts';
import { invoiceDocument } from '../../documents/e-invoice/template.ts';
import { renderUbl } from '../../documents/e-invoice/ubl.ts';
import { totalOf } from '../../documents/lisa-3/data.ts';
import { pdfType, renderPdf } from '../../documents/render/pdf.ts';
import { formatMoney, formatMonth } from '../../i18n/formats.ts';
import { lisa3Texts } from '../../i18n/papers/lisa-3.ts';
import { sealFile } from '../../platform/sealed-file.ts';
import {
  addDays,
  type CivilDate,
  type Clause,
  firstDayOf,
  lastDayOf,
  mayInvoice,
} from '../../rules/index.ts';
import { billingOf } from '../contracts/billing.ts';
import type { Vat } from '../contracts/billing-form.ts';
import { contractById } from '../contracts/contracts.ts';
import type { Pack } from './packs.ts';
import { keepFile } from './send-pack.ts';

export const xmlType = 'application/xml';

export type InvoiceOutcome =
  | { readonly kind: 'made'; readonly number: string }
  /** The rules stand against it (TK 3.2). */
  | { readonly kind: 'refused'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'problem'; readonly code: 'no-billing' | 'no-buyer' | 'nothing-to-pay' };

/**
 * Makes the invoice of an approved month, once; where an earlier version of the month was invoiced, its credit note with it.
 * Of two who try at once the database lets one through.
 * @param madeBy the membership of whoever makes it
 */
export async function makeInvoice(
  tx: ActorTransaction,
  madeBy: string,
  pack: Pack,
  today: CivilDate,
): Promise<InvoiceOutcome> {
  const invoiced = pack.invoices.some(({ kind }) => kind === 'invoice');
  const decision = mayInvoice({ approved: pack.state === 'approved', invoiced });
  if (!decision.allowed) return { kind: 'refused', clauses: decision.reasons };
  const buyer = await tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', '=', 'commissioner')
    .executeTakeFirst();
  const [seller, own, theirs, contract] = await Promise.all([
    tx.selectFrom('organisations').select('name').where('id', '=', pack.providerId).executeTakeFirst(),
    billingOf(tx, pack.providerId),
    buyer === undefined ? null : billingOf(tx, buyer.id),
    contractById(tx, pack.contractId),
  ]);
  if (own?.payee == null) return { kind: 'problem', code: 'no-billing' };
  if (buyer === undefined || theirs === null || contract === null) {
    return { kind: 'problem', code: 'no-buyer' };
  }
  if (totalOf(pack.schedule) === 0) return { kind: 'problem', code: 'nothing-to-pay' };
  const earlier = await standingInvoice(tx, pack);
  const { payee } = own;
  const month = pack.month.replace('-', '').slice(2);
  // A month that is invoiced anew is paid by another number, so that each payment finds its own.
  const again = pack.version > 1 ? String(pack.version) : '';
  const number = [payee.referenceBase, pack.month, again].filter(Boolean).join('-');
  const invoice: Invoice = {
    kind: 'invoice',
    number,
    issuedOn: today,
    dueOn: addDays(today, contract.paymentDays),
    seller: { name: seller?.name ?? pack.provider, ...own.address },
    buyer: { name: buyer.name, ...theirs.address },
    vat: vatOn(payee.vat, lastDayOf(pack.month)),
    contract: pack.schedule.contract,
    buyerReference: `Lisa 3, ${pack.month}`,
    period: { from: firstDayOf(pack.month), to: lastDayOf(pack.month) },
    note: `Tugiteenused, ${formatMonth(pack.month, 'et')}`,
    reference: referenceNumber(`${payee.referenceBase}${month}${again}`),
    iban: payee.iban,
    lines: linesOf(pack),
  };
  if (earlier !== null) await keep(tx, madeBy, earlier.packId, creditNoteOf(earlier.data, today), earlier.id);
  await keep(tx, madeBy, pack.id, invoice, null);
  return { kind: 'made', number };
}

/** The lines that are paid, numbered as in the schedule; no family stands on them. */
function linesOf(pack: Pack): Invoice['lines'] {
  const t = lisa3Texts.et;
  return pack.schedule.lines.flatMap((line, at) => {
    if (line.amount === 0) return [];
    const coefficient = line.percent === 100 ? '' : ` × ${line.percent / 100}`.replace('.', ',');
    const volume =
      line.unit === 'session'
        ? formatMoney(line.rate, 'et')
        : `${formatMoney(line.rate, 'et')} × ${line.units} / ${line.of} (${t[line.unit]})${coefficient}`;
    return [
      {
        id: String(at + 1),
        name: t[line.service],
        description: `Lisa 3 rida ${at + 1}: ${volume}`,
        amount: line.amount,
      },
    ];
  });
}

function vatOn(vat: Vat, day: CivilDate): InvoiceVat {
  switch (vat.status) {
    case 'unregistered':
      return { category: 'O' };
    case 'exempt':
      return { category: 'E', number: vat.number, reason: vat.reason };
    case 'standard':
      return { category: 'S', number: vat.number, percent: standardVatOn(day) };
  }
}

interface StandingInvoice {
  readonly id: string;
  readonly packId: string;
  readonly data: Invoice;
}

/** The invoice of an earlier version of the month that nobody credited. */
async function standingInvoice(tx: ActorTransaction, pack: Pack): Promise<StandingInvoice | null> {
  const row = await tx
    .selectFrom('invoices')
    .select(['id', 'pack_id', 'data'])
    .where('provider_id', '=', pack.providerId)
    .where('month', '=', pack.month)
    .where('kind', '=', 'invoice')
    .where('credited', '=', false)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, packId: row.pack_id, data: row.data as unknown as Invoice };
}

/** The whole invoice, taken back. */
function creditNoteOf(invoice: Invoice, today: CivilDate): Invoice {
  const { number, issuedOn, seller, buyer, vat, contract, buyerReference, period, note, iban, lines } =
    invoice;
  return {
    kind: 'credit-note',
    number: `${number}-K`,
    issuedOn: today,
    credits: { number, issuedOn },
    ...{ seller, buyer, vat, contract, buyerReference, period, note, iban, lines },
  };
}

async function keep(
  tx: ActorTransaction,
  madeBy: string,
  packId: string,
  invoice: Invoice,
  credits: string | null,
): Promise<void> {
  const xml = sealFile(renderUbl(invoice));
  const pdf = sealFile(await renderPdf(invoiceDocument(invoice, 'et')));
  await tx
    .insertInto('invoices')
    .values({
      id: crypto.randomUUID(),
      pack_id: packId,
      kind: invoice.kind,
      number: invoice.number,
      issued_on: invoice.issuedOn,
      data: JSON.stringify(invoice),
      net_cents: totalOf(invoice),
      credits,
      xml_key: xml.key,
      pdf_key: pdf.key,
      made_by: madeBy,
    })
    .execute();
  await keepFile(tx, packId, `${invoice.kind}-xml`, xmlType, xml);
  await keepFile(tx, packId, `${invoice.kind}-pdf`, pdfType, pdf);
}
