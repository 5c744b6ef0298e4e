import { readDate } from '../../../features/contacts/contact-form.ts';
import { sayContacted } from '../../../features/meetings/appointment-command.ts';
import {
  type Appointment,
  appointmentsOf,
  type Engagement,
  engagement as engagementWith,
  type ServedFamily,
  servedFamilies,
} from '../../../features/meetings/engagement-record.ts';
import { type ExtraRequest, extraRequestsOf } from '../../../features/meetings/extra-sessions.ts';
import { familySessions, openBases } from '../../../features/meetings/family-sessions.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { extraTexts } from '../../../i18n/meetings/balance.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type CivilDate, monthOf, type SessionVolume } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DateField,
  DescriptionList,
  EmptyState,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  Status,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { ClockStatus } from './clock-status.tsx';
import { MeetingList } from './meeting-line.tsx';
import { sayMeeting, sourceWord, specialistRoles } from './say.ts';
import { VolumeList } from './volume-list.tsx';

interface EngagementFile {
  readonly engagement: Engagement;
  /** For the specialist; a manager has the family's own file. */
  readonly family: ServedFamily | null;
  readonly appointments: readonly Appointment[];
  readonly volumes: readonly SessionVolume[];
  readonly extra: readonly ExtraRequest[];
}

/** A specialist's work with one family: whom to reach and how, what is left, what is booked and was held. */
export const engagementPage = definePage<{ id: string }, Record<string, never>, EngagementFile>({
  path: '/engagements/:id',
  access: [...specialistRoles, 'project_manager'],
  audit: 'read-engagement',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const engagement = await engagementWith(tx, params.id, today);
    if (engagement === null) return null;
    const isOwn = engagement.specialistId === actor.membershipId;
    const [families, appointments, known, extra] = await Promise.all([
      isOwn ? servedFamilies(tx, engagement.familyId) : [],
      appointmentsOf(tx, engagement.id),
      familySessions(tx, engagement.familyId),
      engagement.service === 'mentoring' ? [] : extraRequestsOf(tx, engagement.id),
    ]);
    return {
      engagement,
      family: families[0] ?? null,
      appointments,
      volumes:
        known === null || engagement.endedOn !== null
          ? []
          : openBases(known, engagement.edition, engagement.service, today),
      extra,
    };
  },
  concerns: ({ engagement }) => ({ family: engagement.familyId, record: engagement.id, standsApart: true }),
  view(data, { language, today }, form) {
    const name = data.family?.name ?? data.engagement.specialist;
    return {
      title: `${meetingWords[language][data.engagement.service]}: ${name}`,
      width: 'medium',
      body: <EngagementView {...data} {...{ form, today, language }} />,
    };
  },
  post: {
    audit: 'say-contacted',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const on = readDate(one(fields, 'contactedOn').trim());
      const found = await engagementWith(tx, params.id, today);
      if (found?.specialistId !== actor.membershipId) return { kind: 'nothing-there' };
      if (on === null || !(await sayContacted(tx, actor, params.id, on, today)))
        return { kind: 'problems', problems: [{ field: 'contactedOn', code: 'contacted-unreadable' }] };
      return { kind: 'done', to: `/engagements/${params.id}`, tell: 'family-contacted' };
    },
  },
});

