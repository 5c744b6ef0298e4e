import { type ReactElement, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './tone.ts';

export type HeadingLevel = 2 | 3 | 4;

export interface HeadingProps {
  readonly level: HeadingLevel;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Heading({ level, id, className, children }: HeadingProps): ReactElement {
  const Level = `h${level}` as const;
  return (
    <Level id={id} className={className}>
      {children}
    </Level>
  );
}

export interface CardProps {
  readonly title?: ReactNode;
  readonly headingLevel?: HeadingLevel;
  readonly id?: string;
  /** A line below the title, in a quieter voice. */
  readonly subtitle?: ReactNode;
  /** What stands at the right of the title: a status, a link, a button. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  /** An edge in the tone's colour; say the tone in words too. */
  readonly tone?: Tone;
  /** `article` for one of many of a kind in a list. */
  readonly as?: 'section' | 'article';
  readonly children?: ReactNode;
}

export function Card(props: CardProps): ReactElement {
  const { title, headingLevel = 2, id, subtitle, actions, footer, tone, as, children } = props;
  const own = useId();
  const titleId = `${id ?? own}-title`;
  const Element = as ?? (title === undefined ? 'div' : 'section');
  return (
    <Element
      id={id}
      className={classNames('card', tone && `card--${tone}`)}
      // A named section would be a landmark, and a page of twenty cards has no twenty landmarks.
      aria-labelledby={as === 'article' && title !== undefined ? titleId : undefined}
    >
      {(title !== undefined || actions !== undefined) && (
        <div className="card__head">
          <div className="card__titles">
            {title !== undefined && (
              <Heading level={headingLevel} id={titleId} className="card__title">
                {title}
              </Heading>
            )}
            {subtitle !== undefined && <p className="card__subtitle">{subtitle}</p>}
          </div>
          {actions !== undefined && <div className="card__actions">{actions}</div>}
        </div>
      )}
      {children}
      {footer !== undefined && <div className="card__footer">{footer}</div>}
    </Element>
  );
}
