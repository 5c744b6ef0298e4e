import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import { renderPdf } from '../../documents/render/pdf.ts';
import { type SealedFile, sealFile } from '../../platform/sealed-file.ts';
import { documentOf, type ReportContent } from '../signed-reports/report-to-sign.ts';

/** So many are made in one transaction: what is lost when the program is killed, and made again. */
const atOnce = 8;

/**
 * Makes the reports of months that are being closed, some a transaction, until there are none. Whoever is killed leaves what
 * was kept; the rest is made by whoever comes next, and each once.
 * @param asked ends it after those that are underway
 * @returns how many were made
 * @throws what went wrong with one, when all others are made
 */
export async function makeReports(database: Database, asked?: AbortSignal): Promise<number> {
  const failed = new Map<string, unknown>();
  let made = 0;
  let taken: number;
  do {
    taken = await makeSome(database, failed);
    made += taken;
  } while (taken > 0 && asked?.aborted !== true);
  for (const error of failed.values()) throw error;
  return made - failed.size;
}

const makeSome = (database: Database, failed: Map<string, unknown>): Promise<number> =>
  database.queries.transaction().execute(async (tx) => {
    const without = [...failed.keys()];
    const { rows } = await sql<{
      id: string;
      kind: ReportContent['kind'];
      data: ReportContent['report'];
    }>`select * from take_pack_reports(${atOnce}, ${without}::uuid[])`.execute(tx);
    for (const { id, kind, data } of rows) {
      const file = await sealed({ kind, report: data } as ReportContent).catch(
        (error: unknown) => void failed.set(id, error),
      );
      if (file === undefined) continue;
      await sql`select keep_pack_report(${id}, ${file.id}, ${file.size}, ${file.sha256}, ${file.key}, ${file.sealed})`.execute(
        tx,
      );
    }
    return rows.length;
  });

const sealed = async (content: ReportContent): Promise<SealedFile> =>
  sealFile(await renderPdf(documentOf(content, 'et')));
