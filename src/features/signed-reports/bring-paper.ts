import type { ActorTransaction } from '../../database/as-actor.ts';
import { largestFile, sealFile } from '../../platform/sealed-file.ts';
import type { CivilDate } from '../../rules/index.ts';
import { asiceType, readUpload, type UploadType } from '../../signing/uploaded.ts';
import type { ActingActor } from '../acting.ts';
import { readDate } from '../contacts/contact-form.ts';
import { lacks, lastDay, pdfOf, type ReportLanguage, type ReportSource } from './report-to-sign.ts';
import { rowOf } from './sign.ts';
import { signedFile, signedReports } from './signed-report.ts';

export interface PaperFields {
  readonly name: string;
  readonly signedOn: string;
  readonly language: ReportLanguage;
}

export type PaperCode =
  | 'name-missing'
  | 'name-long'
  | 'date-missing'
  | 'date-unreadable'
  | 'date-future'
  | 'date-early'
  | 'file-missing'
  | 'file-too-large'
  | 'wrong-type'
  | 'unsigned'
  | 'other-document'
  | 'incomplete'
  | 'signed-already';

export type PaperOutcome =
  | { readonly kind: 'brought'; readonly id: string }
  | {
      readonly kind: 'problems';
      readonly problems: readonly { readonly field?: string; readonly code: PaperCode }[];
    }
  | { readonly kind: 'nothing-there' };

const longestName = 200;

/**
 * A report that specialist and family signed on paper, or in a container elsewhere: brought in by its specialist, its
 * supporter or their manager (TK 3.1.2). Where another paper was brought before it, the new one takes its place and
 * the earlier stays to be read.
 */
export async function bringPaper(
  tx: ActorTransaction,
  actor: ActingActor,
  source: ReportSource,
  asked: {
    readonly fields: PaperFields;
    readonly bytes: Buffer | null;
    readonly today: CivilDate;
    /** Its PDF where it was made already; of another report it is made anew. */
    readonly prepared?: unknown;
    /** Where nobody can complete it any more. */
    readonly mayLack?: boolean;
  },
): Promise<PaperOutcome> {
  const to = (await source.hold()) ? await source.read() : null;
  const last = to === null ? null : lastDay(to);
  if (to === null || last === null) return { kind: 'nothing-there' };
  if (actor.role !== 'project_manager' && to.authorId !== actor.membershipId)
    return { kind: 'nothing-there' };
  if (lacks(to) && asked.mayLack !== true) return { kind: 'problems', problems: [{ code: 'incomplete' }] };
  const [latest] = await signedReports(tx, to);
  if (latest?.isPresent && latest.way === 'session' && latest.familySignedOn !== null)
    return { kind: 'problems', problems: [{ code: 'signed-already' }] };
  const parsed = parsePaper(asked.fields, asked.bytes, {
    last,
    today: asked.today,
    pdf: Buffer.from(latest?.isPresent ? latest.sha256 : '', 'hex'),
  });
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
  // A container holds what its author signed here already; a paper, what it says now.
  const contained = parsed.type === asiceType ? latest : undefined;
  const language = contained?.language ?? asked.fields.language;
  const pdf =
    contained === undefined
      ? await pdfOf(to, language, asked.prepared)
      : ((await signedFile(tx, contained.id, 'pdf'))?.bytes ?? null);
  if (pdf === null) return { kind: 'nothing-there' };
  return { kind: 'brought', id: await keep(tx, actor, rowOf(to, language, pdf), parsed) };
}

interface Paper {
  readonly ok: true;
  readonly name: string;
  readonly signedOn: CivilDate;
  readonly bytes: Buffer;
  readonly type: UploadType;
}

/** Who of the family signed, when, and the file; or every problem at once. */
export function parsePaper(
  { name, signedOn }: PaperFields,
  bytes: Buffer | null,
  of: {
    /** The day of the last meeting: nobody signs before it. */
    readonly last: CivilDate;
    readonly today: CivilDate;
    /** SHA-256 of the PDF that a container must hold; empty where none that stands was signed yet. */
    readonly pdf: Buffer;
  },
): Paper | { readonly ok: false; readonly problems: readonly { field: string; code: PaperCode }[] } {
  const problems: { field: string; code: PaperCode }[] = [];
  const add = (field: string, code: PaperCode) => problems.push({ field, code });
  const who = name.trim();
  if (who === '') add('name', 'name-missing');
  else if (who.length > longestName) add('name', 'name-long');
  const typed = signedOn.trim();
  const day = typed === '' ? null : readDate(typed);
  if (typed === '') add('signedOn', 'date-missing');
  else if (day === null) add('signedOn', 'date-unreadable');
  else if (day > of.today) add('signedOn', 'date-future');
  else if (day < of.last) add('signedOn', 'date-early');
  const file = readFile(bytes, of.pdf);
  if (typeof file === 'string') add('file', file);
  if (problems.length > 0 || day === null || typeof file === 'string') return { ok: false, problems };
  return { ok: true, name: who, signedOn: day, ...file };
}

function readFile(
  bytes: Buffer | null,
  pdf: Buffer,
):
  | Pick<Paper, 'bytes' | 'type'>
  | Extract<PaperCode, 'file-missing' | 'file-too-large' | 'wrong-type' | 'unsigned' | 'other-document'> {
  if (bytes === null || bytes.length === 0) return 'file-missing';
  if (bytes.length > largestFile) return 'file-too-large';
  const upload = readUpload(bytes, { pdf, docx: pdf });
  return upload.kind === 'taken' ? { bytes, type: upload.type } : upload.kind;
}

async function keep(
  tx: ActorTransaction,
  actor: ActingActor,
  report: ReturnType<typeof rowOf>,
  paper: Paper,
): Promise<string> {
  const file = sealFile(paper.bytes);
  const id = crypto.randomUUID();
  await tx
    .insertInto('signed_reports')
    .values({
      id,
      ...report,
      way: 'paper',
      signed_on: paper.signedOn,
      family_signed_name: paper.name,
      family_signed_on: paper.signedOn,
      scan_id: file.id,
      scan_type: paper.type,
      scan_size: file.size,
      scan_sha256: file.sha256,
      scan_key: file.key,
      scan_sealed: file.sealed,
      brought_by: actor.membershipId,
    })
    .execute();
  return id;
}
