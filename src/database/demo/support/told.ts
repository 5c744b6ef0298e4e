import type pg from 'pg';
import type { CivilDate } from '../../../rules/index.ts';
import { type CastKey, castCode } from '../cast/cast.ts';

/**
 * What was told to others and answered, once everything is there that it speaks of: who opened overviews, a question
 * that waits, notices, proposals, demands, and the commissioner's entries. Ids are made of what they belong to, and
 * moments are given, so that the same day gives the same rows.
 */
export async function tellOthers(client: pg.ClientBase, today: CivilDate): Promise<void> {
  for (const statement of statements) {
    await client.query(statement, statement.includes('$1') ? [today] : []);
  }
}

const one = (key: CastKey) => `(select m.id from memberships m join people p on p.id = m.person_id
  where p.identity_code = '${castCode(key)}' order by m.role, m.id limit 1)`;
const leelo = one('supporter');
const birgit = one('childProtection');
const officer = one('officer');
/** In the form of a UUID of version 4, as addresses ask for. */
const idOf = (what: string, row: string) =>
  `overlay(overlay(md5('${what}' || ${row}) placing '4' from 13) placing '8' from 17)::uuid`;

/** Families that the cast's supporter works with and the cast's municipality takes part in, by name. */
const shared = `(select f.*, row_number() over (order by f.name, f.id) as n from families f
  where ${leelo} = any (f.supporter_keys) and f.municipality_key = (select organisation_id from memberships where id = ${birgit})
    and exists (select from overviews o where o.family_id = f.id))`;

const statements: readonly string[] = [
  `insert into overview_receipts (overview_id, membership_id, family_id, opened_on, opened_at)
   select o.id, w.id, o.family_id, least(o.sent_on + 2, $1::date - 1), least(o.sent_on + 2, $1::date - 1) + time '09:30'
     from overviews o join lateral (
       select m.id from memberships m where m.organisation_id = o.municipality_key and m.role = 'child_protection_worker'
        order by (m.id = ${birgit}) desc, m.id limit 1) w on true
    where o.sent_on < $1::date - 10`,
  `insert into overview_messages (id, overview_id, family_id, author_id, side, asks, body, written_on, written_at)
   select ${idOf('asked', 'o.id')}, o.id, o.family_id, ${birgit}, 'municipality', true,
          'Aitäh, hea ülevaade. Kas laps saab praegu logopeedi juures käia või peame aja leidmisel aitama?',
          $1::date - 2, ($1::date - 2) + time '10:20'
     from ${shared} f join lateral (select id, family_id from overviews where family_id = f.id and municipality_key is not null
                                     order by sent_on desc, id limit 1) o on true
    where f.n = 1`,
  `insert into overview_messages (id, overview_id, family_id, author_id, side, asks, body, written_on, written_at)
   select ${idOf('asked before', 'o.id')}, o.id, o.family_id, ${birgit}, 'municipality', true,
          'Kas ümarlaud sobiks järgmisel kuul?', $1::date - 20, ($1::date - 20) + time '11:05'
     from ${shared} f join lateral (select id, family_id from overviews where family_id = f.id and municipality_key is not null
                                     order by sent_on desc, id limit 1) o on true
    where f.n = 2
   union all
   select ${idOf('answered', 'o.id')}, o.id, o.family_id, ${leelo}, 'provider', false,
          'Sobib. Pakun kuu teist nädalat, pere ja kool on nõus.', $1::date - 18, ($1::date - 18) + time '14:40'
     from ${shared} f join lateral (select id, family_id from overviews where family_id = f.id and municipality_key is not null
                                     order by sent_on desc, id limit 1) o on true
    where f.n = 2`,
  `insert into notices (id, family_id, kind, author_id, written_on, written_at, body, about, to_municipality, to_commissioner, recipients)
   select ${idOf('overlap', 'f.id')}, f.id, 'overlap', ${leelo}, $1::date - 3, ($1::date - 3) + time '15:10',
          'Kool ootab, et peretoetaja korraldaks lapsele tugiisiku. See on omavalitsuse ülesanne; palun kokkulepet, kes ja millal sellega tegeleb.',
          jsonb_build_object('family', f.name, 'caseNumber', f.case_number, 'address', f.address, 'phone', f.phone, 'children', '[]'::jsonb),
          true, false, jsonb_build_object('municipality', o.name)
     from ${shared} f join organisations o on o.id = f.municipality_key where f.n = 2`,
  `insert into notices (id, family_id, kind, author_id, written_on, written_at, body, about, to_municipality, to_commissioner, recipients)
   select ${idOf('trouble', 'f.id')}, f.id, 'municipality', ${leelo}, $1::date - 30, ($1::date - 30) + time '09:10',
          'Omavalitsus ei ole kolme kuu jooksul ülevaatele vastanud ega ümarlauale tulnud.',
          jsonb_build_object('family', f.name, 'caseNumber', f.case_number, 'children', '[]'::jsonb), false, true, '{}'
     from ${shared} f where f.n = 3`,
  `insert into notice_messages (id, notice_id, family_id, author_id, side, body, written_on, written_at)
   select ${idOf('answer', 'n.id')}, n.id, n.family_id, ${officer}, 'commissioner',
          'Aitäh teatamast. Võtsime omavalitsusega ühendust, ümarlauale tullakse.', $1::date - 26, ($1::date - 26) + time '13:00'
     from notices n where n.kind = 'municipality'`,
  `insert into proposals (id, family_id, offers, author_id, body, proposed_on, proposed_at)
   select ${idOf('proposal', 'f.id')}, f.id, 'group', ${leelo},
          'Sel kuul algab eestkosteperede tugigrupp. Arvan, et sealt võiks teile kasu olla.', $1::date - 2, ($1::date - 2) + time '17:00'
     from families f where ${leelo} = any (f.supporter_keys) and f.name like '%Rohtla'`,
  `insert into proposals (id, family_id, offers, author_id, body, proposed_on, proposed_at, answer, answered_on)
   select ${idOf('proposal', 'f.id')}, f.id, 'counselling', ${leelo}, 'Pakun psühholoogi vastuvõttu.',
          $1::date - 40, ($1::date - 40) + time '17:00', case when f.n = 1 then 'wants' else 'not-now' end, $1::date - 38
     from ${shared} f where f.n between 1 and 2 and f.name not like '%Rohtla'`,
  `insert into plan_demands (id, family_id, service_id, author_id, demanded_on, demanded_at, reason)
   select ${idOf('demand', 's.id')}, s.family_id, s.id, ${officer}, $1::date - 4, ($1::date - 4) + time '10:00',
          'Palun kokkuvõtet tööst perega enne järgmist kohtumist.'
     from services s join families f on f.id = s.family_id
     join agreements a on a.service_id = s.id
    where s.kind = 'needs-based' and s.ended_on is null and ${leelo} = any (f.supporter_keys)
    order by f.name, s.id limit 1`,
  `insert into service_period_revisions (service_id, version, family_id, author_id, changed_on, change, reason, gaps, earlier, written_at)
   select s.id, s.version, s.family_id, ${officer}, s.informed_on, 'entered', 'Sisestatud varasemate lepingute andmetest', s.gaps, s.earlier,
          s.informed_on + time '12:00'
     from services s where s.gaps <> '[]' or s.earlier <> '[]'`,
];
