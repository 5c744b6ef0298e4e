import { type ReactElement, useId } from 'react';
import { type ContactFields, movements } from '../../../features/contacts/contact-form.ts';
import type { ContactFamily } from '../../../features/contacts/contact-record.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { ChoiceChips, Icon, TextField } from '../../ui/index.ts';

/** Names of fields hold no hyphens, so that drafts take them. */
const bare = (goalId: string): string => goalId.replaceAll('-', '');
const dashed = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What was said of goals, as the form sent it. */
export function stepsIn(fields: Fields): ContactFields['steps'] {
  const steps: Record<string, { movement: string; done: string }> = {};
  for (const name of Object.keys(fields)) {
    const id = /^(?:move|done)_([0-9a-f]{32})$/.exec(name)?.[1];
    if (id === undefined) continue;
    steps[dashed(id)] = { movement: one(fields, `move_${id}`), done: one(fields, `done_${id}`) };
  }
  return steps;
}

/** What was done towards which goal: each a chip, and once it is chosen, how it moved and what the plan says of it. */
export function GoalChoice(props: {
  readonly values: ContactFields;
  readonly goals: ContactFamily['goals'];
  readonly error: string | undefined;
  readonly language: Language;
}): ReactElement {
  const { values, goals, error, language } = props;
  const t = contactTexts[language];
  const group = useId();
  return (
    <fieldset
      className="field field-group"
      aria-describedby={error === undefined ? undefined : `${group}error`}
    >
      <legend className="field__label">{t.goals}</legend>
      <div className="field__hint">{t.goalsHint}</div>
      {error !== undefined && (
        <p className="field__error" id={`${group}error`}>
          <Icon name="danger" size={16} />
          <span>{error}</span>
        </p>
      )}
      {goals.map((goal, index) => {
        const id = index === 0 ? 'goals' : `goals-${index + 1}`;
        const said = values.steps[goal.id];
        return (
          <div key={goal.id} className="goal-choice">
            <div className="chip">
              <input
                className="chip__control"
                type="checkbox"
                id={id}
                name="goals"
                value={goal.id}
                defaultChecked={values.goals.includes(goal.id)}
              />
              <label className="chip__label" htmlFor={id}>
                <span className="chip__mark">
                  <Icon name="check" size={16} />
                </span>
                <span>{goal.title}</span>
              </label>
            </div>
            <div className="goal-choice__step">
              <ChoiceChips
                language={language}
                type="radio"
                name={`move_${bare(goal.id)}`}
                label={
                  <>
                    {t.movement}
                    <span className="unseen">: {goal.title}</span>
                  </>
                }
                values={said === undefined ? [] : [said.movement]}
                options={movements.map((movement) => ({ value: movement, label: t[`move-${movement}`] }))}
              />
              <TextField
                language={language}
                name={`done_${bare(goal.id)}`}
                label={
                  <>
                    {t.done}
                    <span className="unseen">: {goal.title}</span>
                  </>
                }
                hint={t.doneHint}
                value={said?.done ?? ''}
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
