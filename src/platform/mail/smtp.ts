import { createTransport } from 'nodemailer';
import { type Mailer, MailRefused } from './mailer.ts';

export interface SmtpSettings {
  /** smtp://USER:PASSWORD@HOST:PORT or smtps://…; without TLS only to this machine itself. */
  readonly url: URL;
  /** The address that mails come from. */
  readonly from: string;
}

const connectWithin = 10_000;
const answerWithin = 30_000;

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/** Sends by SMTP, one connection a mail; what the server takes, it has taken over. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer {
  const implicit = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    secure: implicit,
    requireTLS: !implicit && !isLoopback(url.hostname),
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    socketTimeout: answerWithin,
    // What a text says is never taken for a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, to, subject, text, language, stopAt }) {
      try {
        await transport.sendMail({
          from: { name: 'Tugiring', address: from },
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: {
            'Content-Language': language,
            'Auto-Submitted': 'auto-generated',
            ...(stopAt === undefined
              ? {}
              : {
                  'List-Unsubscribe': `<${stopAt.href}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
        });
      } catch (error) {
        if (isRefusal(error)) throw new MailRefused('the server refuses this recipient', { cause: error });
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

/** Said of the recipient, for good (5xx); of anything else, such as our own login, somebody has to see to it. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
}
