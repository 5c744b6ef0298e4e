import type { Cents } from '../../rules/index.ts';
import { element, renderXml, type XmlElement } from '../render/xml.ts';
import { amountsOf, vatPercent } from './amounts.ts';
import type { Invoice, InvoiceLine, InvoiceParty, InvoiceVat } from './data.ts';

/** Peppol BIS Billing 3.0, a use of EN 16931. */
const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const profile = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
/** The Estonian business register, among electronic addresses and identifiers of legal entities. */
const registry = { schemeID: '0191' };
const currency = 'EUR';

const types = {
  invoice: {
    root: 'Invoice',
    code: '380',
    codeName: 'InvoiceTypeCode',
    line: 'InvoiceLine',
    quantity: 'InvoicedQuantity',
  },
  'credit-note': {
    root: 'CreditNote',
    code: '381',
    codeName: 'CreditNoteTypeCode',
    line: 'CreditNoteLine',
    quantity: 'CreditedQuantity',
  },
} as const;

const decimal = (cents: Cents): string =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const cbc = (name: string, text: string, attributes?: Readonly<Record<string, string>>) =>
  element(`cbc:${name}`, text, attributes);
const cac = (name: string, content: readonly (XmlElement | null | false)[]) =>
  element(`cac:${name}`, content);
const amount = (name: string, cents: Cents) => cbc(name, decimal(cents), { currencyID: currency });
const vatScheme = () => cac('TaxScheme', [cbc('ID', 'VAT')]);

/** An invoice or a credit note as UBL 2.1. The same invoice always comes to the same bytes. */
export function renderUbl(invoice: Invoice): Uint8Array {
  const { root, code, codeName } = types[invoice.kind];
  const credits = invoice.kind === 'credit-note' ? invoice.credits : null;
  const document = element(
    root,
    [
      cbc('CustomizationID', customization),
      cbc('ProfileID', profile),
      cbc('ID', invoice.number),
      cbc('IssueDate', invoice.issuedOn),
      invoice.kind === 'invoice' && cbc('DueDate', invoice.dueOn),
      cbc(codeName, code),
      cbc('Note', invoice.note),
      cbc('DocumentCurrencyCode', currency),
      cbc('BuyerReference', invoice.buyerReference),
      cac('InvoicePeriod', [cbc('StartDate', invoice.period.from), cbc('EndDate', invoice.period.to)]),
      credits &&
        cac('BillingReference', [
          cac('InvoiceDocumentReference', [cbc('ID', credits.number), cbc('IssueDate', credits.issuedOn)]),
        ]),
      cac('ContractDocumentReference', [cbc('ID', invoice.contract)]),
      cac('AccountingSupplierParty', [party(invoice.seller, invoice.vat)]),
      cac('AccountingCustomerParty', [party(invoice.buyer, null)]),
      cac('PaymentMeans', [
        // A credit transfer of SEPA.
        cbc('PaymentMeansCode', '58', { name: 'SEPA credit transfer' }),
        invoice.kind === 'invoice' && cbc('PaymentID', invoice.reference),
        cac('PayeeFinancialAccount', [cbc('ID', invoice.iban), cbc('Name', invoice.seller.name)]),
      ]),
      ...totals(invoice),
      ...invoice.lines.map((line) => lineOf(invoice, line)),
    ],
    {
      xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`,
      'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
      'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    },
  );
  if (document === null) throw new Error('an invoice says something');
  return renderXml(document);
}

function party(of: InvoiceParty, vat: InvoiceVat | null): XmlElement | null {
  return cac('Party', [
    cbc('EndpointID', of.registryCode, registry),
    cac('PartyName', [cbc('Name', of.name)]),
    cac('PostalAddress', [
      cbc('StreetName', of.street),
      cbc('CityName', of.city),
      cbc('PostalZone', of.postcode),
      cac('Country', [cbc('IdentificationCode', 'EE')]),
    ]),
    vat !== null &&
      vat.category !== 'O' &&
      cac('PartyTaxScheme', [cbc('CompanyID', vat.number), vatScheme()]),
    cac('PartyLegalEntity', [cbc('RegistrationName', of.name), cbc('CompanyID', of.registryCode, registry)]),
  ]);
}

/** The code of „not subject to VAT“ among those of exemptions. */
const outside = { code: 'VATEX-EU-O', reason: 'Müüja ei ole käibemaksukohustuslane' };

function totals(invoice: Invoice): (XmlElement | null)[] {
  const { net, vat, total } = amountsOf(invoice);
  const { category } = invoice.vat;
  return [
    cac('TaxTotal', [
      amount('TaxAmount', vat),
      cac('TaxSubtotal', [
        amount('TaxableAmount', net),
        amount('TaxAmount', vat),
        cac('TaxCategory', [
          cbc('ID', category),
          percent(invoice.vat),
          category === 'O' && cbc('TaxExemptionReasonCode', outside.code),
          category === 'O' && cbc('TaxExemptionReason', outside.reason),
          invoice.vat.category === 'E' && cbc('TaxExemptionReason', invoice.vat.reason),
          vatScheme(),
        ]),
      ]),
    ]),
    cac('LegalMonetaryTotal', [
      amount('LineExtensionAmount', net),
      amount('TaxExclusiveAmount', net),
      amount('TaxInclusiveAmount', total),
      amount('PayableAmount', total),
    ]),
  ];
}

/** What is not subject to the tax has no rate, not even of nothing. */
const percent = (vat: InvoiceVat) => (vat.category === 'O' ? null : cbc('Percent', String(vatPercent(vat))));

function lineOf({ kind, vat }: Invoice, line: InvoiceLine): XmlElement | null {
  return cac(types[kind].line, [
    cbc('ID', line.id),
    // One: how much of what made the sum stands in the description, and was rounded once (Q41).
    cbc(types[kind].quantity, '1', { unitCode: 'C62' }),
    amount('LineExtensionAmount', line.amount),
    cac('Item', [
      cbc('Description', line.description),
      cbc('Name', line.name),
      cac('ClassifiedTaxCategory', [cbc('ID', vat.category), percent(vat), vatScheme()]),
    ]),
    cac('Price', [amount('PriceAmount', line.amount)]),
  ]);
}
