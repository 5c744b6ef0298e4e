import type { ReportSubject } from './report-to-sign.ts';

/** Where a report stands to be read and signed by those who serve the family; a manager names whose it is. */
export const reportPath = (
  { familyId, engagementId, authorId, month }: ReportSubject,
  reader: 'author' | 'manager' = 'author',
): string =>
  engagementId !== null
    ? `/engagements/${engagementId}/report/${month}`
    : `/families/${familyId}/month-report?month=${month}${reader === 'manager' ? `&supporter=${authorId}` : ''}`;

/** Where a supporter's report that was signed on paper is brought in by a manager. */
export const reportPaperPath = ({
  familyId,
  authorId,
  month,
}: Pick<ReportSubject, 'familyId' | 'authorId' | 'month'>): string =>
  `/families/${familyId}/month-report/${month}/paper?supporter=${authorId}`;

/** Tells whose month with which family it is, among those of one month. */
export const reportKey = ({ familyId, engagementId, authorId }: Omit<ReportSubject, 'month'>): string =>
  engagementId ?? `${familyId} ${authorId}`;
