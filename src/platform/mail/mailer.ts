/** A mail as it goes out: text alone, which every reader shows and nobody is tracked by. */
export interface OutgoingMail {
  /** The same for every try, so that a mail that arrives twice is known as one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  /** Where one click stops mails of this sort (RFC 8058). */
  readonly stopAt?: URL;
}

/** The way mails leave the program. */
export interface Mailer {
  /**
   * Returns when the mail was taken over for good.
   * @throws MailRefused where trying again is of no use; anything else where it may be
   */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The server will never take this mail: there is no such recipient. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}
