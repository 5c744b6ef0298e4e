import type { ReactElement } from 'react';
import { teamRoles } from '../../../features/team/roles.ts';
import { trainingKinds } from '../../../features/training/training-form.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { trainingTexts } from '../../../i18n/people/training.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { CheckboxGroup, ChoiceChips, DateField, TextArea, TextField, TimeField } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { sayTrainingProblem } from './training-words.ts';

export const trainingFieldsIn = (fields: Fields) => ({
  kind: one(fields, 'kind'),
  title: one(fields, 'title'),
  about: one(fields, 'about'),
  heldOn: one(fields, 'heldOn'),
  beginsAt: one(fields, 'beginsAt'),
  endsAt: one(fields, 'endsAt'),
  place: one(fields, 'place'),
  roles: all(fields, 'roles'),
  counties: all(fields, 'counties'),
  places: one(fields, 'places'),
  registerBy: one(fields, 'registerBy'),
});

/** All that is said of a training when it is announced or changed. */
export function TrainingFields(props: {
  readonly values: ReturnType<typeof trainingFieldsIn>;
  readonly counties: readonly string[];
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}): ReactElement {
  const { values, counties, form, today, language } = props;
  const t = trainingTexts[language];
  const base = (name: keyof typeof values) => ({
    language,
    name,
    error: errorAt(form, name, sayTrainingProblem(language)),
  });
  return (
    <>
      <ChoiceChips
        {...base('kind')}
        type="radio"
        label={t.kind}
        required
        values={[values.kind]}
        options={trainingKinds.map((kind) => ({ value: kind, label: t[kind] }))}
      />
      <TextField {...base('title')} label={t.name} required value={values.title} maxLength={300} />
      <TextArea {...base('about')} label={t.about} value={values.about} limit={4000} />
      <div className="fields-in-row">
        <DateField {...base('heldOn')} label={t.heldOn} required value={values.heldOn} min={today} />
        <TimeField {...base('beginsAt')} label={t.beginsAt} required value={values.beginsAt} />
        <TimeField {...base('endsAt')} label={t.endsAt} required value={values.endsAt} />
      </div>
      <TextField {...base('place')} label={t.place} hint={t.placeHint} required value={values.place} />
      <CheckboxGroup
        {...base('roles')}
        label={t.forRoles}
        hint={t.forAllHint}
        values={values.roles}
        options={teamRoles.map((role) => ({ value: role, label: frameTexts[language][role] }))}
      />
      <CheckboxGroup
        {...base('counties')}
        label={t.forCounties}
        hint={t.forAllHint}
        values={values.counties}
        options={counties.map((county) => ({ value: county, label: county.replace(/ maakond$/, '') }))}
      />
      <div className="fields-in-row">
        <TextField
          {...base('places')}
          label={t.places}
          hint={t.placesHint}
          value={values.places}
          inputMode="numeric"
          width="short"
        />
        <DateField
          {...base('registerBy')}
          label={t.registerBy}
          hint={t.registerByHint}
          value={values.registerBy}
        />
      </div>
    </>
  );
}
