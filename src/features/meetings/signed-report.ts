import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Lisa4 } from '../../documents/lisa-4/data.ts';
import { lisa4Document, lisa4Version } from '../../documents/lisa-4/template.ts';
import { renderPdf } from '../../documents/render/pdf.ts';
import { sha256Of } from '../../platform/sealed-file.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import { confirmsInSession } from '../../signing/in-session.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { holdSessions } from './appointment-command.ts';
import { engagement as engagementWith } from './engagement-record.ts';
import { meetingReport } from './meeting-report.ts';

export type ReportLanguage = 'et' | 'ru';

/** An edition of a month's report as its specialist signed it, without its bytes. */
export interface SignedReport {
  readonly id: string;
  readonly edition: number;
  readonly language: ReportLanguage;
  readonly author: string;
  readonly signedOn: CivilDate;
  readonly familySignedName: string | null;
  readonly familySignedOn: CivilDate | null;
  readonly superseded: boolean;
  /** Of the PDF, in hexadecimal: what the family confirms. */
  readonly sha256: string;
  /** Whether it says what the month's meetings say now. */
  readonly isPresent: boolean;
}

/** What is signed of a report: the day on which it was made, and what only some know of the family, apart. */
const wordsOf = ({ madeOn, caseNumber, ...words }: Readonly<Record<string, unknown>>) => words;

/** Tells a report from another that says something else: what stood before the specialist is what they sign. */
export const fingerprintOf = (report: Lisa4): string =>
  createHash('sha256')
    .update(JSON.stringify(wordsOf({ ...report })))
    .digest('hex');

/** The editions of a month, the newest first, as far as the actor reads them. */
export async function signedReports(
  tx: ActorTransaction,
  engagementId: string,
  report: Lisa4,
): Promise<readonly SignedReport[]> {
  const rows = await tx
    .selectFrom('meeting_reports')
    .select([
      'id',
      'edition',
      'language',
      'author_name',
      'signed_on',
      'family_signed_name',
      'family_signed_on',
    ])
    .select(['superseded', 'sha256', 'data'])
    .where('engagement_id', '=', engagementId)
    .where('month', '=', report.month)
    .orderBy('edition', 'desc')
    .execute();
  // As a report comes back from the database.
  const present: unknown = JSON.parse(JSON.stringify(wordsOf({ ...report })));
  return rows.map((row) => ({
    id: row.id,
    edition: row.edition,
    language: row.language,
    author: row.author_name,
    signedOn: row.signed_on,
    familySignedName: row.family_signed_name,
    familySignedOn: row.family_signed_on,
    superseded: row.superseded,
    sha256: row.sha256.toString('hex'),
    isPresent: isDeepStrictEqual(wordsOf(row.data), present),
  }));
}

/** Whose report, and of which month. */
export interface ReportOf {
  readonly engagementId: string;
  readonly month: CivilMonth;
}

/** A report's PDF, made before the transaction in which it is signed. */
export class PreparedReport {
  readonly pdf: Buffer;
  readonly #of: string;

  constructor(of: string, pdf: Buffer) {
    this.#of = of;
    this.pdf = pdf;
  }

  /** Whether it was made of this very report, in this language. */
  isOf(report: Lisa4, language: ReportLanguage): boolean {
    return this.#of === textOf(report, language);
  }
}

const textOf = (report: Lisa4, language: ReportLanguage): string => JSON.stringify([report, language]);

export async function prepareReport(report: Lisa4, language: ReportLanguage): Promise<PreparedReport> {
  const pdf = Buffer.from(await renderPdf(lisa4Document(report, language)));
  return new PreparedReport(textOf(report, language), pdf);
}

export type SignOutcome =
  | { readonly kind: 'signed' }
  | { readonly kind: 'nothing-there' }
  /** A meeting of the month was changed meanwhile: what stood before the person is not what would be signed. */
  | { readonly kind: 'changed-meanwhile' }
  /** A meeting lacks something that the report asks for. */
  | { readonly kind: 'incomplete' }
  /** This very report is signed already, or waits for nobody of the family. */
  | { readonly kind: 'not-awaited' };

