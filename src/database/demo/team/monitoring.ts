import type pg from 'pg';
import type { CivilDate } from '../../../rules/index.ts';

const idOf = (what: string, row: string) =>
  `overlay(overlay(md5('${what}' || ${row}) placing '4' from 13) placing '8' from 17)::uuid`;

/** What providers note: kind, service, days before today, and the words. */
const notes = `(values
  (1, 'practice', 'support', 21, 'Esimesele kodukohtumisele kaasa võetud eesmärkide leht aitab perel ise sõnastada, mida ta ootab.'),
  (2, 'problem', 'group', 34, 'Väiksemates maakondades koguneb gruppi vähem kui kuus osalejat ja kohtumine tuleb edasi lükata.'),
  (3, 'measure', 'group', 30, 'Leppisime naabermaakonnaga kokku ühised grupid ja sõiduplaani.'),
  (4, 'problem', 'counselling', 58, 'Psühholoogi aega oodatakse venekeelsetes peredes kuni viis nädalat.'),
  (5, 'measure', 'counselling', 45, 'Sõlmisime lepingu teise vene keelt kõneleva psühholoogiga.'),
  (6, 'practice', 'general', 75, 'Igakuine tund, kus peretoetajad arutavad ühte juhtumit koos mentoriga.'),
  (7, 'practice', 'mentoring', 120, 'Mentor helistab perele enne esimest kohtumist, nii jääb vähem kohtumisi ära.'),
  (8, 'problem', 'support', 140, 'Omavalitsuse vastus ülevaatele viibib puhkuste ajal kuid.'),
  (9, 'measure', 'support', 133, 'Leppisime omavalitsustega kokku asendaja, kes puhkuse ajal vastab.'),
  (10, 'practice', 'supervision', 190, 'Pere valib superviisori ise kahe tutvustuse järgi.')
) as n (number, kind, service, days_ago, body)`;

/** Each provider has some of them, not all the same. */
const write = `insert into monitoring_notes (id, provider_id, kind, service, noted_on, body, author_id)
  select ${idOf('monitoring note', `o.id || n.number`)}, o.id, n.kind, n.service, $1::date - n.days_ago, n.body, k.id
    from organisations o
    cross join ${notes}
    join lateral (select m.id from memberships m
                   where m.organisation_id = o.id and m.role = 'project_manager' and m.ended_on is null
                   order by m.display_name, m.id limit 1) k on true
   where o.kind = 'provider' and ('x' || substr(md5(o.id::text || n.number), 1, 4))::bit(16)::integer % 3 > 0
   order by o.id, n.number`;

/** What a provider's managers noted for their next report (TK 3.3). */
export async function writeMonitoring(client: pg.ClientBase, today: CivilDate): Promise<void> {
  await client.query(write, [today]);
}
