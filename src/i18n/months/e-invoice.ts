import { defineTexts } from '../texts.ts';

/** An invoice as people read it, beside the file that machines read (TK 3.2). */
export const invoiceTexts = defineTexts({
  invoice: {
    et: (number: string) => `Arve ${number}`,
    ru: (number: string) => `Счёт ${number}`,
    en: (number: string) => `Invoice ${number}`,
  },
  'credit-note': {
    et: (number: string) => `Kreeditarve ${number}`,
    ru: (number: string) => `Кредитовый счёт ${number}`,
    en: (number: string) => `Credit note ${number}`,
  },
  seller: { et: 'Müüja', ru: 'Продавец', en: 'Seller' },
  buyer: { et: 'Ostja', ru: 'Покупатель', en: 'Buyer' },
  registryCode: {
    et: (code: string) => `registrikood ${code}`,
    ru: (code: string) => `регистрационный код ${code}`,
    en: (code: string) => `registry code ${code}`,
  },
  vatNumber: { et: 'Käibemaksukohustuslase number', ru: 'Номер плательщика (KMKR)', en: 'VAT number' },
  issued: { et: 'Arve kuupäev', ru: 'Дата счёта', en: 'Date' },
  due: { et: 'Maksetähtpäev', ru: 'Срок оплаты', en: 'Due' },
  credits: { et: 'Krediteeritav arve', ru: 'Кредитуемый счёт', en: 'Invoice that is credited' },
  contract: { et: 'Leping', ru: 'Договор', en: 'Contract' },
  period: { et: 'Periood', ru: 'Период', en: 'Period' },
  iban: { et: 'Arvelduskonto', ru: 'Расчётный счёт', en: 'Account' },
  reference: { et: 'Viitenumber', ru: 'Номер ссылки', en: 'Reference number' },
  lines: { et: 'Read', ru: 'Строки', en: 'Lines' },
  line: { et: 'Nr', ru: '№', en: 'No' },
  what: { et: 'Teenus', ru: 'Услуга', en: 'Service' },
  description: { et: 'Selgitus', ru: 'Пояснение', en: 'Description' },
  sum: { et: 'Summa, €', ru: 'Сумма, €', en: 'Sum, €' },
  net: { et: 'Summa käibemaksuta', ru: 'Сумма без налога', en: 'Sum without VAT' },
  vat: {
    et: (percent: number) => `Käibemaks ${percent}%`,
    ru: (percent: number) => `Налог с оборота ${percent}%`,
    en: (percent: number) => `VAT ${percent}%`,
  },
  unregistered: {
    et: 'Müüja ei ole käibemaksukohustuslane.',
    ru: 'Продавец не является плательщиком налога с оборота.',
    en: 'The seller is not registered for VAT.',
  },
  exempt: {
    et: (reason: string) => `Maksuvaba: ${reason}`,
    ru: (reason: string) => `Не облагается налогом: ${reason}`,
    en: (reason: string) => `Exempt: ${reason}`,
  },
  total: { et: 'Kokku', ru: 'Всего', en: 'Total' },
  page: { et: 'lk', ru: 'стр.', en: 'page' },
});
