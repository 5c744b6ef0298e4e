import { familyKinds, type StatisticsAsked } from '../../../features/statistics/asked.ts';
import { periodLengths, yearsBack } from '../../../features/statistics/periods.ts';
import type { StatisticsChoices } from '../../../features/statistics/statistics.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { statisticsTexts } from '../../../i18n/months/statistics.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type CivilDate, yearOf } from '../../../rules/index.ts';
import { FilterBar, SelectField } from '../../ui/index.ts';

interface Props {
  readonly found: { readonly asked: StatisticsAsked; readonly choices: StatisticsChoices };
  /** Where what was asked is answered. */
  readonly action?: string;
  readonly isManager: boolean;
  readonly today: CivilDate;
  readonly language: Language;
}

/** Whose work, of when, and what is told apart. */
export function StatisticsFilters({ found, action = '/statistics', isManager, today, language }: Props) {
  const t = statisticsTexts[language];
  const { asked, choices } = found;
  const { county, kind } = asked.filter;
  const provider = isManager ? null : asked.filter.provider;
  const same = (value: string) => ({ value, label: value });
  const isSet = asked.year !== null || county !== null || provider !== null || kind !== null;
  const years = Array.from({ length: yearsBack }, (_, back) => String(yearOf(today) - back));
  return (
    <FilterBar
      action={action}
      language={language}
      label={t.filters}
      submitLabel={t.show}
      clearHref={isSet ? `${action}?by=${asked.length}&split=${asked.split}` : undefined}
    >
      <SelectField
        name="by"
        label={t.length}
        language={language}
        value={asked.length}
        empty={false}
        options={periodLengths.map((length) => ({ value: length, label: t[length] }))}
      />
      <SelectField
        name="year"
        label={t.whichYear}
        language={language}
        value={asked.year === null ? '' : String(asked.year)}
        empty={t.latest}
        options={years.map(same)}
      />
      <SelectField
        name="county"
        label={t.county}
        language={language}
        value={county ?? ''}
        empty={t.all}
        options={choices.counties.map(same)}
      />
      {!isManager && (
        <SelectField
          name="provider"
          label={t.provider}
          language={language}
          value={provider ?? ''}
          empty={t.all}
          options={choices.providers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        name="kind"
        label={t.kind}
        language={language}
        value={kind ?? ''}
        empty={t.all}
        options={familyKinds.map((one) => ({ value: one, label: familyTexts[language][one] }))}
      />
      <SelectField
        name="split"
        label={t.split}
        language={language}
        value={asked.split}
        empty={false}
        options={[
          { value: 'county', label: t.splitCounty },
          ...(isManager ? [] : [{ value: 'provider', label: t.splitProvider }]),
          { value: 'kind', label: t.splitKind },
        ]}
      />
    </FilterBar>
  );
}
