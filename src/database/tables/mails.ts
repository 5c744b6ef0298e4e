import type { GeneratedAlways } from 'kysely';

/** Written by functions only (src/database/migrations/0040-mail.sql). */
export interface MailTables {
  mail_settings: {
    person_id: GeneratedAlways<string>;
    email: GeneratedAlways<string>;
    confirmed_at: GeneratedAlways<Date | null>;
    code_tries: GeneratedAlways<number>;
    tells_waiting: GeneratedAlways<boolean>;
    digest_hour: GeneratedAlways<number | null>;
    language: GeneratedAlways<'et' | 'ru' | 'en'>;
    refused_at: GeneratedAlways<Date | null>;
  };
  /** Reached by whoever sends them. */
  mails: {
    id: GeneratedAlways<string>;
    person_id: GeneratedAlways<string>;
    kind: GeneratedAlways<'confirm' | 'waiting' | 'digest'>;
    key: GeneratedAlways<string>;
    made_at: GeneratedAlways<Date>;
    due_at: GeneratedAlways<Date>;
    tries: GeneratedAlways<number>;
    taken: GeneratedAlways<string | null>;
    settled_at: GeneratedAlways<Date | null>;
    outcome: GeneratedAlways<string | null>;
    kept_at: GeneratedAlways<Date>;
  };
}
