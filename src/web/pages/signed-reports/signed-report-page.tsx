import { reportPath } from '../../../features/signed-reports/report-path.ts';
import type { ReportContent } from '../../../features/signed-reports/report-to-sign.ts';
import { confirmReport, remindFamily } from '../../../features/signed-reports/sign.ts';
import { type SignedReport, signedReport } from '../../../features/signed-reports/signed-report.ts';
import { formatMonth } from '../../../i18n/formats.ts';
import { reportSigningTexts } from '../../../i18n/months/report-signing.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Form,
  LinkButton,
  Notification,
  PageTitle,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { MeetingsCard as MeetingsOfSpecialist } from '../meeting-report/meetings-card.tsx';
import { specialistRoles } from '../meetings/say.ts';
import { AttemptsCard, MeetingsCard } from '../month-report/report-parts.tsx';
import { noQuery, oneId } from '../params.ts';
import { EditionStatus, SignedBy } from './edition.tsx';
import { sayReport, titleOf } from './words.ts';

interface Read {
  readonly edition: SignedReport;
  readonly content: ReportContent;
}

/** TK 3.1.2: a month's report as it was signed, for the family to read and to confirm. */
export const signedReportPage = definePage<{ id: string }, Record<string, never>, Read>({
  path: '/signed-reports/:id',
  access: ['family_supporter', ...specialistRoles, 'project_manager', 'family_member'],
  audit: 'read-signed-report',
  params: oneId,
  query: noQuery,
  load: ({ tx, params }) => signedReport(tx, params.id),
  concerns: ({ edition }) => ({ family: edition.familyId, record: edition.id, standsApart: true }),
  view(data, { language, actor }, form) {
    const title = `${titleOf(data.edition.kind, language)}: ${formatMonth(data.edition.month, language)}`;
    return {
      title,
      width: 'wide',
      scripts: ['form'],
      body: <Report {...data} {...{ title, form, actor, language }} />,
    };
  },
  post: {
    audit: 'confirm-signed-report',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const to = `/signed-reports/${params.id}`;
      if (one(fields, 'wanted') === 'remind') {
        const found = await signedReport(tx, params.id);
        return found !== null && (await remindFamily(tx, actor, found.edition, today))
          ? { kind: 'done', to, tell: 'family-reminded' }
          : { kind: 'nothing-there' };
      }
      if (one(fields, 'confirmed') !== 'yes')
        return { kind: 'problems', problems: [{ field: 'confirmed', code: 'not-confirmed' }] };
      const outcome = await confirmReport(tx, actor, params.id, { sha256: one(fields, 'sha256'), today });
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind !== 'signed') return { kind: 'problems', problems: [{ code: outcome.kind }] };
      return { kind: 'done', to, tell: 'report-confirmed' };
    },
  },
});

interface Props extends Read {
  readonly title: string;
  readonly form: FormState;
  readonly actor: RoleActor;
  readonly language: Language;
}

function Report(props: Props) {
  const { edition, content, title, form, actor, language } = props;
  const t = reportSigningTexts[language];
  const { report } = content;
  const files = `/signed-reports/${edition.id}`;
  const isFamily = actor.role === 'family_member';
  const waits = edition.isPresent && edition.familySignedOn === null;
  const isAuthor = edition.authorId === actor.membershipId;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={
          actor.role === 'project_manager'
            ? [
                { label: formatMonth(edition.month, language), href: `/months/${edition.month}` },
                { label: title },
              ]
            : [{ label: t.listTitle, href: '/month-reports' }, { label: title }]
        }
      />
      <PageTitle
        title={title}
        eyebrow={[report.familyName, edition.author, report.provider].filter(Boolean).join(' · ')}
        status={<EditionStatus edition={edition} role={actor.role} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayReport(language)} />
      {edition.superseded && <Notification language={language} tone="info" title={t.newerThere} />}
      {!edition.superseded && !edition.isPresent && (
        <Notification language={language} tone="warning" title={isFamily ? t.changedSince : t.signAgain} />
      )}
      {content.kind === 'lisa-4' ? (
        <MeetingsOfSpecialist report={content.report} language={language} />
      ) : (
        <>
          <MeetingsCard report={content.report} language={language} />
          <AttemptsCard report={content.report} language={language} />
        </>
      )}
      {isFamily && waits && <ConfirmForm {...props} />}
      <Card title={t.signatures}>
        <p>
          <SignedBy edition={edition} language={language} />
        </p>
        <ButtonRow>
          {edition.way === 'paper' && (
            <LinkButton href={`${files}/paper`} variant="primary" icon="download">
              {t.openPaper}
            </LinkButton>
          )}
          <LinkButton href={`${files}/pdf`} icon="download">
            {t.openSigned}
          </LinkButton>
          {isAuthor && (
            <LinkButton href={reportPath(edition)} variant="quiet" icon="document">
              {t.toReport}
            </LinkButton>
          )}
        </ButtonRow>
        {!isFamily && waits && (
          <Form action={files} hidden={{ ...form.hidden, wanted: 'remind' }} label={t.remind}>
            <ButtonRow>
              <Button icon="bell">{t.remind}</Button>
            </ButtonRow>
          </Form>
        )}
      </Card>
    </>
  );
}

function ConfirmForm({ edition, form, language }: Props) {
  const t = reportSigningTexts[language];
  return (
    <Card title={t.confirmTitle} id="sign">
      <p>{t.confirmLead}</p>
      <Form
        action={`/signed-reports/${edition.id}`}
        hidden={{ ...form.hidden, sha256: edition.sha256 }}
        label={t.confirmTitle}
      >
        <Checkbox
          language={language}
          name="confirmed"
          label={t.confirmBox}
          error={errorAt(form, 'confirmed', sayReport(language))}
          required
        />
        <ButtonRow>
          <Button variant="primary" icon="check">
            {t.confirm}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
