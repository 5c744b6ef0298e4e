import { awaitsNoChild, childOf } from '../tk/2.1.3-adaptation.ts';
import {
  type Check,
  date,
  type Fault,
  isRecord,
  list,
  month,
  oneOf,
  optional,
  record,
  type Schema,
  said,
  text,
  whole,
} from './check.ts';
import * as form from './forms.ts';
import type * as Q from './question.ts';

/** Any word to the check: which ask it is has been read already. */
const asking = (word: Q.Question['ask']): Check => said({ const: word }, (value) => text(value));

/** A service may name only a child of the family. */
function unknownChild({ family, services }: Pick<Q.CaseQuestion, 'family' | 'services'>): Fault | null {
  const index = services.findIndex(
    ({ child }) => child !== undefined && childOf(family, child) === undefined,
  );
  return index < 0 ? null : { path: `services[${index}].child`, message: 'is none of the family’s children' };
}

/** Adaptation is for a child; only a prospective family that awaits none may be asked about without one. */
function missingChild({ kind, child, family }: Q.MayStartQuestion): Fault | null {
  if (kind !== 'adaptation' || awaitsNoChild(family) || childOf(family, child) !== undefined) return null;
  return { path: 'child', message: child === undefined ? 'is missing' : 'is none of the family’s children' };
}

/** Conditions of the other kind of care are fields that nobody knows (Q53). */
function mayPlaceForm(terms: Check): Check {
  const care = oneOf('crisis', 'special');
  // Both words to the check, so that another one is said to be neither.
  const only = (word: 'crisis' | 'special') => said({ const: word }, (value) => care(value));
  const fields = { ask: asking('may-place'), terms, on: date };
  const crisis = record<Q.MayPlaceQuestion>('MayPlaceInCrisisQuestion', {
    ...fields,
    care: only('crisis'),
    conditions: form.crisisConditions,
  });
  const special = record<Q.MayPlaceQuestion>('MayPlaceInSpecialQuestion', {
    ...fields,
    care: only('special'),
    conditions: form.specialConditions,
  });
  return said({ title: 'MayPlaceQuestion', oneOf: [crisis.schema, special.schema] }, (value) =>
    isRecord(value) && value.care === 'special' ? special(value) : crisis(value),
  );
}

/** The form of each question; the fields of each are checked in the order of the protocol's types (Q50). */
function formsOf(terms: Check): Readonly<Record<Q.Question['ask'], Check>> {
  return {
    case: record<Q.CaseQuestion>(
      'CaseQuestion',
      {
        ask: asking('case'),
        terms,
        on: date,
        family: form.family,
        services: form.services,
        contacts: optional(list(form.contact)),
        overviews: optional(list(form.overview)),
      },
      unknownChild,
    ),
    'may-start': record<Q.MayStartQuestion>(
      'MayStartQuestion',
      {
        ask: asking('may-start'),
        terms,
        on: date,
        kind: oneOf('adaptation', 'needs-based'),
        child: optional(text),
        family: form.family,
        services: form.services,
      },
      (question) => missingChild(question) ?? unknownChild(question),
    ),
    'may-support': record<Q.MaySupportQuestion>('MaySupportQuestion', {
      ask: asking('may-support'),
      terms,
      on: date,
      role: oneOf('family-supporter', 'mentor'),
      person: form.person,
      family: form.familyTies,
    }),
    'may-hold': record<Q.MayHoldQuestion>('MayHoldQuestion', {
      ask: asking('may-hold'),
      terms,
      session: form.session,
      family: form.family,
      sessions: list(form.session),
      approvedExtra: optional(list(form.approvedExtra)),
    }),
    groups: record<Q.GroupsQuestion>('GroupsQuestion', {
      ask: asking('groups'),
      terms,
      rate: whole,
      groups: list(form.group),
    }),
    'report-deadlines': record<Q.ReportDeadlinesQuestion>('ReportDeadlinesQuestion', {
      ask: asking('report-deadlines'),
      terms,
      month: optional(month),
      contractEnd: optional(date),
    }),
    placement: record<Q.PlacementQuestion>('PlacementQuestion', {
      ask: asking('placement'),
      terms,
      on: date,
      placement: form.placement,
    }),
    'may-place': mayPlaceForm(terms),
    'care-pay': record<Q.CarePayQuestion>('CarePayQuestion', {
      ask: asking('care-pay'),
      terms,
      month,
      care: oneOf('crisis', 'special'),
      placements: list(form.paidPlacement),
    }),
    'working-day': record<Q.WorkingDayQuestion>('WorkingDayQuestion', {
      ask: asking('working-day'),
      date,
      add: whole,
    }),
  };
}

/** A question's form in JSON Schema's words; what must hold between its fields is not said there. */
export function questionSchema(editions: readonly string[]): Schema {
  const forms = Object.values(formsOf(oneOf(...editions)));
  return { title: 'Question', oneOf: forms.map(({ schema }) => schema) };
}

/** Says the first thing that is wrong with a value as a question, or null where it is one. */
export function questionForm(editions: readonly string[]): (value: unknown) => Fault | null {
  const forms = formsOf(oneOf(...editions));
  const asks = oneOf(...Object.keys(forms));
  return (value) => {
    if (!isRecord(value)) return { path: '', message: 'is not an object' };
    const unknownAsk = asks(value.ask);
    if (unknownAsk !== null) return { path: 'ask', message: unknownAsk.message };
    return forms[value.ask as Q.Question['ask']](value);
  };
}
