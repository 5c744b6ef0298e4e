import { civilDateOf } from '../../rules/index.ts';
import type { Lisa12 } from './data.ts';

/** An invented monitoring report of a half-year, with a part in which there is nothing to note. */
export const exampleReport: Lisa12 = {
  kind: 'monitoring',
  provider: 'Tugipuu',
  contractNumber: 'L-7',
  edition: '2024-2025',
  from: civilDateOf('2024-06-01'),
  to: civilDateOf('2024-12-31'),
  madeOn: civilDateOf('2025-01-02'),
  author: 'Meelis Kuusemets',
  numbers: {
    families: 42,
    children: 61,
    support: {
      adaptation: { families: 12, begun: 5, ended: 3, goingOn: 9 },
      'needs-based': { families: 31, begun: 11, ended: 8, goingOn: 23 },
    },
    contacts: { home: 140, 'in-person': 12, phone: 205, video: 30, message: 1205 },
    attempts: 17,
    contactMinutes: 16_215,
    sessions: {
      mentoring: { families: 9, meetings: 21, minutes: 1260 },
      counselling: { families: 14, meetings: 33, minutes: 1980 },
      supervision: { families: 0, meetings: 0, minutes: 0 },
    },
    groups: { held: 6, participants: 47, paid: 5 },
  },
  texts: {
    activities: 'Peretugi jõudis igasse maakonda.\n\nGrupid kohtusid kord kuus.',
    assessment: 'Maht täideti.',
    practices: '=SUM(A1) on siin tavaline tekst.',
    problems: 'Saartel on raske gruppi kokku saada.',
    measures: '',
  },
};
