import { civilDateOf } from '../../rules/index.ts';
import type { AttendanceList } from './data.ts';

/** An invented list of a small group that was agreed to, signed again after a correction. */
export const exampleAttendance: AttendanceList = {
  edition: 2,
  provider: 'Tugipuu OÜ',
  topic: 'Laps ja nutiseade',
  approach: 'PRIDE',
  heldOn: civilDateOf('2026-10-14'),
  startsAt: '17:30',
  endsAt: '19:30',
  minutes: 120,
  mode: 'in-person',
  place: 'Kastre raamatukogu, Melliste',
  webLink: '',
  leader: 'Heili Õunapuu',
  paidMinutes: 120,
  paidPercent: 150,
  smallApprovedOn: civilDateOf('2026-09-18'),
  participants: [
    { name: 'Žanna Kuusk', signedAt: '2026-10-14T14:35:00Z', walkIn: false },
    { name: 'Tõnu Õun', signedAt: null, walkIn: false },
    { name: '=1+1 Põld', signedAt: null, walkIn: true },
    { name: 'Ülle Mets', signedAt: '2026-10-14T14:41:00Z', walkIn: false },
  ],
  proofs: [{ kind: 'paper-list', name: 'allkirjad.jpg', sha256: 'ab'.repeat(32) }],
  signedName: 'Heili Õunapuu',
  signedOn: civilDateOf('2026-10-16'),
  correction: 'Ülle Metsa nimi oli puudu.',
};

/** The same group on the web, to which nobody came. */
export const exampleOnlineAttendance: AttendanceList = {
  ...exampleAttendance,
  edition: 1,
  approach: '',
  mode: 'online',
  place: '',
  webLink: 'https://kohtumine.example/laps',
  paidMinutes: 0,
  paidPercent: 0,
  smallApprovedOn: null,
  participants: [],
  proofs: [{ kind: 'screenshot', name: 'ekraan.png', sha256: 'cd'.repeat(32) }],
  correction: '',
};
