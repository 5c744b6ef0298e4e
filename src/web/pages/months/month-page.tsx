import { z } from 'zod';
import { reportsOf } from '../../../features/month-close/freeze-reports.ts';
import type { Lacking, MonthPerson } from '../../../features/month-close/missing.ts';
import { type OpenMonth, openMonth, remindAll } from '../../../features/month-close/open-month.ts';
import { sendPack } from '../../../features/month-close/send-pack.ts';
import { obligations as obligationTexts } from '../../../i18n/family-support/obligations.ts';
import { daysUntil, formatDate, formatDay, formatMonth } from '../../../i18n/formats.ts';
import { lackTexts } from '../../../i18n/month-lacking.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate, CivilMonth } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type Outcome } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  Status,
} from '../../ui/index.ts';
import { FormOpening, hiddenBeside } from '../forms.tsx';
import { month as monthParam } from '../month-report/asked.ts';
import { noQuery } from '../params.ts';
import { sayMonthProblem, tellOf, toneOf } from './month-words.ts';
import { Lines, Totals } from './schedule-parts.tsx';

const params = z.object({ month: monthParam });

/** A provider's month on one page: what it lacks and who must act, the schedule as it would be now, and sending it. */
export const monthPage = definePage<{ month: CivilMonth }, Record<string, never>, OpenMonth>({
  path: '/months/:month',
  access: ['project_manager'],
  audit: 'read-month',
  params,
  query: noQuery,
  load: ({ tx, actor, params: { month }, today }) => openMonth(tx, actor, month, today),
  concerns: () => ({}),
  view(data, { language, today }, form) {
    return {
      title: monthTexts[language].monthOf(formatMonth(data.month, language)),
      width: 'wide',
      scripts: ['form'],
      body: <Month data={data} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'close-month',
    concerns: () => ({}),
    async act({ tx, actor, params: { month }, fields, today }): Promise<Outcome> {
      const found = await openMonth(tx, actor, month, today);
      if (found === null) return { kind: 'nothing-there' };
      if (one(fields, '_action') === 'remind') {
        await remindAll(tx, actor, found, today);
        return { kind: 'done', to: `/months/${month}`, tell: 'month-reminded' };
      }
      const problem = (code: string): Outcome => ({ kind: 'problems', problems: [{ code }] });
      if (found.contract === null || found.schedule === null) return problem('noContract');
      if (!found.isOver) return problem('tooEarly');
      if (found.schedule.lines.length === 0) return problem('nothing-to-send');
      const reports = await reportsOf(tx, actor, found.facts, month, today);
      const { contract, schedule } = found;
      const id = await sendPack(tx, actor, { contract, schedule, reports, today });
      if (id === null) return problem('sent-already');
      return { kind: 'done', to: `/packs/${id}`, tell: tellOf(reports) };
    },
  },
});

interface Props {
  readonly data: OpenMonth;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function Month({ data, form, today, language }: Props) {
  const t = monthTexts[language];
  const { month, pack, schedule } = data;
  const action = `/months/${month}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.title, href: '/months' }, { label: formatMonth(month, language) }]}
      />
      <PageTitle
        title={formatMonth(month, language)}
        eyebrow={data.contract === null ? undefined : `${data.contract.provider}, ${data.contract.number}`}
        status={<MonthStatus data={data} today={today} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayMonthProblem(language)} />
      {data.contract === null && <Notification language={language} tone="warning" title={t.noContract} />}
      <PeopleCard data={data} form={form} language={language} />
      {schedule !== null && (
        <Card
          title={t.schedule}
          subtitle={pack === null ? t.scheduleNow : t.scheduleLater}
          actions={
            <>
              <LinkButton href={`${action}/sheet`} icon="download" small>
                {t.download}
              </LinkButton>
              <LinkButton href={`${action}/lines`} icon="download" small>
                {t.downloadLines}
              </LinkButton>
            </>
          }
        >
          <Totals schedule={schedule} language={language} />
          {schedule.lines.length > 0 && (
            <details className="history">
              <summary>{t.allLines(schedule.lines.length)}</summary>
              <Lines schedule={schedule} language={language} />
            </details>
          )}
        </Card>
      )}
      {schedule !== null && (
        <Card title={t.sendTitle} subtitle={pack === null ? t.sendLead : undefined}>
          {pack !== null ? (
            <>
              <p>{t.versionOf(pack.version, pack.sentBy, formatDate(pack.sentOn, language))}</p>
              <ButtonRow>
                <LinkButton href={`/packs/${pack.id}`} variant="primary" icon="document">
                  {t.openSent}
                </LinkButton>
              </ButtonRow>
            </>
          ) : data.isOver && schedule.lines.length > 0 ? (
            <Form action={action} hidden={{ ...form.hidden, _action: 'send' }} label={t.sendTitle}>
              <ButtonRow>
                <Button variant="primary" icon="send">
                  {t.send}
                </Button>
              </ButtonRow>
            </Form>
          ) : (
            <p className="quiet">{data.isOver ? t['nothing-to-send'] : t.tooEarly}</p>
          )}
        </Card>
      )}
    </>
  );
}

/** How the month stands: sent or not, and until when it is to be. */
function MonthStatus({ data, today, language }: Omit<Props, 'form'>) {
  const t = monthTexts[language];
  const { pack, deadline } = data;
  if (pack !== null) return <Status tone={toneOf[pack.state]}>{t[pack.state]}</Status>;
  if (deadline === null) return <Status tone="neutral">{t.unsent}</Status>;
  const left = daysUntil(today, deadline.due);
  const tone = !data.isOver ? 'neutral' : left < 0 ? 'danger' : left <= 2 ? 'warning' : 'info';
  return (
    <>
      <Status tone={tone}>
        {data.isOver ? t.toSend(left) : t.goingOn}, {formatDay(deadline.due, language)}
      </Status>
      <span className="quiet">{obligationTexts[language].clauseIs(deadline.clause)}</span>
    </>
  );
}

function PeopleCard({ data, form, language }: Omit<Props, 'today'>) {
  const t = monthTexts[language];
  const anybodyLacks = data.people.some(({ lacking }) => lacking.length > 0);
  return (
    <Card title={t.people} subtitle={data.people.length === 0 ? undefined : t.peopleLead}>
      {data.people.length === 0 ? (
        <EmptyState title={t.nobody} icon="people" />
      ) : (
        <DataTable
          language={language}
          caption={t.people}
          hideCaption
          columns={[
            { key: 'name', title: t.person, cell: ({ name }: MonthPerson) => name },
            { key: 'contacts', title: t.contacts, align: 'end', cell: ({ contacts }) => contacts },
            { key: 'sessions', title: t.sessions, align: 'end', cell: ({ sessions }) => sessions },
            { key: 'groups', title: t.groups, align: 'end', cell: ({ groups }) => groups },
            {
              key: 'lacking',
              title: t.lacking,
              cell: ({ lacking }) => <Lacks lacking={lacking} language={language} />,
            },
          ]}
          rows={data.people}
          rowKey={({ membershipId }) => membershipId}
        />
      )}
      {anybodyLacks && (
        <Form
          action={`/months/${data.month}`}
          hidden={{ ...hiddenBeside(form), _action: 'remind' }}
          label={t.remind}
        >
          <ButtonRow>
            <Button icon="bell">{t.remind}</Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  );
}

function Lacks({ lacking, language }: { readonly lacking: readonly Lacking[]; readonly language: Language }) {
  const t = monthTexts[language];
  if (lacking.length === 0) return <Status tone="success">{t.nothingLacks}</Status>;
  return (
    <ul className="plain-list">
      {lacking.map(({ what, count, reports }) => (
        <li key={what}>
          <Status tone="warning">{lackTexts[language][what](count)}</Status>
          {reports.length > 0 && (
            <div className="cluster">
              {reports.map(({ caseNumber, path }) =>
                path === null ? (
                  <span key={caseNumber} className="case-number">
                    {caseNumber}
                  </span>
                ) : (
                  <a key={path} href={path} className="case-number">
                    {caseNumber}
                  </a>
                ),
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
