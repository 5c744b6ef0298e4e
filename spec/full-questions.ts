import { expect } from 'vitest';
import { answer, type ErrorAnswer } from '../src/rules/index.ts';

export const period = { from: '2024-01-01', to: '2024-02-01' };
const child = { id: 'c', arrived: '2024-01-01', expected: '2024-01-01', left: '2025-01-01' };
export const family = {
  kind: 'adoptive',
  municipalityInvolved: false,
  onService20221031: true,
  children: [child],
  care: [period],
};
const service = {
  id: 's',
  kind: 'needs-based',
  child: 'c',
  informed: '2024-01-01',
  agreement: '2024-01-02',
  ended: '2024-02-02',
  gaps: [period],
  earlier: [{ ...period, transitional2022: true }],
  referral: { accepted: '2024-01-01' },
  agreementToMunicipality: '2024-01-01',
  endingSigned: '2024-02-02',
  endingToMunicipality: '2024-02-02',
};
const tie = { ...period, person: 'q' };
const session = { id: 's', service: 'mentoring', date: '2025-01-01', basis: 'regular' };
export const group = {
  id: 'g',
  date: '2025-01-01',
  start: '10:00',
  minutes: 120,
  mode: 'online',
  island: false,
  participants: 6,
  smallGroupApproved: '2024-12-01',
};

/** A question of each kind with every field that it may have. */
export const full: Readonly<Record<string, object>> = {
  case: {
    terms: '2024-2025',
    on: '2025-01-01',
    family,
    services: [service],
    contacts: [{ id: 'k', service: 's', date: '2024-01-01', mode: 'home', substantive: true }],
    overviews: [{ service: 's', sent: '2024-01-01', withPlan: true }],
  },
  'may-start': {
    terms: '2024-2025',
    on: '2025-01-01',
    kind: 'adaptation',
    child: 'c',
    family,
    services: [service],
  },
  'may-support': {
    terms: '2024-2025',
    on: '2025-01-01',
    role: 'mentor',
    person: {
      id: 'p',
      confirmed: '2024-01-01',
      officialOf: ['0784'],
      conflictApproved: [period],
      receivesNeedsBased: [period],
      supportedBy: [tie],
    },
    family: {
      members: ['m'],
      municipalities: { referredBy: '0784', guardian: '0784', residence: '0784' },
      mentoredBy: [tie],
      supportedBy: [tie],
    },
  },
  'may-hold': {
    terms: '2024-2025',
    session,
    family,
    sessions: [session],
    approvedExtra: [{ year: 2025, sessions: 1 }],
  },
  groups: { terms: '2024-2025', rate: 100, groups: [group] },
  'report-deadlines': { terms: '2024-2025', month: '2025-01', contractEnd: '2025-01-01' },
  placement: {
    terms: '2024-2025',
    on: '2025-01-01',
    placement: {
      id: 'p',
      care: 'crisis',
      arrived: '2024-12-01',
      left: '2025-01-01',
      meetings: [{ date: '2024-12-02', extensionAgreed: true }],
      visits: ['2024-12-02'],
      extension: { approved: '2024-12-02', until: '2025-02-01' },
      courtDecision: '2025-01-01',
    },
  },
  'may-place': {
    terms: '2024-2025',
    on: '2025-01-01',
    care: 'special',
    conditions: {
      placedUnder459: true,
      traumaAndDisorder: true,
      needAssessed: true,
      mentalHealthAssessed: '2024-12-01',
      childBorn: '2020-01-01',
      doctorPrognosis: true,
    },
  },
  'care-pay': {
    terms: '2024-2025',
    month: '2025-01',
    care: 'crisis',
    placements: [{ child: 'c', siblings: 'x', arrived: '2024-12-01', left: '2025-01-10' }],
  },
  'working-day': { date: '2025-01-01', add: 1 },
};

export const absent = Symbol('absent');

/** The question with the value at a path replaced, or taken out. */
export function broken(ask: string, path: string, value: unknown): unknown {
  // Through text, so that what two fields share is broken in one.
  const question = JSON.parse(JSON.stringify({ ask, ...full[ask] }));
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let at: Record<string, unknown> = question;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === absent) delete at[last];
  else at[last] = value;
  return question;
}

/** Where a question is refused; nothing where it is answered. */
export const pathOf = (question: unknown): string | undefined => {
  const reply = answer(question) as Partial<ErrorAnswer>;
  if (reply.error !== undefined) expect(reply.error.message).not.toBe('');
  return reply.error?.path;
};
