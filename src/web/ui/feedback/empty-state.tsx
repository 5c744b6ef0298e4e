import type { ReactElement, ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../base/card.tsx';
import { Icon, type IconName } from '../base/icon.tsx';

export interface EmptyStateProps {
  /** What will stand here. */
  readonly title: string;
  /** How to begin. */
  readonly children?: ReactNode;
  readonly icon?: IconName;
  readonly action?: ReactNode;
  readonly headingLevel?: HeadingLevel;
}

export function EmptyState({
  title,
  children,
  icon = 'list',
  action,
  headingLevel,
}: EmptyStateProps): ReactElement {
  return (
    <div className="empty">
      <span className="empty__icon">
        <Icon name={icon} size={32} />
      </span>
      {headingLevel === undefined ? (
        <p className="empty__title">{title}</p>
      ) : (
        <Heading level={headingLevel} className="empty__title">
          {title}
        </Heading>
      )}
      {children !== undefined && <div className="empty__text">{children}</div>}
      {action !== undefined && <div className="empty__action">{action}</div>}
    </div>
  );
}
