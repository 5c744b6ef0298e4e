import { changeAppointment } from '../../../features/meetings/appointment-command.ts';
import { ownAppointment, type ShownAppointment } from '../../../features/meetings/appointment-record.ts';
import { formatLongDay } from '../../../i18n/formats.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Form, LinkButton, PageTitle, TextField } from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { problemsOfReasons } from './refusal.tsx';
import { sayAppointment, specialistRoles } from './say.ts';

const reasonLimit = 500;

/** What is taken back, or was cancelled or missed, can be taken in again. */
const mayRestore = (shown: ShownAppointment): boolean =>
  shown.withdrawn || shown.state === 'cancelled' || shown.state === 'missed';

/** Takes an own meeting out of every count, or back in: the undo, with its reason kept. */
export const withdrawAppointmentPage = definePage<{ id: string }, Record<string, never>, ShownAppointment>({
  path: '/appointments/:id/withdraw',
  access: specialistRoles,
  audit: 'open-meeting-withdrawal',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params, today }) => ownAppointment(tx, actor, params.id, today),
  concerns: (shown) => ({ family: shown.familyId, record: shown.id, standsApart: true }),
  view(shown, { language }, form) {
    const t = appointmentTexts[language];
    const title = mayRestore(shown) ? t.restoreTitle : t.withdrawTitle;
    return { title, width: 'narrow', body: <Withdraw {...{ shown, form, title, language }} /> };
  },
  post: {
    audit: 'withdraw-meeting',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const kind = one(fields, 'wanted') === 'restored' ? 'restored' : 'withdrawn';
      const reason = one(fields, 'reason').trim();
      const problems = [
        ...(kind === 'withdrawn' && reason === '' ? [{ field: 'reason', code: 'reason-missing' }] : []),
        ...(reason.length > reasonLimit ? [{ field: 'reason', code: 'text-too-long' }] : []),
      ];
      if (problems.length > 0) return { kind: 'problems', problems };
      const version = versionIn.parse(one(fields, '_version'));
      const outcome = await changeAppointment(tx, actor, params.id, version, { kind, reason }, today);
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'refused')
        return {
          kind: 'problems',
          problems: problemsOfReasons(outcome.reasons).map(({ code }) => ({ code })),
        };
      if (outcome.kind !== 'changed') {
        const code = outcome.kind === 'not-now' ? 'not-now' : 'stale';
        return { kind: 'problems', problems: [{ code }] };
      }
      return { kind: 'done', to: `/appointments/${params.id}`, tell: `meeting-${kind}` };
    },
  },
});

interface Props {
  readonly shown: ShownAppointment;
  readonly form: FormState;
  readonly title: string;
  readonly language: Language;
}

function Withdraw({ shown, form, title, language }: Props) {
  const t = appointmentTexts[language];
  const say = sayAppointment(language);
  const restores = mayRestore(shown);
  return (
    <>
      <PageTitle
        title={title}
        eyebrow={`${formatLongDay(shown.on, language)}, ${shown.at}`}
        lead={restores ? t.restoreLead : t.withdrawLead}
      />
      <FormOpening language={language} form={form} say={say} />
      <Card>
        <Form
          action={`/appointments/${shown.id}/withdraw`}
          hidden={{
            ...form.hidden,
            _version: String(shown.version),
            wanted: restores ? 'restored' : 'withdrawn',
          }}
          label={title}
        >
          <TextField
            language={language}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            {...(restores ? { optional: true } : { required: true })}
            error={errorAt(form, 'reason', say)}
            value={one(form.fields ?? {}, 'reason')}
            maxLength={reasonLimit}
          />
          <ButtonRow>
            <Button variant={restores ? 'primary' : 'danger'} icon={restores ? 'sync' : 'trash'}>
              {restores ? t.restore : t.withdraw}
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
