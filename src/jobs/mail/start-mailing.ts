import { errorFields } from '../../platform/log.ts';
import type { Running } from '../sweep.ts';
import { type Post, sendMails } from './send-mails.ts';

const usual = { firstAfter: 5_000, every: 30_000 };

/**
 * Sends what is to be sent, again and again. Several processes may: each mail is taken by one.
 * @param times milliseconds until the first time, and from the end of each until the next
 */
export function startMailing(post: Post, times = usual): Running {
  const ending = new AbortController();
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway: Promise<unknown> = Promise.resolve();

  function begin(): void {
    underway = sendMails(post, ending.signal)
      .catch((error: unknown) => {
        post.log.error({ 'event.action': 'send-mail', ...errorFields(error) }, 'sending mails failed');
      })
      .then(() => {
        if (!ending.signal.aborted) timer = setTimeout(begin, times.every).unref();
      });
  }

  return {
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await underway;
      post.mailer.close();
    },
  };
}
