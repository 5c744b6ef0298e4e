import {
  type Fields,
  fill,
  freeze,
  isTouched,
  mechanismFields,
  sameFields,
  typedControls,
  typedFields,
} from './draft-fields.ts';
import { createSaver, type SaverPorts } from './draft-saver.ts';
import type { SendOutcome, Server } from './draft-server.ts';
import { type DraftState, setDraftState } from './draft-state.ts';
import type { Copies, Copy } from './offline-copies.ts';
import type { Outbox } from './offline-outbox.ts';

export interface FormPorts extends Pick<SaverPorts, 'online' | 'now' | 'later'> {
  readonly copies: Copies;
  readonly server: Server;
  readonly outbox: Outbox;
  /** Something was done in the session. */
  readonly active: () => void;
  readonly time: (moment: number) => string;
}

export interface DraftForm {
  readonly draft: string;
  readonly key: () => string;
  readonly leave: () => Promise<void>;
  readonly again: () => void;
  /** Nothing of it is kept any more. */
  readonly discard: () => Promise<void>;
  readonly report: (copy: Copy, outcome: SendOutcome | { readonly kind: 'sending' }) => void;
}

/** Whether an older text than what the server gave: then it is offered, and does not push the newer one aside. */
export function isOlder(copy: Copy, page: { key: string; version: number; savedAt: number }): boolean {
  if (copy.key === page.key || copy.version === page.version) return false;
  return copy.savedAt <= page.savedAt;
}

/** Goes to an address as after a native form: anew, also where it is this page's own and only leads to a place in it. */
function moveTo(address: string): void {
  const { pathname, search, hash } = new URL(address, location.href);
  const isHere = pathname === location.pathname && search === location.search;
  location.assign(address);
  if (isHere && hash !== '') location.reload();
}

