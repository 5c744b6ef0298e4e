import type pg from 'pg';
import { addDays, addMonths, type CivilDate, isWorkingDay } from '../../../rules/index.ts';
import { type CastKey, castCode } from '../cast/cast.ts';
import type { IdentityRegister } from '../names/register.ts';
import { Random } from '../random.ts';

interface Desk {
  readonly client: pg.ClientBase;
  readonly today: CivilDate;
  readonly register: IdentityRegister;
  readonly random: Random;
  readonly worker: { readonly id: string; readonly organisation: string };
  readonly officer: string;
}

interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly code: string;
}

interface Told {
  readonly kind: 'foster' | 'guardian';
  readonly parents: readonly Person[];
  readonly children: readonly (Person & { arrivedOn: CivilDate; expectedOn: null })[];
  readonly problems: string;
  readonly goals: readonly string[];
  readonly topics: readonly number[];
}

/**
 * Referrals of the cast's municipality in every state: one that waits, one of a family that is known, one returned, one
 * refused, and one accepted whose family waits for a supporter. Written last: the families are there.
 */
export async function writeReferrals(
  client: pg.ClientBase,
  register: IdentityRegister,
  today: CivilDate,
): Promise<void> {
  const random = new Random('referrals');
  const [worker, officer] = [await memberOf(client, 'childProtection'), await memberOf(client, 'officer')];
  const desk: Desk = { client, today, register, random, worker, officer: officer.id };
  await send(desk, 2, stranger(desk, 'Merle', 'Allikoja', 'Kaur', 9, schoolTrouble));
  const known = await unsupported(desk);
  if (known[0] !== undefined) await send(desk, 1, { ...known[0].told, ...sleepTrouble });
  const returned = await send(
    desk,
    9,
    stranger(desk, 'Eha', 'Kuusniit', 'Liisbet', 6, { ...sleepTrouble, goals: ['Parem uni'] }),
  );
  await decide(
    desk,
    returned,
    6,
    'returned',
    'Palun kirjutage eesmärgid nii, et nende täitumist saab hinnata, ja lisage, mida lasteaiaga on juba proovitud.',
  );
  const refused = await send(desk, 40, stranger(desk, 'Aita', 'Põldvee', 'Rasmus', 3, schoolTrouble));
  await decide(
    desk,
    refused,
    37,
    'refused',
    'Laps on peres olnud alla aasta: perele sobib kohanemise tugi (TK 2.1.4.1). Palun küsige seda.',
  );
  if (known[1] !== undefined) await accept(desk, known[1]);
}

const schoolTrouble = {
  problems:
    'Uues koolis on raske: laps puudub tihti ja kodus lõpeb õppimine tülidega. Kool on pakkunud tugiisikut.',
  goals: ['Laps käib iga päev koolis', 'Õppimine kodus sujub ilma tülideta'],
  topics: [3, 8],
} as const;
const sleepTrouble = {
  problems: 'Laps magab rahutult ja kardab üksi olla. Pere on väsinud ega tea, kuidas last rahustada.',
  goals: ['Laps magab öö läbi', 'Pere teab, kuidas last rahustada'],
  topics: [3, 4],
} as const;

async function memberOf(client: pg.ClientBase, key: CastKey): Promise<{ id: string; organisation: string }> {
  const { rows } = await client.query<{ id: string; organisation: string }>(
    `select m.id, m.organisation_id as organisation from memberships m join people p on p.id = m.person_id
      where p.identity_code = $1 order by m.id limit 1`,
    [castCode(key)],
  );
  const [member] = rows;
  if (member === undefined) throw new Error(`the demo has no ${key}`);
  return member;
}

/** A family that nobody knows. */
function stranger(
  { register, today }: Desk,
  parent: string,
  familyName: string,
  child: string,
  age: number,
  words: Pick<Told, 'problems' | 'goals' | 'topics'>,
): Told {
  const parentBorn = addDays(addMonths(today, -12 * 41), -97);
  const childBorn = addDays(addMonths(today, -12 * age), -131);
  return {
    kind: 'guardian',
    parents: [{ givenName: parent, familyName, code: register.next(parentBorn, 'female') }],
    children: [
      {
        givenName: child,
        familyName,
        code: register.next(childBorn, child === 'Liisbet' ? 'female' : 'male'),
        arrivedOn: addMonths(today, age > 3 ? -30 : -8),
        expectedOn: null,
      },
    ],
    ...words,
  };
}

