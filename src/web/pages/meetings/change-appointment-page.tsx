import type { ActorTransaction } from '../../../database/as-actor.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { changeAppointment, takesAct } from '../../../features/meetings/appointment-command.ts';
import { type AppointmentInput, parseAppointment } from '../../../features/meetings/appointment-form.ts';
import {
  fieldsOfAppointment,
  inputOf,
  ownAppointment,
  type ShownAppointment,
} from '../../../features/meetings/appointment-record.ts';
import { type ServedFamily, servedFamilies } from '../../../features/meetings/engagement-record.ts';
import {
  type FamilySessions,
  familySessions,
  openBases,
} from '../../../features/meetings/family-sessions.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate, SessionVolume } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  SideBySide,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { AppointmentFieldSet, appointmentFieldsIn } from './appointment-fields.tsx';
import { problemsOfReasons, Refusal } from './refusal.tsx';
import { sayAppointment, specialistRoles } from './say.ts';

interface ChangedAppointment {
  readonly shown: ShownAppointment;
  readonly family: ServedFamily;
  readonly known: FamilySessions;
  readonly volumes: readonly SessionVolume[];
  readonly draft: Draft | null;
}

type Way = 'edit' | 'hold';
const draftForms = { edit: 'edit-meeting', hold: 'hold-meeting' } as const;

async function read(
  tx: ActorTransaction,
  actor: RoleActor,
  id: string,
  way: Way,
  today: CivilDate,
): Promise<Omit<ChangedAppointment, 'draft'> | null> {
  const shown = await ownAppointment(tx, actor, id, today);
  if (shown === null) return null;
  const [families, known] = await Promise.all([
    servedFamilies(tx, shown.familyId),
    familySessions(tx, shown.familyId),
  ]);
  const family = families[0];
  if (family === undefined || known === null) return null;
  const on = way === 'hold' && shown.on > today ? today : shown.on;
  return { shown, family, known, volumes: openBases(known, shown.engagement.edition, shown.service, on) };
}

/** As what the form writes it: one that was held stays held, one that is booked is moved or logged. */
const asOf = (way: Way, shown: ShownAppointment): 'booked' | 'held' =>
  way === 'hold' || shown.state === 'held' ? 'held' : 'booked';

const changePage = (way: Way) =>
  definePage<{ id: string }, Record<string, never>, ChangedAppointment>({
    path: `/appointments/:id/${way}`,
    access: specialistRoles,
    audit: way === 'edit' ? 'open-meeting-change' : 'open-meeting-holding',
    params: oneId,
    query: noQuery,
    async load({ tx, actor, params, today }) {
      const found = await read(tx, actor, params.id, way, today);
      if (found === null) return null;
      return { ...found, draft: await findDraft(tx, actor, draftForms[way], params.id) };
    },
    concerns: ({ shown }) => ({ family: shown.familyId, record: shown.id, standsApart: true }),
    view(data, { language, today, token }, form) {
      const t = appointmentTexts[language];
      const title = way === 'edit' ? t.editTitle : t.holdTitle;
      return {
        title: `${title}: ${data.family.name}`,
        width: 'narrow',
        scripts: ['form'],
        body: <ChangeForm {...data} {...{ way, title, form, today, language, token }} />,
      };
    },
    post: {
      audit: way === 'edit' ? 'change-meeting' : 'hold-meeting',
      concerns: ({ id }) => ({ record: id }),
      async act({ tx, actor, params, fields, today }) {
        const found = await read(tx, actor, params.id, way, today);
        if (found === null) return { kind: 'nothing-there' };
        const { shown, volumes } = found;
        const parsed = parseAppointment(appointmentFieldsIn(fields), {
          as: asOf(way, shown),
          // Its own basis stays to be chosen, though another day would not have it.
          bases: [...new Set([...volumes.map(({ basis }) => basis), shown.basis])],
          beganOn: shown.engagement.beganOn,
          endedOn: shown.engagement.endedOn,
          today,
        });
        if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
        const kind = way === 'edit' ? 'changed' : 'held';
        const version = versionIn.parse(one(fields, 'version'));
        const act = { kind, input: parsed.value } as const;
        const outcome = await changeAppointment(tx, actor, shown.id, version, act, today);
        switch (outcome.kind) {
          case 'nothing-there':
            return outcome;
          case 'changed-meanwhile':
            return { kind: 'conflict', conflict: parsed.value };
          case 'not-now':
            return { kind: 'problems', problems: [{ code: 'not-now' }] };
          case 'refused':
            return { kind: 'problems', problems: problemsOfReasons(outcome.reasons) };
          case 'changed':
            await dropDraft(tx, actor, draftForms[way], shown.id);
            return {
              kind: 'done',
              to: `/appointments/${shown.id}`,
              tell: way === 'edit' ? 'meeting-changed' : 'meeting-logged',
            };
        }
      },
    },
  });

