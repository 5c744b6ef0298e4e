import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '../../../platform/project-folder.ts';

/** The rule sets are not part of the program; where they lie beside it, invoices are tried by them. */
export const ruleSets = ['en16931-ubl-1.3.16', 'peppol-bis3-3.0.19'] as const;
export type RuleSet = (typeof ruleSets)[number];

const fileOf = (set: string) => join(projectFolder, '../shared/data/e-invoice-rules', `${set}.sef.json.gz`);
const saxon = existsSync(join(projectFolder, 'node_modules/saxon-js')) ? 'saxon-js' : null;

/** Whether both sets and what runs them are at hand. */
export const canJudge = saxon !== null && ruleSets.every((set) => existsSync(fileOf(set)));

interface Saxon {
  transform(options: object): { readonly principalResult: string };
}

const read = new Map<RuleSet, unknown>();

function sheetOf(set: RuleSet): unknown {
  const known = read.get(set) ?? JSON.parse(gunzipSync(readFileSync(fileOf(set))).toString());
  read.set(set, known);
  return known;
}

/** Every rule of a set that a file breaks, errors and warnings. */
export async function brokenRules(set: RuleSet, xml: string): Promise<string[]> {
  const { default: judge } = (await import(saxon ?? '')) as { default: Saxon };
  const { principalResult } = judge.transform({
    stylesheetInternal: sheetOf(set),
    sourceText: xml,
    destination: 'serialized',
  });
  // One set answers with a Schematron report, the other with a list of its own; both name each rule that is broken.
  if (!/<svrl:fired-rule|<r[ />]/.test(principalResult)) throw new Error(`${set} judged nothing`);
  const found = principalResult.matchAll(
    /<(?:svrl:failed-assert|svrl:successful-report|f)\s[\s\S]*?\bid="([^"]+)"/g,
  );
  return [...found].map(([, id]) => id ?? '');
}
