import { notesOf } from '../../../features/monitoring/notes.ts';
import { kindOf, type ReportPlace, reportPlaces } from '../../../features/monitoring/reports.ts';
import { beginReport } from '../../../features/monitoring/write-report.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  PageTitle,
  Stack,
  Status,
} from '../../ui/index.ts';
import { hiddenBeside } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { reportHref, sayDays } from './words.ts';

interface Data {
  readonly places: readonly ReportPlace[];
  /** Noted in the days of the newest monitoring report that has begun; null for the commissioner. */
  readonly noted: number | null;
}

/** TK 3.3, TK 3.4: which reports each contract asks for, by when, and how each stands. */
export const monitoringPage = definePage<Record<string, never>, Record<string, never>, Data>({
  path: '/monitoring',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-reports',
  params: noParams,
  query: noQuery,
  async load({ tx, actor, today }) {
    const places = await reportPlaces(tx);
    if (actor.role === 'commissioner_officer') return { places, noted: null };
    const next = places.findLast(({ asked }) => asked.clause === 'TK 3.3' && asked.from <= today);
    const noted = next === undefined ? [] : await notesOf(tx, next.contract.providerId, next.asked);
    return { places, noted: noted.length };
  },
  concerns: () => ({}),
  view({ places, noted }, { language, today }, form) {
    const t = monitoringTexts[language];
    return {
      title: t.title,
      width: 'medium',
      scripts: ['form'],
      body: (
        <>
          <PageTitle
            title={t.title}
            lead={noted === null ? t.leadCommissioner : t.leadProvider}
            actions={
              noted !== null && (
                <LinkButton href="/monitoring/notes" icon="edit">
                  {t.notes}
                </LinkButton>
              )
            }
          />
          {places.length === 0 && (
            <EmptyState title={noted === null ? t.noContracts : t.noContract} icon="document" />
          )}
          {noted === null ? (
            <OfEverybody {...{ places, form, today, language }} />
          ) : (
            [...Map.groupBy(places, ({ contract }) => contract.number)].map(([number, own]) => (
              <PlaceTable
                key={number}
                title={t.contract(number)}
                places={own.toReversed()}
                isManager
                {...{ form, today, language }}
              />
            ))
          )}
          {noted !== null && places.length > 0 && (
            <Card title={t.notes}>
              <p>{t.notesLead}</p>
              <p>
                <a href="/monitoring/notes">{t.notesInTime(noted)}</a>
              </p>
            </Card>
          )}
        </>
      ),
    };
  },
  post: {
    audit: 'begin-report',
    concerns: () => ({}),
    async act({ tx, actor, fields, today }) {
      if (actor.role !== 'project_manager') return { kind: 'nothing-there' };
      const which = { contractId: one(fields, 'contract'), due: one(fields, 'due') };
      const id = await beginReport(tx, actor, which, today);
      return id === null
        ? { kind: 'nothing-there' }
        : { kind: 'done', to: reportHref({ id }, '/edit'), tell: 'report-begun' };
    },
  },
});

