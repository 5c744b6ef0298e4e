import type { ReactNode } from 'react';
import {
  type DueGroup,
  type DueGrouping,
  type DueItem,
  type DueState,
  dueStates,
} from '../../../features/due/due-items.ts';
import { dueTexts } from '../../../i18n/family-support/due.ts';
import { formatDate, formatDay } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addDays, type CivilDate } from '../../../rules/index.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  parseTableState,
  Status,
  tableLinks,
} from '../../ui/index.ts';
import { standingWords, titleOf } from '../families/obligation-words.ts';
import { type DueProps, type DueQuery, dueAddress, listRules } from './asked.ts';
import { familyCell, supportersOf } from './silent-families.tsx';

/** Every obligation that is open, missed or made up for; or how many there are of each, in groups. */
export function DueList(props: DueProps) {
  const { found, asked, today, language } = props;
  const t = dueTexts[language];
  const isFiltered = Object.entries(asked).some(
    ([name, value]) => name !== 'view' && name !== 'sort' && (value ?? '') !== '',
  );
  const empty = isFiltered ? (
    <EmptyState
      title={t.noneFit}
      icon="search"
      action={<LinkButton href="/due?view=list">{t.clear}</LinkButton>}
    />
  ) : (
    <EmptyState title={t.noneDue} icon="success">
      {t.noneDueText}
    </EmptyState>
  );
  if (found.groups !== null && asked.group != null) {
    return <Groups groups={found.groups} by={asked.group} asked={asked} language={language} empty={empty} />;
  }
  const state = parseTableState(asked, listRules);
  const last = Math.max(1, Math.ceil(found.items.length / state.pageSize));
  const page = Math.min(state.page, last);
  const offset = (page - 1) * state.pageSize;
  return (
    <DataTable
      language={language}
      caption={t.list}
      hideCaption
      columns={columnsFor(today, language)}
      rows={found.items.slice(offset, offset + state.pageSize)}
      rowKey={keyOf}
      state={{ ...state, page, offset }}
      links={tableLinks('/due', asked, listRules)}
      total={found.items.length}
      empty={empty}
    />
  );
}

const keyOf = ({ family, obligation }: DueItem) =>
  [family.id, obligation.service, obligation.clause, obligation.kind, obligation.from].join(' ');

function columnsFor(today: CivilDate, language: Language): Column<DueItem>[] {
  const t = dueTexts[language];
  return [
    { key: 'family', title: t.family, sortable: true, cell: familyCell },
    {
      key: 'clause',
      title: t.what,
      sortable: true,
      cell: ({ obligation }) => (
        <>
          {titleOf(obligation, language)}
          <br />
          <span className="quiet">{obligation.clause}</span>
        </>
      ),
    },
    {
      key: 'due',
      title: t.dueDay,
      sortable: true,
      cell: ({ obligation: { due } }) => (due === null ? t.noDay : formatDate(due, language)),
    },
    {
      key: 'state',
      title: t.state,
      sortable: true,
      cell: ({ obligation }) => {
        const { tone, text } = standingWords(obligation, today, language);
        return <Status tone={tone}>{text}</Status>;
      },
    },
    {
      key: 'supporter',
      title: t.supporter,
      sortable: true,
      cell: ({ family }) => supportersOf(family, language),
    },
    {
      key: 'municipality',
      title: t.municipality,
      sortable: true,
      cell: ({ family }) => family.municipality ?? t.noMunicipality,
    },
  ];
}

/** How a group is called; the week by its days. */
function nameOf({ key, name }: DueGroup, by: DueGrouping, language: Language): string {
  const t = dueTexts[language];
  if (by === 'week') {
    if (key === '') return t.noDay;
    const monday = key as CivilDate;
    return `${formatDay(monday, language)} – ${formatDay(addDays(monday, 6), language)}`;
  }
  if (key !== '') return name;
  return by === 'supporter' ? t.noSupporter : t.noMunicipality;
}

function Groups(props: {
  readonly groups: readonly DueGroup[];
  readonly by: DueGrouping;
  readonly asked: DueQuery;
  readonly language: Language;
  readonly empty: ReactNode;
}) {
  const { groups, by, asked, language, empty } = props;
  const t = dueTexts[language];
  const inside = (group: DueGroup, state?: DueState) =>
    dueAddress(asked, {
      group: undefined,
      page: undefined,
      ...(by === 'week' || group.key === '' ? {} : { [by]: group.key }),
      ...(state === undefined ? {} : { state }),
    });
  const isOpenable = (group: DueGroup) => by !== 'week' && group.key !== '';
  const columns: Column<DueGroup>[] = [
    {
      key: 'name',
      title: by === 'week' ? t.week : t[by],
      cell: (group) =>
        isOpenable(group) ? (
          <a href={inside(group)}>{nameOf(group, by, language)}</a>
        ) : (
          nameOf(group, by, language)
        ),
    },
    ...dueStates.map(
      (state): Column<DueGroup> => ({
        key: state,
        title: t[state],
        align: 'end',
        cell: (group) => {
          const count = group.counts[state];
          if (count === 0) return <span className="quiet">0</span>;
          return isOpenable(group) ? <a href={inside(group, state)}>{count}</a> : count;
        },
      }),
    ),
    { key: 'total', title: t.total, align: 'end', cell: ({ total }) => total },
    { key: 'families', title: t.families, align: 'end', cell: ({ families }) => families },
  ];
  return (
    <DataTable
      language={language}
      caption={t.list}
      hideCaption
      dense
      columns={columns}
      rows={groups}
      rowKey={({ key }) => key}
      total={groups.length}
      empty={empty}
    />
  );
}
