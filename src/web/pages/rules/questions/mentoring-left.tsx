import type { MayHoldQuestion } from '../../../../rules/index.ts';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, count, dateFromToday } from '../fields.ts';
import { heldLike } from './further-sessions.ts';
import { SessionsAnswer } from './sessions-answer.tsx';

/** TK 2.3.3, TK 2.3.4: how many mentoring sessions are left? */
export const mentoringLeft = defineQuestion({
  name: 'mentoring-left',
  topic: 'left',
  fields: {
    familyKind: choice('foster', 'guardian', 'adoptive', 'prospective'),
    sessionOn: dateFromToday(),
    mentoringHeld: count(0, 50),
  },
  questionOf: (said): MayHoldQuestion => {
    const basis = said.familyKind === 'prospective' ? 'prospective' : 'regular';
    const session = { id: 'next', service: 'mentoring', date: said.sessionOn, basis } as const;
    return {
      ask: 'may-hold',
      terms: editionOn(said.sessionOn),
      session,
      family: { kind: said.familyKind, children: [] },
      sessions: heldLike(session, said.mentoringHeld),
    };
  },
  view: ({ question, answer, language }) => (
    <SessionsAnswer
      question={question}
      decision={answer}
      allowedBy={[question.session.basis === 'prospective' ? 'TK 2.3.4' : 'TK 2.3.3']}
      language={language}
    />
  ),
});
