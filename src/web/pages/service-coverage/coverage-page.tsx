import { z } from 'zod';
import type { MembershipRole } from '../../../database/tables.ts';
import { type Area, type Coverage, coverage } from '../../../features/service-coverage/coverage.ts';
import {
  type SpokenLanguage,
  spokenLanguages,
  type TeamRole,
  teamRoles,
} from '../../../features/team/roles.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { coverageTexts } from '../../../i18n/people/coverage.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import {
  Card,
  type Column,
  DataTable,
  FilterBar,
  Notification,
  PageTitle,
  SelectField,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { CoverageMap, measures } from './coverage-map.tsx';

const query = z.object({
  level: z.enum(['county', 'municipality']).catch('county'),
  county: z.string().max(60).nullable().catch(null),
  measure: z.enum(measures).catch('supported'),
  role: z
    .enum(teamRoles as [TeamRole, ...TeamRole[]])
    .nullable()
    .catch(null),
  language: z
    .enum(spokenLanguages as unknown as [SpokenLanguage, ...SpokenLanguage[]])
    .nullable()
    .catch(null),
});
type Query = z.infer<typeof query>;

interface Found {
  readonly found: Coverage;
  readonly asked: Query;
}

/** TK 0.3, TK 2.4.10, TK 2.8.1: where families and specialists are, on a map and in a table. */
export const coveragePage = definePage<Record<string, never>, Query, Found>({
  path: '/coverage',
  access: ['commissioner_officer', 'project_manager', 'child_protection_worker'],
  audit: 'read-coverage',
  params: noParams,
  query,
  async load({ tx, actor, query: typed, today }) {
    // Ways are reckoned between municipalities: of counties there are none.
    const level = typed.measure === 'distance' || (typed.county ?? '') !== '' ? 'municipality' : typed.level;
    const asked = { ...typed, level, county: typed.county === '' ? null : typed.county };
    return { found: await coverage(tx, actor, asked, today), asked };
  },
  concerns: () => ({}),
  view(data, { language, actor }) {
    return {
      title: coverageTexts[language].title,
      width: 'wide',
      body: <CoverageView {...data} role={actor.role} language={language} />,
    };
  },
});

interface ViewProps extends Found {
  readonly role: MembershipRole;
  readonly language: Language;
}

function CoverageView({ found, asked, role, language }: ViewProps) {
  const t = coverageTexts[language];
  const manages = role === 'project_manager';
  const filtered = asked.role !== null || asked.language !== null || asked.county !== null;
  return (
    <>
      <PageTitle title={t.title} lead={t.lead} />
      {found.hides && <Notification language={language} tone="info" title={manages ? t.hidesOwn : t.hides} />}
      <FilterBar
        action="/coverage"
        language={language}
        label={t.filters}
        submitLabel={t.show}
        clearHref={filtered ? '/coverage' : undefined}
      >
        <SelectField
          name="measure"
          label={t.measure}
          language={language}
          value={asked.measure}
          empty={false}
          options={measures.map((measure) => ({ value: measure, label: t[measure] }))}
        />
        <SelectField
          name="level"
          label={t.level}
          language={language}
          value={asked.level}
          empty={false}
          options={[
            { value: 'county', label: t['by-county'] },
            { value: 'municipality', label: t['by-municipality'] },
          ]}
        />
        <SelectField
          name="role"
          label={t.role}
          language={language}
          value={asked.role ?? ''}
          empty={t.allRoles}
          options={teamRoles.map((one) => ({ value: one, label: frameTexts[language][one] }))}
        />
        <SelectField
          name="language"
          label={t.language}
          language={language}
          value={asked.language ?? ''}
          empty={t.anyLanguage}
          options={spokenLanguages.map((one) => ({ value: one, label: personTexts[language][one] }))}
        />
      </FilterBar>
      <Card title={asked.county ?? t.map}>
        <CoverageMap
          areas={found.areas}
          level={asked.level}
          measure={asked.measure}
          hrefOf={(county) => addressOf({ ...asked, county, level: 'municipality' })}
          language={language}
        />
        <p className="quiet">{t.source}</p>
      </Card>
      <Card title={t.table} subtitle={asked.level === 'municipality' ? t.crow : undefined}>
        <CoverageTable found={found} asked={asked} manages={manages} language={language} />
      </Card>
    </>
  );
}

const addressOf = ({ level, county, measure, role, language }: Query): string =>
  `/coverage?${new URLSearchParams({
    measure,
    level,
    ...(county === null ? {} : { county }),
    ...(role === null ? {} : { role }),
    ...(language === null ? {} : { language }),
  })}`;

function CoverageTable(props: {
  readonly found: Coverage;
  readonly asked: Query;
  readonly manages: boolean;
  readonly language: Language;
}) {
  const { found, asked, manages, language } = props;
  const t = coverageTexts[language];
  const count = (value: number | null) => value ?? <span className="quiet">{t.hidden}</span>;
  const byCounty = asked.level === 'county';
  const number = (
    key: string,
    title: string,
    of: (area: Omit<Area, 'ehak' | 'name' | 'county' | 'nearest'>) => number | null,
  ) => ({ key, title, align: 'end' as const, of });
  const numbers = [
    ...(manages
      ? [
          number('own', t.own, ({ ownSupported }) => ownSupported),
          number('ownWaiting', t.ownWaiting, ({ ownWaiting }) => ownWaiting),
        ]
      : []),
    number('supported', manages ? t.others : t.supported, ({ supported }) => supported),
    number('waiting', manages ? t.othersWaiting : t.waiting, ({ waiting }) => waiting),
    number('specialists', t.specialists, ({ specialists }) => specialists),
    ...(byCounty ? [number('groups', t.groups, ({ groups }) => groups)] : []),
  ];
  const columns: Column<Area>[] = [
    {
      key: 'name',
      title: byCounty ? t.county : t.municipality,
      cell: (row) =>
        byCounty ? (
          <a href={addressOf({ ...asked, county: row.name, level: 'municipality' })}>{row.name}</a>
        ) : (
          row.name
        ),
    },
    ...(byCounty || asked.county !== null
      ? []
      : [{ key: 'county', title: t.county, cell: (row: Area) => row.county.replace(/ maakond$/, '') }]),
    ...numbers.map(({ of, ...column }) => ({ ...column, cell: (row: Area) => count(of(row)) })),
    ...(byCounty
      ? []
      : [
          {
            key: 'nearest',
            title: t.distance,
            cell: (row: Area) =>
              row.nearest === null ? t.none : t.kilometres(row.nearest.kilometres, row.nearest.name),
          },
        ]),
  ];
  const footer = [
    t.total,
    ...(byCounty || asked.county !== null ? [] : ['']),
    ...numbers.map(({ of }) => count(of(found.country))),
    ...(byCounty ? [] : ['']),
  ];
  return (
    <DataTable
      language={language}
      caption={t.table}
      hideCaption
      dense
      rows={found.areas}
      rowKey={(row) => row.ehak}
      columns={columns}
      {...(asked.county === null ? { footer } : {})}
    />
  );
}
