import type pg from 'pg';
import type { CivilDate } from '../../../rules/index.ts';
import { bringGroupProofs } from './group-proofs.ts';

/**
 * Who has a place in the groups, who waits, who came, and the lists that were signed. Ids are made of what they belong to,
 * and moments are given, so that the same day gives the same rows.
 */
export async function peopleComeToGroups(client: pg.ClientBase, today: CivilDate): Promise<void> {
  const run = async (statement: string) => client.query(statement, statement.includes('$1') ? [today] : []);
  await run(signups);
  await bringGroupProofs(client, today);
  for (const statement of lists) await run(statement);
}

/** In the form of a UUID of version 4, as addresses ask for. */
const idOf = (row: string) =>
  `overlay(overlay(md5('group' || ${row}) placing '4' from 13) placing '8' from 17)::uuid`;

/** Chance that can be repeated, from 0 up to a number. */
const chance = (of: string, below: number) => `(('x' || substr(md5(${of}), 1, 6))::bit(24)::int % ${below})`;

// Parents of the provider's families of the kinds that the group is for; of a coming group as many as have heard of it.
const signups = `insert into group_signups (id, group_id, family_id, member_id, given_name, family_name, state, attended, confirmed_at, asked_at, asked_by)
   select ${idOf('g.id::text || p.id')}, g.id, p.family_id, p.id, '?', '',
          case when p.n <= g.places then 'in' else 'waiting' end,
          -- Of the last days' groups, some have said so themselves, and the roll is still to be called.
          case when g.held_on < $1::date - 6 and p.n <= g.places then ${chance('g.id::text || p.id', 10)} > 0
               when g.held_on < $1::date and p.n <= least(g.places, 3) and g.mode = 'in-person' then true end,
          case when g.mode = 'in-person' and g.held_on < $1::date and p.n <= g.places
                and case when g.held_on < $1::date - 6 then ${chance('g.id::text || p.id', 10)} > 2 else p.n <= 3 end
            then (g.held_on + g.starts_at + interval '3 hours') at time zone 'Europe/Tallinn' end,
          g.published_at + p.n * interval '7 hours', m.id
     from support_groups g
     join lateral (select id from memberships where organisation_id = g.provider_id and role = 'project_manager'
                    order by began_on, id limit 1) m on true
     join lateral (
       select x.id, x.family_id, row_number() over (order by md5(g.id::text || x.id), x.id) as n
         from family_members x join families f on f.id = x.family_id
        where f.provider_id = g.provider_id and x.relation = 'parent' and f.kind = any (g.family_kinds)
        order by n limit case when g.held_on < $1::date then least(g.places, 7 + ${chance('g.id::text', 6)})
                              else 2 + ${chance('g.id::text', 12)} end) p on true
    where g.state = 'published' and g.held_on < $1::date + 60
    order by g.held_on, g.id, p.n`;

const lists: readonly string[] = [
  `insert into group_lists (group_id, edition, provider_id, data, template_version, signed_by, signed_name, signed_on, signed_at)
   select g.id, 1, g.provider_id,
          jsonb_build_object('provider', o.name, 'topic', g.topic, 'approach', g.approach, 'heldOn', g.held_on,
            'startsAt', to_char(g.starts_at, 'HH24:MI'), 'endsAt', to_char(g.starts_at + g.minutes * interval '1 minute', 'HH24:MI'),
            'minutes', g.minutes, 'mode', g.mode, 'place', concat_ws(', ', nullif(g.place, ''), h.name), 'webLink', g.web_link,
            'leader', g.leader_name, 'paidMinutes', least(g.minutes, 180), 'paidPercent', case when g.island then 150 else 100 end,
            'smallApprovedOn', g.small_decided_on,
            'proofs', coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'sha256', encode(p.sha256, 'hex')))
                                  from group_proofs p where p.group_id = g.id), '[]'),
            'participants', coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name,
                                        'signedAt', s.confirmed_at, 'walkIn', s.walk_in) order by s.family_name, s.given_name, s.id)
                                        from group_signups s where s.group_id = g.id and s.attended), '[]')),
          1, g.leader_id, g.leader_name, g.held_on + 1, (g.held_on + 1) + time '09:15'
     from support_groups g join organisations o on o.id = g.provider_id left join organisations h on h.id = g.municipality_id
    where g.state = 'published' and g.held_on < $1::date - 6`,
  `update support_groups g set list_edition = 1, list_open = false
    where exists (select from group_lists l where l.group_id = g.id)`,
];
