import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { HeldAppointment, ReportHead } from './data.ts';

/** An invented month of a psychologist, with what reports come with: gaps, a remote meeting, text that is no formula. */
export const exampleHead: ReportHead = {
  service: 'counselling',
  specialist: 'Liisi Mägede',
  familyName: 'Perekond Õunapuu & Kuusk',
  caseNumber: 'PT-2026-00417',
  provider: 'Tugipuu OÜ',
  month: '2026-10' as CivilMonth,
  madeOn: '2026-11-02' as CivilDate,
};

const meeting = (id: string, on: string, rest: Partial<HeldAppointment>): HeldAppointment => ({
  id,
  on: on as CivilDate,
  at: '15:00',
  minutes: 60,
  form: 'in-person',
  place: 'Nõustamistuba',
  participants: ['parents'],
  kinds: [],
  topics: '',
  nextStep: '',
  ...rest,
});

export const exampleMeetings: readonly HeldAppointment[] = [
  meeting('c', '2026-10-28', { at: '23:30', minutes: 90, place: '', participants: [], nextStep: '=1+1' }),
  meeting('a', '2026-10-02', {
    participants: ['parent', 'child'],
    kinds: ['school', 'coping'],
    topics: 'Kooli ootused.',
    nextStep: 'Vanem räägib õpetajaga.',
  }),
  meeting('b', '2026-10-16', { form: 'video', place: '', kinds: ['trauma'] }),
];
