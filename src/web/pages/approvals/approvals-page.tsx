import { z } from 'zod';
import { type Approval, approvalKinds } from '../../../features/approvals/approval.ts';
import { waitingApprovals } from '../../../features/approvals/approvals.ts';
import { approvalTexts } from '../../../i18n/approvals.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type CivilDate, daysBetween } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import {
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageTitle,
  SelectField,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';

const query = z.object({ kind: z.enum(approvalKinds).nullable().catch(null) });
type Query = z.infer<typeof query>;

interface Waiting {
  readonly found: readonly Approval[];
  readonly asked: Query;
}

/** One place with all that waits for the commissioner's decision, each with its facts beside it. */
export const approvalsPage = definePage<Record<string, never>, Query, Waiting>({
  path: '/approvals',
  access: ['commissioner_officer'],
  audit: 'read-approvals',
  params: noParams,
  query,
  load: async ({ tx, query: asked, today }) => ({
    found: await waitingApprovals(tx, today, asked.kind),
    asked,
  }),
  concerns: () => ({}),
  view(data, { language, today }) {
    return {
      title: approvalTexts[language].title,
      width: 'wide',
      body: <Approvals {...data} today={today} language={language} />,
    };
  },
});

function Approvals(props: Waiting & { readonly today: CivilDate; readonly language: Language }) {
  const { found, asked, today, language } = props;
  const t = approvalTexts[language];
  return (
    <>
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          <LinkButton href="/exceptions" icon="list">
            {t.answered}
          </LinkButton>
        }
      />
      <FilterBar
        action="/approvals"
        language={language}
        label={t.kind}
        submitLabel={t.show}
        clearHref={asked.kind === null ? undefined : '/approvals'}
      >
        <SelectField
          name="kind"
          label={t.kind}
          language={language}
          value={asked.kind ?? ''}
          empty={t.allKinds}
          options={approvalKinds.map((kind) => ({ value: kind, label: t[kind] }))}
        />
      </FilterBar>
      {found.length === 0 ? (
        <Card>
          <EmptyState title={t.empty} icon="check">
            {t.emptyText}
          </EmptyState>
        </Card>
      ) : (
        <DataTable
          language={language}
          caption={t.title}
          hideCaption
          rows={found}
          rowKey={(row) => `${row.kind} ${row.id}`}
          columns={[
            {
              key: 'about',
              title: t.about,
              cell: (row) => (
                <>
                  <a href={row.path}>{row.about}</a>
                  {row.role !== undefined && (
                    <span className="quiet"> · {frameTexts[language][row.role]}</span>
                  )}
                </>
              ),
            },
            { key: 'kind', title: t.kind, cell: (row) => t[row.kind] },
            { key: 'provider', title: t.provider, cell: (row) => row.provider },
            {
              key: 'since',
              title: t.since,
              cell: (row) => (
                <>
                  {formatDate(row.askedOn, language)}{' '}
                  <span className="quiet">({t.days(daysBetween(row.askedOn, today))})</span>
                </>
              ),
            },
            { key: 'facts', title: t.facts, cell: (row) => <span className="prewrapped">{row.facts}</span> },
          ]}
        />
      )}
    </>
  );
}
