import { formatMoney, formatMonth } from '../../../../i18n/formats.ts';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { Language } from '../../../../i18n/texts.ts';
import { type CarePay, type CarePayQuestion, firstDayOf, monthOf, sum } from '../../../../rules/index.ts';
import { DataTable, DescriptionList } from '../../../ui/index.ts';
import { Clauses, Verdict } from '../answer-parts.tsx';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, count, date, maybeDate, month } from '../fields.ts';

/** KH 8–10, EH 5: what a month of crisis or special care costs. */
export const placementCost = defineQuestion({
  name: 'placement-cost',
  topic: 'pay',
  fields: {
    careKind: choice('crisis', 'special'),
    month: month((today) => monthOf(today)),
    placedOn: date(),
    placementEnded: maybeDate(),
    siblings: count(1, 12, 1),
  },
  questionOf: (said): CarePayQuestion => ({
    ask: 'care-pay',
    terms: editionOn(firstDayOf(said.month)),
    month: said.month,
    care: said.careKind,
    placements: Array.from({ length: said.siblings }, (_, index) => ({
      child: String(index + 1).padStart(2, '0'),
      siblings: 'siblings',
      arrived: said.placedOn,
      left: said.placementEnded,
    })),
  }),
  faults: { 'placements[0].left': 'placementEnded' },
  view: ({ question, answer, language }) => (
    <CostAnswer question={question} pay={answer} language={language} />
  ),
});

function CostAnswer(props: {
  readonly question: CarePayQuestion;
  readonly pay: CarePay;
  readonly language: Language;
}) {
  const { question, pay, language } = props;
  const t = ruleAnswers[language];
  if (pay.lines.length === 0) return <Verdict tone="info">{t.noDays}</Verdict>;
  const euros = (cents: number) => formatMoney(cents, language);
  const factors = (days: Readonly<Record<string, number>>) =>
    Object.entries(days)
      .filter(([, count]) => count > 0)
      .map(([factor]) => Number(factor).toLocaleString(language))
      .join(' · ');
  const inAll = euros(sum([pay.withTaxes, pay.personalCosts]));
  return (
    <>
      <Verdict tone="info">{t.costs(inAll, formatMonth(question.month, language))}</Verdict>
      <DataTable
        language={language}
        caption={t.who}
        hideCaption
        dense
        rows={pay.lines}
        rowKey={({ child }) => child}
        columns={[
          { key: 'child', title: t.who, cell: ({ child }) => t.child(Number(child)) },
          { key: 'days', title: t.days, align: 'end', cell: ({ days }) => days },
          { key: 'factor', title: t.factor, align: 'end', cell: ({ factorDays }) => factors(factorDays) },
          { key: 'gross', title: t.gross, align: 'end', cell: ({ gross }) => euros(gross) },
          {
            key: 'personal',
            title: t.personal,
            align: 'end',
            cell: ({ personalCosts }) => euros(personalCosts),
          },
        ]}
      />
      <DescriptionList
        items={[
          { term: t.gross, description: euros(pay.gross) },
          { term: t.withTaxes, description: euros(pay.withTaxes) },
          { term: t.personal, description: euros(pay.personalCosts) },
          { term: t.total, description: inAll },
        ]}
      />
      <Clauses
        clauses={question.care === 'crisis' ? ['KH 8', 'KH 9', 'KH 10'] : ['EH 5']}
        language={language}
      />
    </>
  );
}
