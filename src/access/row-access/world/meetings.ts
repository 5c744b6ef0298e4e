import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';
import { provider } from './people.ts';
import { addSignedReports } from './signed-reports.ts';

const services = { mentor: 'mentoring', psychologist: 'counselling' } as const;
type Specialist = keyof typeof services;

/** Who is mentored and counselled: going on, over with nothing owed, and in families that refused or moved on. */
export async function addMeetings(scribe: Scribe): Promise<void> {
  await addWish(scribe, 'fosterOwn', 'foster', ['parent', 'family']);
  await addWish(scribe, 'fosterTaken', 'foster', ['supporter', 'supporter']);
  await addWish(scribe, 'refusedOwn', 'refused', ['refusedParent', 'family']);
  await engage(scribe, 'fosterMentoring', 'foster', 'mentor');
  await engage(scribe, 'fosterCounselling', 'foster', 'psychologist');
  await engage(scribe, 'refusedMentoring', 'refused', 'mentor');
  await engage(scribe, 'guardianOver', 'guardian', 'psychologist');
  await engage(scribe, 'movedThen', 'moved', 'mentor');
  await addAppointment(scribe, 'fosterBooked', 'fosterMentoring', { of: 'foster', state: 'booked' });
  const counselled = {
    family_id: scribe.id('families', 'foster'),
    engagement_id: scribe.id('engagements', 'fosterCounselling'),
    year: 2024,
    asked: 2,
    author_id: scribe.id('memberships', 'psychologist'),
    asked_on: '2024-11-01',
    reasons: 'Leinatöö on pooleli.',
  };
  await scribe.add('extra_sessions', 'asked', counselled);
  await scribe.add('extra_sessions', 'answered', {
    ...counselled,
    year: 2025,
    answer: 'approved',
    granted: 1,
    answered_by: scribe.id('memberships', 'commissioner'),
    answered_name: 'commissioner',
    answered_on: '2024-11-02',
  });
  await addSignedReports(scribe);
  const over = ['guardianOver', 'movedThen'].map((name) => scribe.id('engagements', name));
  await scribe.change(
    `update engagements set ended_on = '2024-09-30', ending = 'done', reads_until = '2024-10-31' where id = any ($1)`,
    [over],
  );
  // As the program does on the day after.
  await scribe.change(`update engagements set specialist_keys = '{}' where id = any ($1)`, [over]);
}

async function addWish(
  scribe: Scribe,
  name: string,
  family: string,
  [author, source]: readonly [ActorName, string],
): Promise<void> {
  await scribe.add('service_wishes', name, {
    family_id: scribe.id('families', family),
    service: 'mentoring',
    source,
    author_id: scribe.id('memberships', author),
    informed_on: '2024-10-01',
    words: 'Soovime kogenumat kõrvale.',
  });
}

/** A specialist with a family, and a meeting that was held with everything below it. */
async function engage(scribe: Scribe, name: string, family: string, by: Specialist): Promise<void> {
  await scribe.add('engagements', name, {
    family_id: scribe.id('families', family),
    service: services[by],
    edition: '2024-2025',
    membership_id: scribe.id('memberships', by),
    basis: 'family',
    informed_on: '2024-08-01',
    began_on: '2024-08-05',
    provider_id: scribe.id('organisations', provider),
  });
  await addAppointment(scribe, name, name, { of: family, state: 'held' });
  const below = {
    appointment_id: scribe.id('appointments', name),
    family_id: scribe.id('families', family),
  };
  const author_id = scribe.id('memberships', by);
  await scribe.add('appointment_topics', name, { ...below, topics: 'magamine' });
  await scribe.add('appointment_notes', name, { ...below, version: 1, author_id, body: 'omad sõnad' });
  await scribe.add('appointment_revisions', name, {
    ...below,
    version: 1,
    author_id,
    change: 'logged',
    facts: { topics: 'magamine' },
  });
}

async function addAppointment(
  scribe: Scribe,
  name: string,
  engagement: string,
  { of, state }: { of: string; state: string },
): Promise<void> {
  await scribe.add('appointments', name, {
    engagement_id: scribe.id('engagements', engagement),
    family_id: scribe.id('families', of),
    basis: 'regular',
    starts_on: state === 'held' ? '2024-09-10' : '2024-11-28',
    starts_at: '15:00',
    minutes: 60,
    form: 'in-person',
    state,
  });
}
