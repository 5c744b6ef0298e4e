import type { ReactElement } from 'react';
import type { Area } from '../../../features/service-coverage/coverage.ts';
import { mapHeight, mapShapes, mapWidth } from '../../../features/service-coverage/map-shapes.ts';
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

/** The upper bounds of the colours, round numbers that divide what there is. */
function boundsOf(values: readonly number[]): readonly number[] {
  const most = Math.max(0, ...values);
  const step = Math.max(1, Math.ceil(most / steps));
  return Array.from({ length: steps }, (_, at) => step * (at + 1)).filter(
    (_, at, all) => at === 0 || (all[at - 1] ?? 0) < most,
  );
}

/** A map drawn on the server; the same numbers stand in the table, for whoever sees no map. */
export function CoverageMap({ areas, level, measure, hrefOf, language }: Props): ReactElement {
  const t = coverageTexts[language];
  const known = new Map(areas.map((area) => [area.ehak, area]));
  const shapes = level === 'county' ? mapShapes().counties : mapShapes().municipalities;
  const values = areas.flatMap((area) => shownOf(area, measure) ?? []);
  const bounds = boundsOf(values);
  const colourOf = (value: number | null): string =>
    value === null
      ? 'hidden'
      : String(
          Math.max(
            0,
            bounds.findIndex((bound) => value <= bound),
          ),
        );
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
          const area = known.get(ehak);
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
          {bounds.map((bound, at) => (
            <li key={bound}>
              <span className={`coverage-map__swatch coverage-map__area--${at}`} aria-hidden="true" />
              {at === 0 ? `0–${bound}` : `${(bounds[at - 1] ?? 0) + 1}–${bound}`}
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
