import { type AppointmentAct, changeAppointment } from '../../../features/meetings/appointment-command.ts';
import { ownAppointment, type ShownAppointment } from '../../../features/meetings/appointment-record.ts';
import { formatLongDay } from '../../../i18n/formats.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  Form,
  LinkButton,
  PageTitle,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { problemsOfReasons } from './refusal.tsx';
import { sayAppointment, specialistRoles } from './say.ts';

const reasonLimit = 500;
const happenings = ['family', 'specialist', 'missed'] as const;

/** A booked meeting that was not held: who cancelled it, or that the family did not come. */
export const notHeldPage = definePage<{ id: string }, Record<string, never>, ShownAppointment>({
  path: '/appointments/:id/not-held',
  access: specialistRoles,
  audit: 'open-meeting-cancelling',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params, today }) => ownAppointment(tx, actor, params.id, today),
  concerns: (shown) => ({ family: shown.familyId, record: shown.id, standsApart: true }),
  view(shown, { language }, form) {
    const title = appointmentTexts[language].notHeldTitle;
    return { title, width: 'narrow', body: <NotHeld {...{ shown, form, title, language }} /> };
  },
  post: {
    audit: 'cancel-meeting',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const what = happenings.find((each) => each === one(fields, 'what'));
      const reason = one(fields, 'reason').trim();
      const problems = [
        ...(what === undefined ? [{ field: 'what', code: 'by-missing' }] : []),
        ...(reason === '' ? [{ field: 'reason', code: 'reason-missing' }] : []),
        ...(reason.length > reasonLimit ? [{ field: 'reason', code: 'text-too-long' }] : []),
      ];
      if (what === undefined || problems.length > 0) return { kind: 'problems', problems };
      const act: AppointmentAct =
        what === 'missed' ? { kind: 'missed', reason } : { kind: 'cancelled', by: what, reason };
      const version = versionIn.parse(one(fields, '_version'));
      const outcome = await changeAppointment(tx, actor, params.id, version, act, today);
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'refused')
        return { kind: 'problems', problems: problemsOfReasons(outcome.reasons) };
      if (outcome.kind !== 'changed') {
        const code = outcome.kind === 'not-now' ? 'not-now' : 'stale';
        return { kind: 'problems', problems: [{ code }] };
      }
      return { kind: 'done', to: `/appointments/${params.id}`, tell: 'meeting-not-held' };
    },
  },
});

interface Props {
  readonly shown: ShownAppointment;
  readonly form: FormState;
  readonly title: string;
  readonly language: Language;
}

function NotHeld({ shown, form, title, language }: Props) {
  const t = appointmentTexts[language];
  const say = sayAppointment(language);
  const labels = { family: t.byFamily, specialist: t.bySpecialist, missed: t.byMissed };
  return (
    <>
      <PageTitle
        title={title}
        lead={`${meetingWords[language][shown.service]}, ${formatLongDay(shown.on, language)}, ${shown.at}`}
      />
      <FormOpening language={language} form={form} say={say} />
      <Card>
        <Form
          action={`/appointments/${shown.id}/not-held`}
          hidden={{ ...form.hidden, _version: String(shown.version) }}
          label={title}
        >
          <ChoiceChips
            language={language}
            type="radio"
            name="what"
            label={t.what}
            required
            error={errorAt(form, 'what', say)}
            values={[one(form.fields ?? {}, 'what') || (shown.cancelAskedOn === null ? '' : 'family')]}
            options={happenings.map((value) => ({ value, label: labels[value] }))}
          />
          <TextField
            language={language}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            required
            error={errorAt(form, 'reason', say)}
            value={one(form.fields ?? {}, 'reason')}
            maxLength={reasonLimit}
          />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href={`/appointments/${shown.id}`} variant="quiet">
              {t.cancelForm}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
