import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { Icon } from '../base/icon.tsx';

export type StepState = 'done' | 'current' | 'upcoming' | 'error';

export interface Step {
  readonly title: string;
  readonly state: StepState;
  readonly note?: string | undefined;
  /** Where a step that can be opened leads. */
  readonly href?: string | undefined;
}

/** Where one stands in a process of several steps. */
export function Steps(props: {
  readonly language: Language;
  readonly label: string;
  readonly steps: readonly Step[];
}): ReactElement {
  const words = ui[props.language];
  const said: Record<StepState, string> = {
    done: words.stepDone,
    current: words.stepCurrent,
    upcoming: words.stepUpcoming,
    error: words.stepError,
  };
  return (
    <ol className="steps" aria-label={props.label}>
      {props.steps.map((step, index) => (
        <li
          key={step.title}
          className={`steps__step steps__step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="steps__mark" aria-hidden="true">
            {step.state === 'done' && <Icon name="check" size={16} />}
            {step.state === 'error' && <Icon name="danger" size={16} />}
            {(step.state === 'current' || step.state === 'upcoming') && index + 1}
          </span>
          <span className="steps__text">
            <span className="unseen">{words.step(index + 1, props.steps.length)}: </span>
            {step.href === undefined ? (
              <span className="steps__title">{step.title}</span>
            ) : (
              <a className="steps__title" href={step.href}>
                {step.title}
              </a>
            )}
            <span className={step.state === 'error' ? 'steps__said' : 'unseen'}> {said[step.state]}</span>
            {step.note !== undefined && <span className="steps__note">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
