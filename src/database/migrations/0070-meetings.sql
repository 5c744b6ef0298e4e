-- Mentoring (TK 2.3), psychological counselling and individual supervision (TK 2.5): who wishes it, which specialist
-- serves which family, what is booked and was held, and its words.
--
-- A specialist reads no family: what of it the work needs is told by engaged_families(). specialist_keys stands on each
-- row below an engagement, and is taken away when the specialist owes nothing more.

create table service_wishes (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  service text not null check (service in ('mentoring', 'counselling', 'supervision')),
  source text not null check (source in ('family', 'supporter', 'referral', 'provider')),
  author_id uuid not null references memberships,
  author_name text not null default '',
  informed_on date not null,
  words text not null default '' check (length(words) <= 4000),
  outcome text check (outcome in ('given', 'declined', 'withdrawn')),
  closed_on date,
  closed_by uuid references memberships,
  answer text not null default '' check (length(answer) <= 4000),
  version integer not null default 1,
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  unique (id, family_id),
  check ((outcome is null) = (closed_on is null) and (outcome is null) = (closed_by is null))
);
comment on table service_wishes is 'A family''s wish, or a referral, for mentoring, counselling or supervision; read by the family, its provider''s managers and who took it down.';
comment on column service_wishes.informed_on is 'TK 2.3.2: the day on which the provider learned of the need.';
create index service_wishes_of_family on service_wishes (family_id);
create index service_wishes_open on service_wishes (provider_id, informed_on) where outcome is null;

create table engagements (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  service text not null check (service in ('mentoring', 'counselling', 'supervision')),
  edition text not null,
  membership_id uuid not null,
  specialist_name text not null default '',
  wish_id uuid,
  basis text not null check (basis in ('family', 'supporter', 'referral', 'provider')),
  informed_on date not null,
  began_on date not null,
  contacted_on date,
  ended_on date,
  ending text check (ending in ('done', 'family_wish', 'specialist_left', 'other')),
  ending_reason text not null default '' check (length(ending_reason) <= 2000),
  reads_until date,
  given_by uuid references memberships,
  version integer not null default 1,
  provider_id uuid not null references organisations,
  supporter_keys uuid[] not null default '{}',
  specialist_keys uuid[] not null default '{}',
  unique (id, family_id),
  foreign key (wish_id, family_id) references service_wishes (id, family_id),
  foreign key (membership_id, provider_id) references memberships (id, organisation_id),
  check (ended_on is null or ended_on >= began_on),
  check ((ended_on is null) = (ending is null) and (ended_on is null) = (reads_until is null))
);
comment on table engagements is 'Which mentor, psychologist or supervisor serves which family, from when to when, and why it ended.';
comment on column engagements.contacted_on is 'TK 2.3.2: when the specialist first reached the family.';
comment on column engagements.reads_until is 'The last day on which the specialist still owes a report (TK 3.1.2) and reads; specialist_keys is emptied after it.';
create index engagements_of_family on engagements (family_id);
create index engagements_of_membership on engagements (membership_id) where ended_on is null;
create index engagements_of_provider on engagements (provider_id);
-- Two managers who give the same specialist at once: the second is told.
create unique index engagements_once on engagements (family_id, service, membership_id) where ended_on is null;

create table appointments (
  id uuid primary key default gen_random_uuid(),
  engagement_id uuid not null,
  family_id uuid not null references families,
  service text not null check (service in ('mentoring', 'counselling', 'supervision')),
  membership_id uuid not null references memberships,
  basis text not null check (basis in ('regular', 'prospective', 'after-departure', 'extra')),
  starts_on date not null,
  starts_at time not null,
  minutes smallint not null check (minutes between 1 and 720),
  form text not null check (form in ('in-person', 'video', 'phone')),
  place text not null default '' check (length(place) <= 300),
  participants text[] not null default '{}' check (participants <@ '{parent,parents,child,own-child,other}'::text[]),
  remote_agreed_on date,
  remote_means text not null default '' check (length(remote_means) <= 300),
  remote_worked boolean,
  state text not null default 'booked' check (state in ('booked', 'held', 'cancelled', 'missed')),
  cancelled_by text check (cancelled_by in ('family', 'specialist')),
  cancel_asked_on date,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  specialist_keys uuid[] not null default '{}',
  unique (id, family_id),
  foreign key (engagement_id, family_id) references engagements (id, family_id),
  check ((form = 'in-person') = (remote_agreed_on is null)),
  check (form = 'in-person' or remote_means <> ''),
  check (remote_worked is null or (state = 'held' and form <> 'in-person')),
  check ((state = 'cancelled') = (cancelled_by is not null))
);
comment on table appointments is 'Meetings of a specialist with a family, booked and held: when, how long, in which form and who took part by role; no words.';
comment on column appointments.remote_agreed_on is 'TK 2.8.11: when it was agreed to meet remotely; remote_means by which means, remote_worked whether it served.';
comment on column appointments.withdrawn_at is 'Taken back by its specialist: it counts nowhere, and its history stays.';
create index appointments_of_family on appointments (family_id, starts_on);
create index appointments_of_engagement on appointments (engagement_id, starts_on);
create index appointments_of_membership on appointments (membership_id, starts_on);
create index appointments_of_provider on appointments (provider_id, starts_on);

