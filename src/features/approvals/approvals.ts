import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import { waitingExtraSessions } from '../meetings/extra-sessions.ts';
import { waitingConfirmations } from '../team/confirmations.ts';
import { type Approval, type ApprovalKind, approvalKinds } from './approval.ts';
import { waitingExceptions } from './waiting-exceptions.ts';
import { waitingSmallGroups } from './waiting-small-groups.ts';

/** Finds what waits, of one kind; in the officer's name, so that row policies stand. */
export type ApprovalSource = (tx: ActorTransaction, today: CivilDate) => Promise<readonly Approval[]>;

/** A new kind is added here, in `approvalKinds` (approval.ts), and in i18n/approvals.ts. */
const sources: Readonly<Record<ApprovalKind, ApprovalSource>> = {
  confirmation: (tx) => waitingConfirmations(tx, 'confirmation'),
  evidence: (tx) => waitingConfirmations(tx, 'evidence'),
  exception: waitingExceptions,
  'small-group': waitingSmallGroups,
  'extra-sessions': waitingExtraSessions,
};

/** All that waits for a decision, or what waits of one kind: the oldest first. */
export async function waitingApprovals(
  tx: ActorTransaction,
  today: CivilDate,
  kind: ApprovalKind | null = null,
): Promise<readonly Approval[]> {
  const asked = kind === null ? approvalKinds : [kind];
  const found = await Promise.all(asked.map((one) => sources[one](tx, today)));
  return found.flat().sort((a, b) => a.askedOn.localeCompare(b.askedOn) || a.id.localeCompare(b.id));
}
