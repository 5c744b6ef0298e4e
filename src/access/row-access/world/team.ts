import { sealFile } from '../../../platform/sealed-file.ts';
import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';
import { otherProvider, provider } from './people.ts';

/** What is known of a provider's people and asked about them; their absences; what they are trained in. */
export async function addTeam(scribe: Scribe): Promise<void> {
  const of = (who: ActorName) => ({
    membership_id: scribe.id('memberships', who),
    provider_id: scribe.id('organisations', provider),
  });
  for (const [name, who] of [
    ['ofPsychologist', 'psychologist'],
    ['ofMentor', 'mentor'],
  ] as const) {
    const { id, key, sealed, size, sha256 } = sealFile(Buffer.from('%PDF-1.7\n'));
    await scribe.add('evidence_files', name, {
      ...of(who),
      id,
      type: 'application/pdf',
      size,
      sha256,
      sealed,
    });
    await scribe.add('qualifications', name, {
      ...of(who),
      requirement: who === 'mentor' ? 'TK 2.3.6' : 'TK 2.5.7',
      title: `Tõend ${name}`,
      file_id: id,
      file_key: key,
      file_name: 'tunnistus.pdf',
      added_by: scribe.id('memberships', 'manager'),
      added_on: '2024-10-01',
    });
  }
  const asked = { asked_by: scribe.id('memberships', 'manager'), asked_on: '2024-11-01' };
  await scribe.add('confirmations', 'asked', {
    ...of('mentor'),
    ...asked,
    basis: 'added',
    asked_words: 'Alustab detsembris.',
    handed_on: '2024-11-01',
  });
  await scribe.add('confirmations', 'answered', {
    ...of('supporter'),
    ...asked,
    basis: 'added',
    handed_on: '2024-11-01',
    answer: 'refused',
    answered_by: scribe.id('memberships', 'commissioner'),
    answered_name: 'commissioner',
    answered_on: '2024-11-02',
    answer_reason: 'Lisage tunnistus.',
  });
  await scribe.add('confirmations', 'demanded', {
    ...of('groupLeader'),
    asked_by: scribe.id('memberships', 'commissioner'),
    asked_on: '2024-11-03',
    basis: 'evidence',
    asked_words: 'Palun kvalifikatsiooni tõendeid.',
  });
  await scribe.add('absences', 'ofSupporter', {
    ...of('supporter'),
    from_on: '2025-01-01',
    to_on: '2025-01-14',
    entered_by: scribe.id('memberships', 'manager'),
    entered_on: '2024-11-01',
  });
  await addTrainings(scribe, of);
}

async function addTrainings(
  scribe: Scribe,
  of: (who: ActorName) => Readonly<Record<string, string>>,
): Promise<void> {
  const organisers = [
    ['ofCommissioner', 'commissioner', 'commissioner'],
    ['ofTugipuu', provider, 'manager'],
    ['ofKaasteel', otherProvider, 'otherManager'],
  ] as const;
  for (const [name, organiser, by] of organisers) {
    await scribe.add('trainings', name, {
      organiser_id: scribe.id('organisations', organiser),
      open_to_all: organiser === 'commissioner',
      kind: 'training',
      title: `Koolitus ${name}`,
      held_on: '2025-02-03',
      begins_at: '10:00',
      ends_at: '14:00',
      place: 'Tartu',
      register_by: '2025-02-01',
      made_by: scribe.id('memberships', by),
    });
  }
  await scribe.add('training_places', 'supporterAtCommissioners', {
    training_id: scribe.id('trainings', 'ofCommissioner'),
    ...of('supporter'),
    registered_on: '2024-11-01',
  });
  await scribe.add('training_places', 'mentorAtTugipuu', {
    training_id: scribe.id('trainings', 'ofTugipuu'),
    ...of('mentor'),
    registered_on: '2024-11-01',
  });
  await scribe.add('outside_trainings', 'ofSupporter', {
    ...of('supporter'),
    kind: 'training',
    title: 'Kiindumussuhe',
    held_on: '2024-05-01',
    added_on: '2024-05-02',
  });
}
