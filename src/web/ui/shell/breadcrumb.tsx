import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';

export interface BreadcrumbProps {
  readonly language: Language;
  /** From the top to this page; the last has no address. */
  readonly trail: readonly { readonly label: string; readonly href?: string | undefined }[];
}

export function Breadcrumb({ language, trail }: BreadcrumbProps): ReactElement {
  return (
    <nav className="breadcrumb" aria-label={ui[language].youAreHere}>
      <ol>
        {trail.map((step) => (
          <li key={`${step.href}${step.label}`}>
            {step.href === undefined ? (
              <span aria-current="page">{step.label}</span>
            ) : (
              <a href={step.href}>{step.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
