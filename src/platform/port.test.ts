import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { claimPort, explainListenFailure, PortProblem } from './port.ts';

const held: Server[] = [];

afterEach(() => {
  for (const server of held.splice(0)) server.close();
});

/** Holds a free port that has a free port after it. */
async function holdPort(port = 0): Promise<number> {
  const server = createServer();
  held.push(server);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ port, host: '127.0.0.1' }, resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}

describe('the port to listen on', () => {
  it('is the usual one without a word when it is free', async () => {
    const port = await holdPort();
    held.pop()?.close();
    await expect(claimPort({ host: '127.0.0.1', port, portChosen: false })).resolves.toEqual({
      port,
      note: undefined,
    });
  });

  it('is the next free one, said so, when the usual one is taken and none was chosen', async () => {
    const taken = await holdPort();
    const { port, note } = await claimPort({ host: '127.0.0.1', port: taken, portChosen: false });
    expect(port).toBeGreaterThan(taken);
    expect(note).toContain(`Port ${taken} is taken`);
    expect(note).toContain(`port ${port}`);
    expect(note).toContain('PORT=');
  });

  it('is never another than the chosen one', async () => {
    const taken = await holdPort();
    const claim = claimPort({ host: '127.0.0.1', port: taken, portChosen: true });
    await expect(claim).rejects.toThrow(PortProblem);
    await expect(claim).rejects.toThrow(`PORT=${taken + 1} npm start`);
  });

  it.runIf(process.platform === 'linux')('names the program that holds it', async () => {
    const taken = await holdPort();
    const claim = claimPort({ host: '127.0.0.1', port: taken, portChosen: true });
    await expect(claim).rejects.toThrow(`(process ${process.pid})`);
  });

  it('cannot be had on an address of another machine', async () => {
    const claim = claimPort({ host: '192.0.2.1', port: 40_000, portChosen: false });
    await expect(claim).rejects.toThrow('HOST is “192.0.2.1”, which is no address of this machine');
  });
});

describe('a failure to listen', () => {
  it.each([
    ['EADDRINUSE', 'Port 80 on localhost is taken'],
    ['EACCES', 'may not listen on port 80: choose one above 1023'],
    ['EADDRNOTAVAIL', 'no address of this machine'],
    ['ENOTFOUND', 'cannot look up'],
    ['EAI_AGAIN', 'cannot look up'],
    ['EMFILE', 'cannot listen on localhost, port 80'],
  ])('%s is one line', (code, words) => {
    const problem = explainListenFailure(Object.assign(new Error(code), { code }), {
      host: 'localhost',
      port: 80,
    });
    expect(problem.message).toContain(words);
    expect(problem.message).not.toContain('\n');
  });
});
