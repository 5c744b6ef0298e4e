import type { Generated } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

/** Family support is priced by the month of service of a family, or by the hour. */
export type SupportUnit = 'month' | 'hour';
/** Value added tax: the provider is not registered, its services are exempt, or the standard rate is added. */
export type VatStatus = 'unregistered' | 'exempt' | 'standard';

export interface ContractTables {
  /** Prices and totals are in cents, without value added tax. */
  contracts: {
    id: Generated<string>;
    provider_id: string;
    edition: string;
    number: string;
    from_on: CivilDate;
    to_on: CivilDate;
    support_unit: SupportUnit;
    support_cents: number;
    mentoring_cents: number;
    counselling_cents: number;
    supervision_cents: number;
    group_cents: number;
    payment_days: number;
    total_cents: Generated<number | null>;
    before_cents: Generated<number>;
    support_volume: Generated<number | null>;
    mentoring_volume: Generated<number | null>;
    counselling_volume: Generated<number | null>;
    supervision_volume: Generated<number | null>;
    group_volume: Generated<number | null>;
    support_before: Generated<number>;
    mentoring_before: Generated<number>;
    counselling_before: Generated<number>;
    supervision_before: Generated<number>;
    group_before: Generated<number>;
    version: Generated<number>;
  };
  billing_details: {
    organisation_id: string;
    organisation_kind: 'commissioner' | 'provider';
    registry_code: string;
    street: string;
    city: string;
    postcode: string;
    vat: VatStatus | null;
    vat_number: string | null;
    vat_reason: string | null;
    iban: string | null;
    reference_base: string | null;
    version: Generated<number>;
  };
}
