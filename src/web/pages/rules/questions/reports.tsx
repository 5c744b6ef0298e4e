import { formatLongDay } from '../../../../i18n/formats.ts';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import { firstDayOf, monthOf, type ReportDeadlinesQuestion } from '../../../../rules/index.ts';
import { DescriptionList } from '../../../ui/index.ts';
import { Clauses } from '../answer-parts.tsx';
import { defineQuestion, editionOn } from '../definition.ts';
import { maybeDate, month } from '../fields.ts';

const titles: Readonly<
  Record<string, 'monthlyPack' | 'groupPlan' | 'monitoring' | 'finalReport' | 'handOver'>
> = {
  'TK 2.4.11': 'groupPlan',
  'TK 3.1': 'monthlyPack',
  'TK 3.3': 'monitoring',
  'TK 3.4': 'finalReport',
  'TK 3.5': 'handOver',
};

/** TK 2.4.11, TK 3.1, TK 3.4–5: by when a provider reports. */
export const reports = defineQuestion({
  name: 'reports',
  topic: 'due',
  fields: { month: month((today) => monthOf(today)), contractEnd: maybeDate() },
  further: ['contractEnd'],
  questionOf: (said): ReportDeadlinesQuestion => ({
    ask: 'report-deadlines',
    terms: editionOn(firstDayOf(said.month)),
    month: said.month,
    contractEnd: said.contractEnd,
  }),
  view: ({ answer, language }) => {
    const t = ruleAnswers[language];
    return (
      <>
        <DescriptionList
          items={answer.deadlines.map(({ clause, due }) => {
            const title = titles[clause];
            return {
              key: clause,
              term: title === undefined ? clause : t[title],
              description: `${formatLongDay(due, language)} (${clause})`,
            };
          })}
        />
        <Clauses clauses={answer.deadlines.map(({ clause }) => clause)} language={language} />
      </>
    );
  },
});
