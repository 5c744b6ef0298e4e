import type { z } from 'zod';
import { type MonthReport, monthReport } from '../../../features/month-report/month-report.ts';
import { monthReportSource, monthReportToSign } from '../../../features/month-report/report-source.ts';
import { prepareReport } from '../../../features/signed-reports/report-to-sign.ts';
import { signReport } from '../../../features/signed-reports/sign.ts';
import { type SignedReport, signedReports } from '../../../features/signed-reports/signed-report.ts';
import { obligations as obligationTexts } from '../../../i18n/family-support/obligations.ts';
import { daysUntil, formatDay, formatMonth } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { monthReportTexts } from '../../../i18n/months/month-report.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addMonthsTo, type CivilDate, type Deadline, monthOf } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import { Breadcrumb, ButtonRow, Card, EmptyState, LinkButton, PageTitle, Status } from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { FormOpening } from '../forms.tsx';
import { oneId } from '../params.ts';
import { languageIn, Signing } from '../signed-reports/signing.tsx';
import { sayReport } from '../signed-reports/words.ts';
import { firstMonth, pageHref, pageQuery, paperHref } from './asked.ts';
import { AttemptsCard, DownloadCard, MeetingsCard, MissingNotice } from './report-parts.tsx';

interface ReportOfMonth extends MonthReport {
  readonly signed: readonly SignedReport[];
}

type Params = z.infer<typeof oneId>;
type Query = z.infer<typeof pageQuery>;

/** TK 3.1.2: a family's month as its report would say it, what it lacks, and signing it. */
export const monthReportPage = definePage<Params, Query, ReportOfMonth>({
  path: '/families/:id/month-report',
  access: ['family_supporter', 'project_manager'],
  audit: 'read-month-report',
  params: oneId,
  query: pageQuery,
  async load({ tx, actor, params, query, today }) {
    const found = await monthReport(tx, actor, asked(params, query, today));
    if (found === null) return null;
    const to = monthReportToSign(found);
    return { ...found, signed: to === null ? [] : await signedReports(tx, to) };
  },
  concerns: ({ familyId }) => ({ family: familyId }),
  view(data, { language, today, actor }, form) {
    const title = `${monthReportTexts[language].title}: ${formatMonth(data.month, language)}`;
    return {
      title: `${title}, ${data.familyName}`,
      width: 'wide',
      scripts: ['form'],
      body: <Month {...{ data, title, form, today, actor, language }} />,
    };
  },
  post: {
    audit: 'sign-month-report',
    concerns: ({ id }) => ({ family: id }),
    prepare: {
      async read({ tx, actor, params, query, fields, today }) {
        if (one(fields, 'confirmed') !== 'yes' || actor.role !== 'family_supporter') return null;
        const found = await monthReport(tx, actor, asked(params, query, today));
        const to = found === null ? null : monthReportToSign(found);
        return to === null ? null : () => prepareReport(to, languageIn(fields));
      },
    },
    async act({ tx, actor, params, query, fields, prepared, today }) {
      if (one(fields, 'confirmed') !== 'yes')
        return { kind: 'problems', problems: [{ field: 'confirmed', code: 'not-confirmed' }] };
      const { familyId, month } = asked(params, query, today);
      const source = monthReportSource(tx, actor, {
        familyId,
        month,
        supporterId: actor.membershipId,
        today,
      });
      const outcome = await signReport(tx, actor, source, {
        fingerprint: one(fields, '_basis'),
        language: languageIn(fields),
        today,
        prepared,
      });
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind !== 'signed') return { kind: 'problems', problems: [{ code: outcome.kind }] };
      return { kind: 'done', to: pageHref(familyId, { month }), tell: 'report-signed' };
    },
  },
});

const asked = ({ id }: Params, { month, supporter }: Query, today: CivilDate) => ({
  familyId: id,
  month: month ?? monthOf(today),
  supporter,
  today,
});

interface MonthProps {
  readonly data: ReportOfMonth;
  readonly title: string;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
  readonly actor: RoleActor;
}

function Month({ data, title, form, today, language, actor }: MonthProps) {
  const { role } = actor;
  // A contact is changed by whoever logged it.
  const mayEdit = role === 'family_supporter';
  const t = monthReportTexts[language];
  const { report, supporter } = data;
  const to = monthReportToSign(data);
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
      <FormOpening language={language} form={form} say={sayReport(language)} />
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
          {to !== null && report.meetings.length > 0 && (
            <Signing
              {...{ to, form, actor, language }}
              signed={data.signed}
              familyLanguage={data.familyLanguage}
              action={pageHref(data.familyId, { month: data.month })}
              paper={paperHref(data.familyId, data.month, mayEdit ? undefined : supporter.id)}
            />
          )}
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
