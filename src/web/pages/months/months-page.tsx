import { type Contract, contracts } from '../../../features/contracts/contracts.ts';
import { deadlineOf } from '../../../features/month-close/open-month.ts';
import { type PackHead, standingPacks } from '../../../features/month-close/packs.ts';
import { daysUntil, formatDate, formatMoney, formatMonth } from '../../../i18n/formats.ts';
import { billingTexts, contractTexts } from '../../../i18n/months/contracts.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addMonthsTo, type CivilDate, type CivilMonth, monthOf } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { ButtonRow, Card, DataTable, EmptyState, LinkButton, PageTitle, Status } from '../../ui/index.ts';
import { noParams, noQuery } from '../params.ts';
import { toneOf } from './month-words.ts';

interface Data {
  readonly packs: readonly PackHead[];
  /** A manager's own; null for the commissioner, who looks at what was sent. */
  readonly own: readonly Contract[] | null;
}

/** So many months are listed for a provider. */
const monthsBack = 24;

/** Months: a provider's own from the present one back; for the commissioner those that were sent. */
export const monthsPage = definePage<Record<string, never>, Record<string, never>, Data>({
  path: '/months',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'read-months',
  params: noParams,
  query: noQuery,
  async load({ tx, actor }) {
    const [packs, own] = await Promise.all([
      standingPacks(tx),
      actor.role === 'project_manager' ? contracts(tx) : null,
    ]);
    return { packs, own };
  },
  concerns: () => ({}),
  view({ packs, own }, { language, today }) {
    const t = monthTexts[language];
    return {
      title: t.title,
      width: 'wide',
      body: (
        <>
          <PageTitle
            title={t.title}
            lead={own === null ? t.leadCommissioner : t.leadProvider}
            actions={
              <ButtonRow>
                <LinkButton href="/contracts" icon="money">
                  {contractTexts[language].title}
                </LinkButton>
                <LinkButton href="/billing" icon="edit">
                  {billingTexts[language].title}
                </LinkButton>
              </ButtonRow>
            }
          />
          {own === null ? (
            <Sent packs={packs} language={language} />
          ) : (
            <Own packs={packs} contracts={own} today={today} language={language} />
          )}
        </>
      ),
    };
  },
});

const waitsFirst = { closing: 0, sent: 0, returned: 1, approved: 2, superseded: 3 } as const;

function Sent({ packs, language }: { readonly packs: readonly PackHead[]; readonly language: Language }) {
  const t = monthTexts[language];
  if (packs.length === 0) return <EmptyState title={t.none} icon="document" />;
  const rows = [...packs].sort((a, b) => waitsFirst[a.state] - waitsFirst[b.state]);
  return (
    <Card>
      <DataTable
        language={language}
        caption={t.title}
        hideCaption
        columns={[
          {
            key: 'month',
            title: t.month,
            cell: ({ id, month }) => <a href={`/packs/${id}`}>{formatMonth(month, language)}</a>,
          },
          { key: 'provider', title: t.provider, cell: ({ provider }) => provider },
          {
            key: 'state',
            title: t.state,
            cell: ({ state }) => <Status tone={toneOf[state]}>{t[state]}</Status>,
          },
          { key: 'sum', title: t.sum, align: 'end', cell: ({ total }) => formatMoney(total, language) },
          { key: 'invoice', title: t.invoice, cell: ({ invoice }) => invoice ?? '' },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}

function Own(props: {
  readonly packs: readonly PackHead[];
  readonly contracts: readonly Contract[];
  readonly today: CivilDate;
  readonly language: Language;
}) {
  const { packs, contracts: own, today, language } = props;
  const t = monthTexts[language];
  const present = monthOf(today);
  const first = own.map(({ from }) => monthOf(from)).sort()[0];
  const months = Array.from({ length: monthsBack }, (_, back) => addMonthsTo(present, -back)).filter(
    (month) => first !== undefined && month >= first,
  );
  if (months.length === 0) return <EmptyState title={contractTexts[language].noneOfOwn} icon="document" />;
  const packOf = (month: CivilMonth) => packs.find((pack) => pack.month === month);
  // Months of the contract from before the program was taken up were sent by other ways.
  const firstHere = [addMonthsTo(present, -1), ...packs.map(({ month }) => month)].sort()[0] ?? present;
  const earlier = months.filter((month) => month < firstHere);
  const tableOf = (caption: string, rows: readonly CivilMonth[]) => (
    <DataTable
      language={language}
      caption={caption}
      hideCaption
      columns={[
        {
          key: 'month',
          title: t.month,
          cell: (month: CivilMonth) => <a href={`/months/${month}`}>{formatMonth(month, language)}</a>,
        },
        {
          key: 'state',
          title: t.state,
          cell: (month) => {
            const pack = packOf(month);
            if (pack !== undefined) return <Status tone={toneOf[pack.state]}>{t[pack.state]}</Status>;
            if (month === present) return <Status tone="neutral">{t.goingOn}</Status>;
            return month < firstHere ? (
              <span className="quiet">{t.notHere}</span>
            ) : (
              <Status tone="warning">{t.unsent}</Status>
            );
          },
        },
        {
          key: 'due',
          title: t.due,
          cell: (month) => {
            const contract = own.find(({ from, to }) => monthOf(from) <= month && month <= monthOf(to));
            const due = contract === undefined ? undefined : deadlineOf(contract, month)?.due;
            if (due === undefined) return '';
            const isWaited = packOf(month) === undefined && month === addMonthsTo(present, -1);
            const left = daysUntil(today, due);
            return isWaited ? `${formatDate(due, language)}, ${t.toSend(left)}` : formatDate(due, language);
          },
        },
        {
          key: 'sum',
          title: t.sum,
          align: 'end',
          cell: (month) => {
            const pack = packOf(month);
            return pack === undefined ? '' : formatMoney(pack.total, language);
          },
        },
        { key: 'invoice', title: t.invoice, cell: (month) => packOf(month)?.invoice ?? '' },
      ]}
      rows={rows}
      rowKey={(month) => month}
    />
  );
  return (
    <Card>
      {tableOf(
        t.title,
        months.filter((month) => month >= firstHere),
      )}
      {earlier.length > 0 && (
        <details className="history">
          <summary>{t.earlier(earlier.length)}</summary>
          {tableOf(t.earlier(earlier.length), earlier)}
        </details>
      )}
    </Card>
  );
}
