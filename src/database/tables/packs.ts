import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate, CivilMonth } from '../../rules/index.ts';
import type { MonthReportKind } from './signed-reports.ts';

export type PackState = 'closing' | 'sent' | 'returned' | 'approved' | 'superseded';
export type InvoiceKind = 'invoice' | 'credit-note';
/** How an e-invoice reached its buyer: handed over as a file, or by an access point. */
export type DeliveryState = 'waiting' | 'file' | 'delivered' | 'refused';
export type PackPart = 'sheet' | `${InvoiceKind}-${'xml' | 'pdf'}`;

/** A provider's months as they were sent (src/database/migrations/0081-month-packs.sql). */
export interface PackTables {
  packs: {
    id: Generated<string>;
    provider_id: string;
    contract_id: string;
    month: CivilMonth;
    version: number;
    state: Generated<PackState>;
    schedule: JSONColumnType<object>;
    total_cents: number;
    costs: GeneratedAlways<object>;
    sheet_key: Buffer;
    sent_by: string;
    sent_name: GeneratedAlways<string>;
    sent_on: CivilDate;
    decided_by: Generated<string | null>;
    decided_name: GeneratedAlways<string>;
    decided_on: Generated<CivilDate | null>;
    reports: Generated<number>;
  };
  pack_reports: {
    id: Generated<string>;
    pack_id: string;
    family_id: string;
    /** Whose report it is: a supporter, or the specialist of an engagement. */
    supporter_id: string;
    kind: Generated<MonthReportKind>;
    engagement_id: Generated<string | null>;
    signed_id: Generated<string | null>;
    data: JSONColumnType<object>;
    template_version: number;
    file_id: GeneratedAlways<string | null>;
    size: GeneratedAlways<number | null>;
    sha256: GeneratedAlways<Buffer | null>;
    key: GeneratedAlways<Buffer | null>;
    sealed: GeneratedAlways<Buffer | null>;
    made: GeneratedAlways<boolean>;
    provider_id: GeneratedAlways<string>;
  };
  pack_lists: {
    pack_id: GeneratedAlways<string>;
    group_id: GeneratedAlways<string>;
    edition: GeneratedAlways<number>;
    provider_id: GeneratedAlways<string>;
  };
  pack_returns: {
    pack_id: string;
    line_key: string;
    reason: string;
    returned_by: string;
    returned_name: GeneratedAlways<string>;
    returned_on: CivilDate;
    answer: Generated<string>;
    answered_on: Generated<CivilDate | null>;
    provider_id: GeneratedAlways<string>;
  };
  invoices: {
    id: Generated<string>;
    pack_id: string;
    provider_id: GeneratedAlways<string>;
    month: GeneratedAlways<CivilMonth>;
    kind: InvoiceKind;
    number: string;
    issued_on: CivilDate;
    data: JSONColumnType<object>;
    net_cents: number;
    credits: string | null;
    credited: GeneratedAlways<boolean>;
    xml_key: Buffer;
    pdf_key: Buffer;
    made_by: string;
  };
  invoice_deliveries: {
    id: GeneratedAlways<string>;
    invoice_id: GeneratedAlways<string>;
    provider_id: GeneratedAlways<string>;
    state: GeneratedAlways<DeliveryState>;
    round: GeneratedAlways<number>;
    due_at: GeneratedAlways<Date | null>;
    tries: GeneratedAlways<number>;
    taken: GeneratedAlways<string | null>;
    settled_at: GeneratedAlways<Date | null>;
    reference: GeneratedAlways<string>;
    reason: GeneratedAlways<string>;
  };
  pack_files: {
    id: string;
    pack_id: string;
    part: PackPart;
    type: string;
    size: number;
    sha256: Buffer;
    sealed: Buffer;
    provider_id: GeneratedAlways<string>;
  };
}
