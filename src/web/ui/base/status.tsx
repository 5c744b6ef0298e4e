import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tone.ts';

export interface StatusProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Another shape than the tone's own. */
  readonly icon?: IconName;
}

/** How something stands: a shape, a colour and a word. */
export function Status({ tone, icon, children }: StatusProps): ReactElement {
  return (
    <span className={`status status--${tone}`}>
      <Icon name={icon ?? tone} size={16} />
      <span>{children}</span>
    </span>
  );
}

export interface TagProps {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'info';
  /** Removing is a link to the address without what the tag stands for. */
  readonly remove?: { readonly href: string; readonly label: string };
}

/** What something belongs to: a kind, a topic, a filter. */
export function Tag({ children, tone = 'neutral', remove }: TagProps): ReactElement {
  return (
    <span className={`tag tag--${tone}`}>
      <span>{children}</span>
      {remove && (
        <a className="tag__remove" href={remove.href} aria-label={remove.label}>
          <Icon name="close" size={16} />
        </a>
      )}
    </span>
  );
}
