import type pg from 'pg';
import { addDays, type CivilDate } from '../../../rules/index.ts';
import { castCode } from '../cast/cast.ts';
import type { Random } from '../random.ts';

/** The provider of the cast's group leader. */
export async function castsProvider(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ provider: string }>(
    `select m.organisation_id as provider from memberships m join people p on p.id = m.person_id
      where p.identity_code = $1 and m.role = 'group_leader'`,
    [castCode('groupLeader')],
  );
  return rows[0]?.provider ?? null;
}

interface Planned {
  readonly topic: string;
  readonly approach: string;
  readonly inDays: number;
  readonly places: number;
  readonly state: 'published' | 'accepted' | 'sent' | 'turned-down';
  readonly online?: boolean;
  /** Asked for as a small one on an island. */
  readonly small?: boolean;
}

const planned: readonly Planned[] = [
  {
    topic: 'Pühad ja perekombed',
    approach: 'Vestlusring: kiindumusteooriast lähtuvad näited',
    inDays: -1,
    places: 10,
    state: 'published',
  },
  {
    topic: 'Veebiõhtu: puhkus ja piirid',
    approach: 'Lahenduskeskne grupitöö veebis',
    inDays: -2,
    places: 8,
    state: 'published',
    online: true,
  },
  {
    topic: 'Talveõhtu vestlusring',
    approach: 'Vestlusring ja kovisioon',
    inDays: 8,
    places: 12,
    state: 'published',
  },
  {
    topic: 'Mäng, mis lepitab',
    approach: 'Theraplay harjutused paarides',
    inDays: 20,
    places: 10,
    state: 'accepted',
  },
  {
    topic: 'Koolivaheaja plaan',
    approach: 'Juhtumiarutelu lahenduskeskse meetodiga',
    inDays: 22,
    places: 12,
    state: 'turned-down',
  },
  {
    topic: 'Saare vanemate ring',
    approach: 'Vestlusring ja kovisioon',
    inDays: 24,
    places: 5,
    state: 'sent',
    small: true,
  },
];

/**
 * What waits for the cast: yesterday's roll to be called and a proof of the day before's, a group next week with a place
 * left, one to be published, one that was turned down, and a small one on an island to be answered.
 */
export async function castsGroups(
  client: pg.ClientBase,
  random: Random,
  today: CivilDate,
): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ id: string; provider: string; home: string; island: string }>(
    `select m.id, m.organisation_id as provider, o.id as home, i.id as island from memberships m
       join people p on p.id = m.person_id
       join organisations o on o.ehak = '0793'
       join organisations i on i.ehak = '0205'
      where p.identity_code = $1 and m.role = 'group_leader'`,
    [castCode('groupLeader')],
  );
  const [leader] = rows;
  if (leader === undefined) return [];
  return planned.map((group) => rowOf(group, leader, random.uuid(), today));
}

function rowOf(
  group: Planned,
  leader: { readonly id: string; readonly provider: string; readonly home: string; readonly island: string },
  id: string,
  today: CivilDate,
): Record<string, unknown> {
  const { online = false, small = false, state } = group;
  const sentOn = addDays(today, state === 'published' ? -45 : state === 'sent' ? -2 : -9);
  const isAnswered = state !== 'sent';
  const publishedAt = `${addDays(today, -41)} 10:00:00+02`;
  return {
    id,
    provider_id: leader.provider,
    topic: group.topic,
    approach: group.approach,
    leader_id: leader.id,
    held_on: addDays(today, group.inDays),
    starts_at: '17:30',
    minutes: 120,
    mode: online ? 'online' : 'in-person',
    municipality_id: online ? null : small ? leader.island : leader.home,
    place: online ? '' : small ? 'Käina kogukonnakeskus' : 'Perekeskus, Aia 4',
    web_link: online ? 'https://kohtumine.example/204117' : '',
    language: 'et',
    family_kinds: ['foster', 'guardian', 'adoptive'],
    places: group.places,
    small_asked: small,
    small_reason: small ? 'Hiiumaal elab vähe kasuperesid; rohkem vanemaid kokku ei tule.' : '',
    small_approved: null,
    small_decided_on: null,
    state,
    sent_on: sentOn,
    decided_on: isAnswered ? addDays(sentOn, 3) : null,
    reason: state === 'turned-down' ? 'Samal õhtul on Tartus juba teine grupp. Palun leidke teine päev.' : '',
    published_at: state === 'published' ? publishedAt : null,
    change_note: '',
    sequence: 0,
    changed_at: state === 'published' ? publishedAt : `${sentOn} 10:00:00+02`,
  };
}
