import type { CivilDate } from '../calendar/civil-date.ts';
import type { Period } from '../calendar/spans.ts';
import {
  type Check,
  date,
  type Fault,
  flag,
  list,
  nullable,
  oneOf,
  optional,
  record,
  text,
  time,
  whole,
} from './check.ts';
import type * as P from './question.ts';

type MaybeDate = CivilDate | null | undefined;

/** The later of two dates may not be before the earlier one; the fault is the later one's (Q51). */
function notBefore(later: MaybeDate, earlier: MaybeDate, path: string, than: string): Fault | null {
  if (!later || !earlier || later >= earlier) return null;
  return { path, message: `is before ${than}` };
}

const toNotBeforeFrom = ({ from, to }: Period): Fault | null => notBefore(to, from, 'to', 'from');
const periodFields = { from: date, to: nullable(date) };

export const period: Check = record<Period>('Period', periodFields, toNotBeforeFrom);
const earlierPeriod = record<P.EarlierPeriod>(
  'EarlierPeriod',
  { ...periodFields, transitional2022: optional(flag) },
  toNotBeforeFrom,
);
const personPeriod = record<P.PersonPeriod>(
  'PersonPeriod',
  { ...periodFields, person: text },
  toNotBeforeFrom,
);

const child = record<P.Child>(
  'Child',
  { id: text, arrived: nullable(date), expected: optional(date), left: optional(nullable(date)) },
  ({ left, arrived }) => notBefore(left, arrived, 'left', 'arrived'),
);

export const family: Check = record<P.Family>(
  'Family',
  {
    kind: oneOf('foster', 'guardian', 'adoptive', 'prospective'),
    municipalityInvolved: optional(flag),
    onService20221031: optional(flag),
    children: list(child),
    care: optional(list(period)),
  },
  ({ kind, municipalityInvolved }) =>
    municipalityInvolved === false && kind !== 'adoptive'
      ? { path: 'municipalityInvolved', message: 'is false for a family that is not adoptive' }
      : null,
);

const service = record<P.Service>(
  'Service',
  {
    id: text,
    kind: oneOf('adaptation', 'needs-based'),
    child: optional(text),
    informed: optional(date),
    agreement: optional(date),
    ended: optional(nullable(date)),
    gaps: optional(list(period)),
    earlier: optional(list(earlierPeriod)),
    referral: optional(record<NonNullable<P.Service['referral']>>('Referral', { accepted: date })),
    agreementToMunicipality: optional(date),
    endingSigned: optional(date),
    endingToMunicipality: optional(date),
  },
  ({ ended, agreement }) => notBefore(ended, agreement, 'ended', 'agreement'),
);

export const services: Check = list(service);

export const contact: Check = record<P.Contact>('Contact', {
  id: text,
  service: text,
  date,
  mode: oneOf('home', 'in-person', 'remote'),
  substantive: optional(flag),
});

export const overview: Check = record<P.Overview>('Overview', {
  service: text,
  sent: date,
  withPlan: optional(flag),
});

export const person: Check = record<P.Person>('Person', {
  id: text,
  confirmed: optional(date),
  officialOf: optional(list(text)),
  conflictApproved: optional(list(period)),
  receivesNeedsBased: optional(list(period)),
  supportedBy: optional(list(personPeriod)),
});

export const familyTies: Check = record<P.FamilyTies>('FamilyTies', {
  members: list(text),
  municipalities: record<P.FamilyTies['municipalities']>('Municipalities', {
    referredBy: optional(text),
    guardian: optional(text),
    residence: optional(text),
  }),
  mentoredBy: optional(list(personPeriod)),
  supportedBy: optional(list(personPeriod)),
});

export const session: Check = record<P.Session>('Session', {
  id: text,
  service: oneOf('mentoring', 'counselling'),
  date,
  basis: oneOf('regular', 'prospective', 'after-departure', 'extra'),
});

export const approvedExtra: Check = record<P.ApprovedExtra>('ApprovedExtra', {
  year: whole,
  sessions: whole,
});

export const group: Check = record<P.Group>('Group', {
  id: text,
  date,
  start: time,
  minutes: whole,
  mode: oneOf('in-person', 'online'),
  island: optional(flag),
  participants: whole,
  smallGroupApproved: optional(date),
});

const meeting = record<P.Meeting>('Meeting', { date, extensionAgreed: optional(flag) });

export const placement: Check = record<P.Placement>(
  'Placement',
  {
    id: text,
    care: oneOf('crisis', 'special'),
    arrived: date,
    left: optional(nullable(date)),
    meetings: list(meeting),
    visits: list(date),
    extension: optional(
      record<NonNullable<P.Placement['extension']>>('Extension', { approved: date, until: nullable(date) }),
    ),
    courtDecision: optional(date),
  },
  ({ left, arrived }) => notBefore(left, arrived, 'left', 'arrived'),
);

export const crisisConditions: Check = record<P.CrisisConditions>('CrisisConditions', {
  inDanger: optional(flag),
  cannotLiveAtHome: optional(flag),
  noCloseOnes: optional(flag),
});

export const specialConditions: Check = record<P.SpecialConditions>('SpecialConditions', {
  placedUnder459: optional(flag),
  traumaAndDisorder: optional(flag),
  needAssessed: optional(flag),
  mentalHealthAssessed: optional(date),
  childBorn: optional(date),
  doctorPrognosis: optional(flag),
});

export const paidPlacement: Check = record<P.PaidPlacement>(
  'PaidPlacement',
  { child: text, siblings: text, arrived: date, left: optional(nullable(date)) },
  ({ left, arrived }) => notBefore(left, arrived, 'left', 'arrived'),
);
