import { sealFile } from '../../../platform/sealed-file.ts';
import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';
import { otherProvider, provider } from './people.ts';

const signed = {
  provider: 'Tugipuu',
  topic: 'Teema',
  approach: 'Vestlusring',
  heldOn: '2024-11-12',
  startsAt: '17:30',
  endsAt: '19:30',
  minutes: 120,
  mode: 'in-person',
  place: 'Maja',
  webLink: '',
  leader: 'groupLeader',
  paidMinutes: 120,
  paidPercent: 100,
  smallApprovedOn: null,
  participants: [{ name: 'foster Näide', signedAt: null, walkIn: false }],
  proofs: [],
};

/** Groups of the provider in each state; who takes part in one of them; its proof and its signed list. */
export async function addGroups(scribe: Scribe): Promise<void> {
  const organisation = (name: string) => scribe.id('organisations', name);
  const membership = (name: ActorName) => scribe.id('memberships', name);
  const group = (name: string, state: string, more: Record<string, unknown> = {}) =>
    scribe.add('support_groups', name, {
      provider_id: organisation(provider),
      topic: `Teema ${name}`,
      approach: 'Vestlusring',
      leader_id: membership('groupLeader'),
      held_on: '2024-12-10',
      starts_at: '17:30',
      minutes: 120,
      mode: 'in-person',
      municipality_id: organisation('involved'),
      place: `Maja ${name}`,
      places: 12,
      state,
      published_at: state === 'published' ? '2024-11-20' : null,
      changed_at: '2024-11-20',
      ...more,
    });
  await group('planned', 'planned', { leader_id: null });
  await group('sent', 'sent', { small_asked: true, small_reason: 'Saar' });
  await group('accepted', 'accepted', { leader_id: null });
  await group('published', 'published');
  await group('held', 'published', { held_on: '2024-11-12' });
  await group('elsewhere', 'published', { provider_id: organisation(otherProvider), leader_id: null });
  await scribe.add('group_plans', 'december', {
    provider_id: organisation(provider),
    month: '2024-12-01',
    sent_on: '2024-11-14',
    sent_by: membership('manager'),
  });
  const signup = async (
    name: string,
    of: string,
    family: string,
    state = 'in',
    attended: boolean | null = null,
  ) =>
    scribe.add('group_signups', name, {
      group_id: scribe.id('support_groups', of),
      family_id: scribe.id('families', family),
      member_id: scribe.id('family_members', family),
      given_name: '?',
      family_name: '',
      state,
      attended,
      asked_at: '2024-11-21',
      asked_by: membership('manager'),
    });
  await signup('foster', 'published', 'foster');
  await signup('refused', 'published', 'refused', 'waiting');
  await signup('fosterHeld', 'held', 'foster', 'in', true);
  const held = scribe.id('support_groups', 'held');
  const kept = sealFile(Buffer.from('%PDF-1.7'));
  await scribe.add('group_proofs', 'held', {
    id: kept.id,
    group_id: held,
    kind: 'paper-list',
    name: 'nimekiri.pdf',
    type: 'application/pdf',
    size: kept.size,
    sha256: kept.sha256,
    key: kept.key,
    added_at: '2024-11-12',
    added_by: membership('groupLeader'),
    edition: 1,
  });
  await scribe.add('group_files', 'held', { id: kept.id, sealed: kept.sealed });
  const list = (edition: number, toCommissioner: string | null) => ({
    group_id: held,
    edition,
    provider_id: organisation(provider),
    data: JSON.stringify(signed),
    template_version: 1,
    signed_by: membership('groupLeader'),
    signed_name: 'groupLeader',
    signed_on: '2024-11-13',
    signed_at: '2024-11-13',
    to_commissioner_on: toCommissioner,
  });
  await scribe.add('group_lists', 'held', list(1, null));
  await scribe.add('group_lists', 'heldToCommissioner', list(2, '2024-12-01'));
  // The second is being corrected.
  await scribe.change('update support_groups set list_edition = 2, list_open = true where id = $1', [held]);
  for (const name of ['parent', 'groupLeader'] as const) {
    await scribe.add('calendar_links', name, {
      membership_id: membership(name),
      hash: Buffer.alloc(32, name.length),
      made_at: '2024-11-01',
    });
  }
}
