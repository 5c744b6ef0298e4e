import { allowanceTables } from './allowance-tables.ts';
import { assigningTables } from './assigning-tables.ts';
import { auditTables } from './audit-tables.ts';
import { contactTables } from './contact-tables.ts';
import { contractTables } from './contract-tables.ts';
import type { TableAccess } from './declaration.ts';
import { familyTables } from './family-tables.ts';
import { followUpTables } from './follow-up-tables.ts';
import { groupTables } from './group-tables.ts';
import { identityTables } from './identity-tables.ts';
import { importTables } from './import-tables.ts';
import { mailTables } from './mail-tables.ts';
import { meetingTables } from './meeting-tables.ts';
import { monitoringTables } from './monitoring-tables.ts';
import { noticeTables } from './notice-tables.ts';
import { notificationTables } from './notification-tables.ts';
import { packTables } from './pack-tables.ts';
import { paperTables } from './paper-tables.ts';
import { planTables } from './plan-tables.ts';
import { referralTables } from './referral-tables.ts';
import type { TableName } from './scribe.ts';
import { serviceTables } from './service-tables.ts';
import { teamTables } from './team-tables.ts';

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
  ...groupTables,
  ...contractTables,
  ...monitoringTables,
  ...teamTables,
  ...auditTables,
  ...packTables,
};
export const tables = Object.keys(matrix) as TableName[];
