import { z } from 'zod';
import { dueGroupings, dueSorts, dueStates } from '../../../features/due/due-items.ts';
import type { DueAsked, DueOverview } from '../../../features/due/due-overview.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { parseTableState, type TableStateRules } from '../../ui/index.ts';

export const dueViews = ['silent', 'list', 'ending'] as const;
export type DueView = (typeof dueViews)[number];

const word = z.string().max(200).catch('');

/** What the address of the page, and of the file that is taken along, may ask. */
export const dueQuery = z
  .object({
    view: z.enum(dueViews).catch('silent'),
    group: z.enum(dueGroupings).nullable().catch(null),
    state: z.enum(dueStates).nullable().catch(null),
    clause: word,
    supporter: word,
    municipality: word,
    county: word,
    sort: z.string().optional().catch(undefined),
    page: z.string().optional().catch(undefined),
  })
  .partial();
export type DueQuery = z.infer<typeof dueQuery>;

export const rowsOnPage = 25;
export const listRules: TableStateRules = { sortable: dueSorts, initialSort: 'state', pageSize: rowsOnPage };

/** Filters that narrow the families; those of the list alone are `clause`, `state` and `group`. */
export const familyFilters = ['supporter', 'municipality', 'county'] as const;

export function askedOf(query: DueQuery): DueAsked {
  const { sort } = parseTableState(query, listRules);
  return {
    filter: {
      clause: query.clause ?? '',
      supporter: query.supporter ?? '',
      municipality: query.municipality ?? '',
      county: query.county ?? '',
      state: query.state ?? null,
    },
    group: query.group ?? null,
    sort: dueSorts.find((one) => one === sort?.key) ?? 'state',
    descending: sort?.descending ?? false,
  };
}

/** What each part of the page is shown from. */
export interface DueProps {
  readonly found: DueOverview;
  readonly asked: DueQuery;
  readonly today: CivilDate;
  readonly language: Language;
}

/** An address of the page with some of what was asked, and the rest changed. */
export function dueAddress(
  query: DueQuery,
  change: Readonly<Record<string, string | undefined>>,
  path = '/due',
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
