import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import {
  addMonths,
  type CivilDate,
  firstDayOf,
  lastDayOf,
  monthNumberOf,
  monthOf,
} from '../../rules/index.ts';

/** TK 2.4.10: how many published groups are held in the quarter of a day, by county; those on the web in none. */
export async function groupsOfQuarter(
  tx: ActorTransaction,
  today: CivilDate,
): Promise<ReadonlyMap<string, number>> {
  const monthsIn = (monthNumberOf(today) - 1) % 3;
  const first = firstDayOf(monthOf(addMonths(firstDayOf(monthOf(today)), -monthsIn)));
  const last = lastDayOf(monthOf(addMonths(first, 2)));
  const { rows } = await sql<{ county: string; groups: number }>`
    select g.county, count(*)::integer as groups from public_groups(${first}::date, ${last}::date) g
     where not g.cancelled and g.county is not null group by g.county`.execute(tx);
  return new Map(rows.map(({ county, groups }) => [county, groups]));
}
