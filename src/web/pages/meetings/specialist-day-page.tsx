import {
  type EngagementToday,
  type SpecialistDay,
  specialistDay,
} from '../../../features/meetings/specialist-day.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { formatDate, formatDay, formatLongDay, formatMonth } from '../../../i18n/formats.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addDays, type CivilDate } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { Card, EmptyState, LinkButton, PageTitle, Status, Tag } from '../../ui/index.ts';
import { noParams, noQuery } from '../params.ts';
import { ClockStatus } from './clock-status.tsx';
import { MeetingList } from './meeting-line.tsx';
import { specialistRoles } from './say.ts';
import { VolumeList } from './volume-list.tsx';

/** TK 2.3, TK 2.5: whom a mentor, psychologist or supervisor serves, what is due, and the next meetings. */
export const specialistDayPage = definePage({
  path: '/meetings',
  access: specialistRoles,
  audit: 'read-meetings-day',
  params: noParams,
  query: noQuery,
  load: ({ tx, actor, today }) => specialistDay(tx, actor, today),
  concerns: () => ({}),
  view(day, { language, today }) {
    return {
      title: meetingTexts[language].day,
      body: <Day day={day} today={today} language={language} />,
    };
  },
});

/** What is further away stands in the month. */
const daysAhead = 7;

interface Props {
  readonly day: SpecialistDay;
  readonly today: CivilDate;
  readonly language: Language;
}

function Day({ day, today, language }: Props) {
  const t = meetingTexts[language];
  const open = day.engagements.filter(({ engagement }) => engagement.endedOn === null);
  const over = day.engagements.filter(({ engagement }) => engagement.endedOn !== null);
  const next = open
    .flatMap(({ booked, family }) => booked.map((meeting) => ({ meeting, family })))
    .filter(({ meeting }) => meeting.on >= today && meeting.on <= addDays(today, daysAhead))
    .sort((a, b) => `${a.meeting.on} ${a.meeting.at}`.localeCompare(`${b.meeting.on} ${b.meeting.at}`));
  const familyOf = new Map(next.map(({ meeting, family }) => [meeting.id, family]));
  return (
    <>
      <PageTitle
        title={t.day}
        lead={formatLongDay(today, language)}
        actions={
          <LinkButton href="/meeting-month" icon="calendar">
            {t.month}
          </LinkButton>
        }
      />
      {day.engagements.length === 0 ? (
        <EmptyState title={t.dayEmpty} icon="people">
          {t.dayEmptyText}
        </EmptyState>
      ) : (
        <>
          <Card title={t.upcoming}>
            {next.length === 0 ? (
              <p>{t.upcomingEmpty}</p>
            ) : (
              <MeetingList
                label={t.upcoming}
                meetings={next.map(({ meeting }) => meeting)}
                language={language}
                title={(meeting) => (
                  <a href={`/appointments/${meeting.id}`}>{familyOf.get(meeting.id)?.name}</a>
                )}
              />
            )}
          </Card>
          <section aria-labelledby="my-families">
            <h2 id="my-families">{t.needYou}</h2>
            <div className="stack stack--medium">
              {open.map((one) => (
                <EngagementCard key={one.engagement.id} one={one} today={today} language={language} />
              ))}
            </div>
          </section>
        </>
      )}
      {over.length > 0 && (
        <section aria-labelledby="over">
          <h2 id="over">{t.over}</h2>
          <div className="stack stack--medium">
            {over.map((one) => (
              <EngagementCard key={one.engagement.id} one={one} today={today} language={language} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function EngagementCard(props: { one: EngagementToday; today: CivilDate; language: Language }) {
  const { one, today, language } = props;
  const { engagement, family, booked, volumes, report, lastHeld } = one;
  const t = meetingTexts[language];
  const isOpen = engagement.endedOn === null;
  const toLog = booked.filter(({ on, at }) => `${on} ${at}` < `${today} 24`).filter(({ on }) => on <= today);
  const asked = booked.filter(({ cancelAskedOn }) => cancelAskedOn !== null);
  const phone = family.parents.find((parent) => parent.phone !== '')?.phone ?? family.phone;
  return (
    <Card
      as="article"
      headingLevel={3}
      title={<a href={`/engagements/${engagement.id}`}>{family.name}</a>}
      subtitle={[
        meetingWords[language][engagement.service],
        lastHeld === null ? t.neverHeld : t.lastHeld(formatDay(lastHeld, language)),
      ].join(' · ')}
      actions={<Tag>{familyTexts[language][family.kind]}</Tag>}
      footer={
        isOpen ? (
          <>
            <LinkButton
              href={`/engagements/${engagement.id}/book`}
              icon="calendar"
              aria-label={`${t.book}: ${family.name}`}
            >
              {t.book}
            </LinkButton>
            <LinkButton
              href={`/engagements/${engagement.id}/log`}
              icon="plus"
              variant="quiet"
              aria-label={`${t.log}: ${family.name}`}
            >
              {t.log}
            </LinkButton>
            {phone !== '' && (
              <LinkButton
                href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
                variant="quiet"
                icon="phone"
                aria-label={t.callTo(family.name)}
              >
                {t.call}
              </LinkButton>
            )}
          </>
        ) : undefined
      }
    >
      {isOpen && engagement.clock !== null && engagement.clock.status !== 'met' && (
        <ClockStatus clock={engagement.clock} today={today} language={language} />
      )}
      {(toLog.length > 0 || asked.length > 0 || report !== null) && (
        <ul className="plain-list">
          {toLog.map((meeting) => (
            <li key={meeting.id}>
              <a href={`/appointments/${meeting.id}/hold`}>{t.toLog(formatDay(meeting.on, language))}</a>
            </li>
          ))}
          {asked.map((meeting) => (
            <li key={meeting.id}>
              <a href={`/appointments/${meeting.id}`}>
                {formatDay(meeting.on, language)}, {meeting.at}
              </a>{' '}
              <Status tone="warning">{t.cancelAsked}</Status>
            </li>
          ))}
          {report !== null && (
            <li>
              <a href={`/engagements/${engagement.id}/report/${report.month}`}>
                {t.reportDue(formatMonth(report.month, language), formatDate(report.deadline.due, language))}
              </a>{' '}
              <span className="quiet">{report.deadline.clause}</span>
            </li>
          )}
        </ul>
      )}
      {volumes.length > 0 && <VolumeList volumes={volumes} language={language} />}
    </Card>
  );
}
