import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { Icon } from '../base/icon.tsx';
import { HiddenFields } from '../shell/choice-form.tsx';

export interface SearchBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string;
}

/** A field to search by, with its label; stands in a `FilterBar`. */
export function SearchBox({ name, label, value, hint }: SearchBoxProps): ReactElement {
  return (
    <div className="field search">
      <label className="field__label" htmlFor={name}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="field__hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <div className="search__box">
        <Icon name="search" />
        <input
          className="input"
          type="search"
          id={name}
          name={name}
          defaultValue={value}
          aria-describedby={hint === undefined ? undefined : `${name}-hint`}
          autoComplete="off"
        />
      </div>
    </div>
  );
}

export interface FilterBarProps {
  /** The address of the list itself: filters are in the address. */
  readonly action: string;
  readonly language: Language;
  readonly label: string;
  /** What of the address stays as it is: the sort order. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The address without filters; given when any is set. */
  readonly clearHref?: string | undefined;
  readonly submitLabel?: string;
  readonly children: ReactNode;
}

export function FilterBar(props: FilterBarProps): ReactElement {
  const { action, language, label, hidden, clearHref, submitLabel, children } = props;
  return (
    <search className="filter-bar">
      <form method="get" action={action} aria-label={label} className="filter-bar__form">
        <HiddenFields fields={hidden} />
        {children}
        <div className="filter-bar__buttons">
          <button type="submit" className="button button--secondary">
            <span>{submitLabel ?? ui[language].filter}</span>
          </button>
          {clearHref !== undefined && (
            <a className="button button--quiet" href={clearHref}>
              <span>{ui[language].clearFilters}</span>
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
