import { z } from 'zod';
import { familyKinds, type StatisticsAsked, splits } from '../../../features/statistics/asked.ts';
import { periodLengths } from '../../../features/statistics/periods.ts';
import type { RoleActor } from '../../registry/page.ts';

/** What the address of the page, and of the file that is taken along, may ask. */
export const statisticsQuery = z
  .object({
    by: z.enum(periodLengths).catch('month'),
    year: z.coerce.number().int().min(2000).max(2999).nullable().catch(null),
    county: z.string().max(100).catch(''),
    provider: z.uuid().nullable().catch(null),
    kind: z.enum(familyKinds).nullable().catch(null),
    split: z.enum(splits).nullable().catch(null),
  })
  .partial();
export type StatisticsQuery = z.infer<typeof statisticsQuery>;

/** The commissioner compares counties, a manager the kinds of family, unless they say otherwise. */
export function askedOf(query: StatisticsQuery, { role }: RoleActor): StatisticsAsked {
  const { county = '', provider = null, kind = null } = query;
  const isManager = role === 'project_manager';
  const split = query.split ?? (isManager ? 'kind' : 'county');
  return {
    length: query.by ?? 'month',
    year: query.year ?? null,
    filter: { county: county === '' ? null : county, provider, kind },
    split: isManager && split === 'provider' ? 'kind' : split,
  };
}

/** An address of the page or its file with what was asked. */
export function statisticsAddress(asked: StatisticsAsked, path = '/statistics'): string {
  const parameters = new URLSearchParams();
  const { county, provider, kind } = asked.filter;
  const said = { by: asked.length, year: asked.year, county, provider, kind, split: asked.split };
  for (const [name, value] of Object.entries(said)) if (value !== null) parameters.set(name, String(value));
  return `${path}?${parameters}`;
}
