import type { CivilDate } from '../../rules/index.ts';
import type { ServiceKind } from '../papers/head.ts';

export type Movement = 'back' | 'same' | 'step' | 'reached';

/** A meeting at which a goal was worked for. */
export interface PlanStep {
  readonly heldOn: CivilDate;
  readonly mode: 'home' | 'in-person' | 'phone' | 'video' | 'message';
  readonly meeting: 'ordinary' | 'introduction' | 'round-table' | 'network';
  /** Null where it was not said how the goal moved. */
  readonly movement: Movement | null;
  readonly done: string;
}

export interface PlannedGoal {
  readonly title: string;
  readonly source: 'referral' | 'agreement' | 'added';
  readonly state: 'open' | 'reached' | 'dropped';
  readonly setOn: CivilDate;
  readonly closedOn: CivilDate | null;
  /** In the order of their days. */
  readonly steps: readonly PlanStep[];
}

/** What was told to the municipality of the quarter (TK 2.1.4.5.2). */
export interface QuarterlyOverview {
  readonly sentOn: CivilDate;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly author: string;
  readonly municipality: string;
  readonly course: string;
  readonly progress: string;
  readonly difficulties: string;
}

/** Lisa 9, the family support plan (TK 2.1.4.4.4), as it was on a day. It holds no identity code. */
export interface Lisa9 {
  readonly familyName: string;
  readonly caseNumber: string;
  readonly services: readonly { readonly kind: ServiceKind; readonly child: string | null }[];
  readonly provider: string;
  readonly supporters: readonly string[];
  /** Null where it is not said. */
  readonly agreedOn: CivilDate | null;
  readonly asOf: CivilDate;
  readonly goals: readonly PlannedGoal[];
  /** TK 2.1.4.4.4: what else belongs to the plan; null for a reader who is not told. */
  readonly notes: string | null;
  /** The last one; null where there is none. */
  readonly overview: QuarterlyOverview | null;
  /** Adoptive families may refuse it (TK 2.1.3.6.4): then no overview is ever sent. */
  readonly municipalityInvolved: boolean;
}
