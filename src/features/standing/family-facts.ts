import { sql } from 'kysely';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import type { ContactMode as StoredMode } from '../../database/tables.ts';
import {
  type CaseFacts,
  type Child,
  type CivilDate,
  type Contact,
  type EarlierPeriod,
  type Family,
  type Overview,
  type Period,
  type Service,
  termsOf,
} from '../../rules/index.ts';

/** What the rules are asked with about one family, as the database holds it. */
export interface FamilyFacts {
  readonly family: Family;
  /** The given names of the children who live in the family, the eldest first. */
  readonly childrenNames: string;
  readonly services: readonly (Service & { readonly edition: string })[];
  /** In the order of their days. */
  readonly contacts: readonly Contact[];
  readonly overviews: readonly Overview[];
  /** The days on which contact was tried in vain, in order. */
  readonly attempts: readonly CivilDate[];
}

/** A family's facts as the question answers them. */
export interface FactsRow {
  id: string;
  kind: Family['kind'];
  municipality_involved: boolean;
  on_service_20221031: boolean;
  care: Period[];
  children: { id: string; arrived: CivilDate | null; expected: CivilDate | null; left: CivilDate | null }[];
  children_names: string | null;
  services: ServiceRow[];
  overviews: { service: string; sent: CivilDate; plan: boolean }[];
  contacts: string | null;
  attempts: string | null;
}

interface ServiceRow {
  id: string;
  kind: Service['kind'];
  child: string | null;
  edition: string;
  informed: CivilDate | null;
  referral: CivilDate | null;
  ended: CivilDate | null;
  ending_signed: CivilDate | null;
  ending_sent: CivilDate | null;
  gaps: Period[];
  earlier: EarlierPeriod[];
  agreement: CivilDate | null;
  agreement_sent: CivilDate | null;
}

/** The letter by which a contact's mode travels in the packed list; the rules know remote ones as one. */
const modes: Record<string, Contact['mode']> = {
  h: 'home',
  i: 'in-person',
  p: 'remote',
  v: 'remote',
  m: 'remote',
};

/** How the rules see the mode in which people meet. */
export const modeForRules = (mode: StoredMode): Contact['mode'] =>
  mode === 'home' || mode === 'in-person' ? mode : 'remote';

/**
 * The facts of the named families, as far as the actor may see them, in one question to the database. Contacts come
 * packed, one text a family: a year of them as rows would cost more than everything else together.
 */
