import { z } from 'zod';
import { UnreadableSeal } from '../sealed-stream.ts';

/** What a backup says before its tables. */
export const headForm = z.object({ made: z.iso.datetime(), migrations: z.array(z.string()) });
export type BackupHead = z.infer<typeof headForm>;
const tableForm = z.object({ name: z.string().regex(/^[a-z_]+$/) });
const endForm = z.object({ rows: z.number().int().min(0), digest: z.string().regex(/^[0-9a-f]{64}$/) });
const wholeForm = z.object({ tables: z.number().int(), rows: z.number().int() });

/** A line of a backup; the first letter says which. */
export type Line =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'end'; readonly rows: number; readonly digest: string }
  | { readonly kind: 'whole'; readonly tables: number; readonly rows: number };

export const writeLine = (line: Line): string => {
  switch (line.kind) {
    case 'head':
      return `H${JSON.stringify(line.head)}\n`;
    case 'table':
      return `T${JSON.stringify({ name: line.name })}\n`;
    // PostgreSQL writes a line end within a text as \n, so a row is one line.
    case 'row':
      return `R${line.row}\n`;
    case 'end':
      return `E${JSON.stringify({ rows: line.rows, digest: line.digest })}\n`;
    case 'whole':
      return `Z${JSON.stringify({ tables: line.tables, rows: line.rows })}\n`;
  }
};

/** @throws UnreadableSeal */
export function readLine(text: string): Line {
  const rest = text.slice(1);
  try {
    switch (text[0]) {
      case 'H':
        return { kind: 'head', head: headForm.parse(JSON.parse(rest)) };
      case 'T':
        return { kind: 'table', ...tableForm.parse(JSON.parse(rest)) };
      case 'R':
        return { kind: 'row', row: rest };
      case 'E':
        return { kind: 'end', ...endForm.parse(JSON.parse(rest)) };
      case 'Z':
        return { kind: 'whole', ...wholeForm.parse(JSON.parse(rest)) };
    }
  } catch (error) {
    throw new UnreadableSeal('a line of the backup cannot be read', { cause: error });
  }
  throw new UnreadableSeal('a line of the backup is of no known kind');
}
