import type { FreshDatabase } from '../../database/template.ts';
import { type ActorName, actorNames, type Person } from './cast.ts';
import { type Key, Scribe, type TableName } from './scribe.ts';
import { addAssigning } from './world/assigning.ts';
import { addContracts } from './world/contracts.ts';
import { addFamilies } from './world/families.ts';
import { addGroups } from './world/groups.ts';
import { addKeptPapers } from './world/kept-papers.ts';
import { addMeetings } from './world/meetings.ts';
import { addMonitoring } from './world/monitoring.ts';
import { addNotifications } from './world/notifications.ts';
import { addPeople } from './world/people.ts';
import { addReferrals } from './world/referrals.ts';
import { addTeam } from './world/team.ts';

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

/**
 * A foster family and a guardian family; an adoptive family that was open to its municipality until it refused;
 * a family that changed municipality and provider; and one that has no provider.
 */
export async function buildWorld(database: FreshDatabase): Promise<World> {
  const scribe = new Scribe(database);
  await addFamilies(scribe, () => addPeople(scribe));
  await addReferrals(scribe);
  await addAssigning(scribe);
  await addMeetings(scribe);
  await addTeam(scribe);
  await scribe.add('allowances', 'somebodys', {
    bucket: 'rules',
    client: Buffer.alloc(32, 1),
    whole_at: '2100-01-01',
  });
  await addGroups(scribe);
  await addKeptPapers(scribe);
  await addNotifications(scribe);
  await addContracts(scribe);
  await addMonitoring(scribe);
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
