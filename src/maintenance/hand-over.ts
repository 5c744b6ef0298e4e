/** `npm run hand-over -- CONTRACT FILE`: every original of a contract in one encrypted archive (TK 3.5). */
import { join, resolve } from 'node:path';
import { clockFrom } from '../platform/clock.ts';
import { openForBackup } from './backup/words.ts';
import { handOver } from './hand-over/archive.ts';
import { makeAsked } from './hand-over/asked.ts';
import { contractOf } from './hand-over/originals.ts';
import { handOverKeyIn, sayProgress, tellingSometimes } from './hand-over/words.ts';
import { CommandProblem, connectTo, dataFolderIn, runCommand } from './owned-database.ts';

await runCommand(async (words) => {
  if (words.length === 1 && words[0] === '--asked') return makeWhatWasAsked();
  const [number, file, ...more] = words;
  if (number === undefined || file === undefined || more.length > 0 || file.startsWith('-')) {
    throw new CommandProblem('npm run -s hand-over -- CONTRACT-NUMBER FILE, or --asked');
  }
  const key = handOverKeyIn(process.env);
  const owned = await openForBackup(process.env);
  const client = await connectTo(owned.ownerUrl);
  try {
    await client.query('set role tugiring_system');
    const handing = await contractOf(client, number);
    await client.query('reset role');
    if (handing === null) throw new CommandProblem(`There is no contract ${number}.`);
    const tell = tellingSometimes((progress) => void process.stderr.write(`${sayProgress(progress)}\n`));
    const done = await handOver(client, handing, resolve(file), key, new Date(), tell);
    process.stdout.write(
      [
        ...(done.wentOn ? ['Gone on with what was left off.'] : []),
        `${done.file}: ${handing.provider}, contract ${number}: ${sayProgress(done)}; written, and read again.`,
        `SHA-256 ${done.sha256}`,
        '',
      ].join('\n'),
    );
    return 0;
  } finally {
    await client.end();
    await owned.close();
  }
});

/** What was asked for in the browser, where the program does not know the tables' owner itself. */
async function makeWhatWasAsked(): Promise<number> {
  const owned = await openForBackup(process.env);
  try {
    const folder = join(dataFolderIn(process.env), 'hand-overs');
    const { today } = clockFrom(undefined);
    const made = await makeAsked({ ownerUrl: owned.ownerUrl, folder, today: today() });
    process.stdout.write(`${made} made.\n`);
    return 0;
  } finally {
    await owned.close();
  }
}
