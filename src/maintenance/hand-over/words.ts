import { CommandProblem, keyIn } from '../owned-database.ts';
import type { Progress } from './archive.ts';

/** There is no default: whoever has the archive and not the key has nothing. */
export function handOverKeyIn(env: NodeJS.ProcessEnv): Buffer {
  const key = keyIn(env, 'HAND_OVER_KEY');
  if (key === null) {
    throw new CommandProblem(
      'HAND_OVER_KEY is missing: 32 bytes in base64 (openssl rand -base64 32), given to the commissioner by another way than the archive.',
    );
  }
  return key;
}

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export const sayProgress = ({ originals, of, bytes, ofBytes }: Progress): string =>
  `${originals} of ${of} originals, ${mebibytes(bytes)} of ${mebibytes(ofBytes)} MiB`;

/** Says how far it has come, not more often than once in so many milliseconds, and at the end. */
export function tellingSometimes(
  tell: (line: Progress) => void | Promise<void>,
  every = 1000,
  now: () => number = () => performance.now(),
): (progress: Progress) => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async (progress) => {
    if (progress.originals < progress.of && now() - last < every) return;
    last = now();
    await tell(progress);
  };
}
