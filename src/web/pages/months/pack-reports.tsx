import type { Pack, PackReport } from '../../../features/month-close/packs.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { packReportTexts } from '../../../i18n/months/month-reports.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DataTable, LinkButton, Status } from '../../ui/index.ts';

/** Who has signed a report, and when; what is lacking stands out. */
function Signatures({ report, language }: { readonly report: PackReport; readonly language: Language }) {
  const t = packReportTexts[language];
  const { signed } = report;
  if (signed === null) return <Status tone="warning">{t.unsigned}</Status>;
  if (signed.familyOn === null) {
    return (
      <>
        {t.byAuthor(formatDate(signed.on, language))} <Status tone="warning">{t.unconfirmed}</Status>
      </>
    );
  }
  return signed.way === 'paper'
    ? t.onPaper(formatDate(signed.familyOn, language))
    : t.byBoth(formatDate(signed.on, language), formatDate(signed.familyOn, language));
}

/** TK 3.1.3: the attendance lists that went with a month. */
export function PackLists({ pack, language }: { readonly pack: Pack; readonly language: Language }) {
  const t = packReportTexts[language];
  if (pack.lists.length === 0) return null;
  return (
    <Card title={t.lists} subtitle={t.listsLead}>
      <DataTable
        language={language}
        caption={t.lists}
        hideCaption
        dense
        columns={[
          { key: 'day', title: t.day, cell: ({ heldOn }) => formatDate(heldOn, language) },
          { key: 'topic', title: t.topic, cell: ({ topic }) => topic },
          {
            key: 'leader',
            title: t.leader,
            cell: ({ leader, signedOn }) => t.signedByLeader(leader, formatDate(signedOn, language)),
          },
          {
            key: 'file',
            title: t.list,
            cell: ({ groupId, edition, topic }) => (
              <a href={`/groups/${groupId}/lists/${edition}/pdf`} aria-label={`PDF: ${topic}`}>
                PDF
              </a>
            ),
          },
        ]}
        rows={pack.lists}
        rowKey={({ groupId }) => groupId}
      />
    </Card>
  );
}

/** The reports that go with a month; while they are made, how far that is. */
export function PackReports({ pack, language }: { readonly pack: Pack; readonly language: Language }) {
  const t = packReportTexts[language];
  const { reports } = pack;
  if (reports.length === 0) return null;
  const unsigned = reports.filter(({ signed }) => signed === null);
  const made = unsigned.filter((report) => report.made).length;
  const unconfirmed = reports.filter(({ signed }) => signed !== null && signed.familyOn === null).length;
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
            <label htmlFor="made">{t.progress(made, unsigned.length)}</label>
          </p>
          <p>
            <progress id="made" className="progress" max={unsigned.length} value={made} />
          </p>
          <LinkButton href={`/packs/${pack.id}`} icon="clock">
            {t.refresh}
          </LinkButton>
        </>
      )}
      <p>{t.signedOf(reports.length - unsigned.length - unconfirmed, reports.length)}</p>
      <details className="history">
        <summary>{t.all(reports.length)}</summary>
        <DataTable
          language={language}
          caption={t.title}
          hideCaption
          dense
          columns={[
            { key: 'case', title: t.case, cell: ({ caseNumber }) => caseNumber },
            {
              key: 'author',
              title: t.author,
              cell: ({ author, kind }) => (
                <>
                  {author}
                  <div className="quiet">{t[kind]}</div>
                </>
              ),
            },
            {
              key: 'signed',
              title: t.signatures,
              cell: (report) => <Signatures report={report} language={language} />,
            },
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
