import type { ActorTransaction } from '../../database/as-actor.ts';
import { type CivilDate, type CivilMonth, firstDayOf, lastDayOf, monthOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { meetingReport } from '../meetings/meeting-report.ts';
import { meetingReportToSign } from '../meetings/report-source.ts';
import { monthReport } from '../month-report/month-report.ts';
import { monthReportToSign } from '../month-report/report-source.ts';
import { reportPath } from './report-path.ts';
import { lacks, lastDay, type ReportToSign } from './report-to-sign.ts';
import { type SignedReport, signedReports } from './signed-report.ts';

/** How one of one's own reports stands. */
export type ReportStand =
  /** A meeting lacks something that the report asks for. */
  'toComplete' | 'toSign' | 'awaitsFamily' | 'allSigned';

export interface OwnReport {
  readonly familyName: string;
  readonly meetings: number;
  readonly stand: ReportStand;
  /** Where it is read, completed and signed. */
  readonly path: string;
}

const order = ['toComplete', 'toSign', 'awaitsFamily', 'allSigned'] as const;

/** TK 3.1.2: the acting supporter's or specialist's reports of a month, those first that wait for them. */
export async function ownReports(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
  today: CivilDate,
): Promise<OwnReport[]> {
  const found = await reportsToSign(tx, actor, month, today);
  const reports = await Promise.all(found.map(async (to) => shown(to, (await signedReports(tx, to))[0])));
  return reports.sort(
    (a, b) =>
      order.indexOf(a.stand) - order.indexOf(b.stand) || inEstonian.compare(a.familyName, b.familyName),
  );
}

/** A month of the acting supporter or specialist with each of their families with whom they held anything in it. */
export async function reportsToSign(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
  today: CivilDate,
): Promise<ReportToSign[]> {
  if (month > monthOf(today)) return [];
  const found =
    actor.role === 'family_supporter'
      ? await fromContacts(tx, actor, month, today)
      : await fromMeetings(tx, actor, month, today);
  return found.filter((one): one is ReportToSign => one !== null && lastDay(one) !== null);
}

const inEstonian = new Intl.Collator('et');

function shown(to: ReportToSign, latest: SignedReport | undefined): OwnReport {
  const isSigned = latest?.isPresent === true;
  const stand = !isSigned
    ? lacks(to)
      ? 'toComplete'
      : 'toSign'
    : latest.familySignedOn === null
      ? 'awaitsFamily'
      : 'allSigned';
  return {
    familyName: to.report.familyName,
    meetings: to.report.meetings.length,
    stand,
    path: isSigned ? `/signed-reports/${latest.id}` : reportPath(to),
  };
}

async function fromContacts(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
  today: CivilDate,
): Promise<(ReportToSign | null)[]> {
  const families = await tx
    .selectFrom('contacts')
    .select('family_id')
    .distinct()
    .where('author_id', '=', actor.membershipId)
    .where('held_on', '>=', firstDayOf(month))
    .where('held_on', '<=', lastDayOf(month))
    .where('outcome', '=', 'held')
    .where('withdrawn_at', 'is', null)
    .execute();
  return Promise.all(
    families.map(async ({ family_id }) => {
      const report = await monthReport(tx, actor, { familyId: family_id, month, supporter: null, today });
      return report === null ? null : monthReportToSign(report);
    }),
  );
}

async function fromMeetings(
  tx: ActorTransaction,
  actor: ActingActor,
  month: CivilMonth,
  today: CivilDate,
): Promise<(ReportToSign | null)[]> {
  const engagements = await heldEngagements(tx, actor.membershipId, month);
  return Promise.all(
    engagements.map(async (id) => {
      const report = await meetingReport(tx, actor, id, month, today);
      return report === null ? null : meetingReportToSign(report);
    }),
  );
}

/** The engagements of a specialist in which anything was held in a month. */
export async function heldEngagements(
  tx: ActorTransaction,
  specialistId: string,
  month: CivilMonth,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('appointments')
    .select('engagement_id')
    .distinct()
    .where('membership_id', '=', specialistId)
    .where('starts_on', '>=', firstDayOf(month))
    .where('starts_on', '<=', lastDayOf(month))
    .where('state', '=', 'held')
    .where('withdrawn_at', 'is', null)
    .orderBy('engagement_id')
    .execute();
  return rows.map(({ engagement_id }) => engagement_id);
}
