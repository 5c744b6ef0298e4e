import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Lisa5 } from '../../documents/lisa-5/data.ts';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { monthReport } from '../month-report/month-report.ts';
import type { MonthFacts } from './month-facts.ts';

/** To be raised whenever the same data would come to another document. */
export const lisa5Version = 1;

/** What a supporter's report of the month with a family (TK 3.1.2) says when the month is closed. */
export interface FrozenReport {
  readonly familyId: string;
  readonly supporterId: string;
  readonly data: Lisa5;
}

/** The reports that go with a month: of everybody who held a contact in it, with each of their families. */
export async function reportsOf(
  tx: ActorTransaction,
  actor: ActingActor,
  { contacts, families }: Pick<MonthFacts, 'contacts' | 'families'>,
  month: CivilMonth,
  today: CivilDate,
): Promise<FrozenReport[]> {
  const asked = new Map(
    contacts
      .filter(({ familyId }) => families.has(familyId))
      .map(({ familyId, authorId }) => [`${familyId} ${authorId}`, { familyId, supporterId: authorId }]),
  );
  const reports: FrozenReport[] = [];
  for (const { familyId, supporterId } of asked.values()) {
    const former = families.get(familyId)?.former ?? null;
    const found = await monthReport(tx, actor, { familyId, month, supporter: supporterId, today, former });
    if (found?.report != null) reports.push({ familyId, supporterId, data: found.report });
  }
  return reports;
}
