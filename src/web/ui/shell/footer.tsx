import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { type ChoiceForm, ChoiceFormElement } from './choice-form.tsx';
import { type Theme, themes } from './document.tsx';
import type { MenuLink } from './top-bar.tsx';

export interface FooterProps {
  readonly language: Language;
  readonly links: readonly MenuLink[];
  readonly linksLabel: string;
  readonly theme?: Theme;
  /** Posts the chosen appearance: auto, light or dark. */
  readonly themeChoice?: ChoiceForm;
  readonly children?: ReactNode;
}

export function Footer(props: FooterProps): ReactElement {
  const { language, links, linksLabel, theme = 'auto', themeChoice, children } = props;
  const words = ui[language];
  const names: Record<Theme, string> = {
    auto: words.themeAuto,
    light: words.themeLight,
    dark: words.themeDark,
  };
  return (
    <footer className="footer">
      <div className="footer__inner">
        <nav aria-label={linksLabel}>
          <ul className="footer__links">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {themeChoice && (
          <ChoiceFormElement form={themeChoice} className="theme-choice">
            <span id="theme-choice">{words.themeChoice}</span>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset inside a flex row cannot be laid out alike everywhere */}
            <span role="group" aria-labelledby="theme-choice" className="theme-choice__buttons">
              {themes.map((value) => (
                <button
                  key={value}
                  type="submit"
                  name={themeChoice.name}
                  value={value}
                  aria-pressed={value === theme}
                >
                  {names[value]}
                </button>
              ))}
            </span>
          </ChoiceFormElement>
        )}
        {children !== undefined && <div className="footer__note">{children}</div>}
      </div>
    </footer>
  );
}
