import type { ReactElement, ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../base/card.tsx';
import { classNames } from '../base/class-names.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import type { Tone } from '../base/tone.ts';

export interface TimelineEvent {
  readonly key: string;
  /** As people read it. */
  readonly date: ReactNode;
  /** As machines read it: 2025-03-20 or 2025-03-20T14:30. */
  readonly dateTime?: string | undefined;
  readonly icon: IconName;
  readonly tone?: Tone | undefined;
  readonly title: ReactNode;
  /** Who and where, in a quieter voice. */
  readonly meta?: ReactNode;
  readonly body?: ReactNode;
  readonly actions?: ReactNode;
}

export interface TimelineProps {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
  readonly headingLevel?: HeadingLevel;
}

export function Timeline({ label, events, headingLevel = 3 }: TimelineProps): ReactElement {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map((event) => (
        <li
          key={event.key}
          className={classNames('timeline__event', `timeline__event--${event.tone ?? 'neutral'}`)}
        >
          <span className="timeline__mark">
            <Icon name={event.icon} />
          </span>
          <div className="timeline__content">
            <p className="timeline__date">
              <time dateTime={event.dateTime}>{event.date}</time>
            </p>
            <Heading level={headingLevel} className="timeline__title">
              {event.title}
            </Heading>
            {event.meta !== undefined && <p className="timeline__meta">{event.meta}</p>}
            {event.body !== undefined && <div className="timeline__body">{event.body}</div>}
            {event.actions !== undefined && <div className="timeline__actions">{event.actions}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
