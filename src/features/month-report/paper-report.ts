import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ActingActor } from '../acting.ts';
import { type FormerHead, formerHead } from './former-head.ts';
import { type MonthAsked, type MonthReport, monthReport } from './month-report.ts';

export interface PaperReport {
  readonly report: MonthReport;
  /** Where the family has gone to another provider: what the actor's own one knew of it. */
  readonly former: FormerHead | null;
}

/** A month's report to be printed and brought in signed; for a manager also of a family that has gone (TK 3.1.2). */
export async function paperReport(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: Omit<MonthAsked, 'former'>,
): Promise<PaperReport | null> {
  const former = await formerHead(tx, actor, asked.familyId);
  const report = await monthReport(tx, actor, { ...asked, former });
  return report === null ? null : { report, former };
}
