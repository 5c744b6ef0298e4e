import type { MembershipRole } from '../../../database/tables.ts';
import { type MonthReport, monthReport } from '../../../features/month-report/month-report.ts';
import { obligations as obligationTexts } from '../../../i18n/family-support/obligations.ts';
import { daysUntil, formatDay, formatMonth } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { monthReportTexts } from '../../../i18n/months/month-report.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addMonthsTo, type CivilDate, type Deadline, monthOf } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { Breadcrumb, ButtonRow, Card, EmptyState, LinkButton, PageTitle, Status } from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { oneId } from '../params.ts';
import { firstMonth, pageHref, pageQuery } from './asked.ts';
import { AttemptsCard, DownloadCard, MeetingsCard, MissingNotice } from './report-parts.tsx';

/** A family's month as its report would say it, what it lacks, and the report to take along. */
export const monthReportPage = definePage({
  path: '/families/:id/month-report',
  access: ['family_supporter', 'project_manager'],
  audit: 'read-month-report',
  params: oneId,
  query: pageQuery,
  load: ({ tx, actor, params, query, today }) =>
    monthReport(tx, actor, {
      familyId: params.id,
      month: query.month ?? monthOf(today),
      supporter: query.supporter,
      today,
    }),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(data, { language, today, actor }) {
    const title = `${monthReportTexts[language].title}: ${formatMonth(data.month, language)}`;
    return {
      title: `${title}, ${data.familyName}`,
      width: 'wide',
      body: <Month data={data} title={title} today={today} language={language} role={actor.role} />,
    };
  },
});

interface MonthProps {
  readonly data: MonthReport;
  readonly title: string;
  readonly today: CivilDate;
  readonly language: Language;
  readonly role: MembershipRole;
}

function Month({ data, title, today, language, role }: MonthProps) {
  // A contact is changed by whoever logged it.
  const mayEdit = role === 'family_supporter';
  const t = monthReportTexts[language];
  const { report, supporter } = data;
  const logged = report === null ? 0 : report.meetings.length + report.attempts.length;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].families, href: '/families' },
          { label: data.familyName, href: `/families/${data.familyId}` },
          { label: t.title },
        ]}
      />
      <PageTitle
        title={title}
        eyebrow={[data.familyName, data.caseNumber, supporter?.name].filter(Boolean).join(' · ')}
        lead={t.lead}
        status={
          data.deadline === null ? undefined : (
            <Due deadline={data.deadline} today={today} language={language} />
          )
        }
      />
      <FamilyPlaces
        familyId={data.familyId}
        role={role}
        current="/month-report"
        language={language}
        municipalityInvolved={data.municipalityInvolved}
      />
      <OtherMonths data={data} today={today} language={language} />
      {data.supporters.length > 1 && <WhoseReport data={data} language={language} />}
      {data.supporters.length === 0 && supporter === null && <EmptyState title={t.nobody} icon="people" />}
      {report !== null && logged === 0 && (
        <EmptyState title={t.empty} icon="document">
          {t.emptyText}
        </EmptyState>
      )}
      {report !== null && supporter !== null && logged > 0 && (
        <>
          <MissingNotice report={report} language={language} mayEdit={mayEdit} />
          <MeetingsCard report={report} language={language} />
          <AttemptsCard report={report} language={language} />
          <DownloadCard
            familyId={data.familyId}
            month={data.month}
            supporter={mayEdit ? undefined : supporter.id}
            language={language}
          />
        </>
      )}
    </>
  );
}

/** Whether it was handed in is not known here, so a day that is past is only said. */
function Due({ deadline, today, language }: { deadline: Deadline; today: CivilDate; language: Language }) {
  const t = monthReportTexts[language];
  const o = obligationTexts[language];
  const left = daysUntil(today, deadline.due);
  const day = formatDay(deadline.due, language);
  const future = left === 0 ? o.dueToday : left === 1 ? o.dueTomorrow : o.dueIn(day, left);
  return (
    <>
      <Status tone={left < 0 ? 'neutral' : 'info'}>
        {t.toCommissioner(left < 0 ? t.dueWas(day) : future)}
      </Status>
      <span className="quiet">{o.clauseIs(deadline.clause)}</span>
    </>
  );
}

function OtherMonths({ data, today, language }: Pick<MonthProps, 'data' | 'today' | 'language'>) {
  const [before, after] = [addMonthsTo(data.month, -1), addMonthsTo(data.month, 1)];
  const href = (month: typeof before) => pageHref(data.familyId, { month });
  return (
    <nav aria-label={monthReportTexts[language].months}>
      <ButtonRow>
        {before >= firstMonth && (
          <LinkButton href={href(before)} icon="previous" small>
            {formatMonth(before, language)}
          </LinkButton>
        )}
        {after <= monthOf(today) && (
          <LinkButton href={href(after)} icon="next" small>
            {formatMonth(after, language)}
          </LinkButton>
        )}
      </ButtonRow>
    </nav>
  );
}

function WhoseReport({ data, language }: Pick<MonthProps, 'data' | 'language'>) {
  const t = monthReportTexts[language];
  return (
    <Card title={t.supporters} subtitle={t.supportersLead}>
      <ul className="plain-list">
        {data.supporters.map(({ id, name, contacts }) => (
          <li key={id}>
            <a
              href={pageHref(data.familyId, { month: data.month, supporter: id })}
              aria-current={id === data.supporter?.id ? 'true' : undefined}
            >
              {t.contactsOf(name, contacts)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
