import { type ReactElement, type ReactNode, useId } from 'react';
import type { Tone } from '../base/tone.ts';

export interface VolumeMeterProps {
  readonly label: ReactNode;
  readonly used: number;
  readonly limit: number;
  /** "12 tundi kasutatud". */
  readonly usedText: string;
  /** "8 tundi jäänud". */
  readonly leftText: string;
  /** Planned on top of what is used, drawn hatched. */
  readonly planned?: number;
  readonly plannedText?: string;
  readonly tone?: Exclude<Tone, 'neutral'>;
  /** How far something else has gone that it is compared with, in percent: drawn as an upright line. */
  readonly mark?: number;
  /** The last day it can be used, or what happens when it ends. */
  readonly note?: ReactNode;
}

/** The share of `limit` in percent, from 0 to 100; of nothing, everything is used. */
export function share(value: number, limit: number): number {
  if (limit <= 0) return value > 0 ? 100 : 0;
  return Math.round(Math.min(Math.max(value / limit, 0), 1) * 1000) / 10;
}

/** How much of a volume is used and left: in words, and as a bar beside them. */
export function VolumeMeter(props: VolumeMeterProps): ReactElement {
  const { label, used, limit, usedText, leftText, planned = 0, plannedText, note } = props;
  const tone = props.tone ?? (used > limit ? 'danger' : 'info');
  const usedShare = share(used, limit);
  const plannedShare = Math.min(share(planned, limit), 100 - usedShare);
  const hatch = useId();
  return (
    <div className={`volume volume--${tone}`}>
      <p className="volume__label">{label}</p>
      <svg className="volume__bar" width="100%" height="12" aria-hidden="true" focusable="false">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="volume__used" width="3" height="6" />
          </pattern>
        </defs>
        <rect className="volume__limit" width="100%" height="12" rx="2" />
        <rect className="volume__used" width={`${usedShare}%`} height="12" rx="2" />
        {plannedShare > 0 && (
          <rect x={`${usedShare}%`} width={`${plannedShare}%`} height="12" fill={`url(#${hatch})`} />
        )}
        {props.mark !== undefined && (
          <rect
            className="volume__mark"
            x={`${Math.min(Math.max(props.mark, 0), 100)}%`}
            width="3"
            height="12"
            transform="translate(-1.5)"
          />
        )}
      </svg>
      <p className="volume__texts">
        <span>{usedText}</span>
        {plannedText !== undefined && <span>{plannedText}</span>}
        <span className="volume__left">{leftText}</span>
      </p>
      {note !== undefined && <p className="volume__note">{note}</p>}
    </div>
  );
}