interface TableProps {
  readonly title: string;
  readonly places: readonly ReportPlace[];
  readonly isManager?: boolean;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

/** By deadline: those ahead and the latest that has been, the older ones folded. Those not begun yet are left out. */
function OfEverybody({ places, ...rest }: Omit<TableProps, 'title' | 'isManager'>) {
  const { today, language } = rest;
  const t = monitoringTexts[language];
  const begun = places.filter(({ asked }) => asked.from <= today);
  const byDue = [...Map.groupBy(begun, ({ asked }) => `${asked.due} ${asked.clause}`)].toSorted(([a], [b]) =>
    b.localeCompare(a),
  );
  const tables = byDue.map(([key, these]) => {
    const asked = these[0]?.asked;
    const due = asked === undefined ? '' : t.dueBy(t[kindOf(asked)], formatDate(asked.due, language));
    return { key, table: <PlaceTable key={key} title={due} places={these} {...rest} /> };
  });
  const open = 1 + byDue.filter(([, these]) => these.some(({ asked }) => asked.due >= today)).length;
  const older = tables.slice(open);
  return (
    <Stack gap="large">
      {tables.slice(0, open).map(({ table }) => table)}
      {older.length > 0 && (
        <details className="history">
          <summary>{t.older(older.length)}</summary>
          <Stack gap="large">{older.map(({ table }) => table)}</Stack>
        </details>
      )}
    </Stack>
  );
}

function PlaceTable({ title, places, isManager = false, form, today, language }: TableProps) {
  const t = monitoringTexts[language];
  return (
    <Card title={title}>
      <DataTable<ReportPlace>
        language={language}
        caption={title}
        hideCaption
        columns={[
          isManager
            ? { key: 'report', title: t.report, rowHeader: true, cell: ({ asked }) => t[kindOf(asked)] }
            : {
                key: 'provider',
                title: t.provider,
                rowHeader: true,
                cell: ({ contract }) => contract.provider,
              },
          { key: 'days', title: t.days, cell: ({ asked }) => sayDays(asked, language) },
          ...(isManager
            ? [{ key: 'due', title: t.due, cell: (one: ReportPlace) => formatDate(one.asked.due, language) }]
            : []),
          {
            key: 'state',
            title: t.state,
            cell: (place) => <Standing {...{ place, isManager, today, language }} />,
          },
          {
            key: 'actions',
            title: t.actions,
            hideTitle: true,
            cell: (place) => <Actions {...{ place, isManager, form, today, language }} />,
          },
        ]}
        rows={places}
        rowKey={({ contract, asked }) => `${contract.id} ${asked.clause} ${asked.due}`}
      />
    </Card>
  );
}

interface PlaceProps {
  readonly place: ReportPlace;
  readonly isManager: boolean;
  readonly today: CivilDate;
  readonly language: Language;
}

function Standing({ place, isManager, today, language }: PlaceProps) {
  const t = monitoringTexts[language];
  const { asked, draft, sent } = place;
  const [latest] = sent;
  if (latest?.sent) {
    const day = t.sentOn(formatDate(latest.sent.on, language));
    return (
      <Status tone="success">{latest.edition > 1 ? `${day}, ${t.corrected(latest.edition)}` : day}</Status>
    );
  }
  if (asked.due < today) return <Status tone="danger">{t.late}</Status>;
  if (asked.from > today) return <Status tone="neutral">{t.ahead}</Status>;
  if (draft !== null) return <Status tone="info">{t.draft}</Status>;
  return <Status tone="neutral">{isManager ? t.notBegun : t.notSent}</Status>;
}

function Actions({ place, isManager, form, today, language }: PlaceProps & { readonly form: FormState }) {
  const t = monitoringTexts[language];
  const { asked, contract, draft, sent } = place;
  const [latest] = sent;
  const which = [isManager ? t[kindOf(asked)] : contract.provider, sayDays(asked, language)].join(', ');
  if (isManager && draft !== null) {
    return (
      <LinkButton href={reportHref(draft, '/edit')} icon="edit" small aria-label={`${t.goOn}: ${which}`}>
        {t.goOn}
      </LinkButton>
    );
  }
  if (latest !== undefined) {
    return (
      <LinkButton href={reportHref(latest)} icon="document" small aria-label={`${t.open}: ${which}`}>
        {t.open}
      </LinkButton>
    );
  }
  if (!isManager || asked.from > today) return null;
  return (
    <Form
      action="/monitoring"
      hidden={{ ...hiddenBeside(form), contract: contract.id, due: asked.due }}
      label={`${t.begin}: ${which}`}
    >
      <Button variant="primary" small aria-label={`${t.begin}: ${which}`}>
        {t.begin}
      </Button>
    </Form>
  );
}
