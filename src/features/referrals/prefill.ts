import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { ActingActor } from '../acting.ts';
import type { ReferralFields } from './referral-form.ts';

/** What a referral of a known family begins with: only what its writer sees of the family already; null where nothing. */
export async function prefilledReferral(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<ReferralFields | null> {
  const [family, members, children] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.kind', 'f.language', 'f.address', 'f.residence_ehak', 'f.phone', 'f.email'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    tx
      .selectFrom('family_members')
      .select(['given_name', 'family_name', 'identity_code'])
      .where('family_id', '=', familyId)
      .where('relation', '=', 'parent')
      .orderBy('born_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('children')
      .select(['given_name', 'family_name', 'identity_code', 'arrived_on', 'expected_on'])
      .where('family_id', '=', familyId)
      .where('left_on', 'is', null)
      .orderBy('born_on')
      .orderBy('id')
      .execute(),
  ]);
  if (family === undefined) return null;
  const person = (row: (typeof members)[number]) => ({
    givenName: row.given_name,
    familyName: row.family_name,
    code: row.identity_code ?? '',
  });
  return {
    ...emptyReferral,
    kind: family.kind,
    language: family.language,
    address: family.address,
    residence: family.residence_ehak ?? '',
    phone: family.phone,
    email: family.email,
    parents: members.map(person),
    children: children.map((row) => ({ ...person(row), since: row.arrived_on ?? row.expected_on ?? '' })),
  };
}

export const emptyReferral: ReferralFields = {
  service: 'needs-based',
  kind: '',
  language: 'et',
  address: '',
  residence: '',
  phone: '',
  email: '',
  parents: [],
  children: [],
  casePlan: '',
  goals: [],
  topics: [],
  problems: '',
  earlier: '',
  addressee: '',
  wished: '',
  workerPhone: '',
  workerEmail: '',
  consent: false,
};
