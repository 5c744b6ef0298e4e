import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';
import { addOpenDocument, addSentDocument } from './papers.ts';
import { addOrganisations, addTraces, ehakOf, otherProvider, provider } from './people.ts';
import { addWorkTold } from './work.ts';

/** Writes organisations, families, people (by `addPeople`), and then the work, in the order of time. */
export async function addFamilies(scribe: Scribe, addPeople: () => Promise<void>): Promise<void> {
  await addOrganisations(scribe);
  await addFamily(scribe, 'foster', 'foster', { provider, municipality: 'involved' });
  await addFamily(scribe, 'guardian', 'guardian', { provider, municipality: 'residence' });
  await addFamily(scribe, 'refused', 'adoptive', { provider, municipality: 'residence' });
  await addFamily(scribe, 'moved', 'foster', { provider, municipality: 'other' });
  await addFamily(scribe, 'unprovided', 'guardian', { municipality: 'other' });
  await addPeople();
  await addFosterFamily(scribe);
  await assign(scribe, 'guardian', 'colleague', { from: '2024-03-01' });
  await addWork(scribe, 'guardian', 'guardian', provider, ['colleague', '2024-05-06']);
  await assign(scribe, 'refused', 'colleague', { from: '2024-03-01' });
  await addWork(scribe, 'refused', 'refused', provider, ['colleague', '2024-05-07']);
  await scribe.change(
    'update families set municipality_involved = false, municipality_key = null where id = $1',
    [scribe.id('families', 'refused')],
  );
  await addMovedFamily(scribe);
  await addTraces(scribe);
}

async function addFosterFamily(scribe: Scribe): Promise<void> {
  await assign(scribe, 'foster', 'formerSupporter', { from: '2024-02-01', until: '2024-06-30' });
  await assign(scribe, 'foster', 'supporter', { from: '2024-07-01' });
  await assign(scribe, 'foster', 'endedMembership', { from: '2024-07-01' });
  await assign(scribe, 'foster', 'newSupporter', { from: '2024-10-01' });
  await assign(scribe, 'foster', 'newSupporterWithWords', { from: '2024-10-01', readsFrom: '2024-05-01' });
  await addWork(scribe, 'foster', 'foster', provider, ['supporter', '2024-11-05']);
  await addContact(scribe, 'fosterSpring', 'foster', 'foster', ['formerSupporter', '2024-04-10']);
  await addContact(scribe, 'fosterMay', 'foster', 'foster', ['formerSupporter', '2024-05-20']);
  await addContact(scribe, 'fosterSummer', 'foster', 'foster', ['supporter', '2024-08-01']);
  await addContact(scribe, 'fosterByNew', 'foster', 'foster', ['newSupporter', '2024-11-06']);
  await addFacts(scribe, 'fosterWithout', 'foster', 'foster', ['supporter', '2024-11-10']);
  await addFacts(scribe, 'fosterWithoutThen', 'foster', 'foster', ['formerSupporter', '2024-06-10']);
  await addService(scribe, 'fosterUnsent', 'foster', { provider, sentOn: null });
  await addBareService(scribe, 'fosterBare', 'foster', provider);
  await addOpenDocument(scribe, 'fosterOpen', { family: 'foster', service: 'fosterUnsent', by: 'supporter' });
  await scribe.add('overviews', 'fosterUnopened', {
    family_id: scribe.id('families', 'foster'),
    service_id: scribe.id('services', 'foster'),
    sent_on: '2024-09-01',
  });
}

/** First with one provider and municipality, then with others; the hand-over claims the words of before. */
async function addMovedFamily(scribe: Scribe): Promise<void> {
  await assign(scribe, 'moved', 'formerSupporter', { from: '2024-02-01' });
  await addWork(scribe, 'moved', 'movedThen', provider, ['formerSupporter', '2024-05-08']);
  const family = scribe.id('families', 'moved');
  await scribe.change('update assignments set ended_on = $2 where family_id = $1', [family, '2024-09-30']);
  await scribe.change('update families set provider_id = $2, municipality_key = $3 where id = $1', [
    family,
    scribe.id('organisations', otherProvider),
    scribe.id('organisations', 'involved'),
  ]);
  scribe.note('former_families', 'moved', {
    family_id: family,
    provider_id: scribe.id('organisations', provider),
  });
  await assign(scribe, 'moved', 'otherProvidersSupporter', {
    from: '2024-10-01',
    readsFrom: '2024-02-01',
    of: otherProvider,
  });
  await addWork(scribe, 'moved', 'movedNow', otherProvider, ['otherProvidersSupporter', '2024-10-15']);
}

