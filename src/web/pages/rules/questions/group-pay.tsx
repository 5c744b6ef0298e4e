import type { ReactElement } from 'react';
import { formatMoney } from '../../../../i18n/formats.ts';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { Language } from '../../../../i18n/texts.ts';
import {
  addMonths,
  type CivilDate,
  firstDayOf,
  type Group,
  type GroupsQuestion,
  monthNumberOf,
  monthOf,
  type PricedGroups,
} from '../../../../rules/index.ts';
import { Clauses, Reasons, Verdict } from '../answer-parts.tsx';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, count, date, flag, maybeDate, money } from '../fields.ts';

const asked = 'asked';

/** TK 2.4.4–9: what one meeting of a support group is paid. */
export const groupPay = defineQuestion({
  name: 'group-pay',
  topic: 'pay',
  fields: {
    rate: money(),
    groupOn: date(),
    minutes: count(1, 600, 120),
    mode: choice('in-person', 'online'),
    island: flag(),
    participants: count(1, 200),
    smallGroupApproved: maybeDate(),
    paidBefore: count(0, 100, 0),
  },
  further: ['smallGroupApproved', 'paidBefore'],
  questionOf: (said): GroupsQuestion => ({
    ask: 'groups',
    terms: editionOn(said.groupOn),
    rate: said.rate,
    groups: [
      ...Array.from({ length: said.paidBefore }, (_, index) => paidGroup(index, quarterBegin(said.groupOn))),
      {
        id: asked,
        date: said.groupOn,
        start: '12:00',
        minutes: said.minutes,
        mode: said.mode,
        island: said.island || undefined,
        participants: said.participants,
        smallGroupApproved: said.smallGroupApproved,
      },
    ],
  }),
  view: ({ answer, language }) => <PayAnswer priced={answer} language={language} />,
});

/** A group before the one asked about, such as any contract pays. */
const paidGroup = (index: number, on: CivilDate): Group => ({
  id: `before-${index + 1}`,
  date: on,
  start: '00:00',
  minutes: 180,
  mode: 'in-person',
  participants: 100,
});

function quarterBegin(day: CivilDate): CivilDate {
  return addMonths(firstDayOf(monthOf(day)), -((monthNumberOf(day) - 1) % 3));
}

function PayAnswer({
  priced,
  language,
}: {
  readonly priced: PricedGroups;
  readonly language: Language;
}): ReactElement | null {
  const t = ruleAnswers[language];
  const line = priced.lines.find(({ id }) => id === asked);
  if (line === undefined) return null;
  const isPaid = line.reasons.length === 0;
  return (
    <>
      <Verdict tone={isPaid ? 'success' : 'danger'}>
        {isPaid ? t.paid(formatMoney(line.amount, language)) : t.notPaid}
      </Verdict>
      <Reasons of="group" clauses={line.reasons} language={language} />
      <Clauses clauses={isPaid ? ['TK 2.4.7', 'TK 2.4.8'] : line.reasons} language={language} />
    </>
  );
}
