import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { readIdentityCode } from '../../identity/identity-code.ts';
import { addMonths, type CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';
import { isTeamRole, spokenLanguages, type TeamRole } from './roles.ts';

/** A person's terms as their form holds them. */
export interface TermsFields {
  readonly languages: readonly string[];
  readonly counties: readonly string[];
  readonly load: string;
  readonly base: string;
}

export interface HireFields extends TermsFields {
  readonly code: string;
  readonly given: string;
  readonly surname: string;
  readonly role: string;
  readonly from: string;
}

export type TeamFormCode =
  | 'code-missing'
  | 'code-form'
  | 'code-birth'
  | 'code-checksum'
  | 'code-future'
  | 'given-missing'
  | 'surname-missing'
  | 'name-long'
  | 'role-missing'
  | 'languages-missing'
  | 'counties-missing'
  | 'load-range'
  | 'begin-missing'
  | 'begin-far'
  | 'holds-already';

export interface TeamFormProblem {
  readonly field: string;
  readonly code: TeamFormCode;
}

/** Where and how somebody works. */
export interface Terms {
  readonly languages: readonly string[];
  readonly counties: readonly string[];
  readonly loadPercent: number | null;
  readonly baseEhak: string | null;
}

export interface Hire extends Terms {
  readonly code: string;
  readonly given: string;
  readonly surname: string;
  readonly role: TeamRole;
  readonly from: CivilDate;
}

export interface PlaceChoices {
  readonly counties: readonly string[];
  readonly ehaks: readonly string[];
}

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly TeamFormProblem[] };

/** Languages, counties, load and base; or every problem at once. */
export function parseTerms(fields: TermsFields, choices: PlaceChoices): Parsed<Terms> {
  const problems: TeamFormProblem[] = [];
  const languages = spokenLanguages.filter((one) => fields.languages.includes(one));
  if (languages.length === 0) problems.push({ field: 'languages', code: 'languages-missing' });
  const counties = choices.counties.filter((one) => fields.counties.includes(one));
  if (counties.length === 0) problems.push({ field: 'counties', code: 'counties-missing' });
  const typed = fields.load.trim().replace(/\s*%$/, '');
  const load = typed === '' ? null : /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  if (load !== null && !(load >= 5 && load <= 100)) problems.push({ field: 'load', code: 'load-range' });
  if (problems.length > 0) return { ok: false, problems };
  const baseEhak = choices.ehaks.find((one) => one === fields.base) ?? null;
  return { ok: true, value: { languages, counties, loadPercent: load, baseEhak } };
}

const longestName = 100;

/** Somebody to be added to the team; or every problem at once. */
export function parseHire(
  fields: HireFields,
  choices: PlaceChoices & { readonly today: CivilDate },
): Parsed<Hire> {
  const { today } = choices;
  const problems: TeamFormProblem[] = [];
  const code = fields.code.replaceAll(/\s/g, '');
  const reading = code === '' ? null : readIdentityCode(code, today);
  if (reading === null) problems.push({ field: 'code', code: 'code-missing' });
  else if (!reading.ok) problems.push({ field: 'code', code: `code-${reading.problem}` });
  const [given, surname] = [fields.given.trim(), fields.surname.trim()];
  if (given === '') problems.push({ field: 'given', code: 'given-missing' });
  else if (given.length > longestName) problems.push({ field: 'given', code: 'name-long' });
  if (surname === '') problems.push({ field: 'surname', code: 'surname-missing' });
  else if (surname.length > longestName) problems.push({ field: 'surname', code: 'name-long' });
  const role = isTeamRole(fields.role) ? fields.role : null;
  if (role === null) problems.push({ field: 'role', code: 'role-missing' });
  const terms = parseTerms(fields, choices);
  if (!terms.ok) problems.push(...terms.problems);
  const from = readDate(fields.from.trim());
  if (from === null) problems.push({ field: 'from', code: 'begin-missing' });
  else if (from > addMonths(today, 6) || from < addMonths(today, -60))
    problems.push({ field: 'from', code: 'begin-far' });
  if (problems.length > 0 || role === null || from === null || !terms.ok) return { ok: false, problems };
  return { ok: true, value: { ...terms.value, code, given, surname, role, from } };
}

/**
 * Adds somebody to the acting manager's provider.
 * @returns the new membership; null where they hold that role there already
 */
export async function hire(tx: ActorTransaction, what: Hire): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select hire(${what.code}, ${what.given}, ${what.surname}, ${what.role}, ${[...what.languages]}::text[],
                ${[...what.counties]}::text[], ${what.loadPercent}::integer, ${what.baseEhak}::text,
                ${what.from}::date) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Changes where and how somebody works; false where somebody else changed it meanwhile. */
export async function changeTerms(
  tx: ActorTransaction,
  membershipId: string,
  version: number,
  terms: Terms,
): Promise<boolean> {
  const changed = await tx
    .updateTable('memberships')
    .set({
      languages: [...terms.languages],
      counties: [...terms.counties],
      load_percent: terms.loadPercent,
      base_ehak: terms.baseEhak,
      version: version + 1,
    })
    .where('id', '=', membershipId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
