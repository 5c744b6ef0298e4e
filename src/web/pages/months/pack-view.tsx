import type { MembershipRole } from '../../../database/tables.ts';
import { changesBetween } from '../../../features/month-close/compare.ts';
import { formatDate, formatMonth } from '../../../i18n/formats.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { FormState } from '../../registry/page.ts';
import { Breadcrumb, Card, LinkButton, PageTitle, SideBySide, Status } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { lineAsText, sayMonthProblem, subjectOf, toneOf } from './month-words.ts';
import { DecisionForm, MendForm, type PackData } from './pack-forms.tsx';
import { PackLists, PackReports } from './pack-reports.tsx';
import { Lines, Totals } from './schedule-parts.tsx';

interface Props {
  readonly data: PackData;
  readonly form: FormState;
  readonly role: MembershipRole;
  readonly language: Language;
}

export function PackView({ data, form, role, language }: Props) {
  const t = monthTexts[language];
  const { pack } = data;
  const decides = role === 'commissioner_officer' && (pack.state === 'sent' || pack.state === 'approved');
  const mends = role === 'project_manager' && pack.state === 'returned' && data.now !== null;
  const month = formatMonth(pack.month, language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.title, href: '/months' },
          ...(role === 'project_manager' ? [{ label: month, href: `/months/${pack.month}` }] : []),
          {
            label:
              role === 'project_manager'
                ? t.versionAlone(pack.version)
                : `${month}, ${t.versionAlone(pack.version)}`,
          },
        ]}
      />
      <PageTitle
        title={`${month}, ${pack.provider}`}
        eyebrow={t.versionOf(pack.version, pack.sentBy, formatDate(pack.sentOn, language))}
        status={
          <Status tone={toneOf[pack.state]}>
            {pack.decidedOn === null
              ? t[pack.state]
              : t.decidedBy(t[pack.state], pack.decidedBy, formatDate(pack.decidedOn, language))}
          </Status>
        }
        actions={
          <>
            <LinkButton href={`/packs/${pack.id}/sheet`} icon="download">
              {t.download}
            </LinkButton>
            <LinkButton href={`/packs/${pack.id}/lines`} icon="download">
              {t.downloadLines}
            </LinkButton>
          </>
        }
      />
      <FormOpening language={language} form={form} say={sayMonthProblem(language)} />
      {(pack.state === 'approved' || pack.invoices.length > 0) && (
        <Card title={t.invoiceTitle} subtitle={t.invoiceLead}>
          <LinkButton href={`/packs/${pack.id}/invoice`} variant="primary" icon="money">
            {t.toInvoice}
          </LinkButton>
        </Card>
      )}
      {mends && <MendForm data={data} form={form} language={language} />}
      {pack.state === 'closing' && <PackReports pack={pack} language={language} />}
      <Changes data={data} language={language} />
      <Card title={t.schedule}>
        <Totals schedule={pack.schedule} language={language} />
      </Card>
      {decides ? (
        <DecisionForm pack={pack} form={form} language={language} />
      ) : (
        <Card title={t.allLines(pack.schedule.lines.length)}>
          <Lines schedule={pack.schedule} language={language} />
        </Card>
      )}
      {pack.state !== 'closing' && <PackReports pack={pack} language={language} />}
      <PackLists pack={pack} language={language} />
      {!mends && <Returned data={data} language={language} />}
      <Versions data={data} language={language} />
    </>
  );
}

/** What came back of this version, and what was answered. */
function Returned({ data, language }: Pick<Props, 'data' | 'language'>) {
  const t = monthTexts[language];
  const { pack } = data;
  if (pack.returns.length === 0) return null;
  return (
    <Card title={t.returnedTitle}>
      <ul className="plain-list">
        {pack.returns.map(({ key, reason, by, on, answer }) => {
          const line = pack.schedule.lines.find((one) => one.key === key);
          return (
            <li key={key}>
              <strong>{line === undefined ? '' : subjectOf(line)}</strong>{' '}
              <span className="quiet">
                {by}, {formatDate(on, language)}
              </span>
              <p className="prewrapped">{reason}</p>
              {answer !== '' && (
                <p className="prewrapped">
                  {t.answer}: {answer}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Line by line what differs from the version before, with the provider's answers. */
function Changes({ data, language }: Pick<Props, 'data' | 'language'>) {
  const t = monthTexts[language];
  const { before, schedule } = data.pack;
  if (before === null) return null;
  const changes = new Map(changesBetween(before.schedule, schedule).map((change) => [change.key, change]));
  const keys = [...new Set([...before.returns.map(({ key }) => key), ...changes.keys()])];
  return (
    <Card title={t.changes}>
      {keys.map((key) => {
        const change = changes.get(key);
        const returned = before.returns.find((one) => one.key === key);
        const was = change?.before ?? before.schedule.lines.find((one) => one.key === key) ?? null;
        const is = change === undefined ? was : change.after;
        const line = is ?? was;
        return (
          <div key={key}>
            <h3>{line === null ? '' : subjectOf(line)}</h3>
            {returned !== undefined && (
              <p className="prewrapped">
                {t.reason}: {returned.reason}
                {returned.answer !== '' && `\n${t.answer}: ${returned.answer}`}
              </p>
            )}
            {change === undefined ? (
              <p className="quiet">{t.same}</p>
            ) : (
              <SideBySide
                language={language}
                headingLevel={4}
                left={{ title: t.before, text: was === null ? t.isNew : lineAsText(was, language) }}
                right={{ title: t.after, text: is === null ? t.gone : lineAsText(is, language) }}
              />
            )}
          </div>
        );
      })}
    </Card>
  );
}

function Versions({ data, language }: Pick<Props, 'data' | 'language'>) {
  const t = monthTexts[language];
  const { versions, id } = data.pack;
  if (versions.length < 2) return null;
  return (
    <Card title={t.versions}>
      <ul className="plain-list">
        {versions.map((one) => (
          <li key={one.id} className="spread">
            <a href={`/packs/${one.id}`} aria-current={one.id === id ? 'page' : undefined}>
              {t.versionOf(one.version, one.sentBy, formatDate(one.sentOn, language))}
            </a>
            <Status tone={toneOf[one.state]}>{t[one.state]}</Status>
          </li>
        ))}
      </ul>
    </Card>
  );
}
