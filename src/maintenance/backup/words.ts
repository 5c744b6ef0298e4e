import { CommandProblem, keyIn, type OwnedDatabase, openOwned } from '../owned-database.ts';

/** The file that the command was given. */
export function fileIn(words: readonly string[], command: string): string {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    throw new CommandProblem(`npm run -s ${command} -- FILE`);
  }
  return file;
}

/** There is no default: who has the file and not the key has nothing. */
export function backupKeyIn(env: NodeJS.ProcessEnv): Buffer {
  const key = keyIn(env, 'BACKUP_KEY');
  if (key === null) {
    throw new CommandProblem(
      'BACKUP_KEY is missing: 32 bytes in base64 (openssl rand -base64 32), kept elsewhere than the backups.',
    );
  }
  return key;
}

export const openForBackup = (env: NodeJS.ProcessEnv): Promise<OwnedDatabase> =>
  openOwned(env, (line) => void process.stderr.write(`${line}\n`));