/** Families of the municipality that have no service, as they would be referred. */
async function unsupported({ client, worker, today }: Desk): Promise<{ id: string; told: Told }[]> {
  const { rows } = await client.query<{
    id: string;
    kind: Told['kind'];
    parents: Person[];
    children: Told['children'];
  }>(
    `select f.id, f.kind,
       (select json_agg(json_build_object('givenName', m.given_name, 'familyName', m.family_name, 'code', m.identity_code)
                        order by m.born_on, m.id) from family_members m where m.family_id = f.id and m.relation = 'parent') as parents,
       (select json_agg(json_build_object('givenName', c.given_name, 'familyName', c.family_name, 'code', c.identity_code,
                                          'arrivedOn', c.arrived_on, 'expectedOn', null) order by c.born_on, c.id)
          from children c where c.family_id = f.id and c.left_on is null) as children
       from families f
      where f.municipality_key = $1 and f.provider_id is null and f.kind in ('foster', 'guardian')
        and exists (select from children c where c.family_id = f.id and c.left_on is null)
        and not exists (select from children c where c.family_id = f.id and c.left_on is null and c.arrived_on > $2::date)
      order by f.case_number limit 2`,
    [worker.organisation, addMonths(today, -14)],
  );
  return rows.map(({ id, kind, parents, children }) => ({
    id,
    told: { kind, parents, children, ...schoolTrouble },
  }));
}

async function send(desk: Desk, daysAgo: number, told: Told): Promise<string> {
  const { client, random, worker, today } = desk;
  const id = random.uuid();
  const on = addDays(today, -daysAgo);
  const content = {
    service: 'needs-based',
    language: 'et',
    address: '',
    residence: '0793',
    phone: `+372 0${random.whole(10, 99)} ${String(random.whole(0, 9999)).padStart(4, '0')}`,
    email: '',
    casePlan: `STAR ${on.slice(0, 4)}-${random.whole(100, 999)}`,
    earlier: '',
    wishedProviderId: null,
    worker: { name: 'Birgit Sooväli', phone: '+372 000 7361', email: 'birgit.soovali@tartu.example' },
    ...told,
  };
  await client.query(
    `insert into referrals (id, service, municipality_id, author_id, sent_on) values ($1, 'needs-based', $2, $3, $4)`,
    [id, worker.organisation, worker.id, on],
  );
  await client.query(
    `insert into referral_revisions (referral_id, version, author_id, sent_on, written_at, content) values ($1, 1, $2, $3, $4, $5)`,
    [id, worker.id, on, `${on} 11:20:00`, JSON.stringify(content)],
  );
  return id;
}

async function decide(
  { client, officer, today }: Desk,
  referral: string,
  daysAgo: number,
  decision: string,
  reason: string,
  provider: string | null = null,
): Promise<void> {
  const on = addDays(today, -daysAgo);
  await client.query(
    `insert into referral_decisions (referral_id, version, decision, reason, chosen_provider_id, officer_id, officer_name, decided_on, decided_at)
     values ($1, 1, $2, $3, $4, $5, 'Ragne Lepamaa', $6, $7)`,
    [referral, decision, reason, provider, officer, on, `${on} 14:05:00`],
  );
}

/** Its family waits for a supporter at the cast's provider, with the clock of the first contact running. */
async function accept(desk: Desk, { id: family, told }: { id: string; told: Told }): Promise<void> {
  const { client, random, today } = desk;
  let daysAgo = 1;
  while (!isWorkingDay(addDays(today, -daysAgo))) daysAgo += 1;
  const on = addDays(today, -daysAgo);
  const { organisation: provider } = await memberOf(client, 'manager');
  const referral = await send(desk, daysAgo + 3, told);
  await decide(desk, referral, daysAgo, 'accepted', '', provider);
  await client.query('update families set provider_id = $2 where id = $1', [family, provider]);
  const service = random.uuid();
  await client.query(
    `insert into services (id, family_id, kind, edition, provider_id, informed_on, referral_accepted_on)
     values ($1, $2, 'needs-based', '2024-2025', $3, $4, $4)`,
    [service, family, provider, on],
  );
  for (const title of told.goals) {
    await client.query(
      `insert into goals (id, family_id, service_id, title, source, set_on) values ($1, $2, $3, $4, 'referral', $5)`,
      [random.uuid(), family, service, title, on],
    );
  }
  const { problems, goals, topics } = told;
  await client.query(
    `insert into referral_handovers (service_id, family_id, referral_id, content) values ($1, $2, $3, $4)`,
    [
      service,
      family,
      referral,
      JSON.stringify({
        problems,
        goals,
        topics,
        casePlan: '',
        earlier: '',
        referredBy: 'Tartu linn',
        worker: null,
      }),
    ],
  );
}
