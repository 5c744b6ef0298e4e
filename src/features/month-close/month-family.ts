import type { FamilyKind } from '../../database/tables.ts';
import type { FormerHead } from '../month-report/former-head.ts';
import type { FamilyFacts } from '../standing/family-facts.ts';

/** A family as a schedule names it: by its case, and by its municipality only where that is involved. */
export interface MonthFamily {
  readonly id: string;
  readonly caseNumber: string;
  readonly kind: FamilyKind;
  readonly municipality: string | null;
  /** What was done at the provider; what another one did is not among it. */
  readonly facts: FamilyFacts;
  /** Of a family that has gone to another provider; null of one that is there. */
  readonly former: FormerHead | null;
}
