import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import type { Pack } from './packs.ts';

export const longestReason = 2_000;

/** What a month's form says of it: to be approved whole, or some of its lines to be sent back. */
export type Decision =
  | { readonly kind: 'approve' }
  | { readonly kind: 'return'; readonly lines: ReadonlyMap<string, string> };

export type DecisionProblem =
  | 'decision-missing'
  | 'lines-missing'
  | 'reason-missing'
  | 'reason-too-long'
  | 'lines-marked';

/** The decision that was typed, or every problem at once, each at the line's own field. */
export function readDecision(
  pack: Pack,
  decision: string,
  marked: ReadonlySet<string>,
  reasonOf: (key: string) => string,
):
  | { readonly ok: true; readonly value: Decision }
  | { readonly ok: false; readonly problems: readonly { field: string; code: DecisionProblem }[] } {
  const problem = (field: string, code: DecisionProblem) =>
    ({ ok: false, problems: [{ field, code }] }) as const;
  if (decision === 'approve') {
    // Whoever marked a line did not mean to approve it.
    return marked.size > 0 ? problem('decision', 'lines-marked') : { ok: true, value: { kind: 'approve' } };
  }
  if (decision !== 'return') return problem('decision', 'decision-missing');
  const lines = new Map<string, string>();
  const problems: { field: string; code: DecisionProblem }[] = [];
  for (const [at, { key }] of pack.schedule.lines.entries()) {
    if (!marked.has(key)) continue;
    const reason = reasonOf(key).trim();
    lines.set(key, reason);
    if (reason === '') problems.push({ field: `reason-${at + 1}`, code: 'reason-missing' });
    else if (reason.length > longestReason) {
      problems.push({ field: `reason-${at + 1}`, code: 'reason-too-long' });
    }
  }
  if (lines.size === 0) return problem('decision', 'lines-missing');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { kind: 'return', lines } };
}

/**
 * A person of the commissioner decides on a month that stands. One that was approved may still come back, to be corrected.
 * @returns whether it did: somebody else may have been first
 */
export async function decidePack(
  tx: ActorTransaction,
  actor: ActingActor,
  pack: Pack,
  decision: Decision,
  today: CivilDate,
): Promise<boolean> {
  const state = decision.kind === 'approve' ? 'approved' : 'returned';
  const { numUpdatedRows } = await tx
    .updateTable('packs')
    .set({ state, decided_by: actor.membershipId, decided_on: today })
    .where('id', '=', pack.id)
    .where('state', '=', pack.state)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  if (decision.kind === 'return') {
    await tx
      .insertInto('pack_returns')
      .values(
        [...decision.lines].map(([line_key, reason]) => ({
          pack_id: pack.id,
          line_key,
          reason,
          returned_by: actor.membershipId,
          returned_on: today,
        })),
      )
      .execute();
  }
  await notify(tx, {
    to: { organisation: pack.providerId, role: 'project_manager' },
    kind: decision.kind === 'approve' ? 'month-approved' : 'month-returned',
    path: `/packs/${pack.id}`,
    key: `${pack.id} ${state}`,
  });
  return true;
}
