import { z } from 'zod';
import type { MembershipRole } from '../../../database/tables.ts';
import { teamRoles } from '../../../features/team/roles.ts';
import { type Specialist, specialists } from '../../../features/team/specialists.ts';
import { type Training, trainings } from '../../../features/training/trainings.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { trainingTexts } from '../../../i18n/people/training.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { Card, DataTable, EmptyState, LinkButton, PageTitle, Status, Tabs } from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { sayForWhom, sayWhen } from './training-words.ts';

const query = z.object({ view: z.enum(['coming', 'past']).catch('coming') });
type Query = z.infer<typeof query>;

interface Found {
  readonly found: readonly Training[];
  readonly untrained: readonly Specialist[];
  readonly asked: Query;
}

/** Those who may learn of trainings: the providers' people, and the commissioner. */
export const trainingReaders: readonly MembershipRole[] = [...teamRoles, 'commissioner_officer'];

/** TK 2.7.1, TK 2.1.6.3: what is held for the reader; to managers, who has had nothing for a year. */
export const trainingsPage = definePage<Record<string, never>, Query, Found>({
  path: '/trainings',
  access: trainingReaders,
  audit: 'read-trainings',
  params: noParams,
  query,
  async load({ tx, actor, query: asked, today }) {
    const manages = actor.role === 'project_manager' && actor.organisationId !== null;
    const own = { provider: actor.organisationId, role: null, untrained: true, page: 1 };
    const [found, untrained] = await Promise.all([
      trainings(tx, actor, asked.view, today),
      manages ? specialists(tx, own, today) : null,
    ]);
    return { found, untrained: untrained?.rows ?? [], asked };
  },
  concerns: () => ({}),
  view(data, { language, actor }) {
    return {
      title: trainingTexts[language].title,
      width: 'wide',
      body: <Trainings {...data} role={actor.role} language={language} />,
    };
  },
});

function Trainings(props: Found & { readonly role: MembershipRole; readonly language: Language }) {
  const { found, untrained, asked, role, language } = props;
  const t = trainingTexts[language];
  const organises = role === 'project_manager' || role === 'commissioner_officer';
  return (
    <>
      <PageTitle
        title={t.title}
        lead={t.leadAll}
        {...(organises
          ? {
              actions: (
                <LinkButton href="/trainings/new" variant="primary" icon="plus">
                  {t.announce}
                </LinkButton>
              ),
            }
          : {})}
      />
      <Tabs
        label={t.views}
        tabs={(['coming', 'past'] as const).map((view) => ({
          href: view === 'coming' ? '/trainings' : `/trainings?view=${view}`,
          label: t[view],
          current: view === asked.view,
        }))}
      />
      <DataTable
        language={language}
        caption={t.title}
        hideCaption
        rows={found}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            title: t.name,
            cell: (row: Training) => <a href={`/trainings/${row.id}`}>{row.title}</a>,
          },
          { key: 'kind', title: t.kind, cell: (row) => t[row.kind] },
          { key: 'when', title: t.when, cell: (row) => sayWhen(row, language) },
          { key: 'place', title: t.place, cell: (row) => row.place },
          { key: 'organiser', title: t.organiser, cell: (row) => row.organiser },
          { key: 'for', title: t.forWhom, cell: (row) => sayForWhom(row, language) },
          {
            key: 'taken',
            title: t.places,
            cell: (row) => (
              <>
                {row.cancelledOn === null ? (
                  t.taken(row.taken, row.places)
                ) : (
                  <Status tone="danger">{t.cancelled}</Status>
                )}
                {row.own !== null && <div className="quiet">{t[row.own]}</div>}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState title={t.empty} icon="calendar">
            {t.emptyText}
          </EmptyState>
        }
      />
      {untrained.length > 0 && (
        <Card title={t.untrainedTitle(untrained.length)}>
          <ul className="plain-list">
            {untrained.map((one) => (
              <li key={one.membershipId} className="spread">
                <a href={`/team/${one.membershipId}`}>{one.name}</a>
                <span className="quiet">
                  {one.trainedOn === null ? t.never : formatDate(one.trainedOn, language)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
