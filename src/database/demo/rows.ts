import type pg from 'pg';
import type { CivilDate } from '../../rules/index.ts';

/**
 * The columns that demo data fills, with their types in SQL; `?` where a row may leave one empty. The columns that
 * row policies compare are not among them: the database's own triggers fill those, as they do for the program.
 */
const columns = {
  organisations: {
    id: 'uuid',
    kind: 'text',
    name: 'text',
    registry_code: 'text?',
    ehak: 'text?',
    county: 'text?',
    island: 'boolean',
    email: 'text?',
    phone: 'text?',
  },
  contracts: {
    id: 'uuid',
    provider_id: 'uuid',
    edition: 'text',
    number: 'text',
    from_on: 'date',
    to_on: 'date',
    support_unit: 'text',
    support_cents: 'integer',
    mentoring_cents: 'integer',
    counselling_cents: 'integer',
    supervision_cents: 'integer',
    group_cents: 'integer',
    payment_days: 'smallint',
  },
  billing_details: {
    organisation_id: 'uuid',
    organisation_kind: 'text',
    registry_code: 'text',
    street: 'text',
    city: 'text',
    postcode: 'text',
    vat: 'text?',
    vat_number: 'text?',
    vat_reason: 'text?',
    iban: 'text?',
    reference_base: 'text?',
  },
  people: {
    id: 'uuid',
    identity_code: 'text',
    given_name: 'text',
    family_name: 'text',
    language: 'text',
    created_at: 'timestamptz',
  },
  families: {
    id: 'uuid',
    case_number: 'text',
    kind: 'text',
    name: 'text',
    language: 'text',
    address: 'text',
    residence_ehak: 'text?',
    county: 'text?',
    phone: 'text',
    email: 'text',
    provider_id: 'uuid?',
    municipality_involved: 'boolean',
    municipality_key: 'uuid?',
    on_service_20221031: 'boolean',
    created_at: 'timestamptz',
  },
  memberships: {
    id: 'uuid',
    person_id: 'uuid',
    role: 'text',
    organisation_id: 'uuid?',
    family_id: 'uuid?',
    display_name: 'text',
    languages: 'text[]',
    counties: 'text[]',
    confirmed_on: 'date?',
    began_on: 'date',
    ended_on: 'date?',
  },
  assignments: {
    id: 'uuid',
    family_id: 'uuid',
    membership_id: 'uuid',
    began_on: 'date',
    ended_on: 'date?',
    reason: 'text',
    reads_from: 'date?',
    provider_id: 'uuid',
  },
  family_members: {
    id: 'uuid',
    family_id: 'uuid',
    person_id: 'uuid?',
    relation: 'text',
    given_name: 'text',
    family_name: 'text',
    identity_code: 'text?',
    born_on: 'date?',
    phone: 'text',
    email: 'text',
  },
  children: {
    id: 'uuid',
    family_id: 'uuid',
    given_name: 'text',
    family_name: 'text',
    identity_code: 'text?',
    born_on: 'date?',
    expected_on: 'date?',
    arrived_on: 'date?',
    left_on: 'date?',
    guardian_ehak: 'text?',
  },
  services: {
    id: 'uuid',
    family_id: 'uuid',
    child_id: 'uuid?',
    kind: 'text',
    edition: 'text',
    provider_id: 'uuid',
    informed_on: 'date?',
    referral_accepted_on: 'date?',
    ended_on: 'date?',
    ending_signed_on: 'date?',
    ending_to_municipality_on: 'date?',
    gaps: 'jsonb',
    earlier: 'jsonb',
  },
  agreements: {
    id: 'uuid',
    service_id: 'uuid',
    family_id: 'uuid',
    signed_on: 'date',
    purpose: 'text',
    family_part: 'text',
    supporter_part: 'text',
    to_municipality_on: 'date?',
  },
  overviews: {
    id: 'uuid',
    service_id: 'uuid',
    service_ids: 'uuid[]',
    family_id: 'uuid',
    sent_on: 'date',
    sent_at: 'timestamptz',
    with_plan: 'boolean',
    author_id: 'uuid?',
    period_from: 'date?',
    period_to: 'date?',
    course: 'text',
    progress: 'text',
    difficulties: 'text',
    plan: 'jsonb?',
    recipients: 'jsonb',
  },
  goals: {
    id: 'uuid',
    family_id: 'uuid',
    service_id: 'uuid',
    title: 'text',
    source: 'text',
    state: 'text',
    set_on: 'date',
    closed_on: 'date?',
    version: 'integer',
  },
  goal_revisions: {
    goal_id: 'uuid',
    version: 'integer',
    family_id: 'uuid',
    author_id: 'uuid',
    written_at: 'timestamptz',
    changed_on: 'date',
    change: 'text',
    title: 'text',
    state: 'text',
    reason: 'text',
  },
  contacts: {
    id: 'uuid',
    family_id: 'uuid',
    service_ids: 'uuid[]',
    child_ids: 'uuid[]',
    goal_ids: 'uuid[]',
    author_id: 'uuid',
    held_on: 'date',
    began_at: 'time?',
    minutes: 'smallint?',
    mode: 'text',
    outcome: 'text',
    substantive: 'boolean',
    supports: 'smallint[]',
    next_on: 'date?',
    withdrawn_at: 'timestamptz?',
    version: 'integer',
    created_at: 'timestamptz',
    meeting: 'text',
  },
  goal_steps: {
    contact_id: 'uuid',
    goal_id: 'uuid',
    family_id: 'uuid',
    author_id: 'uuid',
    movement: 'text?',
    done: 'text',
  },
  contact_notes: {
    contact_id: 'uuid',
    family_id: 'uuid',
    author_id: 'uuid',
    held_on: 'date',
    body: 'text',
    next_step: 'text',
  },
  contact_revisions: {
    contact_id: 'uuid',
    version: 'integer',
    family_id: 'uuid',
    author_id: 'uuid',
    written_at: 'timestamptz',
    change: 'text',
    reason: 'text',
    facts: 'jsonb',
    held_on: 'date',
  },
  offer_wishes: {
    family_id: 'uuid',
    wished: 'boolean',
    said_on: 'date',
    by_family: 'boolean',
    provider_id: 'uuid?',
  },
  mail_settings: {
    person_id: 'uuid',
    email: 'text',
    confirmed_at: 'timestamptz?',
    tells_waiting: 'boolean',
    digest_hour: 'smallint?',
    language: 'text',
  },
  notifications: {
    id: 'uuid',
    to_key: 'uuid',
    to_role: 'text?',
    kind: 'text',
    path: 'text',
    key: 'text',
    made_at: 'timestamptz',
    read_by: 'uuid[]',
  },
} as const;

