import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate, ServiceObligation } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { standingsOf } from '../standing/family-standing.ts';

/** A family that the commissioner gave to the provider, and whose service has not begun. */
export interface NewFamily {
  readonly id: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly county: string | null;
  readonly services: readonly ('adaptation' | 'needs-based')[];
  readonly informedOn: CivilDate | null;
  /** Who supports it already; empty where nobody was assigned. */
  readonly supporters: string;
  readonly wishesChange: boolean;
  /** TK 2.1.5.1, however it stands. */
  readonly firstContact: ServiceObligation | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly case_number: string;
  readonly county: string | null;
  readonly revision: number | null;
  readonly services: readonly ('adaptation' | 'needs-based')[];
  readonly informed: CivilDate | null;
  readonly supporters: string | null;
  readonly wishes: boolean;
  readonly fresh: boolean;
}

/**
 * The families of the manager's provider that wait for something only a manager does: whose service has not begun, who
 * have nobody, or who wish for somebody else. Those without a supporter first, the longest known before the others.
 */
export async function newFamilies(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<readonly NewFamily[]> {
  const { rows } = await sql<Row>`
    with waiting as (
      select f.id, f.name, f.case_number, f.county, r.revision,
        (select coalesce(json_agg(distinct s.kind), '[]') from services s
          where s.family_id = f.id and s.provider_id = f.provider_id and s.ended_on is null) as services,
        (select max(s.informed_on) from services s
          where s.family_id = f.id and s.provider_id = f.provider_id and s.ended_on is null) as informed,
        exists (select from services s left join agreements a on a.service_id = s.id
                 where s.family_id = f.id and s.provider_id = f.provider_id and s.ended_on is null and a.id is null) as fresh,
        exists (select from services s where s.family_id = f.id and s.provider_id = f.provider_id and s.ended_on is null) as served,
        (select string_agg(m.display_name, ', ' order by a.began_on) from assignments a join memberships m on m.id = a.membership_id
          where a.family_id = f.id and a.ended_on is null and a.reason <> 'substitute') as supporters,
        exists (select from supporter_wishes w where w.family_id = f.id and w.closed_on is null) as wishes
        from families f left join family_revisions r on r.family_id = f.id
       where f.provider_id = ${actor.organisationId})
    select * from waiting where served and (fresh or supporters is null or wishes)
     order by supporters is not null, informed nulls last, name, id limit 200`.execute(tx);
  const standings = await standingsOf(tx, actor, rows, today);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    caseNumber: row.case_number,
    county: row.county,
    services: row.services,
    informedOn: row.informed,
    supporters: row.supporters ?? '',
    wishesChange: row.wishes,
    firstContact: row.fresh
      ? (standings.get(row.id)?.obligations.find(({ clause }) => clause === 'TK 2.1.5.1') ?? null)
      : null,
  }));
}
