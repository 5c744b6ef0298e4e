import { z } from 'zod';
import { servedFamilies } from '../../../features/meetings/engagement-record.ts';
import { type OwnAppointment, ownAppointments } from '../../../features/meetings/own-appointments.ts';
import { formatMonth } from '../../../i18n/formats.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import {
  addMonthsTo,
  type CivilMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  parseMonth,
} from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { Card, EmptyState, LinkButton, PageTitle } from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { MeetingList } from './meeting-line.tsx';
import { specialistRoles } from './say.ts';

interface Month {
  readonly month: CivilMonth;
  readonly meetings: readonly OwnAppointment[];
  /** A specialist's families by their ids; a family sees who its specialist is. */
  readonly names: ReadonlyMap<string, string> | null;
}

/** A month of one's own meetings, day by day. */
export const meetingsMonthPage = definePage<Record<string, never>, { month?: CivilMonth | undefined }, Month>(
  {
    path: '/meeting-month',
    access: [...specialistRoles, 'family_member'],
    audit: 'read-meetings-month',
    params: noParams as z.ZodType<Record<string, never>>,
    query: z.object({
      month: z
        .string()
        .transform((text) => parseMonth(text) ?? undefined)
        .optional()
        .catch(undefined),
    }),
    async load({ tx, actor, query, today }) {
      const month = query.month ?? monthOf(today);
      const isFamily = actor.role === 'family_member';
      const [meetings, families] = await Promise.all([
        ownAppointments(tx, actor, firstDayOf(month), lastDayOf(month)),
        isFamily ? [] : servedFamilies(tx),
      ]);
      return {
        month,
        meetings,
        names: isFamily ? null : new Map(families.map(({ id, name }) => [id, name])),
      };
    },
    concerns: () => ({}),
    view(data, { language }) {
      return {
        title: meetingTexts[language].monthTitle,
        width: 'medium',
        body: <MonthView {...data} language={language} />,
      };
    },
  },
);

function MonthView({ month, meetings, names, language }: Month & { readonly language: Language }) {
  const t = meetingTexts[language];
  const at = (months: number) => `/meeting-month?month=${addMonthsTo(month, months)}`;
  const specialistOf = new Map(meetings.map(({ id, specialist }) => [id, specialist]));
  return (
    <>
      <PageTitle title={t.monthTitle} lead={formatMonth(month, language)} />
      <nav className="spread" aria-label={t.month}>
        <LinkButton href={at(-1)} icon="previous" variant="quiet">
          {t.previousMonth}
        </LinkButton>
        <LinkButton href={at(1)} icon="next" variant="quiet">
          {t.nextMonth}
        </LinkButton>
      </nav>
      {meetings.length === 0 ? (
        <EmptyState title={t.monthEmpty} icon="calendar">
          {t.monthEmptyText}
        </EmptyState>
      ) : (
        <Card title={formatMonth(month, language)}>
          <MeetingList
            label={t.monthTitle}
            meetings={meetings}
            language={language}
            title={(meeting) => (
              <a href={`/appointments/${meeting.id}`}>
                {names === null
                  ? `${meetingWords[language][meeting.service]}: ${specialistOf.get(meeting.id)}`
                  : (names.get(meeting.familyId) ?? meetingWords[language][meeting.service])}
              </a>
            )}
          />
        </Card>
      )}
    </>
  );
}
