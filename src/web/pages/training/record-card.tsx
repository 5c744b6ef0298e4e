import type { ReactElement } from 'react';
import type { Learned } from '../../../features/training/training-record.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { trainingTexts } from '../../../i18n/people/training.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  Form,
  HiddenFields,
  RadioGroup,
  TextField,
} from '../../ui/index.ts';
import { errorAt, hiddenBeside } from '../forms.tsx';
import { sayTrainingProblem } from './training-words.ts';

export const outsideFieldsIn = (fields: Fields) => ({
  kind: one(fields, 'kind'),
  title: one(fields, 'title'),
  organiser: one(fields, 'organiser'),
  heldOn: one(fields, 'heldOn'),
  hours: one(fields, 'hours'),
});

/** What somebody took part in (TK 2.1.6.3, TK 2.3.5, TK 2.7). */
export function RecordCard(props: {
  readonly learned: readonly Learned[];
  readonly language: Language;
  /** Where what was learned elsewhere is removed; none where the reader only reads. */
  readonly removing?: { readonly action: string; readonly form: FormState };
}): ReactElement {
  const { learned, language, removing } = props;
  const t = trainingTexts[language];
  return (
    <Card title={t.record}>
      {learned.length === 0 ? (
        <p>{t.recordEmpty}</p>
      ) : (
        <ul className="plain-list">
          {learned.map((one) => (
            <li key={`${one.id}`} className="spread">
              <span>
                {one.title}{' '}
                <span className="quiet">
                  {[
                    t[one.kind],
                    formatDate(one.heldOn, language),
                    one.organiser,
                    one.hours === null ? '' : t.hoursOf(String(one.hours).replace('.', ',')),
                    one.outside ? t.outside : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {one.outside && removing !== undefined && (
                <Form
                  action={removing.action}
                  hidden={hiddenBeside(removing.form)}
                  label={`${t.remove}: ${one.title}`}
                >
                  <HiddenFields fields={{ remove: one.id }} />
                  <Button small variant="quiet" icon="trash" aria-label={`${t.remove}: ${one.title}`}>
                    {t.remove}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** A specialist's own outside training. */
export function OutsideForm(props: {
  readonly action: string;
  readonly form: FormState;
  readonly language: Language;
}): ReactElement {
  const { action, form, language } = props;
  const t = trainingTexts[language];
  const values = outsideFieldsIn(form.fields ?? {});
  const base = (name: keyof typeof values) => ({
    language,
    name,
    error: errorAt(form, name, sayTrainingProblem(language)),
  });
  return (
    <Card title={t.addOutside}>
      <Form action={action} hidden={form.hidden} label={t.addOutside}>
        <RadioGroup
          {...base('kind')}
          label={t.kind}
          required
          value={values.kind}
          options={(['training', 'supervision'] as const).map((kind) => ({ value: kind, label: t[kind] }))}
        />
        <TextField {...base('title')} label={t.name} required value={values.title} maxLength={300} />
        <TextField {...base('organiser')} label={t.organiser} value={values.organiser} maxLength={300} />
        <div className="fields-in-row">
          <DateField {...base('heldOn')} label={t.heldWhen} required value={values.heldOn} />
          <TextField
            {...base('hours')}
            label={t.hours}
            value={values.hours}
            inputMode="decimal"
            width="short"
          />
        </div>
        <ButtonRow>
          <Button icon="plus">{t.add}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
