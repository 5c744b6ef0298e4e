import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { renderPdf } from '../render/pdf.ts';
import { amountsOf, referenceNumber, standardVatOn } from './amounts.ts';
import { invoiceDocument } from './template.ts';
import { creditNoteOf, invoiceOf, vats } from './testing/invoices.ts';
import { brokenRules, canJudge, ruleSets } from './testing/rule-sets.ts';
import { renderUbl } from './ubl.ts';

const day = civilDateOf;
const xmlOf = (invoice: Parameters<typeof renderUbl>[0]) => new TextDecoder().decode(renderUbl(invoice));

describe('A reference number (7-3-1)', () => {
  test.each([
    ['12345', '123453'],
    ['4100', '41001'],
    ['7', '71'],
    ['10', '107'],
    ['9', '97'],
  ])('%s is checked as %s', (digits, whole) => expect(referenceNumber(digits)).toBe(whole));
  test.each(['', '0', 'a', '1'.repeat(20)])('is not made of %j', (digits) => {
    expect(() => referenceNumber(digits)).toThrow(RangeError);
  });
});

describe('Value added tax', () => {
  test.each([
    ['2023-12-31', 20],
    ['2024-01-01', 22],
    ['2025-06-30', 22],
    ['2025-07-01', 24],
  ])('on %s the standard rate is %d', (on, percent) => expect(standardVatOn(day(on))).toBe(percent));
  test('is reckoned once, of the sum, half a cent up; without it the total is the sum of the rounded lines (Q41)', () => {
    expect(amountsOf(invoiceOf(vats.standard))).toEqual({ net: 64_956, vat: 15_589, total: 80_545 });
    expect(amountsOf(invoiceOf(vats.exempt))).toEqual({ net: 64_956, vat: 0, total: 64_956 });
    expect(
      amountsOf({ vat: vats.standard, lines: [{ id: '1', name: '', description: '', amount: 25_00 / 100 }] }),
    ).toEqual({ net: 25, vat: 6, total: 31 });
  });
});

describe('The file', () => {
  test('names the contract, the period, the reference and the account, and escapes what people wrote', () => {
    const xml = xmlOf(invoiceOf(vats.exempt));
    expect(xml).toContain('<cbc:Name>MTÜ Tammetõru &amp; &lt;Pered&gt;</cbc:Name>');
    expect(xml).toContain('<cac:ContractDocumentReference>\n    <cbc:ID>9-8/2024/101</cbc:ID>');
    expect(xml).toContain('<cbc:StartDate>2025-10-01</cbc:StartDate>');
    expect(xml).toContain('<cbc:PaymentID>4100251009</cbc:PaymentID>');
    expect(xml).toContain('<cbc:ID>EE382200221020145685</cbc:ID>');
    expect(xml).toContain('<cbc:EndpointID schemeID="0191">80990011</cbc:EndpointID>');
    expect(xml).toContain('<cbc:PayableAmount currencyID="EUR">649.56</cbc:PayableAmount>');
  });
  test('is the same to the byte whenever it is made', () => {
    expect(renderUbl(invoiceOf(vats.standard))).toEqual(renderUbl(invoiceOf(vats.standard)));
  });
  test('holds no sign that XML has no place for', () => {
    const odd = { ...invoiceOf(vats.exempt), note: 'a\u0000b\u001f\ud800c' };
    expect(xmlOf(odd)).toContain('<cbc:Note>ab\ufffdc</cbc:Note>');
  });
});

describe.runIf(canJudge)('The rule sets of EN 16931 and Peppol BIS Billing 3.0', () => {
  const cases = Object.entries(vats).flatMap(([status, vat]) => [
    [`an invoice, ${status}`, invoiceOf(vat)] as const,
    [`a credit note, ${status}`, creditNoteOf(vat)] as const,
  ]);
  test.each(cases)(
    'find no error and no warning in %s',
    async (_, invoice) => {
      for (const set of ruleSets) expect(await brokenRules(set, xmlOf(invoice)), set).toEqual([]);
    },
    30_000,
  );

  test('find what is wrong where something is', async () => {
    const xml = xmlOf(invoiceOf(vats.standard));
    const wrong = xml.replace(
      '<cbc:PayableAmount currencyID="EUR">805.45',
      '<cbc:PayableAmount currencyID="EUR">805.46',
    );
    expect(wrong).not.toBe(xml);
    expect(await brokenRules('en16931-ubl-1.3.16', wrong)).toContain('BR-CO-16');
    const unnamed = xml.replace(/<cbc:BuyerReference>.*<\/cbc:BuyerReference>/, '');
    expect(await brokenRules('peppol-bis3-3.0.19', unnamed)).toContain('PEPPOL-EN16931-R003');
  }, 30_000);
});

describe('The invoice as people read it', () => {
  test('says both sides, the terms of payment and the sums', () => {
    const text = JSON.stringify(invoiceDocument(invoiceOf(vats.standard), 'et')).replaceAll('\u00a0', ' ');
    for (const said of [
      'Arve TR-2025-10-101',
      'registrikood 80990011',
      '21.11.2025',
      '4100251009',
      '649,56 €',
      'Käibemaks 24%',
      '805,45 €',
    ])
      expect(text).toContain(said);
    expect(JSON.stringify(invoiceDocument(invoiceOf(vats.unregistered), 'ru'))).toContain(
      'не является плательщиком',
    );
    expect(JSON.stringify(invoiceDocument(creditNoteOf(vats.exempt), 'en'))).toContain(
      'TR-2025-10-101, 07/11/2025',
    );
  });
  test('is a PDF that is the same whenever it is made', async () => {
    const document = invoiceDocument(invoiceOf(vats.exempt), 'et');
    const pdf = await renderPdf(document);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(await renderPdf(document)).toEqual(pdf);
  });
});
