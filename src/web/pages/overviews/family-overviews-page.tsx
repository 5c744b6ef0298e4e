import {
  type OverviewRow,
  type OverviewsOfFamily,
  overviewsOfFamily,
} from '../../../features/overviews/overview-record.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  PageTitle,
  Status,
  Tag,
} from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { noQuery, oneId } from '../params.ts';
import { periodIn, servicesIn } from './overview-words.ts';

/** TK 2.1.3.6.2, TK 2.1.4.5.2: the overviews that were sent of a family; none of one that refused (TK 2.1.3.6.4). */
export const familyOverviewsPage = definePage({
  path: '/families/:id/overviews',
  access: [
    'family_supporter',
    'project_manager',
    'child_protection_worker',
    'commissioner_officer',
    'family_member',
  ],
  audit: 'read-overviews',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params }) => overviewsOfFamily(tx, actor, params.id),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(found, { language, actor }) {
    return {
      title: `${overviewTexts[language].listTitle}, ${found.familyName}`,
      width: 'wide',
      body: <Overviews found={found} language={language} actor={actor} />,
    };
  },
});

function Overviews(props: { found: OverviewsOfFamily; language: Language; actor: RoleActor }) {
  const { found, language, actor } = props;
  const t = overviewTexts[language];
  const writes = actor.role === 'family_supporter' || actor.role === 'project_manager';
  const told = writes || actor.role === 'child_protection_worker';
  const write = (
    <LinkButton href={`/families/${found.familyId}/overviews/new`} variant="primary" icon="edit">
      {t.write}
    </LinkButton>
  );
  return (
    <>
      {actor.role !== 'family_member' && (
        <Breadcrumb
          language={language}
          trail={[
            { label: frameTexts[language].families, href: '/families' },
            { label: found.familyName, href: `/families/${found.familyId}` },
            { label: t.tab },
          ]}
        />
      )}
      <PageTitle
        title={t.listTitle}
        eyebrow={found.familyName}
        lead={t.listLead}
        {...(writes && found.overviews.length > 0 ? { actions: write } : {})}
      />
      <FamilyPlaces
        familyId={found.familyId}
        role={actor.role}
        current="/overviews"
        language={language}
        municipalityInvolved
      />
      {found.overviews.length === 0 ? (
        <Card>
          <EmptyState title={t.listEmpty} icon="document" {...(writes ? { action: write } : {})}>
            {t.listEmptyText}
          </EmptyState>
        </Card>
      ) : (
        <DataTable
          language={language}
          caption={t.listTitle}
          hideCaption
          rows={found.overviews}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'sent',
              title: t.sent,
              cell: (row) => (
                <>
                  <a href={`/overviews/${row.id}`}>{t.titleOn(formatDate(row.sentOn, language))}</a>{' '}
                  {row.corrects !== null && <Tag>{t.correction}</Tag>}
                </>
              ),
            },
            { key: 'services', title: t.services, cell: (row) => servicesIn(row.services, language) },
            { key: 'period', title: t.period, cell: (row) => periodIn(row, language) },
            { key: 'author', title: t.author, cell: (row) => row.author },
            ...(told
              ? [
                  {
                    key: 'state',
                    title: t.state,
                    cell: (row: OverviewRow) => <State row={row} language={language} provider={writes} />,
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  );
}

function State({ row, language, provider }: { row: OverviewRow; language: Language; provider: boolean }) {
  const t = overviewTexts[language];
  if (row.waits) return <Status tone="warning">{provider ? t.waitsYou : t.waitsThem}</Status>;
  if (row.opened.length === 0) {
    return <Status tone="neutral">{provider ? t.notOpened : t.unread}</Status>;
  }
  const names = row.opened.map(({ name, on }) => `${name} ${formatDate(on, language)}`).join(', ');
  return provider ? (
    <span className="quiet">{t.openedBy(names)}</span>
  ) : (
    <Status tone="success">{t.read}</Status>
  );
}
