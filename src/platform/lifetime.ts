/**
 * What passes between the program and whoever started it. Started by `scripts/start.mjs` it has a channel to it,
 * over which progress and the address go and whose end means that the starter is gone; started directly, it
 * prints and listens for signals alone.
 */

/** Says one step of the start. */
export function sayProgress(line: string): void {
  if (!tellStarter({ progress: line })) process.stdout.write(`${line}\n`);
}

/** Says that people can come, and where. */
export function sayReady(url: URL): void {
  const address = url.href.replace(/\/$/, '');
  if (!tellStarter({ ready: address })) process.stdout.write(`Tugiring is ready: ${address}\n`);
}

/**
 * Lets whoever started the program set its clock, by `{ clock: '2025-03-03T09:00:00+02:00' }` over the channel; told the
 * same when all that hangs on it has been done.
 */
export function onClockAsked(set: (instant: Date) => Promise<void>): void {
  process.on('message', (message: unknown) => {
    const asked =
      typeof message === 'object' && message !== null && 'clock' in message ? message.clock : null;
    const instant = new Date(typeof asked === 'string' ? asked : Number.NaN);
    if (Number.isNaN(instant.getTime())) return;
    void set(instant).finally(() => tellStarter({ clock: String(asked) }));
  });
}

type Message = { progress: string } | { ready: string } | { clock: string };

function tellStarter(message: Message): boolean {
  if (process.send === undefined || !process.connected) return false;
  // A starter that dies at this very moment is noticed by the end of the channel.
  process.send(message, undefined, undefined, () => {});
  return true;
}

/** Ends with the lines that a person needs, and no stack. */
export function giveUp(error: unknown): never {
  const plain = error instanceof Error && error.name.endsWith('Problem');
  process.stderr.write(`\n${plain ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}

const patience = 30_000;

/**
 * Runs `stop` once when the program is asked to end (Ctrl-C, SIGTERM, its terminal closed, its starter gone),
 * then ends it. Asked again, or after 30 seconds, it ends at once.
 */
export function stopOnRequest(stop: () => Promise<void>): void {
  let asked = false;
  const end = () => {
    if (asked) process.exit(1);
    asked = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => giveUp(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const starterLeft = () => asked || end();
  if (process.send !== undefined && !process.connected) starterLeft();
  else process.once('disconnect', starterLeft);
}
