import {
  type NoteFields,
  notedServices,
  noteKinds,
  noteLimit,
} from '../../../features/monitoring/note-form.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { ChoiceChips, DateField, SelectField, TextArea } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { sayMonitoringProblem } from './words.ts';

/** A note's form as it was sent. */
export const noteIn = (fields: Fields): NoteFields => ({
  kind: one(fields, 'kind'),
  service: one(fields, 'service'),
  notedOn: one(fields, 'notedOn'),
  body: one(fields, 'body'),
});

/** The same as a text, to be set beside another. */
export function noteAsText({ kind, service, notedOn, body }: NoteFields, language: Language): string {
  const t = monitoringTexts[language];
  const name = noteKinds.find((one) => one === kind);
  const of = notedServices.find((one) => one === service);
  return [name && t[name], of && t[of], notedOn, body].filter(Boolean).join('\n');
}

export function NoteFieldSet(props: {
  readonly values: NoteFields;
  readonly form: FormState;
  readonly language: Language;
}) {
  const { values, form, language } = props;
  const t = monitoringTexts[language];
  const say = sayMonitoringProblem(language);
  const error = (field: keyof NoteFields) => errorAt(form, field, say);
  return (
    <>
      <ChoiceChips
        language={language}
        type="radio"
        name="kind"
        label={t.kind}
        required
        error={error('kind')}
        values={[values.kind]}
        options={noteKinds.map((kind) => ({ value: kind, label: t[kind] }))}
      />
      <SelectField
        language={language}
        name="service"
        label={t.service}
        required
        error={error('service')}
        value={values.service}
        empty={false}
        options={notedServices.map((service) => ({ value: service, label: t[service] }))}
      />
      <DateField
        language={language}
        name="notedOn"
        label={t.notedOn}
        required
        error={error('notedOn')}
        value={values.notedOn}
      />
      <TextArea
        language={language}
        name="body"
        label={t.body}
        required
        error={error('body')}
        value={values.body}
        rows={4}
        limit={noteLimit}
      />
    </>
  );
}
