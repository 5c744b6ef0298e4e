import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Approval } from './approval.ts';

/** TK 2.4.4: plans of groups for four or five parents, answered together with the group itself (TK 2.4.11). */
export async function waitingSmallGroups(tx: ActorTransaction): Promise<readonly Approval[]> {
  const rows = await tx
    .selectFrom('support_groups as g')
    .innerJoin('organisations as o', 'o.id', 'g.provider_id')
    .leftJoin('organisations as m', 'm.id', 'g.municipality_id')
    .select([
      'g.id',
      'g.sent_on',
      'g.topic',
      'g.small_reason',
      'm.name as municipality',
      'o.name as provider',
    ])
    .where('g.state', '=', 'sent')
    .where('g.small_asked', '=', true)
    .execute();
  return rows.flatMap(({ id, sent_on, topic, small_reason, municipality, provider }) =>
    sent_on === null
      ? []
      : [
          {
            kind: 'small-group',
            id,
            askedOn: sent_on,
            provider,
            about: [topic, municipality].filter(Boolean).join(', '),
            facts: small_reason,
            path: `/groups/${id}/answer`,
          },
        ],
  );
}
