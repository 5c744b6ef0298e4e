import type { Generated, JSONColumnType } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

export type MonitoringNoteKind = 'practice' | 'problem' | 'measure';
/** What a note is of; `general` of none by itself. */
export type NotedService = 'general' | 'support' | 'mentoring' | 'counselling' | 'supervision' | 'group';
export type MonitoringReportKind = 'monitoring' | 'final';

export interface MonitoringTables {
  monitoring_notes: {
    id: Generated<string>;
    provider_id: string;
    kind: MonitoringNoteKind;
    service: NotedService;
    noted_on: CivilDate;
    body: string;
    author_id: string;
    withdrawn_on: CivilDate | null;
    version: Generated<number>;
  };
  /** A draft until `sent_on`; from then on it never changes. */
  monitoring_reports: {
    id: Generated<string>;
    contract_id: string;
    provider_id: string;
    kind: MonitoringReportKind;
    from_on: CivilDate;
    to_on: CivilDate;
    due_on: CivilDate;
    edition: Generated<number>;
    activities: Generated<string>;
    assessment: Generated<string>;
    practices: Generated<string>;
    problems: Generated<string>;
    measures: Generated<string>;
    begun_by: string;
    begun_on: CivilDate;
    sent_on: CivilDate | null;
    sent_by: string | null;
    data: JSONColumnType<Record<string, unknown>> | null;
    template_version: number | null;
    docx: Buffer | null;
    sha256: Buffer | null;
    version: Generated<number>;
  };
}
