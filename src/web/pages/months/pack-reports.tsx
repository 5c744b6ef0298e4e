import type { Pack } from '../../../features/month-close/packs.ts';
import { packReportTexts } from '../../../i18n/months/month-reports.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DataTable, LinkButton, Status } from '../../ui/index.ts';

/** The reports that go with a month; while they are made, how far that is. */
export function PackReports({ pack, language }: { readonly pack: Pack; readonly language: Language }) {
  const t = packReportTexts[language];
  const { reports } = pack;
  if (reports.length === 0) return null;
  const made = reports.filter((report) => report.made).length;
  const isClosing = pack.state === 'closing';
  return (
    <Card
      title={t.title}
      subtitle={isClosing ? t.leave : t.lead}
      {...(isClosing ? { tone: 'info' as const } : {})}
    >
      {isClosing && (
        <>
          <p>
            <label htmlFor="made">{t.progress(made, reports.length)}</label>
          </p>
          <p>
            <progress id="made" className="progress" max={reports.length} value={made} />
          </p>
          <LinkButton href={`/packs/${pack.id}`} icon="clock">
            {t.refresh}
          </LinkButton>
        </>
      )}
      <details className="history">
        <summary>{t.all(reports.length)}</summary>
        <DataTable
          language={language}
          caption={t.title}
          hideCaption
          dense
          columns={[
            { key: 'case', title: t.case, cell: ({ caseNumber }) => caseNumber },
            { key: 'supporter', title: t.supporter, cell: ({ supporter }) => supporter },
            {
              key: 'file',
              title: t.file,
              cell: ({ id, caseNumber, made: isMade }) =>
                isMade ? (
                  <a href={`/packs/${pack.id}/reports/${id}`} aria-label={`PDF: ${caseNumber}`}>
                    PDF
                  </a>
                ) : (
                  <Status tone="neutral">{t.waits}</Status>
                ),
            },
          ]}
          rows={reports}
          rowKey={({ id }) => id}
        />
      </details>
    </Card>
  );
}
