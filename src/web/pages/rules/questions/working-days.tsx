import { formatLongDay } from '../../../../i18n/formats.ts';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { WorkingDayQuestion } from '../../../../rules/index.ts';
import { Verdict } from '../answer-parts.tsx';
import { defineQuestion } from '../definition.ts';
import { count, dateFromToday } from '../fields.ts';

/** On which day so many working days after a day are over. */
export const workingDays = defineQuestion({
  name: 'working-days',
  topic: 'due',
  fields: { countFrom: dateFromToday(), add: count(0, 1_000, 5) },
  questionOf: (said): WorkingDayQuestion => ({ ask: 'working-day', date: said.countFrom, add: said.add }),
  view: ({ answer, language }) => (
    <Verdict tone="info">{ruleAnswers[language].dueOn(formatLongDay(answer.date, language))}</Verdict>
  ),
});
