import type { Figures } from '../../../features/statistics/figures.ts';
import { type PeriodFigures, type Statistics, statistics } from '../../../features/statistics/statistics.ts';
import { statisticsTexts } from '../../../i18n/months/statistics.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import {
  BarChart,
  Card,
  type Column,
  Columns,
  DataTable,
  EmptyState,
  LinkButton,
  PageTitle,
  Stack,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { askedOf, statisticsAddress, statisticsQuery } from './asked.ts';
import {
  drawn,
  type Measure,
  ofContacts,
  ofMeetings,
  ofSupport,
  sayMeasure,
  sayPart,
  sayPeriod,
  splitTitle,
  titleOf,
} from './measures.ts';
import { StatisticsFilters } from './statistics-filters.tsx';
import { StatisticsTabs } from './statistics-tabs.tsx';

/** What was done, in numbers: everybody's for the commissioner, their own provider's for a manager. */
export const statisticsPage = definePage({
  path: '/statistics',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-statistics',
  params: noParams,
  query: statisticsQuery,
  load: ({ tx, actor, query, today }) => statistics(tx, actor, askedOf(query, actor), today),
  concerns: () => ({}),
  view(found, { language, actor, today }) {
    const t = statisticsTexts[language];
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
                href={statisticsAddress(found.asked, `/statistics/export/${format}`)}
                icon="download"
                aria-label={`${t.export}: ${t[format]}`}
              >
                {t[format]}
              </LinkButton>
            ))}
          />
          <StatisticsTabs at="work" asked={found.asked} isManager={isManager} language={language} />
          <StatisticsFilters found={found} isManager={isManager} today={today} language={language} />
          {found.periods.some(({ figures }) => isSomething(figures)) ? (
            <Shown found={found} today={today} language={language} />
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

const isSomething = (figures: Figures): boolean =>
  [...ofSupport, ...ofMeetings, ...ofContacts].some((measure) => measure.of(figures) > 0);

interface Props {
  readonly found: Statistics;
  readonly today: CivilDate;
  readonly language: Language;
}

function Shown({ found, language }: Props) {
  const t = statisticsTexts[language];
  return (
    <Stack gap="large">
      <Card title={t.trends}>
        <Columns least="medium">
          {drawn.map((measure) => (
            <Trend key={measure.key} measure={measure} periods={found.periods} language={language} />
          ))}
        </Columns>
      </Card>
      <PeriodTable title={t.inNumbers} found={found} measures={ofSupport} language={language} />
      <PartTable title={splitTitle(found, language)} found={found} measures={ofSupport} language={language} />
      <details className="history">
        <summary>{t.more}</summary>
        <Stack gap="large">
          <PeriodTable title={t.meetingsAndGroups} found={found} measures={ofMeetings} language={language} />
          <PeriodTable title={t.contactsByMode} found={found} measures={ofContacts} language={language} />
          <PartTable
            title={`${splitTitle(found, language)}: ${t.meetingsAndGroups.toLocaleLowerCase(language)}`}
            found={found}
            measures={ofMeetings}
            language={language}
          />
        </Stack>
      </details>
      <Card title={t.howCounted}>
        <p>{t.counted}</p>
        <p>{t.countedGroups}</p>
      </Card>
    </Stack>
  );
}

const columnsOf = <Row extends { readonly figures: Figures }>(
  measures: readonly Measure[],
  language: Language,
): Column<Row>[] =>
  measures.map((measure) => ({
    key: measure.key,
    title: titleOf(measure, language),
    align: 'end',
    cell: ({ figures }) => sayMeasure(measure, figures, language),
  }));

interface TableProps {
  readonly title: string;
  readonly found: Statistics;
  readonly measures: readonly Measure[];
  readonly language: Language;
}

/** A line a county, provider or kind of family, over all periods shown. */
function PartTable({ title, found, measures, language }: TableProps) {
  return (
    <Card title={title}>
      <DataTable
        language={language}
        caption={title}
        hideCaption
        dense
        figures
        columns={[
          {
            key: 'part',
            title: statisticsTexts[language].part,
            cell: (part) => sayPart(found, part, language),
          },
          ...columnsOf<Statistics['parts'][number]>(measures, language),
        ]}
        rows={found.parts}
        rowKey={({ key }) => key}
      />
    </Card>
  );
}

function PeriodTable(props: TableProps) {
  const { title, found, measures, language } = props;
  const t = statisticsTexts[language];
  return (
    <Card title={title}>
      <DataTable<PeriodFigures>
        language={language}
        caption={title}
        hideCaption
        dense
        figures
        columns={[
          {
            key: 'period',
            title: t.period,
            cell: ({ period }) =>
              period.goesOn ? `${sayPeriod(period, language)} (${t.goesOn})` : sayPeriod(period, language),
          },
          ...columnsOf<PeriodFigures>(measures, language),
        ]}
        rows={found.periods}
        rowKey={({ period }) => period.from}
        footer={[t.whole, ...measures.map((measure) => sayMeasure(measure, found.total, language))]}
      />
    </Card>
  );
}

function Trend(props: {
  readonly measure: Measure;
  readonly periods: readonly PeriodFigures[];
  readonly language: Language;
}) {
  const { measure, periods, language } = props;
  const t = statisticsTexts[language];
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const sorted = periods.toSorted((a, b) => measure.of(a.figures) - measure.of(b.figures));
  const say = (one: PeriodFigures | undefined) => sayMeasure(measure, (one ?? last).figures, language);
  const title = titleOf(measure, language);
  return (
    <BarChart
      title={title}
      latest={say(last)}
      description={t.chart(title, say(sorted[0]), say(sorted.at(-1)), say(last))}
      bars={periods.map(({ period, figures }) => ({
        key: period.from,
        value: measure.of(figures),
        goesOn: period.goesOn,
      }))}
      firstLabel={sayPeriod(first.period, language)}
      lastLabel={sayPeriod(last.period, language)}
    />
  );
}
