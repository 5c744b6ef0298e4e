import type pg from 'pg';
import type { CivilDate } from '../../../rules/index.ts';
import { type CastKey, castCode } from '../cast/cast.ts';

/**
 * What the cast's provider did with families after their service (TK 2.2.1), and what it asked the commissioner of a
 * specialist who is an official where a family lives (TK 2.1.6.5); and where the cast's parents are mailed. Made of what is there, so that the same day gives the
 * same rows.
 */
export async function writeAfterwards(client: pg.ClientBase, today: CivilDate): Promise<void> {
  for (const statement of statements) await client.query(statement, [today]);
  await client.query(ofParents);
}

const one = (key: CastKey) => `(select m.id from memberships m join people p on p.id = m.person_id
  where p.identity_code = '${castCode(key)}' order by m.role, m.id limit 1)`;
const idOf = (what: string, row: string) =>
  `overlay(overlay(md5('${what}' || ${row}) placing '4' from 13) placing '8' from 17)::uuid`;

/** They are told that something waits, and of nothing else. */
const ofParents = `
  insert into mail_settings (person_id, email, confirmed_at, tells_waiting, digest_hour, language)
  select p.id, lower(p.given_name || '.' || p.family_name) || '@pere.tugiring.example', p.created_at, true, null, p.language
    from people p where p.identity_code in (${['estonianParent', 'russianParent', 'adoptiveParent']
      .map((key) => `'${castCode(key as CastKey)}'`)
      .join(', ')})
  on conflict do nothing`;

/** The provider's families without a service that goes on, in the order of their names. */
const followed = `(select f.*, s.ended, w.wished, l.membership_id as follower,
                          row_number() over (order by f.name, f.id) as n
  from families f
  join memberships m on m.id = ${one('manager')} and m.organisation_id = f.provider_id
  join lateral (select max(x.ended_on) as ended from services x
                 where x.family_id = f.id and x.provider_id = f.provider_id
                having bool_and(x.ended_on is not null)) s on true
  left join lateral (select a.membership_id from assignments a where a.family_id = f.id and a.provider_id = f.provider_id
                      order by a.ended_on desc nulls first, a.began_on desc, a.id limit 1) l on true
  left join offer_wishes w on w.family_id = f.id)`;

const told = (kind: 'note' | 'offer', after: number, words: readonly string[], which: string) => `
  insert into follow_ups (id, family_id, kind, written_on, written_at, author_id, author_name, body, about, follower_id)
  select ${idOf(`${kind} ${after}`, 'f.id')}, f.id, '${kind}', f.ended + ${after}, f.ended + ${after} + time '11:20',
         m.id, m.display_name, (array[${words.map((text) => `'${text}'`).join(', ')}])[1 + f.n % ${words.length}],
         f.name || ' (' || f.case_number || ')', f.follower
    from ${followed} f join memberships m on m.id = ${one('manager')}
   where f.ended + ${after} < $1::date and ${which}`;

/** A supporter of the cast's provider who is not of the cast, with a family of the cast's supporter; one is enough. */
const inTwoRoles = `(select c.id as specialist, c.organisation_id as provider, f.id as family, f.residence_ehak as ehak
  from memberships c
  join memberships m on m.id = ${one('manager')} and m.organisation_id = c.organisation_id
  join families f on f.provider_id = c.organisation_id and f.residence_ehak is not null
                 and ${one('supporter')} = any (f.supporter_keys)
 where c.role = 'family_supporter' and c.ended_on is null and c.id <> ${one('supporter')}
   and not (c.id = any (f.supporter_keys))
 order by c.display_name desc, c.id, f.name desc, f.id limit 1)`;

const statements: readonly string[] = [
  told(
    'note',
    21,
    [
      'Helistasin perele. Argipäev on paigas, laps käib koolis meelsasti.',
      'Rääkisime telefonis. Suvelaager läks hästi, uut muret ei ole.',
      'Pere saatis kirja: tänavad ja annavad ise märku, kui abi on vaja.',
    ],
    'f.n % 2 = 1',
  ),
  told(
    'note',
    110,
    [
      'Kohtusime tugigrupi suvepäeval, jutt oli rõõmus.',
      'Kooli algus on laps väsitanud. Leppisime kokku, et helistan kuu pärast.',
    ],
    'f.n % 3 = 1',
  ),
  told(
    'offer',
    45,
    [
      'Järgmisel kuul algab eestkosteperede tugigrupp, kohti on veel.',
      'Sügisel on vanemlusprogrammi koolitus. Kui soovite tulla, andke teada.',
    ],
    'f.wished and f.n % 2 = 0',
  ),
  `insert into specialist_ties (id, membership_id, provider_id, kind, ehak, from_on)
   select ${idOf('tie', 'x.specialist')}, x.specialist, x.provider, 'official', x.ehak, $1::date - 400 from ${inTwoRoles} x`,
  `insert into role_exceptions (id, family_id, membership_id, provider_id, asked_by, asked_on, reason)
   select ${idOf('exception', 'x.specialist')}, x.family, x.specialist, x.provider, ${one('manager')}, $1::date - 2,
          'Töötab omavalitsuses haridusnõunikuna ega puutu lastekaitsega kokku. Pere tunneb teda varasemast ja soovib just teda.'
     from ${inTwoRoles} x`,
];
