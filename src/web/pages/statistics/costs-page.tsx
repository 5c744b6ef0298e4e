import { lineServices } from '../../../documents/lisa-3/data.ts';
import {
  type Costs,
  costIn,
  type PartCosts,
  type PeriodCosts,
  type ServiceCosts,
  statisticsCosts,
} from '../../../features/statistics/costs.ts';
import { formatMoney } from '../../../i18n/formats.ts';
import { costTexts } from '../../../i18n/months/costs.ts';
import { statisticsTexts } from '../../../i18n/months/statistics.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import {
  BarChart,
  Card,
  type Column,
  Columns,
  DataTable,
  EmptyState,
  LinkButton,
  Notification,
  PageTitle,
  Stack,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { askedOf, statisticsAddress, statisticsQuery } from './asked.ts';
import { type CostColumn, costColumns, costOf, sayCostPart } from './cost-words.ts';
import { sayPeriod, splitTitle } from './measures.ts';
import { StatisticsFilters } from './statistics-filters.tsx';
import { StatisticsTabs } from './statistics-tabs.tsx';

/** What the approved months come to: everybody's for the commissioner, their own provider's for a manager. */
export const costsPage = definePage({
  path: '/statistics/costs',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-costs',
  params: noParams,
  query: statisticsQuery,
  load: ({ tx, actor, query, today }) => statisticsCosts(tx, actor, askedOf(query, actor), today),
  concerns: () => ({}),
  view(found, { language, actor, today }) {
    const t = costTexts[language];
    const words = statisticsTexts[language];
    const isManager = actor.role === 'project_manager';
    return {
      title: t.title,
      width: 'wide',
      scripts: ['form'],
      body: (
        <>
          <PageTitle
            title={t.title}
            eyebrow={isManager ? (actor.organisationName ?? undefined) : undefined}
            lead={isManager ? t.leadProvider : t.leadCommissioner}
            actions={(['xlsx', 'csv'] as const).map((format) => (
              <LinkButton
                key={format}
                href={statisticsAddress(found.asked, `/statistics/costs/export/${format}`)}
                icon="download"
                aria-label={`${words.export}: ${words[format]}`}
              >
                {words[format]}
              </LinkButton>
            ))}
          />
          <StatisticsTabs at="costs" asked={found.asked} isManager={isManager} language={language} />
          <StatisticsFilters
            found={found}
            action="/statistics/costs"
            isManager={isManager}
            today={today}
            language={language}
          />
          {found.waiting.months > 0 && (
            <Notification
              language={language}
              tone="info"
              title={t.waiting(t.months(found.waiting.months), formatMoney(found.waiting.sum, language))}
            />
          )}
          {costIn(found.total) > 0 ? (
            <Shown found={found} language={language} />
          ) : (
            <Card>
              <EmptyState title={t.nothing}>
                <p>{t.nothingLead}</p>
              </EmptyState>
            </Card>
          )}
        </>
      ),
    };
  },
});

interface Props {
  readonly found: Costs;
  readonly language: Language;
}

function Shown({ found, language }: Props) {
  const t = costTexts[language];
  const words = statisticsTexts[language];
  const say = (costs: ServiceCosts, column: CostColumn) => formatMoney(costOf(costs, column), language);
  const columns = <Row extends { readonly costs: ServiceCosts }>(): Column<Row>[] =>
    costColumns.map((column) => ({
      key: column,
      title: t[column],
      align: 'end',
      cell: ({ costs }) => say(costs, column),
    }));
  // What was before the first month that is approved here would be lines of nothing.
  const first = found.periods.findIndex(({ costs }) => costIn(costs) > 0);
  const footer = costColumns.map((column) => say(found.total, column));
  return (
    <Stack gap="large">
      <Card title={words.trends}>
        <Columns least="medium">
          {(['whole', ...lineServices] as const).map((column) => (
            <Trend key={column} column={column} periods={found.periods} language={language} />
          ))}
        </Columns>
      </Card>
      <Card title={words.inNumbers}>
        <DataTable<PeriodCosts>
          language={language}
          caption={words.inNumbers}
          hideCaption
          dense
          columns={[
            {
              key: 'period',
              title: words.period,
              cell: ({ period }) =>
                period.goesOn
                  ? `${sayPeriod(period, language)} (${words.goesOn})`
                  : sayPeriod(period, language),
            },
            ...columns<PeriodCosts>(),
          ]}
          rows={found.periods.slice(Math.max(0, first))}
          rowKey={({ period }) => period.from}
          footer={[t.whole, ...footer]}
        />
      </Card>
      <Card title={splitTitle(found, language)}>
        <DataTable<PartCosts>
          language={language}
          caption={splitTitle(found, language)}
          hideCaption
          dense
          columns={[
            { key: 'part', title: words.part, cell: (part) => sayCostPart(found, part, language) },
            ...columns<PartCosts>(),
          ]}
          rows={found.parts}
          rowKey={({ key }) => key}
          footer={[t.whole, ...footer]}
        />
      </Card>
      <Card title={words.howCounted}>
        <p>{t.counted}</p>
        <p>{t.countedCounty}</p>
      </Card>
    </Stack>
  );
}

function Trend(props: {
  readonly column: CostColumn;
  readonly periods: readonly PeriodCosts[];
  readonly language: Language;
}) {
  const { column, periods, language } = props;
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const sorted = periods.toSorted((a, b) => costOf(a.costs, column) - costOf(b.costs, column));
  const say = ({ costs }: PeriodCosts) => formatMoney(costOf(costs, column), language);
  // The one that goes on has nothing approved yet: the latest that says something is the one before it.
  const latest = periods.findLast(({ costs }) => costOf(costs, column) > 0) ?? last;
  const title = costTexts[language][column];
  return (
    <BarChart
      title={title}
      latest={say(latest)}
      description={statisticsTexts[language].chart(
        title,
        say(sorted[0] ?? first),
        say(sorted.at(-1) ?? last),
        say(latest),
      )}
      bars={periods.map(({ period, costs }) => ({
        key: period.from,
        value: costOf(costs, column),
        goesOn: period.goesOn,
      }))}
      firstLabel={sayPeriod(first.period, language)}
      lastLabel={sayPeriod(last.period, language)}
    />
  );
}
