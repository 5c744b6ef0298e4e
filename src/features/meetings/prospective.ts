import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MeetingService } from '../../database/tables/meetings.ts';
import { readIdentityCode } from '../../identity/identity-code.ts';
import type { CivilDate } from '../../rules/index.ts';
import { notify } from '../notifying/notify.ts';
import { longestWish } from './wishes.ts';

/** TK 2.3.4, TK 2.5.6: what may be wished for before assessment. */
export const prospectiveServices = [
  'mentoring',
  'counselling',
  'supervision',
] as const satisfies readonly MeetingService[];

export interface ProspectiveFields {
  readonly given: string;
  readonly family: string;
  readonly code: string;
  readonly name: string;
  readonly language: string;
  readonly phone: string;
  readonly email: string;
  readonly county: string;
  readonly provider: string;
  readonly service: string;
  readonly words: string;
}

export interface ProspectiveProblem {
  readonly field: keyof ProspectiveFields;
  readonly code:
    | 'given-missing'
    | 'family-missing'
    | 'code-wrong'
    | 'name-missing'
    | 'language-missing'
    | 'county-missing'
    | 'contact-missing'
    | 'provider-missing'
    | 'service-missing'
    | 'text-too-long';
}

export const longestName = 120;

interface Common {
  readonly name: string;
  readonly language: 'et' | 'ru';
  readonly phone: string;
  readonly email: string;
  readonly county: string;
}

type Add = (field: keyof ProspectiveFields, code: ProspectiveProblem['code']) => void;

function parseCommon(fields: ProspectiveFields, counties: readonly string[], add: Add): Common | null {
  const name = fields.name.trim();
  const language = (['et', 'ru'] as const).find((one) => one === fields.language);
  const county = counties.find((one) => one === fields.county);
  const [phone, email] = [fields.phone.trim(), fields.email.trim()];
  if (name === '') add('name', 'name-missing');
  if (language === undefined) add('language', 'language-missing');
  if (county === undefined) add('county', 'county-missing');
  if (phone === '' && email === '') add('phone', 'contact-missing');
  for (const field of ['given', 'family', 'name', 'phone', 'email'] as const)
    if (fields[field].trim().length > longestName) add(field, 'text-too-long');
  return language === undefined || county === undefined ? null : { name, language, phone, email, county };
}

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ProspectiveProblem[] };

export interface EnteredFamily extends Common {
  readonly given: string;
  readonly family: string;
  readonly code: string | null;
}

/** Parses what a manager enters, or tells every problem at once. */
export function parseEntered(
  fields: ProspectiveFields,
  counties: readonly string[],
  today: CivilDate,
): Parsed<EnteredFamily> {
  const problems: ProspectiveProblem[] = [];
  const add: Add = (field, code) => problems.push({ field, code });
  const [given, family] = [fields.given.trim(), fields.family.trim()];
  if (given === '') add('given', 'given-missing');
  if (family === '') add('family', 'family-missing');
  const code = fields.code.replaceAll(/\s/g, '');
  if (code !== '' && !readIdentityCode(code, today).ok) add('code', 'code-wrong');
  const common = parseCommon(fields, counties, add);
  if (common === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...common, given, family, code: code === '' ? null : code } };
}

export interface AskedAsProspective extends Common {
  readonly providerId: string;
  readonly service: MeetingService;
  readonly words: string;
}

/** Parses what somebody asks for themselves, or tells every problem at once. */
export function parseAsked(
  fields: ProspectiveFields,
  choices: { readonly counties: readonly string[]; readonly providers: readonly { readonly id: string }[] },
): Parsed<AskedAsProspective> {
  const problems: ProspectiveProblem[] = [];
  const add: Add = (field, code) => problems.push({ field, code });
  const service = prospectiveServices.find((one) => one === fields.service);
  if (service === undefined) add('service', 'service-missing');
  const common = parseCommon(fields, choices.counties, add);
  const provider = choices.providers.find(({ id }) => id === fields.provider);
  if (provider === undefined) add('provider', 'provider-missing');
  const words = fields.words.trim();
  if (words.length > longestWish) add('words', 'text-too-long');
  if (common === null || service === undefined || provider === undefined || problems.length > 0)
    return { ok: false, problems };
  return { ok: true, value: { ...common, service, providerId: provider.id, words } };
}

/** A manager enters a family; null where a parent with that code is known to the provider. */
export async function enterProspective(
  tx: ActorTransaction,
  value: EnteredFamily,
  today: CivilDate,
): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select enter_prospective_family(${JSON.stringify(value)}::jsonb, ${today}::date) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Somebody begins as a prospective family, and the provider is told; null where they belong to a family already. */
export async function askAsProspective(
  tx: ActorTransaction,
  { providerId, service, ...value }: AskedAsProspective,
  today: CivilDate,
): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select ask_as_prospective(${JSON.stringify(value)}::jsonb, ${providerId}::uuid, ${service}, ${today}::date) as id`.execute(
    tx,
  );
  const id = rows[0]?.id ?? null;
  if (id !== null) {
    const to = { organisation: providerId, role: 'project_manager' } as const;
    await notify(tx, { to, kind: 'service-wished', path: `/families/${id}/meetings`, key: `asked ${id}` });
  }
  return id;
}

/** The counties of Estonia, as its municipalities name them; and the providers. */
export async function placesAndProviders(tx: ActorTransaction) {
  const [counties, providers] = await Promise.all([
    tx
      .selectFrom('organisations')
      .select('county')
      .distinct()
      .where('kind', '=', 'municipality')
      .where('county', 'is not', null)
      .orderBy('county')
      .execute(),
    tx
      .selectFrom('organisations')
      .select(['id', 'name'])
      .where('kind', '=', 'provider')
      .orderBy('name')
      .execute(),
  ]);
  return { counties: counties.flatMap(({ county }) => county ?? []), providers };
}
