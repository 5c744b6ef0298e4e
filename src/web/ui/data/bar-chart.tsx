import type { ReactElement } from 'react';

export interface Bar {
  readonly key: string;
  readonly value: number;
  /** Not over yet: drawn lighter. */
  readonly goesOn?: boolean;
}

export interface BarChartProps {
  readonly title: string;
  /** The value that matters most, as a word: the latest, or the whole. */
  readonly latest: string;
  /** What a screen reader hears instead of the bars; all numbers stand in a table nearby. */
  readonly description: string;
  readonly bars: readonly Bar[];
  readonly firstLabel: string;
  readonly lastLabel: string;
}

const width = 240;
const height = 72;
const gap = 0.25;

/** A small chart of one measure over time, drawn on the server. */
export function BarChart(props: BarChartProps): ReactElement {
  const { title, latest, description, bars, firstLabel, lastLabel } = props;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  return (
    <figure className="chart">
      <figcaption className="chart__caption">
        <span className="chart__title">{title}</span>
        <span className="chart__latest">{latest}</span>
      </figcaption>
      <svg
        className="chart__drawing"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={description}
        focusable="false"
      >
        {bars.map(({ key, value, goesOn }, at) => {
          const tall = value === 0 ? 0 : Math.max(2, Math.round((value / most) * height * 10) / 10);
          return (
            <rect
              key={key}
              className={goesOn ? 'chart__bar chart__bar--open' : 'chart__bar'}
              x={Math.round((at + gap / 2) * step * 10) / 10}
              y={Math.round((height - tall) * 10) / 10}
              width={Math.round(step * (1 - gap) * 10) / 10}
              height={tall}
            />
          );
        })}
        <line className="chart__ground" x1="0" x2={width} y1={height} y2={height} />
      </svg>
      <p className="chart__ends" aria-hidden="true">
        <span>{firstLabel}</span>
        {bars.length > 1 && <span>{lastLabel}</span>}
      </p>
    </figure>
  );
}
