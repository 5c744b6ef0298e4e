import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ReferredService } from '../../database/tables/referrals.ts';
import type { FamilyKind } from '../../database/tables.ts';
import { readIdentityCode } from '../../identity/identity-code.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { readDate } from '../contacts/contact-form.ts';
import type { ReferralContent, ReferredChild, ReferredPerson } from './referral-content.ts';

/** What a family may ask for itself with: what is known of it already. */
export interface AskingFamily {
  readonly id: string;
  readonly name: string;
  readonly kind: Exclude<FamilyKind, 'prospective'>;
  readonly language: 'et' | 'ru';
  readonly address: string;
  readonly residence: string;
  readonly phone: string;
  readonly email: string;
  readonly parents: readonly ReferredPerson[];
  readonly children: readonly ReferredChild[];
  /** TK 2.1.3.3: any family asks for adaptation; TK 2.1.4.2: an adoptive one for needs-based support too. */
  readonly services: readonly ReferredService[];
  readonly municipalityInvolved: boolean;
}

/** The actor's own family; null for anybody else. */
export async function askingFamily(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<AskingFamily | null> {
  if (actor.familyId !== familyId) return null;
  const [family, members, children] = await Promise.all([
    tx.selectFrom('families').selectAll().where('id', '=', familyId).executeTakeFirst(),
    tx
      .selectFrom('family_members')
      .select(['given_name', 'family_name', 'identity_code'])
      .where('family_id', '=', familyId)
      .where('relation', '=', 'parent')
      .orderBy('born_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('children')
      .select(['given_name', 'family_name', 'identity_code', 'arrived_on', 'expected_on'])
      .where('family_id', '=', familyId)
      .where('left_on', 'is', null)
      .orderBy('born_on')
      .orderBy('id')
      .execute(),
  ]);
  if (family === undefined) return null;
  const person = (row: (typeof members)[number]): ReferredPerson => ({
    givenName: row.given_name,
    familyName: row.family_name,
    code: row.identity_code ?? '',
  });
  return {
    id: family.id,
    name: family.name,
    kind: family.kind === 'prospective' ? 'foster' : family.kind,
    language: family.language,
    address: family.address,
    residence: family.residence_ehak ?? '',
    phone: family.phone,
    email: family.email,
    parents: members.map(person),
    children: children.map((row) => ({
      ...person(row),
      arrivedOn: row.arrived_on,
      expectedOn: row.expected_on,
    })),
    services: family.kind === 'adoptive' ? ['adaptation', 'needs-based'] : ['adaptation'],
    municipalityInvolved: family.municipality_involved,
  };
}

/** A request as the form holds it; the child that is new to the family, where adaptation is asked for. */
export interface RequestFields {
  readonly service: string;
  readonly childGiven: string;
  readonly childFamily: string;
  readonly childCode: string;
  readonly since: string;
  readonly topics: readonly string[];
  readonly problems: string;
  readonly goal: string;
  readonly wished: string;
  readonly addressee: string;
}

export type RequestCode =
  | 'service-missing'
  | 'name-missing'
  | 'code-form'
  | 'code-birth'
  | 'code-checksum'
  | 'code-future'
  | 'since-missing'
  | 'since-unreadable'
  | 'since-before-birth'
  | 'problems-missing'
  | 'child-missing'
  | 'text-too-long';

export interface RequestProblem {
  readonly field: keyof RequestFields;
  readonly code: RequestCode;
}

const longText = 6_000;

type Parsed =
  | { readonly ok: true; readonly value: ReferralContent; readonly providerId: string | null }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** Parses a family's own request, with what is known of the family; or every problem at once. */
export function parseRequest(
  fields: RequestFields,
  family: AskingFamily,
  choices: { readonly providers: readonly { readonly id: string }[]; readonly today: CivilDate },
): Parsed {
  const problems: RequestProblem[] = [];
  const add = (field: keyof RequestFields, code: RequestCode) => problems.push({ field, code });
  const service =
    family.services.find((one) => one === fields.service) ??
    (family.services.length === 1 ? family.services[0] : undefined);
  if (service === undefined) add('service', 'service-missing');
  const child = parseChild(fields, choices.today, add);
  if (
    service === 'adaptation' &&
    child === null &&
    problems.length === 0 &&
    !hasNewChild(family, choices.today)
  )
    add('childGiven', 'child-missing');
  if (fields.problems.trim() === '') add('problems', 'problems-missing');
  for (const name of ['problems', 'goal'] as const)
    if (fields[name].length > longText) add(name, 'text-too-long');
  if (problems.length > 0 || service === undefined) return { ok: false, problems };
  const known = (id: string) => choices.providers.find((provider) => provider.id === id)?.id ?? null;
  const goal = fields.goal.trim();
  const { kind, language, address, residence, phone, email, parents } = family;
  return {
    ok: true,
    providerId: service === 'adaptation' ? known(fields.addressee) : null,
    value: {
      ...{ service, kind, language, address, residence, phone, email, parents },
      children: child === null ? family.children : [...family.children, child],
      casePlan: '',
      goals: goal === '' ? [] : [goal],
      topics: fields.topics.map(Number).filter((topic) => topic >= 1 && topic <= 9),
      problems: fields.problems.trim(),
      earlier: '',
      wishedProviderId: known(fields.wished),
      worker: null,
    },
  };
}

/** Whether a child is awaited already, or came within the last year. */
const hasNewChild = (family: AskingFamily, today: CivilDate): boolean =>
  family.children.some(
    ({ arrivedOn, expectedOn }) =>
      (arrivedOn === null && expectedOn !== null) ||
      (arrivedOn !== null && Number(today.slice(0, 4)) - Number(arrivedOn.slice(0, 4)) <= 1),
  );

/** A child who is not in the family's file yet; null where nothing was typed. The code may not be known yet. */
function parseChild(
  fields: RequestFields,
  today: CivilDate,
  add: (field: keyof RequestFields, code: RequestCode) => void,
): ReferredChild | null {
  const givenName = fields.childGiven.trim();
  const familyName = fields.childFamily.trim();
  const code = fields.childCode.replaceAll(/\s/g, '');
  const typed = fields.since.trim();
  if ([givenName, familyName, code, typed].every((text) => text === '')) return null;
  if (givenName === '') add('childGiven', 'name-missing');
  if (familyName === '') add('childFamily', 'name-missing');
  const reading = code === '' ? null : readIdentityCode(code, today);
  if (reading !== null && !reading.ok) add('childCode', `code-${reading.problem}`);
  const since = typed === '' ? null : readDate(typed);
  if (typed === '') add('since', 'since-missing');
  else if (since === null) add('since', 'since-unreadable');
  else if (reading?.ok && since < reading.facts.birth) add('since', 'since-before-birth');
  const awaited = since !== null && since > today;
  return {
    givenName,
    familyName,
    code,
    arrivedOn: awaited ? null : since,
    expectedOn: awaited ? since : null,
  };
}
