import { comingGroups, fitsGroup, type PublicGroup } from '../../../../features/groups/joining.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import type { Language } from '../../../../i18n/texts.ts';
import { definePublicPage } from '../../../registry/page.ts';
import { ButtonRow, Card, EmptyState, LinkButton, PageTitle, Status } from '../../../ui/index.ts';
import { lineOf } from '../group-facts.tsx';
import { GroupFilters } from '../group-filters.tsx';
import { type GroupQuery, groupQuery } from '../group-query.ts';

interface PublicGroups {
  readonly groups: readonly PublicGroup[];
  readonly asked: GroupQuery;
}

/** The published groups, for everybody; joining leads to the sign-in. */
export const publicGroupsPage = definePublicPage<GroupQuery, PublicGroups>({
  path: '/support-groups',
  access: 'everyone',
  audit: 'none',
  query: groupQuery,
  load: async ({ query, today, anybody }) => ({ groups: await comingGroups(anybody, today), asked: query }),
  view: ({ groups, asked }, { language }) => ({
    title: groupPageTexts[language].publicTitle,
    body: <PublicGroupList groups={groups} asked={asked} language={language} />,
  }),
});

function PublicGroupList({ groups, asked, language }: PublicGroups & { readonly language: Language }) {
  const t = groupPageTexts[language];
  const w = groupWords[language];
  const counties = [...new Set(groups.map(({ county }) => county ?? ''))].filter(Boolean).sort();
  const shown = groups.filter((group) => fitsGroup(group, asked));
  const feed = new URLSearchParams({ ...asked, in: language });
  return (
    <>
      <PageTitle
        title={t.publicTitle}
        lead={t.publicLead}
        actions={
          <LinkButton href={`/calendar/groups.ics?${feed}`} icon="calendar">
            {t.subscribe}
          </LinkButton>
        }
      />
      <GroupFilters action="/support-groups" asked={asked} counties={counties} language={language} />
      {shown.length === 0 && (
        <EmptyState title={t.noGroups} icon="calendar">
          {t.noGroupsFamily}
        </EmptyState>
      )}
      {shown.map((group) => (
        <Card
          key={group.id}
          as="article"
          title={group.topic}
          subtitle={lineOf(group, language)}
          actions={group.cancelled ? <Status tone="danger">{w.cancelled}</Status> : undefined}
        >
          {group.approach !== '' && <p>{group.approach}</p>}
          <p className="quiet">
            {w.kinds}: {group.kinds.map((kind) => w[kind]).join(', ')}
            {group.leader === '' ? '' : ` · ${w.leader}: ${group.leader}`}
          </p>
          <p className="quiet">
            {t.contact}:{' '}
            {[group.provider, group.providerPhone, group.providerEmail].filter(Boolean).join(', ')}
          </p>
          {!group.cancelled && (
            <ButtonRow>
              <LinkButton
                href={`/groups/${group.id}`}
                icon="lock"
                aria-label={`${t.publicJoin}: ${group.topic}`}
              >
                {t.publicJoin}
              </LinkButton>
            </ButtonRow>
          )}
        </Card>
      ))}
    </>
  );
}