export async function familyFacts(
  tx: ActorTransaction,
  familyIds: readonly string[],
): Promise<Map<string, FamilyFacts>> {
  if (familyIds.length === 0) return new Map();
  const { rows } = await sql<FactsRow>`
    select f.id, f.kind, f.municipality_involved, f.on_service_20221031,
      (select coalesce(json_agg(json_build_object('from', k.from_on, 'to', k.to_on)), '[]')
         from care_periods k where k.family_id = f.id) as care,
      (select coalesce(json_agg(json_build_object('id', c.id, 'arrived', c.arrived_on, 'expected', c.expected_on, 'left', c.left_on)
                order by c.arrived_on, c.id), '[]') from children c where c.family_id = f.id) as children,
      (select string_agg(c.given_name, ', ' order by c.born_on, c.id)
         from children c where c.family_id = f.id and c.left_on is null) as children_names,
      ${workColumns}
      from families f, ${contactsOf}
     where f.id = any (${[...familyIds]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, factsIn(row)]));
}

/** Services and overviews of the family that stands in the question as f; beside `contactsOf`, its contacts. */
export const workColumns = sql`
      (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'child', s.child_id, 'edition', s.edition,
                'informed', s.informed_on, 'referral', s.referral_accepted_on, 'ended', s.ended_on,
                'ending_signed', s.ending_signed_on, 'ending_sent', s.ending_to_municipality_on,
                'gaps', s.gaps, 'earlier', s.earlier, 'agreement', a.signed_on, 'agreement_sent', a.to_municipality_on)
                order by a.signed_on nulls last, s.id), '[]')
         from services s left join agreements a on a.service_id = s.id where s.family_id = f.id) as services,
      (select coalesce(json_agg(json_build_object('service', about.service, 'sent', o.sent_on, 'plan', o.with_plan)), '[]')
         from overviews o cross join unnest(o.service_ids) as about(service)
        where o.family_id = f.id and o.corrects is null) as overviews,
      k.contacts, k.attempts`;

export const contactsOf = sql`lateral (
        select string_agg(c.held_on || left(c.mode, 1) || case when c.substantive then '!' else '' end || ' '
                 || array_to_string(c.service_ids, ','), ';' order by c.held_on) filter (where c.outcome = 'held') as contacts,
               string_agg(c.held_on::text, ';' order by c.held_on) filter (where c.outcome = 'attempted') as attempts
          from contacts c where c.family_id = f.id and c.withdrawn_at is null) k`;

export function factsIn(row: FactsRow): FamilyFacts {
  return {
    family: {
      kind: row.kind,
      municipalityInvolved: row.municipality_involved,
      onService20221031: row.on_service_20221031,
      care: row.care,
      children: row.children.map(
        (child): Child => ({
          id: child.id,
          arrived: child.arrived,
          ...(child.expected === null ? {} : { expected: child.expected }),
          left: child.left,
        }),
      ),
    },
    childrenNames: row.children_names ?? '',
    services: row.services.map((service) => ({
      id: service.id,
      kind: service.kind,
      edition: service.edition,
      child: service.child ?? undefined,
      informed: service.informed ?? undefined,
      agreement: service.agreement ?? undefined,
      ended: service.ended,
      gaps: service.gaps,
      earlier: service.earlier,
      referral: service.referral === null ? undefined : { accepted: service.referral },
      agreementToMunicipality: service.agreement_sent ?? undefined,
      endingSigned: service.ending_signed ?? undefined,
      endingToMunicipality: service.ending_sent ?? undefined,
    })),
    overviews: row.overviews.map(({ service, sent, plan }) => ({ service, sent, withPlan: plan })),
    contacts: unpackContacts(row.contacts),
    attempts: row.attempts === null ? [] : (row.attempts.split(';') as CivilDate[]),
  };
}

/** One contact that serves several services counts for each. */
function unpackContacts(packed: string | null): Contact[] {
  if (packed === null) return [];
  const contacts: Contact[] = [];
  for (const [index, one] of packed.split(';').entries()) {
    const space = one.indexOf(' ');
    const date = one.slice(0, 10) as CivilDate;
    const mode = modes[one.charAt(10)] ?? 'remote';
    const substantive = one.charAt(11) === '!';
    for (const service of one.slice(space + 1).split(',')) {
      contacts.push({ id: String(index), service, date, mode, substantive });
    }
  }
  return contacts;
}

/** Of a family that has been with several providers, what was done under these services alone. */
export const underServices = (facts: FamilyFacts, own: ReadonlySet<string>): FamilyFacts => ({
  ...facts,
  services: facts.services.filter(({ id }) => own.has(id)),
  contacts: facts.contacts.filter(({ service }) => own.has(service)),
  overviews: facts.overviews.filter(({ service }) => own.has(service)),
});

/** The edition by which a family without services is asked about; nothing in its answer depends on it. */
export const defaultEdition = '2024-2025';

/** The facts that the rules ask for. */
export function caseFactsOf(facts: FamilyFacts, on: CivilDate): CaseFacts {
  const [first] = facts.services;
  return {
    terms: termsOf(first?.edition ?? defaultEdition),
    on,
    family: facts.family,
    services: facts.services,
    contacts: facts.contacts,
    overviews: facts.overviews,
  };
}

/** Whose eyes the facts were read with: actors of one organisation see the same of a family that they see at all. */
export const scopeOf = (actor: Actor): string => actor.organisationId ?? `family ${actor.familyId}`;
