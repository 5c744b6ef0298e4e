import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';

/** What the work with a family leaves behind beside its contacts: each of the tables of the plan, and what is told to others. */
export async function addWorkTold(
  scribe: Scribe,
  family: string,
  name: string,
  [author]: readonly [ActorName, string],
): Promise<void> {
  const family_id = scribe.id('families', family);
  const service_id = scribe.id('services', name);
  const goal_id = scribe.id('goals', name);
  const author_id = scribe.id('memberships', author);
  const written = { family_id, author_id, written_on: '2024-06-10' };
  await scribe.add('goal_revisions', name, {
    goal_id,
    version: 1,
    family_id,
    author_id,
    changed_on: '2024-03-01',
    change: 'added',
    title: 'Kool',
    state: 'open',
  });
  const contact_id = scribe.id('contacts', name);
  await scribe.add('goal_steps', name, { contact_id, goal_id, family_id, author_id, movement: 'step' });
  await scribe.add('plan_notes', name, { service_id, version: 1, ...written, body: 'muu info' });
  await scribe.add('proposals', name, { family_id, author_id, offers: 'group', proposed_on: '2024-06-10' });
  const officer = scribe.id('memberships', 'commissioner');
  const demanded = { service_id, family_id, author_id: officer };
  await scribe.add('plan_demands', name, { ...demanded, demanded_on: '2024-06-10' });
  await scribe.add('service_period_revisions', name, {
    ...demanded,
    version: 1,
    changed_on: '2024-06-10',
    change: 'entered',
    gaps: '[]',
    earlier: '[]',
  });
  const overview_id = scribe.id('overviews', name);
  await scribe.add('overview_receipts', name, {
    overview_id,
    membership_id: scribe.id('memberships', 'municipality'),
    family_id,
    opened_on: '2024-06-11',
  });
  await scribe.add('overview_messages', name, {
    overview_id,
    ...written,
    side: 'municipality',
    asks: true,
    body: 'Kuidas koolis läheb?',
  });
  await scribe.add('notices', name, {
    ...written,
    kind: 'worry',
    body: 'mure',
    to_municipality: true,
    to_commissioner: true,
  });
  const notice_id = scribe.id('notices', name);
  await scribe.add('notice_messages', name, { notice_id, ...written, side: 'provider', body: 'lisan' });
}
