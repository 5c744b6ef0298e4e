import { describe, expect, it } from 'vitest';
import { createServer } from './draft-server.ts';
import type { Copy } from './offline-copies.ts';

type Reply = { status: number; data?: object } | 'no connection' | 'elsewhere';

/** A server that plays the protocol: each path's replies in their order. */
function playing(replies: Record<string, Reply[]>, own = 'me') {
  const asked: { path: string; init: RequestInit }[] = [];
  let token = 'old';
  const server = createServer({
    async fetch(path, init) {
      asked.push({ path, init });
      const reply = replies[path]?.shift();
      if (reply === undefined || reply === 'no connection') throw new TypeError('Failed to fetch');
      if (reply === 'elsewhere') return { type: 'opaqueredirect', status: 0 } as Response;
      return Response.json(reply.data ?? {}, { status: reply.status });
    },
    token: { get: () => token, set: (next) => (token = next) },
    person: async () => own,
  });
  return { server, asked, token: () => token };
}

const copy: Copy = {
  key: 'k',
  draft: 'new-contact/f',
  page: '/families/f/contacts/new',
  action: '/families/f/contacts/new',
  mechanism: { _key: 'k' },
  fields: { body: ['Tere'] },
  version: 0,
  savedAt: 0,
  state: 'waiting',
  tried: false,
};
const path = copy.action;
const session = { status: 200, data: { token: 'new', idleSeconds: 1_800, absoluteSeconds: 40_000 } };
const owner = (person: string) => ({ status: 200, data: { person, key: '' } });

describe('Saving a draft', () => {
  it('sends version and fields with the form’s token', async () => {
    const saved = { kind: 'saved', version: 1, savedAt: '2026-11-21T10:00:00.000Z' };
    const { server, asked } = playing({ '/drafts/new-contact/f': [{ status: 200, data: saved }] });
    expect(await server.save('new-contact/f', 0, copy.fields, true)).toEqual(saved);
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      keepalive: true,
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-token': 'old' },
      body: JSON.stringify({ version: 0, fields: { body: ['Tere'] } }),
    });
  });

  it.each<[string, Reply, string]>([
    ['another window saved', { status: 200, data: { kind: 'changed-meanwhile' } }, 'changed-meanwhile'],
    ['the session has ended', { status: 401 }, 'refused'],
    ['there is nothing for this person', { status: 404 }, 'refused'],
    ['there is no connection', 'no connection', 'unreachable'],
    ['what stands before the program is without it', { status: 502 }, 'unreachable'],
  ])('%s', async (_, reply, kind) => {
    const { server } = playing({ '/drafts/new-contact/f': [reply] });
    expect(await server.save('new-contact/f', 0, {}, false)).toEqual({ kind });
  });
});

describe('Sending a form', () => {
  it('posts what the browser would post, and goes where the server says', async () => {
    const { server, asked } = playing({ [path]: [{ status: 200, data: { location: '/families/f' } }] });
    expect(await server.send(copy)).toEqual({ kind: 'done', location: '/families/f' });
    expect(String(asked[0]?.init.body)).toBe('_key=k&_token=old&body=Tere');
  });

  it.each<[string, Reply, object]>([
    ['problems are told by the server’s own page', { status: 422 }, { kind: 'answer' }],
    ['so is another’s text', { status: 409 }, { kind: 'answer' }],
    ['so is a failure of the program, with its number', { status: 500 }, { kind: 'answer' }],
    [
      'an ended session leads to the sign-in',
      { status: 401, data: { signIn: '/sign-in?return=x' } },
      { kind: 'signed-out', signIn: '/sign-in?return=x' },
    ],
    [
      'so does a server that sends the browser there',
      'elsewhere',
      { kind: 'signed-out', signIn: '/sign-in?return=%2Ffamilies%2Ff%2Fcontacts%2Fnew' },
    ],
    [
      'a family that is hidden or not there keeps the text on the page',
      { status: 404 },
      { kind: 'not-theirs' },
    ],
    ['no connection', 'no connection', { kind: 'unreachable' }],
    ['a gateway without a program behind it', { status: 503 }, { kind: 'unreachable' }],
  ])('%s', async (_, reply, outcome) => {
    const { server } = playing({ [path]: [reply] });
    expect(await server.send(copy)).toEqual(outcome);
  });

  it('takes the newer token of the same person’s session, puts it into the page and sends once more', async () => {
    const { server, asked, token } = playing({
      [path]: [{ status: 403 }, { status: 200, data: { location: '/x' } }],
      '/account/session': [session],
      '/account/draft-key': [owner('me')],
    });
    expect(await server.send(copy)).toEqual({ kind: 'done', location: '/x' });
    expect(token()).toBe('new');
    expect(String(asked.at(-1)?.init.body)).toContain('_token=new');
  });

  it('sends nothing in the name of somebody else who has signed in meanwhile', async () => {
    const { server, asked, token } = playing({
      [path]: [{ status: 403 }],
      '/account/session': [session],
      '/account/draft-key': [owner('another')],
    });
    expect(await server.send(copy)).toEqual({ kind: 'not-theirs' });
    expect(token()).toBe('old');
    expect(asked.filter((one) => one.path === path)).toHaveLength(1);
  });

  it('leaves it to the server’s page where a second token is refused too', async () => {
    const { server } = playing({
      [path]: [{ status: 403 }, { status: 403 }],
      '/account/session': [session],
      '/account/draft-key': [owner('me')],
    });
    expect(await server.send(copy)).toEqual({ kind: 'answer' });
  });
});
