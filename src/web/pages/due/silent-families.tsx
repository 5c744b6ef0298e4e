import type { DueFamily } from '../../../features/due/due-families.ts';
import type { EndingService, SilentFamily } from '../../../features/due/due-items.ts';
import { dueTexts } from '../../../i18n/family-support/due.ts';
import { daysUntil, formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  parseTableState,
  Status,
  type TableState,
  tableLinks,
} from '../../ui/index.ts';
import { type DueProps, rowsOnPage } from './asked.ts';

/** Lists that keep their own order: the gravest first. */
const pagedRules = { sortable: [], pageSize: rowsOnPage };

function pageOf<T>(rows: readonly T[], asked: DueProps['asked']): { rows: readonly T[]; state: TableState } {
  const state = parseTableState(asked, pagedRules);
  const last = Math.max(1, Math.ceil(rows.length / state.pageSize));
  const page = Math.min(state.page, last);
  const offset = (page - 1) * state.pageSize;
  return { rows: rows.slice(offset, offset + state.pageSize), state: { ...state, page, offset } };
}

/** Columns by which a family is known, wherever it stands. */
export function familyColumns<R extends { readonly family: DueFamily }>(language: Language): Column<R>[] {
  const t = dueTexts[language];
  return [
    {
      key: 'supporter',
      title: t.supporter,
      cell: ({ family }) => supportersOf(family, language),
    },
    {
      key: 'municipality',
      title: t.municipality,
      cell: ({ family }) => family.municipality ?? t.noMunicipality,
    },
  ];
}

export const supportersOf = ({ supporters }: DueFamily, language: Language): string =>
  supporters.length === 0 ? dueTexts[language].noSupporter : supporters.map(({ name }) => name).join(', ');

export const familyCell = ({ family }: { readonly family: DueFamily }) => (
  <>
    <a href={`/families/${family.id}`}>{family.name}</a>
    <br />
    <span className="quiet">{family.caseNumber}</span>
  </>
);

export function SilentFamilies({ found, asked, language }: DueProps) {
  const t = dueTexts[language];
  const { rows, state } = pageOf(found.silent, asked);
  const columns: Column<SilentFamily>[] = [
    { key: 'family', title: t.family, cell: familyCell },
    { key: 'why', title: t.why, cell: (row) => <Reasons silent={row} language={language} /> },
    {
      key: 'lastContact',
      title: t.lastContact,
      cell: ({ family }) =>
        family.standing.lastContact === null ? t.never : formatDate(family.standing.lastContact, language),
    },
    ...familyColumns<SilentFamily>(language),
  ];
  return (
    <>
      <p>{t.silentLead}</p>
      <DataTable
        language={language}
        caption={t.silent}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ family }) => family.id}
        state={state}
        links={tableLinks('/due', asked, pagedRules)}
        total={found.silent.length}
        empty={
          <EmptyState title={t.noneSilent} icon="people">
            {t.noneSilentText}
          </EmptyState>
        }
      />
    </>
  );
}

const tones = { broken: 'danger', breaking: 'warning', attempts: 'warning', fewer: 'info' } as const;

function Reasons({ silent, language }: { readonly silent: SilentFamily; readonly language: Language }) {
  const t = dueTexts[language];
  const { attempts, contacts, before } = silent.family.standing.lately;
  const words = {
    broken: t.broken,
    breaking: t.breaking,
    attempts: t.attempts(attempts),
    fewer: t.fewer(contacts, before),
  };
  return (
    <span className="cluster">
      {silent.reasons.map((reason) => (
        <Status key={reason} tone={tones[reason]}>
          {words[reason]}
        </Status>
      ))}
    </span>
  );
}

export function EndingServices({ found, asked, today, language }: DueProps) {
  const t = dueTexts[language];
  const { rows, state } = pageOf(found.ending, asked);
  const columns: Column<EndingService>[] = [
    { key: 'family', title: t.family, cell: familyCell },
    { key: 'service', title: t.service, cell: ({ volume }) => `${t[volume.clause]} (${volume.clause})` },
    {
      key: 'lastDay',
      title: t.lastDay,
      cell: ({ volume, within }) => (
        <>
          {formatDate(volume.lastDay, language)}
          <br />
          <Status tone={within === 30 ? 'danger' : 'warning'}>
            {t.daysLeft(daysUntil(today, volume.lastDay))}
          </Status>
        </>
      ),
    },
    ...familyColumns<EndingService>(language),
  ];
  return (
    <>
      <p>{t.endingLead}</p>
      <DataTable
        language={language}
        caption={t.ending}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ volume }) => volume.service}
        state={state}
        links={tableLinks('/due', asked, pagedRules)}
        total={found.ending.length}
        empty={
          <EmptyState
            title={t.noneEnding}
            icon="clock"
            action={<LinkButton href="/due?view=list">{t.list}</LinkButton>}
          />
        }
      />
    </>
  );
}
