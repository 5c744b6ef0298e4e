import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MonthReportKind } from '../../database/tables/signed-reports.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { meetingReport } from '../meetings/meeting-report.ts';
import { monthReport } from '../month-report/month-report.ts';
import { reportKey } from '../signed-reports/report-path.ts';
import type { MonthFacts } from './month-facts.ts';

/**
 * A report that goes with a month (TK 3.1.2): the one that was signed, which says what is logged still; or, of what is
 * logged, one that nobody has signed.
 */
export interface FrozenReport {
  readonly kind: MonthReportKind;
  readonly familyId: string;
  /** The membership of the supporter or specialist. */
  readonly authorId: string;
  readonly engagementId: string | null;
  readonly signedId: string | null;
  /** What its list says of it, and of one that is to be made everything. */
  readonly data: object;
}

/** Whose reports go with a month: of everybody who held a contact or a meeting in it, with each of their families. */
export function expectedReports({
  contacts,
  sessions,
  families,
}: Pick<MonthFacts, 'contacts' | 'sessions' | 'families'>): Omit<FrozenReport, 'signedId' | 'data'>[] {
  const found = new Map<string, Omit<FrozenReport, 'signedId' | 'data'>>();
  const add = (kind: MonthReportKind, familyId: string, authorId: string, engagementId: string | null) => {
    if (!families.has(familyId)) return;
    const one = { kind, familyId, authorId, engagementId };
    const key = reportKey(one);
    if (!found.has(key)) found.set(key, one);
  };
  for (const { familyId, authorId } of contacts) add('lisa-5', familyId, authorId, null);
  for (const { familyId, membershipId, engagementId, state } of sessions)
    if (state === 'held') add('lisa-4', familyId, membershipId, engagementId);
  return [...found.values()];
}

/** Those that are signed, as they were signed. */
export const signedReportsOf = (
  facts: Pick<MonthFacts, 'contacts' | 'sessions' | 'families' | 'signed'>,
  month: CivilMonth,
): FrozenReport[] =>
  expectedReports(facts).flatMap((one) => {
    const signed = facts.signed.get(reportKey(one));
    if (signed === undefined) return [];
    const caseNumber = facts.families.get(one.familyId)?.caseNumber;
    return [{ ...one, signedId: signed.id, data: { caseNumber, author: signed.author, month } }];
  });

/** The reports that go with a month, as they are now. */
export async function reportsOf(
  tx: ActorTransaction,
  actor: ActingActor,
  facts: Pick<MonthFacts, 'contacts' | 'sessions' | 'families' | 'signed'>,
  month: CivilMonth,
  today: CivilDate,
): Promise<FrozenReport[]> {
  const reports = signedReportsOf(facts, month);
  const signed = new Set(reports.map(reportKey));
  for (const one of expectedReports(facts)) {
    if (signed.has(reportKey(one))) continue;
    const { familyId, authorId, engagementId } = one;
    const former = facts.families.get(familyId)?.former ?? null;
    const report =
      engagementId === null
        ? (await monthReport(tx, actor, { familyId, month, supporter: authorId, today, former }))?.report
        : (await meetingReport(tx, actor, engagementId, month, today, former))?.report;
    const caseNumber = facts.families.get(familyId)?.caseNumber;
    if (report != null) reports.push({ ...one, signedId: null, data: { ...report, caseNumber } });
  }
  return reports;
}
