import { createHash } from 'node:crypto';

/** A row of the audit as text, column by column in the order in which it is hashed. */
export type AuditRow = readonly (string | null)[];

/** Where the chain begins. */
export const genesis: Buffer = createHash('sha256').update('tugiring audit').digest();

/**
 * The hash of a row after the one before it. The same as the database's own (`audit_text`), reckoned apart from it: who
 * verifies trusts no function that whoever changed the rows could have changed too.
 */
export function rowHash(before: Buffer, row: AuditRow): Buffer {
  const text = row.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join(',');
  return createHash('sha256').update(before).update(text).digest();
}
