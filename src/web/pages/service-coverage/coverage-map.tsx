import type { ReactElement } from 'react';
import type { Area } from '../../../features/service-coverage/coverage.ts';
import {
  mapHeight,
  mapShapes,
  mapWidth,
  successorOf,
} from '../../../features/service-coverage/map-shapes.ts';
import { coverageTexts } from '../../../i18n/people/coverage.ts';
import type { Language } from '../../../i18n/texts.ts';

/** What the map may show. */
export const measures = ['supported', 'waiting', 'specialists', 'groups', 'distance'] as const;
export type Measure = (typeof measures)[number];

/** What it shows of an area; null where that is hidden, or there is nothing. */
const shownOf = (area: Area, measure: Measure): number | null =>
  measure === 'distance' ? (area.nearest?.kilometres ?? null) : area[measure];

/** So many colours, from few to many. */
const steps = 5;

interface Props {
  readonly areas: readonly Area[];
  readonly level: 'county' | 'municipality';
  readonly measure: Measure;
  /** Where a county's municipalities stand. */
  readonly hrefOf: (county: string) => string;
  readonly language: Language;
}

/** The upper bounds of the colours: each has about as many areas. */
function boundsOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((one, other) => one - other);
  const bounds = Array.from(
    { length: steps - 1 },
    (_, at) => sorted[Math.max(0, Math.ceil((sorted.length * (at + 1)) / (steps - 1)) - 1)] ?? 0,
  );
  return sorted.length === 0 ? [] : [...new Set(bounds)];
}

const rangeOf = (least: number, most: number): string => (least === most ? `${most}` : `${least}–${most}`);

/** A map drawn on the server; the same numbers stand in the table, for whoever sees no map. */
export function CoverageMap({ areas, level, measure, hrefOf, language }: Props): ReactElement {
  const t = coverageTexts[language];
  const known = new Map(areas.map((area) => [area.ehak, area]));
  const shapes = level === 'county' ? mapShapes().counties : mapShapes().municipalities;
  const values = areas.flatMap((area) => shownOf(area, measure) ?? []);
  const some = values.filter((value) => value > 0);
  const bounds = boundsOf(some);
  // Where there is nothing the colour is the lightest, and the most is always dark.
  const colourAt = (at: number) => steps - bounds.length + at;
  const colourOf = (value: number | null): string => {
    if (value === null) return 'hidden';
    return String(value === 0 ? 0 : colourAt(bounds.findIndex((bound) => value <= bound)));
  };
  const said = (area: Area): string => {
    const value = shownOf(area, measure);
    return `${area.name}: ${value ?? (measure === 'distance' ? t.none : t.hidden)}`;
  };
  return (
    <figure className="coverage-map">
      <svg
        viewBox={`0 0 ${mapWidth} ${mapHeight}`}
        role={level === 'county' ? 'group' : 'img'}
        aria-label={t.mapOf(t[measure], level === 'county' ? t['by-county'] : t['by-municipality'])}
      >
        {shapes.map(({ ehak, name, path }) => {
          const area = known.get(ehak) ?? known.get(successorOf(ehak) ?? '');
          const colour = area === undefined ? 'beside' : colourOf(shownOf(area, measure));
          const drawn = (
            <path className={`coverage-map__area coverage-map__area--${colour}`} d={path}>
              <title>{area === undefined ? name : said(area)}</title>
            </path>
          );
          if (level === 'municipality' || area === undefined) return <g key={ehak}>{drawn}</g>;
          return (
            <a key={ehak} href={hrefOf(area.name)} aria-label={said(area)}>
              {drawn}
            </a>
          );
        })}
      </svg>
      <figcaption>
        <strong>{t[measure]}</strong>
        <ul className="coverage-map__legend">
          {values.includes(0) && (
            <li>
              <span className="coverage-map__swatch coverage-map__area--0" aria-hidden="true" />0
            </li>
          )}
          {bounds.map((bound, at) => (
            <li key={bound}>
              <span
                className={`coverage-map__swatch coverage-map__area--${colourAt(at)}`}
                aria-hidden="true"
              />
              {rangeOf(at === 0 ? Math.min(...some) : (bounds[at - 1] ?? 0) + 1, bound)}
            </li>
          ))}
          {areas.some((area) => shownOf(area, measure) === null) && (
            <li>
              <span className="coverage-map__swatch coverage-map__area--hidden" aria-hidden="true" />
              {measure === 'distance' ? t.none : t.hidden}
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}
