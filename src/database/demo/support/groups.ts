import type pg from 'pg';
import {
  addDays,
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  dayOf,
  firstDayOf,
  monthOf,
  movedToWorkingDay,
} from '../../../rules/index.ts';
import { givenNames } from '../names/given-names.ts';
import type { IdentityRegister } from '../names/register.ts';
import { surnames } from '../names/surnames.ts';
import { Random } from '../random.ts';
import { castsGroups, castsProvider } from './cast-groups.ts';
import { peopleComeToGroups } from './group-people.ts';

interface ProviderRow {
  readonly id: string;
  readonly name: string;
}

interface Home {
  readonly id: string;
  readonly name: string;
  readonly island: boolean;
}

const topics: Readonly<Record<'et' | 'ru', readonly (readonly [topic: string, approach: string])[]>> = {
  et: [
    ['Piirid ja lähedus', 'Kiindumusteooriast lähtuv vestlusring koos rollimängudega'],
    ['Kui laps ei maga', 'Traumateadlik lähenemine: une ja rahunemise harjutused'],
    ['Kool ja kodu', 'Juhtumiarutelu lahenduskeskse meetodiga'],
    ['Minu enda jõuvarud', 'Teadveloleku harjutused ja kovisioon'],
    ['Kohtumised bioloogilise perega', 'Juhtumiarutelu, elulooraamatu meetod'],
    ['Teismeline majas', 'Imelised Aastad: suhtlemine ja kokkulepped'],
    ['Trauma jäljed käitumises', 'PACE-hoiak: näited ja harjutamine paarides'],
    ['Õed ja vennad peres', 'Vestlusring, peresüsteemi kaardistamine'],
    ['Nutiseadmed ja kokkulepped', 'Lahenduskeskne grupitöö'],
    ['Esimesed kuud uues peres', 'Kiindumusteooriast lähtuv vestlusring'],
  ],
  ru: [
    ['Границы и близость', 'Беседа на основе теории привязанности'],
    ['Школа и дом', 'Разбор случаев, метод, ориентированный на решение'],
    ['Где взять силы родителю', 'Упражнения осознанности и ковизия'],
    ['Подросток в семье', 'Разбор случаев и договорённости'],
    ['Ребёнок и его история', 'Книга жизни: практическое занятие'],
  ],
};

const rooms = [
  'Perekeskus, Aia 4',
  'Raamatukogu saal',
  'Rahvamaja',
  'Noortekeskus, Kooli 2',
  'Kogukonnamaja',
] as const;

const monthsBack = 11;
const monthsAhead = 2;

/**
 * TK 2.4: a year of groups at every provider, plans sent, some turned down, who came and the lists that were signed; next
 * month's plan waits for the commissioner, and that of the month after is being written. Their ids come of a stream of their
 * own, so that they change nothing else.
 */
export async function writeGroups(
  client: pg.ClientBase,
  register: IdentityRegister,
  today: CivilDate,
): Promise<void> {
  const random = new Random('support groups');
  const { rows: providers } = await client.query<ProviderRow>(
    `select id, name from organisations where kind = 'provider' order by registry_code`,
  );
  const ofCast = await castsProvider(client);
  const groups: Record<string, unknown>[] = [];
  const plans: Record<string, unknown>[] = [];
  for (const provider of providers) {
    const homes = await homesOf(client, provider.id);
    if (homes.length === 0) continue;
    const leaders = await leadersOf(client, register, random, provider, today);
    const manager = await managerOf(client, provider.id);
    for (let at = -monthsBack; at <= monthsAhead; at += 1) {
      const month = addMonthsTo(monthOf(today), at);
      const due = movedToWorkingDay(addDays(firstDayOf(addMonthsTo(month, -1)), 14));
      const usual = addDays(due, -random.whole(1, 6));
      // Whatever day it is, something of the cast's provider waits for an answer.
      const isEarly = provider.id === ofCast && at === 1 && usual >= today;
      const sentOn = isEarly ? addDays(today, -1) : usual;
      const isSent = at <= 1 && sentOn < today;
      if (isSent && manager !== null) {
        plans.push({ provider_id: provider.id, month: firstDayOf(month), sent_on: sentOn, sent_by: manager });
      }
      const count = at > 1 ? 1 : random.whole(1, 3);
      for (let number = 0; number < count; number += 1) {
        groups.push(groupOf({ random, provider, homes, leaders, month, number, isSent, sentOn, at, today }));
      }
    }
  }
  groups.push(...(await castsGroups(client, random, today)));
  await insert(client, 'group_plans', plans);
  await insert(client, 'support_groups', groups);
  await peopleComeToGroups(client, today);
}

interface Sketch {
  readonly random: Random;
  readonly provider: ProviderRow;
  readonly homes: readonly Home[];
  readonly leaders: readonly string[];
  readonly month: CivilMonth;
  readonly number: number;
  readonly isSent: boolean;
  readonly sentOn: CivilDate;
  /** How many months from this one. */
  readonly at: number;
  readonly today: CivilDate;
}

