-- Who supports a family: chosen with every conflict known, changed on the family's wish, for a time or for good.

alter table assignments
  add column until_on date check (until_on >= began_on),
  add column in_force boolean not null default true,
  add column assigned_by uuid references memberships,
  add check (until_on is null or reason = 'substitute');
comment on column assignments.until_on is 'The last day of a substitute who was asked for a time.';
comment on column assignments.in_force is 'False until the first day of a substitute who is to begin later: until then they read nothing.';

create table specialist_ties (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  kind text not null check (kind in ('official', 'household')),
  ehak text check (ehak ~ '^[0-9]{4}$'),
  identity_code text check (identity_code ~ '^[0-9]{11}$'),
  from_on date not null,
  to_on date,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id),
  check ((kind = 'official') = (ehak is not null)),
  check ((kind = 'household') = (identity_code is not null)),
  check (to_on is null or to_on >= from_on)
);
comment on table specialist_ties is 'TK 2.1.6.5-6: offices that a specialist holds in a municipality (for Tallinn, a city district), and who lives with them.';
create index specialist_ties_of_provider on specialist_ties (provider_id, membership_id);

create table role_exceptions (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  asked_by uuid not null references memberships,
  asked_on date not null,
  reason text not null check (reason <> '' and length(reason) <= 4000),
  answer text check (answer in ('approved', 'refused')),
  answered_by uuid references memberships,
  answered_name text,
  answered_on date,
  answer_reason text not null default '' check (length(answer_reason) <= 4000),
  to_on date,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id),
  check ((answer is null) = (answered_on is null)),
  check (to_on is null or to_on >= answered_on)
);
comment on table role_exceptions is 'TK 2.1.6.5: whether roles conflict in truth, as the commissioner answered; an approval holds from the answer to to_on.';
create index role_exceptions_of_family on role_exceptions (family_id);
create index role_exceptions_waiting on role_exceptions (asked_on) where answer is null;

create table supporter_wishes (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  asked_on date not null,
  wish text not null default '' check (length(wish) <= 4000),
  closed_on date,
  closed_by uuid references memberships,
  answer text not null default '' check (length(answer) <= 4000),
  provider_id uuid,
  check ((closed_on is null) = (closed_by is null))
);
comment on table supporter_wishes is 'TK 2.1.5.7.8: a family asks for another supporter; read by the family and the provider''s managers, not by supporters.';
create index supporter_wishes_of_family on supporter_wishes (family_id);
create index supporter_wishes_open on supporter_wishes (provider_id) where closed_on is null;

create or replace function supporters_of(family uuid, provider uuid) returns uuid[]
  language sql stable set search_path = tugiring, pg_temp as $$
  select coalesce(array_agg(distinct a.membership_id order by a.membership_id), '{}')
    from assignments a
   where a.family_id = family and a.provider_id = provider and a.ended_on is null and a.in_force;
$$;

create or replace function readers_of(family uuid, provider uuid, author uuid, held date) returns uuid[]
  language sql stable set search_path = tugiring, pg_temp as $$
  select coalesce(array_agg(distinct a.membership_id order by a.membership_id), '{}')
    from assignments a join families f on f.id = a.family_id and f.provider_id = a.provider_id
   where a.family_id = family and a.provider_id = provider and a.ended_on is null and a.in_force
     and (a.membership_id = author or held >= least(a.began_on, a.reads_from));
$$;

create function take_provider_of_family() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  select f.provider_id into new.provider_id from families f where f.id = new.family_id for no key update;
  return new;
end $$;
create trigger provider_of_family before insert on supporter_wishes
  for each row execute function take_provider_of_family();
create trigger stays_with_family before update of family_id on supporter_wishes for each row
  when (old.family_id is distinct from new.family_id) execute function refuse_move();

-- A wish that is open goes with the family; one that was answered stays with whoever answered it.
create function spread_wishes() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update supporter_wishes set provider_id = new.provider_id where family_id = new.id and closed_on is null;
  return null;
end $$;
create trigger spread_wishes after update of provider_id on families
  for each row when (old.provider_id is distinct from new.provider_id) execute function spread_wishes();

