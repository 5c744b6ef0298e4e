import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A message that the server took over. */
export interface Received {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly headers: string;
}

/** What the server does instead of answering a step: break off, or answer otherwise. */
export type Mishap = 'break-off' | 'take-and-break-off' | `${number} ${string}`;

/** A mail server on this machine that keeps what it takes. */
export interface Receiver {
  readonly url: URL;
  readonly received: readonly Received[];
  /** How many steps it was asked for: greeting, EHLO, MAIL, RCPT, DATA, the message, QUIT. */
  readonly steps: number;
  /** Asked before each step, by its number from 1 and its command. */
  mishap: (step: number, command: string) => Mishap | undefined;
  close(): Promise<void>;
}

/** Starts one; it speaks as much SMTP as sending one mail needs. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const open = new Set<Socket>();
  const state = { steps: 0 };
  const receiver = {
    received,
    get steps() {
      return state.steps;
    },
    mishap: (() => undefined) as Receiver['mishap'],
  };
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    const session = { to: '', data: null as string | null };
    let unread = '';
    const step = (command: string, answer: string, done: () => void = () => {}) => {
      state.steps += 1;
      const mishap = receiver.mishap(state.steps, command);
      if (mishap === undefined || mishap === 'take-and-break-off') done();
      if (mishap === 'break-off' || mishap === 'take-and-break-off') return void socket.destroy();
      if (mishap !== undefined) session.data = null;
      socket.write(`${mishap ?? answer}\r\n`);
    };
    step('greeting', '220 receiver.example');
    socket.on('data', (chunk) => {
      unread += chunk.toString('utf8');
      for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
        const line = unread.slice(0, end);
        unread = unread.slice(end + 2);
        if (session.data !== null) {
          if (line !== '.') session.data += `${line.replace(/^\./, '')}\n`;
          else {
            const message = session.data;
            session.data = null;
            step('message', '250 taken', () => received.push(readMessage(session.to, message)));
          }
          continue;
        }
        const command = line.slice(0, 4).toUpperCase();
        if (command === 'RCPT') session.to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        const begin = () => {
          session.data = '';
        };
        if (command === 'DATA') step(command, '354 go on', begin);
        else if (command === 'QUIT') step(command, '221 bye');
        else step(command, '250 ok');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(receiver, {
    url: new URL(`smtp://127.0.0.1:${port}`),
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  }) as Receiver;
}

function readMessage(to: string, message: string): Received {
  const [headers = '', ...rest] = message.split('\n\n');
  const body = rest.join('\n\n');
  const id = /^Message-ID:\s*<([^@>]*)@/im.exec(headers)?.[1] ?? '';
  const encoding = /^Content-Transfer-Encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? unquote(body)
        : body;
  return { id, to, text, headers };
}

function unquote(body: string): string {
  const bytes = body
    .replaceAll(/=\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
