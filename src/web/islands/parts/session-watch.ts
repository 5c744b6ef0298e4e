import type { SessionNews } from './session-channel.ts';
import { type Lease, type Moment, type Phase, phaseAt, prolonged } from './session-clock.ts';

/** Whoever typed or chose something so shortly ago is not idle: the session is prolonged without asking. */
const typedLately = 120_000;
/** Timers of a page in the background come late; it looks at the clock at least so often. */
const longestSleep = 60_000;

const moment = (): Moment => ({ monotonic: performance.now(), wall: Date.now() });

/** Keeps time for the hidden warning `#session-watch` and shows the part of it that fits. */
export function watchSession(watch: HTMLElement, channel: BroadcastChannel | null): void {
  const { person } = watch.dataset;
  const fullIdle = Number(watch.dataset.idleSeconds);
  const text = watch.querySelector('p');
  const stay = watch.querySelector<HTMLElement>('[data-stay]');
  const again = watch.querySelector<HTMLElement>('[data-again]');

  let lease: Lease = {
    at: moment(),
    idleSeconds: fullIdle,
    absoluteSeconds: Number(watch.dataset.absoluteSeconds),
  };
  let shown: Phase = 'calm';
  let dismissed: Phase | null = null;
  let typedAt = Number.NEGATIVE_INFINITY;
  let timer = 0;
  let asking = false;
  let cameFrom: HTMLElement | null = null;

  function tick(): void {
    clearTimeout(timer);
    const { phase, next } = phaseAt(lease, moment());
    if (phase === 'idle' && performance.now() - typedAt < typedLately) void ask();
    else if (phase !== shown) show(phase);
    if (phase !== 'ended') timer = window.setTimeout(tick, Math.min(next + 50, longestSleep));
  }

  function show(phase: Phase): void {
    shown = phase;
    if (phase === 'calm' || phase === dismissed) {
      hide();
      return;
    }
    if (stay) stay.hidden = phase !== 'idle';
    if (again) again.hidden = phase === 'idle';
    const words = [...watch.querySelectorAll<HTMLElement>('[data-when]')];
    for (const part of words) part.hidden = true;
    watch.hidden = false;
    // Words that come into a part of the page that is already there are read out; words that are there are not.
    setTimeout(() => {
      for (const part of words) part.hidden = part.dataset.when !== shown;
    }, 100);
    takeFocus();
  }

  /** Whoever is in a field keeps it. */
  function takeFocus(): void {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.matches('input, textarea, select, [contenteditable]')) return;
    if (!watch.contains(active)) cameFrom = active instanceof HTMLElement ? active : null;
    (shown === 'idle' ? stay : again)?.focus({ preventScroll: true });
  }

  function hide(): void {
    const held = watch.contains(document.activeElement);
    watch.hidden = true;
    if (held) (cameFrom ?? document.querySelector('main'))?.focus({ preventScroll: true });
  }

  function begin(next: Lease): void {
    lease = next;
    dismissed = null;
    tick();
  }

  function end(): void {
    begin({ at: moment(), idleSeconds: 0, absoluteSeconds: 0 });
  }

  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    const answer = await fetch('/account/session', {
      headers: { accept: 'application/json' },
      redirect: 'manual',
    }).catch(() => null);
    asking = false;
    if (answer?.ok) {
      const { idleSeconds, absoluteSeconds } = await answer.json();
      const left = { idleSeconds, absoluteSeconds };
      begin({ at: moment(), ...left });
      channel?.postMessage({ person, left } satisfies SessionNews);
    } else if (answer?.status === 401 || answer?.type === 'opaqueredirect') end();
    // Not reached: the time goes on, and the warning with it.
    else if (phaseAt(lease, moment()).phase !== shown) show(phaseAt(lease, moment()).phase);
  }

  function hear({ person: whose, left, ended }: SessionNews): void {
    const isOther = whose !== undefined && person !== undefined && whose !== person;
    // After its end a session is back only where the same person has signed in again.
    const isBack = shown !== 'ended' || (whose !== undefined && whose === person);
    if (ended || isOther) end();
    else if (isBack) begin(left ? { at: moment(), ...left } : prolonged(lease, fullIdle, moment()));
  }

  text?.setAttribute('aria-live', 'assertive');
  stay?.addEventListener('click', () => void ask());
  watch.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    dismissed = shown;
    hide();
  });
  document.addEventListener('input', () => {
    typedAt = performance.now();
    if (shown === 'idle') void ask();
  });
  document.addEventListener('visibilitychange', tick);
  addEventListener('pageshow', tick);
  channel?.addEventListener('message', ({ data }: MessageEvent<SessionNews>) => hear(data));

  const { idleSeconds, absoluteSeconds } = lease;
  channel?.postMessage({ person, left: { idleSeconds, absoluteSeconds } } satisfies SessionNews);
  tick();
}
