import { describe, expect, test } from 'vitest';
import { isEstonianIban, isRegistryCode, isVatNumber } from './bank-codes.ts';
import { type BillingFields, billingFields, parseBilling } from './billing-form.ts';
import { type ContractFields, contractFields, parseContract } from './contract-form.ts';
import { moneyTyped, readMoney } from './money-field.ts';

describe('Codes are checked by their own check digits', () => {
  test.each([
    ['EE382200221020145685', true],
    ['EE382200221020145686', false],
    ['EE482200221020145685', false],
    ['LV80BANK0000435195001', false],
    ['EE38220022102014568', false],
  ])('account %s: %s', (iban, is) => expect(isEstonianIban(iban)).toBe(is));
  test.each([
    ['70001975', true],
    ['70001974', false],
    ['7000197', false],
  ])('registry code %s: %s', (code, is) => expect(isRegistryCode(code)).toBe(is));
  test.each([
    ['EE990000013', true],
    ['EE990000014', false],
    ['990000013', false],
  ])('VAT number %s: %s', (number, is) => expect(isVatNumber(number)).toBe(is));
});

describe('Sums of money as people type them', () => {
  test.each([
    ['190', 190_00],
    ['190,5', 190_50],
    ['1 190.05 €', 1190_05],
    ['0', 0],
    ['190,505', null],
    ['-1', null],
    ['1,190.00', null],
    ['', null],
  ])('%j', (typed, cents) => expect(readMoney(typed)).toBe(cents));
  test('are written back as they are read', () => {
    for (const cents of [0, 5, 10, 123_45]) expect(readMoney(moneyTyped(cents))).toBe(cents);
  });
});

const contract: ContractFields = {
  edition: '2024-2025',
  number: ' 9-8/1 ',
  from: '01.01.2024',
  to: '2025-12-31',
  supportUnit: 'month',
  support: '190',
  mentoring: '40',
  counselling: '60,50',
  supervision: '65',
  group: '240',
  paymentDays: '14',
  total: '1 200 000',
  before: '',
  supportVolume: '4 800',
  supportBefore: '1200',
  mentoringVolume: '',
  mentoringBefore: '',
  counsellingVolume: '900',
  counsellingBefore: '0',
  supervisionVolume: '',
  supervisionBefore: '',
  groupVolume: '96',
  groupBefore: '',
};

describe('A contract', () => {
  test('is read whole, and written back as it is read', () => {
    const parsed = parseContract(contract);
    expect(parsed).toMatchObject({
      ok: true,
      value: { number: '9-8/1', from: '2024-01-01', prices: { support: 190_00, counselling: 60_50 } },
    });
    expect(parsed).toMatchObject({
      value: {
        total: 1_200_000_00,
        before: 0,
        volumes: { support: 4800, mentoring: null, counselling: 900, supervision: null, group: 96 },
        usedBefore: { support: 1200, mentoring: 0, counselling: 0, supervision: 0, group: 0 },
      },
    });
    if (parsed.ok) expect(parseContract(contractFields(parsed.value))).toEqual(parsed);
  });
  test('tells every problem at once, each at its field', () => {
    const parsed = parseContract({
      edition: '2030',
      number: 'x'.repeat(61),
      from: '2024-02-30',
      to: '',
      supportUnit: 'day',
      support: '',
      mentoring: 'palju',
      counselling: '100000,01',
      supervision: '0',
      group: '1',
      paymentDays: '91',
      total: 'palju',
      before: '20000000,01',
      supportVolume: '1,5',
      supportBefore: '1000001',
      mentoringVolume: '-1',
      mentoringBefore: '',
      counsellingVolume: '',
      counsellingBefore: '',
      supervisionVolume: '',
      supervisionBefore: '',
      groupVolume: '',
      groupBefore: '',
    });
    expect(parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'edition edition-missing',
      'number number-too-long',
      'from day-unreadable',
      'to day-missing',
      'supportUnit unit-missing',
      'support price-missing',
      'mentoring price-unreadable',
      'counselling price-too-large',
      'paymentDays payment-days-wrong',
      'total sum-unreadable',
      'before sum-too-large',
      'supportVolume volume-unreadable',
      'mentoringVolume volume-unreadable',
      'supportBefore volume-too-large',
    ]);
    expect(parseContract({ ...contract, to: '2023-12-31' })).toMatchObject({
      problems: [{ field: 'to', code: 'to-before-from' }],
    });
  });
});

const billing: BillingFields = {
  registryCode: '70001975',
  street: 'Tamme  1',
  city: 'Tartu',
  postcode: '51 001',
  vat: 'exempt',
  vatNumber: 'ee 990000013',
  vatReason: 'Sotsiaalteenus',
  iban: 'EE38 2200 2210 2014 5685',
  referenceBase: '12 34',
};

describe('Details of an invoice', () => {
  test('are read as people write codes, in groups', () => {
    const parsed = parseBilling(billing, 'provider');
    expect(parsed).toEqual({
      ok: true,
      value: {
        address: { registryCode: '70001975', street: 'Tamme 1', city: 'Tartu', postcode: '51001' },
        payee: {
          vat: { status: 'exempt', number: 'EE990000013', reason: 'Sotsiaalteenus' },
          iban: 'EE382200221020145685',
          referenceBase: '1234',
        },
      },
    });
    if (parsed.ok) expect(parseBilling(billingFields(parsed.value), 'provider')).toEqual(parsed);
  });
  test('ask the commissioner for no account, and who is not registered for no number', () => {
    expect(parseBilling({ ...billing, vat: '', iban: '' }, 'commissioner')).toMatchObject({
      value: { payee: null },
    });
    const unregistered = { ...billing, vat: 'unregistered', vatNumber: 'x', vatReason: '' };
    expect(parseBilling(unregistered, 'provider')).toMatchObject({
      value: { payee: { vat: { status: 'unregistered' } } },
    });
  });
  test('tell every problem at once', () => {
    const parsed = parseBilling(
      {
        ...billing,
        registryCode: '70001974',
        street: ' ',
        city: 'x'.repeat(101),
        postcode: '5100',
        vatNumber: '',
        vatReason: '',
        iban: 'EE00',
        referenceBase: '012',
      },
      'provider',
    );
    expect(parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'registryCode code-wrong',
      'street street-missing',
      'city too-long',
      'postcode postcode-wrong',
      'vatNumber vat-number-wrong',
      'vatReason vat-reason-missing',
      'iban iban-wrong',
      'referenceBase reference-wrong',
    ]);
  });
});