export async function addFamily(
  scribe: Scribe,
  name: string,
  kind: string,
  has: { provider?: string; municipality: string },
): Promise<void> {
  const municipality = scribe.id('organisations', has.municipality);
  await scribe.add('families', name, {
    case_number: `P-${name}`,
    kind,
    name,
    provider_id: has.provider === undefined ? null : scribe.id('organisations', has.provider),
    municipality_key: municipality,
    residence_ehak: ehakOf(has.municipality),
  });
  const family_id = scribe.id('families', name);
  scribe.note('family_revisions', name, { family_id });
  const called = { given_name: name, family_name: 'Näide' };
  await scribe.add('family_members', name, { family_id, relation: 'parent', ...called });
  await scribe.add('children', name, { family_id, arrived_on: '2024-02-01', ...called });
}

export async function assign(
  scribe: Scribe,
  family: string,
  supporter: ActorName,
  when: { from: string; until?: string; readsFrom?: string; of?: string },
): Promise<void> {
  await scribe.add('assignments', `${supporter}Of${family[0]?.toUpperCase()}${family.slice(1)}`, {
    family_id: scribe.id('families', family),
    membership_id: scribe.id('memberships', supporter),
    began_on: when.from,
    ended_on: when.until ?? null,
    reads_from: when.readsFrom ?? null,
    reason: 'first',
    provider_id: scribe.id('organisations', when.of ?? provider),
  });
}

/** A service with what belongs to it, and one contact: everything that a family can have below it. */
export async function addWork(
  scribe: Scribe,
  family: string,
  name: string,
  by: string,
  contact: readonly [ActorName, string],
): Promise<void> {
  await addService(scribe, name, family, { provider: by, sentOn: '2024-03-01' });
  const below = { family_id: scribe.id('families', family), service_id: scribe.id('services', name) };
  await scribe.add('overviews', name, { ...below, sent_on: '2024-06-01' });
  await scribe.add('goals', name, { ...below, title: 'Kool', source: 'agreement', set_on: '2024-03-01' });
  await addSentDocument(scribe, name, { family, service: name, by: contact[0] });
  await addContact(scribe, name, family, name, contact);
  await addWorkTold(scribe, family, name, contact);
}

async function addService(
  scribe: Scribe,
  name: string,
  family: string,
  has: { provider: string; sentOn: string | null },
): Promise<void> {
  await addBareService(scribe, name, family, has.provider);
  await scribe.add('agreements', name, {
    service_id: scribe.id('services', name),
    family_id: scribe.id('families', family),
    signed_on: '2024-02-10',
    to_municipality_on: has.sentOn,
  });
}

/** A service without an agreement. */
async function addBareService(scribe: Scribe, name: string, family: string, by: string): Promise<void> {
  await scribe.add('services', name, {
    family_id: scribe.id('families', family),
    kind: 'needs-based',
    edition: '2024-2025',
    provider_id: scribe.id('organisations', by),
  });
}

export async function addContact(
  scribe: Scribe,
  name: string,
  family: string,
  service: string,
  by: readonly [ActorName, string],
): Promise<void> {
  const whose = await addFacts(scribe, name, family, service, by);
  const contact_id = scribe.id('contacts', name);
  await scribe.add('contact_notes', name, { contact_id, ...whose, body: `words of ${name}` });
  await scribe.add('contact_revisions', name, {
    contact_id,
    version: 1,
    change: 'logged',
    facts: factsOf(scribe.id('services', service), by[1], `words of ${name}`),
    ...whose,
  });
}

/** A contact without its words. */
async function addFacts(
  scribe: Scribe,
  name: string,
  family: string,
  service: string,
  [author, held_on]: readonly [ActorName, string],
): Promise<{ family_id: string; author_id: string; held_on: string }> {
  const whose = {
    family_id: scribe.id('families', family),
    author_id: scribe.id('memberships', author),
    held_on,
  };
  await scribe.add('contacts', name, {
    ...whose,
    service_ids: [scribe.id('services', service)],
    mode: 'home',
    outcome: 'held',
  });
  return whose;
}

/** A contact as its form had it. */
const factsOf = (service: string, heldOn: string, body: string) => ({
  outcome: 'held',
  mode: 'home',
  heldOn,
  beganAt: null,
  minutes: null,
  serviceIds: [service],
  childIds: [],
  goalIds: [],
  supports: [],
  substantive: false,
  body,
  nextStep: '',
  nextOn: null,
});
