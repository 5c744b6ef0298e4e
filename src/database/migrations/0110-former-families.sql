-- A family that goes to another provider stays in the former one's month until its last day there (TK 3.1.1). What a provider
-- did carries that provider and does not follow the family: services, agreements, contacts, overviews, meetings. The family
-- itself does, and its children; so the former provider keeps of them what its month asks for, as it was on the day on which
-- the family went. What is written afterwards is written on another row, and is never told here.

create table former_families (
  family_id uuid not null references families,
  provider_id uuid not null references organisations,
  case_number text not null,
  kind text not null check (kind in ('foster', 'guardian', 'adoptive', 'prospective')),
  name text not null,
  municipality_involved boolean not null,
  municipality_key uuid,
  on_service_20221031 boolean not null,
  children jsonb not null check (jsonb_typeof(children) = 'array'),
  care jsonb not null check (jsonb_typeof(care) = 'array'),
  primary key (family_id, provider_id)
);
comment on table former_families is 'TK 3.1.1, TK 3.1.2: of a family that went to another provider, what the former one''s month is made of; as it was then, changed by nobody.';
comment on column former_families.children is '[{id, name, arrived, expected, left}]: first names, for the report of the month, and the days that volumes are reckoned from.';
comment on column former_families.municipality_key is 'TK 2.1.3.6.4: taken away where the family refuses later.';
create index former_families_of_provider on former_families (provider_id);

create function keep_former_family() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  -- Whoever has the family again sees it as it is now.
  delete from former_families where family_id = new.id and provider_id = new.provider_id;
  if not exists (select from agreements a where a.family_id = new.id and a.provider_id = old.provider_id)
     and not exists (select from engagements e where e.family_id = new.id and e.provider_id = old.provider_id) then
    return null;
  end if;
  insert into former_families (family_id, provider_id, case_number, kind, name, municipality_involved, municipality_key,
                               on_service_20221031, children, care)
    select old.id, old.provider_id, old.case_number, old.kind, old.name, old.municipality_involved, old.municipality_key,
           old.on_service_20221031,
           (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.given_name, 'arrived', c.arrived_on,
                                                         'expected', c.expected_on, 'left', c.left_on)
                                      order by c.born_on, c.id), '[]') from children c where c.family_id = old.id),
           (select coalesce(jsonb_agg(jsonb_build_object('from', k.from_on, 'to', k.to_on) order by k.from_on, k.id), '[]')
              from care_periods k where k.family_id = old.id);
  return null;
end $$;
create trigger keep_former after update of provider_id on families for each row
  when (old.provider_id is not null and old.provider_id is distinct from new.provider_id)
  execute function keep_former_family();

create function forget_former_municipality() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update former_families set municipality_key = null where family_id = new.id and municipality_key is not null;
  return null;
end $$;
create trigger forget_former_municipality after update of municipality_involved on families for each row
  when (old.municipality_involved and not new.municipality_involved) execute function forget_former_municipality();

-- Families that went before there was this table: without a municipality, and with the children who were there until the
-- provider's last service ended.
insert into former_families (family_id, provider_id, case_number, kind, name, municipality_involved, municipality_key,
                             on_service_20221031, children, care)
  select f.id, s.provider_id, f.case_number, f.kind, f.name, f.municipality_involved, null, f.on_service_20221031,
         (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.given_name, 'arrived', c.arrived_on,
                                                       'expected', c.expected_on,
                                                       'left', case when c.left_on <= s.until then c.left_on end)
                                    order by c.born_on, c.id), '[]')
            from children c where c.family_id = f.id and c.arrived_on <= s.until),
         '[]'
    from (select x.family_id, x.provider_id, max(coalesce(x.ended_on, 'infinity')) as until
            from services x join agreements a on a.service_id = x.id group by x.family_id, x.provider_id) s
    join families f on f.id = s.family_id
   where f.provider_id is distinct from s.provider_id;

-- A family goes to another provider when its services at the present one have ended (TK 2.1.5.11), so that no day of it is
-- two providers'; and whoever supported it there does so no more, also where it comes back one day.
drop function give_family(uuid, uuid);
create function give_family(family uuid, provider uuid, on_day date) returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare former uuid;
begin
  if acting_role() is distinct from 'commissioner_officer' then
    raise insufficient_privilege using message = 'a family is given to a provider by the commissioner';
  end if;
  select f.provider_id into former from families f where f.id = family for no key update;
  if former is not distinct from provider then return; end if;
  if exists (select from services s join agreements a on a.service_id = s.id
              where s.family_id = family and s.provider_id = former and (s.ended_on is null or s.ended_on >= on_day)) then
    raise check_violation using message = 'a family goes to another provider when its services have ended';
  end if;
  update assignments set ended_on = greatest(began_on, on_day)
   where family_id = family and provider_id = former and ended_on is null;
  update families set provider_id = provider, version = version + 1 where id = family;
end $$;
comment on function give_family is 'TK 2.1.4.3.4: the family goes to a provider, with what follows from it for who reads what; refused while another one serves it.';

-- As it was; but a manager whose provider served the family before is told of that time alone.
create or replace function session_facts(family uuid) returns jsonb
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare
  f families%rowtype;
  me constant actor := acting();
  until date := 'infinity';
  told constant text[] := case me.role
    when 'mentor' then '{mentoring}'
    when 'psychologist' then '{counselling,supervision}'
    when 'supervisor' then '{counselling,supervision}'
    else '{mentoring,counselling,supervision}' end;
begin
  if not may_ask_sessions(family) then return null; end if;
  select * into f from families where id = family;
  if me.role = 'project_manager' and f.provider_id is distinct from me.organisation_id then
    select max(coalesce(e.ended_on, 'infinity')) into until
      from engagements e where e.family_id = family and e.provider_id = me.organisation_id;
  end if;
  return jsonb_build_object(
    'kind', f.kind,
    'children', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'arrived', c.arrived_on, 'expected', c.expected_on,
                                                              'left', case when c.left_on <= until then c.left_on end)
                                           order by c.id), '[]')
                   from children c where c.family_id = family and (c.arrived_on is null or c.arrived_on <= until)),
    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'service', a.service, 'date', a.starts_on,
                                                              'basis', a.basis, 'state', a.state) order by a.starts_on, a.id), '[]')
                   from appointments a
                  where a.family_id = family and a.service = any (told) and a.starts_on <= until
                    and a.state in ('booked', 'held') and a.withdrawn_at is null),
    'extra', (select coalesce(jsonb_agg(jsonb_build_object('year', x.year, 'sessions', x.granted) order by x.year, x.id), '[]')
                from extra_sessions x
               where x.family_id = family and x.answer = 'approved' and me.role <> 'mentor'
                 and (x.answered_on <= until)));
end $$;
