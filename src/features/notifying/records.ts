/**
 * The records that a notification may lead to: the word before an id in its path, which is the name of the record's
 * table (with hyphens). Each stands in the row policy (src/database/policies/notifications.sql) too, which shows a notification only
 * to whoever may read that record.
 */
export const notifiableRecords = [
  'families',
  'contacts',
  'agreements',
  'overviews',
  'referrals',
  'documents',
  'notices',
  'demands',
  'follow-ups',
  'exceptions',
  'groups',
  'confirmations',
  'trainings',
  'packs',
  'contracts',
  'engagements',
  'appointments',
  'extra-sessions',
  'reports',
  'signed-reports',
] as const;

const withId = /^.*\/([a-z-]+)\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** The innermost record that a path names; null where it names none, such as a list. */
export const recordIn = (path: string): string | null => withId.exec(path)?.[1] ?? null;
