import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { classNames } from '../base/class-names.ts';
import { Icon, type IconName } from '../base/icon.tsx';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean | undefined;
  /** How many wait there, with its words for those who hear it: 3, "3 ootab". */
  readonly count?:
    | {
        readonly value: number;
        readonly label: string /** Instead of the figure: 99+. */;
        readonly shown?: string;
      }
    | undefined;
}

export interface NavigationProps {
  readonly language: Language;
  /** The most important first: on a phone four stand in the bar and the rest under "More". */
  readonly items: readonly NavigationItem[];
  readonly label?: string;
}

/** How many places the phone's bar has beside "More". */
const inBar = 4;

function NavigationLink({ item }: { readonly item: NavigationItem }): ReactElement {
  return (
    <a className="nav__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
      <Icon name={item.icon} size={24} />
      <span className="nav__label">{item.label}</span>
      {item.count && item.count.value > 0 && (
        <span className="nav__count">
          <span aria-hidden="true">{item.count.shown ?? item.count.value}</span>
          <span className="unseen">, {item.count.label}</span>
        </span>
      )}
    </a>
  );
}

/** A row under the header; on a phone a bar at the bottom, within reach of the thumb. */
export function Navigation({ language, items, label }: NavigationProps): ReactElement {
  const words = ui[language];
  // One more than fits stands in the bar too: a "More" that opens a single link helps nobody.
  const first = items.length === inBar + 1 ? inBar + 1 : inBar;
  const rest = items.slice(first);
  return (
    <nav className="nav" aria-label={label ?? words.mainNavigation}>
      <ul className="nav__list">
        {items.map((item, index) => (
          <li key={item.href} className={classNames('nav__item', index >= first && 'nav__item--extra')}>
            <NavigationLink item={item} />
          </li>
        ))}
        {rest.length > 0 && (
          <li className="nav__item nav__item--more">
            <details className="nav__more" data-menu="">
              <summary
                className={classNames('nav__link', rest.some((item) => item.current) && 'nav__link--holds')}
              >
                <Icon name="more" size={24} />
                <span className="nav__label">{words.more}</span>
              </summary>
              <ul className="nav__panel">
                {rest.map((item) => (
                  <li key={item.href}>
                    <NavigationLink item={item} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}
