import type { ReactElement } from 'react';
import {
  type ContactFields,
  contactModes,
  meetingKinds,
  noteLimit,
  stepLimit,
  supportKinds,
} from '../../../features/contacts/contact-form.ts';
import type { ContactFamily } from '../../../features/contacts/contact-record.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addDays, type CivilDate } from '../../../rules/index.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import {
  Checkbox,
  ChoiceChips,
  DateField,
  type IconName,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { GoalChoice, stepsIn } from './goal-choice.tsx';

/** The form as it was sent, in the parser's terms. */
export function contactFieldsIn(fields: Fields): ContactFields {
  return {
    outcome: one(fields, 'outcome'),
    mode: one(fields, 'mode'),
    meeting: one(fields, 'meeting'),
    heldOn: one(fields, 'heldOn'),
    beganAt: one(fields, 'beganAt'),
    minutes: one(fields, 'minutes'),
    services: all(fields, 'services'),
    children: all(fields, 'children'),
    goals: all(fields, 'goals'),
    steps: stepsIn(fields),
    supports: all(fields, 'supports'),
    substantive: one(fields, 'substantive') === 'yes',
    body: one(fields, 'body'),
    nextStep: one(fields, 'nextStep'),
    nextOn: one(fields, 'nextOn'),
  };
}

/** A code's sentence, for the summary and at the field. */
export const sayProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = contactTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : contactTexts[language].stale;
  };

const modeIcons: Record<(typeof contactModes)[number], IconName> = {
  home: 'home',
  'in-person': 'people',
  phone: 'phone',
  video: 'video',
  message: 'message',
};

export interface ContactFieldsProps {
  readonly values: ContactFields;
  readonly family: ContactFamily;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

/** The one screen: what is asked in the car after a visit first, what can wait folded below. */
export function ContactFieldSet({ values, family, form, today, language }: ContactFieldsProps): ReactElement {
  const t = contactTexts[language];
  const error = (field: keyof ContactFields) => errorAt(form, field, sayProblem(language));
  const serviceName = (service: ContactFamily['services'][number]) =>
    [
      service.childName === null ? t[service.kind] : `${t[service.kind]}: ${service.childName}`,
      ...(service.ended === null ? [] : [t.serviceEnded(formatDate(service.ended, language))]),
    ].join(', ');
  return (
    <>
      <ChoiceChips
        language={language}
        type="radio"
        name="mode"
        label={t.mode}
        required
        error={error('mode')}
        values={[values.mode]}
        options={contactModes.map((mode) => ({ value: mode, label: t[mode], icon: modeIcons[mode] }))}
      />
      <ChoiceChips
        language={language}
        type="radio"
        name="outcome"
        label={t.outcome}
        values={[values.outcome]}
        options={[
          { value: 'held', label: t.held },
          { value: 'attempted', label: t.attempted },
        ]}
      />
      <div className="fields-in-row">
        <DateField
          language={language}
          name="heldOn"
          label={t.date}
          required
          error={error('heldOn')}
          value={values.heldOn}
          max={today}
          quickChoices={[
            { value: today, label: t.today },
            { value: addDays(today, -1), label: t.yesterday },
          ]}
        />
        <TimeField
          language={language}
          name="beganAt"
          label={t.time}
          error={error('beganAt')}
          value={values.beganAt}
        />
        <TextField
          language={language}
          name="minutes"
          label={t.minutes}
          hint={t.minutesHint}
          error={error('minutes')}
          value={values.minutes}
          inputMode="numeric"
          suffix={t.minutesUnit}
          width="short"
        />
      </div>
      {family.children.length > 0 && (
        <ChoiceChips
          language={language}
          type="checkbox"
          name="children"
          label={t.children}
          values={values.children}
          options={family.children.map((child) => ({ value: child.id, label: child.name }))}
        />
      )}
      {family.services.length > 1 && (
        <ChoiceChips
          language={language}
          type="checkbox"
          name="services"
          label={t.services}
          error={error('services')}
          values={values.services}
          options={family.services.map((service) => ({ value: service.id, label: serviceName(service) }))}
        />
      )}
      <TextArea
        language={language}
        name="body"
        label={t.body}
        hint={t.bodyHint}
        error={error('body')}
        value={values.body}
        rows={6}
        limit={noteLimit}
      />
      <ChoiceChips
        language={language}
        type="checkbox"
        name="supports"
        label={t.supports}
        hint={t.supportsHint}
        values={values.supports}
        options={supportKinds.map((kind) => ({ value: String(kind), label: t[`support${kind}`] }))}
      />
      {family.goals.length > 0 && (
        <GoalChoice values={values} goals={family.goals} error={error('goals')} language={language} />
      )}
      <ChoiceChips
        language={language}
        type="radio"
        name="meeting"
        label={t.meeting}
        values={[values.meeting === '' ? 'ordinary' : values.meeting]}
        options={meetingKinds.map((kind) => ({ value: kind, label: t[`meeting-${kind}`] }))}
      />
      {(!family.hadSubstantive || values.substantive || error('substantive') !== undefined) && (
        <Checkbox
          language={language}
          name="substantive"
          value="yes"
          label={t.substantive}
          hint={t.substantiveHint}
          error={error('substantive')}
          checked={values.substantive}
        />
      )}
      <TextField
        language={language}
        name="nextStep"
        label={t.nextStep}
        error={error('nextStep')}
        value={values.nextStep}
        maxLength={stepLimit}
      />
      <DateField
        language={language}
        name="nextOn"
        label={t.nextOn}
        error={error('nextOn')}
        value={values.nextOn}
        min={today}
      />
    </>
  );
}
