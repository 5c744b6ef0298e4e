import { z } from 'zod';
import {
  type FamilyPage,
  type FamilyRow,
  familiesOnPage,
  familyList,
  familySorts,
} from '../../../features/families/family-list.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { importTexts } from '../../../i18n/importing.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage, type RoleActor } from '../../registry/page.ts';
import {
  Checkbox,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageTitle,
  parseTableState,
  SearchBox,
  SelectField,
  Status,
  type TableStateRules,
  tableLinks,
} from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { standingWords, titleOf } from './obligation-words.ts';

const kinds = ['foster', 'guardian', 'adoptive', 'prospective'] as const;

const query = z
  .object({
    q: z.string().max(200).catch(''),
    kind: z.enum(kinds).nullable().catch(null),
    service: z.literal('yes').nullable().catch(null),
    sort: z.string().optional().catch(undefined),
    page: z.string().optional().catch(undefined),
  })
  .partial();
type Query = z.infer<typeof query>;

const tableRules: TableStateRules = { sortable: familySorts, initialSort: 'name', pageSize: familiesOnPage };

/** The families that a person may see: found by name, filtered, sorted. */
export const familiesPage = definePage({
  path: '/families',
  access: ['family_supporter', 'project_manager', 'child_protection_worker', 'commissioner_officer'],
  audit: 'read-families',
  params: noParams,
  query,
  load: async ({ tx, actor, query: asked, today }) => {
    const state = parseTableState(asked, tableRules);
    const found = await familyList(
      tx,
      actor,
      {
        text: asked.q ?? '',
        kind: asked.kind ?? null,
        onService: asked.service === 'yes',
        sort: familySorts.find((sort) => sort === state.sort?.key) ?? 'name',
        descending: state.sort?.descending ?? false,
        page: state.page,
      },
      today,
    );
    return { found, asked };
  },
  concerns: () => ({}),
  view({ found, asked }, { language, today, actor }) {
    const title =
      actor.role === 'family_supporter' ? frameTexts[language].myFamilies : frameTexts[language].families;
    return {
      title,
      width: 'wide',
      scripts: ['form'],
      body: (
        <Families found={found} asked={asked} title={title} today={today} language={language} actor={actor} />
      ),
    };
  },
});

interface FamiliesProps {
  readonly found: FamilyPage;
  readonly asked: Query;
  readonly title: string;
  readonly today: CivilDate;
  readonly language: Language;
  readonly actor: RoleActor;
}

function Families({ found, asked, title, today, language, actor }: FamiliesProps) {
  const t = familyTexts[language];
  const state = { ...parseTableState(asked, tableRules), page: found.page };
  const filtered = (asked.q ?? '') !== '' || asked.kind != null || asked.service != null;
  return (
    <>
      <PageTitle
        title={title}
        lead={t.found(found.total)}
        actions={
          actor.role === 'project_manager' && (
            <LinkButton href="/import" icon="upload">
              {importTexts[language].title}
            </LinkButton>
          )
        }
      />
      <FilterBar
        action="/families"
        language={language}
        label={t.search}
        submitLabel={t.find}
        {...(asked.sort === undefined ? {} : { hidden: { sort: asked.sort } })}
        clearHref={filtered ? '/families' : undefined}
      >
        <SearchBox name="q" label={t.search} value={asked.q} />
        <SelectField
          name="kind"
          label={t.kind}
          language={language}
          value={asked.kind ?? ''}
          options={[
            { value: '', label: t.allKinds },
            ...kinds.map((kind) => ({ value: kind, label: t[kind] })),
          ]}
        />
        <Checkbox
          name="service"
          value="yes"
          label={t.onService}
          language={language}
          checked={asked.service === 'yes'}
        />
      </FilterBar>
      <DataTable
        language={language}
        caption={title}
        hideCaption
        columns={columnsFor(actor, today, language)}
        rows={found.rows}
        rowKey={(row) => row.id}
        state={state}
        links={tableLinks('/families', asked, tableRules)}
        total={found.total}
        empty={
          filtered ? (
            <EmptyState
              title={t.noneFound}
              icon="search"
              action={<LinkButton href="/families">{t.clear}</LinkButton>}
            >
              {t.noneFoundText}
            </EmptyState>
          ) : (
            <EmptyState title={t.emptyTitle} icon="people">
              {t.emptyText}
            </EmptyState>
          )
        }
      />
    </>
  );
}

function columnsFor(actor: RoleActor, today: CivilDate, language: Language): Column<FamilyRow>[] {
  const t = familyTexts[language];
  const told = actor.role !== 'child_protection_worker';
  return [
    {
      key: 'name',
      title: t.family,
      sortable: true,
      cell: (row) => <a href={`/families/${row.id}`}>{row.name}</a>,
    },
    { key: 'kind', title: t.kind, cell: (row) => t[row.kind] },
    { key: 'children', title: t.children, cell: (row) => (row.children === '' ? t.none : row.children) },
    { key: 'caseNumber', title: t.caseNumber, sortable: true, cell: (row) => row.caseNumber },
    ...(told
      ? [
          {
            key: 'lastContact',
            title: t.lastContact,
            sortable: true,
            cell: (row: FamilyRow) =>
              row.lastContact === null ? t.none : formatDate(row.lastContact, language),
          },
          {
            key: 'next',
            title: t.next,
            cell: (row: FamilyRow) => <NextDue row={row} today={today} language={language} />,
          },
        ]
      : []),
  ];
}

function NextDue({ row, today, language }: { row: FamilyRow; today: CivilDate; language: Language }) {
  if (row.next === null) return <span className="quiet">{familyTexts[language].nothingDue}</span>;
  const { tone, text } = standingWords(row.next, today, language);
  return (
    <>
      {titleOf(row.next, language)}
      <br />
      <Status tone={tone}>{text}</Status>
    </>
  );
}
