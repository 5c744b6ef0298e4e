import { type MayHoldQuestion, type SessionBasis, yearOf } from '../../../../rules/index.ts';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, count, dateFromToday, maybeDate } from '../fields.ts';
import { heldLike } from './further-sessions.ts';
import { SessionsAnswer } from './sessions-answer.tsx';

const clauseOf: Readonly<Record<SessionBasis, string>> = {
  regular: 'TK 2.5.4',
  extra: 'TK 2.5.4',
  'after-departure': 'TK 2.5.5',
  prospective: 'TK 2.5.6',
};

/** TK 2.5.4–6: how many sessions of counselling or supervision are left? */
export const counsellingLeft = defineQuestion({
  name: 'counselling-left',
  topic: 'left',
  fields: {
    familyKind: choice('foster', 'guardian', 'adoptive', 'prospective'),
    basis: choice('regular', 'after-departure', 'extra'),
    sessionOn: dateFromToday(),
    counsellingHeld: count(0, 50),
    left: maybeDate(),
    approvedExtra: count(0, 50, 0),
  },
  further: ['left', 'approvedExtra'],
  questionOf: (said): MayHoldQuestion => {
    // A prospective family has sessions of its own kind and no other.
    const basis = said.familyKind === 'prospective' ? 'prospective' : said.basis;
    const session = { id: 'next', service: 'counselling', date: said.sessionOn, basis } as const;
    return {
      ask: 'may-hold',
      terms: editionOn(said.sessionOn),
      session,
      family: {
        kind: said.familyKind,
        children: said.left === undefined ? [] : [{ id: 'child', arrived: null, left: said.left }],
      },
      sessions: heldLike(session, said.counsellingHeld),
      approvedExtra:
        said.approvedExtra === 0
          ? undefined
          : [{ year: yearOf(said.sessionOn), sessions: said.approvedExtra }],
    };
  },
  view: ({ question, answer, language }) => (
    <SessionsAnswer
      question={question}
      decision={answer}
      allowedBy={[clauseOf[question.session.basis]]}
      language={language}
    />
  ),
});
