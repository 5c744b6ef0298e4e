/** `npm run audit-verify`: reckons the audit's chain again from the rows themselves, and says what does not fit. */
import { auditSealKey } from '../jobs/seal-audit.ts';
import { type Finding, type Head, verifyAudit } from './audit/verify.ts';
import { CommandProblem, connectTo, openOwned, runCommand } from './owned-database.ts';

const help = `npm run -s audit-verify                      is the audit whole?
npm run -s audit-verify -- --head 120:9f3c…  does it still hold this head, as the log noted it?
Ends with 0 where it is whole, with 1 where it is not, with 2 where it could not be looked at.`;

const sentences: { readonly [K in Finding['kind']]: (finding: Extract<Finding, { kind: K }>) => string } = {
  changed: ({ position, row }) => `changed: row ${row} (position ${position}) is not what was sealed`,
  cut: ({ position, row }) => `cut: row ${row} (position ${position}) is gone`,
  'links-cut': ({ position }) => `cut: links are gone from position ${position} on`,
  inserted: ({ row }) => `inserted: row ${row} says it is older than what was sealed before it was there`,
  seal: ({ position }) => `seal: the seal at position ${position} fits neither the chain nor the key`,
  'unsealed-links': ({ position }) =>
    `seal: from position ${position} on, links and seals do not go together`,
  head: ({ position }) => `cut: the head noted at position ${position} is not in the chain`,
};

const say = (finding: Finding): string => (sentences[finding.kind] as (one: Finding) => string)(finding);

function headIn(words: readonly string[]): Head | null {
  const at = words.indexOf('--head');
  if (at === -1) return null;
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(words[at + 1] ?? '') ?? [];
  if (position === undefined || hash === undefined) {
    throw new CommandProblem('--head expects a position and a hash, as the log has them: 120:9f3c…');
  }
  return { position: Number(position), hash };
}

await runCommand(async (words) => {
  if (words.includes('--help')) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const noted = headIn(words);
  const owned = await openOwned(process.env, (line) => void process.stderr.write(`${line}\n`));
  const client = await connectTo(owned.ownerUrl);
  try {
    const key = owned.sealKey === null ? null : auditSealKey(owned.sealKey);
    const { findings, wrong, rows, seals, waiting, head } = await verifyAudit(client, key, noted);
    const lines = findings.map(say);
    if (wrong > findings.length) lines.push(`… and ${wrong - findings.length} more`);
    if (key === null) lines.push('SEAL_KEY is not set: who made the seals was not looked at');
    lines.push(`${rows} rows chained, ${seals} seals, ${waiting} rows not sealed yet`);
    if (head !== null) lines.push(`head ${head.position}:${head.hash}`);
    lines.push(wrong === 0 ? 'The audit is whole.' : `The audit is not whole: ${wrong} wrong.`);
    process.stdout.write(`${lines.join('\n')}\n`);
    return wrong === 0 ? 0 : 1;
  } finally {
    await client.end();
    await owned.close();
  }
});
