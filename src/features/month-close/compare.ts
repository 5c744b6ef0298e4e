import type { Lisa3, Lisa3Line } from '../../documents/lisa-3/data.ts';

/** How a line of a version stands to the version before. */
export interface LineChange {
  readonly key: string;
  /** Null of a line that is new. */
  readonly before: Lisa3Line | null;
  /** Null of a line that is gone. */
  readonly after: Lisa3Line | null;
}

/** The lines in which two versions differ, in the order of the later one; those that are gone at the end. */
export function changesBetween(
  before: Pick<Lisa3, 'lines'>,
  after: Pick<Lisa3, 'lines'>,
): readonly LineChange[] {
  const earlier = new Map(before.lines.map((line) => [line.key, line]));
  const later = new Set(after.lines.map(({ key }) => key));
  const changed = after.lines.flatMap((line): LineChange[] => {
    const was = earlier.get(line.key) ?? null;
    return was !== null && isSame(was, line) ? [] : [{ key: line.key, before: was, after: line }];
  });
  const gone = before.lines.filter(({ key }) => !later.has(key));
  return [...changed, ...gone.map((line): LineChange => ({ key: line.key, before: line, after: null }))];
}

/** Field by field: what the database gives back has its fields in another order. */
function isSame(a: Lisa3Line, b: Lisa3Line): boolean {
  const fields = Object.keys(b) as (keyof Lisa3Line)[];
  return fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

/**
 * A month that came back, mended: the lines that were returned are as they are now, and gone where there is nothing of
 * them any more; every other line stays as it was sent.
 */
export function mended(sent: Lisa3, now: Lisa3, returned: ReadonlySet<string>): Lisa3 {
  const fresh = new Map(now.lines.map((line) => [line.key, line]));
  const lines = sent.lines.flatMap((line) => (returned.has(line.key) ? (fresh.get(line.key) ?? []) : [line]));
  return { ...sent, madeOn: now.madeOn, lines };
}

/** Whether a line would be another now than it was sent, or is gone. */
export const hasChanged = (sent: Lisa3, now: Lisa3, key: string): boolean =>
  changesBetween(sent, now).some((change) => change.key === key);
