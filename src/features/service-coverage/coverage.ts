import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { SpokenLanguage, TeamRole } from '../team/roles.ts';
import { groupsOfQuarter } from './groups-of-quarter.ts';
import { kilometresBetween, mapShapes, type Point } from './map-shapes.ts';

/** How many families; null where the reader may not know, because fewer than five stand behind it. */
export type Count = number | null;

export interface Area {
  readonly ehak: string;
  readonly name: string;
  readonly county: string;
  /** Of every provider to the commissioner and municipalities; of the others to a manager. */
  readonly supported: Count;
  readonly waiting: Count;
  /** The manager's own, exactly; null to whoever manages nothing. */
  readonly ownSupported: number | null;
  readonly ownWaiting: number | null;
  /** Who works there, of those asked for. */
  readonly specialists: number;
  /** To the nearest of those asked for; null where there is none, or of a county. */
  readonly nearest: { readonly kilometres: number; readonly name: string } | null;
  /** Published support groups of the quarter, held in the county. */
  readonly groups: number;
}

export interface Coverage {
  readonly areas: readonly Area[];
  readonly country: Omit<Area, 'ehak' | 'name' | 'county' | 'nearest'>;
  /** Whether numbers under five are hidden from the reader. */
  readonly hides: boolean;
}

export interface CoverageQuestion {
  readonly level: 'county' | 'municipality';
  /** One county's municipalities. */
  readonly county: string | null;
  readonly role: TeamRole | null;
  readonly language: SpokenLanguage | null;
}

interface CountRow {
  readonly level: 'municipality' | 'county' | 'country';
  readonly county: string | null;
  readonly ehak: string | null;
  readonly measure: 'supported' | 'waiting';
  readonly families: number | null;
}

interface Worker {
  readonly name: string;
  readonly counties: readonly string[];
  readonly base: string | null;
}

/** TK 0.3, TK 2.8.1: families, families that wait, specialists and the way to them, by county or municipality. */
export async function coverage(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: CoverageQuestion,
  today: CivilDate,
): Promise<Coverage> {
  const manages = actor.role === 'project_manager';
  const [counts, places, own, workers, groups] = await Promise.all([
    sql<CountRow>`select level, county, ehak, measure, families from coverage_counts(${today}::date)`.execute(
      tx,
    ),
    tx
      .selectFrom('organisations')
      .select(['ehak', 'name', 'county'])
      .where('kind', '=', 'municipality')
      .orderBy('name')
      .execute(),
    manages ? ownCounts(tx, actor, today) : new Map<string, OwnCount>(),
    workersAsked(tx, asked, today),
    groupsOfQuarter(tx, today),
  ]);
  const countOf = (level: CountRow['level'], key: string | null, measure: CountRow['measure']): Count =>
    counts.rows.find(
      (row) =>
        row.level === level &&
        (level === 'municipality' ? row.ehak : row.county) === key &&
        row.measure === measure,
    )?.families ?? null;
  const municipalities = places.flatMap(({ ehak, name, county }) =>
    ehak === null || county === null ? [] : [{ ehak, name, county }],
  );
  const ownOf = (ehaks: readonly string[]) => {
    if (!manages) return { ownSupported: null, ownWaiting: null };
    const found = ehaks.map((ehak) => own.get(ehak));
    const sum = (of: keyof OwnCount) => found.reduce((total, one) => total + (one?.[of] ?? 0), 0);
    return { ownSupported: sum('supported'), ownWaiting: sum('waiting') };
  };
  const worksIn = (county: string) => workers.filter(({ counties }) => counties.includes(county));
  const ehaksOf = (county: string) =>
    municipalities.filter((one) => one.county === county).map((one) => one.ehak);
  const shapes = mapShapes();
  const areas: Area[] =
    asked.level === 'county'
      ? shapes.counties
          .map(({ ehak, name }) => ({
            ehak,
            name,
            county: name,
            supported: countOf('county', name, 'supported'),
            waiting: countOf('county', name, 'waiting'),
            ...ownOf(ehaksOf(name)),
            specialists: worksIn(name).length,
            nearest: null,
            groups: groups.get(name) ?? 0,
          }))
          .sort((a, b) => a.name.localeCompare(b.name, 'et'))
      : municipalities
          .filter(({ county }) => asked.county === null || county === asked.county)
          .map(({ ehak, name, county }) => ({
            ehak,
            name,
            county,
            supported: countOf('municipality', ehak, 'supported'),
            waiting: countOf('municipality', ehak, 'waiting'),
            ...ownOf([ehak]),
            specialists: worksIn(county).length,
            nearest: nearestTo(ehak, workers),
            groups: groups.get(county) ?? 0,
          }));
  return {
    areas,
    country: {
      supported: countOf('country', null, 'supported'),
      waiting: countOf('country', null, 'waiting'),
      ...ownOf(municipalities.map(({ ehak }) => ehak)),
      specialists: workers.length,
      groups: [...groups.values()].reduce((total, one) => total + one, 0),
    },
    hides: actor.role !== 'commissioner_officer',
  };
}

interface OwnCount {
  readonly supported: number;
  readonly waiting: number;
}

/** The manager's own families, by municipality; read as they stand, so that those who refused it are among them. */
async function ownCounts(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<ReadonlyMap<string, OwnCount>> {
  const { rows } = await sql<{ ehak: string; supported: number; waiting: number }>`
    select f.residence_ehak as ehak, count(*) filter (where l.has)::integer as supported,
           count(*) filter (where not l.has)::integer as waiting
      from families f
      cross join lateral (select exists (select from assignments a where a.family_id = f.id and a.ended_on is null
                                            and a.in_force) as has) l
     where ${ownFamilies(actor, 'f')} and f.residence_ehak is not null
       and exists (select from services s where s.family_id = f.id and (s.ended_on is null or s.ended_on > ${today}::date))
     group by f.residence_ehak`.execute(tx);
  return new Map(rows.map(({ ehak, supported, waiting }) => [ehak, { supported, waiting }]));
}

/** TK 2.8.2.2: who gives services is public. Those that the commissioner has confirmed and who are not away. */
async function workersAsked(
  tx: ActorTransaction,
  { role, language }: CoverageQuestion,
  today: CivilDate,
): Promise<readonly Worker[]> {
  const roles =
    role === null ? ['family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader'] : [role];
  const { rows } = await sql<Worker>`
    select m.display_name as name, m.counties, m.base_ehak as base
      from memberships m
     where m.role = any (${roles}::text[]) and m.left_on is null and (m.ended_on is null or m.ended_on >= ${today}::date)
       and (m.role = 'group_leader' or m.confirmed_on <= ${today}::date)
       and (${language}::text is null or ${language}::text = any (m.languages))
     order by m.display_name, m.id`.execute(tx);
  return rows;
}

const middles = new Map<string, Point>();

function middleOf(ehak: string): Point | undefined {
  if (middles.size === 0) {
    for (const shape of mapShapes().municipalities) middles.set(shape.ehak, shape.middle);
  }
  return middles.get(ehak);
}

function nearestTo(ehak: string, workers: readonly Worker[]): Area['nearest'] {
  const here = middleOf(ehak);
  if (here === undefined) return null;
  let nearest: Area['nearest'] = null;
  for (const { name, base } of workers) {
    const there = base === null ? undefined : middleOf(base);
    if (there === undefined) continue;
    const kilometres = kilometresBetween(here, there);
    if (nearest === null || kilometres < nearest.kilometres) nearest = { kilometres, name };
  }
  return nearest;
}