create table appointment_topics (
  appointment_id uuid primary key,
  family_id uuid not null references families,
  kinds text[] not null default '{}',
  topics text not null default '' check (length(topics) <= 2000),
  next_step text not null default '' check (length(next_step) <= 2000),
  provider_id uuid,
  specialist_keys uuid[] not null default '{}',
  foreign key (appointment_id, family_id) references appointments (id, family_id)
);
comment on table appointment_topics is 'What the month''s report says of a meeting (Lisa 4): read by the specialist, the provider''s managers and the family, who signs it.';

create table appointment_notes (
  appointment_id uuid not null,
  version integer not null,
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  written_at timestamptz not null default clock_timestamp(),
  body text not null check (length(body) <= 20000),
  provider_id uuid,
  reader_keys uuid[] not null default '{}',
  primary key (appointment_id, version),
  foreign key (appointment_id, family_id) references appointments (id, family_id)
);
comment on table appointment_notes is 'The specialist''s own words, each version as it was written. Those of a psychologist or supervisor are read by that specialist alone; a mentor''s also by the provider''s managers.';

create table appointment_revisions (
  appointment_id uuid not null,
  version integer not null,
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  author_name text not null default '',
  written_at timestamptz not null default clock_timestamp(),
  change text not null check (change in ('booked', 'logged', 'changed', 'held', 'cancelled', 'missed', 'cancel-asked', 'withdrawn', 'restored')),
  reason text not null default '' check (length(reason) <= 2000),
  facts jsonb not null,
  provider_id uuid,
  specialist_keys uuid[] not null default '{}',
  primary key (appointment_id, version),
  foreign key (appointment_id, family_id) references appointments (id, family_id)
);
comment on table appointment_revisions is 'Each version of a meeting as it was written, without its notes; insert-only. Read by the specialist and the provider''s managers.';

create table extra_sessions (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  engagement_id uuid not null,
  year smallint not null check (year between 2024 and 2100),
  asked smallint not null check (asked > 0),
  author_id uuid not null references memberships,
  author_name text not null default '',
  asked_on date not null,
  reasons text not null check (reasons <> '' and length(reasons) <= 8000),
  answer text check (answer in ('approved', 'refused')),
  granted smallint check (granted > 0 and granted <= asked),
  answered_by uuid references memberships,
  answered_name text,
  answered_on date,
  answer_reason text not null default '' check (length(answer_reason) <= 4000),
  provider_id uuid,
  specialist_keys uuid[] not null default '{}',
  foreign key (engagement_id, family_id) references engagements (id, family_id),
  check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
  check ((answer is not distinct from 'approved') = (granted is not null)),
  check (answer is distinct from 'refused' or answer_reason <> '')
);
comment on table extra_sessions is 'TK 2.5.4: more counselling in a year than five, on the specialist''s reasons and with the commissioner''s approval.';
create index extra_sessions_of_family on extra_sessions (family_id, year);
create index extra_sessions_waiting on extra_sessions (asked_on) where answer is null;
-- One question at a time: two that are asked at once are one.
create unique index extra_sessions_once on extra_sessions (family_id, year, author_id) where answer is null;

-- Access ------------------------------------------------------------------------------------------------------------

create function take_access_for_meetings() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare
  f families%rowtype;
  e engagements%rowtype;
