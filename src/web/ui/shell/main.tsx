import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';

/** Where the skip link leads. */
export const mainId = 'sisu';

export function SkipLink({ language }: { readonly language: Language }): ReactElement {
  return (
    <a className="skip-link" href={`#${mainId}`}>
      {ui[language].skipToContent}
    </a>
  );
}

export interface MainProps {
  /** `narrow` for forms and reading, `wide` for tables and workspaces. */
  readonly width?: 'narrow' | 'medium' | 'wide';
  readonly children: ReactNode;
}

export function Main({ width = 'medium', children }: MainProps): ReactElement {
  return (
    <main id={mainId} tabIndex={-1} className={`main main--${width}`}>
      {children}
    </main>
  );
}

/** A place whose changes are read out; an island or a script writes into it. */
export function LiveRegion(props: {
  readonly id: string;
  /** Interrupts what is being read; only for what cannot wait. */
  readonly urgent?: boolean;
  readonly visible?: boolean;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div
      id={props.id}
      className={props.visible ? 'live' : 'unseen'}
      role={props.urgent ? 'alert' : 'status'}
      aria-live={props.urgent ? 'assertive' : 'polite'}
      aria-atomic="true"
    >
      {props.children}
    </div>
  );
}
