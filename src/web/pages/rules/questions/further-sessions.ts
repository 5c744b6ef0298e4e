import { answer, type MayHoldQuestion } from '../../../../rules/index.ts';

/** No family has so many sessions; where the rules would allow them, asking ends here. */
const enough = 100;

/** How many sessions like the one asked about may still be held: the rules are asked for one after the other. */
export function furtherSessions(question: MayHoldQuestion): number {
  const { session } = question;
  const sessions = [...question.sessions];
  for (let further = 0; further < enough; further += 1) {
    const said = answer({ ...question, sessions });
    if (!('allowed' in said) || !said.allowed) return further;
    sessions.push({ ...session, id: `further-${further + 1}` });
  }
  return enough;
}

/** So many sessions like the one asked about. */
export const heldLike = (session: MayHoldQuestion['session'], held: number): MayHoldQuestion['sessions'] =>
  Array.from({ length: held }, (_, index) => ({ ...session, id: `held-${index + 1}` }));
