import { errorFields } from '../../platform/log.ts';
import type { ByTheClock } from '../sweep.ts';
import { type Post, sendMails } from './send-mails.ts';

const usual = { firstAfter: 5_000, every: 30_000 };

/**
 * Sends what is to be sent, again and again. Several processes may: each mail is taken by one.
 * @param times milliseconds until the first time, and from the end of each until the next
 */
export function startMailing(post: Post, times = usual): ByTheClock {
  const ending = new AbortController();
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway: Promise<unknown> = Promise.resolve();

  async function send(): Promise<void> {
    try {
      await sendMails(post, ending.signal);
    } catch (error) {
      post.log.error({ 'event.action': 'send-mail', ...errorFields(error) }, 'sending mails failed');
    }
  }

  function begin(): void {
    underway = send().then(() => {
      if (!ending.signal.aborted) timer = setTimeout(begin, times.every).unref();
    });
  }

  return {
    async atOnce() {
      await underway;
      await send();
    },
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await underway;
      post.mailer.close();
    },
  };
}
