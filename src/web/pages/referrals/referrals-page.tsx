import { z } from 'zod';
import {
  type ReferralRow,
  referralList,
  referralsOnPage,
} from '../../../features/referrals/referral-record.ts';
import {
  type UnfinishedReferral,
  unfinishedReferrals,
} from '../../../features/referrals/unfinished-referrals.ts';
import { formatDate, formatMoment } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import {
  Card,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageTitle,
  parseTableState,
  SearchBox,
  SelectField,
  type TableStateRules,
  tableLinks,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { ReferralStatus, referralStates } from './referral-words.tsx';

const services = ['needs-based', 'adaptation'] as const;
const query = z
  .object({
    q: z.string().max(200).catch(''),
    state: z
      .enum(['any', ...referralStates])
      .nullable()
      .catch(null),
    service: z.enum(services).nullable().catch(null),
    page: z.string().optional().catch(undefined),
  })
  .partial();
type Query = z.infer<typeof query>;

const tableRules: TableStateRules = { sortable: [], pageSize: referralsOnPage };

interface Referrals {
  readonly found: Awaited<ReturnType<typeof referralList>>;
  readonly unfinished: readonly UnfinishedReferral[];
  readonly asked: Query;
  /** The one who answers: sees those of everybody, the ones that wait first. */
  readonly answers: boolean;
}

/** Referrals: to the municipality its own and how far each has come; to the commissioner those that wait. */
export const referralsPage = definePage<Record<string, never>, Query, Referrals>({
  path: '/referrals',
  access: ['child_protection_worker', 'commissioner_officer'],
  audit: 'read-referrals',
  params: noParams,
  query,
  async load({ tx, actor, query: asked }) {
    const answers = actor.role === 'commissioner_officer';
    const state = referralStates.find((one) => one === asked.state) ?? null;
    const [found, unfinished] = await Promise.all([
      referralList(tx, actor, {
        state: state ?? (answers && asked.state == null ? 'sent' : null),
        service: asked.service ?? null,
        text: asked.q ?? '',
        page: parseTableState(asked, tableRules).page,
        oldestFirst: answers,
      }),
      answers ? [] : unfinishedReferrals(tx, actor),
    ]);
    return { found, unfinished, asked, answers };
  },
  concerns: () => ({}),
  view(data, { language }) {
    return {
      title: referralTexts[language].list,
      width: 'wide',
      scripts: ['form'],
      body: <ReferralList {...data} language={language} />,
    };
  },
});

function ReferralList({ found, unfinished, asked, answers, language }: Referrals & { language: Language }) {
  const t = referralTexts[language];
  const filtered = (asked.q ?? '') !== '' || asked.state != null || asked.service != null;
  const beginning = (
    <LinkButton href={`/referrals/new?draft=${crypto.randomUUID()}`} variant="primary" icon="plus">
      {t.new}
    </LinkButton>
  );
  return (
    <>
      <PageTitle
        title={t.list}
        lead={t.listLead(found.total)}
        actions={
          answers ? (
            <LinkButton href="/exceptions" icon="help">
              {teamTexts[language].exceptions}
            </LinkButton>
          ) : (
            beginning
          )
        }
      />
      {unfinished.length > 0 && (
        <Card title={t.draftsTitle}>
          <ul className="plain-list">
            {unfinished.map(({ subject, family, savedAt }) => (
              <li key={subject} className="spread">
                <span>
                  {family || t.unnamed}{' '}
                  <span className="quiet">{t.savedAt(formatMoment(savedAt, language))}</span>
                </span>
                <LinkButton href={`/referrals/new?draft=${subject}`} small>
                  {t.goOn}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {(found.total > 0 || filtered || answers) && (
        <FilterBar
          action="/referrals"
          language={language}
          label={t.search}
          submitLabel={t.find}
          clearHref={filtered ? '/referrals' : undefined}
        >
          <SearchBox name="q" label={t.search} value={asked.q} />
          <SelectField
            name="state"
            label={t.state}
            language={language}
            value={asked.state ?? (answers ? 'sent' : 'any')}
            empty={false}
            options={[
              { value: 'any', label: t.anyState },
              ...referralStates.map((state) => ({ value: state, label: t[state] })),
            ]}
          />
          <SelectField
            name="service"
            label={t.service}
            language={language}
            value={asked.service ?? ''}
            empty={t.anyService}
            options={services.map((service) => ({ value: service, label: t[service] }))}
          />
        </FilterBar>
      )}
      <DataTable
        language={language}
        caption={t.list}
        hideCaption
        columns={columnsFor(answers, language)}
        rows={found.rows}
        rowKey={(row) => row.id}
        state={{ ...parseTableState(asked, tableRules), page: found.page }}
        links={tableLinks('/referrals', asked, tableRules)}
        total={found.total}
        empty={<Nothing answers={answers} filtered={filtered} beginning={beginning} language={language} />}
      />
    </>
  );
}

function Nothing(props: {
  answers: boolean;
  filtered: boolean;
  beginning: React.ReactElement;
  language: Language;
}) {
  const { answers, filtered, beginning, language } = props;
  const t = referralTexts[language];
  if (filtered) {
    return (
      <EmptyState
        title={t.noneFound}
        icon="search"
        action={<LinkButton href="/referrals">{t.clear}</LinkButton>}
      />
    );
  }
  return answers ? (
    <EmptyState title={t.inboxEmptyTitle} icon="check">
      {t.inboxEmptyText}
    </EmptyState>
  ) : (
    <EmptyState title={t.emptyTitle} icon="send" action={beginning}>
      {t.emptyText}
    </EmptyState>
  );
}

function columnsFor(answers: boolean, language: Language): Column<ReferralRow>[] {
  const t = referralTexts[language];
  const day = (date: ReferralRow['decidedOn']) => (date === null ? t.none : formatDate(date, language));
  const columns: (Column<ReferralRow> | null)[] = [
    {
      key: 'family',
      title: t.family,
      cell: (row) => <a href={`/referrals/${row.id}${answers ? '/check' : ''}`}>{row.family}</a>,
    },
    { key: 'service', title: t.service, cell: (row) => t[row.service] },
    answers
      ? { key: 'municipality', title: t.municipality, cell: (row) => row.municipality ?? t.ownRequest }
      : { key: 'children', title: t.children, align: 'end', cell: (row) => row.children },
    { key: 'sentOn', title: t.sentOn, cell: (row) => day(row.versionOn) },
    answers ? null : { key: 'decidedOn', title: t.decidedOn, cell: (row) => day(row.decidedOn) },
    {
      key: 'state',
      title: t.state,
      cell: (row) => <ReferralStatus state={row.state} language={language} />,
    },
  ];
  return columns.filter((column) => column !== null);
}
