import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { LinkButton, type LinkButtonProps } from '../base/button.tsx';
import { Icon } from '../base/icon.tsx';

export interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly children: ReactNode;
  /** Buttons, the one that does it first; add `DialogClose` as the last. */
  readonly actions?: ReactNode;
}

/**
 * A native dialog. With the `dialog` island its link opens it modally; without JavaScript the same link's address
 * (`#id`) makes it the target, and the stylesheet shows it over the page.
 */
export function Dialog({ id, title, language, children, actions }: DialogProps): ReactElement {
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`}>
      <div className="dialog__box">
        <div className="dialog__head">
          <h2 id={`${id}-title`}>{title}</h2>
          <a
            className="dialog__close"
            href={`#${id}-opener`}
            data-dialog-close=""
            aria-label={ui[language].close}
          >
            <Icon name="close" />
          </a>
        </div>
        <div className="dialog__body">{children}</div>
        {actions !== undefined && <div className="dialog__actions">{actions}</div>}
      </div>
    </dialog>
  );
}

export interface DialogLinkProps extends Pick<LinkButtonProps, 'variant' | 'icon' | 'small' | 'wide'> {
  /** The id of the dialog. */
  readonly dialog: string;
  readonly children: ReactNode;
}

/** Opens a dialog of this page. */
export function DialogLink({ dialog, children, ...look }: DialogLinkProps): ReactElement {
  return (
    <LinkButton
      {...look}
      href={`#${dialog}`}
      id={`${dialog}-opener`}
      aria-haspopup="dialog"
      data-dialog-open={dialog}
    >
      {children}
    </LinkButton>
  );
}

/** Closes the dialog around it and goes back to the link that opened it. */
export function DialogClose(props: { readonly dialog: string; readonly children: ReactNode }): ReactElement {
  return (
    <LinkButton variant="quiet" href={`#${props.dialog}-opener`} data-dialog-close="">
      {props.children}
    </LinkButton>
  );
}
