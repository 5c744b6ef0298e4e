import type { TableAccess } from './declaration.ts';
import type { TableName } from './scribe.ts';
import { allowanceTables } from './tables/allowance.ts';
import { assigningTables } from './tables/assigning.ts';
import { auditTables } from './tables/audit.ts';
import { contactTables } from './tables/contact.ts';
import { contractTables } from './tables/contract.ts';
import { familyTables } from './tables/family.ts';
import { followUpTables } from './tables/follow-up.ts';
import { groupTables } from './tables/group.ts';
import { identityTables } from './tables/identity.ts';
import { importTables } from './tables/import.ts';
import { mailTables } from './tables/mail.ts';
import { meetingTables } from './tables/meeting.ts';
import { monitoringTables } from './tables/monitoring.ts';
import { noticeTables } from './tables/notice.ts';
import { notificationTables } from './tables/notification.ts';
import { packTables } from './tables/pack.ts';
import { paperTables } from './tables/paper.ts';
import { planTables } from './tables/plan.ts';
import { referralTables } from './tables/referral.ts';
import { serviceTables } from './tables/service.ts';
import { signedReportTables } from './tables/signed-report.ts';
import { teamTables } from './tables/team.ts';

/** Table × member of the cast × verb: a table that is missing here does not compile. */
export const matrix: Readonly<Record<TableName, TableAccess>> = {
  ...identityTables,
  ...familyTables,
  ...serviceTables,
  ...contactTables,
  ...paperTables,
  ...planTables,
  ...noticeTables,
  ...assigningTables,
  ...referralTables,
  ...allowanceTables,
  ...notificationTables,
  ...mailTables,
  ...importTables,
  ...followUpTables,
  ...meetingTables,
  ...signedReportTables,
  ...groupTables,
  ...contractTables,
  ...monitoringTables,
  ...teamTables,
  ...auditTables,
  ...packTables,
};
export const tables = Object.keys(matrix) as TableName[];