begin
  -- As in take_access_from_family: what changes the family at the same moment waits, or is waited for.
  select * into f from families where id = new.family_id for no key update;
  if tg_table_name = 'service_wishes' then
    new.provider_id := f.provider_id;
    new.supporter_keys := coalesce(f.supporter_keys, '{}');
    return new;
  end if;
  if tg_table_name = 'engagements' then
    new.specialist_name := coalesce((select m.display_name from memberships m where m.id = new.membership_id), '');
    new.specialist_keys := array[new.membership_id];
    new.supporter_keys := case when new.provider_id = f.provider_id then f.supporter_keys else '{}' end;
    return new;
  end if;
  select * into e from engagements where id = new.engagement_id and family_id = new.family_id;
  new.provider_id := e.provider_id;
  new.specialist_keys := coalesce(e.specialist_keys, '{}');
  if tg_table_name = 'appointments' then
    new.service := e.service;
    new.membership_id := e.membership_id;
    new.supporter_keys := coalesce(e.supporter_keys, '{}');
  end if;
  return new;
end $$;
create trigger access_for_meetings before insert on service_wishes for each row execute function take_access_for_meetings();
create trigger access_for_meetings before insert on engagements for each row execute function take_access_for_meetings();
create trigger access_for_meetings before insert on appointments for each row execute function take_access_for_meetings();
create trigger access_for_meetings before insert on extra_sessions for each row execute function take_access_for_meetings();

-- After row security has let the engagement through, so that nobody learns of a family that is hidden.
create function check_specialist() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if not exists (select from memberships m where m.id = new.membership_id and m.role = case new.service
    when 'mentoring' then 'mentor' when 'counselling' then 'psychologist' else 'supervisor' end) then
    raise check_violation using message = 'a service is given by a specialist of its own kind';
  end if;
  return null;
end $$;
create trigger specialist_is_of_the_service after insert on engagements for each row execute function check_specialist();

-- A note is its author's while they serve the family; of a mentor's the manager of the provider reads too, as of a
-- supporter's contacts.
create function note_readers(of_service text, provider uuid, specialists uuid[], author uuid) returns uuid[]
  language sql immutable set search_path = tugiring, pg_temp as $$
  select case when author = any (specialists) then array[author] else '{}' end
      || case when of_service = 'mentoring' then array[provider] else '{}' end;
$$;

create function take_readers_from_appointment() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare a appointments%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into a from appointments where id = new.appointment_id and family_id = new.family_id;
  new.provider_id := a.provider_id;
  if tg_table_name = 'appointment_notes' then
    new.reader_keys := note_readers(a.service, a.provider_id, coalesce(a.specialist_keys, '{}'), new.author_id);
  else
    new.specialist_keys := coalesce(a.specialist_keys, '{}');
  end if;
  return new;
end $$;
create trigger readers_from_appointment before insert on appointment_topics for each row execute function take_readers_from_appointment();
create trigger readers_from_appointment before insert on appointment_notes for each row execute function take_readers_from_appointment();
create trigger readers_from_appointment before insert on appointment_revisions for each row execute function take_readers_from_appointment();

