import type { ReactElement, ReactNode } from 'react';

export interface PageTitleProps {
  readonly title: ReactNode;
  /** What kind of thing this is, above the title. */
  readonly eyebrow?: ReactNode;
  /** One or two sentences: what is done here. */
  readonly lead?: ReactNode;
  /** Statuses and tags beside what they speak of. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageTitle({ title, eyebrow, lead, status, actions }: PageTitleProps): ReactElement {
  return (
    <div className="page-title">
      <div className="page-title__text">
        {eyebrow !== undefined && <p className="page-title__eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {status !== undefined && <div className="page-title__status">{status}</div>}
        {lead !== undefined && <p className="page-title__lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-title__actions">{actions}</div>}
    </div>
  );
}
