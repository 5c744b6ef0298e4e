import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';

/** Lisa 4 tells of an engagement, Lisa 5 of a supporter's contacts. */
export type MonthReportKind = 'lisa-4' | 'lisa-5';
/** In the program, each in their own session; or on paper, both on the same sheet. */
export type ReportSigning = 'session' | 'paper';

/** Reports of a month as they were signed (src/database/migrations/0072-signed-reports.sql, 0100-signed-month-reports.sql). */
export interface SignedReportTables {
  signed_reports: {
    id: Generated<string>;
    family_id: string;
    engagement_id: Generated<string | null>;
    kind: GeneratedAlways<MonthReportKind>;
    month: CivilMonth;
    edition: GeneratedAlways<number>;
    language: 'et' | 'ru';
    template_version: number;
    data: JSONColumnType<Record<string, unknown>>;
    pdf: Buffer;
    sha256: Buffer;
    author_id: string;
    author_name: GeneratedAlways<string>;
    signed_on: CivilDate;
    signed_at: GeneratedAlways<Date>;
    way: Generated<ReportSigning>;
    family_signed_by: Generated<string | null>;
    family_signed_name: Generated<string | null>;
    family_signed_on: Generated<CivilDate | null>;
    superseded: GeneratedAlways<boolean>;
    changed: GeneratedAlways<boolean>;
    to_commissioner_on: GeneratedAlways<CivilDate | null>;
    scan_id: Generated<string | null>;
    scan_type: Generated<string | null>;
    scan_size: Generated<number | null>;
    scan_sha256: Generated<Buffer | null>;
    scan_key: Generated<Buffer | null>;
    scan_sealed: Generated<Buffer | null>;
    brought_by: Generated<string | null>;
    brought_name: GeneratedAlways<string>;
    provider_id: GeneratedAlways<string | null>;
    specialist_keys: GeneratedAlways<string[]>;
  };
}
