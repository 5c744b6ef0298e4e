import { type Fields, formBody } from './draft-fields.ts';
import type { SaveAnswer } from './draft-saver.ts';
import type { Copy } from './offline-copies.ts';

/** What became of a form that was sent. */
export type SendOutcome =
  | { readonly kind: 'done'; readonly location: string }
  /** The server has something to say that only its own page can show: problems, another's text, a refusal. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'signed-out'; readonly signIn: string }
  /** Somebody else is signed in now, or the person acts in another role: it stays where it is. */
  | { readonly kind: 'not-theirs' }
  | { readonly kind: 'unreachable' };

export interface ServerPorts {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** The session's token, as the page has it, and how a newer one gets into the page. */
  readonly token: { get: () => string; set: (token: string) => void };
  /** Whose page this is. */
  readonly person: () => Promise<string | undefined>;
}

export interface Server {
  readonly save: (draft: string, version: number, fields: Fields, leaving: boolean) => Promise<SaveAnswer>;
  readonly send: (copy: Copy) => Promise<SendOutcome>;
}

/** What our server says to scripts, all answers together. */
interface Said {
  readonly kind?: string;
  readonly version?: number;
  readonly savedAt?: string;
  readonly location?: string;
  readonly signIn?: string;
  readonly token?: string;
  readonly person?: string;
  readonly key?: string;
}

interface Answer {
  readonly status: number;
  readonly data: Said;
}

/** Whoever hears nothing for so long may ask again: the form's key makes it once. */
const patience = 20_000;
const json = 'application/json';

/** Asks our own server; null where nothing that we could use came back. */
export async function ask(
  fetch: ServerPorts['fetch'],
  path: string,
  init: RequestInit = {},
): Promise<Answer | null> {
  try {
    const response = await fetch(path, {
      ...init,
      headers: { accept: json, ...init.headers },
      // To be sent elsewhere means to be sent to the sign-in.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    if (response.type === 'opaqueredirect') return { status: 401, data: {} };
    if (response.status > 500) return null;
    const isData = response.headers.get('content-type')?.startsWith(json);
    return { status: response.status, data: isData ? await response.json() : {} };
  } catch {
    return null;
  }
}

/** The two requests of a draft: keeping it and sending its form. */
export function createServer({ fetch, token, person }: ServerPorts): Server {
  /** Puts the present session's token into the page. */
  async function renew(): Promise<'renewed' | 'stranger' | 'unknown'> {
    const [session, owner, own] = await Promise.all([
      ask(fetch, '/account/session'),
      ask(fetch, '/account/draft-key'),
      person(),
    ]);
    const fresh = session?.data.token;
    const present = owner?.data.person;
    if (!fresh || !present || !own) return 'unknown';
    if (present !== own) return 'stranger';
    token.set(fresh);
    return 'renewed';
  }

  /** A stale token is replaced once, if the session is the same person's. */
  async function post(path: string, init: () => RequestInit): Promise<Answer | 'stranger' | null> {
    const answer = await ask(fetch, path, { method: 'POST', ...init() });
    if (answer?.status !== 403) return answer;
    const outcome = await renew();
    if (outcome === 'stranger') return outcome;
    return outcome === 'renewed' ? ask(fetch, path, { method: 'POST', ...init() }) : answer;
  }

  return {
    async save(draft, version, fields, leaving) {
      const body = JSON.stringify({ version, fields });
      const answer = await post(`/drafts/${draft}`, () => ({
        headers: { 'content-type': json, 'x-token': token.get() },
        body,
        keepalive: leaving,
      }));
      if (answer === null) return { kind: 'unreachable' };
      if (answer === 'stranger' || answer.status !== 200) return { kind: 'refused' };
      const { kind, version: next, savedAt } = answer.data;
      if (kind !== 'saved' || !next || !savedAt) return { kind: 'changed-meanwhile' };
      return { kind, version: next, savedAt };
    },

    async send(copy) {
      const answer = await post(copy.action, () => ({
        body: formBody({ ...copy.mechanism, _token: token.get() }, copy.fields),
      }));
      if (answer === null) return { kind: 'unreachable' };
      if (answer === 'stranger' || answer.status === 404) return { kind: 'not-theirs' };
      const { location, signIn } = answer.data;
      if (answer.status === 200 && location) return { kind: 'done', location };
      if (answer.status !== 401) return { kind: 'answer' };
      return { kind: 'signed-out', signIn: signIn ?? `/sign-in?return=${encodeURIComponent(copy.action)}` };
    },
  };
}
