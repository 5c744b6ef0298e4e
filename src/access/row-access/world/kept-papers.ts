import type { Scribe } from '../scribe.ts';

/** Papers as they went out: of two referrals, of overviews, and of the lists that a leader signed. */
export async function addKeptPapers(scribe: Scribe): Promise<void> {
  // Those that signing kept have no name here.
  await scribe.change('delete from kept_papers', []);
  const paper = { language: 'et', template_version: 1, data: {} };
  for (const name of ['ofInvolved', 'ofRefused']) {
    const of = { kind: 'lisa-8', referral_id: scribe.id('referrals', name) };
    await scribe.add('kept_papers', name, { ...paper, ...of });
  }
  for (const name of ['foster', 'refused', 'movedThen']) {
    const of = { kind: 'lisa-9', overview_id: scribe.id('overviews', name) };
    await scribe.add('kept_papers', name, { ...paper, ...of });
  }
  const group_id = scribe.id('support_groups', 'held');
  for (const [at, name] of ['held', 'heldToCommissioner'].entries()) {
    const of = { kind: 'attendance-list', group_id, edition: at + 1 };
    await scribe.add('kept_papers', name, { ...paper, ...of });
  }
}
