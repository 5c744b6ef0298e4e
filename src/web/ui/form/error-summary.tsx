import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { Icon } from '../base/icon.tsx';

export interface Problem {
  /** The id of the field; without one the problem is of the form as a whole. */
  readonly fieldId?: string | undefined;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly language: Language;
  readonly problems: readonly Problem[];
  readonly title?: string;
}

/**
 * All problems of a form, first on the page. `autofocus` moves focus here when the answer to a post loads, with or
 * without JavaScript; the alert inside is for readers that announce it before focus arrives.
 */
export function ErrorSummary({ language, problems, title }: ErrorSummaryProps): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <section
      className="error-summary"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was loaded to show these problems
      autoFocus
    >
      <div role="alert">
        <h2 className="error-summary__title" id="error-summary-title">
          <Icon name="danger" size={24} />
          <span>{title ?? ui[language].problemsToMend}</span>
        </h2>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.fieldId}:${problem.message}`}>
              {problem.fieldId === undefined ? (
                problem.message
              ) : (
                <a href={`#${problem.fieldId}`}>{problem.message}</a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
