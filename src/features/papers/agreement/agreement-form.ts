import {
  type AgreedGoal,
  type Agreement,
  type Introduction,
  introductions,
} from '../../../documents/agreement/data.ts';
import type { SupportKind } from '../../../documents/papers/head.ts';
import { termsOf } from '../../../rules/index.ts';
import { supportKinds } from '../../contacts/contact-form.ts';
import type { PaperFacts } from '../paper-facts.ts';

/** The form of an agreement as it was typed. */
export interface AgreementFields {
  readonly purpose: string;
  /** Ids of the service's goals that the agreement holds. */
  readonly goals: readonly string[];
  /** New goals, one a line. */
  readonly newGoals: string;
  readonly supports: readonly string[];
  readonly supporterPart: string;
  readonly familyPart: string;
  readonly introduced: readonly string[];
  /** `yes`, `no`, or not answered; asked of adoptive families only. */
  readonly municipality: string;
  readonly language: string;
}

export const purposeLimit = 2_000;
export const partLimit = 4_000;
export const goalLimit = 300;
export const mostGoals = 20;

export type AgreementProblem =
  | 'purpose-missing'
  | 'purpose-too-long'
  | 'goal-missing'
  | 'goal-too-long'
  | 'too-many-goals'
  | 'supports-missing'
  | 'part-too-long'
  | 'introduction-missing'
  | 'involvement-missing'
  | 'language-missing';

export interface AgreementInput {
  readonly language: 'et' | 'ru';
  readonly data: Agreement;
}

type Parsed =
  | { readonly ok: true; readonly value: AgreementInput }
  | {
      readonly ok: false;
      readonly problems: readonly {
        readonly field: keyof AgreementFields;
        readonly code: AgreementProblem;
      }[];
    };

/** Parses what was typed: the agreement as a document's data, or every problem at once. */
export function parseAgreement(fields: AgreementFields, facts: PaperFacts): Parsed {
  const problems: { field: keyof AgreementFields; code: AgreementProblem }[] = [];
  const add = (field: keyof AgreementFields, code: AgreementProblem) => problems.push({ field, code });
  const purpose = fields.purpose.trim();
  if (purpose === '') add('purpose', 'purpose-missing');
  else if (purpose.length > purposeLimit) add('purpose', 'purpose-too-long');
  const goals = goalsIn(fields, facts);
  if (goals.length === 0) add('newGoals', 'goal-missing');
  if (goals.length > mostGoals) add('newGoals', 'too-many-goals');
  if (goals.some(({ title }) => title.length > goalLimit)) add('newGoals', 'goal-too-long');
  const supports = supportKinds.filter((kind) => fields.supports.includes(String(kind)));
  if (supports.length === 0) add('supports', 'supports-missing');
  if (fields.supporterPart.length > partLimit) add('supporterPart', 'part-too-long');
  if (fields.familyPart.length > partLimit) add('familyPart', 'part-too-long');
  const introduced = introductions.filter((what) => fields.introduced.includes(what));
  // TK 2.1.5.2: all of it is introduced before the family agrees.
  if (introduced.length < introductions.length) add('introduced', 'introduction-missing');
  const involved = involvedIn(fields, facts);
  if (involved === null) add('municipality', 'involvement-missing');
  const language = fields.language === 'et' || fields.language === 'ru' ? fields.language : null;
  if (language === null) add('language', 'language-missing');
  if (problems.length > 0 || involved === null || language === null) return { ok: false, problems };
  return {
    ok: true,
    value: {
      language,
      data: dataOf(fields, facts, { purpose, goals, supports, introduced, involved }),
    },
  };
}

function dataOf(
  fields: AgreementFields,
  facts: PaperFacts,
  read: {
    readonly purpose: string;
    readonly goals: readonly AgreedGoal[];
    readonly supports: readonly SupportKind[];
    readonly introduced: readonly Introduction[];
    readonly involved: boolean;
  },
): Agreement {
  const { service, volume } = facts;
  const terms = termsOf(service.edition);
  const rhythm = service.kind === 'adaptation' ? terms['TK 2.1.3.5.3'] : terms['TK 2.1.4.4.3'];
  return {
    ...facts.head,
    lastDay: volume?.lastDay ?? null,
    needsBased:
      volume !== null && 'limit' in volume
        ? {
            referralAcceptedOn: service.referralAcceptedOn,
            usedBefore: volume.used,
            limit: volume.limit,
            left: volume.left,
          }
        : null,
    purpose: read.purpose,
    goals: read.goals,
    supports: read.supports,
    supporterPart: fields.supporterPart.trim(),
    familyPart: fields.familyPart.trim(),
    rhythm: { atFirst: rhythm.atFirst, later: { contacts: rhythm.later.contacts }, home: rhythm.home },
    introduced: read.introduced,
    municipalityInvolved: read.involved,
  };
}

/** Those of the referral and of before that were kept, then the new ones; one of the same words once. */
function goalsIn(fields: AgreementFields, { goals }: PaperFacts): AgreedGoal[] {
  const kept = goals.filter(({ id, source }) => source === 'referral' || fields.goals.includes(id));
  const added = fields.newGoals
    .split('\n')
    .map((line) => line.replace(/^[\s\-–•*]+/u, '').trim())
    .filter((title) => title !== '')
    .map((title) => ({ title, source: 'agreement' as const }));
  const all = [...kept.map(({ title, source }) => ({ title, source })), ...added];
  return all.filter((goal, at) => all.findIndex(({ title }) => title === goal.title) === at);
}

/** Only an adoptive family is asked; every other one's municipality knows (TK 2.1.3.6.1). */
function involvedIn({ municipality }: AgreementFields, { familyKind }: PaperFacts): boolean | null {
  if (familyKind !== 'adoptive') return true;
  return municipality === 'yes' ? true : municipality === 'no' ? false : null;
}

/** What the form begins with: the agreement made last, else nothing but what is known. */
export function agreementFieldsOf(facts: PaperFacts): AgreementFields {
  const last = facts.last as unknown as Agreement | null;
  if (last === null) {
    return {
      purpose: '',
      goals: facts.goals.map(({ id }) => id),
      newGoals: '',
      supports: supportKinds.map(String),
      supporterPart: '',
      familyPart: '',
      introduced: [],
      municipality: '',
      language: facts.language,
    };
  }
  const known = new Set(facts.goals.map(({ title }) => title));
  const titles = new Set(last.goals.map(({ title }) => title));
  return {
    purpose: last.purpose,
    goals: facts.goals.filter(({ title }) => titles.has(title)).map(({ id }) => id),
    newGoals: last.goals
      .filter(({ title }) => !known.has(title))
      .map(({ title }) => title)
      .join('\n'),
    supports: last.supports.map(String),
    supporterPart: last.supporterPart,
    familyPart: last.familyPart,
    introduced: last.introduced,
    municipality: facts.familyKind === 'adoptive' ? (facts.municipalityInvolved ? 'yes' : 'no') : '',
    language: facts.language,
  };
}
