import { type Lisa12, lisa12Texts } from '../../../documents/lisa-12/data.ts';
import { type MonitoringReport, monitoringReport } from '../../../features/monitoring/reports.ts';
import {
  type PreparedReport,
  prepareReport,
  reportData,
  sendReport,
} from '../../../features/monitoring/write-report.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import { lisa12Words } from '../../../i18n/papers/lisa-12.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  Notification,
  PageTitle,
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { NumbersCard } from './numbers-card.tsx';
import { reportHref, sayMonitoringProblem, sayReport } from './words.ts';

interface Data {
  readonly report: MonitoringReport;
  readonly data: Lisa12;
}

/** TK 3.3, TK 3.6: a report goes to the commissioner inside the program; what was sent never changes. */
export const sendReportPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/monitoring/reports/:id/send',
  access: ['project_manager'],
  audit: 'open-report-sending',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const report = await monitoringReport(tx, params.id);
    if (report === null || report.sent !== null) return null;
    return { report, data: await reportData(tx, actor, report, today) };
  },
  concerns: ({ report }) => ({ record: report.id }),
  view(found, { language, today }, form) {
    return {
      title: `${monitoringTexts[language].sendTitle}: ${sayReport(found.report, language)}`,
      width: 'medium',
      scripts: ['form'],
      body: <SendReport {...found} {...{ form, today, language }} />,
    };
  },
  post: {
    audit: 'send-report',
    concerns: ({ id }) => ({ record: id }),
    prepare: {
      async read({ tx, actor, params, today }) {
        const report = await monitoringReport(tx, params.id);
        if (report === null || report.sent !== null) return null;
        const data = await reportData(tx, actor, report, today);
        return () => prepareReport(data);
      },
    },
    async act({ tx, actor, params, fields, today, prepared }) {
      const report = await monitoringReport(tx, params.id);
      if (report === null || report.sent !== null) return { kind: 'nothing-there' };
      const readVersion = versionIn.parse(one(fields, 'version'));
      if (!(await sendReport(tx, actor, report, readVersion, today, prepared as PreparedReport | null))) {
        return { kind: 'problems', problems: [{ code: 'changed-meanwhile' }] };
      }
      return { kind: 'done', to: reportHref(report), tell: 'report-sent' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function SendReport({ report, data, form, today, language }: Props) {
  const t = monitoringTexts[language];
  const words = lisa12Words[language];
  const empty = lisa12Texts.filter((text) => data.texts[text].trim() === '').map((text) => words[text]);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.title, href: '/monitoring' },
          { label: sayReport(report, language), href: reportHref(report) },
          { label: t.toSend },
        ]}
      />
      <PageTitle title={t.sendTitle} eyebrow={sayReport(report, language)} lead={t.sendLead} />
      <FormOpening language={language} form={form} say={sayMonitoringProblem(language)} />
      {report.to >= today && (
        <Notification language={language} tone="warning" title={t.notOver(formatDate(report.to, language))} />
      )}
      {empty.length > 0 && (
        <Notification language={language} tone="info" title={t.emptyTexts(empty.join(', '))} />
      )}
      <Card>
        <Form
          action={reportHref(report, '/send')}
          hidden={{ ...form.hidden, version: String(report.version) }}
          label={t.sendTitle}
        >
          <ButtonRow>
            <Button variant="primary" icon="send">
              {t.send}
            </Button>
            <LinkButton href={reportHref(report, '/edit')} icon="edit">
              {t.edit}
            </LinkButton>
            <LinkButton href={reportHref(report)} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
      <NumbersCard numbers={data.numbers} isSent={false} language={language} />
    </>
  );
}
