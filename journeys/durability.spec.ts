import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { asSystem, runningServer } from './database.ts';
import { freePort, type Launched, launch, removeData, stop } from './program.ts';

const folder = join(import.meta.dirname, '../.cache/journeys/durability');
const kills = 20;
/** So many contacts are on their way at every moment. */
const atOnce = 4;

interface Sent {
  readonly key: string;
  readonly text: string;
  acknowledged: boolean;
}

interface Session {
  readonly family: string;
  readonly token: string;
  readonly cookie: string;
}

/** Signs in as a supporter, through the demonstration's own TARA. */
async function beginSession(api: APIRequestContext): Promise<Session> {
  const choice = await (await api.get('/sign-in?return=/today')).text();
  const subject = /value="(EE\d{11})"(?:(?!<button).)*Leelo Kasesalu/s.exec(choice)?.[1] ?? '';
  const action = /action="(\/demo-tara\/choose\/[^"]+)"/.exec(choice)?.[1] ?? '';
  const day = await (await api.post(action, { form: { subject } })).text();
  const { cookies } = await api.storageState();
  return {
    family: /href="(\/families\/[0-9a-f-]{36})\/contacts\/new"/.exec(day)?.[1] ?? '',
    token: /name="_token" value="([^"]+)"/.exec(day)?.[1] ?? '',
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  };
}

/** Sends a contact; true once the program has said that it is logged. */
async function send(url: string, session: Session, { key, text }: Sent): Promise<boolean> {
  const answer = await fetch(`${url}${session.family}/contacts/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', cookie: session.cookie },
    body: new URLSearchParams({
      _token: session.token,
      _key: key,
      mode: 'phone',
      heldOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Tallinn' }).format(),
      body: text,
    }),
  });
  await answer.text();
  const logged = answer.headers.get('location') === `${session.family}?done=contact-logged`;
  if (!logged && answer.status < 500) throw new Error(`the contact was refused: ${answer.status}`);
  return logged;
}

/** A stream of contacts that goes on until the program is gone. */
async function stream(url: string, session: Session, sent: Sent[], goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    const one: Sent = {
      key: crypto.randomUUID(),
      text: `kestvus ${crypto.randomUUID()}`,
      acknowledged: false,
    };
    sent.push(one);
    try {
      one.acknowledged = await send(url, session, one);
    } catch (error) {
      // The connection died with the program; whether the contact was logged is not known here.
      if (!(error instanceof TypeError)) throw error;
      return;
    }
  }
}

/** How often each text stands in the database, read as its system. */
const countsOf = (dataFolder: string): Promise<Map<string, number>> =>
  asSystem(async (client) => {
    const { rows } = await client.query<{ body: string; count: number }>(
      `select body, count(*)::int as count from contact_notes where body like 'kestvus %' group by body`,
    );
    return new Map(rows.map(({ body, count }) => [body, count]));
  }, dataFolder);

test(`killed ${kills} times amid a stream of contacts: each acknowledged one is there, and sent again none is there twice`, async () => {
  test.setTimeout(300_000);
  const port = await freePort();
  removeData(folder);
  let program: Launched = await launch(folder, port);
  const { url, dataFolder } = program;
  const api = await request.newContext({
    baseURL: url,
    extraHTTPHeaders: { 'sec-fetch-site': 'same-origin' },
  });
  let acknowledged = 0;
  let unknown = 0;
  try {
    const session = await beginSession(api);
    expect(session.family).not.toBe('');
    for (let kill = 1; kill <= kills; kill += 1) {
      const sent: Sent[] = [];
      let goesOn = true;
      const streams = Array.from({ length: atOnce }, () => stream(url, session, sent, () => goesOn));
      await pause(100 + 20 * kill);
      const server = runningServer(dataFolder);
      // Every other time the machine fails as a whole: the database dies at the same moment.
      if (kill % 2 === 0) process.kill(server.pid, 'SIGKILL');
      await stop(program.child, 'SIGKILL');
      goesOn = false;
      await Promise.all(streams);

      program = await launch(folder, port);
      const taken = runningServer(dataFolder);
      if (kill % 2 === 0) expect(taken.pid, 'PostgreSQL was started anew').not.toBe(server.pid);
      const before = await countsOf(dataFolder);
      for (const one of sent) {
        const count = before.get(one.text) ?? 0;
        if (one.acknowledged) expect(count, `acknowledged before kill ${kill}`).toBe(1);
        else expect(count, `on its way at kill ${kill}`).toBeLessThanOrEqual(1);
      }
      for (const one of sent) expect(await send(url, session, one)).toBe(true);
      const after = await countsOf(dataFolder);
      for (const one of sent) expect(after.get(one.text), `sent again after kill ${kill}`).toBe(1);
      acknowledged += sent.filter((one) => one.acknowledged).length;
      unknown += sent.filter((one) => !one.acknowledged).length;
    }
  } finally {
    await api.dispose();
    await stop(program.child);
  }
  test
    .info()
    .annotations.push({ type: 'contacts', description: `${acknowledged} acknowledged, ${unknown} not` });
  expect(acknowledged).toBeGreaterThan(kills);
  expect(unknown).toBeGreaterThanOrEqual(1);
});
