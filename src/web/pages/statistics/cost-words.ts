import { type LineService, lineServices } from '../../../documents/lisa-3/data.ts';
import { type Costs, costIn, type PartCosts, type ServiceCosts } from '../../../features/statistics/costs.ts';
import { costTexts } from '../../../i18n/months/costs.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { Cents } from '../../../rules/index.ts';
import { sayPart } from './measures.ts';

/** A service's costs, or all of them. */
export type CostColumn = LineService | 'whole';
export const costColumns: readonly CostColumn[] = [...lineServices, 'whole'];

export const costOf = (costs: ServiceCosts, column: CostColumn): Cents =>
  column === 'whole' ? costIn(costs) : costs[column];

/** A line that says no county has no municipality; one of no kind is a group's. */
export function sayCostPart(found: Costs, part: PartCosts, language: Language): string {
  const t = costTexts[language];
  return sayPart(found, part, language, found.asked.split === 'kind' ? t.noKind : t.noCounty);
}
