import type pg from 'pg';
import {
  addDays,
  addMonthsTo,
  type CivilDate,
  firstDayOf,
  monthOf,
  movedToWorkingDay,
} from '../../../rules/index.ts';
import { type CastKey, cast, castCode } from '../cast/cast.ts';
import { Random } from '../random.ts';

interface Leaving {
  readonly id: string;
  readonly from: string;
  readonly earlier: string;
  readonly began: CivilDate;
  readonly ended: CivilDate;
}

const castProvider = (
  code: string,
) => `(select m.organisation_id from memberships m join people p on p.id = m.person_id
    where p.identity_code = ${code} and m.role = 'project_manager' order by m.id limit 1)`;

/**
 * A family whose service ended in the last month goes to another provider in the same month, one of the two the cast's: it
 * stands in the months of both (TK 3.1.1), and what is left of its volume goes with it (TK 2.1.4.2). Where no service ended
 * early enough in that month there is none.
 */
export async function writeMoved(client: pg.ClientBase, today: CivilDate): Promise<void> {
  const month = addMonthsTo(monthOf(today), -1);
  const { rows } = await client.query<Leaving>(leaving, [
    firstDayOf(month),
    addDays(firstDayOf(month), 19),
    castCode('manager'),
  ]);
  const [family] = rows;
  if (family === undefined) return;
  const { rows: others } = await client.query<{ membership: string; provider: string }>(supporterElsewhere, [
    family.id,
    family.from,
    family.began,
    castCode('manager'),
    (Object.keys(cast) as CastKey[]).map(castCode),
  ]);
  const [supporter] = others;
  if (supporter === undefined) return;
  const random = new Random('moved');
  const informed = movedToWorkingDay(addDays(family.ended, 1));
  const signed = movedToWorkingDay(addDays(informed, 4));
  const service = random.uuid();
  await client.query(
    'update assignments set ended_on = greatest(began_on, $2::date) where family_id = $1 and ended_on is null',
    [family.id, informed],
  );
  await client.query('update families set provider_id = $2 where id = $1', [family.id, supporter.provider]);
  await client.query(
    `insert into services (id, family_id, kind, edition, provider_id, informed_on, referral_accepted_on, earlier)
     values ($1, $2, 'needs-based', '2024-2025', $3, $4, $4, $5)`,
    [
      service,
      family.id,
      supporter.provider,
      informed,
      JSON.stringify([...JSON.parse(family.earlier), { from: family.began, to: family.ended }]),
    ],
  );
  await client.query(
    `insert into agreements (id, service_id, family_id, signed_on, purpose, family_part, supporter_part, to_municipality_on)
     select $1, $2, $3, $4, 'Pere jätkab alustatut uue peretoetajaga.', 'Oleme kohtumistel kohal ja räägime, mis muutub.',
            'Käin kodus ja hoian ühendust koolijuhtumite ajal.', case when municipality_involved then $4::date end
       from families where id = $3`,
    [random.uuid(), service, family.id, signed],
  );
  await client.query(
    `insert into assignments (id, family_id, membership_id, began_on, reason, provider_id) values ($1, $2, $3, $4, 'first', $5)`,
    [random.uuid(), family.id, supporter.membership, informed, supporter.provider],
  );
  for (let day = signed, at = 0; day < today; day = movedToWorkingDay(addDays(day, 5)), at += 1) {
    await meet(client, {
      id: random.uuid(),
      family: family.id,
      service,
      author: supporter.membership,
      day,
      at,
    });
  }
}

/** The first at home, then by turns by telephone and at home; so many that every week has one. */
async function meet(
  client: pg.ClientBase,
  contact: { id: string; family: string; service: string; author: string; day: CivilDate; at: number },
): Promise<void> {
  const { id, family, service, author, day, at } = contact;
  const home = at % 2 === 0;
  const body = home
    ? 'Käisin kodus. Rääkisime, mis eelmise peretoetajaga hästi läks ja mille juurde tagasi tulla.'
    : 'Helistasin: nädal on olnud rahulik, kodutööd tehtud enne õhtusööki.';
  const facts = {
    ...{ outcome: 'held', mode: home ? 'home' : 'phone', heldOn: day, beganAt: home ? '16:00' : '11:30' },
    ...{ minutes: home ? 75 : 20, serviceIds: [service], childIds: [], goalIds: [], supports: [1, 4] },
    ...{ substantive: at === 0, body, nextStep: '', nextOn: null },
  };
  await client.query(
    `insert into contacts (id, family_id, service_ids, author_id, held_on, began_at, minutes, mode, outcome, substantive, supports, created_at)
     values ($1, $2, array[$3]::uuid[], $4, $5::date, $6, $7, $8, 'held', $9, '{1,4}', $5::date + time '18:00')`,
    [id, family, service, author, day, facts.beganAt, facts.minutes, facts.mode, facts.substantive],
  );
  await client.query(
    `insert into contact_notes (contact_id, family_id, author_id, held_on, body) values ($1, $2, $3, $4, $5)`,
    [id, family, author, day, body],
  );
  await client.query(
    `insert into contact_revisions (contact_id, version, family_id, author_id, held_on, written_at, change, facts)
     values ($1, 1, $2, $3, $4::date, $4::date + time '18:00', 'logged', $5)`,
    [id, family, author, day, JSON.stringify(facts)],
  );
}

/** With a contact in the month, a child who is there and half of the volume left; one of the cast's provider first. */
const leaving = `
  select f.id, f.provider_id as from, s.earlier::text, a.signed_on as began, s.ended_on as ended
    from families f
    join services s on s.family_id = f.id and s.provider_id = f.provider_id and s.kind = 'needs-based'
    join agreements a on a.service_id = s.id
   where s.ended_on between $1::date and $2::date and s.ending_signed_on is not null and s.ended_on - a.signed_on < 210
     and not exists (select from services x where x.family_id = f.id and x.id <> s.id)
     and not exists (select from engagements e where e.family_id = f.id)
     and not exists (select from follow_ups w where w.family_id = f.id)
     and exists (select from children c where c.family_id = f.id and c.left_on is null)
     and exists (select from contacts k where k.family_id = f.id and k.held_on >= $1::date and k.outcome = 'held')
   order by f.provider_id = ${castProvider('$3')} desc, s.ended_on desc, f.case_number limit 1`;

/** Of the cast's provider, where the family does not come from there; nobody of the cast. */
const supporterElsewhere = `
  select m.id as membership, m.organisation_id as provider
    from memberships m join families f on f.id = $1
    join people p on p.id = m.person_id
   where m.role = 'family_supporter' and m.organisation_id <> $2 and m.ended_on is null and m.confirmed_on <= $3::date
     and f.language = any (m.languages) and p.identity_code <> all ($5)
   order by m.organisation_id = ${castProvider('$4')} desc, f.county = any (m.counties) desc, m.display_name, m.id limit 1`;
