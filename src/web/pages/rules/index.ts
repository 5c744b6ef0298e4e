import type { AnyPublicPage } from '../../registry/page.ts';
import { choicePage } from './choice-page.tsx';
import type { RuleQuestion } from './definition.ts';
import { questionPage } from './question-page.tsx';
import { adaptationStart } from './questions/adaptation-start.tsx';
import { counsellingLeft } from './questions/counselling-left.tsx';
import { groupPay } from './questions/group-pay.tsx';
import { mentoringLeft } from './questions/mentoring-left.tsx';
import { needsBasedDays } from './questions/needs-based-days.tsx';
import { needsBasedStart } from './questions/needs-based-start.tsx';
import { placement } from './questions/placement.tsx';
import { placementCost } from './questions/placement-cost.tsx';
import { reports } from './questions/reports.tsx';
import { rhythm } from './questions/rhythm.tsx';
import { workingDays } from './questions/working-days.tsx';

/** Every question that the public page asks, in the order in which it offers them. */
export const ruleQuestionsAsked: readonly RuleQuestion[] = [
  adaptationStart,
  needsBasedStart,
  mentoringLeft,
  counsellingLeft,
  needsBasedDays,
  workingDays,
  reports,
  rhythm,
  placement,
  groupPay,
  placementCost,
];

/** The rules, asked by anyone. */
export const rulePages: readonly AnyPublicPage[] = [
  choicePage(ruleQuestionsAsked),
  ...ruleQuestionsAsked.map(questionPage),
];
