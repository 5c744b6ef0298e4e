import type { Scribe } from '../scribe.ts';
import { provider } from './people.ts';

/** What is known of supporters, what was asked about them, and what families wish. */
export async function addAssigning(scribe: Scribe): Promise<void> {
  const supporter = {
    membership_id: scribe.id('memberships', 'supporter'),
    provider_id: scribe.id('organisations', provider),
  };
  await scribe.add('specialist_ties', 'ofSupporter', {
    ...supporter,
    kind: 'official',
    ehak: '0102',
    from_on: '2024-01-01',
  });
  const asked = {
    ...supporter,
    family_id: scribe.id('families', 'foster'),
    asked_by: scribe.id('memberships', 'manager'),
    asked_on: '2024-11-01',
    reason: 'Ametikoht on raamatukogus.',
  };
  await scribe.add('role_exceptions', 'asked', asked);
  await scribe.add('role_exceptions', 'answered', {
    ...asked,
    answer: 'refused',
    answered_by: scribe.id('memberships', 'commissioner'),
    answered_name: 'commissioner',
    answered_on: '2024-11-02',
  });
  await scribe.add('supporter_wishes', 'ofFoster', {
    family_id: scribe.id('families', 'foster'),
    author_id: scribe.id('memberships', 'parent'),
    asked_on: '2024-11-01',
  });
  await scribe.add('supporter_wishes', 'ofMoved', {
    family_id: scribe.id('families', 'moved'),
    author_id: scribe.id('memberships', 'movedParent'),
    asked_on: '2024-11-01',
  });
}
