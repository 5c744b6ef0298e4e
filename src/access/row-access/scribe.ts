import { randomUUID } from 'node:crypto';
import type { Tables } from '../../database/tables.ts';
import type { FreshDatabase } from '../../database/template.ts';
import type { ActorName, Person } from './cast.ts';

export type TableName = keyof Tables;
export type Key = Readonly<Record<string, string | number>>;
export type Values = Readonly<Record<string, unknown>>;

/** Writes the world's rows as tugiring_system, and notes their keys. */
export class Scribe {
  readonly rows: Record<string, Record<string, Key>> = {};
  readonly people = new Map<ActorName, Person>();
  readonly #truth: FreshDatabase['asSystem'];

  constructor(database: FreshDatabase) {
    this.#truth = database.asSystem;
  }

  async add(table: TableName, name: string, values: Values): Promise<void> {
    const columns = Object.keys(values);
    const places = columns.map((_, index) => `$${index + 1}`);
    const [key] = await this.#truth<Record<string, string | number>>(
      `insert into ${table} (${columns}) values (${places}) returning ${keyColumns(table)}`,
      Object.values(values),
    );
    if (key === undefined) throw new Error(`${table} took no row`);
    this.note(table, name, key);
  }

  /** A row that a trigger wrote. */
  note(table: TableName, name: string, key: Key): void {
    this.rows[table] = { ...this.rows[table], [name]: key };
  }

  async change(text: string, values: readonly unknown[]): Promise<void> {
    await this.#truth(text, values);
  }

  key(table: TableName, name: string): Key {
    const key = this.rows[table]?.[name];
    if (key === undefined) throw new Error(`the world has no ${table} ${name}`);
    return key;
  }

  id(table: TableName, name: string): string {
    return String(this.key(table, name)[keyColumns(table)[0] ?? '']);
  }
}

/** What finds one row of a table. */
export function keyColumns(table: TableName): readonly string[] {
  if (table === 'contact_notes') return ['contact_id'];
  if (table === 'goal_revisions') return ['goal_id', 'version'];
  if (table === 'goal_steps') return ['contact_id', 'goal_id'];
  if (table === 'plan_notes' || table === 'service_period_revisions') return ['service_id', 'version'];
  if (table === 'overview_receipts') return ['overview_id', 'membership_id'];
  if (table === 'family_revisions') return ['family_id'];
  if (table === 'former_families') return ['family_id', 'provider_id'];
  if (table === 'contact_revisions') return ['contact_id', 'version'];
  if (table === 'referral_handovers') return ['service_id'];
  if (table === 'referral_revisions' || table === 'referral_decisions') return ['referral_id', 'version'];
  if (table === 'allowances') return ['bucket', 'client'];
  if (table === 'pack_lists') return ['pack_id', 'group_id'];
  if (table === 'pack_returns') return ['pack_id', 'line_key'];
  if (table === 'billing_details') return ['organisation_id'];
  if (table === 'contract_closings') return ['contract_id'];
  if (table === 'training_places') return ['training_id', 'membership_id'];
  if (table === 'offer_wishes') return ['family_id'];
  if (table === 'group_plans') return ['provider_id', 'month'];
  if (table === 'group_lists') return ['group_id', 'edition'];
  if (table === 'calendar_links') return ['membership_id'];
  if (table === 'mail_settings') return ['person_id'];
  if (table === 'appointment_topics') return ['appointment_id'];
  if (table === 'appointment_notes' || table === 'appointment_revisions')
    return ['appointment_id', 'version'];
  if (table === 'audit_links') return ['position'];
  if (table === 'audit_seals') return ['last_position'];
  if (table === 'idempotency_keys') return ['person_id', 'key'];
  return ['id'];
}

/** A key that no row has. */
export function absentKey(table: TableName): Key {
  return Object.fromEntries(keyColumns(table).map((column) => [column, absentIn(table, column)]));
}

function absentIn(table: TableName, column: string): string | number {
  if (column === 'month') return '1000-01-01';
  return column === 'version' || column === 'edition' || table.startsWith('audit') ? 0 : randomUUID();
}
