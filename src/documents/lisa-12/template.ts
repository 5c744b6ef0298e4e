import { formatDate } from '../../i18n/formats.ts';
import { lisa12Words } from '../../i18n/papers/lisa-12.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Part } from '../document.ts';
import { type Lisa12, type Lisa12Text, lisa12Texts } from './data.ts';
import { numberRows } from './rows.ts';

/** Raised whenever the same data would come to another document. */
export const lisa12Version = 1;

/** Lisa 12 in the words of a language. */
export function lisa12Document(report: Lisa12, language: Language): Document {
  const t = lisa12Words[language];
  const days = `${formatDate(report.from, language)} – ${formatDate(report.to, language)}`;
  return {
    language,
    title: `${t[report.kind]}: ${days}`,
    subject: report.contractNumber,
    author: report.author,
    madeOn: report.madeOn,
    page: 'portrait',
    pageWord: t.page,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: t.provider, value: report.provider },
          { label: t.contract, value: t.contractOf(report.contractNumber, report.edition) },
          { label: t.period, value: days },
          { label: t.author, value: report.author },
          { label: t.madeOn, value: formatDate(report.madeOn, language) },
        ],
      },
      ...lisa12Texts.slice(0, 1).flatMap((text) => section(report, text, language)),
      { kind: 'heading', text: t.inNumbers },
      {
        kind: 'table',
        columns: [
          { title: t.service, width: 4 },
          { title: t.what, width: 4 },
          { title: t.count, width: 2, align: 'end' },
        ],
        rows: numberRows(report.numbers, language).map(({ service, what, count }) => [service, what, count]),
      },
      ...lisa12Texts.slice(1).flatMap((text) => section(report, text, language)),
      {
        kind: 'signatures',
        signatures: [
          {
            role: t.signature,
            name: report.author,
            nameWord: t.name,
            signWord: t.sign,
            dateWord: t.date,
          },
        ],
      },
    ],
  };
}

/** A heading and its paragraphs; an empty line between them is the writer's own way to divide. */
function section({ texts }: Lisa12, text: Lisa12Text, language: Language): Part[] {
  const t = lisa12Words[language];
  const paragraphs = texts[text].split(/\n/).filter((line) => line.trim() !== '');
  return [
    { kind: 'heading', text: t[text] },
    ...(paragraphs.length === 0 ? [t.nothing] : paragraphs).map(
      (line): Part => ({ kind: 'text', text: line }),
    ),
  ];
}
