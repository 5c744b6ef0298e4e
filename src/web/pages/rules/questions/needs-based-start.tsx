import type { MayStartQuestion, Service } from '../../../../rules/index.ts';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, dateFromToday, flag, maybeDate } from '../fields.ts';
import { StartAnswer } from './start-answer.tsx';

const child = 'child';

/** TK 2.1.4.1–2, TK 2.1.5.8–9: may needs-based support begin for a family on a day? */
export const needsBasedStart = defineQuestion({
  name: 'may-start-needs-based',
  topic: 'start',
  fields: {
    startOn: dateFromToday(),
    familyKind: choice('foster', 'guardian', 'adoptive', 'prospective'),
    arrived: maybeDate(),
    left: maybeDate(),
    referral: maybeDate(),
    care: flag(),
    earlierFrom: maybeDate(),
    earlierTo: maybeDate(),
    adaptationFrom: maybeDate(),
    adaptationEnded: maybeDate(),
    onService: flag(),
  },
  further: ['earlierFrom', 'earlierTo', 'adaptationFrom', 'adaptationEnded', 'onService'],
  needs: { earlierTo: 'earlierFrom', adaptationEnded: 'adaptationFrom', left: 'arrived' },
  questionOf: (said): MayStartQuestion => {
    const asked: Service = {
      id: 'needs-based',
      kind: 'needs-based',
      referral: said.referral === undefined ? undefined : { accepted: said.referral },
      earlier:
        said.earlierFrom === undefined ? undefined : [{ from: said.earlierFrom, to: said.earlierTo ?? null }],
    };
    const adaptation: Service = {
      id: 'adaptation',
      kind: 'adaptation',
      child,
      agreement: said.adaptationFrom,
      ended: said.adaptationEnded,
    };
    return {
      ask: 'may-start',
      terms: editionOn(said.startOn),
      on: said.startOn,
      kind: 'needs-based',
      family: {
        kind: said.familyKind,
        onService20221031: said.onService || undefined,
        children: [{ id: child, arrived: said.arrived ?? null, left: said.left }],
        care: said.care ? [{ from: said.startOn, to: said.startOn }] : undefined,
      },
      services: said.adaptationFrom === undefined ? [asked] : [asked, adaptation],
    };
  },
  faults: {
    'family.children[0].left': 'left',
    'services[0].earlier[0].to': 'earlierTo',
    'services[1].ended': 'adaptationEnded',
  },
  view: ({ answer, language }) => (
    <StartAnswer
      kind="needs-based"
      decision={answer}
      allowedBy={['TK 2.1.4.1', 'TK 2.1.4.2']}
      language={language}
    />
  ),
});
