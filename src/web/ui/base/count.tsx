import type { ReactElement } from 'react';

/** How many wait somewhere, with its words for those who hear it: 3, "3 ootab". */
export interface Waiting {
  readonly value: number;
  readonly label: string;
  /** Instead of the figure: 99+. */
  readonly shown?: string;
}

/** The figure beside a place; nothing where nothing waits. */
export function Count({ of }: { readonly of: Waiting | undefined }): ReactElement | null {
  if (of === undefined || of.value === 0) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{of.shown ?? of.value}</span>
      <span className="unseen">, {of.label}</span>
    </span>
  );
}
