import type { ActorTransaction } from '../../../database/as-actor.ts';
import type { CivilDate } from '../../../rules/index.ts';
import type { SupporterActor } from '../../acting.ts';
import { type Issue, type IssuedDocument, issueDocument } from '../issue-document.ts';
import { endingKind } from '../paper-facts.ts';
import type { EndingFacts } from './ending-facts.ts';
import type { EndingInput } from './ending-form.ts';

export const endingIssue = (
  facts: EndingFacts,
  { language, data }: EndingInput,
): Issue<'lisa-10' | 'lisa-11'> => ({ kind: endingKind(facts.service.kind), language, data });

/**
 * Ends a service in writing (TK 2.1.5.9–11): it has ended on the day that the document says, from this commit on; signed
 * by both it is the ending, and its goals are closed as it says.
 */
export const issueEnding = (
  tx: ActorTransaction,
  actor: SupporterActor,
  facts: EndingFacts,
  input: EndingInput,
  today: CivilDate,
  prepared: unknown,
): Promise<IssuedDocument> =>
  issueDocument(
    tx,
    actor,
    {
      ...endingIssue(facts, input),
      familyId: facts.familyId,
      serviceId: facts.service.id,
      supersedes: facts.standing?.id ?? null,
      signers: ['family_supporter', 'family_member'],
      issuedOn: today,
      endedOn: input.endedOn,
    },
    prepared,
  );
