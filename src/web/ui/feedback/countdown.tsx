import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { type CountedUnit, ui } from '../../../i18n/ui.ts';
import { Status } from '../base/status.tsx';
import type { Tone } from '../base/tone.ts';

export interface CountdownProps {
  readonly language: Language;
  /** What is left; negative when it is past. */
  readonly left: number;
  readonly unit?: CountedUnit;
  /** From how few on it is a warning. */
  readonly soon?: number;
  /** The day itself, as people read it. */
  readonly date?: ReactNode;
  readonly dateTime?: string;
  /** No longer due: the tone is then not one of alarm. */
  readonly met?: boolean;
}

export function countdownTone(left: number, soon: number, met: boolean): Tone {
  if (met) return 'neutral';
  if (left < 0) return 'danger';
  return left <= soon ? 'warning' : 'neutral';
}

/** How long is left until a day, beside the day. */
export function Countdown(props: CountdownProps): ReactElement {
  const { language, left, unit = 'days', soon = 2, date, dateTime, met = false } = props;
  const words = ui[language];
  const wholeDays = unit === 'days' || unit === 'workingDays';
  const now = wholeDays ? words.dueToday : words.dueNow;
  const said = left > 0 ? words.timeLeft(left, unit) : left < 0 ? words.timeOver(-left, unit) : now;
  const tone = countdownTone(left, soon, met);
  return (
    <span className="countdown">
      {date !== undefined && (
        <time className="countdown__date" dateTime={dateTime}>
          {date}
        </time>
      )}
      <Status tone={tone} icon={tone === 'danger' ? 'danger' : 'clock'}>
        {said}
      </Status>
    </span>
  );
}
