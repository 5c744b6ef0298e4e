import type { ReactElement } from 'react';
import { spokenLanguages } from '../../../features/team/roles.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { CheckboxGroup, ChoiceChips, SelectField, TextField } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { sayPersonProblem } from './person-words.ts';

export const termsFieldsIn = (fields: Fields) => ({
  languages: all(fields, 'languages'),
  counties: all(fields, 'counties'),
  load: one(fields, 'load'),
  base: one(fields, 'base'),
});

export interface Places {
  readonly counties: readonly string[];
  readonly municipalities: readonly { readonly ehak: string; readonly name: string }[];
}

/** The counties and municipalities that somebody may work in. */
export const placesOf = (
  municipalities: readonly { readonly ehak: string; readonly name: string; readonly county: string | null }[],
): Places => ({
  counties: [...new Set(municipalities.flatMap(({ county }) => county ?? []))].sort((a, b) =>
    a.localeCompare(b, 'et'),
  ),
  municipalities,
});

/** In which languages, where, how much, and from where. */
export function TermsFields(props: {
  readonly values: ReturnType<typeof termsFieldsIn>;
  readonly places: Places;
  readonly form: FormState;
  readonly language: Language;
}): ReactElement {
  const { values, places, form, language } = props;
  const t = personTexts[language];
  const error = (field: string) => errorAt(form, field, sayPersonProblem(language));
  return (
    <>
      <ChoiceChips
        language={language}
        type="checkbox"
        name="languages"
        label={t.languages}
        required
        error={error('languages')}
        values={values.languages}
        options={spokenLanguages.map((code) => ({ value: code, label: t[code] }))}
      />
      <CheckboxGroup
        language={language}
        name="counties"
        label={t.counties}
        required
        error={error('counties')}
        values={values.counties}
        options={places.counties.map((county) => ({ value: county, label: county.replace(/ maakond$/, '') }))}
      />
      <TextField
        language={language}
        name="load"
        label={t.load}
        hint={t.loadHint}
        error={error('load')}
        value={values.load}
        inputMode="numeric"
        width="short"
      />
      <SelectField
        language={language}
        name="base"
        label={t.base}
        hint={t.baseHint}
        error={error('base')}
        value={values.base}
        empty={t.baseAny}
        options={places.municipalities.map(({ ehak, name }) => ({ value: ehak, label: name }))}
      />
    </>
  );
}
