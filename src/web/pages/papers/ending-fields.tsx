import type { ReactElement } from 'react';
import { endingReasons } from '../../../documents/ending/data.ts';
import type { EndingFacts } from '../../../features/papers/ending/ending-facts.ts';
import {
  type EndingFields,
  lastDayClause,
  outcomeLimit,
  textLimit,
} from '../../../features/papers/ending/ending-form.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { endingDocumentTexts } from '../../../i18n/papers/ending-document.ts';
import { endingFormTexts } from '../../../i18n/papers/ending-form.ts';
import { sharedPaperTexts } from '../../../i18n/papers/shared.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { DateField, HiddenFields, RadioGroup, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { sayIn } from './document-words.ts';

/** The form as it was sent, in the parser's terms. */
export const endingFieldsIn = (fields: Fields): EndingFields => ({
  reason: one(fields, 'reason'),
  explanation: one(fields, 'explanation'),
  endedOn: one(fields, 'endedOn'),
  activities: one(fields, 'activities'),
  goalIds: all(fields, 'goalIds'),
  goalStates: all(fields, 'goalStates'),
  goalOutcomes: all(fields, 'goalOutcomes'),
  needs: one(fields, 'needs'),
  recommendations: one(fields, 'recommendations'),
  language: one(fields, 'language'),
});

export const sayEnding = (language: Language) =>
  sayIn(endingFormTexts[language], contactTexts[language].stale);

interface Props {
  readonly values: EndingFields;
  readonly facts: EndingFacts;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

export function EndingFieldSet({ values, facts, form, today, language }: Props): ReactElement {
  const t = endingFormTexts[language];
  const error = (field: keyof EndingFields) => errorAt(form, field, sayEnding(language));
  const volume = facts.volumeOn(today);
  const reasons = endingReasons.filter(
    (reason) => reason !== 'new-child' || facts.service.kind === 'needs-based',
  );
  const area = (
    name: 'explanation' | 'activities' | 'needs' | 'recommendations',
    label: string,
    more: { hint?: string; required?: boolean; rows: number },
  ) => (
    <TextArea
      language={language}
      name={name}
      label={label}
      hint={more.hint}
      error={error(name)}
      value={values[name]}
      rows={more.rows}
      limit={textLimit}
      required={more.required}
      optional={!more.required}
    />
  );
  return (
    <>
      <RadioGroup
        language={language}
        name="reason"
        label={t.reason}
        error={error('reason')}
        value={values.reason}
        options={reasons.map((reason) => ({ value: reason, label: endingDocumentTexts[language][reason] }))}
        required
      />
      {area('explanation', t.explanation, { rows: 2 })}
      <DateField
        language={language}
        name="endedOn"
        label={t.endedOn}
        hint={
          facts.lastDay === null
            ? undefined
            : t.notLater(formatDate(facts.lastDay, language), lastDayClause(facts))
        }
        error={error('endedOn')}
        value={values.endedOn}
        max={facts.lastDay !== null && facts.lastDay < today ? facts.lastDay : today}
        required
      />
      {volume !== null && <p className="quiet">{t.left(volume.left, volume.limit)}</p>}
      {area('activities', t.activities, { hint: t.activitiesHint, rows: 5, required: true })}
      <Goals values={values} facts={facts} form={form} language={language} />
      {area('needs', t.needs, { rows: 4, required: true })}
      {area('recommendations', facts.municipalityInvolved ? t.recommendations : t.recommendationsToFamily, {
        rows: 4,
        required: true,
      })}
      <RadioGroup
        language={language}
        name="language"
        label={t.language}
        error={error('language')}
        value={values.language}
        options={[
          { value: 'et', label: t.et },
          { value: 'ru', label: t.ru },
        ]}
        required
      />
    </>
  );
}

function Goals({ values, facts, form, language }: Omit<Props, 'today'>) {
  const t = endingFormTexts[language];
  const s = sharedPaperTexts[language];
  const error = errorAt(form, 'goalOutcomes', sayEnding(language));
  return (
    <section aria-labelledby="goals-at-end">
      <h2 id="goals-at-end">{t.goals}</h2>
      {facts.goals.length === 0 && <p>{t.noGoals}</p>}
      {facts.goals.map(({ id, title, state }) => {
        const at = values.goalIds.indexOf(id);
        const outcome = values.goalOutcomes[at] ?? '';
        return (
          <div key={id} className="goal-at-end">
            <HiddenFields fields={{ goalIds: id }} />
            <SelectField
              language={language}
              name="goalStates"
              id={`state-${id}`}
              label={t.goalState(title)}
              value={values.goalStates[at] ?? state}
              options={(['open', 'reached', 'dropped'] as const).map((one) => ({
                value: one,
                label: s[one],
              }))}
              empty={false}
              width="medium"
            />
            <TextField
              language={language}
              name="goalOutcomes"
              id={at === 0 ? 'goalOutcomes' : `outcome-${id}`}
              label={t.goalOutcome(title)}
              error={outcome.length > outcomeLimit ? error : undefined}
              value={outcome}
            />
          </div>
        );
      })}
    </section>
  );
}