/** Makes a form keep what is typed into it: on the server, else on this device; and sent once, now or later. */
export async function bindForm(form: HTMLFormElement, ports: FormPorts): Promise<DraftForm> {
  const { copies, server, outbox } = ports;
  const { draft = '', draftVersion, draftSavedAt } = form.dataset;
  const version = Number(draftVersion ?? 0);
  const status = (form.querySelector('[data-draft-status]') ??
    document.querySelector('[data-draft-status]')) as HTMLElement | null;
  const swap = form.querySelector<HTMLElement>('[data-draft-other]');
  const controls = () => typedControls(form.elements);
  const keyField = form.elements.namedItem('_key') as HTMLInputElement;

  let filling = false;
  let closed = false;
  let sending = false;
  let passes = false;
  let touched = isTouched(controls());
  let waiting: Copy | null = null;
  let other: Fields | null = null;
  let thaw: (() => void) | null = null;
  let pressed: HTMLElement | null = null;
  let state: DraftState = 'none';

  const entries = () => new FormData(form, pressed);
  const read = () => typedFields(entries());

  function show(next: DraftState, at = ports.now()): void {
    state = next;
    if (status) setDraftState(status, next, ports.time(at));
  }

  /** With its query, which says what the form is about. */
  const addressOfForm = (): string => {
    const { pathname, search } = new URL(form.action);
    return pathname + search;
  };

  const copyOf = (fields: Fields, goesOnFrom: number, as: Copy['state']): Copy => ({
    key: keyField.value,
    draft,
    page: location.pathname,
    action: addressOfForm(),
    mechanism: mechanismFields(entries()),
    fields,
    version: goesOnFrom,
    savedAt: ports.now(),
    state: as,
    tried: false,
  });

  const saver = createSaver(
    {
      ...ports,
      read,
      show,
      async save(from, fields, leaving) {
        const answer = await server.save(draft, from, fields, leaving);
        if (answer.kind === 'saved') ports.active();
        return answer;
      },
      keep: (from, fields) => copies.put(copyOf(fields, from, 'draft')),
      forget: () => copies.remove(keyField.value),
    },
    version,
  );

  function write(fields: Fields): void {
    filling = true;
    fill(controls(), fields);
    for (const control of controls()) {
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    filling = false;
  }

  function offer(fields: Fields): void {
    other = fields;
    if (swap) swap.hidden = false;
  }

  function hold(copy: Copy): void {
    waiting = copy;
    if (copy.tried) thaw ??= freeze(controls());
    show('unsent', copy.savedAt);
  }

  function release(): void {
    waiting = null;
    thaw?.();
    thaw = null;
    sending = false;
  }

  /** The copy becomes this form, key and all, so that it stays one form however often it is sent. */
  function adopt(copy: Copy): void {
    if (copy.key === keyField.value) return;
    for (const [name, value] of Object.entries(copy.mechanism)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
  }

  function takeUp(copy: Copy): void {
    // This page is the server's answer to it, with the text that was sent and the version that it goes on from.
    if (copy.state === 'refused' && copy.key === keyField.value) {
      saver.typed();
      return;
    }
    const shown = read();
    const same = sameFields(copy.fields, shown);
    const waits = copy.state === 'waiting';
    const page = { key: keyField.value, version, savedAt: Date.parse(draftSavedAt ?? '') || 0 };
    if (same && !waits && copy.key !== page.key && version > copy.version) {
      // It did reach the server; only the answer did not reach us.
      void copies.remove(copy.key);
    } else if (!same && (touched || (!waits && isOlder(copy, page)))) offer(copy.fields);
    else {
      adopt(copy);
      if (!same) {
        write(copy.fields);
        if (version > 0) offer(shown);
      }
      if (waits) hold(copy);
      else {
        show('kept', copy.savedAt);
        saver.typed();
      }
    }
  }

  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  function typed(): void {
    if (filling || closed) return;
    if (waiting?.tried) {
      // A button beside a field writes into it all the same.
      write(waiting.fields);
      return;
    }
    touched = true;
    if (waiting !== null) {
      void outbox.takeBack(waiting);
      waiting = null;
      saver.resume();
    }
    saver.typed();
  }

  swap?.addEventListener('click', () => {
    if (other === null || waiting !== null) return;
    const shown = read();
    write(other);
    other = shown;
    typed();
  });

  async function submit(): Promise<void> {
    await ready;
    await saver.stop();
    if (closed) return;
    const copy = waiting?.tried ? waiting : copyOf(read(), version, 'waiting');
    await outbox.send(copy);
  }

  form.addEventListener('submit', (event) => {
    if (passes || event.submitter?.hasAttribute('formaction')) {
      closed = true;
      return;
    }
    event.preventDefault();
    if (sending || closed) return;
    sending = true;
    pressed = event.submitter;
    busy(true);
    void submit();
  });

  function busy(is: boolean): void {
    if (!pressed) return;
    pressed.toggleAttribute('data-busy', is);
    pressed.ariaDisabled = is ? 'true' : null;
  }

  /** The server's own page tells what there is to tell. */
  function sendNatively(): void {
    closed = true;
    release();
    busy(false);
    passes = true;
    form.requestSubmit(pressed);
  }

  function report(copy: Copy, outcome: SendOutcome | { readonly kind: 'sending' }): void {
    if (closed) return;
    if (outcome.kind === 'sending') show('saving');
    else if (outcome.kind === 'done' || (outcome.kind === 'signed-out' && copy.state === 'draft')) {
      closed = true;
      moveTo(outcome.kind === 'done' ? outcome.location : outcome.signIn);
    } else if (outcome.kind === 'answer') sendNatively();
    else {
      sending = false;
      busy(false);
      if (copy.state === 'waiting') hold(copy);
      else {
        release();
        saver.resume();
        show('kept', copy.savedAt);
      }
    }
  }

  // A page that the browser shows again from its memory has done its work; a fresh form takes its place.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && closed) location.reload();
  });
  addEventListener('beforeunload', (event) => {
    if (!closed && state === 'unkept') event.preventDefault();
  });

  const ready = copies
    .list()
    .then((all) => {
      const own = all.filter((copy) => copy.draft === draft);
      const best =
        own.find((copy) => copy.key === keyField.value) ??
        own.find((copy) => copy.state === 'waiting') ??
        own[0];
      if (best) takeUp(best);
      else if (touched) saver.typed();
    })
    .catch(() => {});
  await ready;

  return {
    draft,
    key: () => keyField.value,
    leave: async () => {
      if (!closed && waiting === null) await saver.leave();
    },
    again: saver.again,
    async discard() {
      closed = true;
      await saver.stop();
      const all = await copies.list();
      await Promise.all(all.filter((copy) => copy.draft === draft).map((copy) => copies.remove(copy.key)));
    },
    report,
  };
}
