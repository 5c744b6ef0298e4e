import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { textOfCsv } from '../render/cell-text.ts';

/** A list as it was read: a text a cell, days as YYYY-MM-DD. The first row are its headings. */
export type ReadRows = readonly (readonly string[])[];

export type SheetProblem =
  /** Neither a workbook nor text. */
  | 'not-a-list'
  /** The workbook of Excel 97–2003. */
  | 'old-workbook'
  /** A workbook that cannot be read, or is locked by a password. */
  | 'broken-workbook'
  /** It would take more memory than a list may. */
  | 'too-large';

export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
  readonly problem: SheetProblem;
  constructor(problem: SheetProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** What a workbook may come to when it is unpacked. */
const largestUnpacked = 40_000_000;

/**
 * Reads the first sheet of an XLSX workbook, or CSV in UTF-8, whatever the file is called.
 * @param most rows that are read, the headings included; one more than that is read where there are more
 * @throws UnreadableSheet
 */
export async function readSheet(bytes: Buffer, most: number): Promise<ReadRows> {
  if (bytes.subarray(0, 4).equals(zipMark)) return readWorkbook(bytes, most + 1);
  if (bytes.subarray(0, 4).equals(oldMark)) throw new UnreadableSheet('old-workbook');
  return readText(bytes, most + 1);
}

const zipMark = Buffer.from('504b0304', 'hex');
const oldMark = Buffer.from('d0cf11e0', 'hex');

async function readWorkbook(bytes: Buffer, most: number): Promise<ReadRows> {
  if (unpackedSize(bytes) > largestUnpacked) throw new UnreadableSheet('too-large');
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: most });
    return (sheets[0]?.rows ?? []).slice(0, most).map((row) => row.map(textOf));
  } catch (error) {
    throw new UnreadableSheet('broken-workbook', error);
  }
}

function readText(bytes: Buffer, most: number): ReadRows {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableSheet('not-a-list', error);
  }
  if (text.includes('\0') || text.trim() === '') throw new UnreadableSheet('not-a-list');
  // What our own files hide from spreadsheets is shown again.
  return parseCsv(text, { maxRows: most }).map((row) =>
    row.map((cell) => textOf(typeof cell === 'string' ? textOfCsv(cell) : cell)),
  );
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

const entryMark = 0x02014b50;

/** What the entries of a ZIP say they come to, by its directory. */
function unpackedSize(bytes: Buffer): number {
  let sum = 0;
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at + 46 <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== entryMark) break;
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}
