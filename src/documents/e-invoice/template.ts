import { formatDate, formatMoney } from '../../i18n/formats.ts';
import { invoiceTexts } from '../../i18n/months/e-invoice.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Fact } from '../document.ts';
import { amountsOf, vatPercent } from './amounts.ts';
import type { Invoice, InvoiceParty } from './data.ts';

type Words = (typeof invoiceTexts)[Language];

/** An invoice as people read it; the file that is booked is the XML. */
export function invoiceDocument(invoice: Invoice, language: Language): Document {
  const t = invoiceTexts[language];
  const { net, vat, total } = amountsOf(invoice);
  const money = (cents: number) => formatMoney(cents, language);
  return {
    language,
    title: t[invoice.kind](invoice.number),
    subject: invoice.buyerReference,
    author: invoice.seller.name,
    madeOn: invoice.issuedOn,
    page: 'portrait',
    pageWord: t.page,
    parts: [
      { kind: 'facts', facts: headFacts(invoice, t, language) },
      { kind: 'heading', text: t.lines },
      {
        kind: 'table',
        columns: [
          { title: t.line, width: 8 },
          { title: t.what, width: 34 },
          { title: t.description, width: 58 },
          { title: t.sum, width: 18, align: 'end' },
        ],
        rows: invoice.lines.map(({ id, name, description, amount }) => [
          id,
          name,
          description,
          money(amount),
        ]),
      },
      {
        kind: 'facts',
        facts: [
          { label: t.net, value: money(net) },
          ...(invoice.vat.category === 'S'
            ? [{ label: t.vat(vatPercent(invoice.vat)), value: money(vat) }]
            : []),
          { label: t.total, value: money(total) },
        ],
      },
      ...(invoice.vat.category === 'O' ? [{ kind: 'text', text: t.unregistered } as const] : []),
      ...(invoice.vat.category === 'E'
        ? [{ kind: 'text', text: t.exempt(invoice.vat.reason) } as const]
        : []),
    ],
  };
}

function headFacts(invoice: Invoice, t: Words, language: Language): Fact[] {
  const day = (date: Invoice['issuedOn']) => formatDate(date, language);
  const side = ({ name, registryCode, street, city, postcode }: InvoiceParty) =>
    `${name}, ${t.registryCode(registryCode)}, ${street}, ${postcode} ${city}`;
  return [
    { label: t.seller, value: side(invoice.seller) },
    ...(invoice.vat.category === 'O' ? [] : [{ label: t.vatNumber, value: invoice.vat.number }]),
    { label: t.buyer, value: side(invoice.buyer) },
    { label: t.issued, value: day(invoice.issuedOn) },
    ...(invoice.kind === 'invoice'
      ? [{ label: t.due, value: day(invoice.dueOn) }]
      : [{ label: t.credits, value: `${invoice.credits.number}, ${day(invoice.credits.issuedOn)}` }]),
    { label: t.contract, value: invoice.contract },
    { label: t.period, value: `${day(invoice.period.from)} – ${day(invoice.period.to)}` },
    { label: t.iban, value: invoice.iban },
    ...(invoice.kind === 'invoice' ? [{ label: t.reference, value: invoice.reference }] : []),
  ];
}
