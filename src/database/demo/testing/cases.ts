import { type CaseFacts, type CivilDate, termsOf } from '../../../rules/index.ts';
import type { ContactMode, FamilyKind } from '../../tables.ts';
import type { FreshDatabase } from '../../template.ts';

interface FamilyRow {
  id: string;
  kind: FamilyKind;
  municipality_involved: boolean;
  on_service_20221031: boolean;
  supporter_codes: string[];
  children: { id: string; arrived: CivilDate | null; expected: CivilDate | null; left: CivilDate | null }[];
  services: ServiceRow[];
  contacts:
    | { id: string; services: string[]; date: CivilDate; mode: ContactMode; substantive: boolean }[]
    | null;
  overviews: { service: string; sent: CivilDate; withPlan: boolean }[] | null;
}
interface ServiceRow {
  id: string;
  kind: 'adaptation' | 'needs-based';
  child: string | null;
  informed: CivilDate | null;
  agreement: CivilDate | null;
  ended: CivilDate | null;
  gaps: { from: CivilDate; to: CivilDate | null }[];
  earlier: { from: CivilDate; to: CivilDate | null; transitional2022?: boolean }[];
  agreementSent: CivilDate | null;
  endingSigned: CivilDate | null;
  endingSent: CivilDate | null;
}

export interface DemoCase {
  /** The identity codes of who supports the family now. */
  readonly supporterCodes: readonly string[];
  readonly facts: CaseFacts;
}

/** Every family that had a service, as the rules are asked of it: read past the row policies, so that a test sees all. */
export async function casesOf(database: FreshDatabase, on: CivilDate): Promise<DemoCase[]> {
  const rows = await database.asSystem<FamilyRow>(`
    select f.id, f.kind, f.municipality_involved, f.on_service_20221031,
      array(select p.identity_code from memberships m join people p on p.id = m.person_id
             where m.id = any (f.supporter_keys)) as supporter_codes,
      (select json_agg(json_build_object('id', c.id, 'arrived', c.arrived_on, 'expected', c.expected_on, 'left', c.left_on))
         from children c where c.family_id = f.id) as children,
      (select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'child', s.child_id, 'informed', s.informed_on,
                'agreement', a.signed_on, 'ended', s.ended_on, 'gaps', s.gaps, 'earlier', s.earlier,
                'agreementSent', a.to_municipality_on, 'endingSigned', s.ending_signed_on, 'endingSent', s.ending_to_municipality_on))
         from services s left join agreements a on a.service_id = s.id where s.family_id = f.id) as services,
      (select json_agg(json_build_object('id', c.id, 'services', c.service_ids, 'date', c.held_on, 'mode', c.mode, 'substantive', c.substantive))
         from contacts c where c.family_id = f.id and c.outcome = 'held' and c.withdrawn_at is null) as contacts,
      (select json_agg(json_build_object('service', o.service_id, 'sent', o.sent_on, 'withPlan', o.with_plan))
         from overviews o where o.family_id = f.id) as overviews
      from families f where exists (select from services s where s.family_id = f.id)`);
  return rows.map((row) => ({ supporterCodes: row.supporter_codes, facts: factsOf(row, on) }));
}

function factsOf(row: FamilyRow, on: CivilDate): CaseFacts {
  return {
    terms: termsOf('2024-2025'),
    on,
    family: {
      kind: row.kind,
      municipalityInvolved: row.municipality_involved,
      onService20221031: row.on_service_20221031,
      children: row.children.map(({ id, arrived, expected, left }) => ({
        id,
        arrived,
        expected: expected ?? undefined,
        left,
      })),
    },
    services: row.services.map((service) => ({
      id: service.id,
      kind: service.kind,
      child: service.child ?? undefined,
      informed: service.informed ?? undefined,
      agreement: service.agreement ?? undefined,
      ended: service.ended,
      gaps: service.gaps,
      earlier: service.earlier,
      agreementToMunicipality: service.agreementSent ?? undefined,
      endingSigned: service.endingSigned ?? undefined,
      endingToMunicipality: service.endingSent ?? undefined,
    })),
    contacts: (row.contacts ?? []).flatMap(({ id, services, date, mode, substantive }) =>
      services.map((service) => ({
        id,
        service,
        date,
        mode: mode === 'home' || mode === 'in-person' ? mode : ('remote' as const),
        substantive,
      })),
    ),
    overviews: row.overviews ?? [],
  };
}
