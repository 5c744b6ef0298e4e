import type { ProspectiveFields } from '../../../features/meetings/prospective.ts';
import { longestName } from '../../../features/meetings/prospective.ts';
import { wishTexts } from '../../../i18n/meetings/pages.ts';
import { prospectiveTexts } from '../../../i18n/meetings/prospective.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { ChoiceChips, SelectField, TextField } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';

export const prospectiveFieldsIn = (fields: Fields): ProspectiveFields => ({
  given: one(fields, 'given'),
  family: one(fields, 'family'),
  code: one(fields, 'code'),
  name: one(fields, 'name'),
  language: one(fields, 'language'),
  phone: one(fields, 'phone'),
  email: one(fields, 'email'),
  county: one(fields, 'county'),
  provider: one(fields, 'provider'),
  service: one(fields, 'service'),
  words: one(fields, 'words'),
});

export const sayProspective =
  (language: Language) =>
  (code: string): string => {
    for (const words of [prospectiveTexts[language], wishTexts[language]] as Readonly<
      Record<string, unknown>
    >[]) {
      const sentence = words[code];
      if (typeof sentence === 'string') return sentence;
    }
    return prospectiveTexts[language].stale;
  };

/** What a prospective family is known by: no more than reaching it needs (TK 0.4). */
export function CommonFields(props: {
  readonly values: ProspectiveFields;
  readonly counties: readonly string[];
  readonly form: FormState;
  readonly language: Language;
}) {
  const { values, counties, form, language } = props;
  const t = prospectiveTexts[language];
  const error = (field: keyof ProspectiveFields) => errorAt(form, field, sayProspective(language));
  return (
    <>
      <TextField
        language={language}
        name="name"
        label={t.name}
        hint={t.nameHint}
        required
        error={error('name')}
        value={values.name}
        maxLength={longestName}
      />
      <ChoiceChips
        language={language}
        type="radio"
        name="language"
        label={t.language}
        required
        error={error('language')}
        values={[values.language]}
        options={(['et', 'ru'] as const).map((value) => ({ value, label: t[value] }))}
      />
      <SelectField
        language={language}
        name="county"
        label={t.county}
        required
        error={error('county')}
        value={values.county}
        options={counties.map((value) => ({ value, label: value }))}
        width="medium"
      />
      <div className="fields-in-row">
        <TextField
          language={language}
          name="phone"
          label={t.phone}
          type="tel"
          error={error('phone')}
          value={values.phone}
          maxLength={longestName}
        />
        <TextField
          language={language}
          name="email"
          label={t.email}
          type="email"
          error={error('email')}
          value={values.email}
          maxLength={longestName}
        />
      </div>
    </>
  );
}