-- Two managers who assign at once: the second looks again, at what the first has done.
create function hold_family(family uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  perform from families f
    where f.id = family and acting_role() = 'project_manager' and f.provider_id = any (acting_keys())
      for no key update;
  return found;
end $$;
comment on function hold_family is 'Holds a family of the acting manager''s provider until the commit; false where it is none.';

-- What TK 2.1.6.4-7 ask of a family and of its provider's supporters. It names no other family: of a supporter who is
-- supported, only since when, and by whom where that is one of this family.
create function support_facts(family uuid, on_day date) returns jsonb
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype; facts jsonb;
begin
  select * into f from families x
   where x.id = family and acting_role() = 'project_manager' and x.provider_id = any (acting_keys());
  if f.id is null then return null; end if;
  with household as (
    select coalesce(p.id, m.id) as person
      from family_members m left join people p on p.id = m.person_id or p.identity_code = m.identity_code
     where m.family_id = f.id
  ), specialist as (
    select m.id as membership, m.person_id as person, p.identity_code as code, m.confirmed_on
      from memberships m join people p on p.id = m.person_id
     where m.organisation_id = f.provider_id and m.role = 'family_supporter'
       and (m.ended_on is null or m.ended_on >= on_day)
  ), close_one as (
    select s.membership, s.code from specialist s
    union
    select t.membership_id, t.identity_code from specialist_ties t
     where t.provider_id = f.provider_id and t.kind = 'household'
       and t.from_on <= on_day and (t.to_on is null or t.to_on >= on_day)
  ), own_family as (
    select distinct c.membership, m.family_id
      from close_one c join family_members m on m.identity_code = c.code
    union
    select s.membership, m.family_id from specialist s join memberships m on m.person_id = s.person and m.role = 'family_member'
  )
  select jsonb_build_object(
    'members', (select coalesce(jsonb_agg(distinct h.person), '[]') from household h),
    'residence', f.residence_ehak,
    'guardians', (select coalesce(jsonb_agg(distinct c.guardian_ehak), '[]') from children c
                   where c.family_id = f.id and c.guardian_ehak is not null and (c.left_on is null or c.left_on >= on_day)),
    'referredBy', (select coalesce(jsonb_agg(distinct o.ehak), '[]')
                     from referral_handovers h join services s on s.id = h.service_id
                     join referrals r on r.id = h.referral_id join organisations o on o.id = r.municipality_id
                    where h.family_id = f.id and (s.ended_on is null or s.ended_on >= on_day)),
    'people', (select coalesce(jsonb_agg(jsonb_build_object(
        'membership', s.membership, 'person', s.person, 'confirmed', s.confirmed_on,
        'officialOf', (select coalesce(jsonb_agg(distinct t.ehak), '[]') from specialist_ties t
                        where t.membership_id = s.membership and t.kind = 'official'
                          and t.from_on <= on_day and (t.to_on is null or t.to_on >= on_day)),
        'approved', (select coalesce(jsonb_agg(jsonb_build_object('from', e.answered_on, 'to', e.to_on)), '[]')
                       from role_exceptions e
                      where e.membership_id = s.membership and e.family_id = f.id and e.answer = 'approved'),
        'receives', (select coalesce(jsonb_agg(jsonb_build_object('from', a.signed_on, 'to', v.ended_on)), '[]')
                       from memberships m join services v on v.family_id = m.family_id and v.kind = 'needs-based'
                       join agreements a on a.service_id = v.id
                      where m.person_id = s.person and m.role = 'family_member'),
        'supportedBy', (select coalesce(jsonb_agg(jsonb_build_object('person', k.person_id, 'from', a.began_on, 'to', a.ended_on)), '[]')
                          from own_family o join assignments a on a.family_id = o.family_id
                          join memberships k on k.id = a.membership_id
                         where o.membership = s.membership and k.person_id in (select h.person from household h))
      )), '[]') from specialist s))
    into facts;
  return facts;
end $$;
comment on function support_facts is 'For a manager of the family''s provider: what the rules ask of the family and of the provider''s supporters on a day; null where the family is none of theirs.';

-- A substitute begins and ends on the days that were said, by the program's own day.
create function settle_substitutes(on_day date) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare settled integer; ended integer;
begin
  if not pg_try_advisory_xact_lock(hashtext('tugiring substitutes')) then return 0; end if;
  update assignments set in_force = true where not in_force and began_on <= on_day and ended_on is null;
  get diagnostics settled = row_count;
  update assignments set ended_on = until_on where until_on < on_day and ended_on is null;
  get diagnostics ended = row_count;
  return settled + ended;
end $$;
comment on function settle_substitutes is 'Lets those substitutes begin whose first day has come, and ends those whose last day is over. Answers how many.';
