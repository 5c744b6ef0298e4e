import type { Draft } from '../../../../features/drafts/draft.ts';
import type { GroupChoices } from '../../../../features/groups/group-form.ts';
import type { GroupBeside, PricedGroupsFound } from '../../../../features/groups/groups.ts';
import type { PlanOfMonth } from '../../../../features/groups/plan.ts';

/** What the planning screen of a month shows. */
export interface PlanShown {
  readonly plan: PlanOfMonth;
  readonly priced: PricedGroupsFound;
  readonly beside: readonly GroupBeside[];
  readonly choices: GroupChoices;
  readonly draft: Draft | null;
  readonly counties: readonly string[];
}
