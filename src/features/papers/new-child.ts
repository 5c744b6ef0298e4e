import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import { type CivilDate, type Clause, caseOf, mayStart, type NeedsBasedVolume } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import { readDate } from '../contacts/contact-form.ts';
import { editionOn } from '../referrals/start-facts.ts';
import { caseFactsOf, type FamilyFacts, familyFacts } from '../standing/family-facts.ts';

/** How far a family on needs-based support is with a child who comes to it (TK 2.1.5.9). */
export interface NewChild {
  readonly familyId: string;
  readonly familyName: string;
  /** The needs-based service that is or was the last; null where the family had none. */
  readonly needsBased: {
    readonly id: string;
    readonly agreedOn: CivilDate | null;
    readonly endedOn: CivilDate | null;
    readonly endingSignedOn: CivilDate | null;
    readonly volume: NeedsBasedVolume | null;
  } | null;
  readonly facts: FamilyFacts;
}

/** Null where the actor does not support the family. */
export async function newChildOf(
  tx: ActorTransaction,
  actor: SupporterActor,
  familyId: string,
  today: CivilDate,
): Promise<NewChild | null> {
  if (actor.role !== 'family_supporter') return null;
  const [family, facts] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    familyFacts(tx, [familyId]),
  ]);
  const rules = facts.get(familyId);
  if (family === undefined || rules === undefined) return null;
  const needsBased = rules.services.filter(({ kind }) => kind === 'needs-based');
  const service = needsBased.find(({ ended }) => ended == null) ?? needsBased.at(-1);
  const volume = caseOf(caseFactsOf(rules, today)).volumes.find((one) => one.service === service?.id);
  return {
    familyId,
    familyName: family.name,
    needsBased:
      service === undefined
        ? null
        : {
            id: service.id,
            agreedOn: service.agreement ?? null,
            endedOn: service.ended ?? null,
            endingSignedOn: service.endingSigned ?? null,
            volume: volume !== undefined && 'limit' in volume ? volume : null,
          },
    facts: rules,
  };
}

export interface NewChildFields {
  readonly given: string;
  readonly surname: string;
  readonly born: string;
  readonly came: string;
  readonly cameOn: string;
}

export type NewChildProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'came-missing'
  | 'date-unreadable'
  | 'born-after'
  | 'arrived-future'
  | 'expected-past';

export interface NewChildInput {
  readonly given: string;
  readonly surname: string;
  readonly born: CivilDate | null;
  readonly arrived: CivilDate | null;
  readonly expected: CivilDate | null;
}

type Parsed =
  | { readonly ok: true; readonly value: NewChildInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: keyof NewChildFields; readonly code: NewChildProblem }[];
    };

/** Parses what was typed: the child, or every problem at once. */
export function parseNewChild(fields: NewChildFields, today: CivilDate): Parsed {
  const problems: { field: keyof NewChildFields; code: NewChildProblem }[] = [];
  const add = (field: keyof NewChildFields, code: NewChildProblem) => problems.push({ field, code });
  const [given, surname] = [fields.given.trim(), fields.surname.trim()];
  for (const [field, name] of [
    ['given', given],
    ['surname', surname],
  ] as const) {
    if (name === '') add(field, 'name-missing');
    else if (name.length > 100) add(field, 'name-too-long');
  }
  const born = fields.born.trim() === '' ? null : readDate(fields.born.trim());
  if (born === null && fields.born.trim() !== '') add('born', 'date-unreadable');
  if (born !== null && born > today) add('born', 'born-after');
  const arrived = fields.came === 'arrived';
  if (!arrived && fields.came !== 'expected') add('came', 'came-missing');
  const day = readDate(fields.cameOn.trim());
  if (day === null) add('cameOn', 'date-unreadable');
  else if (arrived && day > today) add('cameOn', 'arrived-future');
  else if (fields.came === 'expected' && day < today) add('cameOn', 'expected-past');
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { given, surname, born, arrived: arrived ? day : null, expected: arrived ? null : day },
  };
}

/** By which clauses the child's adaptation may not begin on a day; none: it may. */
export function standsAgainst(of: NewChild, input: NewChildInput, today: CivilDate): readonly Clause[] {
  const child = {
    id: 'new',
    arrived: input.arrived,
    ...(input.expected === null ? {} : { expected: input.expected }),
  };
  const { family, services } = of.facts;
  return mayStart({
    terms: editionOn(today),
    on: today,
    kind: 'adaptation',
    child: child.id,
    family: { ...family, children: [...family.children, child] },
    services,
  }).reasons;
}

/** Writes the child down and begins its adaptation; null where the family is not the actor's to support. */
export async function beginAdaptation(
  tx: ActorTransaction,
  familyId: string,
  input: NewChildInput,
  today: CivilDate,
): Promise<string | null> {
  const { edition } = editionOn(today);
  const { rows } = await sql<{ service: string | null }>`
    select begin_adaptation(${familyId}::uuid, ${input.given}, ${input.surname}, ${input.born}::date,
      ${input.arrived}::date, ${input.expected}::date, ${edition}, ${today}::date) as service`.execute(tx);
  return rows[0]?.service ?? null;
}
