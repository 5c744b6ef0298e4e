import { castCode } from '../cast/cast.ts';

/** In the form of a UUID of version 4, as addresses ask for. */
const idOf = (what: string, row: string) =>
  `overlay(overlay(md5('${what}' || ${row}) placing '4' from 13) placing '8' from 17)::uuid`;

/** A number below another that a row always has. */
const lot = (what: string, row: string, below: number) =>
  `(('x' || substr(md5('${what}' || ${row}), 1, 6))::bit(24)::integer % ${below})`;

const officer = `(select m.id from memberships m join people p on p.id = m.person_id where p.identity_code = '${castCode('officer')}')`;
const officerName = `(select m.display_name from memberships m where m.id = ${officer})`;
const managerOf = (provider: string) =>
  `(select k.id from memberships k where k.organisation_id = ${provider} and k.role = 'project_manager' order by k.display_name, k.id limit 1)`;

/** The clauses that each role is asked for, with what people show for them. */
const shown = `(values
  ('family_supporter', 'TK 2.1.6.1', 'Sotsiaaltöö magistrikraad', 'Tartu Ülikool', null),
  ('family_supporter', 'TK 2.1.6.2.1', 'Asendushoolduse õiguslik raamistik, 16 tundi', 'Tervise Arengu Instituut', null),
  ('family_supporter', 'TK 2.1.6.2.2', 'Traumateadlik töö lapse ja perega, 40 tundi', 'Tervise Arengu Instituut', null),
  ('family_supporter', 'TK 2.1.6.2.3', 'Kiindumussuhe ja lapse areng, 24 tundi', 'Tallinna Ülikool', null),
  ('family_supporter', 'TK 2.1.6.2.4', 'Positiivse vanemluse grupijuht', 'Tervise Arengu Instituut', null),
  ('family_supporter', 'TK 2.1.6.2.5', 'Lastekaitsetöö alused, 20 tundi', 'Sotsiaalkindlustusamet', null),
  ('family_supporter', 'TK 2.1.6.2.6', 'Lahenduskeskne nõustamine, 60 tundi', 'Tallinna Ülikool', null),
  ('family_supporter', 'TK 2.1.6.2.7', 'Töönõustamine ja eneseanalüüs, 12 tundi', 'Oma organisatsioon', null),
  ('mentor', 'TK 2.3.6', 'Mentori väljaõpe, 24 tundi', 'Tervise Arengu Instituut', null),
  ('mentor', 'TK 2.3.6.1', 'Olnud hoolduspere vanem', '', 6),
  ('psychologist', 'TK 2.5.7', 'Psühholoogia magistrikraad ja kutse', 'Tartu Ülikool', null),
  ('supervisor', 'TK 2.5.7', 'Superviisori väljaõpe ja kutse', 'Eesti Supervisiooni ja Coachingu Ühing', null),
  ('group_leader', 'TK 2.8.5', 'Grupiprotsesside juhtimine, 40 tundi', 'Tallinna Ülikool', null),
  ('project_manager', 'TK 2.8.2.5', 'Viis aastat projektijuhtimist', 'Oma organisatsioon', null)
) as s (role, requirement, title, issuer, years)`;

const atProviders = `m.organisation_kind = 'provider' and m.ended_on is null`;

