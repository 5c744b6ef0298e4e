import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A post as it came. */
export interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What it does with a post: takes it, answers otherwise, never answers, or breaks off, having taken it or not. */
export type Conduct =
  | 'take'
  | 'hang'
  | 'break-off'
  | 'take-and-break-off'
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };

/** An access point on this machine; what it takes it knows by its key, and takes once. */
export interface AccessPointServer {
  readonly url: URL;
  readonly posts: readonly Posted[];
  /** By idempotency key. */
  readonly taken: ReadonlyMap<string, Posted>;
  /** At the n-th post, from 1. */
  conduct: (n: number, posted: Posted) => Conduct;
  close(): Promise<void>;
}

export async function startAccessPoint(): Promise<AccessPointServer> {
  const posts: Posted[] = [];
  const taken = new Map<string, Posted>();
  const point = { posts, taken, conduct: (() => 'take') as AccessPointServer['conduct'] };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const posted = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    posts.push(posted);
    answer(point.conduct(posts.length, posted), posted, response);
  });
  const take = (posted: Posted) => {
    const key = String(posted.headers['idempotency-key']);
    if (!taken.has(key)) taken.set(key, posted);
  };
  function answer(conduct: Conduct, posted: Posted, response: ServerResponse): void {
    if (conduct === 'hang') return;
    if (conduct === 'take' || conduct === 'take-and-break-off') take(posted);
    if (conduct === 'break-off' || conduct === 'take-and-break-off') {
      response.destroy();
      return;
    }
    const { status, body, headers } =
      conduct === 'take' ? { status: 202, body: '{"id":"AP-17"}', headers: undefined } : conduct;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body ?? '');
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(point, {
    url: new URL(`http://127.0.0.1:${port}/outbox`),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
