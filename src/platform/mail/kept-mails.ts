import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer, OutgoingMail } from './mailer.ts';

/** A mail that the demonstration kept instead of sending it. */
export interface KeptMail extends Omit<OutgoingMail, 'stopAt'> {
  readonly sentAt: Date;
  readonly stopAt: string | null;
}

export interface KeptMails extends Mailer {
  /** The newest first, up to a number. */
  list(most: number): Promise<readonly KeptMail[]>;
}

const ending = '.json';

/** Keeps mails in a folder, a file each, named by its id: the same mail again is the same file. */
export function keepMailsIn(folder: string, now: () => Date): KeptMails {
  return {
    async send({ stopAt, ...mail }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const kept = { ...mail, stopAt: stopAt?.href ?? null, sentAt: now().toISOString() };
      const path = join(folder, `${mail.id}${ending}`);
      await writeFile(`${path}.part`, JSON.stringify(kept), { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    close() {},
    async list(most) {
      const names = await readdir(folder).catch(() => []);
      const texts = await Promise.all(
        names.filter((name) => name.endsWith(ending)).map((name) => readFile(join(folder, name), 'utf8')),
      );
      const mails = texts.map((text): KeptMail => {
        const mail = JSON.parse(text) as Omit<KeptMail, 'sentAt'> & { sentAt: string };
        return { ...mail, sentAt: new Date(mail.sentAt) };
      });
      return mails.sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime()).slice(0, most);
    },
  };
}
