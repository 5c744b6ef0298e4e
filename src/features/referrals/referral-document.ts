import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Lisa8 } from '../../documents/lisa-8/data.ts';
import { keepReferral } from '../papers/kept-paper.ts';
import { type PublicOrganisations, publicOrganisations } from './referral-choices.ts';
import { familyNameOf } from './referral-content.ts';
import { type Referral, referralOf } from './referral-record.ts';

/** Keeps Lisa 8 as it stands now that it was sent, decided or taken back, in Estonian and in its family's language. */
export async function keepReferralPaper(tx: ActorTransaction, referralId: string): Promise<void> {
  const [referral, names] = await Promise.all([referralOf(tx, referralId), publicOrganisations(tx)]);
  if (referral === null) return;
  const { versions, decisions, withdrawnOn, current } = referral;
  const edition = versions.length + decisions.length + (withdrawnOn === null ? 0 : 1);
  const of = { id: referralId, edition };
  await keepReferral(tx, of, referralDocument(referral, names), new Set(['et', current.language]));
}

/** Lisa 8 of a referral as its reader sees it: its newest version, with all that was decided. */
export function referralDocument(referral: Referral, names: PublicOrganisations): Lisa8 {
  const { current } = referral;
  const nameOf = (person: { givenName: string; familyName: string }) =>
    `${person.givenName} ${person.familyName}`;
  const wished = names.providers.find(({ id }) => id === current.wishedProviderId);
  return {
    service: referral.service,
    municipality: referral.municipality?.name ?? null,
    worker: current.worker,
    version: referral.version,
    sentOn: referral.versions[0]?.sentOn ?? referral.sentOn,
    familyName: familyNameOf(current.parents),
    familyKind: current.kind,
    language: current.language,
    address: current.address,
    residence: names.municipalities.find(({ ehak }) => ehak === current.residence)?.name ?? '',
    phone: current.phone,
    email: current.email,
    parents: current.parents.map((parent) => ({ name: nameOf(parent), code: parent.code })),
    children: current.children.map((child) => ({
      name: nameOf(child),
      code: child.code,
      arrived: child.arrivedOn,
      expected: child.expectedOn,
    })),
    casePlan: current.casePlan,
    goals: current.goals,
    topics: current.topics,
    problems: current.problems,
    earlier: current.earlier,
    wishedProvider: wished?.name ?? null,
    askedProvider: referral.provider?.name ?? null,
    decisions: [...referral.decisions]
      .reverse()
      .map(({ version, decision, on, officer, reason, provider }) => ({
        version,
        decision,
        on,
        officer,
        reason,
        provider,
      })),
    withdrawnOn: referral.withdrawnOn,
  };
}
