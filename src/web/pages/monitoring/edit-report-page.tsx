import { type Lisa12Text, lisa12Texts } from '../../../documents/lisa-12/data.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { type MonitoringNote, notesOf } from '../../../features/monitoring/notes.ts';
import { type MonitoringReport, monitoringReport } from '../../../features/monitoring/reports.ts';
import {
  type ReportTexts,
  reportProblems,
  textLimit,
  writeReport,
} from '../../../features/monitoring/write-report.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import { lisa12Words } from '../../../i18n/papers/lisa-12.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
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
  SideBySide,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { reportHref, sayMonitoringProblem, sayReport } from './words.ts';

interface Data {
  readonly report: MonitoringReport;
  readonly notes: readonly MonitoringNote[];
  readonly draft: Draft | null;
}

const textsIn = (fields: Fields): ReportTexts =>
  Object.fromEntries(lisa12Texts.map((text) => [text, one(fields, text)])) as Record<Lisa12Text, string>;

/** A report that is being written: its texts, with what was noted in its days beside them. */
export const editReportPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/monitoring/reports/:id/edit',
  access: ['project_manager'],
  audit: 'open-report',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const report = await monitoringReport(tx, params.id);
    if (report === null || report.sent !== null) return null;
    const [notes, draft] = await Promise.all([
      notesOf(tx, report.providerId, report),
      findDraft(tx, actor, 'monitoring-report', report.id),
    ]);
    return { report, notes, draft };
  },
  concerns: ({ report }) => ({ record: report.id }),
  view(data, { language, token }, form) {
    return {
      title: `${monitoringTexts[language].writeTitle}: ${sayReport(data.report, language)}`,
      width: 'medium',
      scripts: ['form'],
      body: <EditReport {...data} {...{ form, token, language }} />,
    };
  },
  post: {
    audit: 'write-report',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields }) {
      const report = await monitoringReport(tx, params.id);
      if (report === null || report.sent !== null) return { kind: 'nothing-there' };
      const texts = textsIn(fields);
      const problems = reportProblems(texts);
      if (problems.length > 0) return { kind: 'problems', problems };
      if (!(await writeReport(tx, report.id, versionIn.parse(one(fields, 'version')), texts))) {
        return { kind: 'conflict', conflict: texts };
      }
      await dropDraft(tx, actor, 'monitoring-report', report.id);
      return { kind: 'done', to: reportHref(report), tell: 'report-written' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

const rowsOf: Readonly<Record<Lisa12Text, number>> = {
  activities: 8,
  assessment: 6,
  practices: 8,
  problems: 8,
  measures: 8,
};

function EditReport({ report, notes, draft, form, token, language }: Props) {
  const t = monitoringTexts[language];
  const words = lisa12Words[language];
  const say = sayMonitoringProblem(language);
  const typed = form.fields ?? draft?.fields ?? null;
  const current = String(report.version);
  const version = form.conflict === null ? one(typed ?? {}, 'version') || current : current;
  const values = typed === null ? report.texts : textsIn(typed);
  const hints: Partial<Record<Lisa12Text, string>> = {
    activities: t.activitiesHint,
    assessment: t.assessmentHint,
  };
  const action = reportHref(report, '/edit');
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.title, href: '/monitoring' },
          { label: sayReport(report, language), href: reportHref(report) },
          { label: t.writeTitle },
        ]}
      />
      <PageTitle title={t.writeTitle} eyebrow={sayReport(report, language)} lead={t.writeLead} />
      <FormOpening language={language} form={form} say={say} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.conflictTitle} announce>
          <p>{t.conflictLead}</p>
          {lisa12Texts
            .filter((text) => report.texts[text] !== (form.conflict as ReportTexts)[text])
            .map((text) => (
              <SideBySide
                key={text}
                language={language}
                headingLevel={2}
                left={{ title: `${words[text]}: ${t.theirs}`, text: report.texts[text] }}
                right={{ title: `${words[text]}: ${t.yours}`, text: (form.conflict as ReportTexts)[text] }}
              />
            ))}
        </Notification>
      )}
      <DraftNotice
        of={{ form: 'monitoring-report', subject: report.id }}
        back={action}
        {...{ draft, form, token, language }}
      />
      <Card>
        <Form
          action={action}
          hidden={{ ...form.hidden, version }}
          {...keptAs('monitoring-report', report.id, draft)}
          label={t.writeTitle}
        >
          {lisa12Texts.map((text) => (
            <TextArea
              key={text}
              language={language}
              name={text}
              label={words[text]}
              hint={hints[text]}
              error={errorAt(form, text, say)}
              value={values[text]}
              rows={rowsOf[text]}
              limit={textLimit}
            />
          ))}
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href={reportHref(report)} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
      <NotesBeside notes={notes} language={language} />
    </>
  );
}

/** What was noted after the report was begun is not in its texts yet: it stands here to be taken over. */
function NotesBeside({ notes, language }: { notes: readonly MonitoringNote[]; language: Language }) {
  const t = monitoringTexts[language];
  return (
    <Card title={t.notesInTime(notes.length)}>
      {notes.length === 0 && <p className="quiet">{t.noNotesInTime}</p>}
      <ul className="plain-list">
        {notes.map(({ id, kind, service, notedOn, body }) => (
          <li key={id}>
            <span className="quiet">
              {formatDate(notedOn, language)} · {t[kind]} · {t[service]}
            </span>
            <br />
            <span className="prewrapped">{body}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
