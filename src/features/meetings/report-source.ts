import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { ReportSource, ReportToSign } from '../signed-reports/report-to-sign.ts';
import { holdSessions } from './appointment-command.ts';
import { engagement as engagementWith } from './engagement-record.ts';
import { type MeetingReport, meetingReport } from './meeting-report.ts';

/** Lisa 4 of an engagement's month, of which no meeting changes until the commit once it is held. */
export const meetingReportSource = (
  tx: ActorTransaction,
  actor: ActingActor,
  { engagementId, month, today }: { engagementId: string; month: CivilMonth; today: CivilDate },
): ReportSource => ({
  async hold() {
    const engagement = await engagementWith(tx, engagementId, today);
    return engagement !== null && holdSessions(tx, engagement.familyId);
  },
  async read() {
    const found = await meetingReport(tx, actor, engagementId, month, today);
    return found === null ? null : meetingReportToSign(found);
  },
});

export const meetingReportToSign = ({
  engagement,
  report,
}: Pick<MeetingReport, 'engagement' | 'report'>): ReportToSign => ({
  kind: 'lisa-4',
  familyId: engagement.familyId,
  engagementId: engagement.id,
  authorId: engagement.specialistId,
  month: report.month,
  report,
});
