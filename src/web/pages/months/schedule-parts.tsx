import type { ReactElement } from 'react';
import { type Lisa3, type Lisa3Line, totalOf, totalsOf } from '../../../documents/lisa-3/data.ts';
import { daysOf } from '../../../documents/lisa-3/workbook.ts';
import { formatDate, formatMoney } from '../../../i18n/formats.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import { lisa3Texts } from '../../../i18n/papers/lisa-3.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Column, DataTable, Status } from '../../ui/index.ts';
import { reasonsOf, remarksOf, subjectOf, volumeOf } from './month-words.ts';

interface Props {
  readonly schedule: Lisa3;
  readonly language: Language;
}

/** What a schedule comes to, service by service, and what TK 2.1.5.12 asks to be told. */
export function Totals({ schedule, language }: Props): ReactElement {
  const t = monthTexts[language];
  const totals = totalsOf(schedule);
  return (
    <>
      {totals.length === 0 ? (
        <p className="quiet">{t.noLines}</p>
      ) : (
        <DataTable
          language={language}
          caption={t.total}
          hideCaption
          columns={[
            { key: 'service', title: t.service, cell: ({ service }) => lisa3Texts[language][service] },
            { key: 'lines', title: t.lines, align: 'end', cell: ({ lines }) => lines },
            { key: 'paid', title: t.paidLines, align: 'end', cell: ({ paid }) => paid },
            { key: 'families', title: t.families, align: 'end', cell: ({ families }) => families },
            {
              key: 'sum',
              title: t.sum,
              align: 'end',
              cell: ({ amount }) => formatMoney(amount, language),
            },
          ]}
          rows={totals}
          rowKey={({ service }) => service}
          footer={[
            <strong key="total">{t.total}</strong>,
            null,
            null,
            null,
            <strong key="sum">{formatMoney(totalOf(schedule), language)}</strong>,
          ]}
        />
      )}
      <p className="quiet">{t.services(schedule.begun.length, schedule.goingOn, schedule.ended.length)}</p>
    </>
  );
}

/** A line with its number in the schedule. */
export interface NumberedLine extends Lisa3Line {
  readonly number: number;
}

export const numbered = ({ lines }: Pick<Lisa3, 'lines'>): NumberedLine[] =>
  lines.map((line, at) => ({ ...line, number: at + 1 }));

/** What the rules think of a line, in words that lead with the worst. */
export function RulesSay({ line, language }: { readonly line: Lisa3Line; readonly language: Language }) {
  const t = monthTexts[language];
  if (line.reasons.length === 0 && line.remarks.length === 0)
    return <span className="quiet">{t.inOrder}</span>;
  return (
    <div className="cluster">
      {line.reasons.length > 0 && <Status tone="danger">{t.unpaid(reasonsOf(line, language))}</Status>}
      {line.remarks.length > 0 && <Status tone="warning">{t.remarked(remarksOf(line, language))}</Status>}
    </div>
  );
}

/** Every line of a schedule. */
export function Lines(props: Props & { readonly more?: readonly Column<NumberedLine>[] }): ReactElement {
  const { schedule, language, more = [] } = props;
  const t = monthTexts[language];
  const words = lisa3Texts[language];
  const columns: Column<NumberedLine>[] = [
    {
      key: 'what',
      title: t.what,
      cell: (line) => (
        <>
          <span className={line.caseNumber === null ? undefined : 'case-number'}>
            <span className="quiet">{line.number}.</span> {subjectOf(line)}
          </span>
          <div className="quiet">{words[line.service]}</div>
        </>
      ),
    },
    { key: 'who', title: t.specialist, cell: ({ specialists }) => specialists.join(', ') },
    {
      key: 'when',
      title: t.when,
      cell: ({ dates, forms }) =>
        dates.length === 0 ? (
          <span className="quiet">{t.noMeetings}</span>
        ) : (
          <>
            {dates.map((day) => formatDate(day, language)).join(', ')}
            <div className="quiet">{forms.map((form) => words[form]).join(', ')}</div>
          </>
        ),
    },
    {
      key: 'volume',
      title: t.volume,
      cell: (line) => (
        <>
          {volumeOf(line, language)}
          {line.service === 'support' && <div className="quiet">{daysOf(line, language).join(', ')}</div>}
        </>
      ),
    },
    { key: 'sum', title: t.sum, align: 'end', cell: ({ amount }) => formatMoney(amount, language) },
    { key: 'rules', title: t.rules, cell: (line) => <RulesSay line={line} language={language} /> },
    ...more,
  ];
  return (
    <DataTable
      language={language}
      caption={t.schedule}
      hideCaption
      dense
      columns={columns}
      rows={numbered(schedule)}
      rowKey={({ key }) => key}
    />
  );
}
