import { z } from 'zod';
import { type TeamRole, teamRoles } from '../../../features/team/roles.ts';
import { type TeamMember, teamMembers } from '../../../features/team/team.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import {
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageTitle,
  SelectField,
  Status,
  Tabs,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { sayCounties, sayLanguages, standingTones } from './person-words.ts';

const query = z.object({
  role: z
    .enum(teamRoles as [TeamRole, ...TeamRole[]])
    .nullable()
    .catch(null),
  view: z.enum(['works', 'gone']).catch('works'),
});
type Query = z.infer<typeof query>;

interface Team {
  readonly found: readonly TeamMember[];
  readonly asked: Query;
}

/** TK 2.8.2.6, TK 2.8.5-6: the people of the manager's provider. */
export const teamPage = definePage<Record<string, never>, Query, Team>({
  path: '/team',
  access: ['project_manager'],
  audit: 'read-team',
  params: noParams,
  query,
  load: async ({ tx, actor, query: asked, today }) => ({
    found: await teamMembers(tx, actor, { role: asked.role, left: asked.view === 'gone' }, today),
    asked,
  }),
  concerns: () => ({}),
  view(data, { language }) {
    return {
      title: personTexts[language].team,
      width: 'wide',
      body: <TeamList {...data} language={language} />,
    };
  },
});

const addressOf = ({ role, view }: Query): string => {
  const search = new URLSearchParams({
    ...(view === 'works' ? {} : { view }),
    ...(role === null ? {} : { role }),
  });
  return search.size === 0 ? '/team' : `/team?${search}`;
};

function TeamList({ found, asked, language }: Team & { readonly language: Language }) {
  const t = personTexts[language];
  return (
    <>
      <PageTitle
        title={t.team}
        lead={t.teamLead}
        actions={
          <LinkButton href="/team/new" variant="primary" icon="plus">
            {t.add}
          </LinkButton>
        }
      />
      <Tabs
        label={t.views}
        tabs={(['works', 'gone'] as const).map((view) => ({
          href: addressOf({ ...asked, view }),
          label: t[view],
          current: view === asked.view,
        }))}
      />
      <FilterBar
        action="/team"
        language={language}
        label={t.role}
        submitLabel={t.show}
        hidden={asked.view === 'works' ? {} : { view: asked.view }}
        clearHref={asked.role === null ? undefined : addressOf({ ...asked, role: null })}
      >
        <SelectField
          name="role"
          label={t.role}
          language={language}
          value={asked.role ?? ''}
          empty={t.allRoles}
          options={teamRoles.map((role) => ({ value: role, label: frameTexts[language][role] }))}
        />
      </FilterBar>
      <DataTable
        language={language}
        caption={t.team}
        hideCaption
        rows={found}
        rowKey={(row) => row.membershipId}
        columns={[
          { key: 'name', title: t.name, cell: (row) => <a href={`/team/${row.membershipId}`}>{row.name}</a> },
          { key: 'role', title: t.role, cell: (row) => frameTexts[language][row.role] },
          { key: 'languages', title: t.languages, cell: (row) => sayLanguages(row.languages, language) },
          { key: 'counties', title: t.counties, cell: (row) => sayCounties(row.counties) },
          {
            key: 'load',
            title: t.load,
            cell: (row) => t.loadNow(row.loadPercent, row.role === 'family_supporter' ? row.families : null),
          },
          {
            key: 'standing',
            title: t.standing,
            cell: (row) => (
              <>
                {row.leftOn === null || asked.view === 'works' ? (
                  <Status tone={standingTones[row.standing]}>{t[row.standing]}</Status>
                ) : (
                  <Status tone="neutral">{t.leftOn(formatDate(row.leftOn, language))}</Status>
                )}
                {row.awayUntil !== null && (
                  <div className="quiet">{t.away(formatDate(row.awayUntil, language))}</div>
                )}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState title={t.teamEmpty} icon="people">
            {t.teamEmptyText}
          </EmptyState>
        }
      />
    </>
  );
}
