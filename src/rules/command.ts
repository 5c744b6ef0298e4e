/**
 * The rules as a command: one JSON question a line on standard input, one JSON answer a line on standard output, in
 * order. Exits with 1 at the end where any line was answered by an error. Uses nothing but what Node has.
 */
import { answer } from './protocol/answer.ts';
import { lineAnswerer } from './protocol/lines.ts';

const lines = lineAnswerer(answer);

/** Waits where the reader is slower than the answers, so that none pile up. */
async function say(answers: string): Promise<void> {
  if (answers === '' || process.stdout.write(answers)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

async function run(): Promise<void> {
  for await (const bytes of process.stdin) await say(lines.take(bytes));
  await say(lines.end());
  if (lines.failed()) process.exitCode = 1;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has read enough (`… | head`) is no failure of the command.
  process.exit(error.code === 'EPIPE' ? Number(lines.failed()) : 1);
});

void run();
