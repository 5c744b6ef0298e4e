import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';

const widths = ['long', 'medium', 'short'] as const;

/** The shape of what a script is still fetching. */
export function Skeleton(props: {
  readonly language: Language;
  readonly lines?: number;
  /** What is being fetched, for those who only hear it. */
  readonly label?: string;
}): ReactElement {
  const lines = Array.from({ length: props.lines ?? 3 }, (_, line) => line);
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{props.label ?? ui[props.language].loading}…</span>
      {lines.map((line) => (
        <span key={line} className={`skeleton__line skeleton__line--${widths[line % widths.length]}`} />
      ))}
    </div>
  );
}
