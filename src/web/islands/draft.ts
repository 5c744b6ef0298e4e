/**
 * Keeps what a person types: saved as a draft while typing, sealed on this device where the server cannot be
 * reached, and sent once when it can (docs/decisions/0007-drafts-and-offline.md).
 */
import { bindForm, type DraftForm } from './parts/draft-form.ts';
import { ask, createServer, type SendOutcome } from './parts/draft-server.ts';
import { type Copy, createCopies, importKey } from './parts/offline-copies.ts';
import { unsentList } from './parts/offline-list.ts';
import { createOutbox } from './parts/offline-outbox.ts';
import { type OwnKey, openStore } from './parts/offline-store.ts';
import { type SessionNews, sessionChannel } from './parts/session-channel.ts';

const store = openStore();
const channel = sessionChannel();
const forms: DraftForm[] = [];
const tokens = () => document.querySelectorAll<HTMLInputElement>('input[name="_token"]');
const fetchOwn = (path: string, init: RequestInit) => fetch(path, init);
const now = () => Date.now();
const online = () => navigator.onLine;
const later = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
const inLanguage = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, options);
  return (moment: number) => format.format(moment);
};

/** The page says whose it is: after another person has signed in elsewhere, their key is not for this page. */
const pagePerson = document.getElementById('session-watch')?.dataset.person;
const isOfPage = ({ person }: OwnKey) => pagePerson === undefined || person === pagePerson;

let asked: Promise<OwnKey | null> | null = null;

/** The key of whoever is signed in; where the server cannot be asked, the one that this browser keeps. */
function own(): Promise<OwnKey | null> {
  asked ??= askForKey().then((found) => {
    if (found === null) asked = null;
    return found;
  });
  return asked;
}

async function askForKey(): Promise<OwnKey | null> {
  const place = await store;
  if (place === null || !globalThis.crypto?.subtle) return null;
  const askedAt = now();
  const answer = online() ? await ask(fetchOwn, '/account/draft-key') : null;
  const { key, person } = answer?.data ?? {};
  if (key && person) {
    const fresh = { person, key: await importKey(key) };
    if (isOfPage(fresh)) await place.keepKey(fresh, askedAt);
    return isOfPage(fresh) ? fresh : null;
  }
  const kept = await place.ownKey();
  return kept && isOfPage(kept) ? kept : null;
}

const server = createServer({
  fetch: fetchOwn,
  token: {
    get: () => tokens()[0]?.value ?? '',
    set(token) {
      for (const field of tokens()) field.value = token;
    },
  },
  person: async () => (await own())?.person,
});

const copies = createCopies({ store, own, now });

const list = document.querySelector<HTMLElement>('[data-unsent-list]');
const inList = list
  ? unsentList(list, inLanguage({ dateStyle: 'short', timeStyle: 'short' }), () => void outbox.flush())
  : () => {};

function report(copy: Copy, outcome: SendOutcome | { readonly kind: 'sending' }): void {
  const news: SessionNews = outcome.kind === 'signed-out' ? { ended: true } : {};
  if (outcome.kind === 'done' || outcome.kind === 'signed-out') channel?.postMessage(news);
  const form = forms.find((one) => one.key() === copy.key);
  if (form) form.report(copy, outcome);
  else inList(copy, outcome);
}

const outbox = createOutbox({ copies, send: server.send, online, now, later, report });

/** Not while its submission is still being told: a browser would then do nothing, and nothing may have had to be waited for. */
const submitAgain = (form: HTMLFormElement, submitter: HTMLElement | null): void => {
  setTimeout(() => form.requestSubmit(submitter), 0);
};

/** A discarded draft leaves nothing behind, here neither; only then is its discarding sent. */
function watchDiscards(): void {
  const passed = new WeakSet<Event['target'] & object>();
  addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      const named = form.dataset.draftDiscard;
      if (named === undefined || passed.has(form)) return;
      event.preventDefault();
      passed.add(form);
      const served = forms.filter(({ draft }) => named === '' || named === draft);
      void Promise.all(served.map((one) => one.discard().catch(() => {}))).then(() =>
        submitAgain(form, event.submitter),
      );
    },
    true,
  );
}

const leaveAll = () => Promise.all(forms.map((form) => form.leave().catch(() => {})));

/** Another language or role shows this page anew: what is being typed arrives first, so that it stands there again. */
function watchChoices(): void {
  const passed = new WeakSet<Event['target'] & object>();
  addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      const { draft, draftDiscard } = form.dataset;
      const isChoice = form.method === 'post' && draft === undefined && draftDiscard === undefined;
      if (!isChoice || event.defaultPrevented || passed.has(form)) return;
      if (document.querySelector('form[data-draft]') === null) return;
      event.preventDefault();
      passed.add(form);
      void bound.then(leaveAll).then(() => submitAgain(form, event.submitter));
    },
    true,
  );
}

async function bindForms(): Promise<void> {
  const ports = { copies, server, outbox, online, now, later, time: inLanguage({ timeStyle: 'short' }) };
  const active = () => channel?.postMessage({} satisfies SessionNews);
  const found = document.querySelectorAll<HTMLFormElement>('form[data-draft]');
  // Asked for while there is a connection: what is typed later may have to be sealed without one.
  if (found.length > 0) void own();
  await Promise.all([...found].map(async (form) => forms.push(await bindForm(form, { ...ports, active }))));
}

async function sendWaiting(): Promise<void> {
  const keys = forms.map((form) => form.key());
  for (const copy of await copies.list()) if (!keys.includes(copy.key)) inList(copy, null);
  await outbox.flush();
}

watchDiscards();
watchChoices();
addEventListener('online', () => {
  for (const form of forms) form.again();
  void outbox.flush();
});
addEventListener('pagehide', () => {
  leaveAll();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') leaveAll();
});
const bound = bindForms();
void bound.then(sendWaiting);
