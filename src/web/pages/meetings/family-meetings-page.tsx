import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { type FamilyMeetings, familyMeetings } from '../../../features/meetings/family-meetings.ts';
import { makeWish, parseWish, type ServiceWish, takeBackWish } from '../../../features/meetings/wishes.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { meetingTexts, wishTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  Card,
  EmptyState,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  Status,
  type Tone,
} from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { ClockStatus } from './clock-status.tsx';
import { MeetingList } from './meeting-line.tsx';
import { roleOf, sayWish, sourceWord } from './say.ts';
import { WishForm, wishFieldsIn } from './wish-form.tsx';

interface Data {
  readonly found: FamilyMeetings;
  readonly draft: Draft | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** TK 2.3, TK 2.5: who mentors and counsels a family, its meetings without their words, and what it wishes. */
export const familyMeetingsPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/families/:id/meetings',
  access: ['family_supporter', 'project_manager', 'family_member'],
  audit: 'read-family-meetings',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const found = await familyMeetings(tx, actor, params.id, today);
    return found === null ? null : { found, draft: await findDraft(tx, actor, 'wish-service', params.id) };
  },
  concerns: ({ found }) => ({ family: found.familyId }),
  view(data, { language, today, actor, token }, form) {
    return {
      title: `${meetingTexts[language].tab}: ${data.found.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <View {...data} {...{ form, today, actor, language, token }} />,
    };
  },
  post: {
    audit: 'wish-service',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const found = await familyMeetings(tx, actor, params.id, today);
      if (found === null) return { kind: 'nothing-there' };
      const to = `/families/${found.familyId}/meetings`;
      const taken = one(fields, 'takeBack');
      if (taken !== '') {
        const done = uuid.test(taken) && (await takeBackWish(tx, taken, today));
        return done
          ? { kind: 'done', to, tell: 'wish-taken-back' }
          : { kind: 'problems', problems: [{ code: 'stale' }] };
      }
      if (found.providerId === null) return { kind: 'problems', problems: [{ code: 'noProvider' }] };
      const parsed = parseWish(wishFieldsIn(fields), actor, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await makeWish(tx, actor, { id: found.familyId, providerId: found.providerId }, parsed.value);
      await dropDraft(tx, actor, 'wish-service', found.familyId);
      return { kind: 'done', to, tell: 'service-wished' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly actor: RoleActor;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

function View({ found, draft, form, today, actor, language, token }: Props) {
  const t = wishTexts[language];
  const own = actor.role === 'family_member';
  const open = found.engagements.filter(({ endedOn }) => endedOn === null);
  const specialistOf = new Map(found.engagements.map((one) => [one.id, one.specialist]));
  return (
    <>
      {!own && (
        <Breadcrumb
          language={language}
          trail={[
            { label: frameTexts[language].families, href: '/families' },
            { label: found.familyName, href: `/families/${found.familyId}` },
            { label: meetingTexts[language].tab },
          ]}
        />
      )}
      <PageTitle
        title={meetingTexts[language].tab}
        eyebrow={found.familyName}
        lead={own ? t.lead : t.leadOther}
      />
      <FamilyPlaces
        familyId={found.familyId}
        role={actor.role}
        current="/meetings"
        language={language}
        municipalityInvolved={found.municipalityInvolved}
      />
      <FormOpening language={language} form={form} say={sayWish(language)} />
      <Card title={t.now}>
        {open.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <ul className="plain-list">
            {open.map((one) => (
              <li key={one.id}>
                <strong>{one.specialist}</strong>{' '}
                <span className="quiet">
                  {roleOf(one.service, language)} ·{' '}
                  {meetingTexts[language].since(formatDate(one.beganOn, language))}
                </span>
                {actor.role === 'project_manager' && (
                  <>
                    {' '}
                    <a href={`/engagements/${one.id}`}>
                      {meetingTexts[language].open}
                      <span className="unseen">: {one.specialist}</span>
                    </a>
                    {one.clock !== null && (
                      <ClockStatus clock={one.clock} today={today} language={language} />
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={`/families/${found.familyId}/balance`}>{meetingTexts[language].balance}</a>
        </p>
      </Card>
      {found.wishes.length > 0 && (
        <Card title={t.wishes}>
          <ul className="plain-list">
            {found.wishes.map((wish) => (
              <WishLine key={wish.id} {...{ wish, found, actor, language, token }} />
            ))}
          </ul>
        </Card>
      )}
      <Card title={meetingTexts[language].meetings}>
        {found.appointments.length === 0 ? (
          <EmptyState title={meetingTexts[language].meetingsEmpty} icon="calendar" headingLevel={3}>
            {meetingTexts[language].meetingsEmptyText}
          </EmptyState>
        ) : (
          <MeetingList
            label={meetingTexts[language].meetings}
            meetings={found.appointments}
            language={language}
            title={(meeting) => (
              <a href={`/appointments/${meeting.id}`}>
                {meetingWords[language][meeting.service]}: {specialistOf.get(meeting.engagementId)}
              </a>
            )}
          />
        )}
      </Card>
      {found.providerId === null ? (
        <Notification language={language} tone="info" title={t.noProvider} />
      ) : (
        <WishForm familyId={found.familyId} role={actor.role} {...{ draft, form, today, language, token }} />
      )}
    </>
  );
}

const outcomeTones: Record<NonNullable<ServiceWish['outcome']>, Tone> = {
  given: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
};

function WishLine(props: {
  readonly wish: ServiceWish;
  readonly found: FamilyMeetings;
  readonly actor: RoleActor;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}) {
  const { wish, found, actor, language, token } = props;
  const t = wishTexts[language];
  return (
    <li>
      <div className="spread">
        <span>
          <strong>{meetingWords[language][wish.service]}</strong>{' '}
          <span className="quiet">
            {sourceWord(wish.source, language)} ·{' '}
            {t.saidOn(wish.author, formatDate(wish.informedOn, language))}
          </span>
        </span>
        {wish.outcome === null ? (
          <Status tone="warning">{t.waits}</Status>
        ) : (
          <Status tone={outcomeTones[wish.outcome]}>
            {t[wish.outcome]}
            {wish.closedOn === null ? '' : ` · ${formatDate(wish.closedOn, language)}`}
          </Status>
        )}
      </div>
      {wish.words !== '' && <p className="prewrapped">{wish.words}</p>}
      {wish.answer !== '' && <p className="prewrapped">{wish.answer}</p>}
      {wish.outcome === null && wish.contactDue !== null && (
        <p className="quiet">
          {t.contactDue(formatDate(wish.contactDue.due, language))} ({wish.contactDue.clause})
        </p>
      )}
      {wish.outcome === null && actor.role === 'project_manager' && (
        <LinkButton href={`/service-wishes/${wish.id}`} small icon="person">
          {t.give}
        </LinkButton>
      )}
      {wish.outcome === null && actor.role === 'family_member' && (
        <Form
          action={`/families/${found.familyId}/meetings`}
          hidden={{ ...token, _key: crypto.randomUUID(), takeBack: wish.id }}
          label={`${t.takeBack}: ${meetingWords[language][wish.service]}`}
        >
          <Button small variant="quiet">
            {t.takeBack}
          </Button>
        </Form>
      )}
    </li>
  );
}
