import type { ActorName } from '../cast.ts';
import type { Scribe, Values } from '../scribe.ts';
import { otherProvider } from './people.ts';

/** Referrals of two municipalities, one of them returned, and the request of the family that refused; what came of some. */
export async function addReferrals(scribe: Scribe): Promise<void> {
  await addReferral(scribe, 'ofInvolved', 'municipality', {
    service: 'needs-based',
    municipality_id: scribe.id('organisations', 'involved'),
  });
  await addReferral(scribe, 'returnedToInvolved', 'municipality', {
    service: 'needs-based',
    municipality_id: scribe.id('organisations', 'involved'),
  });
  await addReferral(scribe, 'ofResidence', 'municipalityOfResidence', {
    service: 'adaptation',
    municipality_id: scribe.id('organisations', 'residence'),
    provider_id: scribe.id('organisations', otherProvider),
  });
  await addReferral(scribe, 'ofRefused', 'refusedParent', {
    service: 'needs-based',
    family_id: scribe.id('families', 'refused'),
  });
  await scribe.add('referral_decisions', 'returnedToInvolved', {
    referral_id: scribe.id('referrals', 'returnedToInvolved'),
    version: 1,
    decision: 'returned',
    reason: 'Eesmärgid puuduvad',
    officer_id: scribe.id('memberships', 'commissioner'),
    officer_name: 'commissioner',
    decided_on: '2024-11-10',
  });
  for (const [service, family] of [
    ['foster', 'foster'],
    ['refused', 'refused'],
    ['movedThen', 'moved'],
  ] as const) {
    await scribe.add('referral_handovers', service, {
      service_id: scribe.id('services', service),
      family_id: scribe.id('families', family),
      referral_id: scribe.id('referrals', family === 'refused' ? 'ofRefused' : 'ofInvolved'),
      content: handover,
    });
  }
  for (const family of ['foster', 'refused'] as const) {
    await scribe.add('care_periods', family, {
      family_id: scribe.id('families', family),
      care: 'crisis',
      from_on: '2023-01-01',
      to_on: '2023-02-01',
    });
  }
}

async function addReferral(scribe: Scribe, name: string, author: ActorName, of: Values): Promise<void> {
  const author_id = scribe.id('memberships', author);
  await scribe.add('referrals', name, { ...of, author_id, sent_on: '2024-11-01' });
  await scribe.add('referral_revisions', name, {
    referral_id: scribe.id('referrals', name),
    version: 1,
    author_id,
    sent_on: '2024-11-01',
    content: contentOf(name, of.service === 'adaptation' ? 'adaptation' : 'needs-based'),
  });
}

const worker = { name: 'Tiiu Näide', phone: '', email: 'tiiu@naide.ee' };
const need = {
  casePlan: 'Juhtumiplaan 12',
  goals: ['Käib koolis'],
  topics: [1],
  problems: 'Õhtud on rahutud',
  earlier: '',
  worker,
};

/** A referral as its form has it. */
const contentOf = (name: string, service: 'adaptation' | 'needs-based') => ({
  ...need,
  service,
  kind: 'foster',
  language: 'et',
  address: 'Pikk 1',
  residence: '0101',
  phone: '',
  email: '',
  parents: [{ givenName: name, familyName: 'Näide', code: '48001010031' }],
  children: [
    { givenName: name, familyName: 'Laps', code: '61501010014', arrivedOn: '2023-05-01', expectedOn: null },
  ],
  wishedProviderId: null,
});

const handover = { ...need, referredBy: 'involved' };
