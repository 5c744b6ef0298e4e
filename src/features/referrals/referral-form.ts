import type { ReferredService } from '../../database/tables/referrals.ts';
import { readIdentityCode } from '../../identity/identity-code.ts';
import type { CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';
import type { ReferralContent, ReferredChild, ReferredPerson } from './referral-content.ts';

/** A referral as the form holds it: text, exactly as typed; people and goals row by row. */
export interface ReferralFields {
  readonly service: string;
  readonly kind: string;
  readonly language: string;
  readonly address: string;
  readonly residence: string;
  readonly phone: string;
  readonly email: string;
  readonly parents: readonly TypedPerson[];
  readonly children: readonly (TypedPerson & { readonly since: string })[];
  readonly casePlan: string;
  readonly goals: readonly string[];
  readonly topics: readonly string[];
  readonly problems: string;
  readonly earlier: string;
  readonly addressee: string;
  readonly wished: string;
  readonly workerPhone: string;
  readonly workerEmail: string;
  readonly consent: boolean;
}

export interface TypedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly code: string;
}

/** What the form may choose from, and who writes. */
export interface ReferralChoices {
  readonly municipalities: readonly { readonly ehak: string }[];
  readonly providers: readonly { readonly id: string }[];
  readonly workerName: string;
  readonly today: CivilDate;
}

export const referralProblems = [
  'service-missing',
  'kind-missing',
  'residence-missing',
  'phone-missing',
  'phone-unreadable',
  'email-unreadable',
  'parent-missing',
  'child-missing',
  'name-missing',
  'code-missing',
  'code-form',
  'code-birth',
  'code-checksum',
  'code-future',
  'code-twice',
  'parent-is-child',
  'child-is-grown',
  'since-missing',
  'since-unreadable',
  'since-before-birth',
  'since-future',
  'since-far',
  'case-plan-missing',
  'goal-missing',
  'topic-missing',
  'problems-missing',
  'text-too-long',
  'consent-missing',
] as const;
export type ReferralProblem = (typeof referralProblems)[number];

/** A problem stands at a field, or at one row's: `childCode-2`. */
export interface ReferralFieldProblem {
  readonly field: string;
  readonly code: ReferralProblem;
}

export const referredKinds = ['foster', 'guardian', 'adoptive'] as const;
export const longText = 6_000;
export const shortText = 200;
/** A child may be awaited so long: adaptation begins a month before the arrival (TK 2.1.3.2). */
const mostDaysAhead = 365;

export type ParsedReferral =
  | { readonly ok: true; readonly value: ReferralContent; readonly providerId: string | null }
  | { readonly ok: false; readonly problems: readonly ReferralFieldProblem[] };

type Add = (field: string, code: ReferralProblem) => void;

/** Parses a referral (Lisa 8): what is sent, or every problem at once, each at its field. */
export function parseReferral(fields: ReferralFields, choices: ReferralChoices): ParsedReferral {
  const problems: ReferralFieldProblem[] = [];
  const add: Add = (field, code) => problems.push({ field, code });
  const service = serviceIn(fields.service);
  const kind = referredKinds.find((one) => one === fields.kind);
  if (service === null) add('service', 'service-missing');
  if (kind === undefined) add('kind', 'kind-missing');
  const parents = parseParents(fields.parents, choices.today, add);
  if (parents.length === 0) add('parentGiven-1', 'parent-missing');
  const residence = choices.municipalities.find(({ ehak }) => ehak === fields.residence)?.ehak;
  if (residence === undefined) add('residence', 'residence-missing');
  const phone = parsePhone('phone', fields.phone, add);
  const email = parseEmail('email', fields.email, add);
  const children = parseChildren(fields.children, service, choices.today, add);
  if (children.length === 0) add('childGiven-1', 'child-missing');
  refuseTwice(fields, add);
  const casePlan = fields.casePlan.trim();
  const goals = fields.goals.map((goal) => goal.trim()).filter(Boolean);
  const topics = fields.topics.map(Number).filter((topic) => topic >= 1 && topic <= 9);
  if (service === 'needs-based') {
    if (casePlan === '') add('casePlan', 'case-plan-missing');
    if (topics.length === 0) add('topics', 'topic-missing');
    if (fields.problems.trim() === '') add('problems', 'problems-missing');
    if (goals.length === 0) add('goal-1', 'goal-missing');
  }
  fields.goals.forEach((goal, at) => {
    if (goal.length > shortText) add(`goal-${at + 1}`, 'text-too-long');
  });
  for (const name of ['address', 'casePlan'] as const)
    if (fields[name].length > shortText) add(name, 'text-too-long');
  for (const name of ['problems', 'earlier'] as const)
    if (fields[name].length > longText) add(name, 'text-too-long');
  const workerPhone = parsePhone('workerPhone', fields.workerPhone, add);
  const workerEmail = parseEmail('workerEmail', fields.workerEmail, add);
  if (!fields.consent) add('consent', 'consent-missing');
  const known = (id: string) => choices.providers.find((provider) => provider.id === id)?.id ?? null;
  if (problems.length > 0 || service === null || kind === undefined || residence === undefined)
    return { ok: false, problems };
  return {
    ok: true,
    providerId: service === 'adaptation' ? known(fields.addressee) : null,
    value: {
      service,
      kind,
      residence,
      language: fields.language === 'ru' ? 'ru' : 'et',
      address: fields.address.trim(),
      phone,
      email,
      parents,
      children,
      casePlan,
      goals,
      topics,
      problems: fields.problems.trim(),
      earlier: fields.earlier.trim(),
      wishedProviderId: known(fields.wished),
      worker: { name: choices.workerName, phone: workerPhone, email: workerEmail },
    },
  };
}

