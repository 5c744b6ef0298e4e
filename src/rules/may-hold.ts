import type { Decision } from './protocol/reply.ts';
import { mayHoldMentoring } from './tk/2.3-mentoring.ts';
import { mayHoldCounselling } from './tk/2.5-counselling.ts';
import type { SessionFacts } from './tk/sessions.ts';

/**
 * Whether a session of mentoring (TK 2.3.3–4) or of counselling or supervision (TK 2.5.4–6) may be held, with all the
 * clauses that stand against it.
 */
export function mayHold(facts: SessionFacts): Decision {
  return facts.session.service === 'mentoring' ? mayHoldMentoring(facts) : mayHoldCounselling(facts);
}
