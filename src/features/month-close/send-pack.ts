import type { ActorTransaction } from '../../database/as-actor.ts';
import { type Lisa3, totalOf } from '../../documents/lisa-3/data.ts';
import { lisa3Workbook } from '../../documents/lisa-3/workbook.ts';
import { renderWorkbook, xlsxType } from '../../documents/render/workbook.ts';
import { type SealedFile, sealFile } from '../../platform/sealed-file.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { Contract } from '../contracts/contracts.ts';
import { notify } from '../notifying/notify.ts';
import { templateOf } from '../signed-reports/report-to-sign.ts';
import { mended } from './compare.ts';
import type { FrozenReport } from './freeze-reports.ts';
import type { Pack } from './packs.ts';

/** Lisa 3 as the commissioner gets it, in Estonian. */
export const sheetOf = async (schedule: Lisa3): Promise<SealedFile> =>
  sealFile(await renderWorkbook(lisa3Workbook(schedule, 'et')));

/**
 * Closes a month for the first time. It is sent when the reports that go with it are made (`makeReports`).
 * @returns its id; null where it was closed already
 */
export async function sendPack(
  tx: ActorTransaction,
  actor: ActingActor,
  { contract, schedule, reports, today }: Omit<NewPack, 'version'>,
): Promise<string | null> {
  const sent = await tx
    .selectFrom('packs')
    .select('id')
    .where('provider_id', '=', contract.providerId)
    .where('month', '=', schedule.month)
    .executeTakeFirst();
  return sent === undefined ? put(tx, actor, { contract, schedule, reports, version: 1, today }) : null;
}

/**
 * Sends a month that came back: its returned lines as they are now, with what is answered to each.
 * @returns the id of the new version
 */
export async function sendAgain(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: {
    readonly pack: Pack;
    readonly now: Lisa3;
    readonly contract: Contract;
    readonly reports: readonly FrozenReport[];
    readonly answers: ReadonlyMap<string, string>;
    readonly today: CivilDate;
  },
): Promise<string> {
  const { pack, now, contract, reports, answers, today } = asked;
  for (const [key, answer] of answers) {
    await tx
      .updateTable('pack_returns')
      .set({ answer, answered_on: today })
      .where('pack_id', '=', pack.id)
      .where('line_key', '=', key)
      .execute();
  }
  await tx.updateTable('packs').set({ state: 'superseded' }).where('id', '=', pack.id).execute();
  const schedule = mended(pack.schedule, now, new Set(pack.returns.map(({ key }) => key)));
  return put(tx, actor, { contract, schedule, reports, version: pack.version + 1, today });
}

/** Those that nobody has signed: their files are made when the month is closed. */
export const toBeMade = (reports: readonly FrozenReport[]): readonly FrozenReport[] =>
  reports.filter(({ signedId }) => signedId === null);

/** A version of a month, as it is kept. */
export interface NewPack {
  readonly contract: Contract;
  readonly schedule: Lisa3;
  readonly reports: readonly FrozenReport[];
  readonly version: number;
  readonly today: CivilDate;
}

async function put(tx: ActorTransaction, actor: ActingActor, asked: NewPack): Promise<string> {
  const id = await writePack(tx, actor.membershipId, asked);
  if (toBeMade(asked.reports).length > 0) return id;
  const officers = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .executeTakeFirst();
  if (officers !== undefined) {
    await notify(tx, {
      to: { organisation: officers.id, role: 'commissioner_officer' },
      kind: 'month-sent',
      path: `/packs/${id}`,
      key: id,
    });
  }
  return id;
}

/** Keeps a version of a month with its spreadsheet; tells nobody. @returns its id */
export async function writePack(
  tx: ActorTransaction,
  sentBy: string,
  { contract, schedule, reports, version, today }: NewPack,
): Promise<string> {
  const sheet = await sheetOf(schedule);
  const id = crypto.randomUUID();
  await tx
    .insertInto('packs')
    .values({
      id,
      provider_id: contract.providerId,
      contract_id: contract.id,
      month: schedule.month,
      version,
      schedule: JSON.stringify(schedule),
      total_cents: totalOf(schedule),
      sheet_key: sheet.key,
      sent_by: sentBy,
      sent_on: today,
      reports: toBeMade(reports).length,
    })
    .execute();
  await keepFile(tx, id, 'sheet', xlsxType, sheet);
  if (reports.length > 0) {
    await tx
      .insertInto('pack_reports')
      .values(
        reports.map(({ kind, familyId, authorId, engagementId, signedId, data }) => ({
          pack_id: id,
          family_id: familyId,
          supporter_id: authorId,
          kind,
          engagement_id: engagementId,
          signed_id: signedId,
          data: JSON.stringify(data),
          template_version: templateOf[kind],
        })),
      )
      .execute();
  }
  return id;
}

/** Keeps the encrypted bytes of one of a month's files. */
export async function keepFile(
  tx: ActorTransaction,
  packId: string,
  part: 'sheet' | 'invoice-xml' | 'invoice-pdf' | 'credit-note-xml' | 'credit-note-pdf',
  type: string,
  { id, size, sha256, sealed }: SealedFile,
): Promise<void> {
  await tx
    .insertInto('pack_files')
    .values({ id, pack_id: packId, part, type, size, sha256, sealed })
    .execute();
}

/** The first day on which a month may be sent: that after its last. */
export const isOver = (month: CivilMonth, today: CivilDate): boolean => today.slice(0, 7) > month;
