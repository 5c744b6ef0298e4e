import type { ReactElement } from 'react';

/** First letters of the first and the last part of a name, by characters rather than code units. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const first = [...(parts[0] ?? '')][0] ?? '';
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('et');
}

/** Initials in a circle, beside a name that is written out: hidden from screen readers. */
export function Avatar(props: { readonly name: string; readonly large?: boolean }): ReactElement {
  return (
    <span className={props.large ? 'avatar avatar--large' : 'avatar'} aria-hidden="true">
      {initials(props.name)}
    </span>
  );
}
