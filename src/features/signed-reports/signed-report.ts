import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MonthReportKind, ReportSigning } from '../../database/tables/signed-reports.ts';
import { pdfType } from '../../documents/render/pdf.ts';
import { openFile } from '../../platform/sealed-file.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import { type UploadType, uploadTypes } from '../../signing/uploaded.ts';
import type { ReportContent, ReportLanguage, ReportSubject } from './report-to-sign.ts';

/** An edition of a month's report as it was signed, without its bytes. */
export interface SignedReport {
  readonly id: string;
  readonly kind: MonthReportKind;
  readonly familyId: string;
  readonly engagementId: string | null;
  readonly authorId: string;
  readonly author: string;
  readonly month: CivilMonth;
  readonly edition: number;
  readonly language: ReportLanguage;
  readonly way: ReportSigning;
  readonly signedOn: CivilDate;
  readonly familySignedName: string | null;
  readonly familySignedOn: CivilDate | null;
  /** Who brought in the paper; null where it was signed in the program. */
  readonly broughtBy: string | null;
  readonly superseded: boolean;
  /** Of the PDF, in hexadecimal: what the family confirms. */
  readonly sha256: string;
  /** Whether it says what the month's meetings say now. */
  readonly isPresent: boolean;
}

const editions = (tx: ActorTransaction) =>
  tx
    .selectFrom('signed_reports')
    .select(['id', 'kind', 'family_id', 'engagement_id', 'author_id', 'author_name', 'month', 'edition'])
    .select(['language', 'way', 'signed_on', 'family_signed_name', 'family_signed_on', 'brought_by'])
    .select(['brought_name', 'superseded', 'changed', 'sha256']);
type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number];

const editionOf = (row: Row): SignedReport => ({
  id: row.id,
  kind: row.kind,
  familyId: row.family_id,
  engagementId: row.engagement_id,
  authorId: row.author_id,
  author: row.author_name,
  month: row.month,
  edition: row.edition,
  language: row.language,
  way: row.way,
  signedOn: row.signed_on,
  familySignedName: row.family_signed_name,
  familySignedOn: row.family_signed_on,
  broughtBy: row.brought_by === null ? null : row.brought_name,
  superseded: row.superseded,
  sha256: row.sha256.toString('hex'),
  isPresent: !row.superseded && !row.changed,
});

/** The editions of a month, the newest first, as far as the actor reads them. */
export async function signedReports(
  tx: ActorTransaction,
  { familyId, engagementId, authorId, month }: ReportSubject,
): Promise<readonly SignedReport[]> {
  const rows = await editions(tx)
    .where('family_id', '=', familyId)
    .where('month', '=', month)
    .where((one) =>
      engagementId === null
        ? one.and([one('engagement_id', 'is', null), one('author_id', '=', authorId)])
        : one('engagement_id', '=', engagementId),
    )
    .orderBy('edition', 'desc')
    .execute();
  return rows.map(editionOf);
}

/** The editions that stand: of a provider's month, or of a family; the newest month first, as far as the actor reads them. */
export async function standingReports(
  tx: ActorTransaction,
  of: { readonly providerId: string; readonly month: CivilMonth } | { readonly familyId: string },
): Promise<SignedReport[]> {
  const rows = await editions(tx)
    .where('superseded', '=', false)
    .where((one) =>
      'familyId' in of
        ? one('family_id', '=', of.familyId)
        : one.and([one('provider_id', '=', of.providerId), one('month', '=', of.month)]),
    )
    .orderBy('month', 'desc')
    .orderBy('author_name')
    .orderBy('id')
    .execute();
  return rows.map(editionOf);
}

/** An edition with what it says; null where the actor reads none such. */
export async function signedReport(
  tx: ActorTransaction,
  id: string,
): Promise<{ readonly edition: SignedReport; readonly content: ReportContent } | null> {
  const row = await editions(tx).select('data').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const content = { kind: row.kind, report: row.data } as unknown as ReportContent;
  return { edition: editionOf(row), content };
}

export interface ReportFile {
  readonly familyId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * An edition's PDF, or the paper on which it was signed, byte for byte; null where the actor reads none such.
 * @throws Error where the paper does not open
 */
export async function signedFile(
  tx: ActorTransaction,
  id: string,
  part: 'pdf' | 'paper',
): Promise<ReportFile | null> {
  const row = await tx
    .selectFrom('signed_reports')
    .select(['family_id', 'kind', 'month', 'edition', 'author_name'])
    .$if(part === 'pdf', (one) => one.select('pdf'))
    .$if(part === 'paper', (one) =>
      one.select(['scan_id', 'scan_type', 'scan_sha256', 'scan_key', 'scan_sealed']),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const title = `${row.kind === 'lisa-4' ? 'Lisa 4' : 'Lisa 5'} ${row.month} ${row.author_name} (${row.edition})`;
  const file = (type: string, ending: string, bytes: Buffer): ReportFile => ({
    familyId: row.family_id,
    name: `${title}.${ending}`,
    type,
    bytes,
  });
  if (row.pdf !== undefined) return file(pdfType, 'pdf', row.pdf);
  const { scan_id, scan_type, scan_sha256, scan_key, scan_sealed } = row;
  if (!scan_id || !scan_type || !scan_sha256 || !scan_key || !scan_sealed) return null;
  const bytes = openFile({ id: scan_id, sha256: scan_sha256, key: scan_key, sealed: scan_sealed });
  return file(scan_type, uploadTypes[scan_type as UploadType], bytes);
}
