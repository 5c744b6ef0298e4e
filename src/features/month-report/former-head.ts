import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ActingActor } from '../acting.ts';

/** What the report of a month says of a family that its provider no longer reads, because it went to another one. */
export interface FormerHead {
  readonly name: string;
  readonly caseNumber: string;
  readonly municipalityInvolved: boolean;
  readonly children: readonly { readonly id: string; readonly given_name: string }[];
}

/** Of a family that went to another provider, what the acting manager's own one knew; null of any other. */
export async function formerHead(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<FormerHead | null> {
  if (actor.role !== 'project_manager' || actor.organisationId === null) return null;
  const row = await tx
    .selectFrom('former_families')
    .select(['name', 'case_number', 'municipality_involved', 'children'])
    .where('family_id', '=', familyId)
    .where('provider_id', '=', actor.organisationId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    name: row.name,
    caseNumber: row.case_number,
    municipalityInvolved: row.municipality_involved,
    children: row.children.map(({ id, name }) => ({ id, given_name: name })),
  };
}
