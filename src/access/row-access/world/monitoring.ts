import { createHash } from 'node:crypto';
import type { Scribe } from '../scribe.ts';
import { otherProvider, provider } from './people.ts';

const docx = Buffer.from('as it was sent');
const none = { families: 0, begun: 0, ended: 0, goingOn: 0 };
const noSessions = { families: 0, meetings: 0, minutes: 0 };
const texts = {
  activities: 'Peretugi algas kõigis maakondades.',
  assessment: '',
  practices: '',
  problems: '',
  measures: '',
};
const sent = {
  kind: 'monitoring',
  provider,
  contractNumber: `L-${provider}`,
  edition: '2024-2025',
  from: '2024-01-01',
  to: '2024-05-31',
  madeOn: '2024-06-02',
  author: 'Projektijuht',
  numbers: {
    families: 0,
    children: 0,
    support: { adaptation: none, 'needs-based': none },
    contacts: { home: 0, 'in-person': 0, phone: 0, video: 0, message: 0 },
    attempts: 0,
    contactMinutes: 0,
    sessions: { mentoring: noSessions, counselling: noSessions, supervision: noSessions },
    groups: { held: 0, participants: 0, paid: 0 },
  },
  texts,
};

/** What both providers noted; of one of them a report that was sent, and one that is being written. */
export async function addMonitoring(scribe: Scribe): Promise<void> {
  for (const [name, by] of [
    [provider, 'manager'],
    [otherProvider, 'otherManager'],
  ] as const) {
    await scribe.add('monitoring_notes', `of${name}`, {
      provider_id: scribe.id('organisations', name),
      kind: 'practice',
      service: 'support',
      noted_on: '2024-09-12',
      body: 'Esimene kohtumine kodus koos kohaliku omavalitsuse töötajaga hoiab hiljem aega kokku.',
      author_id: scribe.people.get(by)?.membershipId,
    });
  }
  await scribe.add('contract_closings', `of${provider}`, {
    contract_id: scribe.id('contracts', `of${provider}`),
    provider_id: scribe.id('organisations', provider),
    closes_on: '2099-01-12',
    set_by: scribe.people.get('commissioner')?.membershipId,
    set_on: '2024-11-01',
  });
  const manager = scribe.people.get('manager')?.membershipId;
  await scribe.add('hand_overs', `of${provider}`, {
    contract_id: scribe.id('contracts', `of${provider}`),
    asked_by: manager,
    asked_on: '2024-11-01',
    ...{ state: 'failed', key_mark: '00000000' },
  });
  const report = {
    provider_id: scribe.id('organisations', provider),
    contract_id: scribe.id('contracts', `of${provider}`),
    begun_by: manager,
    kind: 'monitoring',
  };
  await scribe.add('monitoring_reports', `sentBy${provider}`, {
    ...report,
    from_on: sent.from,
    to_on: sent.to,
    due_on: '2024-06-03',
    begun_on: '2024-05-28',
    ...texts,
    sent_on: sent.madeOn,
    sent_by: manager,
    data: sent,
    template_version: 1,
    docx,
    sha256: createHash('sha256').update(docx).digest(),
  });
  await scribe.add('monitoring_reports', `draftOf${provider}`, {
    ...report,
    from_on: '2024-06-01',
    to_on: '2024-12-31',
    due_on: '2025-01-03',
    begun_on: '2024-11-20',
    activities: 'Kirjutamisel.',
  });
}
