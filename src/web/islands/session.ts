/**
 * Warns before a session ends, and says so when it has. It never goes anywhere by itself: what is being typed
 * would be lost.
 */
import { forgetKey } from './parts/offline-store.ts';
import { sessionChannel } from './parts/session-channel.ts';
import { watchSession } from './parts/session-watch.ts';

const watch = document.getElementById('session-watch');
const channel = sessionChannel();
if (watch) watchSession(watch, channel);

/** The longest that signing out waits for the browser's database. */
const patience = 1_000;
let forgotten = false;

// Signing out takes this browser's key along; what it sealed stays, and opens again for its person alone.
addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement;
    if (forgotten || new URL(form.action).pathname !== '/sign-out') return;
    event.preventDefault();
    forgotten = true;
    channel?.postMessage({ ended: true });
    void Promise.race([forgetKey(Date.now()), new Promise((resolve) => setTimeout(resolve, patience))])
      .catch(() => {})
      .then(() => form.requestSubmit(event.submitter));
  },
  true,
);
