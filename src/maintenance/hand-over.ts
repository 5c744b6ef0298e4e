/** `npm run hand-over -- CONTRACT FILE`: every original of a contract in one encrypted archive (TK 3.5). */
import { resolve } from 'node:path';
import { openForBackup } from './backup/words.ts';
import { handOver } from './hand-over/archive.ts';
import { contractOf } from './hand-over/originals.ts';
import { handOverKeyIn, sayProgress, tellingSometimes } from './hand-over/words.ts';
import { CommandProblem, connectTo, runCommand } from './owned-database.ts';

await runCommand(async (words) => {
  const [number, file, ...more] = words;
  if (number === undefined || file === undefined || more.length > 0 || file.startsWith('-')) {
    throw new CommandProblem('npm run -s hand-over -- CONTRACT-NUMBER FILE');
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