interface Values {
  uuid: string;
  text: string;
  date: CivilDate;
  time: string;
  timestamptz: string;
  boolean: boolean;
  smallint: number;
  integer: number;
  jsonb: object;
  'uuid[]': readonly string[];
  'text[]': readonly string[];
  'smallint[]': readonly number[];
}
type ValueOf<T extends string> = T extends `${infer Filled}?`
  ? ValueOf<Filled> | null
  : T extends keyof Values
    ? Values[T]
    : never;

export type DemoTable = keyof typeof columns;
/** A row as demo data makes it. */
export type Row<T extends DemoTable> = {
  -readonly [C in keyof (typeof columns)[T]]: ValueOf<(typeof columns)[T][C] & string>;
};

/** Tables in an order in which every row's references are there before it. */
export const tablesInOrder = Object.keys(columns) as DemoTable[];

/** Rows that wait to be written, by table. */
export type Batch = { readonly [T in DemoTable]: Row<T>[] };

export function emptyBatch(): Batch {
  return Object.fromEntries(tablesInOrder.map((table) => [table, []])) as unknown as Batch;
}

function statementOf(table: DemoTable): string {
  const entries = Object.entries<string>(columns[table]);
  const names = entries.map(([name]) => name).join(', ');
  const typed = entries.map(([name, type]) => `${name} ${type.replace('?', '')}`).join(', ');
  return `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as r(${typed})`;
}
const statements = new Map(tablesInOrder.map((table) => [table, statementOf(table)]));

/** Rows in one statement: enough that the round trip does not count, little enough to hold in memory. */
const AT_ONCE = 2_000;

/** Writes a batch, and empties it. */
export async function writeBatch(client: pg.ClientBase, batch: Batch): Promise<Map<DemoTable, number>> {
  const written = new Map<DemoTable, number>();
  for (const table of tablesInOrder) {
    const rows: unknown[] = batch[table];
    written.set(table, rows.length);
    while (rows.length > 0) {
      const some = rows.splice(0, AT_ONCE);
      await client.query(statements.get(table) ?? '', [JSON.stringify(some)]);
    }
  }
  return written;
}
