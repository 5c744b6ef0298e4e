import { type NewFamily, newFamilies } from '../../../features/assigning/new-families.ts';
import { type ReferralRow, referralList } from '../../../features/referrals/referral-record.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { Card, type Column, DataTable, EmptyState, LinkButton, PageTitle, Status } from '../../ui/index.ts';
import { standingWords } from '../families/obligation-words.ts';
import { noParams, noQuery } from '../params.ts';

interface NewFamiliesData {
  readonly families: readonly NewFamily[];
  readonly requests: readonly ReferralRow[];
}

/** TK 2.1.5.1: what has come to the provider, with the clock of the first contact. */
export const newFamiliesPage = definePage<Record<string, never>, Record<string, never>, NewFamiliesData>({
  path: '/new-families',
  access: ['project_manager'],
  audit: 'read-new-families',
  params: noParams,
  query: noQuery,
  async load({ tx, actor, today }) {
    const search = { state: 'sent', service: null, text: '', page: 1, oldestFirst: true } as const;
    const [families, requests] = await Promise.all([
      newFamilies(tx, actor, today),
      referralList(tx, actor, search),
    ]);
    return { families, requests: requests.rows };
  },
  concerns: () => ({}),
  view({ families, requests }, { language, today }) {
    const t = teamTexts[language];
    return {
      title: t.newFamilies,
      width: 'wide',
      body: (
        <>
          <PageTitle
            title={t.newFamilies}
            lead={t.newFamiliesLead}
            actions={
              <LinkButton href="/team" icon="people">
                {t.team}
              </LinkButton>
            }
          />
          <DataTable
            language={language}
            caption={t.newFamilies}
            hideCaption
            columns={columnsFor(today, language)}
            rows={families}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title={t.newEmpty} icon="check">
                {t.newEmptyText}
              </EmptyState>
            }
          />
          {requests.length > 0 && (
            <Card title={t.requests} subtitle={t.requestsNote}>
              <ul className="plain-list">
                {requests.map((request) => (
                  <li key={request.id} className="spread">
                    <a href={`/referrals/${request.id}`}>{request.family}</a>
                    <span className="quiet">
                      {request.municipality ?? referralTexts[language].ownRequest} ·{' '}
                      {formatDate(request.versionOn, language)}
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </>
      ),
    };
  },
});

function columnsFor(today: CivilDate, language: Language): Column<NewFamily>[] {
  const t = teamTexts[language];
  const services = referralTexts[language];
  return [
    {
      key: 'family',
      title: t.family,
      cell: (row) => (
        <>
          <a href={`/families/${row.id}`}>{row.name}</a>
          <br />
          <span className="quiet">{[row.caseNumber, row.county].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'service', title: t.service, cell: (row) => row.services.map((one) => services[one]).join(', ') },
    {
      key: 'informed',
      title: t.informed,
      cell: (row) => (row.informedOn === null ? services.none : formatDate(row.informedOn, language)),
    },
    {
      key: 'firstContact',
      title: t.firstContact,
      cell: (row) => <FirstContact row={row} today={today} language={language} />,
    },
    {
      key: 'supporter',
      title: t.supporter,
      cell: (row) => (
        <>
          {row.supporters || services.none}
          {row.wishesChange && (
            <>
              <br />
              <Status tone="warning">{t.wishes}</Status>
            </>
          )}
        </>
      ),
    },
    {
      key: 'act',
      title: t.act,
      hideTitle: true,
      cell: (row) => (
        <div className="cluster">
          <LinkButton
            href={`/families/${row.id}/supporters`}
            variant={row.supporters === '' ? 'primary' : 'secondary'}
            small
            aria-label={`${row.supporters === '' ? t.assign : t.change}: ${row.name}`}
          >
            {row.supporters === '' ? t.assign : t.change}
          </LinkButton>
          {row.firstContact !== null && row.firstContact.status !== 'met' && (
            <LinkButton
              href={`/families/${row.id}/notices/new?kind=obstacle`}
              variant="quiet"
              small
              aria-label={`${t.obstacle}: ${row.name}`}
            >
              {t.obstacle}
            </LinkButton>
          )}
        </div>
      ),
    },
  ];
}

function FirstContact({ row, today, language }: { row: NewFamily; today: CivilDate; language: Language }) {
  if (row.firstContact === null) return referralTexts[language].none;
  const { tone, text } = standingWords(row.firstContact, today, language);
  return <Status tone={tone}>{text}</Status>;
}
