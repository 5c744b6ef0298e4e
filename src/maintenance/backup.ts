/** `npm run backup -- FILE`: everything that the database holds, in one encrypted file. */
import { resolve } from 'node:path';
import { backUp } from './backup/back-up.ts';
import { backupKeyIn, fileIn, openForBackup } from './backup/words.ts';
import { connectTo, runCommand } from './owned-database.ts';

await runCommand(async (words) => {
  const file = resolve(fileIn(words, 'backup'));
  const key = backupKeyIn(process.env);
  const owned = await openForBackup(process.env);
  const client = await connectTo(owned.ownerUrl);
  try {
    const { tables, rows, bytes } = await backUp(client, file, key, new Date());
    process.stdout.write(
      `${file}: ${tables} tables, ${rows} rows, ${Math.ceil(bytes / 1024)} KiB; written, and read again.\n`,
    );
    return 0;
  } finally {
    await client.end();
    await owned.close();
  }
});
