import type { ReactElement, ReactNode } from 'react';
import { type Language, languages } from '../../../i18n/texts.ts';
import { languageNames, ui } from '../../../i18n/ui.ts';
import { Avatar } from '../base/avatar.tsx';
import { Count, type Waiting } from '../base/count.tsx';
import { Icon } from '../base/icon.tsx';
import { type ChoiceForm, ChoiceFormElement } from './choice-form.tsx';
import { Wordmark } from './wordmark.tsx';

export interface Role {
  readonly value: string;
  readonly label: string;
  /** In whose name: a provider, a municipality. */
  readonly organisation?: string | undefined;
  readonly current?: boolean | undefined;
}

export interface SignedInPerson {
  readonly name: string;
  /** All roles of the person, the current one marked. */
  readonly roles: readonly Role[];
}

export interface MenuLink {
  readonly href: string;
  readonly label: string;
}

/** Where it is told what waits for the person, with how much of it is unread. */
export interface Bell extends MenuLink {
  readonly current?: boolean;
  readonly count?: Waiting;
}

export interface TopBarProps {
  readonly product: string;
  readonly homeHref: string;
  readonly language: Language;
  /** Links to this page in another language, or a form that posts the choice. */
  readonly languageChoice: { readonly href: (language: Language) => string } | ChoiceForm;
  readonly person?: SignedInPerson;
  readonly bell?: Bell | undefined;
  readonly switchRole?: ChoiceForm;
  /** Links of the person's own menu: my sessions, my data. */
  readonly personLinks?: readonly MenuLink[];
  /** The form that signs out. */
  readonly signOut?: ReactNode;
  readonly signInHref?: string;
  /** `Navigation` of the person's workspace. */
  readonly navigation?: ReactNode;
  /** A strip above everything: the demonstration's notice. */
  readonly notice?: ReactNode;
}

function LanguageChoice({ language, languageChoice }: TopBarProps): ReactElement {
  const words = ui[language];
  const others = languages.filter((other) => other !== language);
  if ('href' in languageChoice) {
    return (
      <nav className="languages" aria-label={words.languageChoice}>
        {others.map((other) => (
          <a key={other} href={languageChoice.href(other)} lang={other} hrefLang={other}>
            {languageNames[other]}
          </a>
        ))}
      </nav>
    );
  }
  return (
    <ChoiceFormElement form={languageChoice} className="languages">
      <span className="unseen">{words.languageChoice}</span>
      {others.map((other) => (
        <button key={other} type="submit" name={languageChoice.name} value={other} lang={other}>
          {languageNames[other]}
        </button>
      ))}
    </ChoiceFormElement>
  );
}

function RoleLine({ role }: { readonly role: Role }): ReactElement {
  return (
    <span className="role">
      <span>{role.label}</span>
      {role.organisation !== undefined && <span className="role__organisation">{role.organisation}</span>}
    </span>
  );
}

function PersonMenu(props: TopBarProps & { readonly person: SignedInPerson }): ReactElement {
  const { person, language, switchRole, personLinks = [], signOut } = props;
  const words = ui[language];
  const current = person.roles.find((role) => role.current);
  const others = person.roles.filter((role) => !role.current);
  return (
    <details className="menu person-menu" data-menu="">
      <summary className="menu__summary">
        <Avatar name={person.name} />
        <span className="person-menu__who">
          <span className="person-menu__name">{person.name}</span>
          {current && <span className="person-menu__role">{current.label}</span>}
        </span>
        <Icon name="down" size={16} />
      </summary>
      <div className="menu__panel">
        {current && (
          <div className="menu__section">
            <p className="menu__label">{words.currentRole}</p>
            <RoleLine role={current} />
          </div>
        )}
        {switchRole && others.length > 0 && (
          <ChoiceFormElement form={switchRole} className="menu__section">
            <p className="menu__label" id="switch-role">
              {words.changeRole}
            </p>
            <ul className="menu__list" aria-labelledby="switch-role">
              {others.map((role) => (
                <li key={role.value}>
                  <button className="menu__item" type="submit" name={switchRole.name} value={role.value}>
                    <RoleLine role={role} />
                  </button>
                </li>
              ))}
            </ul>
          </ChoiceFormElement>
        )}
        {personLinks.length > 0 && (
          <ul className="menu__section menu__list">
            {personLinks.map((link) => (
              <li key={link.href}>
                <a className="menu__item" href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        )}
        {signOut !== undefined && <div className="menu__section">{signOut}</div>}
      </div>
    </details>
  );
}

function BellLink({ bell }: { readonly bell: Bell }): ReactElement {
  return (
    <a className="bell" href={bell.href} aria-current={bell.current ? 'page' : undefined}>
      <Icon name="bell" size={24} />
      <span className="bell__label">{bell.label}</span>
      <Count of={bell.count} />
    </a>
  );
}

/** A thin bar with the other languages, below it the product, the person and the menu. */
export function TopBar(props: TopBarProps): ReactElement {
  const { product, homeHref, language, person, bell, signInHref, navigation, notice } = props;
  return (
    <header className="top">
      {notice !== undefined && <div className="top__notice">{notice}</div>}
      <div className="top__strip">
        <div className="top__inner">
          <LanguageChoice {...props} />
        </div>
      </div>
      <div className="top__bar">
        <div className="top__inner">
          <a className="top__home" href={homeHref}>
            <Wordmark product={product} />
          </a>
          {person && (
            <div className="top__own">
              {bell && <BellLink bell={bell} />}
              <PersonMenu {...props} person={person} />
            </div>
          )}
          {!person && signInHref !== undefined && (
            <a className="button button--secondary button--small" href={signInHref}>
              <Icon name="lock" />
              <span>{ui[language].signIn}</span>
            </a>
          )}
        </div>
      </div>
      {navigation}
    </header>
  );
}