do $$
declare t text;
begin
  foreach t in array array['service_wishes', 'appointment_revisions', 'extra_sessions'] loop
    execute format('create trigger names_author before insert on %I for each row execute function name_author()', t);
  end loop;
  foreach t in array array['service_wishes', 'engagements', 'appointments', 'appointment_topics', 'appointment_notes',
                           'appointment_revisions', 'extra_sessions'] loop
    execute format('create trigger stays_with_family before update of family_id on %I for each row
                      when (old.family_id is distinct from new.family_id) execute function refuse_move()', t);
  end loop;
end $$;

create function spread_engagement_access() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update appointments set specialist_keys = new.specialist_keys, supporter_keys = new.supporter_keys
   where engagement_id = new.id;
  update extra_sessions set specialist_keys = new.specialist_keys where engagement_id = new.id;
  update appointment_topics t set specialist_keys = new.specialist_keys
    from appointments a where a.engagement_id = new.id and t.appointment_id = a.id;
  update appointment_revisions r set specialist_keys = new.specialist_keys
    from appointments a where a.engagement_id = new.id and r.appointment_id = a.id;
  update appointment_notes n set reader_keys = note_readers(new.service, new.provider_id, new.specialist_keys, n.author_id)
    from appointments a where a.engagement_id = new.id and n.appointment_id = a.id;
  return null;
end $$;
create trigger spread_access after update of specialist_keys, supporter_keys on engagements for each row
  when (old.specialist_keys is distinct from new.specialist_keys or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_engagement_access();

-- Whoever supports the family now sees that it is served; what another provider gave stays with that provider. A wish
-- that is open goes with the family.
create function spread_access_to_meetings() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update engagements set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end
   where family_id = new.id;
  update service_wishes set
    provider_id = case when outcome is null then new.provider_id else provider_id end,
    supporter_keys = new.supporter_keys
   where family_id = new.id;
  return null;
end $$;
create trigger spread_access_to_meetings after update of provider_id, supporter_keys on families for each row
  when (old.provider_id is distinct from new.provider_id or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_access_to_meetings();

-- An engagement that goes on again is read again.
create function settle_engagement_end() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if new.ended_on is null and old.ended_on is not null then new.specialist_keys := array[new.membership_id]; end if;
  return new;
end $$;
create trigger settle_end before update of ended_on on engagements for each row execute function settle_engagement_end();

create function settle_engagements(on_day date) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare settled integer;
begin
  if not pg_try_advisory_xact_lock(hashtext('tugiring engagements')) then return 0; end if;
  update engagements set specialist_keys = '{}' where reads_until < on_day and specialist_keys <> '{}';
  get diagnostics settled = row_count;
  return settled;
end $$;
comment on function settle_engagements is 'Takes away what specialists read of families whom they no longer serve and of whom they owe no report. Answers of how many.';

-- What is asked ----------------------------------------------------------------------------------------------------

-- Of the acting specialist's families, what the work needs and no more (TK 0.4).
create function engaged_families(only_family uuid) returns table (
  family_id uuid, name text, kind text, language text, address text, phone text, parents jsonb, children jsonb
)
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare me constant uuid := acting_membership();
begin
  return query
    select f.id, f.name, f.kind, f.language, f.address, f.phone,
           (select coalesce(jsonb_agg(jsonb_build_object('name', m.given_name || ' ' || m.family_name, 'phone', m.phone)
                                      order by m.given_name, m.id), '[]')
              from family_members m where m.family_id = f.id and m.relation = 'parent'),
           (select coalesce(jsonb_agg(jsonb_build_object('name', c.given_name, 'born', extract(year from c.born_on)::integer)
                                      order by c.born_on, c.id), '[]')
              from children c where c.family_id = f.id and c.left_on is null)
      from families f
     where f.id in (select e.family_id from engagements e where e.membership_id = me and me = any (e.specialist_keys))
       and (only_family is null or f.id = only_family);
end $$;
comment on function engaged_families is 'The families whom the acting mentor, psychologist or supervisor serves: name, address, telephone, parents, children''s first names and years.';

-- Whether the actor may ask of a family's sessions: who serves it, supports it, manages its provider, is it, or the
-- commissioner.
create function may_ask_sessions(family uuid) returns boolean
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select exists (
    select from families f, acting() me
     where f.id = family
       and (me.role = 'commissioner_officer'
            or me.role = 'family_member' and me.family_id = f.id
            or me.role = 'project_manager' and (f.provider_id = me.organisation_id or exists (
                 select from engagements e where e.family_id = f.id and e.provider_id = me.organisation_id))
            or me.role = 'family_supporter' and me.membership_id = any (f.supporter_keys)
            or exists (select from engagements e where e.family_id = f.id and e.membership_id = me.membership_id
                         and me.membership_id = any (e.specialist_keys))));
$$;

-- What the rules' question may-hold is asked of: dates, and no words. A mentor is told of mentoring alone, a psychologist
-- or supervisor of what is counted with theirs.
create function session_facts(family uuid) returns jsonb
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare
  f families%rowtype;
  asking constant text := acting_role();
  told constant text[] := case asking
    when 'mentor' then '{mentoring}'
    when 'psychologist' then '{counselling,supervision}'
    when 'supervisor' then '{counselling,supervision}'
    else '{mentoring,counselling,supervision}' end;
begin
  if not may_ask_sessions(family) then return null; end if;
  select * into f from families where id = family;
  return jsonb_build_object(
    'kind', f.kind,
    'children', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'arrived', c.arrived_on, 'expected', c.expected_on, 'left', c.left_on)
                                           order by c.id), '[]') from children c where c.family_id = family),
    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'service', a.service, 'date', a.starts_on,
                                                              'basis', a.basis, 'state', a.state) order by a.starts_on, a.id), '[]')
                   from appointments a
                  where a.family_id = family and a.service = any (told)
                    and a.state in ('booked', 'held') and a.withdrawn_at is null),
    'extra', (select coalesce(jsonb_agg(jsonb_build_object('year', x.year, 'sessions', x.granted) order by x.year, x.id), '[]')
                from extra_sessions x
               where x.family_id = family and x.answer = 'approved' and asking <> 'mentor'));
