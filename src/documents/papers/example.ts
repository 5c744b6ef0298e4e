import { civilDateOf } from '../../rules/index.ts';
import type { Agreement } from '../agreement/data.ts';
import { introductions } from '../agreement/data.ts';
import type { Ending } from '../ending/data.ts';
import type { PaperHead } from './head.ts';

/** An invented family, with what papers come with: two children, one of them still expected, and text in lines. */
export const exampleHead: PaperHead = {
  service: 'adaptation',
  familyName: 'Perekond Õunapuu & Kuusk',
  familyKind: 'guardian',
  parents: ['Tõnu Õunapuu', 'Žanna Kuusk'],
  caseNumber: 'PT-2026-00417',
  provider: 'Tugipuu OÜ',
  supporter: 'Liisi Mägede',
  children: [
    {
      name: 'Mirt Õun',
      born: civilDateOf('2018-05-01'),
      expected: null,
      arrived: civilDateOf('2026-01-05'),
      left: null,
    },
    { name: 'Kai Õun', born: null, expected: civilDateOf('2026-12-01'), arrived: null, left: null },
  ],
  madeOn: civilDateOf('2026-11-02'),
};

export const exampleAdaptation: Agreement = {
  ...exampleHead,
  lastDay: civilDateOf('2027-01-05'),
  needsBased: null,
  purpose: 'Lapsed ja pere kohanevad.\nIgapäevaelu leiab rütmi.',
  goals: [
    { title: 'Kool läheb ladusalt', source: 'agreement' },
    { title: 'Uni on rahulik', source: 'added' },
  ],
  supports: [1, 4, 9],
  supporterPart: 'Helistan esmaspäeviti.',
  familyPart: 'Kirjutame päevikut.',
  rhythm: {
    atFirst: { months: 3, everyDays: 7, contacts: 1 },
    later: { contacts: 2 },
    home: { everyMonths: 3, visits: 1 },
  },
  introduced: introductions,
  municipalityInvolved: true,
};

export const exampleNeedsBased: Agreement = {
  ...exampleAdaptation,
  service: 'needs-based',
  lastDay: null,
  needsBased: { referralAcceptedOn: civilDateOf('2026-10-20'), usedBefore: 65, limit: 365, left: 300 },
  goals: [{ title: 'Kiindumus süveneb', source: 'referral' }],
  rhythm: { ...exampleAdaptation.rhythm, home: { everyMonths: 1, visits: 1 } },
};

export const exampleEnding: Ending = {
  ...exampleHead,
  reason: 'goals-reached',
  explanation: '',
  began: civilDateOf('2026-01-20'),
  ended: civilDateOf('2026-11-01'),
  activities: 'Kohtusime kodus ja koolis.\nKorraldasime ümarlaua.',
  supports: [
    { kind: 4, times: 12 },
    { kind: 1, times: 3 },
  ],
  contacts: 31,
  homeVisits: 9,
  goals: [
    { id: 'a', title: 'Kool läheb ladusalt', state: 'reached', outcome: 'Õpetaja kiidab' },
    { id: 'b', title: 'Uni on rahulik', state: 'open', outcome: '' },
  ],
  needs: 'Tugigrupp kord kuus',
  recommendations: 'Logopeed koolis',
  municipalityInvolved: true,
  volume: null,
};

export const exampleNeedsBasedEnding: Ending = {
  ...exampleEnding,
  service: 'needs-based',
  reason: 'new-child',
  explanation: 'Perre tuleb Kai.',
  volume: { used: 200, limit: 365, left: 165 },
};
