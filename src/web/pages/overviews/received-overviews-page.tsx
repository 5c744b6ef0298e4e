import { type ReceivedOverview, receivedOverviews } from '../../../features/overviews/overview-messages.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { Card, DataTable, EmptyState, PageTitle, Status } from '../../ui/index.ts';
import { noParams, noQuery } from '../params.ts';
import { servicesIn } from './overview-words.ts';

/** TK 2.1.3.6.2: what a municipality was sent; the unread first. */
export const receivedOverviewsPage = definePage({
  path: '/overviews',
  access: ['child_protection_worker'],
  audit: 'read-received-overviews',
  params: noParams,
  query: noQuery,
  load: ({ tx, actor }) => receivedOverviews(tx, actor),
  concerns: () => ({}),
  view(rows, { language }) {
    return {
      title: overviewTexts[language].receivedTitle,
      width: 'wide',
      body: <Received rows={rows} language={language} />,
    };
  },
});

function Received({ rows, language }: { rows: readonly ReceivedOverview[]; language: Language }) {
  const t = overviewTexts[language];
  return (
    <>
      <PageTitle title={t.receivedTitle} lead={t.receivedLead} />
      {rows.length === 0 ? (
        <Card>
          <EmptyState title={t.receivedEmpty} icon="document">
            {t.receivedEmptyText}
          </EmptyState>
        </Card>
      ) : (
        <DataTable
          language={language}
          caption={t.receivedTitle}
          hideCaption
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'family',
              title: t.family,
              cell: (row) => <a href={`/overviews/${row.id}`}>{row.familyName}</a>,
            },
            { key: 'sent', title: t.sent, cell: (row) => formatDate(row.sentOn, language) },
            { key: 'services', title: t.services, cell: (row) => servicesIn(row.services, language) },
            { key: 'author', title: t.author, cell: (row) => row.author },
            { key: 'state', title: t.state, cell: (row) => <State row={row} language={language} /> },
          ]}
        />
      )}
    </>
  );
}

function State({ row, language }: { row: ReceivedOverview; language: Language }) {
  const t = overviewTexts[language];
  if (row.unread) return <Status tone="info">{t.unread}</Status>;
  if (row.waits) return <Status tone="warning">{t.waitsThem}</Status>;
  return <Status tone="success">{row.answered ? t.answered : t.read}</Status>;
}
