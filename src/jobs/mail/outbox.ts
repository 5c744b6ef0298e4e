import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import type { MembershipRole } from '../../database/tables.ts';
import type { Language } from '../../i18n/texts.ts';
import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';

/** A mail that this process has taken to send. */
export interface TakenMail {
  readonly id: string;
  readonly taken: string;
  readonly kind: 'confirm' | 'waiting' | 'digest';
  /** Of a digest its day. */
  readonly key: string;
  readonly tries: number;
  readonly person_id: string;
  readonly email: string;
  readonly language: Language;
  readonly code: string | null;
  readonly roles: readonly {
    readonly membership: string;
    readonly role: MembershipRole;
    readonly organisation: string | null;
  }[];
}

export type Outcome = 'sent' | 'nothing' | 'overtaken' | 'refused' | 'unwanted';

/** The mails that are to be sent, as the login that sends them reaches them. */
export class Outbox {
  readonly #door: Database;

  constructor(door: Database) {
    this.#door = door;
  }

  /** Adds what is to be sent by now. */
  async plan(now: Date): Promise<void> {
    await sql`select plan_mails(${now})`.execute(this.#door.queries);
  }

  /** The next mail whose time has come, which nobody else takes before the lease has run out; null where there is none. */
  async take(now: Date, leaseSeconds: number): Promise<TakenMail | null> {
    const lease = `${leaseSeconds} seconds`;
    const { rows } = await sql<TakenMail>`select * from take_mail(${now}, ${lease}::interval)`.execute(
      this.#door.queries,
    );
    return rows[0] ?? null;
  }

  async settle(mail: TakenMail, outcome: Outcome, now: Date): Promise<void> {
    await sql`select settle_mail(${mail.id}, ${mail.taken}, ${outcome}, ${now})`.execute(this.#door.queries);
  }

  async postpone(mail: TakenMail, until: Date): Promise<void> {
    await sql`select postpone_mail(${mail.id}, ${mail.taken}, ${until})`.execute(this.#door.queries);
  }

  /**
   * Does something with the secret of a session in the name of the mail's recipient, which ends with it.
   * @returns null where the recipient does not hold that role any more
   */
  async asRecipient<T>(
    mail: TakenMail,
    membership: string,
    work: (secret: string) => Promise<T>,
  ): Promise<T | null> {
    const secret = newSessionSecret();
    const hash = hashSessionSecret(secret);
    const { queries } = this.#door;
    const { rows } = await sql<{ began: boolean }>`
      select begin_mail_session(${mail.id}, ${mail.taken}, ${membership}, ${hash}) as began`.execute(queries);
    if (rows[0]?.began !== true) return null;
    try {
      return await work(secret);
    } finally {
      await sql`select end_mail_session(${hash})`.execute(queries);
    }
  }
}
