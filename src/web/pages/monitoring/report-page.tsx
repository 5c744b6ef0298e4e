import { type Lisa12, lisa12Texts } from '../../../documents/lisa-12/data.ts';
import {
  kindOf,
  type MonitoringReport,
  monitoringReport,
  reportPlaces,
} from '../../../features/monitoring/reports.ts';
import { reportData } from '../../../features/monitoring/write-report.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import { lisa12Words } from '../../../i18n/papers/lisa-12.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  PageTitle,
  Status,
} from '../../ui/index.ts';
import { hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { NumbersCard } from './numbers-card.tsx';
import { reportHref, sayDays } from './words.ts';

interface Data {
  readonly report: MonitoringReport;
  readonly data: Lisa12;
  /** Other editions of it that the reader may see, the latest first. */
  readonly others: readonly MonitoringReport[];
}

/** A report as it stands: whoever writes it sees it whole before it is sent, the commissioner what was sent. */
export const reportPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/monitoring/reports/:id',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-report',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const report = await monitoringReport(tx, params.id);
    if (report === null) return null;
    const [data, places] = await Promise.all([reportData(tx, actor, report, today), reportPlaces(tx)]);
    const place = places.find(
      ({ contract, asked }) =>
        contract.id === report.contractId &&
        kindOf(asked) === report.kind &&
        (report.kind === 'final' || asked.to === report.to),
    );
    const all = place === undefined ? [] : [...(place.draft === null ? [] : [place.draft]), ...place.sent];
    return { report, data, others: all.filter(({ id }) => id !== report.id) };
  },
  concerns: ({ report }) => ({ record: report.id }),
  view(found, { language, actor }, form) {
    const t = monitoringTexts[language];
    const title = `${t[found.report.kind]}: ${sayDays(found.report, language)}`;
    return {
      title,
      width: 'medium',
      scripts: ['form'],
      body: (
        <Report
          {...found}
          title={title}
          isManager={actor.role === 'project_manager'}
          form={form}
          language={language}
        />
      ),
    };
  },
});

interface Props extends Data {
  readonly title: string;
  readonly isManager: boolean;
  readonly form: FormState;
  readonly language: Language;
}

function Report({ report, data, others, title, isManager, form, language }: Props) {
  const t = monitoringTexts[language];
  const words = lisa12Words[language];
  const { sent } = report;
  const facts = [
    { term: words.provider, description: report.provider },
    { term: words.contract, description: words.contractOf(report.contractNumber, report.terms) },
    { term: t.due, description: formatDate(report.due, language) },
    ...(sent === null ? [] : [{ term: words.author, description: sent.data.author }]),
  ];
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: t.title, href: '/monitoring' }, { label: title }]} />
      <PageTitle
        title={title}
        eyebrow={report.provider}
        status={
          sent === null ? (
            <Status tone="info">{t.draft}</Status>
          ) : (
            <Status tone="success">{t.sentOn(formatDate(sent.on, language))}</Status>
          )
        }
        actions={
          <LinkButton href={reportHref(report, '/docx')} icon="download">
            {t.download}
          </LinkButton>
        }
      />
      <Card>
        <DescriptionList layout="columns" items={facts} />
        {isManager && sent === null && (
          <ButtonRow>
            <LinkButton href={reportHref(report, '/send')} icon="send" variant="primary">
              {t.toSend}
            </LinkButton>
            <LinkButton href={reportHref(report, '/edit')} icon="edit">
              {t.edit}
            </LinkButton>
          </ButtonRow>
        )}
      </Card>
      <NumbersCard numbers={data.numbers} isSent={sent !== null} language={language} />
      <Card title={t.texts}>
        <DescriptionList
          items={lisa12Texts.map((text) => ({
            term: words[text],
            description: <span className="prewrapped">{data.texts[text] || words.nothing}</span>,
          }))}
        />
      </Card>
      {(others.length > 0 || sent !== null) && (
        <Editions {...{ report, others, isManager, form, language }} />
      )}
    </>
  );
}

function Editions({ report, others, isManager, form, language }: Omit<Props, 'data' | 'title'>) {
  const t = monitoringTexts[language];
  const { sent } = report;
  const mayCorrect = isManager && others.every((other) => other.edition < report.edition);
  return (
    <Card title={t.corrected(report.edition)}>
      {sent !== null && (
        <DescriptionList items={[{ term: t.checksum, description: <code>{sent.sha256}</code> }]} />
      )}
      {others.length > 0 && (
        <ul className="plain-list">
          {others.map((other) => (
            <li key={other.id}>
              <a href={reportHref(other)}>
                {t.corrected(other.edition)}:{' '}
                {other.sent === null ? t.draft : t.sentOn(formatDate(other.sent.on, language))}
              </a>
            </li>
          ))}
        </ul>
      )}
      {sent !== null && mayCorrect && (
        <Form
          action="/monitoring"
          hidden={{ ...hiddenBeside(form), contract: report.contractId, due: report.due }}
          label={t.correct}
        >
          <p className="quiet">{t.correctHint}</p>
          <ButtonRow>
            <Button icon="edit">{t.correct}</Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  );
}
