import type { ActorName } from '../cast.ts';
import type { Scribe, TableName } from '../scribe.ts';
import { provider } from './people.ts';

/** What people are mailed; and what waits: for one membership, for a role in an organisation, for a family; each at a record that only some may read. */
export async function addNotifications(scribe: Scribe): Promise<void> {
  const add = (name: string, to: readonly [TableName, string], role: string | null, path: string) =>
    scribe.add('notifications', name, {
      to_key: scribe.id(...to),
      to_role: role,
      kind: 'overview-received',
      path,
      key: name,
    });
  for (const name of ['supporter', 'municipality'] as const) {
    const person_id = scribe.id('people', name);
    await scribe.add('mail_settings', name, { person_id, email: `${name}@tugiring.example`, code: '123456' });
    await scribe.add('mails', name, {
      person_id,
      kind: 'digest',
      key: 'k',
      made_at: '2100-01-01',
      due_at: '2100-01-01',
    });
  }
  await scribe.add('imports', 'ofTugipuu', {
    provider_id: scribe.id('organisations', provider),
    membership_id: scribe.id('memberships', 'manager'),
    name: 'pered.xlsx',
    rows: '[]',
    made_at: '2025-01-01',
  });
  await addFollowUps(scribe);
  const family = (name: string) => `/families/${scribe.id('families', name)}`;
  const worker = 'child_protection_worker';
  await add('forSupporter', ['memberships', 'supporter'], null, family('foster'));
  await add('forSupporterElsewhere', ['memberships', 'supporter'], null, family('refused'));
  await add('forFormerSupporter', ['memberships', 'formerSupporter'], null, family('foster'));
  await add('forManagers', ['organisations', provider], 'project_manager', '/families');
  await add('forSupporters', ['organisations', provider], 'family_supporter', '/families');
  await add('forMunicipality', ['organisations', 'involved'], worker, `${family('foster')}/month-report`);
  // What was said to a municipality before the family refused it goes with the family's key.
  await add('ofRefusedForMunicipality', ['organisations', 'residence'], worker, family('refused'));
  await add('ofRefusedForFamily', ['families', 'refused'], null, family('refused'));
  const overview = (name: string) => `${family(name)}/overviews/${scribe.id('overviews', name)}`;
  await add('innermostForMunicipality', ['organisations', 'residence'], worker, overview('refused'));
  await add('overviewForMunicipality', ['organisations', 'involved'], worker, overview('foster'));
  await add('atAnUnknownRecord', ['memberships', 'supporter'], null, `/secrets/${crypto.randomUUID()}`);
}

/** What is kept of families after their service: wishes, a note, an offer, and needs that a municipality was told of. */
async function addFollowUps(scribe: Scribe): Promise<void> {
  for (const family of ['foster', 'refused'] as const) {
    await scribe.add('offer_wishes', family, {
      family_id: scribe.id('families', family),
      wished: true,
      said_on: '2025-01-01',
      by_family: false,
      provider_id: scribe.id('organisations', provider),
    });
  }
  const add = (
    name: string,
    family: string,
    follower: ActorName,
    kind: string,
    municipality: string | null,
  ) =>
    scribe.add('follow_ups', name, {
      family_id: scribe.id('families', family),
      kind,
      written_on: '2025-01-01',
      author_id: scribe.id('memberships', 'manager'),
      author_name: 'manager',
      body: `words of ${name}`,
      consent_on: kind === 'greater-need' ? '2025-01-01' : null,
      provider_id: scribe.id('organisations', provider),
      follower_id: scribe.id('memberships', follower),
      municipality_key: municipality === null ? null : scribe.id('organisations', municipality),
    });
  await add('note', 'foster', 'formerSupporter', 'note', null);
  await add('offer', 'foster', 'formerSupporter', 'offer', null);
  await add('need', 'foster', 'formerSupporter', 'greater-need', 'involved');
  await add('needOfRefused', 'refused', 'colleague', 'greater-need', null);
}