interface Props extends EngagementFile {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function EngagementView(props: Props) {
  const { engagement, family, appointments, volumes, extra, form, today, language } = props;
  const t = meetingTexts[language];
  const w = meetingWords[language];
  const isOwn = family !== null;
  const isOpen = engagement.endedOn === null;
  const at = (end: string) => `/engagements/${engagement.id}/${end}`;
  return (
    <>
      {isOwn ? (
        <Breadcrumb
          language={language}
          trail={[{ label: t.day, href: '/meetings' }, { label: family.name }]}
        />
      ) : (
        <p>
          <a href={`/families/${engagement.familyId}/meetings`}>{t.tab}</a>
        </p>
      )}
      <PageTitle
        title={isOwn ? family.name : w[engagement.service]}
        eyebrow={isOwn ? w[engagement.service] : engagement.specialist}
        status={
          isOpen ? undefined : (
            <Status tone="neutral">
              {t.endedTitle} {formatDate(engagement.endedOn ?? today, language)}
            </Status>
          )
        }
      />
      <FormOpening language={language} form={form} say={sayMeeting(language)} />
      {!isOpen && isOwn && engagement.readsUntil !== null && (
        <Notification
          language={language}
          tone="info"
          title={t.readsUntil(formatDate(engagement.readsUntil, language))}
        />
      )}
      {engagement.clock !== null && (
        <ClockStatus clock={engagement.clock} today={today} language={language} />
      )}
      {isOwn && isOpen && engagement.contactedOn === null && <SayContacted {...props} />}
      {isOwn && isOpen && (
        <ButtonRow>
          <LinkButton href={at('book')} variant="primary" icon="calendar">
            {t.book}
          </LinkButton>
          <LinkButton href={at('log')} icon="plus">
            {t.logNew}
          </LinkButton>
        </ButtonRow>
      )}
      {family !== null && <FamilyFacts family={family} language={language} />}
      {volumes.length > 0 && (
        <Card title={t.balance}>
          <VolumeList volumes={volumes} language={language} />
        </Card>
      )}
      <Card title={t.meetings}>
        {appointments.length === 0 ? (
          <EmptyState title={t.meetingsEmpty} icon="calendar" headingLevel={3}>
            {t.meetingsEmptyText}
          </EmptyState>
        ) : (
          <MeetingList
            label={t.meetings}
            meetings={appointments}
            language={language}
            title={(meeting) => <a href={`/appointments/${meeting.id}`}>{w[meeting.form]}</a>}
          />
        )}
      </Card>
      {extra.length > 0 && (
        <Card title={extraTexts[language].title}>
          <ul className="plain-list">
            {extra.map((each) => (
              <li key={each.id} className="spread">
                <a href={`/extra-sessions/${each.id}`}>
                  {each.year}: {each.asked}
                </a>
                <ExtraStatus request={each} language={language} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card>
        <DescriptionList
          layout="columns"
          items={[
            { term: t.why, description: sourceWord(engagement.basis, language) },
            {
              term: w[engagement.service],
              description:
                engagement.endedOn === null
                  ? t.since(formatDate(engagement.beganOn, language))
                  : t.period(
                      formatDate(engagement.beganOn, language),
                      formatDate(engagement.endedOn, language),
                    ),
            },
            ...(engagement.endingReason === ''
              ? []
              : [{ term: t.endReason, description: engagement.endingReason }]),
          ]}
        />
        <ButtonRow>
          <LinkButton href={at(`report/${monthOf(today)}`)} icon="document">
            {t.report}
          </LinkButton>
          {isOwn && isOpen && engagement.service !== 'mentoring' && (
            <LinkButton href={at('extra')} icon="plus">
              {extraTexts[language].askTitle}
            </LinkButton>
          )}
          {isOpen && (
            <LinkButton href={at('end')} icon="close" variant="quiet">
              {t.end}
            </LinkButton>
          )}
        </ButtonRow>
      </Card>
    </>
  );
}

export function ExtraStatus({ request, language }: { request: ExtraRequest; language: Language }) {
  const t = extraTexts[language];
  if (request.answer === null) return <Status tone="warning">{t.waits}</Status>;
  return request.answer === 'approved' ? (
    <Status tone="success">{t.approved(request.granted ?? 0)}</Status>
  ) : (
    <Status tone="danger">{t.refused}</Status>
  );
}

function SayContacted({ engagement, form, today, language }: Props) {
  const t = meetingTexts[language];
  return (
    <Card title={t.sayContacted}>
      <Form action={`/engagements/${engagement.id}`} hidden={form.hidden} label={t.sayContacted}>
        <DateField
          language={language}
          name="contactedOn"
          label={t.contactedOn}
          error={errorAt(form, 'contactedOn', sayMeeting(language))}
          value={one(form.fields ?? {}, 'contactedOn') || today}
          max={today}
        />
        <ButtonRow>
          <Button icon="check">{t.sayContacted}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function FamilyFacts({ family, language }: { family: ServedFamily; language: Language }) {
  const t = meetingTexts[language];
  const call = (phone: string) => <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>;
  return (
    <Card title={t.family}>
      <DescriptionList
        items={[
          {
            term: t.parents,
            description: (
              <ul className="plain-list">
                {family.parents.map((parent) => (
                  <li key={parent.name}>
                    {parent.name} {parent.phone !== '' && call(parent.phone)}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t.children,
            description:
              family.children
                .map(({ name, born }) => (born === null ? name : t.childBorn(name, born)))
                .join(', ') || '–',
          },
          ...(family.phone === '' ? [] : [{ term: t.phone, description: call(family.phone) }]),
          ...(family.address === '' ? [] : [{ term: t.address, description: family.address }]),
          { term: t.languageOf, description: t[family.language] },
        ]}
      />
    </Card>
  );
}
