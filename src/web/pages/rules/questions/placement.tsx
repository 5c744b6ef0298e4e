import type { ReactElement } from 'react';
import { formatDate } from '../../../../i18n/formats.ts';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { CivilDate, PlacementQuestion, PlacementStanding } from '../../../../rules/index.ts';
import { Status } from '../../../ui/index.ts';
import { standingWords } from '../../families/obligation-words.ts';
import { Clauses } from '../answer-parts.tsx';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, date, dateFromToday, dates, maybeDate } from '../fields.ts';

const mostDates = 60;

/** KH 3, KH 15–16, KH 18, EH 7–8: meetings and visits of a placement, and its last day. */
export const placement = defineQuestion({
  name: 'placement',
  topic: 'due',
  fields: {
    careKind: choice('crisis', 'special'),
    placedOn: date(),
    asOf: dateFromToday(),
    meetings: dates(mostDates),
    visits: dates(mostDates),
    placementEnded: maybeDate(),
    extensionAgreed: maybeDate(),
    extensionApproved: maybeDate(),
    extensionUntil: maybeDate(),
  },
  further: ['placementEnded', 'extensionAgreed', 'extensionApproved', 'extensionUntil'],
  needs: { extensionUntil: 'extensionApproved' },
  questionOf: (said): PlacementQuestion => {
    const agreed = said.extensionAgreed;
    const held = agreed === undefined ? said.meetings : [...new Set([...said.meetings, agreed])];
    return {
      ask: 'placement',
      terms: editionOn(said.placedOn),
      on: said.asOf,
      placement: {
        id: 'placement',
        care: said.careKind,
        arrived: said.placedOn,
        left: said.placementEnded,
        meetings: held.map((day) => (day === agreed ? { date: day, extensionAgreed: true } : { date: day })),
        visits: said.visits,
        extension:
          said.extensionApproved === undefined
            ? undefined
            : { approved: said.extensionApproved, until: said.extensionUntil ?? null },
      },
    };
  },
  faults: { 'placement.left': 'placementEnded' },
  view: ({ question, answer, language }) => (
    <PlacementAnswer question={question} standing={answer} on={question.on} language={language} />
  ),
});

const titles: Readonly<Record<string, 'networkMeeting' | 'visit'>> = {
  'KH 15': 'networkMeeting',
  'EH 7': 'networkMeeting',
  'KH 16': 'visit',
  'EH 8': 'visit',
};

function PlacementAnswer(props: {
  readonly question: PlacementQuestion;
  readonly standing: PlacementStanding;
  readonly on: CivilDate;
  readonly language: Language;
}): ReactElement {
  const { question, standing, on, language } = props;
  const t = ruleAnswers[language];
  const isCrisis = question.placement.care === 'crisis';
  const { lastDay, obligations } = standing;
  return (
    <>
      <ul className="obligations">
        {obligations.map((one) => {
          const title = titles[one.clause];
          const { tone, text } = standingWords({ ...one, service: '' }, on, language);
          return (
            <li key={`${one.clause} ${one.from}`} className="obligations__one">
              <span className="obligations__title">{title === undefined ? one.clause : t[title]}</span>
              <Status tone={tone}>{text}</Status>
              <span className="obligations__clause">{one.clause}</span>
            </li>
          );
        })}
      </ul>
      <p>
        {lastDay !== null ? t.lastDay(formatDate(lastDay, language)) : isCrisis ? t.untilCourt : t.noLastDay}
      </p>
      <Clauses
        clauses={[...obligations.map(({ clause }) => clause), ...(isCrisis ? ['KH 3', 'KH 18'] : [])]}
        language={language}
      />
    </>
  );
}
