import { createHash } from 'node:crypto';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { type Lisa12, type Lisa12Text, lisa12Texts } from '../../documents/lisa-12/data.ts';
import { prewritten } from '../../documents/lisa-12/prewritten.ts';
import { lisa12Document, lisa12Version } from '../../documents/lisa-12/template.ts';
import { renderDocx } from '../../documents/render/docx.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { notesOf } from './notes.ts';
import { reportNumbers } from './numbers.ts';
import { kindOf, type MonitoringReport, type ReportPlace, reportPlaces } from './reports.ts';

export const textLimit = 20_000;
export type ReportTexts = Readonly<Record<Lisa12Text, string>>;

/**
 * Begins a report that a contract asks for, prewritten from the numbers and from what was noted in its days; goes on with
 * it where it was begun already.
 * @returns its id; null where the contract asks for no such report, or its first day is still ahead
 */
export async function beginReport(
  tx: ActorTransaction,
  actor: ActingActor,
  which: AskedFor,
  today: CivilDate,
): Promise<string | null> {
  const place = await placeOf(tx, which);
  if (place === undefined || place.asked.from > today) return null;
  if (place.draft !== null) return place.draft.id;
  const { contract, asked, sent } = place;
  const [latest] = sent;
  const numbers = await reportNumbers(tx, contract.providerId, asked);
  const texts = latest?.texts ?? prewritten(numbers, await notesOf(tx, contract.providerId, asked));
  const id = crypto.randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('monitoring_reports')
    .values({
      id,
      contract_id: contract.id,
      provider_id: contract.providerId,
      kind: kindOf(asked),
      from_on: asked.from,
      to_on: asked.to,
      due_on: asked.due,
      edition: (latest?.edition ?? 0) + 1,
      ...texts,
      begun_by: actor.membershipId,
      begun_on: today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  // A colleague who began it at the same moment: both go on with the one.
  return numInsertedOrUpdatedRows === 0n ? ((await placeOf(tx, which))?.draft?.id ?? null) : id;
}

interface AskedFor {
  readonly contractId: string;
  readonly due: string;
}

const placeOf = async (
  tx: ActorTransaction,
  { contractId, due }: AskedFor,
): Promise<ReportPlace | undefined> =>
  (await reportPlaces(tx)).find(({ contract, asked }) => contract.id === contractId && asked.due === due);

/** Writes the texts of a draft that nobody changed since `readVersion`. @returns whether it did */
export async function writeReport(
  tx: ActorTransaction,
  id: string,
  readVersion: number,
  texts: ReportTexts,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('monitoring_reports')
    .set({ ...texts, version: readVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', readVersion)
    .where('sent_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Texts of a report that are too long, each at its field. */
export const reportProblems = (texts: ReportTexts) =>
  lisa12Texts
    .filter((text) => texts[text].length > textLimit)
    .map((field) => ({ field, code: 'text-too-long' as const }));

/** The report as it would be sent now, or as it was sent. */
export async function reportData(
  tx: ActorTransaction,
  actor: ActingActor,
  report: MonitoringReport,
  today: CivilDate,
): Promise<Lisa12> {
  if (report.sent !== null) return report.sent.data;
  return {
    kind: report.kind,
    provider: report.provider,
    contractNumber: report.contractNumber,
    edition: report.terms,
    from: report.from,
    to: report.to,
    madeOn: today,
    author: actor.displayName,
    numbers: await reportNumbers(tx, report.providerId, report),
    texts: report.texts,
  };
}

/** A report's file, made before the transaction in which it is sent. */
export interface PreparedReport {
  readonly of: string;
  readonly docx: Uint8Array;
}

const keyOf = (data: Lisa12): string => JSON.stringify(data);

export const prepareReport = async (data: Lisa12): Promise<PreparedReport> => ({
  of: keyOf(data),
  docx: await renderDocx(lisa12Document(data, 'et')),
});

/**
 * Sends a draft to the commissioner as it stands: its numbers and its file stay as they are from now on.
 * @param prepared its file where it was made already; of other data it is made anew
 * @returns whether it did; not where somebody changed it since `readVersion`
 */
export async function sendReport(
  tx: ActorTransaction,
  actor: ActingActor,
  report: MonitoringReport,
  readVersion: number,
  today: CivilDate,
  prepared: PreparedReport | null,
): Promise<boolean> {
  if (report.sent !== null || report.version !== readVersion) return false;
  const data = await reportData(tx, actor, report, today);
  const { docx } = prepared?.of === keyOf(data) ? prepared : await prepareReport(data);
  const { numUpdatedRows } = await tx
    .updateTable('monitoring_reports')
    .set({
      sent_on: today,
      sent_by: actor.membershipId,
      data: JSON.stringify(data),
      template_version: lisa12Version,
      docx: Buffer.from(docx),
      sha256: createHash('sha256').update(docx).digest(),
      version: readVersion + 1,
    })
    .where('id', '=', report.id)
    .where('version', '=', readVersion)
    .where('sent_on', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await tellCommissioner(tx, report);
  return true;
}

/** A report is accepted by nobody: the commissioner reads it, and asks for a correction outside the program if it must. */
async function tellCommissioner(
  tx: ActorTransaction,
  { id, kind, edition }: MonitoringReport,
): Promise<void> {
  const commissioner = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .executeTakeFirst();
  if (commissioner === undefined) return;
  await notify(tx, {
    to: { organisation: commissioner.id, role: 'commissioner_officer' },
    kind: edition > 1 ? 'report-corrected' : `${kind}-report-sent`,
    path: `/monitoring/reports/${id}`,
    key: id,
  });
}
