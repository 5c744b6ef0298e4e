import type { ActorTransaction } from '../../database/as-actor.ts';
import { sha256Of } from '../../platform/sealed-file.ts';
import type { CivilDate } from '../../rules/index.ts';
import { confirmsInSession } from '../../signing/in-session.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import {
  fingerprintOf,
  lacks,
  lastDay,
  pdfOf,
  type ReportLanguage,
  type ReportSource,
  type ReportToSign,
  templateOf,
} from './report-to-sign.ts';
import { type SignedReport, signedReport, signedReports } from './signed-report.ts';

export type SignOutcome =
  | { readonly kind: 'signed'; readonly id: string }
  | { readonly kind: 'nothing-there' }
  /** A meeting of the month was changed meanwhile: what stood before the person is not what would be signed. */
  | { readonly kind: 'changed-meanwhile' }
  /** A meeting lacks something that the report asks for. */
  | { readonly kind: 'incomplete' }
  /** This very report is signed already, or waits for nobody of the family. */
  | { readonly kind: 'not-awaited' };

/** TK 3.1.2: the specialist or supporter signs the month's report, and the family is asked to confirm it. */
export async function signReport(
  tx: ActorTransaction,
  actor: ActingActor,
  source: ReportSource,
  asked: {
    readonly fingerprint: string;
    readonly language: ReportLanguage;
    readonly today: CivilDate;
    /** Its PDF where it was made already; of another report it is made anew. */
    readonly prepared?: unknown;
  },
): Promise<SignOutcome> {
  const to = (await source.hold()) ? await source.read() : null;
  if (to === null || to.authorId !== actor.membershipId || lastDay(to) === null)
    return { kind: 'nothing-there' };
  if (fingerprintOf(to) !== asked.fingerprint) return { kind: 'changed-meanwhile' };
  if (lacks(to)) return { kind: 'incomplete' };
  const [latest] = await signedReports(tx, to);
  if (latest?.isPresent === true) return { kind: 'not-awaited' };
  const id = crypto.randomUUID();
  await tx
    .insertInto('signed_reports')
    .values({
      id,
      ...rowOf(to, asked.language, await pdfOf(to, asked.language, asked.prepared)),
      signed_on: asked.today,
    })
    .execute();
  await askFamily(tx, { id, familyId: to.familyId }, 'signed');
  return { kind: 'signed', id };
}

/** What an edition holds of a report, whoever signs it and in whichever way. */
export const rowOf = (to: ReportToSign, language: ReportLanguage, pdf: Buffer) => ({
  family_id: to.familyId,
  engagement_id: to.engagementId,
  month: to.month,
  language,
  template_version: templateOf[to.kind],
  data: JSON.stringify(to.report),
  pdf,
  sha256: sha256Of(pdf),
  author_id: to.authorId,
});

/** Somebody of the family confirms the bytes that stood before them; its specialist or supporter is told. */
export async function confirmReport(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  asked: { readonly sha256: string; readonly today: CivilDate },
): Promise<SignOutcome> {
  const found = await signedReport(tx, id);
  if (found === null || actor.role !== 'family_member') return { kind: 'nothing-there' };
  const { edition } = found;
  if (edition.familySignedOn !== null) return { kind: 'not-awaited' };
  if (!edition.isPresent || !confirmsInSession({ pdf: Buffer.from(edition.sha256, 'hex') }, asked.sha256))
    return { kind: 'changed-meanwhile' };
  const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await tx
    .updateTable('signed_reports')
    .set({
      family_signed_by: actor.membershipId,
      family_signed_name: actor.displayName,
      family_signed_on: asked.today,
    })
    .where('id', '=', id)
    .where('family_signed_on', 'is', null)
    .where('superseded', '=', false)
    .where('changed', '=', false)
    .execute();
  if (numUpdatedRows === 0n) return { kind: 'changed-meanwhile' };
  await notify(tx, {
    to: { membership: edition.authorId },
    kind: 'report-confirmed',
    path: `/signed-reports/${id}`,
    key: `report ${id} confirmed`,
  });
  return { kind: 'signed', id };
}

/** Reminds the family of a report that waits for it; once a day. False where none does, or the actor may not. */
export async function remindFamily(
  tx: ActorTransaction,
  actor: ActingActor,
  edition: SignedReport,
  today: CivilDate,
): Promise<boolean> {
  const mayRemind = edition.authorId === actor.membershipId || actor.role === 'project_manager';
  if (!mayRemind || !edition.isPresent || edition.familySignedOn !== null) return false;
  await askFamily(tx, edition, today);
  return true;
}

const askFamily = (
  tx: ActorTransaction,
  { id, familyId }: Pick<SignedReport, 'id' | 'familyId'>,
  when: CivilDate | 'signed',
): Promise<void> =>
  notify(tx, {
    to: { family: familyId },
    kind: 'report-to-confirm',
    path: `/signed-reports/${id}`,
    key: `report ${id} ${when}`,
  });
