import type { ReactElement } from 'react';
import type { PlanStep } from '../../../features/plan/family-plan.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';

type Kind = NonNullable<PlanStep['movement']> | 'unsaid';

/** So many meetings are drawn that each is told from the next on a phone; the table has them all. */
const mostDrawn = 12;
const apart = 26;
const margin = 14;
const height = 64;
const levelHeight = 12;

const rise: Record<Kind, number> = { back: -1, same: 0, unsaid: 0, step: 1, reached: 1 };

/** Told apart by shape, not by colour alone: down, a bar, up, a ringed check, a ring. */
const shapes: Record<Kind, string> = {
  back: 'M-6-4h12l-6 9Z',
  same: 'M-6-2h12v4h-12Z',
  step: 'M-6 4h12l-6-9Z',
  reached: 'M0-7.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15Z',
  unsaid: 'M0-4a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z',
};

export const kindOf = ({ movement }: PlanStep): Kind => movement ?? 'unsaid';

/** How a goal moved, meeting by meeting, from the left to the right; up is forward. */
export function MovementLine(props: {
  readonly steps: readonly PlanStep[];
  readonly language: Language;
}): ReactElement | null {
  const { language } = props;
  const t = planTexts[language];
  const steps = props.steps.slice(-mostDrawn);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  let level = 0;
  const levels = steps.map((step) => {
    level += rise[kindOf(step)];
    return level;
  });
  const top = Math.max(...levels);
  const span = Math.max(1, top - Math.min(...levels));
  const unit = Math.min(levelHeight, (height - 2 * margin) / span);
  const points = steps.map((step, index) => ({
    step,
    x: margin + index * apart,
    y: margin + (top - (levels[index] ?? 0)) * unit,
  }));
  const width = 2 * margin + (steps.length - 1) * apart;
  const count = (...kinds: Kind[]) => props.steps.filter((step) => kinds.includes(kindOf(step))).length;
  return (
    <figure className="movement">
      <svg
        className="movement__line"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t.drawn(count('step', 'reached'), count('same', 'unsaid'), count('back'))}
      >
        <polyline
          className="movement__path"
          fill="none"
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
        {points.map(({ step, x, y }) => (
          <g
            key={step.contactId}
            transform={`translate(${x} ${y})`}
            className={`movement__at movement__at--${kindOf(step)}`}
          >
            <path d={shapes[kindOf(step)]} />
            {kindOf(step) === 'reached' && (
              <path className="movement__check" fill="none" d="m-3.5 0 2.5 2.5 4.5-5" />
            )}
          </g>
        ))}
      </svg>
      <figcaption className="quiet">
        {formatDate(first.heldOn, language)}
        {steps.length > 1 && ` – ${formatDate(last.heldOn, language)}`}
        {props.steps.length > mostDrawn && ` · ${t.drawnLast(mostDrawn)}`}
      </figcaption>
    </figure>
  );
}
