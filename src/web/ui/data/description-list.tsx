import type { ReactElement, ReactNode } from 'react';

export interface Description {
  readonly key?: string | undefined;
  readonly term: string;
  readonly description: ReactNode;
  /** A link that changes it, its purpose said in full for those who only hear it. */
  readonly action?: ReactNode;
}

export interface DescriptionListProps {
  readonly items: readonly Description[];
  /** `columns` for a few short facts side by side. */
  readonly layout?: 'rows' | 'columns';
}

export function DescriptionList({ items, layout = 'rows' }: DescriptionListProps): ReactElement {
  return (
    <dl className={`facts facts--${layout}`}>
      {items.map((item) => (
        <div key={item.key ?? item.term} className="facts__item">
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
          {item.action !== undefined && <dd className="facts__action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
