import type { MayStartQuestion } from '../../../../rules/index.ts';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, dateFromToday, flag, maybeDate } from '../fields.ts';
import { StartAnswer } from './start-answer.tsx';

const child = 'child';

/** TK 2.1.3.2, TK 2.1.5.8–10: may adaptation support begin for a child on a day? */
export const adaptationStart = defineQuestion({
  name: 'may-start-adaptation',
  topic: 'start',
  fields: {
    startOn: dateFromToday(),
    familyKind: choice('foster', 'guardian', 'adoptive', 'prospective'),
    arrived: maybeDate(),
    expected: maybeDate(),
    left: maybeDate(),
    care: flag(),
    needsBasedFrom: maybeDate(),
    needsBasedEnded: maybeDate(),
    needsBasedSigned: maybeDate(),
    onService: flag(),
  },
  further: ['needsBasedFrom', 'needsBasedEnded', 'needsBasedSigned', 'onService'],
  needs: { needsBasedEnded: 'needsBasedFrom', needsBasedSigned: 'needsBasedFrom', left: 'arrived' },
  questionOf: (said): MayStartQuestion => {
    const awaitsNone = said.familyKind === 'prospective' && !said.arrived && !said.expected;
    return {
      ask: 'may-start',
      terms: editionOn(said.startOn),
      on: said.startOn,
      kind: 'adaptation',
      child: awaitsNone ? undefined : child,
      family: {
        kind: said.familyKind,
        onService20221031: said.onService || undefined,
        children: awaitsNone
          ? []
          : [{ id: child, arrived: said.arrived ?? null, expected: said.expected, left: said.left }],
        care: said.care ? [{ from: said.startOn, to: said.startOn }] : undefined,
      },
      services:
        said.needsBasedFrom === undefined
          ? []
          : [
              {
                id: 'needs-based',
                kind: 'needs-based',
                agreement: said.needsBasedFrom,
                ended: said.needsBasedEnded,
                endingSigned: said.needsBasedSigned,
              },
            ],
    };
  },
  faults: { 'family.children[0].left': 'left', 'services[0].ended': 'needsBasedEnded' },
  view: ({ answer, language }) => (
    <StartAnswer kind="adaptation" decision={answer} allowedBy={['TK 2.1.3.2']} language={language} />
  ),
});
