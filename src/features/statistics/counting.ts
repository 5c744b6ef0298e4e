import { type RawBuilder, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MeetingService } from '../../database/tables/meetings.ts';
import type { ContactMode } from '../../database/tables.ts';
import { fits, keyOf, type Split, type StatisticsFilter } from './asked.ts';
import { FigureTable } from './figures.ts';
import { addGroups } from './groups-held.ts';
import type { StatisticsPeriod } from './periods.ts';

interface Place {
  /** The period's place in the list, from 0. */
  readonly at: number;
  readonly key: string;
}

/**
 * What was done in each of the periods, counted where the rows lie: one question each for services, children, contacts,
 * meetings and groups, whatever the number of periods. Row policies decide what is counted. What a provider did for a
 * family that has another provider now is still its work, though it no longer sees of which kind the family is, and where.
 */
export async function countWork(
  tx: ActorTransaction,
  periods: readonly StatisticsPeriod[],
  split: Split | null,
  filter: StatisticsFilter,
): Promise<FigureTable> {
  const figures = new FigureTable();
  const list = listed(periods);
  await Promise.all([
    addServices(tx, list, split, filter, figures),
    addChildren(tx, list, split, filter, figures),
    addContacts(tx, list, split, filter, figures),
    addMeetings(tx, list, split, filter, figures),
    addGroups(tx, periods, split, filter, figures),
  ]);
  return figures;
}

/** The periods as rows: from, to, at. */
const listed = (periods: readonly StatisticsPeriod[]): RawBuilder<unknown> =>
  sql`unnest(${periods.map(({ from }) => from)}::date[], ${periods.map(({ to }) => to)}::date[])
      with ordinality as p (first_day, last_day, place)`;

/**
 * A service lasts from its agreement to its written ending (TK 2.1.5.11). One whose volume is used up goes on here
 * until it is ended.
 */
const served = (split: Split | null, filter: StatisticsFilter): RawBuilder<unknown> => sql`
  (select s.family_id, ${keyOf(split, 's')} as key, a.began_on, s.ended_on
     from services s
     left join families f on f.id = s.family_id
     join (select service_id, min(signed_on) as began_on from agreements group by service_id) a on a.service_id = s.id
    where ${fits(filter, 's')}) v`;

const lasting = sql`v.began_on <= p.last_day and (v.ended_on is null or v.ended_on >= p.first_day)`;

type Ask = readonly [
  tx: ActorTransaction,
  list: RawBuilder<unknown>,
  split: Split | null,
  filter: StatisticsFilter,
  figures: FigureTable,
];

async function addServices(...[tx, list, split, filter, figures]: Ask): Promise<void> {
  const { rows } = await sql<Place & { families: number; begun: number; ended: number; goingOn: number }>`
    select p.place::int - 1 as at, v.key, count(distinct v.family_id)::int as families,
           (count(*) filter (where v.began_on >= p.first_day))::int as begun,
           (count(*) filter (where v.ended_on <= p.last_day))::int as ended,
           (count(*) filter (where v.ended_on is null or v.ended_on > p.last_day))::int as "goingOn"
      from ${list} join ${served(split, filter)} on ${lasting}
     group by 1, 2`.execute(tx);
  for (const { at, key, ...counted } of rows) Object.assign(figures.at(key, at), counted);
}

async function addChildren(...[tx, list, split, filter, figures]: Ask): Promise<void> {
  const { rows } = await sql<Place & { children: number }>`
    select p.place::int - 1 as at, v.key, count(distinct c.id)::int as children
      from ${list} join ${served(split, filter)} on ${lasting}
      join children c on c.family_id = v.family_id
       and c.arrived_on <= p.last_day and (c.left_on is null or c.left_on >= p.first_day)
     group by 1, 2`.execute(tx);
  for (const { at, key, children } of rows) figures.at(key, at).children = children;
}

async function addContacts(...[tx, list, split, filter, figures]: Ask): Promise<void> {
  const { rows } = await sql<Place & { mode: ContactMode; held: number; attempts: number; minutes: number }>`
    select p.place::int - 1 as at, ${keyOf(split, 'c')} as key, c.mode,
           (count(*) filter (where c.outcome = 'held'))::int as held,
           (count(*) filter (where c.outcome = 'attempted'))::int as attempts,
           coalesce(sum(c.minutes) filter (where c.outcome = 'held'), 0)::int as minutes
      from ${list} join contacts c on c.held_on between p.first_day and p.last_day
      left join families f on f.id = c.family_id
     where c.withdrawn_at is null and ${fits(filter, 'c')}
     group by 1, 2, 3`.execute(tx);
  for (const { at, key, mode, held, attempts, minutes } of rows) {
    const found = figures.at(key, at);
    found.contacts[mode] += held;
    found.attempts += attempts;
    found.minutes += minutes;
  }
}

async function addMeetings(...[tx, list, split, filter, figures]: Ask): Promise<void> {
  const { rows } = await sql<Place & { service: MeetingService; held: number; minutes: number }>`
    select p.place::int - 1 as at, ${keyOf(split, 'm')} as key, m.service, count(*)::int as held,
           coalesce(sum(m.minutes), 0)::int as minutes
      from ${list} join appointments m on m.starts_on between p.first_day and p.last_day
      left join families f on f.id = m.family_id
     where m.state = 'held' and m.withdrawn_at is null and ${fits(filter, 'm')}
     group by 1, 2, 3`.execute(tx);
  for (const { at, key, service, held, minutes } of rows) {
    const found = figures.at(key, at);
    found.meetings[service] += held;
    found.minutes += minutes;
  }
}
