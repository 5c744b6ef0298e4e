import { dueGroupings, dueStates } from '../../../features/due/due-items.ts';
import { dueTexts } from '../../../i18n/family-support/due.ts';
import { FilterBar, SelectField } from '../../ui/index.ts';
import { type DueProps, dueAddress, familyFilters } from './asked.ts';

const groupNames = {
  clause: 'byClause',
  supporter: 'bySupporter',
  municipality: 'byMunicipality',
  week: 'byWeek',
} as const;

/** Filters over all three views; those that mean single obligations stand over their list only. */
export function DueFilters({ found, asked, language }: DueProps) {
  const t = dueTexts[language];
  const { choices } = found;
  const isList = asked.view === 'list';
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  const select = (
    name: 'supporter' | 'municipality' | 'county' | 'clause' | 'state' | 'group',
    label: string,
    options: readonly { value: string; label: string }[],
    empty: string = t.all,
  ) => (
    <SelectField
      name={name}
      label={label}
      language={language}
      value={asked[name] ?? ''}
      options={options}
      empty={empty}
    />
  );
  const set = [...familyFilters, ...(isList ? (['clause', 'state', 'group'] as const) : [])];
  const isSet = set.some((name) => (asked[name] ?? '') !== '');
  const kept = {
    ...(asked.view === undefined ? {} : { view: asked.view }),
    ...(asked.sort === undefined ? {} : { sort: asked.sort }),
  };
  const cleared = Object.fromEntries(set.map((name) => [name, undefined]));
  return (
    <FilterBar
      action="/due"
      language={language}
      label={t.filters}
      hidden={kept}
      clearHref={isSet ? dueAddress(asked, { ...cleared, page: undefined }) : undefined}
    >
      {isList &&
        select(
          'group',
          t.groupBy,
          dueGroupings.map((one) => ({ value: one, label: t[groupNames[one]] })),
          t.noGroup,
        )}
      {isList &&
        select(
          'state',
          t.state,
          dueStates.map((one) => ({ value: one, label: t[one] })),
        )}
      {isList && select('clause', t.clause, named(choices.clauses))}
      {select(
        'supporter',
        t.supporter,
        choices.supporters.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {select('municipality', t.municipality, named(choices.municipalities))}
      {select('county', t.county, named(choices.counties))}
    </FilterBar>
  );
}
