import { extname } from 'node:path';
import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { PackPart } from '../../database/tables/packs.ts';
import { pdfType } from '../../documents/render/pdf.ts';
import { openFile } from '../../platform/sealed-file.ts';
import { signedFile } from '../signed-reports/signed-report.ts';

export interface PackFile {
  readonly name: string;
  readonly type: string;
  readonly open: () => Uint8Array;
}

/** A file of a month as it was made then; null where it is hidden or there is none. */
export async function packFile(
  tx: ActorTransaction,
  packId: string,
  part: PackPart,
): Promise<PackFile | null> {
  const [file, pack, invoice] = await Promise.all([
    tx
      .selectFrom('pack_files')
      .select(['id', 'type', 'sha256', 'sealed'])
      .where('pack_id', '=', packId)
      .where('part', '=', part)
      .executeTakeFirst(),
    tx
      .selectFrom('packs')
      .select(['month', 'version', 'sheet_key'])
      .select(sql<string>`schedule ->> 'provider'`.as('name'))
      .where('id', '=', packId)
      .executeTakeFirst(),
    part === 'sheet'
      ? undefined
      : tx
          .selectFrom('invoices')
          .select(['number', 'xml_key', 'pdf_key'])
          .where('pack_id', '=', packId)
          .where('kind', '=', part.startsWith('invoice') ? 'invoice' : 'credit-note')
          .executeTakeFirst(),
  ]);
  if (file === undefined || pack === undefined) return null;
  const opened = (key: Buffer, name: string): PackFile => ({
    name,
    type: file.type,
    open: () => openFile({ ...file, key }),
  });
  if (part === 'sheet') {
    return opened(pack.sheet_key, `Lisa 3 ${pack.name} ${pack.month} v${pack.version}.xlsx`);
  }
  if (invoice === undefined) return null;
  const isXml = part.endsWith('xml');
  return opened(isXml ? invoice.xml_key : invoice.pdf_key, `${invoice.number}.${isXml ? 'xml' : 'pdf'}`);
}

/** A report that went with a month, as it was then; null where it is hidden, not there or not made yet. */
export async function reportFile(tx: ActorTransaction, packId: string, id: string): Promise<PackFile | null> {
  const row = await tx
    .selectFrom('pack_reports as r')
    .leftJoin('signed_reports as s', 's.id', 'r.signed_id')
    .select(['r.kind', 'r.file_id', 'r.sha256', 'r.key', 'r.sealed', 's.id as signed', 's.way'])
    .select(sql<string>`r.data ->> 'caseNumber'`.as('caseNumber'))
    .select(sql<string>`r.data ->> 'month'`.as('month'))
    .where('r.id', '=', id)
    .where('r.pack_id', '=', packId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const name = `${row.kind === 'lisa-4' ? 'Lisa 4' : 'Lisa 5'} ${row.caseNumber} ${row.month}`;
  if (row.signed !== null) {
    const file = await signedFile(tx, row.signed, row.way === 'paper' ? 'paper' : 'pdf');
    return file === null
      ? null
      : { name: `${name}${extname(file.name)}`, type: file.type, open: () => file.bytes };
  }
  const { file_id, sha256, key, sealed } = row;
  if (file_id === null || sha256 === null || key === null || sealed === null) return null;
  return { name: `${name}.pdf`, type: pdfType, open: () => openFile({ id: file_id, sha256, key, sealed }) };
}
