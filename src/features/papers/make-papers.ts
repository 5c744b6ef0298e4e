import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import { type KeptData, type KeptKind, keptTemplates } from '../../documents/kept.ts';
import { renderDocx } from '../../documents/render/docx.ts';
import { renderPdf } from '../../documents/render/pdf.ts';
import { sealFile } from '../../platform/sealed-file.ts';

/** So many are made in one transaction: what is lost when the program is killed, and made again. */
const atOnce = 8;

interface Waiting {
  readonly id: string;
  readonly kind: KeptKind;
  readonly language: 'et' | 'ru';
  readonly data: KeptData[KeptKind];
}

/**
 * Makes the files of papers that went out, some a transaction, until there are none. Whoever is killed leaves what was kept;
 * the rest is made by whoever comes next, and each once.
 * @returns how many papers were made
 * @throws what went wrong with one, when all others are made
 */
export async function makePapers(database: Database): Promise<number> {
  const failed = new Map<string, unknown>();
  let made = 0;
  let taken: number;
  do {
    taken = await makeSome(database, failed);
    made += taken;
  } while (taken > 0);
  for (const error of failed.values()) throw error;
  return made - failed.size;
}

const makeSome = (database: Database, failed: Map<string, unknown>): Promise<number> =>
  database.queries.transaction().execute(async (tx) => {
    const without = [...failed.keys()];
    const { rows } = await sql<Waiting>`select * from take_papers(${atOnce}, ${without}::uuid[])`.execute(tx);
    for (const paper of rows) {
      const files = await filesOf(paper).catch((error: unknown) => void failed.set(paper.id, error));
      if (files === undefined) continue;
      const { pdf, docx } = files;
      await sql`select keep_paper(${paper.id}, ${pdf.id}, ${pdf.size}, ${pdf.sha256}, ${pdf.key}, ${pdf.sealed},
                                  ${docx.id}, ${docx.size}, ${docx.sha256}, ${docx.key}, ${docx.sealed})`.execute(
        tx,
      );
    }
    return rows.length;
  });

async function filesOf(paper: Waiting) {
  const document = documentOf(paper.kind, paper);
  const [pdf, docx] = await Promise.all([renderPdf(document), renderDocx(document)]);
  return { pdf: sealFile(pdf), docx: sealFile(docx) };
}

// What was kept was written by its kind's own type.
const documentOf = <K extends KeptKind>(kind: K, { data, language }: Waiting) =>
  keptTemplates[kind].documentOf(data as KeptData[K], language);
