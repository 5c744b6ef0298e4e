import { giveUp, stopOnRequest } from '../platform/lifetime.ts';
import { startProgram } from './start-program.ts';

// From the first moment, so that whoever asks during the start leaves nothing running either.
const asked = new AbortController();
const starting = startProgram(process.env, asked.signal);
stopOnRequest(async () => {
  asked.abort();
  const program = await starting.catch(() => null);
  await program?.stop();
});
starting.catch((error: unknown) => asked.signal.aborted || giveUp(error));
