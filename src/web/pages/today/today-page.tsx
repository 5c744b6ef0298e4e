import { hasOpen } from '../../../features/standing/what-matters.ts';
import { type FamilyToday, type MyDay, myDay } from '../../../features/today/my-day.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { today as todayTexts } from '../../../i18n/family-support/today.ts';
import { formatDay, formatLongDay, formatMoment, formatWeekday } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { Card, EmptyState, LinkButton, PageTitle, Tag, Timeline } from '../../ui/index.ts';
import { ObligationList } from '../families/obligation-list.tsx';
import { noParams, noQuery } from '../params.ts';
import { UnsentList } from './unsent-list.tsx';

/** TK 2.1.5.1, 2.1.3.5, 2.1.4.4: whom the contract asks the supporter to reach, by when and why. */
export const todayPage = definePage({
  path: '/today',
  access: ['family_supporter'],
  audit: 'read-my-day',
  params: noParams,
  query: noQuery,
  load: ({ tx, actor, today }) => myDay(tx, actor, today),
  concerns: () => ({}),
  view(day, { language, today }) {
    const t = todayTexts[language];
    return {
      title: t.title,
      body: <Today day={day} today={today} language={language} />,
    };
  },
});

function Today({ day, today, language }: { day: MyDay; today: CivilDate; language: Language }) {
  const t = todayTexts[language];
  const pressing = day.families.filter((family) => hasOpen(family.obligations));
  const inOrder = day.families.filter((family) => !hasOpen(family.obligations));
  return (
    <>
      <PageTitle title={t.title} lead={formatLongDay(today, language)} />
      <UnsentList language={language} />
      {day.questions.length > 0 && (
        <Card title={overviewTexts[language].todayTitle} tone="warning">
          <ul className="plain-list">
            {day.questions.map((question) => (
              <li key={question.overviewId}>
                <a href={`/overviews/${question.overviewId}#messages`}>{question.familyName}</a>{' '}
                <span className="quiet">
                  {overviewTexts[language].askedOn(formatDay(question.askedOn, language))}
                </span>
                <p className="prewrapped">{question.body}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {day.drafts.length > 0 && (
        <Card title={t.drafts}>
          <ul className="plain-list">
            {day.drafts.map((draft) => (
              <li key={draft.familyId}>
                <a href={`/families/${draft.familyId}/contacts/new`}>{draft.family}</a>{' '}
                <span className="quiet">{t.draftSaved(formatMoment(draft.savedAt, language))}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {day.families.length === 0 ? (
        <EmptyState title={t.emptyTitle} icon="people">
          {t.emptyText}
        </EmptyState>
      ) : (
        <section aria-labelledby="need-you">
          <h2 id="need-you">{t.needYou}</h2>
          {pressing.length === 0 ? <p>{t.nothingUrgent}</p> : null}
          <div className="stack stack--medium">
            {pressing.map((family) => (
              <FamilyCard key={family.id} family={family} today={today} language={language} />
            ))}
          </div>
        </section>
      )}
      {day.families.length > 0 && (
        <Card title={t.appointments} subtitle={t.appointmentsHint}>
          {day.appointments.length === 0 ? (
            <p>{t.appointmentsEmpty}</p>
          ) : (
            <Timeline
              label={t.appointments}
              events={day.appointments.map((one, index) => ({
                key: `${one.familyId}-${one.on}-${index}`,
                date: formatWeekday(one.on, language),
                dateTime: one.on,
                icon: 'calendar' as const,
                title: <a href={`/families/${one.familyId}`}>{one.family}</a>,
                ...(one.step === '' ? {} : { body: <p className="prewrapped">{one.step}</p> }),
              }))}
            />
          )}
        </Card>
      )}
      {inOrder.length > 0 && (
        <section aria-labelledby="in-order">
          <h2 id="in-order">{t.inOrder}</h2>
          <div className="stack stack--medium">
            {inOrder.map((family) => (
              <FamilyCard key={family.id} family={family} today={today} language={language} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function FamilyCard(props: { family: FamilyToday; today: CivilDate; language: Language }) {
  const { family, today, language } = props;
  const t = todayTexts[language];
  const kinds = familyTexts[language];
  const last =
    family.lastContact === null ? t.noContact : t.lastContact(formatDay(family.lastContact, language));
  return (
    <Card
      as="article"
      headingLevel={3}
      id={`family-${family.id}`}
      title={<a href={`/families/${family.id}`}>{family.name}</a>}
      subtitle={[family.children, last].filter(Boolean).join(' · ')}
      actions={<Tag>{kinds[family.kind]}</Tag>}
      footer={
        <>
          {family.mayLog !== null && (
            <LinkButton
              href={`/families/${family.id}/contacts/new`}
              icon="plus"
              aria-label={family.mayLog === 'now' ? t.logFor(family.name) : t.logLateFor(family.name)}
            >
              {family.mayLog === 'now' ? t.log : t.logLate}
            </LinkButton>
          )}
          {family.phone !== '' && (
            <LinkButton
              href={`tel:${family.phone.replaceAll(/[^\d+]/g, '')}`}
              variant="quiet"
              icon="phone"
              aria-label={t.callTo(family.name)}
            >
              {t.call}
            </LinkButton>
          )}
        </>
      }
    >
      <ObligationList obligations={family.obligations} today={today} language={language} />
    </Card>
  );
}