const serviceIn = (text: string): ReferredService | null =>
  text === 'needs-based' || text === 'adaptation' ? text : null;

const isEmpty = (row: TypedPerson & { readonly since?: string }): boolean =>
  [row.givenName, row.familyName, row.code, row.since ?? ''].every((text) => text.trim() === '');

function parsePerson(
  who: 'parent' | 'child',
  row: TypedPerson,
  number: number,
  today: CivilDate,
  add: Add,
): { person: ReferredPerson; birth: CivilDate | null } {
  const at = (name: string) => `${who}${name}-${number}`;
  const givenName = row.givenName.trim();
  const familyName = row.familyName.trim();
  if (givenName === '') add(at('Given'), 'name-missing');
  else if (givenName.length > shortText) add(at('Given'), 'text-too-long');
  if (familyName === '') add(at('Family'), 'name-missing');
  else if (familyName.length > shortText) add(at('Family'), 'text-too-long');
  const code = row.code.replaceAll(/\s/g, '');
  if (code === '') {
    add(at('Code'), 'code-missing');
    return { person: { givenName, familyName, code }, birth: null };
  }
  const reading = readIdentityCode(code, today);
  if (!reading.ok) {
    add(at('Code'), `code-${reading.problem}`);
    return { person: { givenName, familyName, code }, birth: null };
  }
  return { person: { givenName, familyName, code }, birth: reading.facts.birth };
}

/** How many years old somebody is on a day. */
const ageOn = (birth: CivilDate, day: CivilDate): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);

const grownAt = 18;
/** Young people in after-care may still live in the family. */
const oldestChild = 21;

function parseParents(rows: readonly TypedPerson[], today: CivilDate, add: Add): ReferredPerson[] {
  return rows.flatMap((row, index) => {
    if (isEmpty(row)) return [];
    const { person, birth } = parsePerson('parent', row, index + 1, today, add);
    if (birth !== null && ageOn(birth, today) < grownAt) add(`parentCode-${index + 1}`, 'parent-is-child');
    return [person];
  });
}

function parseChildren(
  rows: ReferralFields['children'],
  service: ReferredService | null,
  today: CivilDate,
  add: Add,
): ReferredChild[] {
  return rows.flatMap((row, index) => {
    if (isEmpty(row)) return [];
    const { person, birth } = parsePerson('child', row, index + 1, today, add);
    const field = `childSince-${index + 1}`;
    if (birth !== null && ageOn(birth, today) >= oldestChild) add(`childCode-${index + 1}`, 'child-is-grown');
    const typed = row.since.trim();
    const since = typed === '' ? null : readDate(typed);
    if (typed === '') add(field, 'since-missing');
    else if (since === null) add(field, 'since-unreadable');
    else if (birth !== null && since < birth) add(field, 'since-before-birth');
    else if (since > today && service === 'needs-based') add(field, 'since-future');
    else if (since > today && daysBetween(today, since) > mostDaysAhead) add(field, 'since-far');
    const awaited = since !== null && since > today;
    return [{ ...person, arrivedOn: awaited ? null : since, expectedOn: awaited ? since : null }];
  });
}

const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Nobody stands in a referral twice. */
function refuseTwice(fields: ReferralFields, add: Add): void {
  const seen = new Set<string>();
  const look = (who: string, rows: readonly TypedPerson[]) =>
    rows.forEach((row, index) => {
      const code = row.code.replaceAll(/\s/g, '');
      if (code === '') return;
      if (seen.has(code)) add(`${who}Code-${index + 1}`, 'code-twice');
      seen.add(code);
    });
  look('parent', fields.parents);
  look('child', fields.children);
}

function parsePhone(field: string, text: string, add: Add): string {
  const typed = text.trim();
  if (typed === '') add(field, 'phone-missing');
  else if (!/^\+?[\d\s()-]{5,25}$/.test(typed)) add(field, 'phone-unreadable');
  return typed;
}

function parseEmail(field: string, text: string, add: Add): string {
  const typed = text.trim();
  if (typed !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) add(field, 'email-unreadable');
  return typed;
}

/** What a stored referral looks like in the form, to be mended and sent again. */
export function fieldsOfReferral(content: ReferralContent, providerId: string | null): ReferralFields {
  return {
    service: content.service,
    kind: content.kind,
    language: content.language,
    address: content.address,
    residence: content.residence,
    phone: content.phone,
    email: content.email,
    parents: content.parents,
    children: content.children.map((child) => ({
      ...child,
      since: child.arrivedOn ?? child.expectedOn ?? '',
    })),
    casePlan: content.casePlan,
    goals: content.goals,
    topics: content.topics.map(String),
    problems: content.problems,
    earlier: content.earlier,
    addressee: providerId ?? '',
    wished: content.wishedProviderId ?? '',
    workerPhone: content.worker?.phone ?? '',
    workerEmail: content.worker?.email ?? '',
    consent: false,
  };
}
