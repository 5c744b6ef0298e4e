import { randomUUID } from 'node:crypto';
import type { Tables } from '../../database/tables.ts';
import type { FreshDatabase } from '../../database/template.ts';
import { type ActorName, actorNames, type Person } from './cast.ts';
import { addFamilies } from './world-families.ts';
import { addPeople } from './world-people.ts';

export type TableName = keyof Tables;
export type Key = Readonly<Record<string, string | number>>;
export type Values = Readonly<Record<string, unknown>>;

/** Who is in the world, and each of its rows' keys by table and name. */
export interface World {
  /** Writes more of it. */
  readonly scribe: Scribe;
  readonly people: Readonly<Record<ActorName, Person>>;
  readonly rows: Readonly<Record<TableName, Readonly<Record<string, Key>>>>;
  key(table: TableName, row: string): Key;
  /** The id of a row whose key is its id. */
  id(table: TableName, row: string): string;
  /** The membership in whose name a member of the cast would write: the supporter's, for whoever has none. */
  penName(me: ActorName): string;
  /** The person in whose name a member of the cast would write: the supporter, for whoever is nobody. */
  person(me: ActorName): string;
}

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
  if (table === 'contact_revisions') return ['contact_id', 'version'];
  if (table === 'allowances') return ['bucket', 'client'];
  if (table === 'idempotency_keys') return ['person_id', 'key'];
  return ['id'];
}

/** A key that no row has. */
export function absentKey(table: TableName): Key {
  return Object.fromEntries(
    keyColumns(table).map((column) => [column, column === 'version' || table === 'audit' ? 0 : randomUUID()]),
  );
}

/**
 * A foster family and a guardian family; an adoptive family that was open to its municipality until it refused;
 * a family that changed municipality and provider; and one that has no provider.
 */
export async function buildWorld(database: FreshDatabase): Promise<World> {
  const scribe = new Scribe(database);
  await addFamilies(scribe, () => addPeople(scribe));
  await scribe.add('allowances', 'somebodys', {
    bucket: 'rules',
    client: Buffer.alloc(32, 1),
    whole_at: '2100-01-01',
  });
  const people = Object.fromEntries(actorNames.map((name) => [name, personOf(scribe, name)])) as Record<
    ActorName,
    Person
  >;
  const { supporter } = people;
  return {
    scribe,
    people,
    rows: scribe.rows as World['rows'],
    key: (table, name) => scribe.key(table, name),
    id: (table, name) => scribe.id(table, name),
    penName: (me) => people[me].membershipId ?? known(supporter.membershipId),
    person: (me) => people[me].personId ?? known(supporter.personId),
  };
}

function personOf(scribe: Scribe, name: ActorName): Person {
  const person = scribe.people.get(name);
  if (person === undefined) throw new Error(`nobody in the world is ${name}`);
  return person;
}

function known(id: string | null): string {
  if (id === null) throw new Error('the supporter is somebody');
  return id;
}