end $$;
comment on function session_facts is 'For whoever serves, supports, manages or is the family, and the commissioner: what the rules ask before a session is booked; null for others.';

-- Two who book at once: the second counts again, what the first has booked with it.
create function hold_sessions(family uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if not may_ask_sessions(family) then return false; end if;
  perform from families f where f.id = family for no key update;
  return found;
end $$;
comment on function hold_sessions is 'Holds the count of a family''s sessions until the commit; false where the actor may not ask of them.';

-- What TK 2.1.6.7 and TK 2.3.6.1 ask of a family and of its provider's mentors, psychologists and supervisors.
create function specialist_facts(family uuid, of_service text, on_day date) returns jsonb
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families x
   where x.id = family and acting_role() = 'project_manager' and x.provider_id = any (acting_keys());
  if f.id is null then return null; end if;
  return jsonb_build_object(
    'supportedBy', (select coalesce(jsonb_agg(jsonb_build_object('person', m.person_id, 'from', a.began_on,
                                                                 'to', coalesce(a.ended_on, a.until_on))), '[]')
                      from assignments a join memberships m on m.id = a.membership_id where a.family_id = family),
    'people', (select coalesce(jsonb_agg(jsonb_build_object(
        'membership', m.id, 'person', m.person_id, 'name', m.display_name, 'confirmed', m.confirmed_on,
        'languages', m.languages, 'counties', m.counties,
        'load', (select count(*) from engagements e where e.membership_id = m.id and e.ended_on is null),
        'serves', exists (select from engagements e where e.membership_id = m.id and e.family_id = family and e.ended_on is null),
        'served', (select max(e.ended_on) from engagements e where e.membership_id = m.id and e.family_id = family)
      )), '[]')
      from memberships m
     where m.organisation_id = f.provider_id and (m.ended_on is null or m.ended_on >= on_day)
       and m.role = case of_service when 'mentoring' then 'mentor' when 'counselling' then 'psychologist' else 'supervisor' end));
end $$;
comment on function specialist_facts is 'For a manager of the family''s provider: its specialists for a service, and what the rules ask of them and of the family; null where the family is none of theirs.';

-- TK 2.1.6.7, asked of a supporter: who mentors the family.
create function mentors_of(family uuid) returns jsonb
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('person', m.person_id, 'from', e.began_on, 'to', e.ended_on)), '[]')
    from engagements e join memberships m on m.id = e.membership_id
    join families f on f.id = e.family_id
   where e.family_id = family and e.service = 'mentoring'
     and acting_role() = 'project_manager' and f.provider_id = any (acting_keys());
$$;

-- TK 2.1.6.7, asked of a mentor who books: who supports the family, and whether that is the mentor.
create function supports_as_well(family uuid) returns jsonb
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('person', m.person_id, 'from', a.began_on, 'to', coalesce(a.ended_on, a.until_on))), '[]')
    from assignments a join memberships m on m.id = a.membership_id, acting() me
   where a.family_id = family and m.person_id = me.person_id;
$$;

-- A family takes its own wish back while it is not answered.
create function take_back_wish(wish uuid, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  if me.role is distinct from 'family_member' then return false; end if;
  update service_wishes set outcome = 'withdrawn', closed_on = on_day, closed_by = me.membership_id, version = version + 1
   where id = wish and family_id = me.family_id and outcome is null;
  return found;
end $$;

-- A family asks that a meeting be cancelled; whether it is, says the specialist. Words and all go into the history.
create function ask_to_cancel(appointment uuid, words text, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  me constant actor := acting();
  a appointments%rowtype;
  last appointment_revisions%rowtype;
begin
  if me.role is distinct from 'family_member' then return false; end if;
  select * into a from appointments x where x.id = appointment and x.family_id = me.family_id for no key update;
  if not found or a.state <> 'booked' or a.withdrawn_at is not null or a.cancel_asked_on is not null then return false; end if;
  update appointments set cancel_asked_on = on_day, version = version + 1 where id = a.id;
  select * into last from appointment_revisions r where r.appointment_id = a.id and r.version = a.version;
  insert into appointment_revisions (appointment_id, version, family_id, author_id, change, reason, facts)
    values (a.id, a.version + 1, a.family_id, me.membership_id, 'cancel-asked', left(coalesce(words, ''), 2000),
            coalesce(last.facts, '{}'));
  return true;
end $$;
comment on function ask_to_cancel is 'For a family: asks that its booked meeting be cancelled; false where there is none such.';
