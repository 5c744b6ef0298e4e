import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Approval } from './approval.ts';

/** TK 2.1.6.5: whether an official may support a family all the same. */
export async function waitingExceptions(tx: ActorTransaction): Promise<readonly Approval[]> {
  const rows = await tx
    .selectFrom('role_exceptions as e')
    .innerJoin('families as f', 'f.id', 'e.family_id')
    .innerJoin('memberships as m', 'm.id', 'e.membership_id')
    .innerJoin('organisations as o', 'o.id', 'e.provider_id')
    .select(['e.id', 'e.asked_on', 'e.reason', 'f.name as family', 'm.display_name as specialist'])
    .select('o.name as provider')
    .where('e.answer', 'is', null)
    .execute();
  return rows.map((row) => ({
    kind: 'exception',
    id: row.id,
    askedOn: row.asked_on,
    provider: row.provider,
    about: `${row.specialist} · ${row.family}`,
    facts: row.reason,
    path: `/exceptions/${row.id}`,
  }));
}