export const editAppointmentPage = changePage('edit');
export const holdAppointmentPage = changePage('hold');

interface FormProps extends ChangedAppointment {
  readonly way: Way;
  readonly title: string;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

function ChangeForm(props: FormProps) {
  const { shown, family, known, volumes, draft, way, title, form, today, language, token } = props;
  const t = appointmentTexts[language];
  const path = `/appointments/${shown.id}/${way}`;
  const back = `/appointments/${shown.id}`;
  const kept = form.fields ?? draft?.fields ?? null;
  const values = kept === null ? fieldsOfAppointment(shown) : appointmentFieldsIn(kept);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: meetingTexts[language].day, href: '/meetings' },
          { label: family.name, href: `/engagements/${shown.engagementId}` },
          { label: formatDate(shown.on, language), href: back },
          { label: title },
        ]}
      />
      <PageTitle title={title} eyebrow={`${family.name} · ${meetingWords[language][shown.service]}`} />
      <FormOpening language={language} form={form} say={sayAppointment(language)} />
      {form.conflict !== null && (
        <Conflict own={form.conflict as AppointmentInput} theirs={inputOf(shown)} language={language} />
      )}
      <Refusal problems={form.problems} engagement={shown.engagement} {...{ values, known, language }} />
      {takesAct(shown, way === 'edit' ? 'changed' : 'held') ? (
        <>
          <DraftNotice
            draft={draft}
            form={form}
            of={{ form: draftForms[way], subject: shown.id }}
            back={path}
            token={token}
            language={language}
          />
          <Card>
            <Form
              action={path}
              hidden={{ ...form.hidden, version: versionFor(form, draft, shown) }}
              draftKey={`${draftForms[way]}/${shown.id}`}
              draftVersion={draft?.version ?? 0}
              draftSavedAt={draft?.savedAt}
              label={title}
            >
              <AppointmentFieldSet
                as={asOf(way, shown)}
                service={shown.service}
                bases={volumes}
                {...{ values, form, today, language }}
              />
              <DraftLine language={language} />
              <ButtonRow>
                <Button variant="primary" icon="save">
                  {t.save}
                </Button>
                <LinkButton href={back} variant="quiet">
                  {t.cancelForm}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </>
      ) : (
        <Notification language={language} tone="info" title={t['not-now']} />
      )}
    </>
  );
}

/** A form that came back goes on from the version that it was filled from; only where both texts are shown, from the newer. */
function versionFor(form: FormState, draft: Draft | null, shown: ShownAppointment): string {
  if (form.conflict !== null) return String(shown.version);
  return one(form.fields ?? draft?.fields ?? {}, 'version') || String(shown.version);
}

function Conflict(props: { own: AppointmentInput; theirs: AppointmentInput; language: Language }) {
  const { own, theirs, language } = props;
  const t = appointmentTexts[language];
  const w = meetingWords[language];
  const textOf = (input: AppointmentInput) =>
    [
      `${formatDate(input.startsOn, language)} ${input.startsAt}, ${w.minutes(input.minutes)}, ${w[input.form]}`,
      input.place,
      input.participants.map((each) => w[each]).join(', '),
      input.kinds.map((kind) => w[kind]).join(', '),
      input.topics,
      input.nextStep,
      input.body,
    ]
      .filter(Boolean)
      .join('\n\n');
  return (
    <Notification language={language} tone="warning" title={t.conflictTitle} announce>
      <p>{t.conflictLead}</p>
      <SideBySide
        language={language}
        headingLevel={2}
        left={{ title: t.theirs, text: textOf(theirs) }}
        right={{ title: t.yours, text: textOf(own) }}
      />
    </Notification>
  );
}
