import { z } from 'zod';
import { type OwnReport, ownReports } from '../../../features/signed-reports/own-reports.ts';
import { type SignedReport, standingReports } from '../../../features/signed-reports/signed-report.ts';
import { formatMonth } from '../../../i18n/formats.ts';
import { reportSigningTexts } from '../../../i18n/months/report-signing.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addMonthsTo, type CivilMonth, monthOf } from '../../../rules/index.ts';
import { definePage, type RoleActor } from '../../registry/page.ts';
import { ButtonRow, Card, DataTable, EmptyState, LinkButton, PageTitle, Status } from '../../ui/index.ts';
import { specialistRoles } from '../meetings/say.ts';
import { firstMonth, month as monthParam } from '../month-report/asked.ts';
import { noParams } from '../params.ts';
import { EditionStatus } from './edition.tsx';
import { titleOf } from './words.ts';

interface Own {
  readonly kind: 'own';
  readonly month: CivilMonth;
  readonly isOver: boolean;
  readonly reports: readonly OwnReport[];
}

interface OfFamily {
  readonly kind: 'family';
  readonly reports: readonly SignedReport[];
}

/** TK 3.1.2: whose month with which family is to be signed: by a supporter or specialist; or by the family, of all months. */
export const ownReportsPage = definePage<Record<string, never>, { month: CivilMonth | null }, Own | OfFamily>(
  {
    path: '/month-reports',
    access: ['family_supporter', ...specialistRoles, 'family_member'],
    audit: 'read-own-reports',
    params: noParams as z.ZodType<Record<string, never>>,
    query: z.object({ month: monthParam.nullable().default(null).catch(null) }),
    async load({ tx, actor, query, today }) {
      if (actor.role === 'family_member') {
        const reports =
          actor.familyId === null ? [] : await standingReports(tx, { familyId: actor.familyId });
        return { kind: 'family', reports: [...reports].sort((a, b) => Number(waits(b)) - Number(waits(a))) };
      }
      // In the first days of a month its predecessor's are due.
      const month =
        query.month ?? (today.slice(8) <= '10' ? addMonthsTo(monthOf(today), -1) : monthOf(today));
      const reports = await ownReports(tx, actor, month, today);
      return { kind: 'own', month, isOver: month < monthOf(today), reports };
    },
    concerns: () => ({}),
    view(data, { language, today, actor }) {
      return {
        title: reportSigningTexts[language].listTitle,
        width: 'medium',
        body:
          data.kind === 'own' ? (
            <OwnList {...data} last={monthOf(today)} language={language} />
          ) : (
            <FamilyList {...data} role={actor.role} language={language} />
          ),
      };
    },
  },
);

const waits = (one: SignedReport): boolean => one.isPresent && one.familySignedOn === null;

function OwnList(props: Own & { readonly last: CivilMonth; readonly language: Language }) {
  const { month, isOver, reports, last, language } = props;
  const t = reportSigningTexts[language];
  const [before, after] = [addMonthsTo(month, -1), addMonthsTo(month, 1)];
  const left = reports.filter(({ stand }) => stand === 'toComplete' || stand === 'toSign').length;
  return (
    <>
      <PageTitle
        title={`${t.listTitle}: ${formatMonth(month, language)}`}
        lead={t.listLead}
        status={
          reports.length === 0 ? undefined : (
            <Status tone={left === 0 ? 'success' : isOver ? 'warning' : 'info'}>
              {isOver || left === 0 ? t.leftToSign(left) : t.goingOn}
            </Status>
          )
        }
      />
      <ButtonRow>
        {before >= firstMonth && (
          <LinkButton href={`/month-reports?month=${before}`} icon="previous" small>
            {formatMonth(before, language)}
          </LinkButton>
        )}
        {after <= last && (
          <LinkButton href={`/month-reports?month=${after}`} icon="next" small>
            {formatMonth(after, language)}
          </LinkButton>
        )}
      </ButtonRow>
      {reports.length === 0 ? (
        <EmptyState title={t.listEmpty} icon="document">
          {t.listEmptyText}
        </EmptyState>
      ) : (
        <Card>
          <DataTable
            language={language}
            caption={t.listTitle}
            hideCaption
            columns={[
              {
                key: 'family',
                title: t.family,
                cell: ({ familyName, path }) => <a href={path}>{familyName}</a>,
              },
              { key: 'count', title: t.count, align: 'end', cell: ({ meetings }) => meetings },
              { key: 'status', title: t.status, cell: (one) => <Stand {...one} language={language} /> },
            ]}
            rows={reports}
            rowKey={({ path }) => path}
          />
        </Card>
      )}
    </>
  );
}

const toneOf = {
  toComplete: 'warning',
  toSign: 'info',
  awaitsFamily: 'neutral',
  allSigned: 'success',
} as const;

function Stand({ stand, language }: Pick<OwnReport, 'stand'> & { readonly language: Language }) {
  return <Status tone={toneOf[stand]}>{reportSigningTexts[language][stand]}</Status>;
}

function FamilyList(props: OfFamily & { readonly role: RoleActor['role']; readonly language: Language }) {
  const { reports, role, language } = props;
  const t = reportSigningTexts[language];
  return (
    <>
      <PageTitle title={t.listTitle} lead={t.listLeadFamily} />
      {reports.length === 0 ? (
        <EmptyState title={t.listEmptyFamily} icon="document">
          {t.listEmptyFamilyText}
        </EmptyState>
      ) : (
        <Card>
          <DataTable
            language={language}
            caption={t.listTitle}
            hideCaption
            columns={[
              {
                key: 'month',
                title: t.month,
                cell: (one) => (
                  <a href={`/signed-reports/${one.id}`}>
                    {formatMonth(one.month, language)}, {titleOf(one.kind, language)}
                  </a>
                ),
              },
              { key: 'who', title: t.specialist, cell: ({ author }) => author },
              {
                key: 'status',
                title: t.status,
                cell: (edition) => <EditionStatus {...{ edition, role, language }} />,
              },
            ]}
            rows={reports}
            rowKey={({ id }) => id}
          />
        </Card>
      )}
    </>
  );
}
