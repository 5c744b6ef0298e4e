import { type SqlBool, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { FamilyKind } from '../../database/tables.ts';
import { type LineService, lineServices } from '../../documents/lisa-3/data.ts';
import { type Cents, type CivilDate, type CivilMonth, monthOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { filterOf, type Split, type StatisticsAsked, type StatisticsFilter } from './asked.ts';
import { periodsOf, type StatisticsPeriod, wholeOf } from './periods.ts';
import { choicesFor, inOrder, nameOfPart, type StatisticsChoices } from './statistics.ts';

/** What was paid for each service. */
export type ServiceCosts = Readonly<Record<LineService, Cents>>;

export interface PeriodCosts {
  readonly period: StatisticsPeriod;
  readonly costs: ServiceCosts;
}

/** Of one county, provider or kind of family over all periods shown. */
export interface PartCosts {
  /** Empty of lines that say none: without a municipality, or a group's. */
  readonly key: string;
  readonly name: string | null;
  readonly costs: ServiceCosts;
}

export interface Costs {
  readonly asked: StatisticsAsked;
  readonly periods: readonly PeriodCosts[];
  readonly whole: StatisticsPeriod | null;
  readonly total: ServiceCosts;
  readonly parts: readonly PartCosts[];
  /** What was sent of the same time and is not approved, or not any more. */
  readonly waiting: { readonly months: number; readonly sum: Cents };
  readonly choices: StatisticsChoices;
}

interface CostRow {
  readonly month: CivilMonth;
  readonly provider: string;
  readonly approved: boolean;
  readonly service: LineService;
  readonly kind: FamilyKind | null;
  readonly county: string | null;
  readonly amount: Cents;
}

/** What a service costs in all. */
export const costIn = (costs: ServiceCosts): Cents =>
  lineServices.reduce((total, service) => total + costs[service], 0);

/**
 * What the approved months' lines come to, by period and by what they are told apart by. Only the version of a month that
 * stands approved counts: what was corrected takes the place of what it corrects, as its invoice does after the credit
 * note. Row policies decide whose months are among them.
 */
export async function statisticsCosts(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: StatisticsAsked,
  today: CivilDate,
): Promise<Costs> {
  const filter = filterOf(actor, asked.filter);
  const periods = periodsOf(asked.length, asked.year, today);
  const whole = wholeOf(periods);
  const [rows, choices] = await Promise.all([
    whole === null ? [] : costRows(tx, whole, filter),
    choicesFor(tx, actor),
  ]);
  const approved = rows.filter((row) => row.approved);
  const sent = rows.filter((row) => !row.approved);
  const byPart = Map.groupBy(approved, (row) => keyOf(row, asked.split));
  const parts = [...byPart].map(([key, own]) => ({
    key,
    name: nameOfPart(asked.split, key, choices),
    costs: summed(own),
  }));
  return {
    asked: { ...asked, filter },
    periods: periods.map((period) => ({
      period,
      costs: summed(approved.filter(({ month }) => isIn(month, period))),
    })),
    whole,
    total: summed(approved),
    parts: parts.toSorted((a, b) => inOrder(asked.split, a, b)),
    waiting: {
      months: new Set(sent.map(({ provider, month }) => `${provider} ${month}`)).size,
      sum: sent.reduce((total, { amount }) => total + amount, 0),
    },
    choices,
  };
}

const isIn = (month: CivilMonth, { from, to }: StatisticsPeriod): boolean =>
  monthOf(from) <= month && month <= monthOf(to);

function summed(rows: readonly CostRow[]): ServiceCosts {
  const costs: Record<LineService, Cents> = {
    support: 0,
    mentoring: 0,
    counselling: 0,
    supervision: 0,
    group: 0,
  };
  for (const { service, amount } of rows) costs[service] += amount;
  return costs;
}

function keyOf({ county, provider, kind }: CostRow, split: Split): string {
  switch (split) {
    case 'county':
      return county ?? '';
    case 'provider':
      return provider;
    case 'kind':
      return kind ?? '';
  }
}

/** One question whatever the number of periods: of each month what the database keeps added up beside its lines. */
async function costRows(
  tx: ActorTransaction,
  whole: StatisticsPeriod,
  filter: StatisticsFilter,
): Promise<CostRow[]> {
  const parts = [
    sql<SqlBool>`p.month between ${monthOf(whole.from)} and ${monthOf(whole.to)}`,
    ...(filter.provider === null ? [] : [sql<SqlBool>`p.provider_id = ${filter.provider}`]),
    ...(filter.county === null ? [] : [sql<SqlBool>`c.county = ${filter.county}`]),
    ...(filter.kind === null ? [] : [sql<SqlBool>`c.kind = ${filter.kind}`]),
  ];
  const { rows } = await sql<CostRow>`
    select p.month, p.provider_id as provider, p.state = 'approved' as approved, c.service, c.kind, c.county,
           sum(c.amount)::float8 as amount
      from packs p cross join lateral jsonb_to_recordset(p.costs)
           as c (service text, kind text, county text, amount bigint)
     where p.state <> 'superseded' and ${sql.join(parts, sql` and `)}
     group by 1, 2, 3, 4, 5, 6`.execute(tx);
  return rows;
}
