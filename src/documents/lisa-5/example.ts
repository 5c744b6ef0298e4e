import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { LoggedContact, ReportHead } from './data.ts';

/** An invented month, with what reports come with: gaps, attempts, a message, and text that is no formula. */
export const exampleHead: ReportHead = {
  familyName: 'Perekond Õunapuu & Kuusk',
  caseNumber: 'PT-2026-00417',
  provider: 'Tugipuu OÜ',
  supporter: 'Liisi Mägede',
  month: '2026-10' as CivilMonth,
  madeOn: '2026-11-02' as CivilDate,
  services: ['adaptation', 'needs-based'],
};

const contact = (id: string, heldOn: string, rest: Partial<LoggedContact>): LoggedContact => ({
  id,
  heldOn: heldOn as CivilDate,
  beganAt: null,
  minutes: null,
  mode: 'home',
  outcome: 'held',
  children: [],
  supports: [],
  goals: [],
  nextStep: '',
  nextOn: null,
  ...rest,
});

export const exampleContacts: readonly LoggedContact[] = [
  contact('e', '2026-10-28', { mode: 'phone', beganAt: '10:15', supports: [4], nextStep: '=1+1' }),
  contact('a', '2026-10-02', {
    beganAt: '15:30',
    minutes: 90,
    children: ['Mirt', 'Kristofer'],
    supports: [2, 3],
    goals: ['Kool läheb ladusalt'],
    nextStep: 'Helistan klassijuhatajale.\nPere vaatab tugigrupi aegu.',
    nextOn: '2026-10-09' as CivilDate,
  }),
  contact('b', '2026-10-09', { mode: 'message', supports: [8] }),
  contact('c', '2026-10-15', { mode: 'phone', outcome: 'attempted', beganAt: '09:00' }),
  contact('d', '2026-10-16', {
    mode: 'video',
    beganAt: '23:40',
    minutes: 45,
    supports: [1, 9],
    nextStep: null,
  }),
  contact('f', '2026-10-30', { mode: 'in-person', minutes: 60, children: ['Mirt'] }),
];
