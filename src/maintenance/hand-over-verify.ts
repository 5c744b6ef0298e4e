/** `npm run hand-over-verify -- FILE [--into FOLDER]`: is an archive whole? It needs its key and no database. */
import { resolve } from 'node:path';
import { verifyHandOver } from './hand-over/verify.ts';
import { handOverKeyIn, sayProgress } from './hand-over/words.ts';
import { CommandProblem, runCommand } from './owned-database.ts';

await runCommand(async (words) => {
  const [file, option, folder, ...more] = words;
  const asksFolder = option === '--into' && folder !== undefined;
  if (
    file === undefined ||
    file.startsWith('-') ||
    more.length > 0 ||
    (option !== undefined && !asksFolder)
  ) {
    throw new CommandProblem('npm run -s hand-over-verify -- FILE [--into FOLDER]');
  }
  const key = handOverKeyIn(process.env);
  const into = folder === undefined ? null : resolve(folder);
  const { manifest, originals, bytes } = await verifyHandOver(resolve(file), key, into);
  const { contract, made } = manifest;
  const so = sayProgress({ originals, of: manifest.originals.length, bytes, ofBytes: bytes });
  process.stdout.write(
    `${contract.provider}, contract ${contract.number}, made ${made}: ${so}. The archive is whole.${into === null ? '' : ` Unpacked into ${into}.`}\n`,
  );
  return 0;
});
