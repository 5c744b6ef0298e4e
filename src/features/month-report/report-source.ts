import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { ReportSource, ReportToSign } from '../signed-reports/report-to-sign.ts';
import type { FormerHead } from './former-head.ts';
import { type MonthReport, monthReport } from './month-report.ts';

/** Lisa 5 of a supporter's month with a family, of which no contact changes until the commit once it is held. */
export const monthReportSource = (
  tx: ActorTransaction,
  actor: ActingActor,
  asked: {
    familyId: string;
    supporterId: string;
    month: CivilMonth;
    today: CivilDate;
    former?: FormerHead | null;
  },
): ReportSource => ({
  async hold() {
    const { rows } = await sql<{
      held: boolean;
    }>`select hold_report(${asked.familyId}, ${asked.supporterId}) as held`.execute(tx);
    return rows[0]?.held === true;
  },
  async read() {
    const { supporterId, ...of } = asked;
    const found = await monthReport(tx, actor, { ...of, supporter: supporterId });
    return found === null ? null : monthReportToSign(found);
  },
});

/** Null where it is not said whose it is. */
export const monthReportToSign = ({
  familyId,
  month,
  supporter,
  report,
}: Pick<MonthReport, 'familyId' | 'month' | 'supporter' | 'report'>): ReportToSign | null =>
  supporter === null || report === null
    ? null
    : { kind: 'lisa-5', familyId, engagementId: null, authorId: supporter.id, month, report };
