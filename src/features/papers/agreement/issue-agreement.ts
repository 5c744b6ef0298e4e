import type { ActorTransaction } from '../../../database/as-actor.ts';
import type { CivilDate } from '../../../rules/index.ts';
import type { SupporterActor } from '../../acting.ts';
import { involveMunicipality } from '../involvement.ts';
import { type Issue, type IssuedDocument, issueDocument } from '../issue-document.ts';
import { agreementKind, type PaperFacts, paperFacts } from '../paper-facts.ts';
import type { AgreementInput } from './agreement-form.ts';

/** What an agreement is made of; null where the service has ended, is not there, or is not the actor's to agree on. */
export async function agreementFacts(
  tx: ActorTransaction,
  actor: SupporterActor,
  familyId: string,
  serviceId: string,
  today: CivilDate,
): Promise<PaperFacts | null> {
  const facts = await paperFacts(tx, actor, { familyId, serviceId, kindOf: agreementKind, today });
  return facts === null || facts.service.endedOn !== null ? null : facts;
}

export const agreementIssue = (facts: PaperFacts, input: AgreementInput): Issue<'lisa-6' | 'lisa-7'> => ({
  kind: agreementKind(facts.service.kind),
  ...input,
});

/**
 * Issues the agreement that was written together (TK 2.1.3.4, TK 2.1.4.3.5). What an adoptive family answered about its
 * municipality takes effect in the same commit (TK 2.1.3.6.4).
 */
export async function issueAgreement(
  tx: ActorTransaction,
  actor: SupporterActor,
  facts: PaperFacts,
  input: AgreementInput,
  today: CivilDate,
  prepared: unknown,
): Promise<IssuedDocument> {
  if (facts.familyKind === 'adoptive') {
    await involveMunicipality(tx, facts.familyId, input.data.municipalityInvolved);
  }
  return issueDocument(
    tx,
    actor,
    {
      ...agreementIssue(facts, input),
      familyId: facts.familyId,
      serviceId: facts.service.id,
      supersedes: facts.standing?.id ?? null,
      signers: ['family_supporter', 'family_member'],
      issuedOn: today,
    },
    prepared,
  );
}
