import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { classNames } from '../base/class-names.ts';
import { Count, type Waiting } from '../base/count.tsx';
import { Icon, type IconName } from '../base/icon.tsx';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean | undefined;
  readonly count?: Waiting | undefined;
}

export interface NavigationProps {
  readonly language: Language;
  /** The most important first: those that do not fit stand under "More". */
  readonly items: readonly NavigationItem[];
  readonly label?: string;
}

/** How many places stand beside "More": in a phone's bar, in a tablet's row, in a wide row. */
const room = { narrow: 4, medium: 5, wide: 7 } as const;
type Width = keyof typeof room;
const widths = ['narrow', 'medium', 'wide'] as const satisfies readonly Width[];

/** One more than fits stands in the row too: a "More" that opens a single link helps nobody. */
const shownAt = (width: Width, count: number): number =>
  count === room[width] + 1 ? count : Math.min(count, room[width]);

/** Names the widths of which something holds; the style sheet does the rest, so that no script is needed. */
const at = (stem: string, holds: (width: Width) => boolean): string =>
  classNames(...widths.filter(holds).map((width) => `${stem}-${width}`));

function NavigationLink({ item }: { readonly item: NavigationItem }): ReactElement {
  return (
    <a className="nav__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
      <Icon name={item.icon} size={24} />
      <span className="nav__label">{item.label}</span>
      <Count of={item.count} />
    </a>
  );
}

/** A row under the header; on a phone a bar at the bottom, within reach of the thumb. */
export function Navigation({ language, items, label }: NavigationProps): ReactElement {
  const words = ui[language];
  const shown = (width: Width) => shownAt(width, items.length);
  const isFull = (width: Width) => shown(width) === items.length;
  const chosen = items.findIndex((item) => item.current);
  const beyondAll = items.slice(Math.min(...widths.map(shown)));
  return (
    <nav className="nav" aria-label={label ?? words.mainNavigation}>
      <ul className="nav__list">
        {items.map((item, index) => (
          <li
            key={item.href}
            className={classNames(
              'nav__item',
              at('nav--none', (width) => index >= shown(width)),
            )}
          >
            <NavigationLink item={item} />
          </li>
        ))}
        {beyondAll.length > 0 && (
          <li className={classNames('nav__item nav__item--more', at('nav--none', isFull))}>
            <details className="nav__more" data-menu="">
              <summary
                className={classNames(
                  'nav__link',
                  at('nav__link--holds', (width) => chosen >= shown(width)),
                )}
              >
                <Icon name="more" size={24} />
                <span className="nav__label">{words.more}</span>
              </summary>
              <ul className="nav__panel">
                {beyondAll.map((item) => (
                  <li
                    key={item.href}
                    className={at('nav--none', (width) => items.indexOf(item) < shown(width)) || undefined}
                  >
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
