import type { ReactElement } from 'react';
import type { RuleFieldName } from '../../../i18n/rules/fields.ts';
import type { RuleQuestionName } from '../../../i18n/rules/page.ts';
import type { Language } from '../../../i18n/texts.ts';
import {
  answer,
  type CarePay,
  type Case,
  type CivilDate,
  type Deadline,
  type Decision,
  type ErrorAnswer,
  editions,
  type PlacementStanding,
  type PricedGroups,
  type Question,
} from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { Field, Problem } from './fields.ts';

export type FieldSet = { readonly [Name in RuleFieldName]?: Field<unknown> };
type Values<F extends FieldSet> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer V> ? V : never;
};

/** What the rules answer, by what they are asked. */
interface Answers {
  readonly case: Case;
  readonly 'may-start': Decision;
  readonly 'may-support': Decision;
  readonly 'may-hold': Decision;
  readonly groups: PricedGroups;
  readonly 'report-deadlines': { readonly deadlines: readonly Deadline[] };
  readonly placement: PlacementStanding;
  readonly 'may-place': Decision;
  readonly 'care-pay': CarePay;
  readonly 'working-day': { readonly date: CivilDate };
}
export type AnswerTo<Q extends Question> = Answers[Q['ask']];

/** Problems of a form by its fields; those of the form as a whole have no field. */
export interface FieldProblem extends Problem {
  readonly field?: RuleFieldName;
}

export type Parsed<Q> =
  | { readonly question: Q; readonly problems: readonly [] }
  | { readonly question: null; readonly problems: readonly FieldProblem[] };

export type Topic = 'start' | 'left' | 'due' | 'pay';

interface Definition<F extends FieldSet, Q extends Question> {
  readonly name: RuleQuestionName;
  readonly topic: Topic;
  /** What is asked, in the order of the form. */
  readonly fields: F;
  /** Those that few need, folded below the others. */
  readonly further?: readonly (keyof F & RuleFieldName)[];
  /** Fields that one needs where another was filled in. */
  readonly needs?: { readonly [Name in keyof F]?: keyof F & RuleFieldName };
  readonly questionOf: (values: Values<F>) => Q;
  /** Which field a fault of the question stands at. */
  readonly faults?: Readonly<Record<string, keyof F & RuleFieldName>>;
  readonly view: (asked: { question: Q; answer: AnswerTo<Q>; language: Language }) => ReactElement;
}

/** A question with its answer, or why there is none. */
export type Answered =
  | { readonly problems: readonly FieldProblem[] }
  | {
      readonly problems: readonly [];
      readonly question: Question;
      readonly answer: unknown;
      readonly view: (language: Language) => ReactElement;
    };

/** A question that the public page asks, whatever its types. */
export interface RuleQuestion {
  readonly name: RuleQuestionName;
  readonly path: `/rules/${string}`;
  readonly topic: Topic;
  readonly fields: FieldSet;
  readonly further: readonly RuleFieldName[];
  readonly parse: (typed: Fields) => Parsed<Question>;
  readonly ask: (typed: Fields) => Answered;
}

export function defineQuestion<const F extends FieldSet, Q extends Question>(
  definition: Definition<F, Q>,
): Omit<RuleQuestion, 'parse'> & { readonly parse: (typed: Fields) => Parsed<Q> } {
  const { name, topic, fields, further = [], needs = {}, faults = {}, questionOf, view } = definition;
  const names = Object.keys(fields) as (keyof F & RuleFieldName)[];

  function parse(typed: Fields): Parsed<Q> {
    const problems: FieldProblem[] = [];
    const values: Partial<Record<RuleFieldName, unknown>> = {};
    for (const field of names) {
      const reading = (fields[field] as Field<unknown>).read(one(typed, field).trim());
      if ('problem' in reading) problems.push({ field, ...reading.problem });
      else values[field] = reading.value;
    }
    for (const [field, needed] of Object.entries(needs) as [RuleFieldName, RuleFieldName][]) {
      const isSaid = values[field] !== undefined;
      if (isSaid && values[needed] === undefined && !problems.some((found) => found.field === needed)) {
        problems.push({ field: needed, code: 'missing' });
      }
    }
    return problems.length > 0
      ? { question: null, problems }
      : { question: questionOf(values as Values<F>), problems: [] };
  }

  function ask(typed: Fields): Answered {
    const { question, problems } = parse(typed);
    if (question === null) return { problems };
    const answered = answer(question);
    if ('error' in answered) return { problems: [faultOf(answered, faults)] };
    return {
      problems: [],
      question,
      answer: answered,
      view: (language) => view({ question, answer: answered as AnswerTo<Q>, language }),
    };
  }

  return { name, path: `/rules/${name}`, topic, fields, further, parse, ask };
}

function faultOf({ error }: ErrorAnswer, faults: Readonly<Record<string, RuleFieldName>>): FieldProblem {
  const field = faults[error.path];
  return field === undefined ? { code: 'doesNotFit' } : { field, code: 'doesNotFit' };
}

/** The edition of the contract that holds on a day; on a day that none covers, the latest. */
export function editionOn(date: CivilDate): string {
  const all = [...editions.values()];
  const holding = all.find((terms) => terms.from <= date && date <= terms.to) ?? all.at(-1);
  if (holding === undefined) throw new Error('there is no edition of the contract');
  return holding.edition;
}
