import type { ReactElement } from 'react';
import type { MeetingService } from '../../../database/tables/meetings.ts';
import {
  type AppointmentFields,
  appointmentForms,
  longest,
  participantKinds,
  topicKinds,
} from '../../../features/meetings/appointment-form.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addDays, type CivilDate, type SessionVolume } from '../../../rules/index.ts';
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
import { sayAppointment } from './say.ts';

/** The form as it was sent, in the parser's terms. */
export const appointmentFieldsIn = (fields: Fields): AppointmentFields => ({
  basis: one(fields, 'basis'),
  startsOn: one(fields, 'startsOn'),
  startsAt: one(fields, 'startsAt'),
  minutes: one(fields, 'minutes'),
  form: one(fields, 'form'),
  place: one(fields, 'place'),
  participants: all(fields, 'participants'),
  remoteAgreed: one(fields, 'remoteAgreed'),
  remoteMeans: one(fields, 'remoteMeans'),
  remoteWorked: one(fields, 'remoteWorked'),
  kinds: all(fields, 'kinds'),
  topics: one(fields, 'topics'),
  nextStep: one(fields, 'nextStep'),
  body: one(fields, 'body'),
});

const icons: Record<(typeof appointmentForms)[number], IconName> = {
  'in-person': 'people',
  video: 'video',
  phone: 'phone',
};

export interface AppointmentFieldsProps {
  readonly as: 'booked' | 'held';
  readonly service: MeetingService;
  readonly values: AppointmentFields;
  readonly bases: readonly SessionVolume[];
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

/** What is asked on the phone first; what was said stands in two parts, one that others read and one that they do not. */
export function AppointmentFieldSet(props: AppointmentFieldsProps): ReactElement {
  const { as, service, values, bases, form, today, language } = props;
  const t = appointmentTexts[language];
  const w = meetingWords[language];
  const error = (field: keyof AppointmentFields) => errorAt(form, field, sayAppointment(language));
  const held = as === 'held';
  return (
    <>
      {bases.length > 1 && (
        <ChoiceChips
          language={language}
          type="radio"
          name="basis"
          label={t.basis}
          required
          error={error('basis')}
          values={[values.basis]}
          options={bases.map(({ basis, left, limit }) => ({
            value: basis,
            label: `${w[basis]} · ${w.left(left, limit)}`,
          }))}
        />
      )}
      <ChoiceChips
        language={language}
        type="radio"
        name="form"
        label={t.form}
        required
        error={error('form')}
        values={[values.form]}
        options={appointmentForms.map((value) => ({ value, label: w[value], icon: icons[value] }))}
      />
      <div className="fields-in-row">
        <DateField
          language={language}
          name="startsOn"
          label={t.date}
          required
          error={error('startsOn')}
          value={values.startsOn}
          {...(held ? { max: today } : { min: today })}
          quickChoices={
            held
              ? [
                  { value: today, label: t.today },
                  { value: addDays(today, -1), label: t.yesterday },
                ]
              : [
                  { value: today, label: t.today },
                  { value: addDays(today, 1), label: t.tomorrow },
                ]
          }
        />
        <TimeField
          language={language}
          name="startsAt"
          label={t.time}
          required
          error={error('startsAt')}
          value={values.startsAt}
        />
        <TextField
          language={language}
          name="minutes"
          label={t.minutes}
          required
          error={error('minutes')}
          value={values.minutes}
          inputMode="numeric"
          suffix={t.minutesUnit}
          width="short"
        />
      </div>
      <ChoiceChips
        language={language}
        type="checkbox"
        name="participants"
        label={held ? t.participants : t.participantsBooked}
        hint={t.participantsHint}
        error={error('participants')}
        values={values.participants}
        options={participantKinds.map((value) => ({ value, label: w[value] }))}
      />
      <TextField
        language={language}
        name="place"
        label={t.place}
        hint={t.placeHint}
        error={error('place')}
        value={values.place}
        maxLength={longest.place}
      />
      <RemoteFields values={values} held={held} error={error} language={language} />
      {held && (
        <section aria-labelledby="report-part">
          <h2 id="report-part">{t.reportPart}</h2>
          <p className="field__hint">{t.reportPartHint}</p>
          <ChoiceChips
            language={language}
            type="checkbox"
            name="kinds"
            label={t.kinds}
            values={values.kinds}
            options={topicKinds.map((value) => ({ value, label: w[value] }))}
          />
          <TextField
            language={language}
            name="topics"
            label={t.topics}
            error={error('topics')}
            value={values.topics}
            maxLength={longest.topics}
          />
          <TextField
            language={language}
            name="nextStep"
            label={t.nextStep}
            error={error('nextStep')}
            value={values.nextStep}
            maxLength={longest.nextStep}
          />
        </section>
      )}
      <TextArea
        language={language}
        name="body"
        label={t.note}
        hint={service === 'mentoring' ? t.noteMentor : t.noteOwn}
        error={error('body')}
        value={values.body}
        rows={5}
        limit={longest.body}
      />
    </>
  );
}

/** TK 2.8.11: that it was agreed, by which means, and whether it served. Open where it is remote. */
function RemoteFields(props: {
  readonly values: AppointmentFields;
  readonly held: boolean;
  readonly error: (field: keyof AppointmentFields) => string | undefined;
  readonly language: Language;
}) {
  const { values, held, error, language } = props;
  const t = appointmentTexts[language];
  const isRemote = values.form === 'video' || values.form === 'phone';
  const isWrong = (['remoteAgreed', 'remoteMeans', 'remoteWorked'] as const).some(
    (field) => error(field) !== undefined,
  );
  return (
    <details className="history" open={isRemote || isWrong}>
      <summary>{t.remote}</summary>
      <Checkbox
        language={language}
        name="remoteAgreed"
        label={t.remoteAgreed}
        error={error('remoteAgreed')}
        checked={values.remoteAgreed === 'yes'}
      />
      <TextField
        language={language}
        name="remoteMeans"
        label={t.remoteMeans}
        hint={t.remoteMeansHint}
        error={error('remoteMeans')}
        value={values.remoteMeans}
        maxLength={longest.means}
      />
      {held && (
        <ChoiceChips
          language={language}
          type="radio"
          name="remoteWorked"
          label={t.remoteWorked}
          error={error('remoteWorked')}
          values={[values.remoteWorked]}
          options={[
            { value: 'yes', label: t.worked },
            { value: 'no', label: t.workedNot },
          ]}
        />
      )}
    </details>
  );
}
