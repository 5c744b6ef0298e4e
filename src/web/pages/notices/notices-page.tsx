import { z } from 'zod';
import { noticeKinds } from '../../../features/notices/notice-form.ts';
import {
  type NoticeRow,
  type NoticesFound,
  noticesFor,
  noticesOnPage,
  noticeViews,
} from '../../../features/notices/notice-record.ts';
import { noticeTexts } from '../../../i18n/family-support/notices.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage, type RoleActor } from '../../registry/page.ts';
import {
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  PageTitle,
  Pagination,
  SelectField,
  Status,
  Tabs,
} from '../../ui/index.ts';
import { noParams, pageNumber } from '../params.ts';

const query = z.object({
  view: z.enum(noticeViews).catch('open'),
  kind: z.enum(noticeKinds).nullable().catch(null),
  page: pageNumber,
});
type Query = z.infer<typeof query>;

/** Notices that one sent, or was sent: for the provider, the municipality and the commissioner. */
export const noticesPage = definePage({
  path: '/notices',
  access: ['family_supporter', 'project_manager', 'child_protection_worker', 'commissioner_officer'],
  audit: 'read-notices',
  params: noParams,
  query,
  load: async ({ tx, actor, query: asked }) => ({ found: await noticesFor(tx, actor, asked), asked }),
  concerns: () => ({}),
  view({ found, asked }, { language, actor }) {
    return {
      title: noticeTexts[language].title,
      width: 'wide',
      body: <Notices found={found} asked={asked} language={language} actor={actor} />,
    };
  },
});

const addressOf = ({ view, kind }: Pick<Query, 'view' | 'kind'>, page = 1): string => {
  const search = new URLSearchParams({
    ...(view === 'open' ? {} : { view }),
    ...(kind === null ? {} : { kind }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return search.size === 0 ? '/notices' : `/notices?${search}`;
};

const stateTones = { open: 'warning', answered: 'info', closed: 'neutral' } as const;

function Notices(props: { found: NoticesFound; asked: Query; language: Language; actor: RoleActor }) {
  const { found, asked, language, actor } = props;
  const t = noticeTexts[language];
  const writes = actor.role === 'family_supporter' || actor.role === 'project_manager';
  return (
    <>
      <PageTitle title={t.title} lead={t.lead} />
      <Tabs
        label={t.views}
        tabs={noticeViews.map((view) => ({
          href: addressOf({ ...asked, view }),
          label: view === 'open' ? t.viewOpen : t.viewClosed,
          current: view === asked.view,
        }))}
      />
      <FilterBar
        action="/notices"
        language={language}
        label={t.kind}
        submitLabel={t.show}
        hidden={{ view: asked.view }}
        clearHref={asked.kind === null ? undefined : addressOf({ ...asked, kind: null })}
      >
        <SelectField
          name="kind"
          label={t.kind}
          language={language}
          value={asked.kind ?? ''}
          empty={false}
          options={[
            { value: '', label: t.allKinds },
            ...noticeKinds.map((kind) => ({ value: kind, label: t[kind] })),
          ]}
        />
      </FilterBar>
      {found.rows.length === 0 ? (
        <Card>
          <EmptyState title={t.emptyTitle} icon="message">
            {writes ? t.emptyText : t.emptyReceived}
          </EmptyState>
        </Card>
      ) : (
        <>
          <DataTable
            language={language}
            caption={t.title}
            hideCaption
            rows={found.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'family',
                title: t.family,
                cell: (row: NoticeRow) => <a href={`/notices/${row.id}`}>{row.family}</a>,
              },
              { key: 'kind', title: t.kind, cell: (row) => t[row.kind] },
              { key: 'on', title: t.on, cell: (row) => formatDate(row.writtenOn, language) },
              { key: 'author', title: t.author, cell: (row) => row.author },
              {
                key: 'state',
                title: t.state,
                cell: (row) => <Status tone={stateTones[row.state]}>{t[row.state]}</Status>,
              },
            ]}
          />
          <Pagination
            language={language}
            page={found.page}
            pageSize={noticesOnPage}
            total={found.total}
            href={(page) => addressOf(asked, page)}
            label={t.title}
          />
        </>
      )}
    </>
  );
}
