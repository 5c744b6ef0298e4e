import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** One below the other, evenly apart. */
export function Stack(props: {
  readonly gap?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}): ReactElement {
  return <div className={classNames('stack', `stack--${props.gap ?? 'medium'}`)}>{props.children}</div>;
}

/** Side by side, wrapping where there is no room. */
export function Row(props: {
  readonly align?: 'start' | 'between' | 'end';
  readonly children: ReactNode;
}): ReactElement {
  return <div className={classNames('row', `row--${props.align ?? 'start'}`)}>{props.children}</div>;
}

/** As many equal columns as fit: cards of one kind, short fields of one form. */
export function Columns(props: {
  readonly least?: 'narrow' | 'medium' | 'wide';
  readonly children: ReactNode;
}): ReactElement {
  return <div className={classNames('columns', `columns--${props.least ?? 'medium'}`)}>{props.children}</div>;
}

/** The work and, beside it, what helps with it; on a phone the aside comes after. */
export function WithAside(props: {
  readonly aside: ReactNode;
  readonly asideLabel: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="with-aside">
      <div className="with-aside__main">{props.children}</div>
      <aside className="with-aside__aside" aria-label={props.asideLabel}>
        {props.aside}
      </aside>
    </div>
  );
}