function groupOf(sketch: Sketch): Record<string, unknown> {
  const { random, provider, homes, leaders, month, number, isSent, sentOn, at, today } = sketch;
  const language = provider.name.includes('Narova')
    ? random.chance(0.8)
      ? 'ru'
      : 'et'
    : random.chance(0.15)
      ? 'ru'
      : 'et';
  const [topic, approach] = random.pick(topics[language]);
  const online = random.chance(0.3);
  const home = random.weighted(homes, (one) => homes.length - homes.indexOf(one));
  const first = firstDayOf(month);
  // The second, third or fourth Tuesday, Wednesday or Thursday.
  const weekday = 5 + ((number + random.whole(0, 1)) % 3);
  const heldOn = addDays(first, ((weekday - dayOf(first) + 700_007) % 7) + 7 * random.whole(1, 3));
  const turnedDown = isSent && random.chance(0.05);
  const decidedOn = addDays(sentOn, random.whole(1, 4));
  const answered = isSent && at <= 0;
  const cancelled = answered && !turnedDown && random.chance(0.04);
  const small = home.island && !online;
  const state = !isSent
    ? 'planned'
    : !answered
      ? 'sent'
      : turnedDown
        ? 'turned-down'
        : cancelled
          ? 'cancelled'
          : 'published';
  const live = state === 'published' || state === 'cancelled';
  return {
    id: random.uuid(),
    provider_id: provider.id,
    topic,
    approach,
    leader_id: random.pick(leaders),
    held_on: heldOn,
    starts_at: random.pick(['10:00', '17:00', '17:30', '18:00']),
    minutes: online ? random.pick([90, 120]) : random.pick([120, 120, 150, 180]),
    mode: online ? 'online' : 'in-person',
    municipality_id: online ? null : home.id,
    place: online ? '' : random.pick(rooms),
    web_link: online ? `https://kohtumine.example/${random.whole(100_000, 999_999)}` : '',
    language,
    family_kinds: random.pick([
      ['foster', 'guardian', 'adoptive'],
      ['foster', 'guardian'],
      ['adoptive'],
      ['foster'],
    ]),
    places: small ? 5 : random.pick([8, 10, 12]),
    small_asked: small,
    small_reason: small ? 'Saarel elab vähe kasuperesid; rohkem vanemaid kokku ei tule.' : '',
    small_approved: small && answered ? true : null,
    small_decided_on: small && answered ? decidedOn : null,
    state,
    sent_on: isSent ? sentOn : null,
    decided_on: answered ? decidedOn : null,
    reason: turnedDown ? 'Samas maakonnas on samal nädalal juba kaks gruppi. Palun leidke teine nädal.' : '',
    published_at: live ? `${addDays(decidedOn, 1)} 10:00:00+02` : null,
    change_note: cancelled ? 'Läbiviija haigestus. Uue aja paneme kirja järgmise kuu kavas.' : '',
    sequence: cancelled ? 1 : 0,
    changed_at: `${isSent ? decidedOn : addDays(today, -1)} 10:00:00+02`,
  };
}

async function homesOf(client: pg.ClientBase, provider: string): Promise<Home[]> {
  const { rows } = await client.query<Home>(
    `select o.id, o.name, o.island from families f join organisations o on o.ehak = f.residence_ehak and o.kind = 'municipality'
      where f.provider_id = $1 group by o.id, o.name, o.island order by count(*) desc, o.name limit 5`,
    [provider],
  );
  return rows;
}

async function managerOf(client: pg.ClientBase, provider: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from memberships where organisation_id = $1 and role = 'project_manager' order by began_on, id limit 1`,
    [provider],
  );
  return rows[0]?.id ?? null;
}

/** Whoever leads a provider's groups; one more is employed where there are fewer than two. */
async function leadersOf(
  client: pg.ClientBase,
  register: IdentityRegister,
  random: Random,
  provider: ProviderRow,
  today: CivilDate,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from memberships where organisation_id = $1 and role = 'group_leader' order by id`,
    [provider.id],
  );
  const language = provider.name.includes('Narova') ? 'ru' : 'et';
  const given = random.pick(givenNames[language].adults.female).written;
  const family = random.pick(surnames[language]).of('female');
  const [person, membership] = [random.uuid(), random.uuid()];
  const code = register.next(addDays(today, -random.whole(32 * 365, 58 * 365)), 'female');
  await insert(client, 'people', [
    {
      id: person,
      identity_code: code,
      given_name: given,
      family_name: family,
      language,
      created_at: `${addDays(today, -900)} 10:00:00+02`,
    },
  ]);
  await insert(client, 'memberships', [
    {
      id: membership,
      person_id: person,
      role: 'group_leader',
      organisation_id: provider.id,
      display_name: `${given} ${family}`,
      languages: [language],
      began_on: addDays(today, -900),
    },
  ]);
  // The one of the cast leads most.
  return [...rows.flatMap(({ id }) => [id, id]), membership];
}

async function insert(
  client: pg.ClientBase,
  table: 'group_plans' | 'support_groups' | 'people' | 'memberships',
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first).join(', ');
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
