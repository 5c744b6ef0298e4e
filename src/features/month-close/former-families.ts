import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf } from '../../database/predicates.ts';
import {
  contactsOf,
  type FactsRow,
  type FamilyFacts,
  factsIn,
  workColumns,
} from '../standing/family-facts.ts';
import type { MonthFamily } from './month-family.ts';

/** Those of the families that were the provider's and have gone to another one, as they were then. */
export async function formerFamilies(
  tx: ActorTransaction,
  providerId: string,
  ids: readonly string[],
): Promise<MonthFamily[]> {
  if (ids.length === 0) return [];
  const [rows, facts] = await Promise.all([
    tx
      .selectFrom('former_families as f')
      .leftJoin('organisations as o', 'o.id', 'f.municipality_key')
      .select(['f.family_id', 'f.case_number', 'f.kind', 'f.name', 'f.municipality_involved', 'f.children'])
      .select('o.name as municipality')
      .where('f.provider_id', '=', providerId)
      .where('f.family_id', '=', anyOf(ids))
      .execute(),
    formerFacts(tx, providerId, ids),
  ]);
  return rows.flatMap((row): MonthFamily[] => {
    const known = facts.get(row.family_id);
    if (known === undefined) return [];
    const { family_id: id, case_number: caseNumber, kind, municipality } = row;
    const children = row.children.map((child) => ({ id: child.id, given_name: child.name }));
    const former = { name: row.name, caseNumber, municipalityInvolved: row.municipality_involved, children };
    return [{ id, caseNumber, kind, municipality, facts: known, former }];
  });
}

/** As `familyFacts`, with the children and the care that the provider knew. */
async function formerFacts(
  tx: ActorTransaction,
  providerId: string,
  ids: readonly string[],
): Promise<Map<string, FamilyFacts>> {
  const { rows } = await sql<FactsRow>`
    select f.id, f.kind, f.municipality_involved, f.on_service_20221031, f.care, f.children,
      (select string_agg(c ->> 'name', ', ') from jsonb_array_elements(f.children) c where c ->> 'left' is null) as children_names,
      ${workColumns}
      from (select p.family_id as id, p.* from former_families p
             where p.provider_id = ${providerId} and p.family_id = any (${[...ids]}::uuid[])) f, ${contactsOf}`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, factsIn(row)]));
}
