/** `npm run restore -- FILE`: fills an empty database from a backup. */
import { resolve } from 'node:path';
import { restore } from './backup/restore.ts';
import { backupKeyIn, fileIn, openForBackup } from './backup/words.ts';
import { connectTo, runCommand } from './owned-database.ts';

await runCommand(async (words) => {
  const file = resolve(fileIn(words, 'restore'));
  const key = backupKeyIn(process.env);
  const owned = await openForBackup(process.env);
  const client = await connectTo(owned.ownerUrl);
  try {
    const { made, tables, rows } = await restore(client, owned.ownerUrl, file, key);
    process.stdout.write(`${file} of ${made}: ${tables} tables, ${rows} rows; restored, and compared.\n`);
    return 0;
  } finally {
    await client.end();
    await owned.close();
  }
});
