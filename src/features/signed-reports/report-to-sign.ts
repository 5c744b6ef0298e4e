import { createHash } from 'node:crypto';
import type { Document } from '../../documents/document.ts';
import type { Lisa4 } from '../../documents/lisa-4/data.ts';
import { lisa4Document, lisa4Version } from '../../documents/lisa-4/template.ts';
import type { Lisa5 } from '../../documents/lisa-5/data.ts';
import { lisa5Document, lisa5Version } from '../../documents/lisa-5/template.ts';
import { renderPdf } from '../../documents/render/pdf.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';

export type ReportLanguage = 'et' | 'ru';

/** Whose month with which family. */
export interface ReportSubject {
  readonly familyId: string;
  /** Null for a family supporter's. */
  readonly engagementId: string | null;
  /** The membership of the specialist or supporter. */
  readonly authorId: string;
  readonly month: CivilMonth;
}

export type ReportContent =
  | { readonly kind: 'lisa-4'; readonly report: Lisa4 }
  | { readonly kind: 'lisa-5'; readonly report: Lisa5 };

/** A month's report as it stands, to be read and signed (TK 3.1.2). */
export type ReportToSign = ReportSubject & ReportContent;

/** Where a report comes from: what it tells of is held until the commit, and read again then. */
export interface ReportSource {
  /** False where the actor may not sign or bring in such a report. */
  hold(): Promise<boolean>;
  read(): Promise<ReportToSign | null>;
}

/** The report in the words of a language. */
export const documentOf = (content: ReportContent, language: ReportLanguage): Document =>
  content.kind === 'lisa-4'
    ? lisa4Document(content.report, language)
    : lisa5Document(content.report, language);

export const templateOf = { 'lisa-4': lisa4Version, 'lisa-5': lisa5Version } as const;

/** Whether a meeting lacks something that the report asks for. */
export const lacks = ({ report }: ReportContent): boolean =>
  report.meetings.some(({ missing }) => missing.length > 0);

/** The day of its last meeting; null where nothing was held, so that there is nothing to sign. */
export function lastDay(content: ReportContent): CivilDate | null {
  const days =
    content.kind === 'lisa-4'
      ? content.report.meetings.map(({ on }) => on)
      : content.report.meetings.map(({ date }) => date);
  return days.sort().at(-1) ?? null;
}

/** Tells a report from another that says something else: what stood before the specialist is what they sign. */
export function fingerprintOf({ report }: ReportContent): string {
  // The day on which it was made, and what only some know of the family, apart.
  const { madeOn, caseNumber, ...words } = report;
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
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
  isOf(content: ReportContent, language: ReportLanguage): boolean {
    return this.#of === textOf(content, language);
  }
}

const textOf = ({ kind, report }: ReportContent, language: ReportLanguage): string =>
  JSON.stringify([kind, report, language]);

export async function prepareReport(
  content: ReportContent,
  language: ReportLanguage,
): Promise<PreparedReport> {
  const pdf = Buffer.from(await renderPdf(documentOf(content, language)));
  return new PreparedReport(textOf(content, language), pdf);
}

/** Its PDF: what was prepared, where that is of this very report; or made anew. */
export const pdfOf = async (
  content: ReportContent,
  language: ReportLanguage,
  prepared: unknown,
): Promise<Buffer> =>
  (prepared instanceof PreparedReport && prepared.isOf(content, language)
    ? prepared
    : await prepareReport(content, language)
  ).pdf;
