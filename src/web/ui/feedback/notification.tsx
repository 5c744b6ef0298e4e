import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { Icon } from '../base/icon.tsx';
import type { Tone } from '../base/tone.ts';

export interface NotificationProps {
  readonly language: Language;
  readonly tone: Exclude<Tone, 'neutral'>;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** It answers what was just done (flash after a post): it is announced, an error at once. */
  readonly announce?: boolean;
  /** This page's address; a click closes the message, with the `page` island without loading anew. */
  readonly dismissHref?: string;
}

export function Notification(props: NotificationProps): ReactElement {
  const { language, tone, title, children, actions, announce, dismissHref } = props;
  const words = ui[language];
  const said = {
    info: words.toneInfo,
    success: words.toneSuccess,
    warning: words.toneWarning,
    danger: words.toneDanger,
  };
  return (
    <div
      className={`notification notification--${tone}`}
      role={announce ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      data-dismissable={dismissHref === undefined ? undefined : ''}
    >
      <Icon name={tone} size={24} />
      <div className="notification__content">
        <p className={title === undefined ? 'unseen' : 'notification__title'}>
          <span className="unseen">{said[tone]}: </span>
          {title}
        </p>
        {children !== undefined && <div className="notification__text">{children}</div>}
        {actions !== undefined && <div className="notification__actions">{actions}</div>}
      </div>
      {dismissHref !== undefined && (
        <a className="notification__dismiss" href={dismissHref} data-dismiss="" aria-label={words.dismiss}>
          <Icon name="close" />
        </a>
      )}
    </div>
  );
}
