import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonLook {
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconName | undefined;
  readonly small?: boolean | undefined;
  /** As wide as its container on a phone. */
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
}

const look = ({ variant = 'secondary', small, wide }: Omit<ButtonLook, 'children'>) =>
  classNames('button', `button--${variant}`, small && 'button--small', wide && 'button--wide');

export type ButtonProps = ButtonLook &
  Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'style' | 'children'> & {
    /** The work that the button began is still going on; needs `language` for its word. */
    readonly busy?: boolean | undefined;
    readonly language?: Language | undefined;
  };

/** A button submits its form unless told otherwise. */
export function Button(props: ButtonProps): ReactElement {
  const { variant, icon, small, wide, busy, language = 'et', children, type = 'submit', ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      className={look({ variant, small, wide })}
      {...(busy && { 'aria-disabled': true, 'data-busy': '' })}
    >
      {icon && !busy && <Icon name={icon} />}
      {busy && <span className="button__spinner" aria-hidden="true" />}
      <span>{children}</span>
      {busy && <span className="unseen">: {ui[language].wait}</span>}
    </button>
  );
}

export type LinkButtonProps = ButtonLook &
  Omit<ComponentPropsWithoutRef<'a'>, 'className' | 'style' | 'children' | 'href'> & {
    readonly href: string;
  };

/** A link that looks like a button: it goes somewhere, a button does something. */
export function LinkButton(props: LinkButtonProps): ReactElement {
  const { variant, icon, small, wide, children, ...rest } = props;
  return (
    <a {...rest} className={look({ variant, small, wide })}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** Buttons of one form or card, the most important first. */
export function ButtonRow({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="button-row">{children}</div>;
}
