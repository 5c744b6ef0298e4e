import { addDays, addMonths, civilDateOf } from '../src/rules/index.ts';

const date = civilDateOf;
const terms = '2024-2025';
const agreement = date('2024-02-05');

const family = { kind: 'foster', children: [{ id: 'c1', arrived: '2024-02-01' }] };

/** A year of service with sixty contacts, asked on its last day. */
const caseOfAYear = {
  ask: 'case',
  terms,
  on: '2025-02-01',
  family,
  services: [
    {
      id: 's1',
      kind: 'needs-based',
      child: 'c1',
      informed: '2024-02-01',
      agreement,
      agreementToMunicipality: '2024-02-06',
      gaps: [{ from: '2024-07-01', to: '2024-07-14' }],
    },
  ],
  contacts: Array.from({ length: 60 }, (_, i) => ({
    id: `k${i}`,
    service: 's1',
    date: addDays(agreement, i * 6 + 2),
    mode: i % 4 === 0 ? 'home' : 'remote',
    substantive: i === 0,
  })),
  overviews: [0, 1, 2, 3].map((i) => ({
    service: 's1',
    sent: addMonths(date('2024-05-01'), i * 3),
    withPlan: true,
  })),
};

const sessions = Array.from({ length: 12 }, (_, i) => ({
  id: `m${i}`,
  service: i % 3 === 0 ? 'counselling' : 'mentoring',
  date: addDays(date('2025-01-02'), i * 9),
  basis: 'regular',
}));

/** The quota of TK 2.3.3: may the family have one more mentoring this quarter? */
export const quota = {
  ask: 'may-hold',
  terms,
  session: { id: 'asked', service: 'mentoring', date: '2025-03-31', basis: 'regular' },
  family,
  sessions,
};

/** A question of each kind, of the size that a working day brings. */
export const questions: Readonly<Record<string, object>> = {
  case: caseOfAYear,
  'may-start': {
    ask: 'may-start',
    terms,
    on: '2025-02-01',
    kind: 'needs-based',
    family,
    services: [
      {
        id: 'a',
        kind: 'adaptation',
        child: 'c1',
        agreement,
        ended: '2025-01-31',
        endingSigned: '2025-01-31',
      },
      {
        id: 'n',
        kind: 'needs-based',
        referral: { accepted: '2025-01-20' },
        earlier: [{ from: '2023-01-01', to: '2023-04-10' }],
      },
    ],
  },
  'may-support': {
    ask: 'may-support',
    terms,
    on: '2025-02-01',
    role: 'family-supporter',
    person: {
      id: 'p1',
      confirmed: '2024-01-02',
      officialOf: ['0784', '0296'],
      supportedBy: [{ person: 'q', from: '2024-01-01', to: null }],
    },
    family: {
      members: ['m1', 'm2'],
      municipalities: { referredBy: '0339', residence: '0296' },
      mentoredBy: [],
    },
  },
  'may-hold': quota,
  groups: {
    ask: 'groups',
    terms,
    rate: 24_000,
    groups: Array.from({ length: 14 }, (_, i) => ({
      id: `g${i}`,
      date: addDays(date('2025-01-06'), i * 6),
      start: '17:30',
      minutes: 90 + i * 10,
      mode: i % 2 === 0 ? 'online' : 'in-person',
      participants: 4 + (i % 5),
      smallGroupApproved: '2025-01-02',
    })),
  },
  'report-deadlines': { ask: 'report-deadlines', terms, month: '2025-04', contractEnd: '2025-12-31' },
  placement: {
    ask: 'placement',
    terms,
    on: '2025-03-26',
    placement: {
      id: 'p',
      care: 'crisis',
      arrived: '2025-01-01',
      meetings: [
        { date: '2025-01-07' },
        { date: '2025-02-05' },
        { date: '2025-03-05', extensionAgreed: true },
      ],
      visits: ['2025-01-03', '2025-02-01', '2025-03-01'],
      extension: { approved: '2025-03-20', until: null },
    },
  },
  'may-place': {
    ask: 'may-place',
    terms,
    on: '2025-08-31',
    care: 'special',
    conditions: {
      placedUnder459: true,
      traumaAndDisorder: true,
      needAssessed: true,
      mentalHealthAssessed: '2025-03-28',
      childBorn: '2015-01-01',
    },
  },
  'care-pay': {
    ask: 'care-pay',
    terms,
    month: '2025-04',
    care: 'crisis',
    placements: [
      { child: 'a', siblings: 'x', arrived: '2025-02-01', left: '2025-04-15' },
      { child: 'b', siblings: 'x', arrived: '2025-03-01' },
    ],
  },
  'working-day': { ask: 'working-day', date: '2024-12-20', add: 5 },
};
