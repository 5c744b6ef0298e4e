import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { type KeptData, keptTemplates } from '../../documents/kept.ts';
import { docxType } from '../../documents/render/docx.ts';
import { pdfType } from '../../documents/render/pdf.ts';
import { openFile } from '../../platform/sealed-file.ts';

/** What a paper is of: a referral at its newest, an overview, or an edition of a group's list. */
export type PaperOf =
  | { readonly referral: string }
  | { readonly overview: string }
  | { readonly group: string; readonly edition: number };

/** Keeps what a plan says in the transaction that sends it with an overview; its files are made afterwards (`makePapers`). */
export async function keepPlan(
  tx: ActorTransaction,
  overviewId: string,
  plan: KeptData['lisa-9'],
  languages: ReadonlySet<'et' | 'ru'>,
): Promise<void> {
  const values = {
    kind: 'lisa-9',
    overview_id: overviewId,
    template_version: keptTemplates['lisa-9'].version,
    data: JSON.stringify(plan),
  } as const;
  await tx
    .insertInto('kept_papers')
    .values([...languages].map((language) => ({ ...values, language })))
    .execute();
}

/** Keeps what a referral says in the transaction in which it is sent, decided or taken back. */
export async function keepReferral(
  tx: ActorTransaction,
  referral: { readonly id: string; readonly edition: number },
  lisa8: KeptData['lisa-8'],
  languages: ReadonlySet<'et' | 'ru'>,
): Promise<void> {
  const { version } = keptTemplates['lisa-8'];
  for (const language of languages) {
    await sql`select keep_referral_paper(${referral.id}, ${referral.edition}, ${language}, ${version},
                                         ${JSON.stringify(lisa8)}::jsonb)`.execute(tx);
  }
}

/** A paper as it went out. */
export interface KeptPaper {
  readonly language: 'et' | 'ru';
  readonly type: string;
  readonly open: () => Uint8Array;
}

/**
 * The file that was kept of a paper whose record the actor has been let to read: in the language asked for, or else in
 * Estonian. Null where none was kept, or it is not made yet.
 */
export async function keptPaper(
  tx: ActorTransaction,
  of: PaperOf,
  format: 'pdf' | 'docx',
  language: string,
): Promise<KeptPaper | null> {
  const rows = await tx
    .selectFrom('kept_papers')
    .select(['language', 'edition'])
    .$if(format === 'pdf', (query) =>
      query.select(['pdf_id as id', 'pdf_sha256 as sha256', 'pdf_key as key', 'pdf_sealed as sealed']),
    )
    .$if(format === 'docx', (query) =>
      query.select(['docx_id as id', 'docx_sha256 as sha256', 'docx_key as key', 'docx_sealed as sealed']),
    )
    .where((one) =>
      'referral' in of
        ? one('referral_id', '=', of.referral)
        : 'overview' in of
          ? one('overview_id', '=', of.overview)
          : one.and([one('group_id', '=', of.group), one('edition', '=', of.edition)]),
    )
    .orderBy('edition', 'desc')
    .limit(2)
    .execute();
  const newest = rows.filter(({ edition }) => edition === rows[0]?.edition);
  const kept = newest.find((row) => row.language === language) ?? newest.find((row) => row.language === 'et');
  if (kept === undefined) return null;
  const { id, sha256, key, sealed } = kept;
  if (id == null || sha256 == null || key == null || sealed == null) return null;
  return {
    language: kept.language,
    type: format === 'pdf' ? pdfType : docxType,
    open: () => openFile({ id, sha256, key, sealed }),
  };
}