export const statements: readonly string[] = [
  // Where they set out from: a municipality of their first county; and how much they work.
  `update memberships m set
     load_percent = case when ${lot('load', 'm.id', 4)} = 0 then null else 25 * (1 + ${lot('part', 'm.id', 4)}) end,
     base_ehak = (select o.ehak from organisations o
                   where o.kind = 'municipality' and o.county = coalesce(m.counties[1], 'Harju maakond')
                   order by md5(o.ehak || m.id) limit 1)
   where ${atProviders}`,
  // Whoever was confirmed has shown all that the role asks; the others lack something.
  `insert into qualifications (id, membership_id, provider_id, requirement, title, issuer, got_on, years, added_by, added_on, to_commissioner_on)
   select ${idOf('qualification', 'm.id || s.requirement')}, m.id, m.organisation_id, s.requirement, s.title, s.issuer,
          m.began_on - (400 + ${lot('got', 'm.id || s.requirement', 2000)}), s.years,
          ${managerOf('m.organisation_id')}, m.began_on,
          case when m.role <> 'group_leader' then m.began_on end
     from memberships m join ${shown} on s.role = m.role
    where ${atProviders} and (m.confirmed_on is not null or m.role = 'group_leader' or ${lot('lacks', 'm.id || s.requirement', 4)} > 0)`,
  `insert into confirmations (id, membership_id, provider_id, basis, asked_by, asked_on, asked_words, handed_on, answer,
                              answered_by, answered_name, answered_on, from_on)
   select ${idOf('confirmation', 'm.id')}, m.id, m.organisation_id, 'tender', ${managerOf('m.organisation_id')}, m.began_on, '',
          m.began_on, 'confirmed', ${officer}, ${officerName}, m.confirmed_on, m.confirmed_on
     from memberships m where ${atProviders} and m.confirmed_on is not null`,
  // Of those who began lately most wait for the answer, and one was returned.
  `insert into confirmations (id, membership_id, provider_id, basis, asked_by, asked_on, asked_words, handed_on, answer,
                              answered_by, answered_name, answered_on, answer_reason)
   select ${idOf('asked', 'w.id')}, w.id, w.organisation_id, 'added', ${managerOf('w.organisation_id')},
          greatest(w.began_on, $1::date - 6 - w.place::integer), 'Soovime, et alustaks peredega esimesel võimalusel.',
          greatest(w.began_on, $1::date - 6 - w.place::integer),
          case when w.place = 2 then 'refused' end, case when w.place = 2 then ${officer} end,
          case when w.place = 2 then ${officerName} end, case when w.place = 2 then $1::date - 3 end,
          case when w.place = 2 then 'Traumateadlikkuse koolituse tunnistus puudub. Palun lisage see ja küsige uuesti.' else '' end
     from (select m.*, row_number() over (order by m.display_name, m.id) as place from memberships m
            where ${atProviders} and m.confirmed_on is null and m.role <> 'group_leader') w
    where w.place <> 4`,
  // TK 2.8.6: of a group leader the evidence is asked for.
  `insert into confirmations (id, membership_id, provider_id, basis, asked_by, asked_on, asked_words)
   select ${idOf('evidence', 'm.id')}, m.id, m.organisation_id, 'evidence', ${officer}, $1::date - 2,
          'Palun esitage tugigrupi läbiviija kvalifikatsiooni tõendavad dokumendid.'
     from memberships m join people p on p.id = m.person_id where p.identity_code = '${castCode('groupLeader')}'`,
  `insert into absences (id, membership_id, provider_id, from_on, to_on, entered_by, entered_on)
   select ${idOf('absence', 'm.id')}, m.id, m.organisation_id, $1::date - 5 + ${lot('away', 'm.id', 20)},
          $1::date + 2 + ${lot('away', 'm.id', 20)} + ${lot('length', 'm.id', 20)}, ${managerOf('m.organisation_id')}, $1::date - 9
     from memberships m where ${atProviders} and m.role <> 'project_manager' and ${lot('absent', 'm.id', 12)} = 0`,
  // The commissioner's, and each provider's own supervision and training.
  `insert into trainings (id, organiser_id, open_to_all, kind, title, about, held_on, begins_at, ends_at, place, roles, counties,
                          places, register_by, made_by, cancelled_on, cancel_reason)
   select ${idOf('training', 't.title || t.days')}, c.id, true, t.kind, t.title, t.about, $1::date + t.days, t.begins::time, t.ends::time,
          t.place, t.roles::text[], '{}', t.places, $1::date + t.days - 3, ${officer},
          case when t.days = 40 then $1::date - 1 end, case when t.days = 40 then 'Koolitaja haigestus, uus aeg antakse teada.' else '' end
     from organisations c, (values
       ('info', 'Infotund: mis lepingus muutub', 'Vastame ka küsimustele.', 9, '10:00', '11:30', 'https://veeb.tugiring.example/infotund', '{}', null),
       ('training', 'Traumateadlik töö kasuperega', 'Kahe osaga koolitus: teooria ja juhtumid.', 23, '09:30', '16:00', 'Tartu, Raatuse 20', '{family_supporter,mentor}', 24),
       ('supervision', 'Grupisupervisioon mentoritele', '', 31, '13:00', '16:00', 'Tallinn, Paldiski mnt 80', '{mentor}', 8),
       ('training', 'Lapse lein ja kaotus', '', 40, '10:00', '15:00', 'Pärnu, Rüütli 14', '{}', 30),
       ('training', 'Kiindumushäired koolieas', '', -64, '10:00', '15:00', 'Tartu, Raatuse 20', '{}', 60),
       ('supervision', 'Grupisupervisioon peretoetajatele', '', -150, '13:00', '16:00', 'Tallinn, Paldiski mnt 80', '{family_supporter}', 40),
       ('training', 'Peretöö piirid ja enesehoid', '', -420, '10:00', '16:00', 'Paide, Keskväljak 8', '{}', 90)
     ) as t (kind, title, about, days, begins, ends, place, roles, places)
    where c.kind = 'commissioner'`,
  `insert into trainings (id, organiser_id, open_to_all, kind, title, held_on, begins_at, ends_at, place, register_by, made_by)
   select ${idOf('own', 'o.id || t.days')}, o.id, false, t.kind, t.title, $1::date + t.days, t.begins::time, t.ends::time, t.place,
          $1::date + t.days, ${managerOf('o.id')}
     from organisations o, (values
       ('supervision', 'Meeskonna supervisioon', 12, '14:00', '16:00', 'Oma kontor'),
       ('supervision', 'Meeskonna supervisioon', -47, '14:00', '16:00', 'Oma kontor'),
       ('training', 'Lepingu tingimused ja kompetentsimudel (TK 2.1.6.8)', -210, '10:00', '13:00', 'Oma kontor')
     ) as t (kind, title, days, begins, ends, place)
    where o.kind = 'provider'`,
  `insert into training_places (training_id, membership_id, provider_id, registered_on, attended)
   select training_id, membership_id, provider_id, registered_on, attended from (
     select t.id as training_id, m.id as membership_id, m.organisation_id as provider_id, t.places,
            row_number() over (partition by t.id order by m.id) as place,
            least(t.register_by, $1::date - 4) - ${lot('early', 'm.id || t.id', 9)} as registered_on,
            case when t.held_on < $1::date then ${lot('came', 'm.id || t.id', 8)} > 0 end as attended
       from trainings t join memberships m on m.organisation_kind = 'provider' and m.ended_on is null
        and (t.open_to_all or m.organisation_id = t.organiser_id) and (t.roles = '{}' or m.role = any (t.roles))
        and m.began_on < t.held_on and m.role <> 'project_manager'
      where t.cancelled_on is null and ${lot('goes', 'm.id || t.id', 100)} <
              case when t.held_on > $1::date then 12 when t.open_to_all then 35 else 55 end
        and ${lot('careless', 'm.id', 9)} > 0) going
    where places is null or place <= places`,
  `insert into outside_trainings (id, membership_id, provider_id, kind, title, organiser, held_on, hours, added_on)
   select ${idOf('outside', 'm.id')}, m.id, m.organisation_id, 'training',
          (array['Motiveeriv intervjueerimine', 'Vaimse tervise esmaabi', 'Autismispektri häirega laps peres', 'Digipädevus peretöös'])[1 + ${lot('what', 'm.id', 4)}],
          (array['Tallinna Ülikool', 'Peaasi.ee', 'Tartu Ülikool'])[1 + ${lot('who', 'm.id', 3)}],
          $1::date - 30 - ${lot('when', 'm.id', 500)}, 4 + 4 * ${lot('hours', 'm.id', 6)}, $1::date - 20
     from memberships m join people p on p.id = m.person_id
    where ${atProviders} and (${lot('learns', 'm.id', 5)} = 0 or p.identity_code = '${castCode('supporter')}')`,
];
