import { askToCancel, takesAct } from '../../../features/meetings/appointment-command.ts';
import {
  type AppointmentVersion,
  type ShownAppointment,
  shownAppointment,
} from '../../../features/meetings/appointment-record.ts';
import { formatDate, formatLongDay, formatMoment } from '../../../i18n/formats.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  TextField,
  Timeline,
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { MeetingState } from './meeting-line.tsx';
import { sayAppointment, specialistRoles } from './say.ts';

const wordsLimit = 1000;

/** One meeting, as far as its reader reads it; its specialist goes on from here, its family may ask to cancel it. */
export const appointmentPage = definePage<{ id: string }, Record<string, never>, ShownAppointment>({
  path: '/appointments/:id',
  access: [...specialistRoles, 'family_supporter', 'project_manager', 'family_member'],
  audit: 'read-meeting',
  params: oneId,
  query: noQuery,
  load: ({ tx, params, today }) => shownAppointment(tx, params.id, today),
  concerns: (shown) => ({ family: shown.familyId, record: shown.id, standsApart: true }),
  view(shown, { language, today, actor }, form) {
    const title = appointmentTexts[language].title(formatDate(shown.on, language));
    return {
      title,
      width: 'narrow',
      body: <Meeting {...{ shown, form, title, today, actor, language }} />,
    };
  },
  post: {
    audit: 'ask-to-cancel-meeting',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      if (actor.role !== 'family_member') return { kind: 'nothing-there' };
      const words = one(fields, 'words').trim();
      if (words.length > wordsLimit)
        return { kind: 'problems', problems: [{ field: 'words', code: 'text-too-long' }] };
      const shown = await shownAppointment(tx, params.id, today);
      if (shown === null) return { kind: 'nothing-there' };
      if (!(await askToCancel(tx, params.id, words, today)))
        return { kind: 'problems', problems: [{ code: 'not-now' }] };
      return { kind: 'done', to: `/appointments/${params.id}`, tell: 'cancel-asked' };
    },
  },
});

interface Props {
  readonly shown: ShownAppointment;
  readonly form: FormState;
  readonly title: string;
  readonly today: CivilDate;
  readonly actor: RoleActor;
  readonly language: Language;
}

function Meeting({ shown, form, title, today, actor, language }: Props) {
  const t = appointmentTexts[language];
  const w = meetingWords[language];
  const isOwn = shown.engagement.specialistId === actor.membershipId;
  const back =
    isOwn || actor.role === 'project_manager'
      ? `/engagements/${shown.engagementId}`
      : `/families/${shown.familyId}/meetings`;
  const { report } = shown;
  const topics = [report?.kinds.map((kind) => w[kind]).join(', '), report?.topics].filter(Boolean).join('. ');
  return (
    <>
      <PageTitle
        title={title}
        eyebrow={`${w[shown.service]} · ${shown.engagement.specialist}`}
        status={<MeetingState meeting={shown} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayAppointment(language)} />
      {shown.cancelAskedOn !== null && shown.state === 'booked' && (
        <Notification
          language={language}
          tone="warning"
          title={(isOwn ? t.askedOnOwn : t.askedOn)(formatDate(shown.cancelAskedOn, language))}
        />
      )}
      <Card>
        <DescriptionList
          items={[
            {
              term: t.when,
              description: `${formatLongDay(shown.on, language)}, ${shown.at} · ${w.minutes(shown.minutes)}`,
            },
            { term: t.form, description: w[shown.form] },
            ...(shown.place === '' ? [] : [{ term: t.place, description: shown.place }]),
            ...(shown.remoteAgreedOn === null
              ? []
              : [
                  {
                    term: 'TK 2.8.11',
                    description: [
                      t.agreedOn(formatDate(shown.remoteAgreedOn, language), shown.remoteMeans),
                      ...(shown.remoteWorked === null ? [] : [shown.remoteWorked ? t.worked : t.workedNot]),
                    ].join('. '),
                  },
                ]),
            {
              term: shown.state === 'held' ? t.participants : t.participantsBooked,
              description: shown.participants.map((each) => w[each]).join(', ') || t.none,
            },
            { term: t.basis, description: w[shown.basis] },
            ...(topics === ''
              ? []
              : [{ term: t.kinds, description: <span className="prewrapped">{topics}</span> }]),
            ...(report === null || report.nextStep === ''
              ? []
              : [{ term: t.nextStep, description: <span className="prewrapped">{report.nextStep}</span> }]),
            ...(shown.note === null || shown.note === ''
              ? []
              : [{ term: t.note, description: <span className="prewrapped">{shown.note}</span> }]),
          ]}
        />
        {isOwn && <OwnActs shown={shown} today={today} language={language} />}
      </Card>
      {actor.role === 'family_member' &&
        shown.state === 'booked' &&
        !shown.withdrawn &&
        shown.cancelAskedOn === null && <AskToCancel {...{ shown, form, language }} />}
      {shown.versions.length > 0 && <History versions={shown.versions} language={language} />}
      <p>
        <a href={back}>{w[shown.service]}</a>
      </p>
    </>
  );
}

