import { z } from 'zod';
import type { Lisa4 } from '../../../documents/lisa-4/data.ts';
import { type MeetingReport, meetingReport } from '../../../features/meetings/meeting-report.ts';
import { meetingReportSource, meetingReportToSign } from '../../../features/meetings/report-source.ts';
import { prepareReport } from '../../../features/signed-reports/report-to-sign.ts';
import { signReport } from '../../../features/signed-reports/sign.ts';
import { type SignedReport, signedReports } from '../../../features/signed-reports/signed-report.ts';
import { formatDate, formatMonth } from '../../../i18n/formats.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import { lisa4Texts } from '../../../i18n/papers/lisa-4.ts';
import { type Language, languages } from '../../../i18n/texts.ts';
import { addMonthsTo, type CivilDate, type CivilMonth, monthOf } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import { ButtonRow, Card, EmptyState, LinkButton, Notification, PageTitle } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { specialistRoles } from '../meetings/say.ts';
import { month } from '../month-report/asked.ts';
import { noQuery } from '../params.ts';
import { languageIn, Signing } from '../signed-reports/signing.tsx';
import { sayReport } from '../signed-reports/words.ts';
import { MeetingsCard } from './meetings-card.tsx';

interface ReportToSign extends MeetingReport {
  readonly signed: readonly SignedReport[];
}

/** TK 3.1.2: a month of meetings as its report will say it, what it lacks, and the report to take along. */
export const meetingReportPage = definePage<
  { id: string; month: CivilMonth },
  Record<string, never>,
  ReportToSign
>({
  path: '/engagements/:id/report/:month',
  access: [...specialistRoles, 'project_manager', 'family_member'],
  audit: 'read-meeting-report',
  params: z.object({ id: z.uuid(), month }),
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const found = await meetingReport(tx, actor, params.id, params.month, today);
    return found === null ? null : { ...found, signed: await signedReports(tx, meetingReportToSign(found)) };
  },
  concerns: ({ engagement }) => ({ family: engagement.familyId, record: engagement.id, standsApart: true }),
  view(data, { language, today, actor }, form) {
    const title = `${lisa4Texts[language].title}: ${formatMonth(data.report.month, language)}`;
    return {
      title,
      width: 'wide',
      scripts: ['form'],
      body: <Report {...data} {...{ title, form, today, actor, language }} />,
    };
  },
  post: {
    audit: 'sign-meeting-report',
    concerns: ({ id }) => ({ record: id }),
    prepare: {
      async read({ tx, actor, params, fields, today }) {
        if (one(fields, 'confirmed') !== 'yes') return null;
        const found = await meetingReport(tx, actor, params.id, params.month, today);
        if (found?.engagement.specialistId !== actor.membershipId) return null;
        const to = meetingReportToSign(found);
        return () => prepareReport(to, languageIn(fields));
      },
    },
    async act({ tx, actor, params, fields, prepared, today }) {
      if (one(fields, 'confirmed') !== 'yes')
        return { kind: 'problems', problems: [{ field: 'confirmed', code: 'not-confirmed' }] };
      const of = { engagementId: params.id, month: params.month, today };
      const outcome = await signReport(tx, actor, meetingReportSource(tx, actor, of), {
        fingerprint: one(fields, '_basis'),
        language: languageIn(fields),
        today,
        prepared,
      });
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind !== 'signed') return { kind: 'problems', problems: [{ code: outcome.kind }] };
      return {
        kind: 'done',
        to: `/engagements/${params.id}/report/${params.month}`,
        tell: 'report-signed',
      };
    },
  },
});

interface Props extends ReportToSign {
  readonly form: FormState;
  readonly title: string;
  readonly today: CivilDate;
  readonly actor: RoleActor;
  readonly language: Language;
}

function Report(props: Props) {
  const { engagement, report, deadline, familyLanguage, signed } = props;
  const { title, form, today, actor, language } = props;
  const t = lisa4Texts[language];
  const isOwn = engagement.specialistId === actor.membershipId;
  const href = (of: CivilMonth) => `/engagements/${engagement.id}/report/${of}`;
  const [before, after] = [addMonthsTo(report.month, -1), addMonthsTo(report.month, 1)];
  return (
    <>
      <PageTitle
        title={title}
        eyebrow={[
          report.familyName,
          report.caseNumber,
          meetingWords[language][report.service],
          report.specialist,
        ]
          .filter(Boolean)
          .join(' · ')}
        lead={t.lead}
        status={
          deadline === null ? undefined : (
            <span className="quiet">
              {t.due(formatDate(deadline.due, language))} ({deadline.clause})
            </span>
          )
        }
      />
      <FormOpening language={language} form={form} say={sayReport(language)} />
      <ButtonRow>
        <LinkButton href={href(before)} icon="previous" small>
          {formatMonth(before, language)}
        </LinkButton>
        {after <= monthOf(today) && (
          <LinkButton href={href(after)} icon="next" small>
            {formatMonth(after, language)}
          </LinkButton>
        )}
      </ButtonRow>
      {report.meetings.length === 0 ? (
        <EmptyState title={t.empty} icon="document">
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          <MissingNotice {...{ report, isOwn, language }} />
          <MeetingsCard {...{ report, language }} />
          <Signing
            {...{ signed, familyLanguage, form, actor, language }}
            to={meetingReportToSign(props)}
            action={href(report.month)}
            paper={`${href(report.month)}/paper`}
          />
          <Card title={t.download}>
            <p>{t.readers}</p>
            <ButtonRow>
              <LinkButton href={`${href(report.month)}/pdf`} variant="primary" icon="download">
                {t.pdf}
              </LinkButton>
              <LinkButton href={`${href(report.month)}/docx`} icon="download">
                {t.docx}
              </LinkButton>
              {languages
                .filter((one) => one !== 'et')
                .map((one) => (
                  <LinkButton
                    key={one}
                    href={`${href(report.month)}/pdf?language=${one}`}
                    variant="quiet"
                    icon="download"
                    lang={one}
                  >
                    {lisa4Texts[one].pdf} ({one})
                  </LinkButton>
                ))}
            </ButtonRow>
          </Card>
        </>
      )}
    </>
  );
}

function MissingNotice(props: { report: Lisa4; isOwn: boolean; language: Language }) {
  const { report, isOwn, language } = props;
  const t = lisa4Texts[language];
  const lacking = report.meetings.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return null;
  return (
    <Notification language={language} tone="warning" title={t.missing(lacking.length)}>
      <ul className="plain-list">
        {lacking.map((meeting) => {
          const which = `${formatDate(meeting.on, language)}, ${meeting.at}`;
          return (
            <li key={meeting.id} className="spread">
              <span>
                {which}: {meeting.missing.map((what) => t[what].toLocaleLowerCase(language)).join(', ')}
              </span>
              {isOwn && (
                <LinkButton
                  href={`/appointments/${meeting.id}/edit`}
                  icon="edit"
                  small
                  aria-label={`${t.complete}: ${which}`}
                >
                  {t.complete}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
    </Notification>
  );
}
