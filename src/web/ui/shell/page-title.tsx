import type { ReactElement, ReactNode } from 'react';

export interface PageTitleProps {
  readonly title: ReactNode;
  /** `p` where the page has its `h1` elsewhere already. */
  readonly as?: 'h1' | 'p';
  /** What kind of thing this is, above the title. */
  readonly eyebrow?: ReactNode;
  /** One or two sentences: what is done here. */
  readonly lead?: ReactNode;
  /** Statuses and tags beside what they speak of. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageTitle({
  title,
  as: Title = 'h1',
  eyebrow,
  lead,
  status,
  actions,
}: PageTitleProps): ReactElement {
  return (
    <div className="page-title">
      <div className="page-title__text">
        {eyebrow !== undefined && <p className="page-title__eyebrow">{eyebrow}</p>}
        <Title className="page-title__title">{title}</Title>
        {status !== undefined && <div className="page-title__status">{status}</div>}
        {lead !== undefined && <p className="page-title__lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-title__actions">{actions}</div>}
    </div>
  );
}
