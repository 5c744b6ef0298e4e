import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FamilyKind } from '../../database/tables.ts';
import type { ActingActor } from '../acting.ts';
import type { PeriodLength } from './periods.ts';

export const splits = ['county', 'provider', 'kind'] as const;
/** What numbers are told apart by. */
export type Split = (typeof splits)[number];

export const familyKinds = [
  'foster',
  'guardian',
  'adoptive',
  'prospective',
] as const satisfies readonly FamilyKind[];

/** Whose work is counted; null is everybody's. */
export interface StatisticsFilter {
  readonly county: string | null;
  readonly provider: string | null;
  readonly kind: FamilyKind | null;
}

export interface StatisticsAsked {
  readonly length: PeriodLength;
  readonly year: number | null;
  readonly filter: StatisticsFilter;
  readonly split: Split;
}

/** A manager counts the work of their own provider alone, whatever was asked. */
export function filterOf(actor: ActingActor, filter: StatisticsFilter): StatisticsFilter {
  return actor.role === 'project_manager' ? { ...filter, provider: actor.organisationId } : filter;
}

/** The filter over rows `work` (what was done, by a provider) of families `f`. */
export function fits(filter: StatisticsFilter, work: string): RawBuilder<SqlBool> {
  const parts = [
    ...(filter.provider === null
      ? []
      : [sql<SqlBool>`${sql.ref(`${work}.provider_id`)} = ${filter.provider}`]),
    ...(filter.county === null ? [] : [sql<SqlBool>`f.county = ${filter.county}`]),
    ...(filter.kind === null ? [] : [sql<SqlBool>`f.kind = ${filter.kind}`]),
  ];
  return parts.length === 0 ? sql<SqlBool>`true` : sql.join<SqlBool>(parts, sql` and `);
}

/** By what each row stands apart; of no split, all stand together. */
export function keyOf(split: Split | null, work: string): RawBuilder<string> {
  switch (split) {
    case 'county':
      return sql<string>`coalesce(f.county, '')`;
    case 'provider':
      return sql<string>`coalesce(${sql.ref(`${work}.provider_id`)}::text, '')`;
    case 'kind':
      return sql<string>`coalesce(f.kind, '')`;
    case null:
      return sql<string>`''::text`;
  }
}
