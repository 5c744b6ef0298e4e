import type { ReactElement } from 'react';

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
  readonly count?: number | undefined;
}

/** Parts of one thing, each with its own address (`?tab=`): links, because each is a page of its own. */
export function Tabs(props: { readonly label: string; readonly tabs: readonly Tab[] }): ReactElement {
  return (
    <nav className="tabs" aria-label={props.label}>
      <ul className="tabs__list">
        {props.tabs.map((tab) => (
          <li key={tab.href}>
            <a className="tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              <span>{tab.label}</span>
              {tab.count !== undefined && <span className="tabs__count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
