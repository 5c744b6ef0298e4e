import { dateOf, dayOf, OutOfCalendar } from '../calendar/civil-date.ts';
import { workingDaysAfter } from '../calendar/working-day.ts';
import { caseOf } from '../case/case.ts';
import { carePay } from '../kh/8-10-pay.ts';
import { placementOf } from '../kh/placement.ts';
import { mayHold } from '../may-hold.ts';
import { mayPlace } from '../may-place.ts';
import { mayStart } from '../may-start.ts';
import { editions } from '../terms/editions.ts';
import type { Terms } from '../terms/terms.ts';
import { maySupport } from '../tk/2.1.6-supporter.ts';
import { priceGroups } from '../tk/2.4-groups.ts';
import { reportDeadlines } from '../tk/3-reports.ts';
import { TooMuch } from '../too-much.ts';
import type { Question } from './question.ts';
import { questionForm } from './read-question.ts';
import type { Answer, ErrorAnswer } from './reply.ts';

/** Answers questions of the protocol by these editions of the contract. */
export type Answerer = (question: unknown) => Answer | ErrorAnswer;

/**
 * An answerer that knows the given editions, by name. It never throws: a value that is no question of the protocol
 * is answered by an error with the path of the first field that is not of the form, in the order of the protocol's
 * types (an object's fields one by one, then what must hold between them).
 */
export function answererFor(known: ReadonlyMap<string, Terms>): Answerer {
  const faultOf = questionForm([...known.keys()]);
  return (value) => {
    const fault = faultOf(value);
    if (fault !== null) return { error: { message: fault.message, path: fault.path } };
    const question = value as Question;
    try {
      return answerTo(question, known);
    } catch (error) {
      // A result that cannot be said is a fault of what it was reckoned from (Q52).
      if (error instanceof OutOfCalendar || error instanceof TooMuch) {
        return { error: { message: error.message, path: error.path } };
      }
      throw error;
    }
  };
}

/** Answers a question of the protocol by the editions that there are. See {@link answererFor}. */
export const answer: Answerer = answererFor(editions);

function answerTo(question: Question, known: ReadonlyMap<string, Terms>): Answer {
  if (question.ask === 'working-day')
    return { date: dateOf(workingDaysAfter(dayOf(question.date), question.add), 'date') };
  const terms = known.get(question.terms) as Terms;
  switch (question.ask) {
    case 'case':
      return caseOf({ ...question, terms });
    case 'may-start':
      return mayStart({ ...question, terms });
    case 'may-support':
      return maySupport(question);
    case 'may-hold':
      return mayHold({ ...question, terms });
    case 'groups':
      return priceGroups({ ...question, terms });
    case 'report-deadlines':
      return { deadlines: reportDeadlines({ ...question, terms }) };
    case 'placement':
      return placementOf({ ...question, terms });
    case 'may-place':
      return mayPlace({ ...question, terms });
    case 'care-pay':
      return carePay({ ...question, terms });
  }
}