/**
 * The specialist signs the month's report, and the family is asked to confirm it.
 * @param prepared its PDF where it was made already; of another report it is made anew
 */
export async function signReport(
  tx: ActorTransaction,
  actor: ActingActor,
  of: ReportOf,
  asked: { readonly fingerprint: string; readonly language: ReportLanguage; readonly today: CivilDate },
  prepared: unknown = null,
): Promise<SignOutcome> {
  const found = await heldReport(tx, actor, of, asked.today);
  if (found === null) return { kind: 'nothing-there' };
  const { engagement, report } = found;
  if (engagement.specialistId !== actor.membershipId || report.meetings.length === 0)
    return { kind: 'nothing-there' };
  if (fingerprintOf(report) !== asked.fingerprint) return { kind: 'changed-meanwhile' };
  if (report.meetings.some(({ missing }) => missing.length > 0)) return { kind: 'incomplete' };
  const [latest] = await signedReports(tx, engagement.id, report);
  if (latest?.isPresent === true) return { kind: 'not-awaited' };
  const made =
    prepared instanceof PreparedReport && prepared.isOf(report, asked.language)
      ? prepared
      : await prepareReport(report, asked.language);
  await tx
    .insertInto('meeting_reports')
    .values({
      family_id: engagement.familyId,
      engagement_id: engagement.id,
      month: report.month,
      language: asked.language,
      template_version: lisa4Version,
      data: JSON.stringify(report),
      pdf: made.pdf,
      sha256: sha256Of(made.pdf),
      author_id: actor.membershipId,
      signed_on: asked.today,
    })
    .execute();
  await notify(tx, {
    to: { family: engagement.familyId },
    kind: 'report-to-confirm',
    path: reportPath(engagement.id, report.month),
    key: `report ${engagement.id} ${report.month} ${(latest?.edition ?? 0) + 1}`,
  });
  return { kind: 'signed' };
}

/** Somebody of the family confirms the bytes that stood before them; its specialist is told. */
export async function confirmReport(
  tx: ActorTransaction,
  actor: ActingActor,
  of: ReportOf,
  asked: { readonly sha256: string; readonly today: CivilDate },
): Promise<SignOutcome> {
  const found = await heldReport(tx, actor, of, asked.today);
  if (found === null) return { kind: 'nothing-there' };
  const { engagement, report } = found;
  const [latest] = await signedReports(tx, engagement.id, report);
  if (actor.role !== 'family_member' || latest === undefined) return { kind: 'nothing-there' };
  if (latest.familySignedOn !== null) return { kind: 'not-awaited' };
  if (!latest.isPresent || !confirmsInSession({ pdf: Buffer.from(latest.sha256, 'hex') }, asked.sha256))
    return { kind: 'changed-meanwhile' };
  const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await tx
    .updateTable('meeting_reports')
    .set({
      family_signed_by: actor.membershipId,
      family_signed_name: actor.displayName,
      family_signed_on: asked.today,
    })
    .where('id', '=', latest.id)
    .where('family_signed_on', 'is', null)
    .where('superseded', '=', false)
    .execute();
  if (numUpdatedRows === 0n) return { kind: 'not-awaited' };
  await notify(tx, {
    to: { membership: engagement.specialistId },
    kind: 'report-confirmed',
    path: reportPath(engagement.id, report.month),
    key: `report ${latest.id} confirmed`,
  });
  return { kind: 'signed' };
}

/** The report, of which no meeting changes and no edition is signed until the commit. */
async function heldReport(tx: ActorTransaction, actor: ActingActor, of: ReportOf, today: CivilDate) {
  const engagement = await engagementWith(tx, of.engagementId, today);
  if (engagement === null || !(await holdSessions(tx, engagement.familyId))) return null;
  return meetingReport(tx, actor, of.engagementId, of.month, today);
}

const reportPath = (engagementId: string, month: CivilMonth): `/${string}` =>
  `/engagements/${engagementId}/report/${month}`;

/** An edition's PDF as it was signed, with where it belongs; null where the actor reads none such. */
export async function signedPdf(tx: ActorTransaction, id: string) {
  const row = await tx
    .selectFrom('meeting_reports')
    .select(['id', 'family_id', 'month', 'edition', 'author_name', 'pdf'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
