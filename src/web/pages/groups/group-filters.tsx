import { groupFamilyKinds, groupLanguages } from '../../../features/groups/group-form.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { FilterBar, SelectField } from '../../ui/index.ts';

interface Props {
  readonly action: string;
  readonly asked: { readonly county: string; readonly language: string; readonly kind: string };
  readonly counties: readonly string[];
  readonly language: Language;
}

/** By county, language and kind of family; by the address alone, so that a choice can be kept and sent on. */
export function GroupFilters({ action, asked, counties, language }: Props) {
  const t = groupPageTexts[language];
  const w = groupWords[language];
  const isFiltered = [asked.county, asked.language, asked.kind].some((value) => value !== '');
  return (
    <FilterBar
      action={action}
      language={language}
      label={t.filter}
      submitLabel={t.show}
      clearHref={isFiltered ? action : undefined}
    >
      <SelectField
        name="county"
        label={t.county}
        language={language}
        empty={t.anyCounty}
        value={asked.county}
        options={counties.map((one) => ({ value: one, label: one }))}
      />
      <SelectField
        name="language"
        label={w.language}
        language={language}
        empty={t.anyLanguage}
        value={asked.language}
        options={groupLanguages.map((one) => ({ value: one, label: w[one] }))}
      />
      <SelectField
        name="kind"
        label={w.kinds}
        language={language}
        empty={t.anyKind}
        value={asked.kind}
        options={groupFamilyKinds.map((one) => ({ value: one, label: w[one] }))}
      />
    </FilterBar>
  );
}
