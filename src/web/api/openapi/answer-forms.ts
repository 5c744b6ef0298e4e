import type {
  AdaptationVolume,
  CarePay,
  CarePayLine,
  Case,
  Deadline,
  Decision,
  ErrorAnswer,
  GroupLine,
  NeedsBasedVolume,
  PlacementStanding,
  PricedGroups,
  Question,
  ServiceObligation,
} from '../../../rules/index.ts';
import {
  type Check,
  date,
  flag,
  list,
  nullable,
  oneOf,
  optional,
  record,
  said,
  text,
  whole,
} from '../../../rules/protocol/check.ts';

const clause = said({ type: 'string', pattern: '^(TK|KH|EH) [0-9]' }, (value) => text(value));
const only = (word: string) => said({ const: word }, (value) => text(value));

const obligationFields = {
  clause,
  kind: optional(oneOf('week', 'month', 'home')),
  from: date,
  due: nullable(date),
  needed: whole,
  met: whole,
  status: oneOf('met', 'late', 'missed', 'due'),
  metOn: optional(date),
};
const serviceObligation = record<ServiceObligation>('ServiceObligation', {
  ...obligationFields,
  service: text,
});
const placementObligation = record<Omit<ServiceObligation, 'service'>>(
  'PlacementObligation',
  obligationFields,
);

const adaptationVolume = record<AdaptationVolume>('AdaptationVolume', {
  service: text,
  clause: only('TK 2.1.3.2'),
  firstDay: optional(date),
  lastDay: nullable(date),
});
const needsBasedVolume = record<NeedsBasedVolume>('NeedsBasedVolume', {
  service: text,
  clause: only('TK 2.1.4.2'),
  limit: whole,
  used: whole,
  left: whole,
  lastDay: optional(date),
});
const volume = said(
  { title: 'Volume', oneOf: [adaptationVolume.schema, needsBasedVolume.schema] },
  (value) => adaptationVolume(value) && needsBasedVolume(value),
);

const decision = record<Decision>('Decision', { allowed: flag, reasons: list(clause) });

const groupLine = record<GroupLine>('GroupLine', {
  id: text,
  counts: flag,
  reasons: list(clause),
  amount: whole,
});

const factorDays = said(
  { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
  (value) =>
    Object.values(value as object)
      .map(whole)
      .find(Boolean) ?? null,
);
const carePayLine = record<CarePayLine>('CarePayLine', {
  child: text,
  days: whole,
  factorDays,
  gross: whole,
  personalCosts: whole,
});

/** The form of each question's answer. */
export const answerForms: Readonly<Record<Question['ask'], Check>> = {
  case: record<Case>('CaseAnswer', { obligations: list(serviceObligation), volumes: list(volume) }),
  'may-start': decision,
  'may-support': decision,
  'may-hold': decision,
  groups: record<PricedGroups>('GroupsAnswer', { lines: list(groupLine), total: whole }),
  'report-deadlines': record<{ deadlines: unknown }>('ReportDeadlinesAnswer', {
    deadlines: list(record<Deadline>('Deadline', { clause, due: date })),
  }),
  placement: record<PlacementStanding>('PlacementAnswer', {
    obligations: list(placementObligation),
    lastDay: nullable(date),
  }),
  'may-place': decision,
  'care-pay': record<CarePay>('CarePayAnswer', {
    lines: list(carePayLine),
    gross: whole,
    withTaxes: whole,
    personalCosts: whole,
  }),
  'working-day': record<{ date: unknown }>('WorkingDayAnswer', { date }),
};

/** What is answered where a question is not of its form, or where nothing can be answered at all. */
export const errorForm = record<ErrorAnswer>('Error', {
  error: record<ErrorAnswer['error']>('Fault', { message: text, path: text }),
});