function OwnActs({ shown, today, language }: Pick<Props, 'shown' | 'today' | 'language'>) {
  const t = appointmentTexts[language];
  const at = (end: string) => `/appointments/${shown.id}/${end}`;
  return (
    <ButtonRow>
      {takesAct(shown, 'held') && (
        <LinkButton href={at('hold')} icon="check" variant={shown.on <= today ? 'primary' : 'secondary'}>
          {t.holdTitle}
        </LinkButton>
      )}
      {takesAct(shown, 'changed') && (
        <LinkButton href={at('edit')} icon="edit">
          {shown.state === 'booked' ? t.move : t.editTitle}
        </LinkButton>
      )}
      {takesAct(shown, 'cancelled') && (
        <LinkButton href={at('not-held')} icon="close">
          {t.cancelOrMissed}
        </LinkButton>
      )}
      {takesAct(shown, 'restored') ? (
        <LinkButton href={at('withdraw')} icon="sync">
          {t.restoreTitle}
        </LinkButton>
      ) : (
        takesAct(shown, 'withdrawn') && (
          <LinkButton href={at('withdraw')} icon="trash" variant="quiet">
            {t.withdrawTitle}
          </LinkButton>
        )
      )}
    </ButtonRow>
  );
}

function AskToCancel({ shown, form, language }: Pick<Props, 'shown' | 'form' | 'language'>) {
  const t = appointmentTexts[language];
  return (
    <Card title={t.askCancel}>
      <Form action={`/appointments/${shown.id}`} hidden={form.hidden} label={t.askCancel}>
        <TextField
          language={language}
          name="words"
          label={t.askCancelWords}
          value={one(form.fields ?? {}, 'words')}
          maxLength={wordsLimit}
          optional
        />
        <ButtonRow>
          <Button icon="send">{t.askCancelSend}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

const changeWords = {
  booked: 'changeBooked',
  logged: 'changeLogged',
  changed: 'changeChanged',
  held: 'changeHeld',
  cancelled: 'changeCancelled',
  missed: 'changeMissed',
  'cancel-asked': 'changeAsked',
  withdrawn: 'changeWithdrawn',
  restored: 'changeRestored',
} as const;

function History(props: { readonly versions: readonly AppointmentVersion[]; readonly language: Language }) {
  const { versions, language } = props;
  const t = appointmentTexts[language];
  const said = (facts: AppointmentVersion['facts'], name: string): string => {
    const value = facts[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return (
    <details className="history">
      <summary>
        {t.history} ({versions.length})
      </summary>
      <Timeline
        label={t.history}
        headingLevel={2}
        events={versions.map((version) => ({
          key: String(version.version),
          date: formatMoment(version.writtenAt, language),
          dateTime: version.writtenAt.toISOString(),
          icon: 'edit' as const,
          title: `${t.version(version.version)}: ${t[changeWords[version.change]]}`,
          meta: [
            version.author,
            said(version.facts, 'startsOn'),
            said(version.facts, 'startsAt'),
            version.reason,
          ]
            .filter(Boolean)
            .join(' · '),
          body: (
            <p className="prewrapped">
              {[said(version.facts, 'place'), said(version.facts, 'topics'), said(version.facts, 'nextStep')]
                .filter(Boolean)
                .join('\n')}
            </p>
          ),
        }))}
      />
    </details>
  );
}
