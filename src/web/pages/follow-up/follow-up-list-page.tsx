import { z } from 'zod';
import { type FollowedFamily, followedFamilies } from '../../../features/follow-up/followed-families.ts';
import { followUpTexts } from '../../../i18n/family-support/follow-up.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  PageTitle,
  parseTableState,
  tableLinks,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { WishStatus } from './wish-status.tsx';

const rules = { sortable: [], pageSize: 25 };

/** TK 2.2.1: families whose service has ended, for the provider's manager and who supported them last. */
export const followUpListPage = definePage({
  path: '/follow-up',
  access: ['project_manager', 'family_supporter'],
  audit: 'read-follow-up',
  params: noParams,
  query: z.object({ page: z.string().optional().catch(undefined) }),
  load: async ({ tx, query }) => ({ families: await followedFamilies(tx), query }),
  concerns: () => ({}),
  view({ families, query }, { language }) {
    const t = followUpTexts[language];
    const state = parseTableState(query, rules);
    const page = Math.min(state.page, Math.max(1, Math.ceil(families.length / state.pageSize)));
    const offset = (page - 1) * state.pageSize;
    return {
      title: t.title,
      width: 'wide',
      body: (
        <>
          <PageTitle title={t.title} lead={t.lead} />
          <DataTable
            language={language}
            caption={t.title}
            hideCaption
            columns={columnsFor(language)}
            rows={families.slice(offset, offset + state.pageSize)}
            rowKey={({ id }) => id}
            state={{ ...state, page, offset }}
            links={tableLinks('/follow-up', query, rules)}
            total={families.length}
            empty={
              <EmptyState title={t.emptyTitle} icon="people">
                {t.emptyText}
              </EmptyState>
            }
          />
        </>
      ),
    };
  },
});

function columnsFor(language: Language): Column<FollowedFamily>[] {
  const t = followUpTexts[language];
  return [
    {
      key: 'family',
      title: t.family,
      cell: ({ id, name, caseNumber }) => (
        <>
          <a href={`/follow-up/${id}`}>{name}</a>
          <br />
          <span className="quiet">{caseNumber}</span>
        </>
      ),
    },
    { key: 'ended', title: t.endedOn, cell: ({ endedOn }) => formatDate(endedOn, language) },
    {
      key: 'last',
      title: t.lastOn,
      cell: ({ lastOn }) => (lastOn === null ? t.nothing : formatDate(lastOn, language)),
    },
    { key: 'wish', title: t.wish, cell: ({ wish }) => <WishStatus wish={wish} language={language} /> },
    { key: 'follower', title: t.follower, cell: ({ follower }) => follower ?? t.nothing },
    { key: 'phone', title: t.phone, cell: ({ phone }) => (phone === '' ? t.nothing : phone) },
  ];
}
