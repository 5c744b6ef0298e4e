import type { ActorTransaction } from '../../../database/as-actor.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { bookAppointment } from '../../../features/meetings/appointment-command.ts';
import { parseAppointment } from '../../../features/meetings/appointment-form.ts';
import { ownEngagement } from '../../../features/meetings/appointment-record.ts';
import {
  type Engagement,
  type ServedFamily,
  servedFamilies,
} from '../../../features/meetings/engagement-record.ts';
import {
  type FamilySessions,
  familySessions,
  openBases,
} from '../../../features/meetings/family-sessions.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { timeOfDay } from '../../../platform/clock.ts';
import type { CivilDate, SessionVolume } from '../../../rules/index.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import { Breadcrumb, Button, ButtonRow, Card, Form, LinkButton, PageTitle } from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { AppointmentFieldSet, appointmentFieldsIn } from './appointment-fields.tsx';
import { defaultBasis, problemsOfReasons, Refusal } from './refusal.tsx';
import { sayAppointment, specialistRoles } from './say.ts';
import { VolumeList } from './volume-list.tsx';

interface NewAppointment {
  readonly engagement: Engagement;
  readonly family: ServedFamily;
  readonly known: FamilySessions;
  readonly volumes: readonly SessionVolume[];
  readonly draft: Draft | null;
}

async function read(
  tx: ActorTransaction,
  actor: RoleActor,
  id: string,
  as: 'booked' | 'held',
  today: CivilDate,
): Promise<Omit<NewAppointment, 'draft'> | null> {
  const engagement = await ownEngagement(tx, actor, id, today);
  // What has ended can still be logged for the days before, not booked.
  if (engagement === null || (as === 'booked' && engagement.endedOn !== null)) return null;
  const [families, known] = await Promise.all([
    servedFamilies(tx, engagement.familyId),
    familySessions(tx, engagement.familyId),
  ]);
  const family = families[0];
  if (family === undefined || known === null) return null;
  const volumes = openBases(known, engagement.edition, engagement.service, today);
  return { engagement, family, known, volumes };
}

/** TK 2.3.3, TK 2.5.4: what is left is seen before anything is booked or logged. */
const newAppointment = (as: 'booked' | 'held') => {
  const end = as === 'booked' ? 'book' : 'log';
  const draftForm = as === 'booked' ? 'book-meeting' : 'log-meeting';
  return definePage<{ id: string }, Record<string, never>, NewAppointment>({
    path: `/engagements/:id/${end}`,
    access: specialistRoles,
    audit: as === 'booked' ? 'open-booking-form' : 'open-meeting-log',
    params: oneId,
    query: noQuery,
    async load({ tx, actor, params, today }) {
      const found = await read(tx, actor, params.id, as, today);
      return found === null ? null : { ...found, draft: await findDraft(tx, actor, draftForm, params.id) };
    },
    concerns: ({ engagement }) => ({
      family: engagement.familyId,
      record: engagement.id,
      standsApart: true,
    }),
    view(data, { language, today, now, token }, form) {
      const t = appointmentTexts[language];
      const title = as === 'booked' ? t.bookTitle : t.logTitle;
      return {
        title: `${title}: ${data.family.name}`,
        width: 'narrow',
        scripts: ['form'],
        body: <NewForm {...data} {...{ as, end, title, form, today, now, language, token, draftForm }} />,
      };
    },
    post: {
      audit: as === 'booked' ? 'book-meeting' : 'log-meeting',
      concerns: ({ id }) => ({ record: id }),
      async act({ tx, actor, params, fields, today }) {
        const found = await read(tx, actor, params.id, as, today);
        if (found === null) return { kind: 'nothing-there' };
        const { engagement, volumes } = found;
        const parsed = parseAppointment(appointmentFieldsIn(fields), {
          as,
          bases: volumes.map(({ basis }) => basis),
          beganOn: engagement.beganOn,
          endedOn: engagement.endedOn,
          today,
        });
        if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
        const outcome = await bookAppointment(tx, actor, engagement.id, as, parsed.value, today);
        if (outcome.kind === 'nothing-there') return outcome;
        if (outcome.kind === 'refused')
          return { kind: 'problems', problems: problemsOfReasons(outcome.reasons) };
        await dropDraft(tx, actor, draftForm, engagement.id);
        return {
          kind: 'done',
          to: `/engagements/${engagement.id}`,
          tell: as === 'booked' ? 'meeting-booked' : 'meeting-logged',
        };
      },
    },
  });
};

export const bookAppointmentPage = newAppointment('booked');
export const logAppointmentPage = newAppointment('held');

interface FormProps extends NewAppointment {
  readonly as: 'booked' | 'held';
  readonly end: string;
  readonly title: string;
  readonly draftForm: 'book-meeting' | 'log-meeting';
  readonly form: FormState;
  readonly today: CivilDate;
  readonly now: Date;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

/** Most meetings take an hour, in person (TK 2.5.3). */
const usual = { minutes: ['60'], form: ['in-person'] };

function NewForm(props: FormProps) {
  const { engagement, family, known, volumes, draft, as, end, title, form, today, now, language } = props;
  const t = appointmentTexts[language];
  const path = `/engagements/${engagement.id}/${end}`;
  const late = engagement.endedOn !== null;
  const fresh = {
    ...usual,
    basis: [defaultBasis(known)],
    ...(as === 'held' && !late ? { startsOn: [today], startsAt: [timeOfDay(now)] } : {}),
  };
  const values = appointmentFieldsIn(form.fields ?? draft?.fields ?? fresh);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: meetingTexts[language].day, href: '/meetings' },
          { label: family.name, href: `/engagements/${engagement.id}` },
          { label: title },
        ]}
      />
      <PageTitle title={title} eyebrow={`${family.name} · ${meetingWords[language][engagement.service]}`} />
      <FormOpening language={language} form={form} say={sayAppointment(language)} />
      <Refusal problems={form.problems} {...{ values, engagement, known, language }} />
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: props.draftForm, subject: engagement.id }}
        back={path}
        token={props.token}
        language={language}
      />
      <Card title={meetingTexts[language].balance}>
        <VolumeList volumes={volumes} language={language} />
      </Card>
      <Card>
        <Form
          action={path}
          hidden={form.hidden}
          draftKey={`${props.draftForm}/${engagement.id}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={title}
        >
          <AppointmentFieldSet
            as={as}
            service={engagement.service}
            bases={volumes}
            {...{ values, form, today, language }}
          />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon={as === 'booked' ? 'calendar' : 'save'}>
              {as === 'booked' ? t.book : t.save}
            </Button>
            <LinkButton href={`/engagements/${engagement.id}`} variant="quiet">
              {t.cancelForm}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
