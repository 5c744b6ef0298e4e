-- The database as the migrations and policies make it. Written by `node src/database/schema.ts --write`;
-- a test compares it. Tables belong to tugiring_owner, and tugiring_system may do everything with each row.

create type actor as (
  session_id uuid,
  person_id uuid,
  membership_id uuid,
  role text,
  organisation_id uuid,
  family_id uuid,
  keys uuid[]
);

CREATE OR REPLACE FUNCTION tugiring.acting()
 RETURNS actor
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin return actor_of(current_setting('tugiring.session', true)); end $function$;
alter function acting() owner to tugiring_system;
grant execute on function acting() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.acting_keys()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin return (actor_of(current_setting('tugiring.session', true))).keys; end $function$;
alter function acting_keys() owner to tugiring_system;
grant execute on function acting_keys() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.acting_membership()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin return (actor_of(current_setting('tugiring.session', true))).membership_id; end $function$;
alter function acting_membership() owner to tugiring_system;
grant execute on function acting_membership() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.acting_person()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin return (actor_of(current_setting('tugiring.session', true))).person_id; end $function$;
alter function acting_person() owner to tugiring_system;
grant execute on function acting_person() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.acting_role()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin return (actor_of(current_setting('tugiring.session', true))).role; end $function$;
alter function acting_role() owner to tugiring_system;
grant execute on function acting_role() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.actor_of(secret text)
 RETURNS actor
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare found_actor actor;
begin
  if secret is null or secret = '' then return null; end if;
  select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id,
         case
           when m.role in ('family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader') then array[m.id]
           when m.role = 'family_member' then array[m.family_id]
           when m.role is not null then array[m.organisation_id]
         end
    into found_actor
    from sessions s
    left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
     and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
     and not is_closed(m.organisation_id)
   where s.hash = session_hash(secret)
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
  return found_actor;
end $function$;
alter function actor_of(text) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.add_follow_up(family uuid, of_kind text, words text, agreed_on date, on_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  followed record;
  new_id uuid;
begin
  -- A refusal of the municipality at the same moment waits, or is waited for.
  perform from families where id = family for no key update;
  select * into followed from followed_families() x where x.family_id = family;
  if not found then return null; end if;
  if of_kind = 'greater-need' and (followed.municipality_id is null or agreed_on is null) then return null; end if;
  if of_kind = 'offer' and not exists (select from offer_wishes w where w.family_id = family and w.wished) then return null; end if;
  insert into follow_ups (family_id, kind, written_on, author_id, author_name, body, consent_on, about, follower_id)
    select family, of_kind, on_day, m.id, m.display_name, words, case when of_kind = 'greater-need' then agreed_on end,
           followed.name || ' (' || followed.case_number || ')', followed.follower_id
      from memberships m where m.id = me.membership_id
    returning id into new_id;
  return new_id;
end $function$;
alter function add_follow_up(uuid,text,text,date,date) owner to tugiring_system;
grant execute on function add_follow_up(uuid,text,text,date,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.add_walk_in(which uuid, given text, family text, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare g support_groups%rowtype;
begin
  if not keeps_list(which) then return 'nothing-there'; end if;
  select * into g from support_groups where id = which for no key update;
  if not g.list_open then return 'signed'; end if;
  if g.state <> 'published' then return 'not-held'; end if;
  insert into group_signups (group_id, given_name, family_name, state, walk_in, asked_at, asked_by, attended)
    values (which, given, family, 'in', true, at, acting_membership(), true);
  return 'added';
end $function$;
alter function add_walk_in(uuid,text,text,timestamp with time zone) owner to tugiring_system;
grant execute on function add_walk_in(uuid,text,text,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.admit_parents(family uuid, on_day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare member record; who uuid; admitted integer := 0;
begin
  if acting_role() is distinct from 'commissioner_officer' then
    raise insufficient_privilege using message = 'parents are admitted by the commissioner';
  end if;
  for member in
    select m.id, m.identity_code, m.given_name, m.family_name, f.language
      from family_members m join families f on f.id = m.family_id
     where m.family_id = family and m.relation = 'parent' and m.identity_code is not null
  loop
    insert into people (identity_code, given_name, family_name, language)
      values (member.identity_code, member.given_name, member.family_name, member.language)
      on conflict (identity_code) do nothing;
    select p.id into who from people p where p.identity_code = member.identity_code;
    update family_members set person_id = who where id = member.id and person_id is null;
    if not exists (select from memberships m where m.person_id = who and m.family_id = family) then
      -- A program whose day runs ahead of the world's admits at once all the same.
      insert into memberships (person_id, role, family_id, display_name, languages, began_on)
        values (who, 'family_member', family, member.given_name || ' ' || member.family_name,
                array[member.language], least(on_day, today_in_estonia()));
      admitted := admitted + 1;
    end if;
  end loop;
  return admitted;
end $function$;
alter function admit_parents(uuid,date) owner to tugiring_system;
grant execute on function admit_parents(uuid,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.answer_group(which uuid, read_version integer, accept boolean, why text, small boolean, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if acting_role() is distinct from 'commissioner_officer' then return false; end if;
  update support_groups
     set state = case when accept then 'accepted' else 'turned-down' end, reason = why, decided_on = on_day,
         small_approved = case when accept and small_asked then small end,
         small_decided_on = case when accept and small_asked and small is not null then on_day end,
         version = version + 1
   where id = which and version = read_version and state = 'sent';
  return found;
end $function$;
alter function answer_group(uuid,integer,boolean,text,boolean,date) owner to tugiring_system;
grant execute on function answer_group(uuid,integer,boolean,text,boolean,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.ask_as_prospective(f jsonb, provider uuid, of_service text, on_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  p people%rowtype;
  family uuid;
  member uuid;
begin
  select * into p from people where id = me.person_id for update;
  if not found or not exists (select from organisations o where o.id = provider and o.kind = 'provider')
    or exists (select from memberships m where m.person_id = p.id and m.role = 'family_member'
                 and (m.ended_on is null or m.ended_on >= today_in_estonia())) then
    return null;
  end if;
  family := new_prospective_family(f, provider, on_day);
  insert into family_members (family_id, person_id, relation, given_name, family_name, identity_code, phone, email)
    values (family, p.id, 'parent', p.given_name, p.family_name, p.identity_code, f ->> 'phone', f ->> 'email');
  insert into memberships (person_id, role, family_id, display_name, languages, began_on)
    values (p.id, 'family_member', family, p.given_name || ' ' || p.family_name, array[f ->> 'language'],
            least(on_day, today_in_estonia()))
    returning id into member;
  insert into service_wishes (family_id, service, source, author_id, informed_on, words)
    values (family, of_service, 'family', member, on_day, coalesce(f ->> 'words', ''));
  return family;
end $function$;
alter function ask_as_prospective(jsonb,uuid,text,date) owner to tugiring_system;
grant execute on function ask_as_prospective(jsonb,uuid,text,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.ask_reports_anew()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'contacts' then
    update signed_reports r set changed = true
     where r.family_id = new.family_id and r.engagement_id is null and r.author_id = new.author_id and not r.superseded and not r.changed
       and r.month in (to_char(new.held_on, 'YYYY-MM'), to_char(case when tg_op = 'UPDATE' then old.held_on end, 'YYYY-MM'));
  elsif tg_table_name = 'contact_notes' then
    update signed_reports r set changed = true
     where r.family_id = new.family_id and r.engagement_id is null and r.author_id = new.author_id and not r.superseded and not r.changed
       and r.month = to_char(new.held_on, 'YYYY-MM');
  elsif tg_table_name = 'appointments' then
    update signed_reports r set changed = true
     where r.engagement_id = new.engagement_id and not r.superseded and not r.changed
       and r.month in (to_char(new.starts_on, 'YYYY-MM'), to_char(case when tg_op = 'UPDATE' then old.starts_on end, 'YYYY-MM'));
  else
    update signed_reports r set changed = true
      from appointments a
     where a.id = new.appointment_id and r.engagement_id = a.engagement_id and not r.superseded and not r.changed
       and r.month = to_char(a.starts_on, 'YYYY-MM');
  end if;
  return null;
end $function$;
alter function ask_reports_anew() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.ask_to_cancel(appointment uuid, words text, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function ask_to_cancel(uuid,text,date) owner to tugiring_system;
grant execute on function ask_to_cancel(uuid,text,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.audit_text(a audit)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'tugiring', 'pg_temp'
RETURN (SELECT string_agg(COALESCE((((octet_length(convert_to(parts.part, 'UTF8'::name)))::text || ':'::text) || parts.part), '-'::text), ','::text ORDER BY parts.place) AS string_agg FROM unnest(ARRAY[((audit_text.a).id)::text, (((EXTRACT(epoch FROM (audit_text.a).at) * (1000000)::numeric))::bigint)::text, ((audit_text.a).person_id)::text, ((audit_text.a).membership_id)::text, ((audit_text.a).session_id)::text, (audit_text.a).action, (audit_text.a).effect, ((audit_text.a).family_id)::text, ((audit_text.a).record_id)::text, (audit_text.a).request_id]) WITH ORDINALITY parts(part, place));
alter function audit_text(audit) owner to tugiring_owner;
grant execute on function audit_text(audit) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.await_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  insert into invoice_deliveries (invoice_id, provider_id) values (new.id, new.provider_id);
  return null;
end $function$;
alter function await_delivery() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.begin_adaptation(family uuid, given text, surname text, born date, arrived date, expected date, of_edition text, on_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype; me actor := acting(); child uuid; service uuid;
begin
  select * into f from families where id = family for no key update;
  if not found or not coalesce(me.role = 'family_supporter' and me.membership_id = any (f.supporter_keys), false) then
    return null;
  end if;
  insert into children (family_id, given_name, family_name, born_on, arrived_on, expected_on)
    values (f.id, given, surname, born, arrived, expected) returning id into child;
  insert into services (family_id, child_id, kind, edition, provider_id, informed_on)
    values (f.id, child, 'adaptation', of_edition, f.provider_id, on_day) returning id into service;
  return service;
end $function$;
alter function begin_adaptation(uuid,text,text,date,date,date,text,date) owner to tugiring_system;
grant execute on function begin_adaptation(uuid,text,text,date,date,date,text,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.begin_mail_session(which uuid, by_taker uuid, membership uuid, new_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  insert into sessions (hash, person_id, membership_id, seen_at, idle_ends_at, ends_at, agent, language)
    select new_hash, m.person_id, m.id, now(), now() + interval '1 minute', now() + interval '1 minute', 'mail', s.language
      from mails w join memberships m on m.id = membership and m.person_id = w.person_id
      join mail_settings s on s.person_id = w.person_id
     where w.id = which and w.taken = by_taker and w.settled_at is null;
  return found;
end $function$;
alter function begin_mail_session(uuid,uuid,uuid,bytea) owner to tugiring_system;
grant execute on function begin_mail_session(uuid,uuid,uuid,bytea) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.begin_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  insert into family_revisions (family_id, provider_id, supporter_keys) values (new.id, new.provider_id, new.supporter_keys);
  return null;
end $function$;
alter function begin_revision() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.begin_session(subject text, given text, family text, new_hash bytea, agent text, language text)
 RETURNS TABLE(person_id uuid, membership_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare who uuid; chosen uuid;
begin
  if subject !~ '^EE[0-9]{11}$' then raise exception 'subject is not of the form EE and identity code'; end if;
  insert into people as p (identity_code, given_name, family_name, language)
    values (substr(subject, 3), given, family, begin_session.language)
    on conflict (identity_code) do update set given_name = excluded.given_name, family_name = excluded.family_name
    returning p.id into who;
  -- Last used, not last signed in with: a change of role keeps its session's beginning.
  select m.id into chosen from memberships m
    left join sessions s on s.membership_id = m.id and s.person_id = who
   where m.person_id = who and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
   group by m.id order by max(s.seen_at) desc nulls last, m.role, m.id limit 1;
  insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at, agent, language)
    values (new_hash, who, chosen, now() + interval '30 minutes', now() + interval '12 hours',
            left(coalesce(begin_session.agent, ''), 200), begin_session.language);
  insert into audit (person_id, membership_id, action, effect, request_id) values (who, chosen, 'sign-in', 'sign-in', '');
  return query select who, chosen;
end $function$;
alter function begin_session(text,text,text,bytea,text,text) owner to tugiring_system;
grant execute on function begin_session(text,text,text,bytea,text,text) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.change_role(secret text, new_hash bytea, wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare before sessions%rowtype;
begin
  select * into before from sessions s
   where s.hash = session_hash(secret) and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now()
     for update;
  if not found or not exists (
    select from memberships m where m.id = wanted and m.person_id = before.person_id
       and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())) then
    return false;
  end if;
  update sessions set ended_at = now(), end_reason = 'role_changed' where hash = before.hash;
  insert into sessions (hash, person_id, membership_id, began_at, idle_ends_at, ends_at, agent, language, continues)
    values (new_hash, before.person_id, wanted, before.began_at, least(now() + interval '30 minutes', before.ends_at),
            before.ends_at, before.agent, before.language, before.id);
  insert into audit (person_id, membership_id, session_id, action, effect, record_id, request_id)
    values (before.person_id, before.membership_id, before.id, 'change-role', 'change', wanted, '');
  return true;
end $function$;
alter function change_role(text,bytea,uuid) owner to tugiring_system;
grant execute on function change_role(text,bytea,uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.check_contact_links()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if exists (select from unnest(new.service_ids) i where not exists (select from services x where x.id = i and x.family_id = new.family_id))
    or exists (select from unnest(new.child_ids) i where not exists (select from children x where x.id = i and x.family_id = new.family_id))
    or exists (select from unnest(new.goal_ids) i where not exists (select from goals x where x.id = i and x.family_id = new.family_id)) then
    raise foreign_key_violation using message = 'a contact''s services, children and goals are of its own family';
  end if;
  return null;
end $function$;
alter function check_contact_links() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.check_notice_children()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if exists (select from unnest(new.child_ids) i where not exists (select from children x where x.id = i and x.family_id = new.family_id)) then
    raise foreign_key_violation using message = 'a notice''s children are of its own family';
  end if;
  return null;
end $function$;
alter function check_notice_children() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.check_overview_links()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if not new.service_id = any (new.service_ids)
    or exists (select from unnest(new.service_ids) i where not exists (select from services x where x.id = i and x.family_id = new.family_id))
    or new.corrects is not null and not exists (select from overviews o where o.id = new.corrects and o.family_id = new.family_id) then
    raise foreign_key_violation using message = 'an overview''s services, and what it corrects, are of its own family';
  end if;
  return null;
end $function$;
alter function check_overview_links() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.check_specialist()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if not exists (select from memberships m where m.id = new.membership_id and m.role = case new.service
    when 'mentoring' then 'mentor' when 'counselling' then 'psychologist' else 'supervisor' end) then
    raise check_violation using message = 'a service is given by a specialist of its own kind';
  end if;
  return null;
end $function$;
alter function check_specialist() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.clock_is_moved()
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'tugiring', 'pg_temp'
RETURN false;
alter function clock_is_moved() owner to tugiring_owner;
grant execute on function clock_is_moved() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.close_access(on_day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare closed integer;
begin
  perform refuse_other_day(on_day);
  update contract_closings set closed_on = on_day where closed_on is null and closes_on < on_day;
  get diagnostics closed = row_count;
  return closed;
end $function$;
alter function close_access(date) owner to tugiring_system;
grant execute on function close_access(date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.conclude_agreement(d documents, signed date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare agreed record; goal uuid;
begin
  insert into agreements (service_id, family_id, document_id, signed_on, purpose, family_part, supporter_part)
    values (d.service_id, d.family_id, d.id, signed, coalesce(d.data ->> 'purpose', ''),
            coalesce(d.data ->> 'familyPart', ''), coalesce(d.data ->> 'supporterPart', ''))
    -- A corrected one is the same agreement: it goes on from the day on which it was first signed, and is sent anew.
    on conflict (service_id) do update set document_id = excluded.document_id, purpose = excluded.purpose,
      family_part = excluded.family_part, supporter_part = excluded.supporter_part, to_municipality_on = null,
      version = agreements.version + 1;
  for agreed in
    select said ->> 'title' as title, said ->> 'source' as source
      from jsonb_array_elements(coalesce(d.data -> 'goals', '[]')) said
     where not exists (select from goals g where g.service_id = d.service_id and g.title = said ->> 'title')
  loop
    insert into goals (family_id, service_id, title, source, set_on)
      values (d.family_id, d.service_id, agreed.title, agreed.source, signed) returning id into goal;
    insert into goal_revisions (goal_id, version, family_id, author_id, changed_on, change, title, state)
      values (goal, 1, d.family_id, d.issued_by, signed, 'added', agreed.title, 'open');
  end loop;
end $function$;
alter function conclude_agreement(documents,date) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.conclude_ending(d documents, signed date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare closed record;
begin
  update services set ending_signed_on = signed, version = version + 1 where id = d.service_id;
  for closed in
    update goals g set state = said ->> 'state', closed_on = greatest(d.ended_on, g.set_on), version = g.version + 1
      from jsonb_array_elements(coalesce(d.data -> 'goals', '[]')) said
     where g.service_id = d.service_id and g.id::text = said ->> 'id' and g.state = 'open'
       and said ->> 'state' in ('reached', 'dropped')
    returning g.id, g.version, g.title, g.state, left(coalesce(said ->> 'outcome', ''), 2000) as outcome
  loop
    insert into goal_revisions (goal_id, version, family_id, author_id, changed_on, change, title, state, reason)
      values (closed.id, closed.version, d.family_id, d.issued_by, signed, closed.state, closed.title, closed.state, closed.outcome);
  end loop;
end $function$;
alter function conclude_ending(documents,date) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.confirm_attendance(which uuid, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  g support_groups%rowtype;
begin
  if me.role is distinct from 'family_member' then return 'nothing-there'; end if;
  select * into g from support_groups where id = which and published_at is not null for no key update;
  if not found then return 'nothing-there'; end if;
  if (g.held_on + g.starts_at) at time zone 'Europe/Tallinn' > at or g.state <> 'published' then return 'not-held'; end if;
  if not g.list_open then return 'signed'; end if;
  update group_signups s set attended = true, confirmed_at = at
    from family_members m
   where s.group_id = which and s.family_id = me.family_id and m.id = s.member_id and m.person_id = me.person_id
     and s.state = 'in' and s.attended is distinct from false and s.confirmed_at is null;
  return case when found then 'confirmed' else 'not-yours' end;
end $function$;
alter function confirm_attendance(uuid,timestamp with time zone) owner to tugiring_system;
grant execute on function confirm_attendance(uuid,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.confirm_mail_address(given text, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare was mail_settings%rowtype;
begin
  select * into was from mail_settings where person_id = acting_person() for update;
  if was.email is null or was.email = '' or was.code is null then return 'spent'; end if;
  if was.code_tries >= 5 then return 'spent'; end if;
  if was.code <> given then
    update mail_settings set code_tries = code_tries + 1 where person_id = was.person_id;
    return 'wrong';
  end if;
  update mail_settings set confirmed_at = at, code = null, code_tries = 0 where person_id = was.person_id;
  return 'confirmed';
end $function$;
alter function confirm_mail_address(text,timestamp with time zone) owner to tugiring_system;
grant execute on function confirm_mail_address(text,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.confirm_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update memberships set confirmed_on = new.from_on, only_known = new.only_known, version = version + 1
   where id = new.membership_id;
  return null;
end $function$;
alter function confirm_person() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.costs_of(schedule jsonb)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select coalesce(jsonb_agg(to_jsonb(c)), '[]')
    from (select l.service, l."familyKind" as kind, o.county, l."of", sum(l.amount) as amount,
                 -- What is paid: its lines, and their units, of which "of" are one family's month, hour or meeting.
                 count(*) filter (where l.reasons = '[]') as paid,
                 coalesce(sum(l.units) filter (where l.reasons = '[]'), 0) as units
            from jsonb_to_recordset(coalesce(schedule -> 'lines', '[]')) as l
                 (service text, "familyKind" text, municipality text, "of" integer, units bigint, amount bigint, reasons jsonb)
            left join lateral (select m.county from organisations m
                                where m.kind = 'municipality' and m.name = l.municipality
                                order by m.county limit 1) o on true
           group by l.service, l."familyKind", o.county, l."of"
           order by l.service, l."familyKind", o.county, l."of") c
$function$;
alter function costs_of(jsonb) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.count_signups()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update support_groups g
     set (in_count, waiting_count, attended_count) =
         (select count(*) filter (where s.state = 'in'), count(*) filter (where s.state = 'waiting'),
                 count(*) filter (where s.attended) from group_signups s where s.group_id = g.id)
   where g.id = coalesce(new.group_id, old.group_id);
  return null;
end $function$;
alter function count_signups() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.coverage_counts(on_day date)
 RETURNS TABLE(level text, county text, ehak text, measure text, families integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me actor := acting(); exact boolean := coalesce(me.role = 'commissioner_officer', false);
begin
  if me.role is null or me.role not in ('commissioner_officer', 'project_manager', 'child_protection_worker') then return; end if;
  return query
  with served as (
    select f.residence_ehak as ehak,
           case when exists (select from assignments a where a.family_id = f.id and a.ended_on is null and a.in_force)
             then 'supported' else 'waiting' end as measure
      from families f
     where exists (select from services s where s.family_id = f.id and (s.ended_on is null or s.ended_on > on_day))
       -- A manager is told of other providers' families; the own ones are read as they stand.
       and (exact or f.municipality_involved and (me.role <> 'project_manager' or f.provider_id is distinct from me.organisation_id))
  ), cells as (
    select o.county, o.ehak, m.measure, count(s.ehak)::integer as n
      from organisations o cross join (values ('supported'), ('waiting')) as m (measure)
      left join served s on s.ehak = o.ehak and s.measure = m.measure
     where o.kind = 'municipality'
     group by o.county, o.ehak, m.measure
  ), counties as (
    select c.county, c.measure, sum(c.n)::integer as n from cells c group by c.county, c.measure
  ),
  -- Of a group whose sum is shown, what is hidden is at least two numbers that come to five together: the smallest
  -- ones are hidden until they do. One hidden number alone would be the sum without the others.
  counties_ranked as (
    select k.*, bool_or(k.n < 5) over (partition by k.measure) as any_small,
           row_number() over w - 1 as before, sum(k.n) over w - k.n as below
      from counties k window w as (partition by k.measure order by k.n, k.county rows unbounded preceding)
  ), counties_shown as (
    select r.county, r.measure, r.n, exact or not (r.any_small and (r.n < 5 or r.before < 2 or r.below < 5)) as shown
      from counties_ranked r
  ), cells_ranked as (
    select c.*, bool_or(c.n < 5) over (partition by c.county, c.measure) as any_small,
           row_number() over w - 1 as before, sum(c.n) over w - c.n as below
      from cells c window w as (partition by c.county, c.measure order by c.n, c.ehak rows unbounded preceding)
  )
  select 'municipality', r.county, r.ehak, r.measure,
         case when exact or k.shown and not (r.any_small and (r.n < 5 or r.before < 2 or r.below < 5)) then r.n end
    from cells_ranked r join counties_shown k on k.county = r.county and k.measure = r.measure
  union all
  select 'county', k.county, null, k.measure, case when k.shown then k.n end from counties_shown k
  union all
  select 'country', null, null, k.measure, case when exact or sum(k.n) >= 5 then sum(k.n)::integer end
    from counties k group by k.measure;
end $function$;
alter function coverage_counts(date) owner to tugiring_system;
grant execute on function coverage_counts(date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.credit_invoice()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update invoices set credited = true
   where id = new.credits and kind = 'invoice' and not credited
     and exists (select from packs p where p.id = invoices.pack_id and p.state = 'superseded');
  if not found then
    raise check_violation using message = 'an invoice that stands is not credited';
  end if;
  return null;
end $function$;
alter function credit_invoice() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.decide_referral()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare r referrals%rowtype;
begin
  -- Row security refuses whoever is no officer, in the same words for every referral.
  if acting_role() <> 'commissioner_officer' then return new; end if;
  select * into r from referrals where id = new.referral_id for no key update;
  if r.id is not null and (r.version <> new.version or r.state <> 'sent') then return null; end if;
  new.municipality_id := r.municipality_id;
  new.family_id := r.family_id;
  new.provider_id := r.provider_id;
  return new;
end $function$;
alter function decide_referral() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.end_mail_session(its_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  delete from sessions where agent = 'mail' and (hash = its_hash or ends_at < now());
$function$;
alter function end_mail_session(bytea) owner to tugiring_system;
grant execute on function end_mail_session(bytea) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.end_service()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update services set ended_on = new.ended_on, version = version + 1
   where id = new.service_id and ended_on is distinct from new.ended_on;
  return null;
end $function$;
alter function end_service() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.end_session(secret text, which uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me actor := actor_of(secret);
begin
  update sessions s
     set ended_at = now(), end_reason = case when s.id = me.session_id then 'signed_out' else 'ended_elsewhere' end
   where s.id = which and s.person_id = me.person_id and s.ended_at is null;
  if not found then return false; end if;
  insert into audit (person_id, membership_id, session_id, action, effect, request_id)
    values (me.person_id, me.membership_id, which, 'sign-out', 'sign-out', '');
  return true;
end $function$;
alter function end_session(text,uuid) owner to tugiring_system;
grant execute on function end_session(text,uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.engaged_families(only_family uuid)
 RETURNS TABLE(family_id uuid, name text, kind text, language text, address text, phone text, parents jsonb, children jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function engaged_families(uuid) owner to tugiring_system;
grant execute on function engaged_families(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.enter(secret text, durable boolean)
 RETURNS TABLE(session_id uuid, person_id uuid, membership_id uuid, role text, organisation_id uuid, family_id uuid, language text, display_name text, organisation_name text, idle_ends_at timestamp with time zone, ends_at timestamp with time zone, roles jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  today constant date := today_in_estonia();
  touched_before constant timestamptz := now() - interval '1 minute';
  idle_end constant timestamptz := now() + interval '30 minutes';
  is_due boolean;
begin
  perform set_config('tugiring.session', secret, true);
  if not durable then perform set_config('synchronous_commit', 'off', true); end if;
  select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id, s.language,
         coalesce(m.display_name, p.given_name || ' ' || p.family_name), o.name,
         case when s.seen_at < touched_before then least(idle_end, s.ends_at) else s.idle_ends_at end, s.ends_at,
         (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'organisation', ro.name)
                                    order by r.role, ro.name, r.id), '[]')
            from memberships r left join organisations ro on ro.id = r.organisation_id
           where r.person_id = s.person_id and r.began_on <= today and (r.ended_on is null or r.ended_on >= today)
             and not is_closed(r.organisation_id)),
         s.seen_at < touched_before
    into session_id, person_id, membership_id, role, organisation_id, family_id, language,
         display_name, organisation_name, idle_ends_at, ends_at, roles, is_due
    from sessions s
    join people p on p.id = s.person_id
    left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
     and m.began_on <= today and (m.ended_on is null or m.ended_on >= today)
     and not is_closed(m.organisation_id)
    left join organisations o on o.id = m.organisation_id
   where s.hash = session_hash(secret)
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
  if not found then return; end if;
  if is_due then
    -- Of several requests at once one touches the session; the others need not wait until it is done.
    update sessions s set seen_at = now(), idle_ends_at = least(idle_end, s.ends_at)
     where s.hash = (select t.hash from sessions t
                      where t.hash = session_hash(secret)
                        and t.ended_at is null and t.idle_ends_at > now() and t.ends_at > now()
                        and t.seen_at < touched_before
                        for no key update skip locked);
  end if;
  return next;
end $function$;
alter function enter(text,boolean) owner to tugiring_system;
grant execute on function enter(text,boolean) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.enter_prospective_family(f jsonb, on_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  code constant text := f ->> 'code';
  family uuid;
begin
  if me.role is distinct from 'project_manager' then
    raise insufficient_privilege using message = 'a prospective family is entered by a provider''s manager';
  end if;
  perform pg_advisory_xact_lock(hashtext('tugiring import'), hashtext(me.organisation_id::text));
  -- Families of others are not looked at, so the answer tells nothing of them.
  if code is not null and exists (
    select from family_members m join families x on x.id = m.family_id
     where m.identity_code = code and m.relation = 'parent' and x.provider_id = me.organisation_id) then
    return null;
  end if;
  family := new_prospective_family(f, me.organisation_id, on_day);
  insert into family_members (family_id, relation, given_name, family_name, identity_code, phone, email)
    values (family, 'parent', f ->> 'given', f ->> 'family', code, f ->> 'phone', f ->> 'email');
  return family;
end $function$;
alter function enter_prospective_family(jsonb,date) owner to tugiring_system;
grant execute on function enter_prospective_family(jsonb,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.fill_more_places()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  perform fill_places(new.id);
  return null;
end $function$;
alter function fill_more_places() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.fill_overview()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if new.service_ids = '{}' then new.service_ids := array[new.service_id]; end if;
  return new;
end $function$;
alter function fill_overview() owner to tugiring_owner;
grant execute on function fill_overview() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.fill_places(which uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  g support_groups%rowtype;
  next_one group_signups%rowtype;
begin
  select * into g from support_groups where id = which for no key update;
  if g.state is distinct from 'published' or g.list_edition > 0 then return; end if;
  while (select count(*) from group_signups s where s.group_id = which and s.state = 'in') < g.places loop
    select * into next_one from group_signups s where s.group_id = which and s.state = 'waiting' order by s.number limit 1;
    exit when not found;
    update group_signups set state = 'in' where id = next_one.id;
    perform tell_family_of_group(next_one.family_id, which, 'group-place', 'place ' || next_one.id || ' ' || next_one.number);
  end loop;
end $function$;
alter function fill_places(uuid) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.follow_family()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update family_revisions
     set provider_id = new.provider_id, supporter_keys = new.supporter_keys, revision = revision + 1
   where family_id = new.id;
  return null;
end $function$;
alter function follow_family() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.follow_open_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if exists (select from confirmations c where c.membership_id = new.membership_id and c.handed_on is not null
                and c.answer is null and c.withdrawn_on is null) then
    update qualifications set to_commissioner_on = new.added_on where id = new.id;
    update evidence_files set to_commissioner_on = new.added_on where id = new.file_id;
  end if;
  return null;
end $function$;
alter function follow_open_request() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.followed_families()
 RETURNS TABLE(family_id uuid, name text, case_number text, kind text, language text, phone text, email text, ended_on date, follower_id uuid, follower_name text, municipality_id uuid, municipality text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  if me.role is null or me.role not in ('project_manager', 'family_supporter') then return; end if;
  return query
    select f.id, f.name, f.case_number, f.kind, f.language, f.phone, f.email, s.ended, l.membership_id, m.display_name,
           f.municipality_key, o.name
      from families f
      join lateral (select max(x.ended_on) as ended from services x
                     where x.family_id = f.id and x.provider_id = f.provider_id
                    having bool_and(x.ended_on is not null)) s on true
      left join lateral (select a.membership_id from assignments a
                          where a.family_id = f.id and a.provider_id = f.provider_id
                          order by a.ended_on desc nulls first, a.began_on desc, a.id limit 1) l on true
      left join memberships m on m.id = l.membership_id
      left join organisations o on o.id = f.municipality_key
     where f.provider_id = me.organisation_id
       and (me.role = 'project_manager' or l.membership_id = me.membership_id);
end $function$;
alter function followed_families() owner to tugiring_system;
grant execute on function followed_families() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.forget_former_municipality()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update former_families set municipality_key = null where family_id = new.id and municipality_key is not null;
  return null;
end $function$;
alter function forget_former_municipality() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.give_family(family uuid, provider uuid, on_day date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function give_family(uuid,uuid,date) owner to tugiring_system;
grant execute on function give_family(uuid,uuid,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.group_roll(which uuid)
 RETURNS TABLE(id uuid, given_name text, family_name text, state text, walk_in boolean, attended boolean, confirmed boolean, number bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select s.id, s.given_name, case when acting_role() = 'project_manager' then s.family_name else '' end,
         s.state, s.walk_in, s.attended, s.confirmed_at is not null, s.number
    from group_signups s
   where s.group_id = which and (s.state <> 'off' or s.attended) and keeps_list(which)
   order by s.state, s.given_name, s.number;
$function$;
alter function group_roll(uuid) owner to tugiring_system;
grant execute on function group_roll(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.groups_beside(since date, until date)
 RETURNS TABLE(provider text, held_on date, starts_at time without time zone, minutes smallint, mode text, municipality text, county text, topic text, language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select p.name, g.held_on, g.starts_at, g.minutes, g.mode, m.name, g.county, g.topic, g.language
    from support_groups g join organisations p on p.id = g.provider_id left join organisations m on m.id = g.municipality_id
   where g.state in ('sent', 'accepted', 'published') and g.held_on between since and until
     and acting_role() = 'project_manager' and g.provider_id <> (acting()).organisation_id
   order by g.held_on, g.starts_at, g.id;
$function$;
alter function groups_beside(date,date) owner to tugiring_system;
grant execute on function groups_beside(date,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.hand_over_evidence()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update qualifications set to_commissioner_on = new.handed_on
   where membership_id = new.membership_id and withdrawn_on is null and to_commissioner_on is null;
  update evidence_files set to_commissioner_on = new.handed_on
   where membership_id = new.membership_id and to_commissioner_on is null
     and id in (select file_id from qualifications where membership_id = new.membership_id and withdrawn_on is null);
  return null;
end $function$;
alter function hand_over_evidence() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.hand_over_group_lists()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  insert into pack_lists (pack_id, group_id, edition, provider_id)
    select new.id, g.id, g.list_edition, new.provider_id from support_groups g
     where g.provider_id = new.provider_id and to_char(g.held_on, 'YYYY-MM') = new.month
       and g.list_edition > 0 and not g.list_open;
  update group_lists l set to_commissioner_on = new.sent_on
    from pack_lists p
   where p.pack_id = new.id and l.group_id = p.group_id and l.edition = p.edition and l.to_commissioner_on is null;
  return null;
end $function$;
alter function hand_over_group_lists() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.hand_over_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if not exists (select from signed_reports r where r.id = new.signed_id and r.family_id = new.family_id
                    and r.provider_id = new.provider_id) then
    raise insufficient_privilege using message = 'a month goes with its own reports';
  end if;
  update signed_reports r set to_commissioner_on = p.sent_on
    from packs p where p.id = new.pack_id and r.id = new.signed_id and r.to_commissioner_on is null;
  return null;
end $function$;
alter function hand_over_report() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.hand_overs_wait(today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select acting_person() is null
     and exists (select from hand_overs h where h.state = 'making' or h.state = 'ready' and h.expires_on < today)
$function$;
alter function hand_overs_wait(date) owner to tugiring_system;
grant execute on function hand_overs_wait(date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.hire(code text, given text, surname text, in_role text, speaks text[], works_in text[], load integer, from_ehak text, on_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me actor := acting(); who uuid; hired uuid;
begin
  if me.role is distinct from 'project_manager'
    or in_role not in ('family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader', 'project_manager') then
    return null;
  end if;
  insert into people (identity_code, given_name, family_name) values (code, given, surname)
    on conflict (identity_code) do nothing;
  select id into who from people where identity_code = code for no key update;
  -- One role is held once at a provider; two managers who add the same person at once add it once.
  select id into hired from memberships
   where person_id = who and organisation_id = me.organisation_id and role = in_role and left_on is null;
  if hired is not null then return null; end if;
  insert into memberships (person_id, role, organisation_id, display_name, languages, counties, load_percent, base_ehak, began_on)
    values (who, in_role, me.organisation_id, given || ' ' || surname, speaks, works_in, load, from_ehak, on_day)
    returning id into hired;
  return hired;
end $function$;
alter function hire(text,text,text,text,text[],text[],integer,text,date) owner to tugiring_system;
grant execute on function hire(text,text,text,text,text[],text[],integer,text,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.hold_family(family uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  perform from families f
    where f.id = family and acting_role() = 'project_manager' and f.provider_id = any (acting_keys())
      for no key update;
  return found;
end $function$;
alter function hold_family(uuid) owner to tugiring_system;
grant execute on function hold_family(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.hold_report(family uuid, author uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if not exists (select from memberships m where m.id = author
                    and (m.id = acting_membership()
                         or acting_role() = 'project_manager' and m.organisation_id = any (acting_keys()))) then
    return false;
  end if;
  if not exists (select from contacts k where k.family_id = family and k.author_id = author) then return false; end if;
  perform from families f where f.id = family for no key update;
  perform from contacts k where k.family_id = family and k.author_id = author for share;
  return true;
end $function$;
alter function hold_report(uuid,uuid) owner to tugiring_system;
grant execute on function hold_report(uuid,uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.hold_sessions(family uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if not may_ask_sessions(family) then return false; end if;
  perform from families f where f.id = family for no key update;
  return found;
end $function$;
alter function hold_sessions(uuid) owner to tugiring_system;
grant execute on function hold_sessions(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.import_family(f jsonb, on_day date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  parent constant text := f ->> 'parentCode';
  child_code constant text := f ->> 'childCode';
  home organisations%rowtype;
  family uuid;
  child uuid;
  service uuid;
  supporter constant uuid := f ->> 'supporter';
  involved constant boolean := (f ->> 'involved')::boolean;
  began constant date := coalesce((f ->> 'signedOn')::date, on_day);
  stem constant text := 'PT-' || extract(year from on_day) || '-';
  last integer;
  answer text := 'known';
begin
  if me.role is distinct from 'project_manager' then
    raise insufficient_privilege using message = 'a list is taken in by a provider''s manager';
  end if;
  select * into home from organisations where id = (f ->> 'municipality')::uuid and kind = 'municipality';
  -- Two lists at once: the second finds what the first made.
  perform pg_advisory_xact_lock(hashtext('tugiring import'), hashtext(me.organisation_id::text));

  select m.family_id into family from family_members m join families x on x.id = m.family_id
   where x.provider_id = me.organisation_id and m.relation = 'parent' and m.identity_code = parent
   order by x.created_at, x.id limit 1;
  if family is null and child_code is not null then
    select c.family_id into family from children c join families x on x.id = c.family_id
     where x.provider_id = me.organisation_id and c.identity_code = child_code and c.left_on is null
     order by x.created_at, x.id limit 1;
  end if;
  if family is null then
    perform pg_advisory_xact_lock(hashtext('tugiring case numbers'));
    select coalesce(max(substr(case_number, length(stem) + 1)::integer), 0) into last
      from families where case_number ~ ('^' || stem || '[0-9]{1,8}$');
    insert into families (case_number, kind, name, language, address, phone, email, provider_id, residence_ehak, county,
                          municipality_involved, municipality_key)
      values (stem || lpad((last + 1)::text, 5, '0'), f ->> 'kind', f ->> 'name', f ->> 'language', f ->> 'address',
              f ->> 'phone', f ->> 'email', me.organisation_id, home.ehak, home.county, involved,
              case when involved then home.id end)
      returning id into family;
    answer := 'new';
  end if;
  insert into family_members (family_id, relation, given_name, family_name, identity_code, phone, email)
    select family, 'parent', f ->> 'parentGiven', f ->> 'parentFamily', parent, f ->> 'phone', f ->> 'email'
     where not exists (select from family_members m where m.family_id = family and m.identity_code = parent);

  if child_code is not null then
    select c.id into child from children c where c.family_id = family and c.identity_code = child_code and c.left_on is null;
    if child is null then
      insert into children (family_id, given_name, family_name, identity_code, born_on, arrived_on)
        values (family, f ->> 'childGiven', f ->> 'childFamily', child_code, (f ->> 'childBorn')::date, (f ->> 'arrivedOn')::date)
        returning id into child;
      if answer = 'known' then answer := 'added'; end if;
    end if;
  end if;

  if f ->> 'service' is null then return answer; end if;
  select s.id into service from services s
   where s.family_id = family and s.provider_id = me.organisation_id and s.kind = f ->> 'service' and s.ended_on is null
     and (s.kind = 'needs-based' or s.child_id = child) limit 1;
  if service is null then
    insert into services (family_id, child_id, kind, edition, provider_id, referral_accepted_on)
      values (family, case when f ->> 'service' = 'adaptation' then child end, f ->> 'service', f ->> 'edition',
              me.organisation_id, (f ->> 'referralOn')::date)
      returning id into service;
    insert into agreements (service_id, family_id, signed_on) values (service, family, began);
    if answer = 'known' then answer := 'added'; end if;
  end if;
  if supporter is not null and not exists (
    select from assignments a where a.family_id = family and a.membership_id = supporter and a.ended_on is null) then
    insert into assignments (family_id, membership_id, began_on, reason, provider_id)
      values (family, supporter, began, 'first', me.organisation_id);
    if answer = 'known' then answer := 'added'; end if;
  end if;
  return answer;
end $function$;
alter function import_family(jsonb,date) owner to tugiring_system;
grant execute on function import_family(jsonb,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.involve_municipality(family uuid, involved boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype; me actor := acting();
begin
  select * into f from families where id = family for no key update;
  if not found or f.kind <> 'adoptive' then return false; end if;
  if not coalesce(me.role = 'family_member' and me.family_id = f.id
                  or me.role = 'family_supporter' and me.membership_id = any (f.supporter_keys), false) then
    return false;
  end if;
  if f.municipality_involved = involved then return true; end if;
  update families
     set municipality_involved = involved, version = version + 1,
         municipality_key = case when involved
           then (select o.id from organisations o where o.kind = 'municipality' and o.ehak = f.residence_ehak) end
   where id = f.id;
  return true;
end $function$;
alter function involve_municipality(uuid,boolean) owner to tugiring_system;
grant execute on function involve_municipality(uuid,boolean) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.is_closed(organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
RETURN (EXISTS (SELECT FROM contract_closings c WHERE ((c.provider_id = is_closed.organisation) AND (c.closed_on IS NOT NULL))));
alter function is_closed(uuid) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.join_group(which uuid, family uuid, members uuid[], at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  g support_groups%rowtype;
  member uuid;
  place text;
  places_given integer := 0;
  waits integer := 0;
begin
  if not may_sign_up(family) then return 'nothing-there'; end if;
  perform from families where id = family for no key update;
  select * into g from support_groups where id = which and published_at is not null for no key update;
  if not found then return 'nothing-there'; end if;
  if g.state <> 'published' then return 'cancelled'; end if;
  if (g.held_on + g.starts_at) at time zone 'Europe/Tallinn' <= at then return 'over'; end if;
  if cardinality(members) = 0 then return 'nobody'; end if;
  if exists (select from unnest(members) x where not exists (
      select from family_members m where m.id = x and m.family_id = family and m.relation = 'parent')) then
    return 'nobody';
  end if;
  foreach member in array members loop
    continue when exists (select from group_signups s where s.group_id = which and s.member_id = member and s.state <> 'off');
    place := case when (select count(*) from group_signups s where s.group_id = which and s.state = 'in') < g.places
      then 'in' else 'waiting' end;
    -- Whoever had given up the place asks again behind those who wait.
    delete from group_signups s where s.group_id = which and s.member_id = member and s.state = 'off';
    insert into group_signups (group_id, family_id, member_id, given_name, family_name, state, asked_at, asked_by)
      values (which, family, member, '?', '', place, at, me.membership_id);
    if place = 'in' then places_given := places_given + 1; else waits := waits + 1; end if;
  end loop;
  return case when waits > 0 and places_given > 0 then 'partly' when waits > 0 then 'waiting' else 'in' end;
end $function$;
alter function join_group(uuid,uuid,uuid[],timestamp with time zone) owner to tugiring_system;
grant execute on function join_group(uuid,uuid,uuid[],timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keep_audit_seal(from_position bigint, to_position bigint, with_mac bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  insert into audit_seals (first_position, last_position, hash, sealed_at, mac)
    select from_position, l.position, l.hash, now(), with_mac from audit_links l where l.position = to_position;
end $function$;
alter function keep_audit_seal(bigint,bigint,bytea) owner to tugiring_system;
grant execute on function keep_audit_seal(bigint,bigint,bytea) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keep_below_pack()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare p packs%rowtype;
begin
  select * into p from packs where id = new.pack_id for no key update;
  new.provider_id := p.provider_id;
  if tg_table_name = 'pack_returns' then
    if tg_op = 'INSERT' then
      select m.display_name into new.returned_name from memberships m where m.id = new.returned_by;
    end if;
  elsif tg_table_name = 'invoices' then
    new.month := p.month;
    if new.kind = 'invoice' and (p.state <> 'approved' or new.net_cents <> p.total_cents) then
      raise check_violation using message = 'an invoice is made of an approved month, of what its lines come to';
    end if;
  end if;
  return new;
end $function$;
alter function keep_below_pack() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keep_calendar_link(of_secret bytea, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if acting_membership() is null then return false; end if;
  insert into calendar_links (membership_id, hash, made_at) values (acting_membership(), of_secret, at)
    on conflict (membership_id) do update set hash = excluded.hash, made_at = excluded.made_at;
  return true;
end $function$;
alter function keep_calendar_link(bytea,timestamp with time zone) owner to tugiring_system;
grant execute on function keep_calendar_link(bytea,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keep_costs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  new.costs := costs_of(new.schedule);
  return new;
end $function$;
alter function keep_costs() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keep_former_family()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function keep_former_family() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keep_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  home organisations%rowtype;
  who constant text := acting_role();
begin
  if new.mode = 'online' then
    new.municipality_id := null; new.county := null; new.island := false;
  else
    new.web_link := '';
    select * into home from organisations where id = new.municipality_id and kind = 'municipality';
    if not found then raise check_violation using message = 'a group is held in a municipality'; end if;
    new.county := home.county; new.island := home.island;
  end if;
  if new.leader_id is null then new.leader_name := '';
  else
    select m.display_name into new.leader_name from memberships m where m.id = new.leader_id and m.role = 'group_leader';
    if not found then raise check_violation using message = 'a group is led by a group leader'; end if;
  end if;
  if tg_op = 'INSERT' then
    if who is not null and new.state <> 'planned' then
      raise insufficient_privilege using message = 'a group begins as a plan';
    end if;
    return new;
  end if;
  if who is not null and new.state is distinct from old.state and not (case old.state
    when 'planned' then who = 'project_manager' and new.state = 'sent'
    when 'sent' then who = 'project_manager' and new.state in ('planned', 'cancelled')
                  or who = 'commissioner_officer' and new.state in ('accepted', 'turned-down')
    when 'turned-down' then who = 'project_manager' and new.state = 'planned'
    when 'accepted' then who = 'project_manager' and new.state in ('published', 'cancelled')
                      or who = 'commissioner_officer' and new.state = 'turned-down'
    when 'published' then who = 'project_manager' and new.state = 'cancelled'
    else false end) then
    raise insufficient_privilege using message = 'a group does not become that';
  end if;
  -- Planned anew it is answered anew.
  if new.state = 'planned' and old.state <> 'planned' then
    new.reason := ''; new.decided_on := null; new.small_approved := null; new.small_decided_on := null;
  end if;
  if old.list_edition > 0 and
    (new.topic, new.leader_id, new.held_on, new.starts_at, new.minutes, new.mode, new.municipality_id, new.place, new.state)
    is distinct from
    (old.topic, old.leader_id, old.held_on, old.starts_at, old.minutes, old.mode, old.municipality_id, old.place, old.state) then
    raise insufficient_privilege using message = 'the list of this group is signed';
  end if;
  if old.published_at is not null and
    (new.topic, new.held_on, new.starts_at, new.minutes, new.mode, new.municipality_id, new.place, new.language, new.state)
    is distinct from
    (old.topic, old.held_on, old.starts_at, old.minutes, old.mode, old.municipality_id, old.place, old.language, old.state) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $function$;
alter function keep_group() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keep_group_list()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  insert into kept_papers (kind, group_id, edition, language, template_version, data)
    values ('attendance-list', new.group_id, new.edition, 'et', new.template_version,
            new.data || jsonb_build_object('edition', new.edition, 'signedName', new.signed_name,
                                           'signedOn', new.signed_on, 'correction', new.correction));
  return null;
end $function$;
alter function keep_group_list() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keep_hand_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  select c.provider_id into new.provider_id from contracts c where c.id = new.contract_id;
  select coalesce(m.display_name, '') into new.asked_name from memberships m where m.id = new.asked_by;
  return new;
end $function$;
alter function keep_hand_over() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keep_mail_settings(address text, waiting boolean, hour integer, in_language text, again boolean, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant uuid := acting_person();
  was mail_settings%rowtype;
begin
  if me is null then raise insufficient_privilege using message = 'only one''s own'; end if;
  insert into mail_settings (person_id) values (me) on conflict do nothing;
  select * into was from mail_settings where person_id = me for update;
  update mail_settings set tells_waiting = waiting, digest_hour = hour, language = in_language where person_id = me;
  if address = was.email and not (again and address <> '' and was.confirmed_at is null) then return 'kept'; end if;
  if address <> '' and (select count(*) from mails where person_id = me and kind = 'confirm' and made_at > at - interval '1 day') >= 5 then
    return 'too-many';
  end if;
  update mails set settled_at = at, outcome = 'overtaken' where person_id = me and kind = 'confirm' and settled_at is null;
  update mail_settings
     set email = address, confirmed_at = null, refused_at = null, code_tries = 0,
         -- The first 32 bits of such an id are chance.
         code = case when address <> '' then
           lpad((('x' || left(gen_random_uuid()::text, 8))::bit(32)::bigint % 1000000)::text, 6, '0') end
   where person_id = me;
  if address = '' then return 'kept'; end if;
  insert into mails (person_id, kind, key, made_at, due_at) values (me, 'confirm', gen_random_uuid()::text, at, at);
  return 'code-sent';
end $function$;
alter function keep_mail_settings(text,boolean,integer,text,boolean,timestamp with time zone) owner to tugiring_system;
grant execute on function keep_mail_settings(text,boolean,integer,text,boolean,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keep_offer_wish(family uuid, wishes boolean, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  f families%rowtype;
begin
  select * into f from families where id = family for no key update;
  if not found or not (
    (me.role = 'family_member' and me.family_id = family)
    or (me.role = 'family_supporter' and me.membership_id = any (f.supporter_keys))
    or exists (select from followed_families() x where x.family_id = family)) then
    return false;
  end if;
  insert into offer_wishes as w (family_id, wished, said_on, by_family, provider_id)
    values (family, wishes, on_day, me.role = 'family_member', f.provider_id)
    on conflict (family_id) do update
      set wished = excluded.wished, said_on = excluded.said_on, by_family = excluded.by_family, provider_id = excluded.provider_id
    -- What a family said itself is not said otherwise for it.
    where excluded.by_family or not w.by_family or w.wished is not distinct from excluded.wished;
  return found;
end $function$;
alter function keep_offer_wish(uuid,boolean,date) owner to tugiring_system;
grant execute on function keep_offer_wish(uuid,boolean,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keep_pack()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare who constant text := acting_role();
begin
  if tg_op = 'INSERT' then
    if new.reports > 0 then new.state := 'closing'; end if;
    if who is not null and new.state not in ('sent', 'closing') then
      raise insufficient_privilege using message = 'a month begins as sent';
    end if;
    select m.display_name into new.sent_name from memberships m where m.id = new.sent_by;
    return new;
  end if;
  if who is not null and not (case old.state
    when 'sent' then who = 'commissioner_officer' and new.state in ('approved', 'returned')
    when 'approved' then who = 'commissioner_officer' and new.state = 'returned'
    when 'returned' then who = 'project_manager' and new.state = 'superseded'
    else false end) then
    raise insufficient_privilege using message = 'a month does not become that';
  end if;
  if new.decided_by is distinct from old.decided_by then
    select m.display_name into new.decided_name from memberships m where m.id = new.decided_by;
  end if;
  return new;
end $function$;
alter function keep_pack() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keep_pack_report(report uuid, its_file uuid, its_size integer, its_sha256 bytea, its_key bytea, its_bytes bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare of_pack uuid;
begin
  select r.pack_id into of_pack from pack_reports r where r.id = report and r.sealed is null and r.signed_id is null;
  if not found then return false; end if;
  -- Whoever makes the last but one at the same moment is waited for, so that one of the two sees that all are made.
  perform from packs p where p.id = of_pack for no key update;
  update pack_reports r
     set file_id = its_file, size = its_size, sha256 = its_sha256, key = its_key, sealed = its_bytes
   where r.id = report and r.sealed is null;
  if not found then return false; end if;
  if not exists (select from pack_reports r where r.pack_id = of_pack and r.sealed is null and r.signed_id is null) then
    update packs p set state = 'sent' where p.id = of_pack and p.state = 'closing';
    insert into notifications (to_key, to_role, kind, path, key)
      select o.id, 'commissioner_officer', 'month-sent', '/packs/' || of_pack, of_pack::text
        from organisations o where o.kind = 'commissioner'
      on conflict on constraint notifications_made_once do nothing;
  end if;
  return true;
end $function$;
alter function keep_pack_report(uuid,uuid,integer,bytea,bytea,bytea) owner to tugiring_system;
grant execute on function keep_pack_report(uuid,uuid,integer,bytea,bytea,bytea) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keep_paper(paper uuid, its_pdf uuid, pdf_bytes integer, pdf_sum bytea, pdf_own bytea, pdf_closed bytea, its_docx uuid, docx_bytes integer, docx_sum bytea, docx_own bytea, docx_closed bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if acting_person() is not null then return false; end if;
  update kept_papers p
     set pdf_id = its_pdf, pdf_size = pdf_bytes, pdf_sha256 = pdf_sum, pdf_key = pdf_own, pdf_sealed = pdf_closed,
         docx_id = its_docx, docx_size = docx_bytes, docx_sha256 = docx_sum, docx_key = docx_own, docx_sealed = docx_closed
   where p.id = paper and p.pdf_sealed is null;
  return found;
end $function$;
alter function keep_paper(uuid,uuid,integer,bytea,bytea,bytea,uuid,integer,bytea,bytea,bytea) owner to tugiring_system;
grant execute on function keep_paper(uuid,uuid,integer,bytea,bytea,bytea,uuid,integer,bytea,bytea,bytea) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keep_referral_paper(referral uuid, of_edition integer, in_language text, of_template integer, what jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  if not exists (select from referrals r where r.id = referral
                    and (me.role = 'commissioner_officer'
                         or me.role in ('child_protection_worker', 'family_member')
                            and array[r.municipality_id, r.family_id] && acting_keys())) then
    raise insufficient_privilege using message = 'a referral is kept by whoever sends or decides it';
  end if;
  insert into kept_papers (kind, referral_id, edition, language, template_version, data)
    values ('lisa-8', referral, of_edition, in_language, of_template, what);
end $function$;
alter function keep_referral_paper(uuid,integer,text,integer,jsonb) owner to tugiring_system;
grant execute on function keep_referral_paper(uuid,integer,text,integer,jsonb) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.keeps_document(me actor, d documents)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'tugiring', 'pg_temp'
RETURN COALESCE(((((me).role = 'family_supporter'::text) AND ((me).membership_id = ANY ((d).supporter_keys))) OR (((me).role = 'project_manager'::text) AND ((me).organisation_id = (d).provider_id))), false);
alter function keeps_document(actor,documents) owner to tugiring_owner;
grant execute on function keeps_document(actor,documents) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.keeps_list(which uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  return exists (select from support_groups g where g.id = which and case me.role
    when 'group_leader' then g.leader_id = me.membership_id
    when 'project_manager' then g.provider_id = me.organisation_id
    else false end);
end $function$;
alter function keeps_list(uuid) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.leave_group(which uuid, family uuid, members uuid[], at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare g support_groups%rowtype;
begin
  if not may_sign_up(family) then return 'nothing-there'; end if;
  perform from families where id = family for no key update;
  select * into g from support_groups where id = which and published_at is not null for no key update;
  if not found then return 'nothing-there'; end if;
  if (g.held_on + g.starts_at) at time zone 'Europe/Tallinn' <= at then return 'over'; end if;
  update group_signups s set state = 'off'
   where s.group_id = which and s.family_id = family and s.member_id = any (members) and s.state <> 'off';
  perform fill_places(which);
  return 'off';
end $function$;
alter function leave_group(uuid,uuid,uuid[],timestamp with time zone) owner to tugiring_system;
grant execute on function leave_group(uuid,uuid,uuid[],timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.leave_provider(membership uuid, on_day date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me actor := acting(); m memberships%rowtype;
begin
  if me.role is distinct from 'project_manager' then return 'nothing-there'; end if;
  select * into m from memberships x
   where x.id = membership and x.organisation_id = me.organisation_id and x.left_on is null for update;
  if not found then return 'nothing-there'; end if;
  if m.id = me.membership_id then return 'oneself'; end if;
  if exists (select from assignments a where a.membership_id = m.id and a.ended_on is null)
    or exists (select from engagements e where e.membership_id = m.id and e.ended_on is null)
    or exists (select from support_groups g where g.leader_id = m.id and g.held_on >= on_day and g.state <> 'cancelled'
                  and g.list_edition = 0) then
    return 'holds';
  end if;
  update memberships set left_on = on_day, ended_on = least(on_day, today_in_estonia() - 1), version = version + 1
   where id = m.id;
  update sessions set ended_at = now(), end_reason = 'role_ended' where membership_id = m.id and ended_at is null;
  update confirmations set withdrawn_on = on_day where membership_id = m.id and answer is null and withdrawn_on is null;
  return 'left';
end $function$;
alter function leave_provider(uuid,date) owner to tugiring_system;
grant execute on function leave_provider(uuid,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.linked_calendar(of_secret bytea, since date, until date)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  m memberships%rowtype;
  spoken text;
begin
  select x.* into m from calendar_links l join memberships x on x.id = l.membership_id
   where l.hash = of_secret and x.began_on <= today_in_estonia() and (x.ended_on is null or x.ended_on >= today_in_estonia());
  if not found then return null; end if;
  select p.language into spoken from people p where p.id = m.person_id;
  return jsonb_build_object('language', spoken, 'events', coalesce((
    select jsonb_agg(e order by e ->> 'on', e ->> 'id') from (
      select jsonb_build_object('kind', 'group', 'id', g.id, 'on', g.held_on, 'at', to_char(g.starts_at, 'HH24:MI'),
               'minutes', g.minutes, 'topic', g.topic, 'mode', g.mode,
               'place', concat_ws(', ', nullif(g.place, ''), o.name), 'cancelled', g.state = 'cancelled',
               'sequence', g.sequence, 'changedAt', g.changed_at) as e
        from support_groups g left join organisations o on o.id = g.municipality_id
       where g.published_at is not null and g.held_on between since and until
         and (g.leader_id = m.id or exists (
           select from group_signups s where s.group_id = g.id and s.family_id = m.family_id and s.state = 'in'))
      union all
      select jsonb_build_object('kind', 'next-step', 'id', c.id, 'on', c.next_on, 'cancelled', false, 'sequence', c.version - 1,
               'changedAt', c.created_at)
        from contacts c
       where m.role = 'family_supporter' and c.author_id = m.id and c.next_on between since and until and c.withdrawn_at is null
      union all
      select jsonb_build_object('kind', a.service, 'id', a.id, 'on', a.starts_on, 'at', to_char(a.starts_at, 'HH24:MI'),
               'minutes', a.minutes, 'cancelled', a.state = 'cancelled' or a.withdrawn_at is not null,
               'sequence', a.version - 1, 'changedAt', a.created_at)
        from appointments a
       where a.starts_on between since and until and a.state <> 'missed'
         and (a.membership_id = m.id and m.id = any (a.specialist_keys)
              or m.role = 'family_member' and a.family_id = m.family_id)
    ) x), '[]'));
end $function$;
alter function linked_calendar(bytea,date,date) owner to tugiring_system;
grant execute on function linked_calendar(bytea,date,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.mark_attendance(which uuid, signups uuid[], came boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare g support_groups%rowtype;
begin
  if not keeps_list(which) then return 'nothing-there'; end if;
  select * into g from support_groups where id = which for no key update;
  if not g.list_open then return 'signed'; end if;
  if g.state <> 'published' then return 'not-held'; end if;
  update group_signups s
     set attended = came, confirmed_at = case when came then s.confirmed_at end,
         state = case when came and s.state = 'waiting' then 'in' else s.state end
   where s.group_id = which and s.id = any (signups) and s.attended is distinct from came;
  return 'marked';
end $function$;
alter function mark_attendance(uuid,uuid[],boolean) owner to tugiring_system;
grant execute on function mark_attendance(uuid,uuid[],boolean) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.may_ask_sessions(family uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
$function$;
alter function may_ask_sessions(uuid) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.may_sign_up(family uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  return exists (select from families f where f.id = family and case me.role
    when 'family_member' then me.family_id = f.id
    when 'family_supporter' then me.membership_id = any (f.supporter_keys)
    when 'project_manager' then me.organisation_id = f.provider_id
    else false end);
end $function$;
alter function may_sign_up(uuid) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.mentors_of(family uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('person', m.person_id, 'from', e.began_on, 'to', e.ended_on)), '[]')
    from engagements e join memberships m on m.id = e.membership_id
    join families f on f.id = e.family_id
   where e.family_id = family and e.service = 'mentoring'
     and acting_role() = 'project_manager' and f.provider_id = any (acting_keys());
$function$;
alter function mentors_of(uuid) owner to tugiring_system;
grant execute on function mentors_of(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.municipality_of_whereabouts(f families)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select case when not f.municipality_involved then null
              when f.kind = 'adoptive' then f.municipality_key
              else coalesce((select o.id from organisations o where o.kind = 'municipality' and o.ehak = f.residence_ehak), f.municipality_key) end;
$function$;
alter function municipality_of_whereabouts(families) owner to tugiring_owner;
grant execute on function municipality_of_whereabouts(families) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.municipality_recipients(family uuid, hold boolean)
 RETURNS TABLE(municipality_id uuid, municipality_name text, workers text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype; keys uuid[] := acting_keys();
begin
  select * into f from families where id = family and (supporter_keys || array[provider_id]) && keys;
  if not found then return; end if;
  if hold then
    select * into f from families where id = family and (supporter_keys || array[provider_id]) && keys for no key update;
    if not found then return; end if;
  end if;
  if not f.municipality_involved or f.municipality_key is null then return; end if;
  return query
    select o.id, o.name,
           array(select m.display_name from memberships m
                  where m.organisation_id = o.id and m.role = 'child_protection_worker'
                    and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
                  order by m.display_name, m.id)
      from organisations o where o.id = f.municipality_key;
end $function$;
alter function municipality_recipients(uuid,boolean) owner to tugiring_system;
grant execute on function municipality_recipients(uuid,boolean) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.name_author()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  new.author_name := coalesce((select m.display_name from memberships m where m.id = new.author_id), '');
  return new;
end $function$;
alter function name_author() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.name_issuer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  new.issued_name := coalesce((select m.display_name from memberships m where m.id = new.issued_by), '');
  return new;
end $function$;
alter function name_issuer() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.name_opener()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  new.author_name := coalesce((select m.display_name from memberships m where m.id = new.membership_id), '');
  return new;
end $function$;
alter function name_opener() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.new_case_number(of_year integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare stem text := 'PT-' || of_year || '-'; last integer;
begin
  if acting_role() is distinct from 'commissioner_officer' then
    raise insufficient_privilege using message = 'a case number is given by the commissioner';
  end if;
  perform pg_advisory_xact_lock(hashtext('tugiring case numbers'));
  select coalesce(max(substr(case_number, length(stem) + 1)::integer), 0) into last
    from families where case_number ~ ('^' || stem || '[0-9]{1,8}$');
  return stem || lpad((last + 1)::text, 5, '0');
end $function$;
alter function new_case_number(integer) owner to tugiring_system;
grant execute on function new_case_number(integer) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.new_prospective_family(f jsonb, provider uuid, on_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  family uuid;
  stem constant text := 'PT-' || extract(year from on_day) || '-';
  last integer;
begin
  perform pg_advisory_xact_lock(hashtext('tugiring case numbers'));
  select coalesce(max(substr(case_number, length(stem) + 1)::integer), 0) into last
    from families where case_number ~ ('^' || stem || '[0-9]{1,8}$');
  -- No municipality: nobody has referred it, and nothing is asked of one.
  insert into families (case_number, kind, name, language, phone, email, provider_id, county)
    values (stem || lpad((last + 1)::text, 5, '0'), 'prospective', f ->> 'name', f ->> 'language', f ->> 'phone',
            f ->> 'email', provider, f ->> 'county')
    returning id into family;
  return family;
end $function$;
alter function new_prospective_family(jsonb,uuid,date) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.note_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update referrals set state = new.decision where id = new.referral_id;
  return null;
end $function$;
alter function note_decision() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.note_readers(of_service text, provider uuid, specialists uuid[], author uuid)
 RETURNS uuid[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select case when author = any (specialists) then array[author] else '{}' end
      || case when of_service = 'mentoring' then array[provider] else '{}' end;
$function$;
alter function note_readers(text,uuid,uuid[],uuid) owner to tugiring_owner;
grant execute on function note_readers(text,uuid,uuid[],uuid) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.number_signed_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update signed_reports r set superseded = true
   where r.family_id = new.family_id and coalesce(r.engagement_id, r.author_id) = coalesce(new.engagement_id, new.author_id)
     and r.month = new.month and not r.superseded;
  new.edition := 1 + (select count(*) from signed_reports r
                       where r.family_id = new.family_id and r.month = new.month
                         and coalesce(r.engagement_id, r.author_id) = coalesce(new.engagement_id, new.author_id));
  new.brought_name := coalesce((select m.display_name from memberships m where m.id = new.brought_by), '');
  return new;
end $function$;
alter function number_signed_report() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.open_again()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if new.closes_on <> old.closes_on then new.closed_on := null; end if;
  return new;
end $function$;
alter function open_again() owner to tugiring_owner;
grant execute on function open_again() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.owner_of_ended_session(secret text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select person_id from sessions
   where hash = session_hash(secret) and end_reason is distinct from 'ended_elsewhere'
     and least(ended_at, idle_ends_at, ends_at) > now() - interval '30 days';
$function$;
alter function owner_of_ended_session(text) owner to tugiring_system;
grant execute on function owner_of_ended_session(text) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.parents_to_sign_up(family uuid)
 RETURNS TABLE(member_id uuid, given_name text, family_name text, own boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select m.id, m.given_name, m.family_name, m.person_id is not null and m.person_id = acting_person()
    from family_members m
   where m.family_id = family and m.relation = 'parent' and may_sign_up(family)
   order by m.given_name, m.id;
$function$;
alter function parents_to_sign_up(uuid) owner to tugiring_system;
grant execute on function parents_to_sign_up(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.park_post(secret text, at_path text, sealed_fields bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare who uuid := owner_of_ended_session(secret);
begin
  if who is null or (select count(*) from parked_posts where person_id = who) >= 50 then return false; end if;
  insert into parked_posts (person_id, path, sealed) values (who, at_path, sealed_fields);
  return true;
end $function$;
alter function park_post(text,text,bytea) owner to tugiring_system;
grant execute on function park_post(text,text,bytea) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.places_taken(training uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select count(*)::integer from training_places p join trainings t on t.id = p.training_id, acting() me
   where p.training_id = training and p.signed_off_on is null
     and (me.role = 'commissioner_officer' or t.open_to_all or t.organiser_id = me.organisation_id);
$function$;
alter function places_taken(uuid) owner to tugiring_system;
grant execute on function places_taken(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.plan_mails(at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  in_estonia constant timestamp := at at time zone 'Europe/Tallinn';
  planned integer;
  more integer;
begin
  insert into mails (person_id, kind, key, made_at, due_at)
    select s.person_id, 'digest', in_estonia::date::text, at, at
      from mail_settings s
     where s.confirmed_at is not null and s.refused_at is null and s.digest_hour <= extract(hour from in_estonia)
    on conflict do nothing;
  get diagnostics planned = row_count;
  with untold as (
    update notifications set told_at = at
     where id in (select id from notifications where told_at is null order by made_at limit 1000 for update skip locked)
    returning to_key, to_role
  ), recipients as (
    select distinct m.person_id
      from (select distinct to_key, to_role from untold) n
      join memberships m on (m.id = n.to_key or m.family_id = n.to_key or (m.organisation_id = n.to_key and m.role = n.to_role))
       and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
  )
  insert into mails (person_id, kind, key, made_at, due_at)
    select r.person_id, 'waiting', gen_random_uuid()::text, at,
           greatest(at, (select max(w.settled_at) + interval '1 hour' from mails w
                          where w.person_id = r.person_id and w.kind = 'waiting' and w.outcome = 'sent'))
      from recipients r join mail_settings s on s.person_id = r.person_id
     where s.confirmed_at is not null and s.refused_at is null and s.tells_waiting
     order by r.person_id
    on conflict do nothing;
  get diagnostics more = row_count;
  return planned + more;
end $function$;
alter function plan_mails(timestamp with time zone) owner to tugiring_system;
grant execute on function plan_mails(timestamp with time zone) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.postpone_invoice(which uuid, by_taker uuid, until timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if acting_person() is not null then return false; end if;
  update invoice_deliveries d set due_at = until, taken = null where d.id = which and d.taken = by_taker and d.state = 'waiting';
  return found;
end $function$;
alter function postpone_invoice(uuid,uuid,timestamp with time zone) owner to tugiring_system;
grant execute on function postpone_invoice(uuid,uuid,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.postpone_mail(which uuid, by_taker uuid, until timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update mails set due_at = until, taken = null where id = which and taken = by_taker and settled_at is null;
  return found;
end $function$;
alter function postpone_mail(uuid,uuid,timestamp with time zone) owner to tugiring_system;
grant execute on function postpone_mail(uuid,uuid,timestamp with time zone) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.public_groups(since date, until date)
 RETURNS TABLE(id uuid, provider text, provider_phone text, provider_email text, held_on date, starts_at time without time zone, minutes smallint, mode text, place text, municipality text, county text, topic text, approach text, leader text, language text, family_kinds text[], places smallint, cancelled boolean, sequence integer, changed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select g.id, p.name, coalesce(p.phone, ''), coalesce(p.email, ''), g.held_on, g.starts_at, g.minutes, g.mode, g.place, m.name, g.county,
         g.topic, g.approach, g.leader_name, g.language, g.family_kinds, g.places, g.state = 'cancelled', g.sequence, g.changed_at
    from support_groups g join organisations p on p.id = g.provider_id left join organisations m on m.id = g.municipality_id
   where g.published_at is not null and g.held_on between since and until
   order by g.held_on, g.starts_at, g.id;
$function$;
alter function public_groups(date,date) owner to tugiring_system;
grant execute on function public_groups(date,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.put_aside_notifications(which uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me actor := acting();
begin
  update notifications n set read_by = array_append(n.read_by, me.membership_id)
   where n.to_key = any (array[me.membership_id, me.organisation_id, me.family_id])
     and (n.to_role is null or n.to_role = me.role)
     and (which is null or n.id = which)
     and not (me.membership_id = any (n.read_by));
end $function$;
alter function put_aside_notifications(uuid) owner to tugiring_system;
grant execute on function put_aside_notifications(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.put_notification(for_key uuid, for_role text, of_kind text, at_path text, by_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  family constant uuid := substring(at_path from '^/families/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})')::uuid;
  place organisations%rowtype;
begin
  if acting_person() is null then
    raise insufficient_privilege using message = 'only whoever acts may say that something waits';
  end if;
  if for_role is not null then
    select * into place from organisations where id = for_key;
  else
    select o.* into place from memberships m join organisations o on o.id = m.organisation_id where m.id = for_key;
  end if;
  if place.kind = 'municipality' and family is not null then
    -- The family's lock, so that a refusal at the same moment is waited for.
    perform from families where id = family and municipality_key = place.id for share;
    if not found then return; end if;
  end if;
  insert into notifications (to_key, to_role, kind, path, key)
    values (for_key, for_role, of_kind, at_path, by_key)
    on conflict on constraint notifications_made_once do nothing;
end $function$;
alter function put_notification(uuid,text,text,text,text) owner to tugiring_system;
grant execute on function put_notification(uuid,text,text,text,text) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.readers_in_own_audit()
 RETURNS TABLE(membership_id uuid, name text, role text, organisation text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  if me.role is distinct from 'family_member' then return; end if;
  return query
    select m.id, m.display_name, m.role, o.name
      from memberships m left join organisations o on o.id = m.organisation_id
     where m.id in (select a.membership_id from audit a where a.family_id = me.family_id)
       and m.family_id is distinct from me.family_id;
end $function$;
alter function readers_in_own_audit() owner to tugiring_system;
grant execute on function readers_in_own_audit() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.readers_of(family uuid, provider uuid, author uuid, held date)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct a.membership_id order by a.membership_id), '{}')
    from assignments a join families f on f.id = a.family_id and f.provider_id = a.provider_id
   where a.family_id = family and a.provider_id = provider and a.ended_on is null and a.in_force
     and (a.membership_id = author or held >= least(a.began_on, a.reads_from));
$function$;
alter function readers_of(uuid,uuid,uuid,date) owner to tugiring_owner;
grant execute on function readers_of(uuid,uuid,uuid,date) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.record_goal_of_referral()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if acting_membership() is not null then
    insert into goal_revisions (goal_id, version, family_id, author_id, changed_on, change, title, state)
      values (new.id, 1, new.family_id, acting_membership(), new.set_on, 'added', new.title, new.state);
  end if;
  return null;
end $function$;
alter function record_goal_of_referral() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_beyond_places()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare t trainings%rowtype;
begin
  select * into t from trainings where id = new.training_id for no key update;
  if t.cancelled_on is not null then
    raise check_violation using message = 'the training was cancelled', constraint = 'training_places_cancelled';
  end if;
  if t.places is not null and new.signed_off_on is null
    and (select count(*) from training_places p where p.training_id = t.id and p.signed_off_on is null) > t.places then
    raise check_violation using message = 'every place is taken', constraint = 'training_places_full';
  end if;
  return null;
end $function$;
alter function refuse_beyond_places() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare access text[] := '{provider_id,municipality_key,supporter_keys,to_commissioner_on}';
begin
  if to_jsonb(old) - access is distinct from to_jsonb(new) - access then
    raise check_violation using message = 'what was signed or kept never changes';
  end if;
  return new;
end $function$;
alter function refuse_change() owner to tugiring_owner;
grant execute on function refuse_change() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_change_of_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if (old.id, old.service_id, old.kind, old.language, old.template_version, old.data, old.supersedes, old.issued_by,
      old.issued_on, old.ended_on, old.signers, old.pdf_sha256, old.docx_sha256, old.pdf_key, old.docx_key,
      old.paper, old.issued_name)
     is distinct from
     (new.id, new.service_id, new.kind, new.language, new.template_version, new.data, new.supersedes, new.issued_by,
      new.issued_on, new.ended_on, new.signers, new.pdf_sha256, new.docx_sha256, new.pdf_key, new.docx_key,
      new.paper, new.issued_name)
     or old.state in ('superseded', 'withdrawn') and new.state <> old.state
     or old.state = 'final' and (new.state not in ('final', 'superseded') or new.final_on is distinct from old.final_on) then
    raise check_violation using message = 'a document that was issued never changes';
  end if;
  return new;
end $function$;
alter function refuse_change_of_document() owner to tugiring_owner;
grant execute on function refuse_change_of_document() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_change_of_paper()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if old.pdf_id is not null
     or (old.id, old.kind, old.referral_id, old.overview_id, old.group_id, old.edition, old.language, old.template_version, old.data)
        is distinct from
        (new.id, new.kind, new.referral_id, new.overview_id, new.group_id, new.edition, new.language, new.template_version, new.data) then
    raise check_violation using message = 'a paper that went out never changes';
  end if;
  return new;
end $function$;
alter function refuse_change_of_paper() owner to tugiring_owner;
grant execute on function refuse_change_of_paper() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_change_of_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if (old.id, old.engagement_id, old.month, old.edition, old.language, old.template_version, old.data, old.sha256,
      old.author_id, old.author_name, old.signed_on, old.signed_at, old.way, old.scan_id, old.scan_type, old.scan_size,
      old.scan_sha256, old.scan_key, old.brought_by, old.brought_name)
     is distinct from
     (new.id, new.engagement_id, new.month, new.edition, new.language, new.template_version, new.data, new.sha256,
      new.author_id, new.author_name, new.signed_on, new.signed_at, new.way, new.scan_id, new.scan_type, new.scan_size,
      new.scan_sha256, new.scan_key, new.brought_by, new.brought_name)
     or old.family_signed_on is not null
        and (old.family_signed_by, old.family_signed_name, old.family_signed_on)
            is distinct from (new.family_signed_by, new.family_signed_name, new.family_signed_on)
     or (old.superseded or old.changed) and new.family_signed_on is distinct from old.family_signed_on
     or old.superseded and not new.superseded
     or old.changed and not new.changed
     or old.to_commissioner_on is not null and new.to_commissioner_on is distinct from old.to_commissioner_on then
    raise check_violation using message = 'a report that was signed never changes';
  end if;
  return new;
end $function$;
alter function refuse_change_of_report() owner to tugiring_owner;
grant execute on function refuse_change_of_report() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_change_of_sent()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  raise check_violation using message = 'what was sent does not change; a correction is a new one';
end $function$;
alter function refuse_change_of_sent() owner to tugiring_owner;
grant execute on function refuse_change_of_sent() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_change_of_sent_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  raise check_violation using message = 'a report that was sent never changes';
end $function$;
alter function refuse_change_of_sent_report() owner to tugiring_owner;
grant execute on function refuse_change_of_sent_report() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_move()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  raise foreign_key_violation using message = 'a row stays with the family it was written for';
end $function$;
alter function refuse_move() owner to tugiring_owner;
grant execute on function refuse_move() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_other_day(on_day date)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if not clock_is_moved() and abs(on_day - (now() at time zone 'Europe/Tallinn')::date) > 1 then
    raise check_violation using message = 'the day that was told is not today';
  end if;
end $function$;
alter function refuse_other_day(date) owner to tugiring_owner;
grant execute on function refuse_other_day(date) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_own_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me actor := acting();
begin
  if me.membership_id is not null
    and (me.organisation_id is distinct from new.organiser_id or me.role not in ('commissioner_officer', 'project_manager')) then
    raise insufficient_privilege using message = 'who was there is said by whoever organised it';
  end if;
  return new;
end $function$;
alter function refuse_own_attendance() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_unconfirmed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare m memberships%rowtype; this jsonb := to_jsonb(new);
begin
  -- Held until the commit: nobody leaves meanwhile.
  select * into m from memberships where id = (this ->> tg_argv[0])::uuid for share;
  if m.role = 'group_leader' and m.left_on is null then return null; end if;
  if m.confirmed_on is null or m.confirmed_on > (this ->> tg_argv[1])::date then
    raise check_violation using message = 'TK 2.8.6: the commissioner has not confirmed this person for that day';
  end if;
  if m.left_on < (this ->> tg_argv[1])::date then
    raise check_violation using message = 'this person has left the provider';
  end if;
  return null;
end $function$;
alter function refuse_unconfirmed() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.refuse_unknown_family()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if exists (select from memberships m where m.id = new.membership_id and m.only_known) and not exists (
    select from memberships m join memberships s on s.person_id = m.person_id
      join assignments a on a.membership_id = s.id and a.family_id = new.family_id
     where m.id = new.membership_id) then
    raise check_violation using message = 'TK 2.3.6.1: this mentor goes on only with families that they supported before';
  end if;
  return null;
end $function$;
alter function refuse_unknown_family() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.remind_of_groups(today date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare reminded integer;
begin
  with tomorrow as (
    select g.id, g.leader_id, g.held_on from support_groups g where g.state = 'published' and g.held_on = today + 1
  ), whom as (
    select t.id, t.held_on, t.leader_id as k from tomorrow t where t.leader_id is not null
    union
    select t.id, t.held_on, s.family_id from tomorrow t join group_signups s on s.group_id = t.id and s.state = 'in' and s.family_id is not null
    union
    select t.id, t.held_on, unnest(s.supporter_keys) from tomorrow t
      join group_signups s on s.group_id = t.id and s.state = 'in'
     where not exists (select from memberships m where m.family_id = s.family_id and m.ended_on is null)
  )
  insert into notifications (to_key, kind, path, key)
    select k, 'group-tomorrow', '/groups/' || id, 'tomorrow ' || id || ' ' || held_on from whom
    on conflict on constraint notifications_made_once do nothing;
  get diagnostics reminded = row_count;
  return reminded;
end $function$;
alter function remind_of_groups(date) owner to tugiring_system;
grant execute on function remind_of_groups(date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.reopen_group_list(which uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if not keeps_list(which) then return false; end if;
  update support_groups set list_open = true where id = which and list_edition > 0 and not list_open;
  return found;
end $function$;
alter function reopen_group_list(uuid) owner to tugiring_system;
grant execute on function reopen_group_list(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.seal_audit(most integer)
 RETURNS TABLE(first_position bigint, last_position bigint, hash bytea, sealed_at text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  -- A transaction may commit after one that began later: rows are looked for so far back, and linked when they are seen.
  back constant integer := 100000;
  entry audit%rowtype;
  at_position bigint;
  head bytea;
begin
  -- One process seals at a time; the others are answered no row.
  if not pg_try_advisory_xact_lock(hashtext('tugiring audit')) then return; end if;
  select l.position, l.hash into at_position, head from audit_links l order by l.position desc limit 1;
  at_position := coalesce(at_position, 0);
  head := coalesce(head, sha256(convert_to('tugiring audit', 'UTF8')));
  for entry in
    select a.* from audit a
     where a.id > coalesce((select max(l.audit_id) from audit_links l), 0) - back
       and not exists (select from audit_links l where l.audit_id = a.id)
     order by a.id limit most
  loop
    at_position := at_position + 1;
    first_position := coalesce(first_position, at_position);
    head := sha256(head || convert_to(audit_text(entry), 'UTF8'));
    insert into audit_links (position, audit_id, hash) values (at_position, entry.id, head);
  end loop;
  if first_position is null then return; end if;
  last_position := at_position;
  hash := head;
  sealed_at := (extract(epoch from now()) * 1000000)::bigint::text;
  return next;
end $function$;
alter function seal_audit(integer) owner to tugiring_system;
grant execute on function seal_audit(integer) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.send_document(document uuid, recipient text, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare d documents%rowtype; f families%rowtype;
begin
  if recipient not in ('municipality', 'commissioner') then raise exception 'a document is sent to a municipality or to the commissioner'; end if;
  -- The family's lock first: a refusal at the same moment comes before, and nothing is sent, or after, and takes it back.
  select * into f from families where id = (select family_id from documents where id = document) for no key update;
  select * into d from documents where id = document for update;
  if not found or not keeps_document(acting(), d) or d.state <> 'final' then return false; end if;
  if recipient = 'commissioner' then
    if d.to_commissioner_on is not null then return false; end if;
    update documents set to_commissioner_on = on_day where id = d.id;
    return true;
  end if;
  if f.municipality_key is null or d.municipality_key is not null then return false; end if;
  update documents set to_municipality_on = on_day, municipality_key = f.municipality_key where id = d.id;
  if d.kind in ('lisa-6', 'lisa-7') then
    update agreements set to_municipality_on = on_day, municipality_key = f.municipality_key
     where service_id = d.service_id;
  elsif d.kind in ('lisa-10', 'lisa-11') then
    update services set ending_to_municipality_on = on_day where id = d.service_id;
  end if;
  return true;
end $function$;
alter function send_document(uuid,text,date) owner to tugiring_system;
grant execute on function send_document(uuid,text,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.send_invoice_again(which uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update invoice_deliveries d
     set state = 'waiting', round = d.round + 1, tries = 0, due_at = null, settled_at = null, reference = '', reason = ''
   where d.invoice_id = which and d.state = 'refused' and acting_role() = 'project_manager'
     and d.provider_id = any (acting_keys()::uuid[]);
  return found;
end $function$;
alter function send_invoice_again(uuid) owner to tugiring_system;
grant execute on function send_invoice_again(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.session_facts(family uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function session_facts(uuid) owner to tugiring_system;
grant execute on function session_facts(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.session_hash(secret text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
RETURN sha256(convert_to(secret, 'UTF8'::name));
alter function session_hash(text) owner to tugiring_owner;
grant execute on function session_hash(text) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.session_language(secret text, wanted text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  update sessions set language = wanted
   where hash = session_hash(secret) and ended_at is null and idle_ends_at > now() and ends_at > now();
$function$;
alter function session_language(text,text) owner to tugiring_system;
grant execute on function session_language(text,text) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.settle_engagement_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if new.ended_on is null and old.ended_on is not null then new.specialist_keys := array[new.membership_id]; end if;
  return new;
end $function$;
alter function settle_engagement_end() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.settle_engagements(on_day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare settled integer;
begin
  perform refuse_other_day(on_day);
  if not pg_try_advisory_xact_lock(hashtext('tugiring engagements')) then return 0; end if;
  update engagements set specialist_keys = '{}' where reads_until < on_day and specialist_keys <> '{}';
  get diagnostics settled = row_count;
  return settled;
end $function$;
alter function settle_engagements(date) owner to tugiring_system;
grant execute on function settle_engagements(date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.settle_family_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if new.provider_id is not null and not exists (select from organisations where id = new.provider_id and kind = 'provider')
    or new.municipality_key is not null and not exists (select from organisations where id = new.municipality_key and kind = 'municipality') then
    raise foreign_key_violation using message = 'a family''s provider is a provider, and its municipality a municipality';
  end if;
  new.supporter_keys := supporters_of(new.id, new.provider_id);
  return new;
end $function$;
alter function settle_family_access() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.settle_invoice(which uuid, by_taker uuid, outcome text, called text, words text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare settled invoice_deliveries%rowtype;
begin
  if acting_person() is not null then return false; end if;
  update invoice_deliveries d
     set state = outcome, settled_at = at, taken = null, due_at = null, reference = left(called, 200), reason = left(words, 1000)
   where d.id = which and d.taken = by_taker and d.state = 'waiting'
  returning * into settled;
  if not found then return false; end if;
  if outcome = 'delivered' then
    insert into audit (person_id, membership_id, action, effect, record_id, request_id)
      select m.person_id, m.id, 'deliver-invoice', 'export', i.id, settled.id::text
        from invoices i join memberships m on m.id = i.made_by where i.id = settled.invoice_id;
  elsif outcome = 'refused' then
    insert into notifications (to_key, to_role, kind, path, key)
      select i.provider_id, 'project_manager', 'invoice-refused', '/packs/' || i.pack_id || '/invoice',
             'refused ' || settled.id || ' ' || settled.round
        from invoices i where i.id = settled.invoice_id
      on conflict on constraint notifications_made_once do nothing;
  end if;
  return true;
end $function$;
alter function settle_invoice(uuid,uuid,text,text,text,timestamp with time zone) owner to tugiring_system;
grant execute on function settle_invoice(uuid,uuid,text,text,text,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.settle_mail(which uuid, by_taker uuid, with_outcome text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare whose uuid;
begin
  update mails set settled_at = at, outcome = with_outcome
   where id = which and taken = by_taker and settled_at is null returning person_id into whose;
  if whose is null then return false; end if;
  if with_outcome = 'refused' then update mail_settings set refused_at = at where person_id = whose; end if;
  return true;
end $function$;
alter function settle_mail(uuid,uuid,text,timestamp with time zone) owner to tugiring_system;
grant execute on function settle_mail(uuid,uuid,text,timestamp with time zone) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.settle_notice_state()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update notices set state = case when new.side = 'provider' then 'open' else 'answered' end, closed_on = null, version = version + 1
   where id = new.notice_id;
  return null;
end $function$;
alter function settle_notice_state() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.settle_referral()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if old.withdrawn_on is not null then return null; end if;
  if new.withdrawn_on is not null then
    if old.state not in ('sent', 'returned') then return null; end if;
    new.state := 'withdrawn';
  elsif new.version <> old.version then
    if old.state <> 'returned' then return null; end if;
    new.state := 'sent';
  end if;
  return new;
end $function$;
alter function settle_referral() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.settle_signature()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare d documents%rowtype; signed date;
begin
  select * into d from documents where id = new.document_id for update;
  if d.state <> 'open' or new.sha256 <> d.pdf_sha256 or new.role <> all (d.signers) then
    raise check_violation using message = 'only the bytes that were issued and wait for a signature are signed';
  end if;
  if exists (select from unnest(d.signers) awaited
              where not exists (select from signatures s where s.document_id = d.id and s.role = awaited)) then
    return null;
  end if;
  select max(signed_on) into signed from signatures where document_id = d.id;
  update documents set state = 'final', final_on = signed where id = d.id;
  update documents set state = 'superseded' where id = d.supersedes and state = 'final';
  if d.kind in ('lisa-6', 'lisa-7') then perform conclude_agreement(d, signed);
  elsif d.kind in ('lisa-10', 'lisa-11') then perform conclude_ending(d, signed);
  end if;
  return null;
end $function$;
alter function settle_signature() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.settle_substitutes(on_day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare settled integer; ended integer;
begin
  perform refuse_other_day(on_day);
  if not pg_try_advisory_xact_lock(hashtext('tugiring substitutes')) then return 0; end if;
  update assignments set in_force = true where not in_force and began_on <= on_day and ended_on is null;
  get diagnostics settled = row_count;
  update assignments set ended_on = until_on where until_on < on_day and ended_on is null;
  get diagnostics ended = row_count;
  return settled + ended;
end $function$;
alter function settle_substitutes(date) owner to tugiring_system;
grant execute on function settle_substitutes(date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.sign_group_list(which uuid, facts jsonb, of_template integer, correcting text, on_day date, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  me constant actor := acting();
  g support_groups%rowtype;
  people jsonb;
begin
  select * into g from support_groups where id = which and leader_id = me.membership_id for no key update;
  if me.role is distinct from 'group_leader' or not found then return 'nothing-there'; end if;
  if g.state <> 'published' or (g.held_on + g.starts_at + make_interval(mins => g.minutes)) at time zone 'Europe/Tallinn' > at then
    return 'not-held';
  end if;
  if not g.list_open then return 'signed'; end if;
  if exists (select from group_signups s where s.group_id = which and s.state = 'in' and s.attended is null) then
    return 'unmarked';
  end if;
  if g.mode = 'online' and not exists (select from group_proofs p where p.group_id = which and p.kind = 'screenshot') then
    return 'no-proof';
  end if;
  if g.mode = 'in-person' and not exists (select from group_proofs p where p.group_id = which and p.kind = 'paper-list')
     and exists (select from group_signups s where s.group_id = which and s.attended and s.confirmed_at is null) then
    return 'unsigned';
  end if;
  select coalesce(jsonb_agg(jsonb_build_object(
           'name', trim(s.given_name || ' ' || s.family_name),
           'signedAt', s.confirmed_at, 'walkIn', s.walk_in) order by s.family_name collate "et-x-icu", s.given_name collate "et-x-icu", s.number), '[]')
    into people from group_signups s where s.group_id = which and s.attended;
  insert into group_lists (group_id, edition, provider_id, data, template_version, signed_by, signed_name, signed_on, signed_at, correction)
    select which, g.list_edition + 1, g.provider_id,
           facts || jsonb_build_object('participants', people,
             'proofs', (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'sha256', encode(p.sha256, 'hex')) order by p.added_at, p.id), '[]')
                          from group_proofs p where p.group_id = which)),
           of_template, m.id, m.display_name, on_day, at, correcting
      from memberships m where m.id = me.membership_id;
  update support_groups set list_edition = list_edition + 1, list_open = false where id = which;
  return 'list-signed';
end $function$;
alter function sign_group_list(uuid,jsonb,integer,text,date,timestamp with time zone) owner to tugiring_system;
grant execute on function sign_group_list(uuid,jsonb,integer,text,date,timestamp with time zone) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.specialist_facts(family uuid, of_service text, on_day date)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function specialist_facts(uuid,text,date) owner to tugiring_system;
grant execute on function specialist_facts(uuid,text,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.spread_access_to_follow_ups()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update follow_ups set municipality_key = null
   where family_id = new.id and municipality_key is distinct from new.municipality_key and municipality_key is not null;
  update offer_wishes set provider_id = new.provider_id where family_id = new.id;
  return null;
end $function$;
alter function spread_access_to_follow_ups() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_access_to_meetings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update engagements set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end
   where family_id = new.id;
  update service_wishes set
    provider_id = case when outcome is null then new.provider_id else provider_id end,
    supporter_keys = new.supporter_keys
   where family_id = new.id;
  return null;
end $function$;
alter function spread_access_to_meetings() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_assignments()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare target uuid := coalesce(new.family_id, old.family_id);
begin
  update families set supporter_keys = '{}' where id = target;
  perform spread_readers(target);
  return null;
end $function$;
alter function spread_assignments() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_contact_day()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update contact_notes set held_on = new.held_on where contact_id = new.id;
  update contact_revisions set reader_keys = readers_of(family_id, provider_id, author_id, new.held_on)
   where contact_id = new.id;
  return null;
end $function$;
alter function spread_contact_day() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_document_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update files set provider_id = new.provider_id, municipality_key = new.municipality_key,
    supporter_keys = new.supporter_keys, to_commissioner_on = new.to_commissioner_on where document_id = new.id;
  update signatures set provider_id = new.provider_id, municipality_key = new.municipality_key,
    supporter_keys = new.supporter_keys, to_commissioner_on = new.to_commissioner_on where document_id = new.id;
  return null;
end $function$;
alter function spread_document_access() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_engagement_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function spread_engagement_access() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_engagement_access_to_reports()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update signed_reports set specialist_keys = new.specialist_keys where engagement_id = new.id;
  return null;
end $function$;
alter function spread_engagement_access_to_reports() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_family_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update family_members set provider_id = new.provider_id, municipality_key = new.municipality_key, supporter_keys = new.supporter_keys where family_id = new.id;
  update children set provider_id = new.provider_id, municipality_key = new.municipality_key, supporter_keys = new.supporter_keys where family_id = new.id;
  update services set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update goals set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update contacts set
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  -- What was sent to one municipality is not read by the next one.
  update agreements set
    municipality_key = case when to_municipality_on is null or municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update overviews set
    municipality_key = case when municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  perform spread_readers(new.id);
  return null;
end $function$;
alter function spread_family_access() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_family_access_to_documents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update documents set
    municipality_key = case when municipality_key = new.municipality_key then municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  return null;
end $function$;
alter function spread_family_access_to_documents() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_family_access_to_reports()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update signed_reports set specialist_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end
   where family_id = new.id and engagement_id is null;
  return null;
end $function$;
alter function spread_family_access_to_reports() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_leader_of_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update group_proofs set leader_id = new.leader_id where group_id = new.id;
  update group_files set leader_id = new.leader_id where id in (select p.id from group_proofs p where p.group_id = new.id);
  return null;
end $function$;
alter function spread_leader_of_group() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_readers(family uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  update contact_notes n set reader_keys = readers_of(n.family_id, n.provider_id, n.author_id, n.held_on)
   where n.family_id = family;
  update contact_revisions r set reader_keys = readers_of(r.family_id, r.provider_id, r.author_id, c.held_on)
    from contacts c where c.id = r.contact_id and r.family_id = family;
$function$;
alter function spread_readers(uuid) owner to tugiring_owner;
grant execute on function spread_readers(uuid) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_supporters_to_signups()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update group_signups set supporter_keys = new.supporter_keys where family_id = new.id;
  return null;
end $function$;
alter function spread_supporters_to_signups() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_unshared_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update referral_handovers
     set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end
   where family_id = new.id;
  update care_periods set provider_id = new.provider_id, supporter_keys = new.supporter_keys where family_id = new.id;
  return null;
end $function$;
alter function spread_unshared_access() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_wishes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update supporter_wishes set provider_id = new.provider_id where family_id = new.id and closed_on is null;
  return null;
end $function$;
alter function spread_wishes() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.spread_work_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update goal_revisions set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update goal_steps set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update plan_notes set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update proposals set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update plan_demands set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update service_period_revisions set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  -- What was sent to one municipality is not read by the next one.
  update overview_receipts set
    municipality_key = case when municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update overview_messages set
    municipality_key = case when municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  -- A worry stays with the municipality that was told of it, wherever the family goes, unless the family refuses.
  update notices set
    municipality_key = case when not new.municipality_involved then null
                            when kind = 'worry' and new.kind <> 'adoptive' or municipality_key = new.municipality_key then municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update notice_messages m set
    municipality_key = case when m.municipality_key is not null then n.municipality_key end,
    supporter_keys = case when m.provider_id = new.provider_id then new.supporter_keys else '{}' end
    from notices n where n.id = m.notice_id and m.family_id = new.id;
  return null;
end $function$;
alter function spread_work_access() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.stop_calendar_link()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  delete from calendar_links where membership_id = acting_membership();
$function$;
alter function stop_calendar_link() owner to tugiring_system;
grant execute on function stop_calendar_link() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.stop_mails(of_person uuid, of_kind text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  update mail_settings
     set tells_waiting = tells_waiting and of_kind <> 'waiting',
         digest_hour = case when of_kind = 'digest' then null else digest_hour end
   where person_id = of_person;
$function$;
alter function stop_mails(uuid,text) owner to tugiring_system;
grant execute on function stop_mails(uuid,text) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.support_facts(family uuid, on_day date)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function support_facts(uuid,date) owner to tugiring_system;
grant execute on function support_facts(uuid,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.supporters_of(family uuid, provider uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct a.membership_id order by a.membership_id), '{}')
    from assignments a
   where a.family_id = family and a.provider_id = provider and a.ended_on is null and a.in_force;
$function$;
alter function supporters_of(uuid,uuid) owner to tugiring_owner;
grant execute on function supporters_of(uuid,uuid) to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.supports_as_well(family uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('person', m.person_id, 'from', a.began_on, 'to', coalesce(a.ended_on, a.until_on))), '[]')
    from assignments a join memberships m on m.id = a.membership_id, acting() me
   where a.family_id = family and m.person_id = me.person_id;
$function$;
alter function supports_as_well(uuid) owner to tugiring_system;
grant execute on function supports_as_well(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.sweep()
 RETURNS TABLE(keys_swept integer, sessions_swept integer, allowances_swept integer, notifications_swept integer, mails_swept integer, imports_swept integer, more boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  batch constant integer := 1000;
  long_ago constant timestamptz := now() - interval '400 days';
begin
  -- One process sweeps at a time; the others are answered no row.
  if not pg_try_advisory_xact_lock(hashtext('tugiring sweep')) then return; end if;

  delete from idempotency_keys k using (
    select o.person_id, o.key from idempotency_keys o where o.done_at < now() - interval '90 days'
     order by o.done_at limit batch for update skip locked
  ) old where k.person_id = old.person_id and k.key = old.key;
  get diagnostics keys_swept = row_count;

  -- Of each person's old sessions the last stays, because the page of the account tells when one was last here.
  delete from sessions s using (
    select o.hash from sessions o
     where o.ends_at < long_ago
       and exists (select from sessions later
                    where later.person_id = o.person_id and later.began_at > o.began_at and later.ends_at < long_ago)
       and not exists (select from sessions next where next.continues = o.id)
     order by o.ends_at limit batch for update skip locked
  ) old where s.hash = old.hash;
  get diagnostics sessions_swept = row_count;

  delete from allowances a using (
    select o.bucket, o.client from allowances o where o.whole_at < now()
     order by o.whole_at limit batch for update skip locked
  ) old where a.bucket = old.bucket and a.client = old.client;
  get diagnostics allowances_swept = row_count;

  delete from notifications n using (
    select o.id from notifications o where o.made_at < long_ago order by o.made_at limit batch for update skip locked
  ) old where n.id = old.id;
  get diagnostics notifications_swept = row_count;

  delete from mails m using (
    select o.id from mails o where o.settled_at is not null and o.kept_at < now() - interval '90 days'
     order by o.kept_at limit batch for update skip locked
  ) old where m.id = old.id;
  get diagnostics mails_swept = row_count;

  delete from imports i using (
    select o.id from imports o where o.touched_at < now() - interval '30 days' limit batch for update skip locked
  ) old where i.id = old.id;
  get diagnostics imports_swept = row_count;

  -- A session that was continued goes once the one that continued it is gone.
  more := sessions_swept > 0
    or batch in (keys_swept, allowances_swept, notifications_swept, mails_swept, imports_swept);
  return next;
end $function$;
alter function sweep() owner to tugiring_system;
grant execute on function sweep() to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.take_access_for_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype; before documents%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
  new.supporter_keys := case when new.provider_id = f.provider_id then f.supporter_keys else '{}' end;
  new.municipality_key := case when new.to_municipality_on is not null then f.municipality_key end;
  if new.signers = '{}' then
    new.state := 'final';
    new.final_on := new.issued_on;
  end if;
  -- Of agreements and endings one stands at a time. The one before gives way; whoever did not know of it looks again,
  -- so the transaction is tried anew. Whoever does not support the family is told nothing here.
  if new.kind <> 'lisa-9' and (acting()).membership_id = any (new.supporter_keys) then
    select * into before from documents d
     where d.service_id = new.service_id and d.kind = new.kind and d.state in ('open', 'final')
     order by (d.state = 'open') desc limit 1;
    if before.id is distinct from new.supersedes then
      raise serialization_failure using message = 'another document was issued meanwhile';
    end if;
    if before.state = 'open' then update documents set state = 'superseded' where id = before.id; end if;
  end if;
  return new;
end $function$;
alter function take_access_for_document() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_for_follow_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype;
begin
  -- A refusal of the municipality at the same moment waits, or is waited for.
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := f.provider_id;
  new.municipality_key := case when new.kind = 'greater-need' then f.municipality_key end;
  return new;
end $function$;
alter function take_access_for_follow_up() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_for_handover()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
  new.supporter_keys := case when new.provider_id = f.provider_id then f.supporter_keys else '{}' end;
  return new;
end $function$;
alter function take_access_for_handover() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_for_meetings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function take_access_for_meetings() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_for_provider()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  new.provider_id := f.provider_id;
  return new;
end $function$;
alter function take_access_for_provider() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_for_reports()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  f families%rowtype;
  e engagements%rowtype;
begin
  -- Two who sign at once follow one another.
  select * into f from families where id = new.family_id for no key update;
  if new.engagement_id is not null then
    select * into e from engagements where id = new.engagement_id and family_id = new.family_id;
    new.provider_id := e.provider_id;
    new.specialist_keys := coalesce(e.specialist_keys, '{}');
    if acting_role() is not null and new.author_id is distinct from e.membership_id then
      raise insufficient_privilege using message = 'a report is its specialist''s';
    end if;
    return new;
  end if;
  select m.organisation_id into new.provider_id from memberships m where m.id = new.author_id and m.role = 'family_supporter';
  new.specialist_keys := case when new.provider_id = f.provider_id then coalesce(f.supporter_keys, '{}') else '{}' end;
  if acting_role() is not null
     and not exists (select from contacts k where k.family_id = new.family_id and k.author_id = new.author_id
                        and to_char(k.held_on, 'YYYY-MM') = new.month and k.withdrawn_at is null) then
    raise insufficient_privilege using message = 'a report is of whoever was in contact with the family';
  end if;
  return new;
end $function$;
alter function take_access_for_reports() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_for_signup()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  select g.provider_id into new.provider_id from support_groups g where g.id = new.group_id;
  if new.member_id is not null then
    select m.given_name, m.family_name, f.supporter_keys into new.given_name, new.family_name, new.supporter_keys
      from family_members m join families f on f.id = m.family_id
     where m.id = new.member_id and m.family_id = new.family_id;
    if not found then raise check_violation using message = 'who takes part is of the family'; end if;
  end if;
  return new;
end $function$;
alter function take_access_for_signup() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare d documents%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into d from documents where id = new.document_id and family_id = new.family_id;
  new.provider_id := d.provider_id;
  new.supporter_keys := coalesce(d.supporter_keys, '{}');
  new.municipality_key := d.municipality_key;
  new.to_commissioner_on := d.to_commissioner_on;
  return new;
end $function$;
alter function take_access_from_document() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_family()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  -- Of a family that is not there nothing is taken: row security then refuses the row in the same words as that
  -- of a hidden family.
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  if tg_table_name in ('family_members', 'children', 'contacts') then
    new.provider_id := f.provider_id;
  else
    if tg_table_name <> 'services' then
      new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
    end if;
    -- What another provider did stays with that provider; whoever supports the family now does not read it.
    if new.provider_id is distinct from f.provider_id then new.supporter_keys := '{}'; end if;
  end if;
  if tg_table_name <> 'contacts' then new.municipality_key := f.municipality_key; end if;
  return new;
end $function$;
alter function take_access_from_family() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_goal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare g goals%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into g from goals where id = new.goal_id and family_id = new.family_id;
  new.provider_id := g.provider_id;
  new.supporter_keys := coalesce(g.supporter_keys, '{}');
  return new;
end $function$;
alter function take_access_from_goal() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_notice()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare n notices%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into n from notices where id = new.notice_id and family_id = new.family_id;
  new.provider_id := n.provider_id;
  new.supporter_keys := coalesce(n.supporter_keys, '{}');
  new.municipality_key := n.municipality_key;
  new.to_commissioner := coalesce(n.to_commissioner, false);
  return new;
end $function$;
alter function take_access_from_notice() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_overview()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare o overviews%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into o from overviews where id = new.overview_id and family_id = new.family_id;
  new.provider_id := o.provider_id;
  new.supporter_keys := coalesce(o.supporter_keys, '{}');
  new.municipality_key := o.municipality_key;
  return new;
end $function$;
alter function take_access_from_overview() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_provider()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := f.provider_id;
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  return new;
end $function$;
alter function take_access_from_provider() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_service()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
  new.supporter_keys := case when new.provider_id is not distinct from f.provider_id then coalesce(f.supporter_keys, '{}') else '{}' end;
  return new;
end $function$;
alter function take_access_from_service() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_access_from_whereabouts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := f.provider_id;
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  new.municipality_key := case when new.to_municipality then
    case when new.kind = 'worry' then municipality_of_whereabouts(f) else f.municipality_key end end;
  return new;
end $function$;
alter function take_access_from_whereabouts() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_allowance(of_bucket text, by_client bytea, most integer, every interval, cost integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  -- Not now(): of two that ask at once the second waits, and its transaction began before the first was done.
  moment timestamptz := clock_timestamp();
  share interval := every / most;
  is_new boolean;
  free_at timestamptz;
begin
  insert into allowances as a (bucket, client, whole_at) values (of_bucket, by_client, moment + share * cost)
    on conflict (bucket, client) do update set whole_at = greatest(a.whole_at, moment) + share * cost
      where greatest(a.whole_at, moment) + share <= moment + every
    returning a.xmax = 0 into is_new;
  if is_new then
    -- Whoever comes anew takes away some that nobody needs any more, so that the table does not grow.
    delete from allowances a using (
      select s.bucket, s.client from allowances s where s.whole_at < moment
       order by s.whole_at limit 10 for update skip locked
    ) spent where a.bucket = spent.bucket and a.client = spent.client;
  end if;
  if is_new is not null then return 0; end if;
  select a.whole_at + share - every into free_at from allowances a where a.bucket = of_bucket and a.client = by_client;
  return greatest(1, ceil(extract(epoch from free_at - moment)))::integer;
end $function$;
alter function take_allowance(text,bytea,integer,interval,integer) owner to tugiring_system;
grant execute on function take_allowance(text,bytea,integer,interval,integer) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.take_back_wish(wish uuid, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  if me.role is distinct from 'family_member' then return false; end if;
  update service_wishes set outcome = 'withdrawn', closed_on = on_day, closed_by = me.membership_id, version = version + 1
   where id = wish and family_id = me.family_id and outcome is null;
  return found;
end $function$;
alter function take_back_wish(uuid,date) owner to tugiring_system;
grant execute on function take_back_wish(uuid,date) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.take_invoice(at timestamp with time zone, lease interval)
 RETURNS TABLE(id uuid, taken uuid, round integer, tries integer, invoice jsonb, file_id uuid, sha256 bytea, key bytea, sealed bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare one invoice_deliveries%rowtype;
begin
  if acting_person() is not null then return; end if;
  update invoice_deliveries d set due_at = at + lease, tries = d.tries + 1, taken = gen_random_uuid()
   where d.id = (select w.id from invoice_deliveries w where w.state = 'waiting' and (w.due_at is null or w.due_at <= at)
                  order by w.due_at nulls first, w.id limit 1 for update skip locked)
  returning * into one;
  if not found then return; end if;
  return query
    select one.id, one.taken, one.round, one.tries, i.data, f.id, f.sha256, i.xml_key, f.sealed
      from invoices i join pack_files f on f.pack_id = i.pack_id and f.part = i.kind || '-xml'
     where i.id = one.invoice_id;
end $function$;
alter function take_invoice(timestamp with time zone,interval) owner to tugiring_system;
grant execute on function take_invoice(timestamp with time zone,interval) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.take_keys_from_referral()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare r referrals%rowtype;
begin
  select * into r from referrals where id = new.referral_id;
  new.municipality_id := r.municipality_id;
  new.family_id := r.family_id;
  new.provider_id := r.provider_id;
  return new;
end $function$;
alter function take_keys_from_referral() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_keys_of_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'group_files' then
    select p.provider_id, p.leader_id into new.provider_id, new.leader_id from group_proofs p where p.id = new.id;
  else
    select g.provider_id, g.leader_id, g.list_edition + 1 into new.provider_id, new.leader_id, new.edition
      from support_groups g where g.id = new.group_id;
  end if;
  return new;
end $function$;
alter function take_keys_of_group() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_mail(at timestamp with time zone, lease interval)
 RETURNS TABLE(id uuid, taken uuid, kind text, key text, tries integer, person_id uuid, email text, language text, code text, roles jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare
  one mails%rowtype;
  wish mail_settings%rowtype;
begin
  loop
    update mails m set due_at = at + lease, tries = m.tries + 1, taken = gen_random_uuid()
     where m.id = (select w.id from mails w where w.settled_at is null and w.due_at <= at
                    order by w.due_at, w.id limit 1 for update skip locked)
    returning * into one;
    if not found then return; end if;
    select * into wish from mail_settings s where s.person_id = one.person_id;
    exit when wish.email <> '' and case one.kind
      when 'confirm' then wish.code is not null
      when 'waiting' then wish.confirmed_at is not null and wish.tells_waiting
      else wish.confirmed_at is not null and wish.digest_hour is not null end;
    -- What it was planned for is not wished any more.
    update mails m set settled_at = at, outcome = 'unwanted' where m.id = one.id;
  end loop;
  return query
    select one.id, one.taken, one.kind, one.key, one.tries, one.person_id, wish.email, wish.language,
           case when one.kind = 'confirm' then wish.code end,
           (select coalesce(jsonb_agg(jsonb_build_object('membership', m.id, 'role', m.role, 'organisation', o.name)
                                      order by m.role, o.name, m.id), '[]')
              from memberships m left join organisations o on o.id = m.organisation_id
             where m.person_id = one.person_id
               and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia()));
end $function$;
alter function take_mail(timestamp with time zone,interval) owner to tugiring_system;
grant execute on function take_mail(timestamp with time zone,interval) to tugiring_door;

CREATE OR REPLACE FUNCTION tugiring.take_pack_reports(most integer, without uuid[])
 RETURNS TABLE(id uuid, kind text, data jsonb)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select r.id, r.kind, r.data from pack_reports r
   where r.sealed is null and r.signed_id is null and r.id <> all (without) and acting_person() is null
   order by r.pack_id, r.id limit most for update skip locked
$function$;
alter function take_pack_reports(integer,uuid[]) owner to tugiring_system;
grant execute on function take_pack_reports(integer,uuid[]) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.take_papers(most integer, without uuid[])
 RETURNS TABLE(id uuid, kind text, language text, template_version integer, data jsonb)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  select p.id, p.kind, p.language, p.template_version, p.data from kept_papers p
   where p.pdf_sealed is null and p.id <> all (without) and acting_person() is null
   order by p.made_at, p.id limit most for update skip locked
$function$;
alter function take_papers(integer,uuid[]) owner to tugiring_system;
grant execute on function take_papers(integer,uuid[]) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.take_provider_of_family()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  select f.provider_id into new.provider_id from families f where f.id = new.family_id for no key update;
  return new;
end $function$;
alter function take_provider_of_family() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_readers_from_appointment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
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
end $function$;
alter function take_readers_from_appointment() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_readers_from_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare c contacts%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into c from contacts where id = new.contact_id and family_id = new.family_id;
  new.provider_id := c.provider_id;
  new.author_id := coalesce(c.author_id, new.author_id);
  if tg_table_name = 'contact_notes' then new.held_on := coalesce(c.held_on, new.held_on); end if;
  new.reader_keys := readers_of(new.family_id, c.provider_id, c.author_id, c.held_on);
  return new;
end $function$;
alter function take_readers_from_contact() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.take_training_place()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare t trainings%rowtype;
begin
  select * into t from trainings where id = new.training_id for no key update;
  new.organiser_id := t.organiser_id;
  return new;
end $function$;
alter function take_training_place() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.tell_family_of_group(family uuid, which uuid, of_kind text, by_key text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  insert into notifications (to_key, kind, path, key)
    select k, of_kind, '/groups/' || which, by_key
      from (select family as k where family is not null
            union
            select unnest(f.supporter_keys) from families f
             where f.id = family and not exists (select from memberships m where m.family_id = f.id and m.ended_on is null)) x
    on conflict on constraint notifications_made_once do nothing;
$function$;
alter function tell_family_of_group(uuid,uuid,text,text) owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.tell_group_changed(which uuid, of_kind text, by_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  if me.role is distinct from 'project_manager' or not keeps_list(which) then return; end if;
  perform tell_family_of_group(x.family_id, which, of_kind, by_key)
    from (select distinct s.family_id from group_signups s where s.group_id = which and s.state <> 'off') x;
  insert into notifications (to_key, kind, path, key)
    select g.leader_id, of_kind, '/groups/' || which, by_key from support_groups g where g.id = which and g.leader_id is not null
    on conflict on constraint notifications_made_once do nothing;
end $function$;
alter function tell_group_changed(uuid,text,text) owner to tugiring_system;
grant execute on function tell_group_changed(uuid,text,text) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.tell_hand_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  insert into notifications (to_key, kind, path, key)
    values (new.asked_by, 'hand-over-' || new.state, '/contracts/' || new.contract_id || '/end', new.id::text)
    on conflict on constraint notifications_made_once do nothing;
  if new.state = 'ready' then
    insert into notifications (to_key, to_role, kind, path, key)
      select o.id, 'commissioner_officer', 'hand-over-ready', '/contracts/' || new.contract_id || '/end', new.id::text
        from organisations o where o.kind = 'commissioner'
      on conflict on constraint notifications_made_once do nothing;
  end if;
  return null;
end $function$;
alter function tell_hand_over() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.tell_of_training(training uuid, what text, telling text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare t trainings%rowtype; me actor := acting(); told integer;
begin
  select * into t from trainings x where x.id = training and x.organiser_id = me.organisation_id;
  if not found or me.role not in ('commissioner_officer', 'project_manager') then return 0; end if;
  insert into notifications (to_key, kind, path, key)
    select m.id, what, '/trainings/' || t.id, telling
      from memberships m
     where m.left_on is null and (m.ended_on is null or m.ended_on >= today_in_estonia())
       and m.organisation_kind = 'provider' and (t.open_to_all or m.organisation_id = t.organiser_id)
       and case when what = 'training-announced'
             then (t.roles = '{}' or m.role = any (t.roles)) and (t.counties = '{}' or m.counties && t.counties)
             else m.id in (select p.membership_id from training_places p where p.training_id = t.id and p.signed_off_on is null)
           end
    on conflict on constraint notifications_made_once do nothing;
  get diagnostics told = row_count;
  return told;
end $function$;
alter function tell_of_training(uuid,text,text) owner to tugiring_system;
grant execute on function tell_of_training(uuid,text,text) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.today_in_estonia()
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN ((now() AT TIME ZONE 'Europe/Tallinn'::text))::date;
alter function today_in_estonia() owner to tugiring_owner;
grant execute on function today_in_estonia() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.touch_families()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update family_revisions set revision = revision + 1 where family_id in (select distinct family_id from changed);
  return null;
end $function$;
alter function touch_families() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.touch_families_of_removed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  update family_revisions set revision = revision + 1 where family_id in (select distinct family_id from removed);
  return null;
end $function$;
alter function touch_families_of_removed() owner to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.touch_import()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
begin
  new.touched_at := now();
  return new;
end $function$;
alter function touch_import() owner to tugiring_owner;
grant execute on function touch_import() to tugiring_system;

CREATE OR REPLACE FUNCTION tugiring.unfinished_in_month(of_month text)
 RETURNS TABLE(membership_id uuid, name text, is_meeting boolean, begun integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
  with begun as (
    select m.id, m.display_name, d.form in ('log-meeting', 'hold-meeting', 'edit-meeting') as is_meeting,
           trim(coalesce(d.fields -> 'heldOn' ->> 0, d.fields -> 'startsOn' ->> 0, '')) as day
      from memberships m join drafts d on d.membership_id = m.id
     where acting_role() = 'project_manager' and m.organisation_id = any (acting_keys())
       and d.form in ('new-contact', 'edit-contact', 'log-meeting', 'hold-meeting', 'edit-meeting'))
  -- As a date field sends it, or as people write it.
  select id, display_name, begun.is_meeting, count(*)::int from begun
   where left(day, 7) = of_month or right(day, 4) || '-' || lpad(split_part(day, '.', 2), 2, '0') = of_month
   group by id, display_name, begun.is_meeting
$function$;
alter function unfinished_in_month(text) owner to tugiring_system;
grant execute on function unfinished_in_month(text) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.whereabouts_recipients(family uuid, hold boolean)
 RETURNS TABLE(municipality_id uuid, municipality_name text, workers text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare f families%rowtype; keys uuid[] := acting_keys();
begin
  select * into f from families where id = family and (supporter_keys || array[provider_id]) && keys;
  if not found then return; end if;
  if hold then
    select * into f from families where id = family and (supporter_keys || array[provider_id]) && keys for no key update;
    if not found then return; end if;
  end if;
  return query
    select o.id, o.name,
           array(select m.display_name from memberships m
                  where m.organisation_id = o.id and m.role = 'child_protection_worker'
                    and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
                  order by m.display_name, m.id)
      from organisations o where o.id = municipality_of_whereabouts(f);
end $function$;
alter function whereabouts_recipients(uuid,boolean) owner to tugiring_system;
grant execute on function whereabouts_recipients(uuid,boolean) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.withdraw_document(document uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare d documents%rowtype;
begin
  perform from families where id = (select family_id from documents where id = document) for no key update;
  select * into d from documents where id = document for update;
  if not found or not keeps_document(acting(), d) or d.state <> 'open' then return false; end if;
  update documents set state = 'withdrawn' where id = d.id;
  if d.ended_on is not null then
    -- The service goes on, or ended as the ending says that this one was to replace.
    update services set ended_on = (select b.ended_on from documents b where b.id = d.supersedes and b.state = 'final'),
      version = version + 1 where id = d.service_id;
  end if;
  return true;
end $function$;
alter function withdraw_document(uuid) owner to tugiring_system;
grant execute on function withdraw_document(uuid) to tugiring_app;

CREATE OR REPLACE FUNCTION tugiring.withdraw_proposal(proposal uuid, on_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'tugiring', 'pg_temp'
AS $function$
declare me constant actor := acting();
begin
  if me.role is distinct from 'family_supporter' then return false; end if;
  update proposals set withdrawn_on = on_day
   where id = proposal and author_id = me.membership_id and me.membership_id = any (supporter_keys)
     and answer is null and withdrawn_on is null;
  return found;
end $function$;
alter function withdraw_proposal(uuid,date) owner to tugiring_system;
grant execute on function withdraw_proposal(uuid,date) to tugiring_app;

create table absences (
  id uuid default gen_random_uuid() not null,
  membership_id uuid not null,
  provider_id uuid not null,
  from_on date not null,
  to_on date not null,
  entered_by uuid not null,
  entered_on date not null,
  cancelled_on date,
  constraint absences_pkey PRIMARY KEY (id),
  constraint absences_check CHECK ((to_on >= from_on)),
  constraint absences_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES memberships(id),
  constraint absences_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint absences_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table absences is 'When somebody is away, without the reason; who substitutes them stands in assignments.';
CREATE INDEX absences_of_membership ON tugiring.absences USING btree (membership_id);
alter table absences enable row level security;
alter table absences force row level security;
grant select on absences to tugiring_app;
grant select, insert, update, delete on absences to tugiring_system;
grant insert (id, membership_id, provider_id, from_on, to_on, entered_by, entered_on) on absences to tugiring_app;
grant update (to_on, cancelled_on) on absences to tugiring_app;
create policy add_as_manager on absences for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (entered_by = ( SELECT acting_membership() AS acting_membership))));
create policy change_as_manager on absences for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (cancelled_on IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_by_key on absences for select to tugiring_app
  using ((ARRAY[provider_id, membership_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on absences for all to tugiring_system
  using (true)
  with check (true);

create table agreements (
  id uuid default gen_random_uuid() not null,
  service_id uuid not null,
  family_id uuid not null,
  signed_on date not null,
  purpose text default ''::text not null,
  family_part text default ''::text not null,
  supporter_part text default ''::text not null,
  to_municipality_on date,
  version integer default 1 not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  document_id uuid,
  constraint agreements_pkey PRIMARY KEY (id),
  constraint agreements_service_id_key UNIQUE (service_id),
  constraint agreements_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint agreements_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id)
);
comment on column agreements.document_id is 'The document that was signed; none of one that was signed before the program kept them.';
CREATE INDEX agreements_of_family ON tugiring.agreements USING btree (family_id);
CREATE TRIGGER access_from_family BEFORE INSERT ON agreements FOR EACH ROW EXECUTE FUNCTION take_access_from_family();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON agreements FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
CREATE TRIGGER touch_families_on_insert AFTER INSERT ON agreements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
CREATE TRIGGER touch_families_on_update AFTER UPDATE ON agreements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
alter table agreements enable row level security;
alter table agreements force row level security;
grant select on agreements to tugiring_app;
grant select, insert, update, delete on agreements to tugiring_system;
create policy read_as_commissioner on agreements for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on agreements for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id,
CASE
    WHEN (to_municipality_on IS NOT NULL) THEN municipality_key
    ELSE NULL::uuid
END]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on agreements for all to tugiring_system
  using (true)
  with check (true);

create table allowances (
  bucket text not null,
  client bytea not null,
  whole_at timestamp with time zone not null,
  constraint allowances_pkey PRIMARY KEY (bucket, client),
  constraint allowances_client_check CHECK ((octet_length(client) = 32))
);
CREATE INDEX allowances_whole_at_idx ON tugiring.allowances USING btree (whole_at);
alter table allowances enable row level security;
alter table allowances force row level security;
grant select, insert, update, delete on allowances to tugiring_system;
create policy system on allowances for all to tugiring_system
  using (true)
  with check (true);

create table appointment_notes (
  appointment_id uuid not null,
  version integer not null,
  family_id uuid not null,
  author_id uuid not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  body text not null,
  provider_id uuid,
  reader_keys uuid[] default '{}'::uuid[] not null,
  constraint appointment_notes_pkey PRIMARY KEY (appointment_id, version),
  constraint appointment_notes_body_check CHECK ((length(body) <= 20000)),
  constraint appointment_notes_appointment_id_family_id_fkey FOREIGN KEY (appointment_id, family_id) REFERENCES appointments(id, family_id),
  constraint appointment_notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint appointment_notes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table appointment_notes is 'The specialist''s own words, each version as it was written. Those of a psychologist or supervisor are read by that specialist alone; a mentor''s also by the provider''s managers.';
CREATE TRIGGER readers_from_appointment BEFORE INSERT ON appointment_notes FOR EACH ROW EXECUTE FUNCTION take_readers_from_appointment();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON appointment_notes FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table appointment_notes enable row level security;
alter table appointment_notes force row level security;
grant select on appointment_notes to tugiring_app;
grant select, insert, update, delete on appointment_notes to tugiring_system;
grant insert (appointment_id, version, family_id, author_id, body) on appointment_notes to tugiring_app;
create policy add_own on appointment_notes for insert to tugiring_app
  with check (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (reader_keys))));
create policy read_by_key on appointment_notes for select to tugiring_app
  using ((reader_keys && ( SELECT acting_keys() AS acting_keys)));
create policy system on appointment_notes for all to tugiring_system
  using (true)
  with check (true);

create table appointment_revisions (
  appointment_id uuid not null,
  version integer not null,
  family_id uuid not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  change text not null,
  reason text default ''::text not null,
  facts jsonb not null,
  provider_id uuid,
  specialist_keys uuid[] default '{}'::uuid[] not null,
  constraint appointment_revisions_pkey PRIMARY KEY (appointment_id, version),
  constraint appointment_revisions_change_check CHECK ((change = ANY (ARRAY['booked'::text, 'logged'::text, 'changed'::text, 'held'::text, 'cancelled'::text, 'missed'::text, 'cancel-asked'::text, 'withdrawn'::text, 'restored'::text]))),
  constraint appointment_revisions_reason_check CHECK ((length(reason) <= 2000)),
  constraint appointment_revisions_appointment_id_family_id_fkey FOREIGN KEY (appointment_id, family_id) REFERENCES appointments(id, family_id),
  constraint appointment_revisions_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint appointment_revisions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table appointment_revisions is 'Each version of a meeting as it was written, without its notes; insert-only. Read by the specialist and the provider''s managers.';
CREATE TRIGGER names_author BEFORE INSERT ON appointment_revisions FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER readers_from_appointment BEFORE INSERT ON appointment_revisions FOR EACH ROW EXECUTE FUNCTION take_readers_from_appointment();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON appointment_revisions FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table appointment_revisions enable row level security;
alter table appointment_revisions force row level security;
grant select on appointment_revisions to tugiring_app;
grant select, insert, update, delete on appointment_revisions to tugiring_system;
grant insert (appointment_id, version, family_id, author_id, change, reason, facts) on appointment_revisions to tugiring_app;
create policy add_own on appointment_revisions for insert to tugiring_app
  with check (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys))));
create policy read_by_key on appointment_revisions for select to tugiring_app
  using (((specialist_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on appointment_revisions for all to tugiring_system
  using (true)
  with check (true);

create table appointment_topics (
  appointment_id uuid not null,
  family_id uuid not null,
  kinds text[] default '{}'::text[] not null,
  topics text default ''::text not null,
  next_step text default ''::text not null,
  provider_id uuid,
  specialist_keys uuid[] default '{}'::uuid[] not null,
  constraint appointment_topics_pkey PRIMARY KEY (appointment_id),
  constraint appointment_topics_next_step_check CHECK ((length(next_step) <= 2000)),
  constraint appointment_topics_topics_check CHECK ((length(topics) <= 2000)),
  constraint appointment_topics_appointment_id_family_id_fkey FOREIGN KEY (appointment_id, family_id) REFERENCES appointments(id, family_id),
  constraint appointment_topics_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table appointment_topics is 'What the month''s report says of a meeting (Lisa 4): read by the specialist, the provider''s managers and the family, who signs it.';
CREATE TRIGGER asks_reports_anew AFTER UPDATE ON appointment_topics FOR EACH ROW WHEN (old.kinds IS DISTINCT FROM new.kinds OR old.topics IS DISTINCT FROM new.topics OR old.next_step IS DISTINCT FROM new.next_step) EXECUTE FUNCTION ask_reports_anew();
CREATE TRIGGER readers_from_appointment BEFORE INSERT ON appointment_topics FOR EACH ROW EXECUTE FUNCTION take_readers_from_appointment();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON appointment_topics FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table appointment_topics enable row level security;
alter table appointment_topics force row level security;
grant select on appointment_topics to tugiring_app;
grant select, insert, update, delete on appointment_topics to tugiring_system;
grant insert (appointment_id, family_id, kinds, topics, next_step) on appointment_topics to tugiring_app;
grant update (kinds, topics, next_step) on appointment_topics to tugiring_app;
create policy add_as_specialist on appointment_topics for insert to tugiring_app
  with check ((( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys)));
create policy change_as_specialist on appointment_topics for update to tugiring_app
  using ((( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys)))
  with check ((( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys)));
create policy read_by_key on appointment_topics for select to tugiring_app
  using (((specialist_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on appointment_topics for all to tugiring_system
  using (true)
  with check (true);

create table appointments (
  id uuid default gen_random_uuid() not null,
  engagement_id uuid not null,
  family_id uuid not null,
  service text not null,
  membership_id uuid not null,
  basis text not null,
  starts_on date not null,
  starts_at time without time zone not null,
  minutes smallint not null,
  form text not null,
  place text default ''::text not null,
  participants text[] default '{}'::text[] not null,
  remote_agreed_on date,
  remote_means text default ''::text not null,
  remote_worked boolean,
  state text default 'booked'::text not null,
  cancelled_by text,
  cancel_asked_on date,
  withdrawn_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  specialist_keys uuid[] default '{}'::uuid[] not null,
  constraint appointments_pkey PRIMARY KEY (id),
  constraint appointments_id_family_id_key UNIQUE (id, family_id),
  constraint appointments_basis_check CHECK ((basis = ANY (ARRAY['regular'::text, 'prospective'::text, 'after-departure'::text, 'extra'::text]))),
  constraint appointments_cancelled_by_check CHECK ((cancelled_by = ANY (ARRAY['family'::text, 'specialist'::text]))),
  constraint appointments_check CHECK (((form = 'in-person'::text) = (remote_agreed_on IS NULL))),
  constraint appointments_check1 CHECK (((form = 'in-person'::text) OR (remote_means <> ''::text))),
  constraint appointments_check2 CHECK (((remote_worked IS NULL) OR ((state = 'held'::text) AND (form <> 'in-person'::text)))),
  constraint appointments_check3 CHECK (((state = 'cancelled'::text) = (cancelled_by IS NOT NULL))),
  constraint appointments_form_check CHECK ((form = ANY (ARRAY['in-person'::text, 'video'::text, 'phone'::text]))),
  constraint appointments_minutes_check CHECK (((minutes >= 1) AND (minutes <= 720))),
  constraint appointments_participants_check CHECK ((participants <@ '{parent,parents,child,own-child,other}'::text[])),
  constraint appointments_place_check CHECK ((length(place) <= 300)),
  constraint appointments_remote_means_check CHECK ((length(remote_means) <= 300)),
  constraint appointments_service_check CHECK ((service = ANY (ARRAY['mentoring'::text, 'counselling'::text, 'supervision'::text]))),
  constraint appointments_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'held'::text, 'cancelled'::text, 'missed'::text]))),
  constraint appointments_engagement_id_family_id_fkey FOREIGN KEY (engagement_id, family_id) REFERENCES engagements(id, family_id),
  constraint appointments_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint appointments_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id)
);
comment on table appointments is 'Meetings of a specialist with a family, booked and held: when, how long, in which form and who took part by role; no words.';
comment on column appointments.remote_agreed_on is 'TK 2.8.11: when it was agreed to meet remotely; remote_means by which means, remote_worked whether it served.';
comment on column appointments.withdrawn_at is 'Taken back by its specialist: it counts nowhere, and its history stays.';
CREATE INDEX appointments_by_day ON tugiring.appointments USING btree (starts_on) WHERE ((state = 'held'::text) AND (withdrawn_at IS NULL));
CREATE INDEX appointments_of_engagement ON tugiring.appointments USING btree (engagement_id, starts_on);
CREATE INDEX appointments_of_family ON tugiring.appointments USING btree (family_id, starts_on);
CREATE INDEX appointments_of_membership ON tugiring.appointments USING btree (membership_id, starts_on);
CREATE INDEX appointments_of_provider ON tugiring.appointments USING btree (provider_id, starts_on);
CREATE TRIGGER access_for_meetings BEFORE INSERT ON appointments FOR EACH ROW EXECUTE FUNCTION take_access_for_meetings();
CREATE TRIGGER asks_reports_anew AFTER INSERT ON appointments FOR EACH ROW WHEN (new.state = 'held'::text) EXECUTE FUNCTION ask_reports_anew();
CREATE TRIGGER asks_reports_anew_changed AFTER UPDATE ON appointments FOR EACH ROW WHEN (('held'::text = old.state OR 'held'::text = new.state) AND (old.starts_on IS DISTINCT FROM new.starts_on OR old.starts_at IS DISTINCT FROM new.starts_at OR old.minutes IS DISTINCT FROM new.minutes OR old.form IS DISTINCT FROM new.form OR old.place IS DISTINCT FROM new.place OR old.participants IS DISTINCT FROM new.participants OR old.state IS DISTINCT FROM new.state OR old.withdrawn_at IS DISTINCT FROM new.withdrawn_at)) EXECUTE FUNCTION ask_reports_anew();
CREATE TRIGGER is_confirmed AFTER INSERT ON appointments FOR EACH ROW EXECUTE FUNCTION refuse_unconfirmed('membership_id', 'starts_on');
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON appointments FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table appointments enable row level security;
alter table appointments force row level security;
grant select on appointments to tugiring_app;
grant select, insert, update, delete on appointments to tugiring_system;
grant insert (id, engagement_id, family_id, basis, starts_on, starts_at, minutes, form, place, participants, remote_agreed_on, remote_means, remote_worked, state, cancelled_by) on appointments to tugiring_app;
grant update (basis, starts_on, starts_at, minutes, form, place, participants, remote_agreed_on, remote_means, remote_worked, state, cancelled_by, cancel_asked_on, withdrawn_at, version) on appointments to tugiring_app;
create policy add_own on appointments for insert to tugiring_app
  with check (((membership_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys))));
create policy change_own on appointments for update to tugiring_app
  using (((membership_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys))))
  with check (((membership_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys))));
create policy read_as_commissioner on appointments for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on appointments for select to tugiring_app
  using ((((supporter_keys || specialist_keys) || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on appointments for all to tugiring_system
  using (true)
  with check (true);

create table assignments (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  membership_id uuid not null,
  began_on date not null,
  ended_on date,
  reason text not null,
  reads_from date,
  provider_id uuid not null,
  until_on date,
  in_force boolean default true not null,
  assigned_by uuid,
  constraint assignments_pkey PRIMARY KEY (id),
  constraint assignments_check CHECK (((ended_on IS NULL) OR (ended_on >= began_on))),
  constraint assignments_check1 CHECK ((until_on >= began_on)),
  constraint assignments_check2 CHECK (((until_on IS NULL) OR (reason = 'substitute'::text))),
  constraint assignments_reason_check CHECK ((reason = ANY (ARRAY['first'::text, 'family_wish'::text, 'substitute'::text, 'supporter_left'::text]))),
  constraint assignments_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES memberships(id),
  constraint assignments_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint assignments_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint assignments_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table assignments is 'TK 0.2: who supports the family, since when and why. reads_from: how far back the notes of those before were handed over; none where null.';
comment on column assignments.until_on is 'The last day of a substitute who was asked for a time.';
comment on column assignments.in_force is 'False until the first day of a substitute who is to begin later: until then they read nothing.';
CREATE INDEX assignments_of_family ON tugiring.assignments USING btree (family_id);
CREATE INDEX assignments_of_membership ON tugiring.assignments USING btree (membership_id);
CREATE TRIGGER is_confirmed AFTER INSERT ON assignments FOR EACH ROW EXECUTE FUNCTION refuse_unconfirmed('membership_id', 'began_on');
CREATE TRIGGER spread_assignments AFTER INSERT OR DELETE OR UPDATE ON assignments FOR EACH ROW EXECUTE FUNCTION spread_assignments();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON assignments FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table assignments enable row level security;
alter table assignments force row level security;
grant select on assignments to tugiring_app;
grant select, insert, update, delete on assignments to tugiring_system;
grant insert (id, family_id, membership_id, began_on, reason, reads_from, provider_id, until_on, in_force, assigned_by) on assignments to tugiring_app;
grant update (ended_on) on assignments to tugiring_app;
create policy assign_as_manager on assignments for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (assigned_by = ( SELECT acting_membership() AS acting_membership)) AND (EXISTS ( SELECT
   FROM families f
  WHERE ((f.id = assignments.family_id) AND (f.provider_id = assignments.provider_id))))));
create policy end_as_manager on assignments for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on assignments for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on assignments for select to tugiring_app
  using ((ARRAY[membership_id, provider_id, family_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on assignments for all to tugiring_system
  using (true)
  with check (true);

create table audit (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  person_id uuid,
  membership_id uuid,
  session_id uuid,
  action text not null,
  effect text not null,
  family_id uuid,
  record_id uuid,
  request_id text not null,
  constraint audit_pkey PRIMARY KEY (id),
  constraint audit_action_check CHECK ((action <> ''::text)),
  constraint audit_effect_check CHECK ((effect = ANY (ARRAY['read'::text, 'change'::text, 'denied'::text, 'sign-in'::text, 'sign-out'::text, 'export'::text])))
);
comment on table audit is 'Who did what to whose data; insert-only for the program.';
CREATE INDEX audit_of_family ON tugiring.audit USING btree (family_id, at) WHERE (family_id IS NOT NULL);
alter table audit enable row level security;
alter table audit force row level security;
grant select on audit to tugiring_app;
grant select, insert, update, delete on audit to tugiring_system;
grant insert (person_id, membership_id, session_id, action, effect, family_id, record_id, request_id) on audit to tugiring_app;
create policy add_own on audit for insert to tugiring_app
  with check ((EXISTS ( SELECT
   FROM acting() me(session_id, person_id, membership_id, role, organisation_id, family_id, keys)
  WHERE ((NOT (me.person_id IS DISTINCT FROM audit.person_id)) AND (NOT (me.membership_id IS DISTINCT FROM audit.membership_id)) AND ((audit.session_id IS NULL) OR (audit.session_id = me.session_id))))));
create policy read_about_own_family on audit for select to tugiring_app
  using (((family_id IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (family_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (action !~~ '%notice%'::text)));
create policy system on audit for all to tugiring_system
  using (true)
  with check (true);

create table audit_links (
  "position" bigint not null,
  audit_id bigint not null,
  hash bytea not null,
  constraint audit_links_pkey PRIMARY KEY ("position"),
  constraint audit_links_audit_id_key UNIQUE (audit_id),
  constraint audit_links_hash_check CHECK ((octet_length(hash) = 32)),
  constraint audit_links_position_check CHECK (("position" > 0))
);
comment on table audit_links is 'The chain over the audit: a row''s hash holds the one before it.';
alter table audit_links enable row level security;
alter table audit_links force row level security;
grant select, insert, update, delete on audit_links to tugiring_system;
create policy system on audit_links for all to tugiring_system
  using (true)
  with check (true);

create table audit_seals (
  last_position bigint not null,
  first_position bigint not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  mac bytea not null,
  constraint audit_seals_pkey PRIMARY KEY (last_position),
  constraint audit_seals_first_position_key UNIQUE (first_position),
  constraint audit_seals_check CHECK ((last_position >= first_position)),
  constraint audit_seals_first_position_check CHECK ((first_position > 0)),
  constraint audit_seals_hash_check CHECK ((octet_length(hash) = 32)),
  constraint audit_seals_mac_check CHECK ((octet_length(mac) = 32))
);
comment on table audit_seals is 'The head of the chain after each sealing, with a code that takes the program''s key to make.';
alter table audit_seals enable row level security;
alter table audit_seals force row level security;
grant select, insert, update, delete on audit_seals to tugiring_system;
create policy system on audit_seals for all to tugiring_system
  using (true)
  with check (true);

create table billing_details (
  organisation_id uuid not null,
  organisation_kind text not null,
  registry_code text not null,
  street text not null,
  city text not null,
  postcode text not null,
  vat text,
  vat_number text,
  vat_reason text,
  iban text,
  reference_base text,
  version integer default 1 not null,
  constraint billing_details_pkey PRIMARY KEY (organisation_id),
  constraint billing_details_check CHECK (((organisation_kind = 'provider'::text) = (vat IS NOT NULL))),
  constraint billing_details_check1 CHECK (((organisation_kind = 'provider'::text) = (iban IS NOT NULL))),
  constraint billing_details_check2 CHECK (((organisation_kind = 'provider'::text) = (reference_base IS NOT NULL))),
  constraint billing_details_check3 CHECK (((vat_number IS NOT NULL) = (COALESCE(vat, 'unregistered'::text) <> 'unregistered'::text))),
  constraint billing_details_check4 CHECK (((vat_reason IS NOT NULL) = (COALESCE(vat, ''::text) = 'exempt'::text))),
  constraint billing_details_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
  constraint billing_details_iban_check CHECK ((iban ~ '^EE[0-9]{18}$'::text)),
  constraint billing_details_organisation_kind_check CHECK ((organisation_kind = ANY (ARRAY['commissioner'::text, 'provider'::text]))),
  constraint billing_details_postcode_check CHECK ((postcode ~ '^[0-9]{5}$'::text)),
  constraint billing_details_reference_base_check CHECK ((reference_base ~ '^[1-9][0-9]{0,11}$'::text)),
  constraint billing_details_registry_code_check CHECK ((registry_code ~ '^[0-9]{8}$'::text)),
  constraint billing_details_street_check CHECK (((length(street) >= 1) AND (length(street) <= 200))),
  constraint billing_details_vat_check CHECK ((vat = ANY (ARRAY['unregistered'::text, 'exempt'::text, 'standard'::text]))),
  constraint billing_details_vat_number_check CHECK ((vat_number ~ '^EE[0-9]{9}$'::text)),
  constraint billing_details_vat_reason_check CHECK (((length(vat_reason) >= 1) AND (length(vat_reason) <= 200))),
  constraint billing_details_organisation_id_organisation_kind_fkey FOREIGN KEY (organisation_id, organisation_kind) REFERENCES organisations(id, kind)
);
comment on table billing_details is 'How an organisation stands on an e-invoice: each writes its own.';
alter table billing_details enable row level security;
alter table billing_details force row level security;
grant select on billing_details to tugiring_app;
grant select, insert, update, delete on billing_details to tugiring_system;
grant insert (organisation_id, organisation_kind, registry_code, street, city, postcode, vat, vat_number, vat_reason, iban, reference_base) on billing_details to tugiring_app;
grant update (registry_code, street, city, postcode, vat, vat_number, vat_reason, iban, reference_base, version) on billing_details to tugiring_app;
create policy change_own on billing_details for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['project_manager'::text, 'commissioner_officer'::text])) AND (organisation_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['project_manager'::text, 'commissioner_officer'::text])) AND (organisation_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy enter_own on billing_details for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['project_manager'::text, 'commissioner_officer'::text])) AND (organisation_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on billing_details for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on billing_details for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND ((organisation_kind = 'commissioner'::text) OR (organisation_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])))));
create policy system on billing_details for all to tugiring_system
  using (true)
  with check (true);

create table calendar_links (
  membership_id uuid not null,
  hash bytea not null,
  made_at timestamp with time zone not null,
  constraint calendar_links_pkey PRIMARY KEY (membership_id),
  constraint calendar_links_hash_key UNIQUE (hash),
  constraint calendar_links_hash_check CHECK ((octet_length(hash) = 32)),
  constraint calendar_links_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id)
);
comment on table calendar_links is 'The private address of one''s own calendar, by the SHA-256 of its secret; whoever holds the secret reads times and kinds of meetings, no names.';
alter table calendar_links enable row level security;
alter table calendar_links force row level security;
grant select, insert, update, delete on calendar_links to tugiring_system;
grant select (membership_id, made_at) on calendar_links to tugiring_app;
create policy read_own on calendar_links for select to tugiring_app
  using ((membership_id = ( SELECT acting_membership() AS acting_membership)));
create policy system on calendar_links for all to tugiring_system
  using (true)
  with check (true);

create table care_periods (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  care text not null,
  from_on date not null,
  to_on date,
  version integer default 1 not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint care_periods_pkey PRIMARY KEY (id),
  constraint care_periods_care_check CHECK ((care = ANY (ARRAY['crisis'::text, 'special'::text]))),
  constraint care_periods_check CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint care_periods_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table care_periods is 'TK 2.1.5.8: when the family itself gives crisis or special care, and family support may not be given.';
CREATE INDEX care_periods_of_family ON tugiring.care_periods USING btree (family_id);
CREATE TRIGGER access_from_family BEFORE INSERT ON care_periods FOR EACH ROW EXECUTE FUNCTION take_access_for_provider();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON care_periods FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
CREATE TRIGGER touch_families_on_delete AFTER DELETE ON care_periods REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION touch_families_of_removed();
CREATE TRIGGER touch_families_on_insert AFTER INSERT ON care_periods REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
CREATE TRIGGER touch_families_on_update AFTER UPDATE ON care_periods REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
alter table care_periods enable row level security;
alter table care_periods force row level security;
grant select, delete on care_periods to tugiring_app;
grant select, insert, update, delete on care_periods to tugiring_system;
grant insert (id, family_id, care, from_on, to_on) on care_periods to tugiring_app;
grant update (care, from_on, to_on, version) on care_periods to tugiring_app;
create policy add_as_commissioner on care_periods for insert to tugiring_app
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy change_as_commissioner on care_periods for update to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text))
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on care_periods for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on care_periods for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy remove_as_commissioner on care_periods for delete to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy system on care_periods for all to tugiring_system
  using (true)
  with check (true);

create table children (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  given_name text not null,
  family_name text not null,
  identity_code text,
  born_on date,
  expected_on date,
  arrived_on date,
  left_on date,
  guardian_ehak text,
  version integer default 1 not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint children_pkey PRIMARY KEY (id),
  constraint children_id_family_id_key UNIQUE (id, family_id),
  constraint children_check CHECK (((left_on IS NULL) OR ((arrived_on IS NOT NULL) AND (left_on >= arrived_on)))),
  constraint children_identity_code_check CHECK ((identity_code ~ '^[0-9]{11}$'::text)),
  constraint children_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table children is 'A child''s stay in a family: expected, arrived, left. A child who comes back has a new stay.';
CREATE INDEX children_by_code ON tugiring.children USING btree (identity_code) WHERE (identity_code IS NOT NULL);
CREATE INDEX children_of_family ON tugiring.children USING btree (family_id);
CREATE TRIGGER access_from_family BEFORE INSERT ON children FOR EACH ROW EXECUTE FUNCTION take_access_from_family();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON children FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
CREATE TRIGGER touch_families_on_insert AFTER INSERT ON children REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
CREATE TRIGGER touch_families_on_update AFTER UPDATE ON children REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
alter table children enable row level security;
alter table children force row level security;
grant select on children to tugiring_app;
grant select, insert, update, delete on children to tugiring_system;
grant insert (id, family_id, given_name, family_name, identity_code, born_on, expected_on, arrived_on, guardian_ehak) on children to tugiring_app;
create policy add_as_commissioner on children for insert to tugiring_app
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on children for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on children for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on children for all to tugiring_system
  using (true)
  with check (true);

create table confirmations (
  id uuid default gen_random_uuid() not null,
  membership_id uuid not null,
  provider_id uuid not null,
  basis text not null,
  asked_by uuid not null,
  asked_on date not null,
  asked_words text default ''::text not null,
  handed_on date,
  handed_words text default ''::text not null,
  answer text,
  answered_by uuid,
  answered_name text,
  answered_on date,
  answer_reason text default ''::text not null,
  from_on date,
  only_known boolean default false not null,
  withdrawn_on date,
  constraint confirmations_pkey PRIMARY KEY (id),
  constraint confirmations_answer_check CHECK ((answer = ANY (ARRAY['confirmed'::text, 'refused'::text]))),
  constraint confirmations_answer_reason_check CHECK ((length(answer_reason) <= 4000)),
  constraint confirmations_asked_words_check CHECK ((length(asked_words) <= 4000)),
  constraint confirmations_basis_check CHECK ((basis = ANY (ARRAY['added'::text, 'tender'::text, 'evidence'::text]))),
  constraint confirmations_check CHECK (((basis = 'evidence'::text) OR (handed_on IS NOT NULL))),
  constraint confirmations_check1 CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint confirmations_check2 CHECK (((answer IS NULL) OR (handed_on IS NOT NULL))),
  constraint confirmations_check3 CHECK (((answer IS DISTINCT FROM 'refused'::text) OR (answer_reason <> ''::text))),
  constraint confirmations_check4 CHECK (((from_on IS NOT NULL) = ((NOT (answer IS DISTINCT FROM 'confirmed'::text)) AND (basis <> 'evidence'::text)))),
  constraint confirmations_check5 CHECK (((from_on IS NULL) OR (basis = 'tender'::text) OR (from_on >= answered_on))),
  constraint confirmations_handed_words_check CHECK ((length(handed_words) <= 4000)),
  constraint confirmations_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES memberships(id),
  constraint confirmations_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES memberships(id),
  constraint confirmations_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint confirmations_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table confirmations is 'TK 2.8.6: what the commissioner was asked about somebody and answered in writing; asked anew, it is a new row.';
CREATE INDEX confirmations_of_membership ON tugiring.confirmations USING btree (membership_id);
CREATE UNIQUE INDEX confirmations_one_open ON tugiring.confirmations USING btree (membership_id) WHERE ((answer IS NULL) AND (withdrawn_on IS NULL));
CREATE TRIGGER confirms_person AFTER UPDATE OF answer ON confirmations FOR EACH ROW WHEN (new.answer = 'confirmed'::text AND new.basis <> 'evidence'::text AND old.answer IS NULL) EXECUTE FUNCTION confirm_person();
CREATE TRIGGER hands_over_evidence AFTER INSERT ON confirmations FOR EACH ROW WHEN (new.handed_on IS NOT NULL) EXECUTE FUNCTION hand_over_evidence();
CREATE TRIGGER hands_over_evidence_later AFTER UPDATE OF handed_on ON confirmations FOR EACH ROW WHEN (new.handed_on IS NOT NULL AND old.handed_on IS NULL) EXECUTE FUNCTION hand_over_evidence();
alter table confirmations enable row level security;
alter table confirmations force row level security;
grant select on confirmations to tugiring_app;
grant select, insert, update, delete on confirmations to tugiring_system;
grant insert (id, membership_id, provider_id, basis, asked_by, asked_on, asked_words, handed_on, handed_words) on confirmations to tugiring_app;
grant update (handed_on, handed_words, answer, answered_by, answered_name, answered_on, answer_reason, from_on, only_known, withdrawn_on) on confirmations to tugiring_app;
create policy answer_as_commissioner on confirmations for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (answer IS NULL) AND (withdrawn_on IS NULL) AND (handed_on IS NOT NULL)))
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy ask_as_manager on confirmations for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (asked_by = ( SELECT acting_membership() AS acting_membership)) AND (basis = ANY (ARRAY['added'::text, 'tender'::text]))));
create policy ask_for_evidence on confirmations for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (asked_by = ( SELECT acting_membership() AS acting_membership)) AND (basis = 'evidence'::text) AND (handed_on IS NULL)));
create policy hand_over_as_manager on confirmations for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (answer IS NULL) AND (withdrawn_on IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (answer IS NULL)));
create policy read_as_commissioner on confirmations for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on confirmations for select to tugiring_app
  using ((ARRAY[provider_id, membership_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on confirmations for all to tugiring_system
  using (true)
  with check (true);

create table contact_notes (
  contact_id uuid not null,
  family_id uuid not null,
  author_id uuid not null,
  held_on date not null,
  body text default ''::text not null,
  next_step text default ''::text not null,
  provider_id uuid,
  reader_keys uuid[] default '{}'::uuid[] not null,
  constraint contact_notes_pkey PRIMARY KEY (contact_id),
  constraint contact_notes_body_check CHECK ((length(body) <= 20000)),
  constraint contact_notes_next_step_check CHECK ((length(next_step) <= 2000)),
  constraint contact_notes_contact_id_family_id_fkey FOREIGN KEY (contact_id, family_id) REFERENCES contacts(id, family_id),
  constraint contact_notes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table contact_notes is 'The words of a contact; read by its author, the provider''s manager, and whom they were handed over to.';
CREATE INDEX contact_notes_of_family ON tugiring.contact_notes USING btree (family_id);
CREATE TRIGGER asks_reports_anew AFTER UPDATE OF next_step ON contact_notes FOR EACH ROW WHEN (old.next_step IS DISTINCT FROM new.next_step) EXECUTE FUNCTION ask_reports_anew();
CREATE TRIGGER readers_from_contact BEFORE INSERT OR UPDATE OF held_on ON contact_notes FOR EACH ROW EXECUTE FUNCTION take_readers_from_contact();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON contact_notes FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table contact_notes enable row level security;
alter table contact_notes force row level security;
grant select on contact_notes to tugiring_app;
grant select, insert, update, delete on contact_notes to tugiring_system;
grant insert (contact_id, family_id, author_id, held_on, body, next_step) on contact_notes to tugiring_app;
grant update (held_on, body, next_step) on contact_notes to tugiring_app;
create policy add_as_supporter on contact_notes for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (reader_keys))));
create policy change_own on contact_notes for update to tugiring_app
  using (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (reader_keys))))
  with check (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (reader_keys))));
create policy read_by_key on contact_notes for select to tugiring_app
  using (((reader_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on contact_notes for all to tugiring_system
  using (true)
  with check (true);

create table contact_revisions (
  contact_id uuid not null,
  version integer not null,
  family_id uuid not null,
  author_id uuid not null,
  written_at timestamp with time zone default now() not null,
  change text not null,
  reason text default ''::text not null,
  facts jsonb not null,
  held_on date not null,
  provider_id uuid,
  reader_keys uuid[] default '{}'::uuid[] not null,
  constraint contact_revisions_pkey PRIMARY KEY (contact_id, version),
  constraint contact_revisions_change_check CHECK ((change = ANY (ARRAY['logged'::text, 'edited'::text, 'withdrawn'::text, 'restored'::text]))),
  constraint contact_revisions_contact_id_family_id_fkey FOREIGN KEY (contact_id, family_id) REFERENCES contacts(id, family_id),
  constraint contact_revisions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table contact_revisions is 'Each version of a contact as it was written; insert-only, so that nothing that someone wrote is lost.';
CREATE INDEX contact_revisions_of_family ON tugiring.contact_revisions USING btree (family_id);
CREATE TRIGGER readers_from_contact BEFORE INSERT ON contact_revisions FOR EACH ROW EXECUTE FUNCTION take_readers_from_contact();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON contact_revisions FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table contact_revisions enable row level security;
alter table contact_revisions force row level security;
grant select on contact_revisions to tugiring_app;
grant select, insert, update, delete on contact_revisions to tugiring_system;
grant insert (contact_id, version, family_id, author_id, change, reason, facts, held_on) on contact_revisions to tugiring_app;
create policy add_as_supporter on contact_revisions for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (reader_keys))));
create policy read_by_key on contact_revisions for select to tugiring_app
  using (((reader_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on contact_revisions for all to tugiring_system
  using (true)
  with check (true);

create table contacts (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  service_ids uuid[] not null,
  child_ids uuid[] default '{}'::uuid[] not null,
  goal_ids uuid[] default '{}'::uuid[] not null,
  author_id uuid not null,
  held_on date not null,
  began_at time without time zone,
  minutes smallint,
  mode text not null,
  outcome text not null,
  substantive boolean default false not null,
  supports smallint[] default '{}'::smallint[] not null,
  next_on date,
  withdrawn_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  meeting text default 'ordinary'::text not null,
  constraint contacts_pkey PRIMARY KEY (id),
  constraint contacts_id_family_id_key UNIQUE (id, family_id),
  constraint contacts_check CHECK (((outcome = 'held'::text) OR (NOT substantive))),
  constraint contacts_meeting_check CHECK ((meeting = ANY (ARRAY['ordinary'::text, 'introduction'::text, 'round-table'::text, 'network'::text]))),
  constraint contacts_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint contacts_mode_check CHECK ((mode = ANY (ARRAY['home'::text, 'in-person'::text, 'phone'::text, 'video'::text, 'message'::text]))),
  constraint contacts_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'attempted'::text]))),
  constraint contacts_service_ids_check CHECK ((cardinality(service_ids) > 0)),
  constraint contacts_supports_check CHECK ((supports <@ '{1,2,3,4,5,6,7,8,9}'::smallint[])),
  constraint contacts_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint contacts_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table contacts is 'What happened and when, without its words: the facts that the rhythm is reckoned from.';
comment on column contacts.supports is 'TK 2.1.5.3.1-9: the kinds of support that the contact held.';
comment on column contacts.meeting is 'TK 2.1.5.2, TK 2.1.5.3.7: what kind of meeting it was, where it was not an ordinary one.';
CREATE INDEX contacts_by_day ON tugiring.contacts USING btree (held_on) WHERE (withdrawn_at IS NULL);
CREATE INDEX contacts_next ON tugiring.contacts USING btree (family_id, next_on) WHERE ((next_on IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX contacts_of_family ON tugiring.contacts USING btree (family_id, held_on);
CREATE INDEX contacts_of_provider ON tugiring.contacts USING btree (provider_id, held_on) WHERE (withdrawn_at IS NULL);
CREATE TRIGGER access_from_family BEFORE INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION take_access_from_family();
CREATE TRIGGER asks_reports_anew AFTER INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION ask_reports_anew();
CREATE TRIGGER asks_reports_anew_changed AFTER UPDATE ON contacts FOR EACH ROW WHEN (old.service_ids IS DISTINCT FROM new.service_ids OR old.child_ids IS DISTINCT FROM new.child_ids OR old.goal_ids IS DISTINCT FROM new.goal_ids OR old.held_on IS DISTINCT FROM new.held_on OR old.began_at IS DISTINCT FROM new.began_at OR old.minutes IS DISTINCT FROM new.minutes OR old.mode IS DISTINCT FROM new.mode OR old.outcome IS DISTINCT FROM new.outcome OR old.supports IS DISTINCT FROM new.supports OR old.next_on IS DISTINCT FROM new.next_on OR old.withdrawn_at IS DISTINCT FROM new.withdrawn_at) EXECUTE FUNCTION ask_reports_anew();
CREATE TRIGGER is_confirmed AFTER INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION refuse_unconfirmed('author_id', 'held_on');
CREATE TRIGGER links_are_own AFTER INSERT OR UPDATE OF service_ids, child_ids, goal_ids ON contacts FOR EACH ROW EXECUTE FUNCTION check_contact_links();
CREATE TRIGGER spread_day AFTER UPDATE OF held_on ON contacts FOR EACH ROW WHEN (old.held_on IS DISTINCT FROM new.held_on) EXECUTE FUNCTION spread_contact_day();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON contacts FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
CREATE TRIGGER touch_families_on_insert AFTER INSERT ON contacts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
CREATE TRIGGER touch_families_on_update AFTER UPDATE ON contacts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
alter table contacts enable row level security;
alter table contacts force row level security;
grant select on contacts to tugiring_app;
grant select, insert, update, delete on contacts to tugiring_system;
grant insert (id, family_id, service_ids, child_ids, goal_ids, author_id, held_on, began_at, minutes, mode, outcome, substantive, supports, next_on, meeting) on contacts to tugiring_app;
grant update (service_ids, child_ids, goal_ids, held_on, began_at, minutes, mode, outcome, substantive, supports, next_on, withdrawn_at, version, meeting) on contacts to tugiring_app;
create policy add_as_supporter on contacts for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy change_own on contacts for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))))
  with check (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_as_commissioner on contacts for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on contacts for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on contacts for all to tugiring_system
  using (true)
  with check (true);

create table contract_closings (
  contract_id uuid not null,
  provider_id uuid not null,
  closes_on date not null,
  set_by uuid not null,
  set_on date not null,
  closed_on date,
  version integer default 1 not null,
  constraint contract_closings_pkey PRIMARY KEY (contract_id),
  constraint contract_closings_check CHECK (((closed_on IS NULL) OR (closed_on > closes_on))),
  constraint contract_closings_contract_id_provider_id_fkey FOREIGN KEY (contract_id, provider_id) REFERENCES contracts(id, provider_id),
  constraint contract_closings_set_by_fkey FOREIGN KEY (set_by) REFERENCES memberships(id)
);
comment on table contract_closings is 'Until when a provider''s people may enter after a contract''s end, as the commissioner set it; another day opens it again.';
CREATE INDEX contract_closings_of_provider ON tugiring.contract_closings USING btree (provider_id) WHERE (closed_on IS NOT NULL);
CREATE TRIGGER opens_again BEFORE UPDATE OF closes_on ON contract_closings FOR EACH ROW EXECUTE FUNCTION open_again();
alter table contract_closings enable row level security;
alter table contract_closings force row level security;
grant select, delete on contract_closings to tugiring_app;
grant select, insert, update, delete on contract_closings to tugiring_system;
grant insert (contract_id, provider_id, closes_on, set_by, set_on) on contract_closings to tugiring_app;
grant update (closes_on, set_by, set_on, version) on contract_closings to tugiring_app;
create policy change_as_commissioner on contract_closings for update to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text))
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (set_by = ( SELECT acting_membership() AS acting_membership))));
create policy clear_as_commissioner on contract_closings for delete to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on contract_closings for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on contract_closings for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy set_as_commissioner on contract_closings for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (set_by = ( SELECT acting_membership() AS acting_membership))));
create policy system on contract_closings for all to tugiring_system
  using (true)
  with check (true);

create table contracts (
  id uuid default gen_random_uuid() not null,
  provider_id uuid not null,
  provider_kind text generated always as ('provider'::text) stored not null,
  edition text not null,
  number text not null,
  from_on date not null,
  to_on date not null,
  support_unit text not null,
  support_cents integer not null,
  mentoring_cents integer not null,
  counselling_cents integer not null,
  supervision_cents integer not null,
  group_cents integer not null,
  payment_days smallint not null,
  version integer default 1 not null,
  total_cents integer,
  before_cents integer default 0 not null,
  support_volume integer,
  mentoring_volume integer,
  counselling_volume integer,
  supervision_volume integer,
  group_volume integer,
  support_before integer default 0 not null,
  mentoring_before integer default 0 not null,
  counselling_before integer default 0 not null,
  supervision_before integer default 0 not null,
  group_before integer default 0 not null,
  constraint contracts_pkey PRIMARY KEY (id),
  constraint contracts_id_provider_id_key UNIQUE (id, provider_id),
  constraint contracts_provider_id_edition_key UNIQUE (provider_id, edition),
  constraint contracts_before_cents_check CHECK (((before_cents >= 0) AND (before_cents <= 2000000000))),
  constraint contracts_check CHECK ((to_on >= from_on)),
  constraint contracts_counselling_before_check CHECK (((counselling_before >= 0) AND (counselling_before <= 1000000))),
  constraint contracts_counselling_cents_check CHECK (((counselling_cents >= 0) AND (counselling_cents <= 10000000))),
  constraint contracts_counselling_volume_check CHECK (((counselling_volume >= 1) AND (counselling_volume <= 1000000))),
  constraint contracts_edition_check CHECK ((edition <> ''::text)),
  constraint contracts_group_before_check CHECK (((group_before >= 0) AND (group_before <= 1000000))),
  constraint contracts_group_cents_check CHECK (((group_cents >= 0) AND (group_cents <= 10000000))),
  constraint contracts_group_volume_check CHECK (((group_volume >= 1) AND (group_volume <= 1000000))),
  constraint contracts_mentoring_before_check CHECK (((mentoring_before >= 0) AND (mentoring_before <= 1000000))),
  constraint contracts_mentoring_cents_check CHECK (((mentoring_cents >= 0) AND (mentoring_cents <= 10000000))),
  constraint contracts_mentoring_volume_check CHECK (((mentoring_volume >= 1) AND (mentoring_volume <= 1000000))),
  constraint contracts_number_check CHECK (((length(number) >= 1) AND (length(number) <= 60))),
  constraint contracts_payment_days_check CHECK (((payment_days >= 1) AND (payment_days <= 90))),
  constraint contracts_supervision_before_check CHECK (((supervision_before >= 0) AND (supervision_before <= 1000000))),
  constraint contracts_supervision_cents_check CHECK (((supervision_cents >= 0) AND (supervision_cents <= 10000000))),
  constraint contracts_supervision_volume_check CHECK (((supervision_volume >= 1) AND (supervision_volume <= 1000000))),
  constraint contracts_support_before_check CHECK (((support_before >= 0) AND (support_before <= 1000000))),
  constraint contracts_support_cents_check CHECK (((support_cents >= 0) AND (support_cents <= 10000000))),
  constraint contracts_support_unit_check CHECK ((support_unit = ANY (ARRAY['month'::text, 'hour'::text]))),
  constraint contracts_support_volume_check CHECK (((support_volume >= 1) AND (support_volume <= 1000000))),
  constraint contracts_total_cents_check CHECK (((total_cents >= 1) AND (total_cents <= 2000000000))),
  constraint contracts_provider_id_provider_kind_fkey FOREIGN KEY (provider_id, provider_kind) REFERENCES organisations(id, kind)
);
comment on table contracts is 'A provider''s contract with the commissioner: its number, its days and its prices, and what it was made for in all; group_cents is the price of a 2-hour meeting.';
alter table contracts enable row level security;
alter table contracts force row level security;
grant select on contracts to tugiring_app;
grant select, insert, update, delete on contracts to tugiring_system;
grant insert (id, provider_id, edition, number, from_on, to_on, support_unit, support_cents, mentoring_cents, counselling_cents, supervision_cents, group_cents, payment_days, total_cents, before_cents, support_volume, mentoring_volume, counselling_volume, supervision_volume, group_volume, support_before, mentoring_before, counselling_before, supervision_before, group_before) on contracts to tugiring_app;
grant update (number, from_on, to_on, support_unit, support_cents, mentoring_cents, counselling_cents, supervision_cents, group_cents, payment_days, version, total_cents, before_cents, support_volume, mentoring_volume, counselling_volume, supervision_volume, group_volume, support_before, mentoring_before, counselling_before, supervision_before, group_before) on contracts to tugiring_app;
create policy change_as_commissioner on contracts for update to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text))
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy enter_as_commissioner on contracts for insert to tugiring_app
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on contracts for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on contracts for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on contracts for all to tugiring_system
  using (true)
  with check (true);

create table documents (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  service_id uuid not null,
  kind text not null,
  language text not null,
  template_version integer not null,
  data jsonb not null,
  supersedes uuid,
  issued_by uuid not null,
  issued_on date not null,
  ended_on date,
  signers text[] not null,
  state text default 'open'::text not null,
  final_on date,
  pdf_sha256 bytea not null,
  docx_sha256 bytea not null,
  pdf_key bytea not null,
  docx_key bytea not null,
  to_municipality_on date,
  to_commissioner_on date,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  paper jsonb,
  issued_name text default ''::text not null,
  constraint documents_pkey PRIMARY KEY (id),
  constraint documents_id_family_id_key UNIQUE (id, family_id),
  constraint documents_check CHECK (((kind = ANY (ARRAY['lisa-10'::text, 'lisa-11'::text])) = (ended_on IS NOT NULL))),
  constraint documents_check1 CHECK (((state <> 'final'::text) OR (final_on IS NOT NULL))),
  constraint documents_check2 CHECK (((to_municipality_on IS NULL) OR (state = ANY (ARRAY['final'::text, 'superseded'::text])))),
  constraint documents_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint documents_docx_key_check CHECK ((octet_length(docx_key) = 32)),
  constraint documents_docx_sha256_check CHECK ((octet_length(docx_sha256) = 32)),
  constraint documents_kind_check CHECK ((kind = ANY (ARRAY['lisa-6'::text, 'lisa-7'::text, 'lisa-9'::text, 'lisa-10'::text, 'lisa-11'::text]))),
  constraint documents_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text]))),
  constraint documents_paper_check CHECK ((jsonb_typeof(paper) = 'object'::text)),
  constraint documents_pdf_key_check CHECK ((octet_length(pdf_key) = 32)),
  constraint documents_pdf_sha256_check CHECK ((octet_length(pdf_sha256) = 32)),
  constraint documents_signers_check CHECK ((signers <@ '{family_supporter,family_member}'::text[])),
  constraint documents_state_check CHECK ((state = ANY (ARRAY['open'::text, 'final'::text, 'superseded'::text, 'withdrawn'::text]))),
  constraint documents_template_version_check CHECK ((template_version > 0)),
  constraint documents_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint documents_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES memberships(id),
  constraint documents_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id),
  constraint documents_supersedes_family_id_fkey FOREIGN KEY (supersedes, family_id) REFERENCES documents(id, family_id)
);
comment on table documents is 'What was issued, with the data and the version of the template that it was made of.';
comment on column documents.paper is 'What it says, part by part, as its files do; none of one that was issued before this was kept.';
comment on column documents.issued_name is 'Who issued it, by the name of that day.';
CREATE INDEX documents_of_family ON tugiring.documents USING btree (family_id, issued_on);
CREATE UNIQUE INDEX documents_one_open ON tugiring.documents USING btree (service_id, kind) WHERE (state = 'open'::text);
CREATE TRIGGER access_for_document BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION take_access_for_document();
CREATE TRIGGER ends_service AFTER INSERT ON documents FOR EACH ROW WHEN (new.ended_on IS NOT NULL AND (new.state = ANY (ARRAY['open'::text, 'final'::text]))) EXECUTE FUNCTION end_service();
CREATE TRIGGER names_issuer BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION name_issuer();
CREATE TRIGGER never_changes BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION refuse_change_of_document();
CREATE TRIGGER spread_access AFTER UPDATE OF provider_id, municipality_key, supporter_keys, to_commissioner_on ON documents FOR EACH ROW EXECUTE FUNCTION spread_document_access();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON documents FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table documents enable row level security;
alter table documents force row level security;
grant select on documents to tugiring_app;
grant select, insert, update, delete on documents to tugiring_system;
grant insert (id, family_id, service_id, kind, language, template_version, data, supersedes, issued_by, issued_on, ended_on, signers, pdf_sha256, docx_sha256, pdf_key, docx_key, paper) on documents to tugiring_app;
create policy add_as_supporter on documents for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (issued_by = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_as_commissioner on documents for select to tugiring_app
  using (((to_commissioner_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on documents for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on documents for all to tugiring_system
  using (true)
  with check (true);

create table drafts (
  id uuid default gen_random_uuid() not null,
  membership_id uuid not null,
  form text not null,
  subject_id uuid not null,
  fields jsonb not null,
  version integer default 1 not null,
  saved_at timestamp with time zone default now() not null,
  constraint drafts_pkey PRIMARY KEY (id),
  constraint drafts_membership_id_form_subject_id_key UNIQUE (membership_id, form, subject_id),
  constraint drafts_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id)
);
comment on table drafts is 'What a person is typing, saved as it is typed; theirs alone.';
alter table drafts enable row level security;
alter table drafts force row level security;
grant select, insert, delete on drafts to tugiring_app;
grant select, insert, update, delete on drafts to tugiring_system;
grant update (fields, version, saved_at) on drafts to tugiring_app;
create policy add_own on drafts for insert to tugiring_app
  with check ((membership_id = ( SELECT acting_membership() AS acting_membership)));
create policy change_own on drafts for update to tugiring_app
  using ((membership_id = ( SELECT acting_membership() AS acting_membership)))
  with check ((membership_id = ( SELECT acting_membership() AS acting_membership)));
create policy drop_own on drafts for delete to tugiring_app
  using ((membership_id = ( SELECT acting_membership() AS acting_membership)));
create policy read_own on drafts for select to tugiring_app
  using ((membership_id = ( SELECT acting_membership() AS acting_membership)));
create policy system on drafts for all to tugiring_system
  using (true)
  with check (true);

create table engagements (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  service text not null,
  edition text not null,
  membership_id uuid not null,
  specialist_name text default ''::text not null,
  wish_id uuid,
  basis text not null,
  informed_on date not null,
  began_on date not null,
  contacted_on date,
  ended_on date,
  ending text,
  ending_reason text default ''::text not null,
  reads_until date,
  given_by uuid,
  version integer default 1 not null,
  provider_id uuid not null,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  specialist_keys uuid[] default '{}'::uuid[] not null,
  constraint engagements_pkey PRIMARY KEY (id),
  constraint engagements_id_family_id_key UNIQUE (id, family_id),
  constraint engagements_basis_check CHECK ((basis = ANY (ARRAY['family'::text, 'supporter'::text, 'referral'::text, 'provider'::text]))),
  constraint engagements_check CHECK (((ended_on IS NULL) OR (ended_on >= began_on))),
  constraint engagements_check1 CHECK ((((ended_on IS NULL) = (ending IS NULL)) AND ((ended_on IS NULL) = (reads_until IS NULL)))),
  constraint engagements_ending_check CHECK ((ending = ANY (ARRAY['done'::text, 'family_wish'::text, 'specialist_left'::text, 'other'::text]))),
  constraint engagements_ending_reason_check CHECK ((length(ending_reason) <= 2000)),
  constraint engagements_service_check CHECK ((service = ANY (ARRAY['mentoring'::text, 'counselling'::text, 'supervision'::text]))),
  constraint engagements_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint engagements_given_by_fkey FOREIGN KEY (given_by) REFERENCES memberships(id),
  constraint engagements_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint engagements_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id),
  constraint engagements_wish_id_family_id_fkey FOREIGN KEY (wish_id, family_id) REFERENCES service_wishes(id, family_id)
);
comment on table engagements is 'Which mentor, psychologist or supervisor serves which family, from when to when, and why it ended.';
comment on column engagements.contacted_on is 'TK 2.3.2: when the specialist first reached the family.';
comment on column engagements.reads_until is 'The last day on which the specialist still owes a report (TK 3.1.2) and reads; specialist_keys is emptied after it.';
CREATE INDEX engagements_of_family ON tugiring.engagements USING btree (family_id);
CREATE INDEX engagements_of_membership ON tugiring.engagements USING btree (membership_id) WHERE (ended_on IS NULL);
CREATE INDEX engagements_of_provider ON tugiring.engagements USING btree (provider_id);
CREATE UNIQUE INDEX engagements_once ON tugiring.engagements USING btree (family_id, service, membership_id) WHERE (ended_on IS NULL);
CREATE TRIGGER access_for_meetings BEFORE INSERT ON engagements FOR EACH ROW EXECUTE FUNCTION take_access_for_meetings();
CREATE TRIGGER is_confirmed AFTER INSERT ON engagements FOR EACH ROW EXECUTE FUNCTION refuse_unconfirmed('membership_id', 'began_on');
CREATE TRIGGER is_known_family AFTER INSERT ON engagements FOR EACH ROW WHEN (new.service = 'mentoring'::text) EXECUTE FUNCTION refuse_unknown_family();
CREATE TRIGGER settle_end BEFORE UPDATE OF ended_on ON engagements FOR EACH ROW EXECUTE FUNCTION settle_engagement_end();
CREATE TRIGGER specialist_is_of_the_service AFTER INSERT ON engagements FOR EACH ROW EXECUTE FUNCTION check_specialist();
CREATE TRIGGER spread_access AFTER UPDATE OF specialist_keys, supporter_keys ON engagements FOR EACH ROW WHEN (old.specialist_keys IS DISTINCT FROM new.specialist_keys OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_engagement_access();
CREATE TRIGGER spread_access_to_reports AFTER UPDATE OF specialist_keys ON engagements FOR EACH ROW WHEN (old.specialist_keys IS DISTINCT FROM new.specialist_keys) EXECUTE FUNCTION spread_engagement_access_to_reports();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON engagements FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table engagements enable row level security;
alter table engagements force row level security;
grant select on engagements to tugiring_app;
grant select, insert, update, delete on engagements to tugiring_system;
grant insert (id, family_id, service, edition, membership_id, wish_id, basis, informed_on, began_on, given_by, provider_id) on engagements to tugiring_app;
grant update (contacted_on, ended_on, ending, ending_reason, reads_until, version) on engagements to tugiring_app;
create policy change_as_manager on engagements for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy change_own on engagements for update to tugiring_app
  using (((membership_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys))))
  with check (((membership_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys))));
create policy give_as_manager on engagements for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (given_by = ( SELECT acting_membership() AS acting_membership)) AND (EXISTS ( SELECT
   FROM families f
  WHERE ((f.id = engagements.family_id) AND (f.provider_id = engagements.provider_id))))));
create policy read_as_commissioner on engagements for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on engagements for select to tugiring_app
  using ((((supporter_keys || specialist_keys) || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on engagements for all to tugiring_system
  using (true)
  with check (true);

create table evidence_files (
  id uuid not null,
  membership_id uuid not null,
  provider_id uuid not null,
  type text not null,
  size integer not null,
  sha256 bytea not null,
  sealed bytea not null,
  to_commissioner_on date,
  constraint evidence_files_pkey PRIMARY KEY (id),
  constraint evidence_files_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint evidence_files_size_check CHECK (((size >= 1) AND (size <= 10485760))),
  constraint evidence_files_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint evidence_files_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table evidence_files is 'Encrypted bytes (AES-256-GCM), each under a key of its own that stands in the row of its qualification.';
alter table evidence_files enable row level security;
alter table evidence_files force row level security;
grant select on evidence_files to tugiring_app;
grant select, insert, update, delete on evidence_files to tugiring_system;
grant insert (id, membership_id, provider_id, type, size, sha256, sealed) on evidence_files to tugiring_app;
create policy add_as_manager on evidence_files for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on evidence_files for select to tugiring_app
  using (((to_commissioner_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on evidence_files for select to tugiring_app
  using ((ARRAY[provider_id, membership_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on evidence_files for all to tugiring_system
  using (true)
  with check (true);

create table extra_sessions (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  engagement_id uuid not null,
  year smallint not null,
  asked smallint not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  asked_on date not null,
  reasons text not null,
  answer text,
  granted smallint,
  answered_by uuid,
  answered_name text,
  answered_on date,
  answer_reason text default ''::text not null,
  provider_id uuid,
  specialist_keys uuid[] default '{}'::uuid[] not null,
  constraint extra_sessions_pkey PRIMARY KEY (id),
  constraint extra_sessions_answer_check CHECK ((answer = ANY (ARRAY['approved'::text, 'refused'::text]))),
  constraint extra_sessions_answer_reason_check CHECK ((length(answer_reason) <= 4000)),
  constraint extra_sessions_asked_check CHECK ((asked > 0)),
  constraint extra_sessions_check CHECK (((granted > 0) AND (granted <= asked))),
  constraint extra_sessions_check1 CHECK ((((answer IS NULL) = (answered_on IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
  constraint extra_sessions_check2 CHECK (((NOT (answer IS DISTINCT FROM 'approved'::text)) = (granted IS NOT NULL))),
  constraint extra_sessions_check3 CHECK (((answer IS DISTINCT FROM 'refused'::text) OR (answer_reason <> ''::text))),
  constraint extra_sessions_reasons_check CHECK (((reasons <> ''::text) AND (length(reasons) <= 8000))),
  constraint extra_sessions_year_check CHECK (((year >= 2024) AND (year <= 2100))),
  constraint extra_sessions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES memberships(id),
  constraint extra_sessions_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint extra_sessions_engagement_id_family_id_fkey FOREIGN KEY (engagement_id, family_id) REFERENCES engagements(id, family_id),
  constraint extra_sessions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table extra_sessions is 'TK 2.5.4: more counselling in a year than five, on the specialist''s reasons and with the commissioner''s approval.';
CREATE INDEX extra_sessions_of_family ON tugiring.extra_sessions USING btree (family_id, year);
CREATE UNIQUE INDEX extra_sessions_once ON tugiring.extra_sessions USING btree (family_id, year, author_id) WHERE (answer IS NULL);
CREATE INDEX extra_sessions_waiting ON tugiring.extra_sessions USING btree (asked_on) WHERE (answer IS NULL);
CREATE TRIGGER access_for_meetings BEFORE INSERT ON extra_sessions FOR EACH ROW EXECUTE FUNCTION take_access_for_meetings();
CREATE TRIGGER names_author BEFORE INSERT ON extra_sessions FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON extra_sessions FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table extra_sessions enable row level security;
alter table extra_sessions force row level security;
grant select on extra_sessions to tugiring_app;
grant select, insert, update, delete on extra_sessions to tugiring_system;
grant insert (id, family_id, engagement_id, year, asked, author_id, asked_on, reasons) on extra_sessions to tugiring_app;
grant update (answer, granted, answered_by, answered_name, answered_on, answer_reason) on extra_sessions to tugiring_app;
create policy answer_as_commissioner on extra_sessions for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (answer IS NULL)))
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy ask_as_specialist on extra_sessions for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['psychologist'::text, 'supervisor'::text])) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (specialist_keys))));
create policy read_as_commissioner on extra_sessions for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on extra_sessions for select to tugiring_app
  using (((specialist_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on extra_sessions for all to tugiring_system
  using (true)
  with check (true);

create table families (
  id uuid default gen_random_uuid() not null,
  case_number text not null,
  kind text not null,
  name text not null,
  language text default 'et'::text not null,
  address text default ''::text not null,
  residence_ehak text,
  county text,
  phone text default ''::text not null,
  email text default ''::text not null,
  provider_id uuid,
  municipality_involved boolean default true not null,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  on_service_20221031 boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint families_pkey PRIMARY KEY (id),
  constraint families_case_number_key UNIQUE (case_number),
  constraint families_check CHECK ((municipality_involved OR (kind = 'adoptive'::text))),
  constraint families_check1 CHECK ((municipality_involved OR (municipality_key IS NULL))),
  constraint families_kind_check CHECK ((kind = ANY (ARRAY['foster'::text, 'guardian'::text, 'adoptive'::text, 'prospective'::text]))),
  constraint families_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text]))),
  constraint families_name_check CHECK ((name <> ''::text)),
  constraint families_municipality_key_fkey FOREIGN KEY (municipality_key) REFERENCES organisations(id),
  constraint families_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on column families.municipality_key is 'TK 2.1.3.6.4: a family that refused has none, here and on everything below it.';
CREATE INDEX families_of_municipality ON tugiring.families USING btree (municipality_key);
CREATE INDEX families_of_provider ON tugiring.families USING btree (provider_id);
CREATE TRIGGER begin_revision AFTER INSERT ON families FOR EACH ROW EXECUTE FUNCTION begin_revision();
CREATE TRIGGER forget_former_municipality AFTER UPDATE OF municipality_involved ON families FOR EACH ROW WHEN (old.municipality_involved AND NOT new.municipality_involved) EXECUTE FUNCTION forget_former_municipality();
CREATE TRIGGER keep_former AFTER UPDATE OF provider_id ON families FOR EACH ROW WHEN (old.provider_id IS NOT NULL AND old.provider_id IS DISTINCT FROM new.provider_id) EXECUTE FUNCTION keep_former_family();
CREATE TRIGGER revision_follows AFTER UPDATE ON families FOR EACH ROW WHEN (old.kind IS DISTINCT FROM new.kind OR old.municipality_involved IS DISTINCT FROM new.municipality_involved OR old.on_service_20221031 IS DISTINCT FROM new.on_service_20221031 OR old.provider_id IS DISTINCT FROM new.provider_id OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION follow_family();
CREATE TRIGGER settle_access BEFORE INSERT OR UPDATE OF provider_id, municipality_key, supporter_keys ON families FOR EACH ROW EXECUTE FUNCTION settle_family_access();
CREATE TRIGGER spread_access AFTER UPDATE OF provider_id, municipality_key, supporter_keys ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id OR old.municipality_key IS DISTINCT FROM new.municipality_key OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_family_access();
CREATE TRIGGER spread_access_to_documents AFTER UPDATE OF provider_id, municipality_key, supporter_keys ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id OR old.municipality_key IS DISTINCT FROM new.municipality_key OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_family_access_to_documents();
CREATE TRIGGER spread_access_to_follow_ups AFTER UPDATE OF provider_id, municipality_key ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id OR old.municipality_key IS DISTINCT FROM new.municipality_key) EXECUTE FUNCTION spread_access_to_follow_ups();
CREATE TRIGGER spread_access_to_meetings AFTER UPDATE OF provider_id, supporter_keys ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_access_to_meetings();
CREATE TRIGGER spread_access_to_reports AFTER UPDATE OF provider_id, supporter_keys ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_family_access_to_reports();
CREATE TRIGGER spread_supporters_to_signups AFTER UPDATE OF supporter_keys ON families FOR EACH ROW WHEN (old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_supporters_to_signups();
CREATE TRIGGER spread_unshared_access AFTER UPDATE OF provider_id, supporter_keys ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_unshared_access();
CREATE TRIGGER spread_wishes AFTER UPDATE OF provider_id ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id) EXECUTE FUNCTION spread_wishes();
CREATE TRIGGER spread_work_access AFTER UPDATE OF provider_id, municipality_key, supporter_keys, municipality_involved ON families FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id OR old.municipality_key IS DISTINCT FROM new.municipality_key OR old.municipality_involved IS DISTINCT FROM new.municipality_involved OR old.supporter_keys IS DISTINCT FROM new.supporter_keys) EXECUTE FUNCTION spread_work_access();
alter table families enable row level security;
alter table families force row level security;
grant select on families to tugiring_app;
grant select, insert, update, delete on families to tugiring_system;
grant insert (id, case_number, kind, name, language, address, residence_ehak, county, phone, email, provider_id, municipality_key) on families to tugiring_app;
create policy add_as_commissioner on families for insert to tugiring_app
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on families for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on families for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on families for all to tugiring_system
  using (true)
  with check (true);

create table family_members (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  person_id uuid,
  relation text not null,
  given_name text not null,
  family_name text not null,
  identity_code text,
  born_on date,
  phone text default ''::text not null,
  email text default ''::text not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint family_members_pkey PRIMARY KEY (id),
  constraint family_members_identity_code_check CHECK ((identity_code ~ '^[0-9]{11}$'::text)),
  constraint family_members_relation_check CHECK ((relation = ANY (ARRAY['parent'::text, 'own_child'::text, 'other'::text]))),
  constraint family_members_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint family_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX family_members_by_code ON tugiring.family_members USING btree (identity_code) WHERE (identity_code IS NOT NULL);
CREATE INDEX family_members_of_family ON tugiring.family_members USING btree (family_id);
CREATE TRIGGER access_from_family BEFORE INSERT ON family_members FOR EACH ROW EXECUTE FUNCTION take_access_from_family();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON family_members FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table family_members enable row level security;
alter table family_members force row level security;
grant select on family_members to tugiring_app;
grant select, insert, update, delete on family_members to tugiring_system;
grant insert (id, family_id, relation, given_name, family_name, identity_code, born_on, phone, email) on family_members to tugiring_app;
create policy add_as_commissioner on family_members for insert to tugiring_app
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on family_members for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on family_members for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on family_members for all to tugiring_system
  using (true)
  with check (true);

create table family_revisions (
  family_id uuid not null,
  revision bigint default 1 not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint family_revisions_pkey PRIMARY KEY (family_id),
  constraint family_revisions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
alter table family_revisions enable row level security;
alter table family_revisions force row level security;
grant select on family_revisions to tugiring_app;
grant select, insert, update, delete on family_revisions to tugiring_system;
create policy read_as_commissioner on family_revisions for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on family_revisions for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on family_revisions for all to tugiring_system
  using (true)
  with check (true);

create table files (
  id uuid not null,
  document_id uuid not null,
  family_id uuid not null,
  part text not null,
  type text not null,
  size integer not null,
  sha256 bytea not null,
  sealed bytea not null,
  to_commissioner_on date,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_id_family_id_key UNIQUE (id, family_id),
  constraint files_part_check CHECK ((part = ANY (ARRAY['pdf'::text, 'docx'::text, 'signed'::text]))),
  constraint files_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint files_size_check CHECK (((size >= 1) AND (size <= 10485760))),
  constraint files_document_id_family_id_fkey FOREIGN KEY (document_id, family_id) REFERENCES documents(id, family_id),
  constraint files_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table files is 'Encrypted bytes (AES-256-GCM), each under a key of its own that stands in the row of its document or signature. sha256 and size are those of what was encrypted.';
CREATE UNIQUE INDEX files_made ON tugiring.files USING btree (document_id, part) WHERE (part <> 'signed'::text);
CREATE INDEX files_of_family ON tugiring.files USING btree (family_id);
CREATE TRIGGER access_from_document BEFORE INSERT ON files FOR EACH ROW EXECUTE FUNCTION take_access_from_document();
CREATE TRIGGER never_changes BEFORE UPDATE OF id, document_id, part, type, size, sha256, sealed ON files FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON files FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table files enable row level security;
alter table files force row level security;
grant select on files to tugiring_app;
grant select, insert, update, delete on files to tugiring_system;
grant insert (id, document_id, family_id, part, type, size, sha256, sealed) on files to tugiring_app;
create policy add_as_supporter on files for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy add_signed_as_manager on files for insert to tugiring_app
  with check (((part = 'signed'::text) AND (( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on files for select to tugiring_app
  using (((to_commissioner_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on files for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on files for all to tugiring_system
  using (true)
  with check (true);

create table follow_ups (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  kind text not null,
  written_on date not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  author_id uuid not null,
  author_name text not null,
  body text not null,
  consent_on date,
  about text default ''::text not null,
  provider_id uuid,
  follower_id uuid,
  municipality_key uuid,
  constraint follow_ups_pkey PRIMARY KEY (id),
  constraint follow_ups_body_check CHECK (((body <> ''::text) AND (length(body) <= 10000))),
  constraint follow_ups_check CHECK (((kind = 'greater-need'::text) = (consent_on IS NOT NULL))),
  constraint follow_ups_check1 CHECK (((kind = 'greater-need'::text) OR (municipality_key IS NULL))),
  constraint follow_ups_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'offer'::text, 'greater-need'::text]))),
  constraint follow_ups_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint follow_ups_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint follow_ups_follower_id_fkey FOREIGN KEY (follower_id) REFERENCES memberships(id)
);
comment on table follow_ups is 'Notes, offers and greater needs of a family whose service has ended; insert-only.';
CREATE INDEX follow_ups_of_family ON tugiring.follow_ups USING btree (family_id, written_at DESC);
CREATE TRIGGER access_from_family BEFORE INSERT ON follow_ups FOR EACH ROW EXECUTE FUNCTION take_access_for_follow_up();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON follow_ups FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table follow_ups enable row level security;
alter table follow_ups force row level security;
grant select on follow_ups to tugiring_app;
grant select, insert, update, delete on follow_ups to tugiring_system;
create policy read_by_key on follow_ups for select to tugiring_app
  using (((ARRAY[provider_id, municipality_key,
CASE
    WHEN (kind <> 'note'::text) THEN family_id
    ELSE NULL::uuid
END] && ( SELECT acting_keys() AS acting_keys)) OR (follower_id = ( SELECT acting_membership() AS acting_membership))));
create policy system on follow_ups for all to tugiring_system
  using (true)
  with check (true);

create table former_families (
  family_id uuid not null,
  provider_id uuid not null,
  case_number text not null,
  kind text not null,
  name text not null,
  municipality_involved boolean not null,
  municipality_key uuid,
  on_service_20221031 boolean not null,
  children jsonb not null,
  care jsonb not null,
  constraint former_families_pkey PRIMARY KEY (family_id, provider_id),
  constraint former_families_care_check CHECK ((jsonb_typeof(care) = 'array'::text)),
  constraint former_families_children_check CHECK ((jsonb_typeof(children) = 'array'::text)),
  constraint former_families_kind_check CHECK ((kind = ANY (ARRAY['foster'::text, 'guardian'::text, 'adoptive'::text, 'prospective'::text]))),
  constraint former_families_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint former_families_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table former_families is 'TK 3.1.1, TK 3.1.2: of a family that went to another provider, what the former one''s month is made of; as it was then, changed by nobody.';
comment on column former_families.municipality_key is 'TK 2.1.3.6.4: taken away where the family refuses later.';
comment on column former_families.children is '[{id, name, arrived, expected, left}]: first names, for the report of the month, and the days that volumes are reckoned from.';
CREATE INDEX former_families_of_provider ON tugiring.former_families USING btree (provider_id);
alter table former_families enable row level security;
alter table former_families force row level security;
grant select on former_families to tugiring_app;
grant select, insert, update, delete on former_families to tugiring_system;
create policy read_as_manager on former_families for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on former_families for all to tugiring_system
  using (true)
  with check (true);

create table goal_revisions (
  goal_id uuid not null,
  version integer not null,
  family_id uuid not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  written_at timestamp with time zone default now() not null,
  changed_on date not null,
  change text not null,
  title text not null,
  state text not null,
  reason text default ''::text not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint goal_revisions_pkey PRIMARY KEY (goal_id, version),
  constraint goal_revisions_change_check CHECK ((change = ANY (ARRAY['added'::text, 'reworded'::text, 'reached'::text, 'dropped'::text, 'reopened'::text]))),
  constraint goal_revisions_reason_check CHECK ((length(reason) <= 2000)),
  constraint goal_revisions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'dropped'::text]))),
  constraint goal_revisions_title_check CHECK ((title <> ''::text)),
  constraint goal_revisions_version_check CHECK ((version > 0)),
  constraint goal_revisions_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint goal_revisions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint goal_revisions_goal_id_family_id_fkey FOREIGN KEY (goal_id, family_id) REFERENCES goals(id, family_id)
);
comment on table goal_revisions is 'Each change of a goal as it was made; insert-only.';
CREATE INDEX goal_revisions_of_family ON tugiring.goal_revisions USING btree (family_id);
CREATE TRIGGER access_from_goal BEFORE INSERT ON goal_revisions FOR EACH ROW EXECUTE FUNCTION take_access_from_goal();
CREATE TRIGGER names_author BEFORE INSERT ON goal_revisions FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON goal_revisions FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table goal_revisions enable row level security;
alter table goal_revisions force row level security;
grant select on goal_revisions to tugiring_app;
grant select, insert, update, delete on goal_revisions to tugiring_system;
grant insert (goal_id, version, family_id, author_id, changed_on, change, title, state, reason) on goal_revisions to tugiring_app;
create policy add_as_supporter on goal_revisions for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_by_key on goal_revisions for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on goal_revisions for all to tugiring_system
  using (true)
  with check (true);

create table goal_steps (
  contact_id uuid not null,
  goal_id uuid not null,
  family_id uuid not null,
  author_id uuid not null,
  movement text,
  done text default ''::text not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint goal_steps_pkey PRIMARY KEY (contact_id, goal_id),
  constraint goal_steps_done_check CHECK ((length(done) <= 1000)),
  constraint goal_steps_movement_check CHECK ((movement = ANY (ARRAY['back'::text, 'same'::text, 'step'::text, 'reached'::text]))),
  constraint goal_steps_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint goal_steps_contact_id_family_id_fkey FOREIGN KEY (contact_id, family_id) REFERENCES contacts(id, family_id),
  constraint goal_steps_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint goal_steps_goal_id_family_id_fkey FOREIGN KEY (goal_id, family_id) REFERENCES goals(id, family_id)
);
comment on table goal_steps is 'How a goal moved at a contact, and what was done towards it: the words that the plan carries.';
CREATE INDEX goal_steps_of_family ON tugiring.goal_steps USING btree (family_id);
CREATE INDEX goal_steps_of_goal ON tugiring.goal_steps USING btree (goal_id);
CREATE TRIGGER access_from_goal BEFORE INSERT ON goal_steps FOR EACH ROW EXECUTE FUNCTION take_access_from_goal();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON goal_steps FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table goal_steps enable row level security;
alter table goal_steps force row level security;
grant select, delete on goal_steps to tugiring_app;
grant select, insert, update, delete on goal_steps to tugiring_system;
grant insert (contact_id, goal_id, family_id, author_id, movement, done) on goal_steps to tugiring_app;
create policy add_as_supporter on goal_steps for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy drop_own on goal_steps for delete to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_by_key on goal_steps for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on goal_steps for all to tugiring_system
  using (true)
  with check (true);

create table goals (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  service_id uuid not null,
  title text not null,
  source text not null,
  state text default 'open'::text not null,
  set_on date not null,
  closed_on date,
  version integer default 1 not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint goals_pkey PRIMARY KEY (id),
  constraint goals_id_family_id_key UNIQUE (id, family_id),
  constraint goals_source_check CHECK ((source = ANY (ARRAY['referral'::text, 'agreement'::text, 'added'::text]))),
  constraint goals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'dropped'::text]))),
  constraint goals_title_check CHECK ((title <> ''::text)),
  constraint goals_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint goals_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id)
);
CREATE INDEX goals_of_family ON tugiring.goals USING btree (family_id);
CREATE TRIGGER access_from_family BEFORE INSERT ON goals FOR EACH ROW EXECUTE FUNCTION take_access_from_family();
CREATE TRIGGER records_goal_of_referral AFTER INSERT ON goals FOR EACH ROW WHEN (new.source = 'referral'::text) EXECUTE FUNCTION record_goal_of_referral();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON goals FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table goals enable row level security;
alter table goals force row level security;
grant select on goals to tugiring_app;
grant select, insert, update, delete on goals to tugiring_system;
grant insert (id, family_id, service_id, title, source, set_on) on goals to tugiring_app;
grant update (title, state, closed_on, version) on goals to tugiring_app;
create policy add_as_supporter on goals for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy add_from_referral on goals for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (source = 'referral'::text)));
create policy change_as_supporter on goals for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))))
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_by_key on goals for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on goals for all to tugiring_system
  using (true)
  with check (true);

create table group_files (
  id uuid not null,
  sealed bytea not null,
  provider_id uuid,
  leader_id uuid,
  constraint group_files_pkey PRIMARY KEY (id),
  constraint group_files_id_fkey FOREIGN KEY (id) REFERENCES group_proofs(id)
);
comment on table group_files is 'The encrypted bytes of a group''s proofs.';
CREATE TRIGGER access_from_group BEFORE INSERT ON group_files FOR EACH ROW EXECUTE FUNCTION take_keys_of_group();
alter table group_files enable row level security;
alter table group_files force row level security;
grant select on group_files to tugiring_app;
grant select, insert, update, delete on group_files to tugiring_system;
grant insert (id, sealed) on group_files to tugiring_app;
create policy bring on group_files for insert to tugiring_app
  with check ((ARRAY[provider_id, leader_id] && ( SELECT acting_keys() AS acting_keys)));
create policy read_by_key on group_files for select to tugiring_app
  using ((ARRAY[provider_id, leader_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on group_files for all to tugiring_system
  using (true)
  with check (true);

create table group_lists (
  group_id uuid not null,
  edition integer not null,
  provider_id uuid not null,
  data jsonb not null,
  template_version integer not null,
  signed_by uuid not null,
  signed_name text not null,
  signed_on date not null,
  signed_at timestamp with time zone not null,
  correction text default ''::text not null,
  to_commissioner_on date,
  constraint group_lists_pkey PRIMARY KEY (group_id, edition),
  constraint group_lists_correction_check CHECK ((length(correction) <= 1000)),
  constraint group_lists_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint group_lists_edition_check CHECK ((edition > 0)),
  constraint group_lists_group_id_fkey FOREIGN KEY (group_id) REFERENCES support_groups(id),
  constraint group_lists_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES memberships(id)
);
comment on table group_lists is 'TK 3.1.3: the list of who took part as its leader signed it; insert-only, a correction is a new edition.';
CREATE TRIGGER keep_list AFTER INSERT ON group_lists FOR EACH ROW EXECUTE FUNCTION keep_group_list();
alter table group_lists enable row level security;
alter table group_lists force row level security;
grant select on group_lists to tugiring_app;
grant select, insert, update, delete on group_lists to tugiring_system;
create policy read_as_commissioner on group_lists for select to tugiring_app
  using (((to_commissioner_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on group_lists for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on group_lists for all to tugiring_system
  using (true)
  with check (true);

create table group_plans (
  provider_id uuid not null,
  month date not null,
  sent_on date not null,
  sent_by uuid not null,
  constraint group_plans_pkey PRIMARY KEY (provider_id, month),
  constraint group_plans_month_check CHECK ((month = date_trunc('month'::text, (month)::timestamp with time zone))),
  constraint group_plans_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id),
  constraint group_plans_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES memberships(id)
);
comment on table group_plans is 'TK 2.4.11: the month whose groups a provider has sent to the commissioner, and the day on which it did so first.';
alter table group_plans enable row level security;
alter table group_plans force row level security;
grant select, insert on group_plans to tugiring_app;
grant select, insert, update, delete on group_plans to tugiring_system;
create policy read_as_commissioner on group_plans for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on group_plans for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy send_as_manager on group_plans for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (sent_by = ( SELECT acting_membership() AS acting_membership))));
create policy system on group_plans for all to tugiring_system
  using (true)
  with check (true);

create table group_proofs (
  id uuid not null,
  group_id uuid not null,
  kind text not null,
  name text not null,
  type text not null,
  size integer not null,
  sha256 bytea not null,
  key bytea not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  edition integer not null,
  provider_id uuid,
  leader_id uuid,
  constraint group_proofs_pkey PRIMARY KEY (id),
  constraint group_proofs_key_check CHECK ((octet_length(key) = 32)),
  constraint group_proofs_kind_check CHECK ((kind = ANY (ARRAY['screenshot'::text, 'paper-list'::text]))),
  constraint group_proofs_name_check CHECK (((name <> ''::text) AND (length(name) <= 200))),
  constraint group_proofs_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint group_proofs_added_by_fkey FOREIGN KEY (added_by) REFERENCES memberships(id),
  constraint group_proofs_group_id_fkey FOREIGN KEY (group_id) REFERENCES support_groups(id)
);
comment on table group_proofs is 'TK 3.1.3: what shows that a group was held: a screenshot of an online one, or the list that was signed on paper.';
CREATE INDEX group_proofs_of_group ON tugiring.group_proofs USING btree (group_id);
CREATE TRIGGER access_from_group BEFORE INSERT ON group_proofs FOR EACH ROW EXECUTE FUNCTION take_keys_of_group();
alter table group_proofs enable row level security;
alter table group_proofs force row level security;
grant select on group_proofs to tugiring_app;
grant select, insert, update, delete on group_proofs to tugiring_system;
grant insert (id, group_id, kind, name, type, size, sha256, key, added_at, added_by) on group_proofs to tugiring_app;
create policy bring on group_proofs for insert to tugiring_app
  with check (((ARRAY[provider_id, leader_id] && ( SELECT acting_keys() AS acting_keys)) AND (added_by = ( SELECT acting_membership() AS acting_membership))));
create policy read_by_key on group_proofs for select to tugiring_app
  using ((ARRAY[provider_id, leader_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on group_proofs for all to tugiring_system
  using (true)
  with check (true);

create table group_signups (
  id uuid default gen_random_uuid() not null,
  group_id uuid not null,
  family_id uuid,
  member_id uuid,
  given_name text not null,
  family_name text not null,
  state text not null,
  walk_in boolean default false not null,
  number bigint generated always as identity not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  attended boolean,
  confirmed_at timestamp with time zone,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint group_signups_pkey PRIMARY KEY (id),
  constraint group_signups_group_id_member_id_key UNIQUE (group_id, member_id),
  constraint group_signups_check CHECK (((family_id IS NULL) = (member_id IS NULL))),
  constraint group_signups_check1 CHECK (((confirmed_at IS NULL) OR attended)),
  constraint group_signups_family_name_check CHECK ((length(family_name) <= 100)),
  constraint group_signups_given_name_check CHECK (((given_name <> ''::text) AND (length(given_name) <= 100))),
  constraint group_signups_state_check CHECK ((state = ANY (ARRAY['in'::text, 'waiting'::text, 'off'::text]))),
  constraint group_signups_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES memberships(id),
  constraint group_signups_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint group_signups_group_id_fkey FOREIGN KEY (group_id) REFERENCES support_groups(id),
  constraint group_signups_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members(id)
);
comment on table group_signups is 'Each parent who has, waits for or gave up a place in a group, and whether they came. A place is a parent''s (TK 2.4.4).';
CREATE INDEX group_signups_of_family ON tugiring.group_signups USING btree (family_id);
CREATE INDEX group_signups_of_group ON tugiring.group_signups USING btree (group_id);
CREATE TRIGGER access_from_group BEFORE INSERT ON group_signups FOR EACH ROW EXECUTE FUNCTION take_access_for_signup();
CREATE TRIGGER count_signups AFTER INSERT OR DELETE OR UPDATE OF state, attended ON group_signups FOR EACH ROW EXECUTE FUNCTION count_signups();
alter table group_signups enable row level security;
alter table group_signups force row level security;
grant select on group_signups to tugiring_app;
grant select, insert, update, delete on group_signups to tugiring_system;
create policy read_by_key on group_signups for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on group_signups for all to tugiring_system
  using (true)
  with check (true);

create table hand_overs (
  id uuid default gen_random_uuid() not null,
  contract_id uuid not null,
  provider_id uuid not null,
  asked_by uuid not null,
  asked_name text default ''::text not null,
  asked_on date not null,
  asked_at timestamp with time zone default now() not null,
  state text default 'making'::text not null,
  key bytea,
  key_mark text not null,
  originals integer default 0 not null,
  of_originals integer,
  bytes bigint default 0 not null,
  of_bytes bigint,
  file text,
  size bigint,
  sha256 bytea,
  made_on date,
  expires_on date,
  constraint hand_overs_pkey PRIMARY KEY (id),
  constraint hand_overs_check CHECK (((state = 'making'::text) = (key IS NOT NULL))),
  constraint hand_overs_check1 CHECK (((state = 'ready'::text) = (file IS NOT NULL))),
  constraint hand_overs_check2 CHECK (((state <> ALL (ARRAY['ready'::text, 'expired'::text])) OR ((size IS NOT NULL) AND (sha256 IS NOT NULL) AND (made_on IS NOT NULL) AND (expires_on IS NOT NULL)))),
  constraint hand_overs_key_check CHECK ((octet_length(key) = 32)),
  constraint hand_overs_key_mark_check CHECK ((key_mark ~ '^[0-9a-f]{8}$'::text)),
  constraint hand_overs_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint hand_overs_state_check CHECK ((state = ANY (ARRAY['making'::text, 'ready'::text, 'failed'::text, 'expired'::text]))),
  constraint hand_overs_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES memberships(id),
  constraint hand_overs_contract_id_provider_id_fkey FOREIGN KEY (contract_id, provider_id) REFERENCES contracts(id, provider_id)
);
comment on table hand_overs is 'Archives of a contract''s originals that were asked for, how far they are, and until when they can be downloaded.';
CREATE INDEX hand_overs_of_contract ON tugiring.hand_overs USING btree (contract_id, asked_at DESC);
CREATE UNIQUE INDEX hand_overs_one_at_a_time ON tugiring.hand_overs USING btree (contract_id) WHERE (state = 'making'::text);
CREATE TRIGGER keep_hand_over BEFORE INSERT ON hand_overs FOR EACH ROW EXECUTE FUNCTION keep_hand_over();
CREATE TRIGGER tell_hand_over AFTER UPDATE OF state ON hand_overs FOR EACH ROW WHEN (old.state = 'making'::text AND (new.state = ANY (ARRAY['ready'::text, 'failed'::text]))) EXECUTE FUNCTION tell_hand_over();
alter table hand_overs enable row level security;
alter table hand_overs force row level security;
grant select, insert, update, delete on hand_overs to tugiring_system;
grant insert (id, contract_id, asked_by, asked_on, key, key_mark) on hand_overs to tugiring_app;
grant select (id, contract_id, provider_id, asked_by, asked_name, asked_on, asked_at, state, key_mark, originals, of_originals, bytes, of_bytes, file, size, sha256, made_on, expires_on) on hand_overs to tugiring_app;
create policy ask_as_commissioner on hand_overs for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (asked_by = ( SELECT acting_membership() AS acting_membership)) AND (EXISTS ( SELECT
   FROM contracts c
  WHERE ((c.id = hand_overs.contract_id) AND (c.to_on < hand_overs.asked_on))))));
create policy ask_as_manager on hand_overs for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (asked_by = ( SELECT acting_membership() AS acting_membership)) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on hand_overs for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on hand_overs for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on hand_overs for all to tugiring_system
  using (true)
  with check (true);

create table idempotency_keys (
  person_id uuid not null,
  key uuid not null,
  page text not null,
  location text,
  done_at timestamp with time zone default now() not null,
  constraint idempotency_keys_pkey PRIMARY KEY (person_id, key),
  constraint idempotency_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
comment on table idempotency_keys is 'A form''s key and where its one effect led; the same post again leads to the same place.';
CREATE INDEX idempotency_keys_by_age ON tugiring.idempotency_keys USING btree (done_at);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
grant select, insert on idempotency_keys to tugiring_app;
grant select, insert, update, delete on idempotency_keys to tugiring_system;
grant update (location) on idempotency_keys to tugiring_app;
create policy add_own on idempotency_keys for insert to tugiring_app
  with check ((person_id = ( SELECT acting_person() AS acting_person)));
create policy read_own on idempotency_keys for select to tugiring_app
  using ((person_id = ( SELECT acting_person() AS acting_person)));
create policy settle_own on idempotency_keys for update to tugiring_app
  using ((person_id = ( SELECT acting_person() AS acting_person)))
  with check ((person_id = ( SELECT acting_person() AS acting_person)));
create policy system on idempotency_keys for all to tugiring_system
  using (true)
  with check (true);

create table imports (
  id uuid default gen_random_uuid() not null,
  provider_id uuid not null,
  membership_id uuid not null,
  name text not null,
  rows jsonb not null,
  taken integer default 0 not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  touched_at timestamp with time zone default now() not null,
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint imports_rows_check CHECK (((jsonb_typeof(rows) = 'array'::text) AND (jsonb_array_length(rows) <= 500))),
  constraint imports_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id),
  constraint imports_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table imports is 'A list of families that is being taken in; read by the managers of its provider alone.';
comment on column imports.touched_at is 'When somebody last went on with it.';
CREATE INDEX imports_of_provider ON tugiring.imports USING btree (provider_id);
CREATE TRIGGER touched BEFORE UPDATE ON imports FOR EACH ROW EXECUTE FUNCTION touch_import();
alter table imports enable row level security;
alter table imports force row level security;
grant select, delete on imports to tugiring_app;
grant select, insert, update, delete on imports to tugiring_system;
grant insert (id, provider_id, membership_id, name, rows, made_at) on imports to tugiring_app;
grant update (rows, taken, version) on imports to tugiring_app;
create policy add_as_manager on imports for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (membership_id = ( SELECT acting_membership() AS acting_membership))));
create policy change_as_manager on imports for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy drop_as_manager on imports for delete to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_manager on imports for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on imports for all to tugiring_system
  using (true)
  with check (true);

create table invoice_deliveries (
  id uuid default gen_random_uuid() not null,
  invoice_id uuid not null,
  provider_id uuid not null,
  state text default 'waiting'::text not null,
  round integer default 1 not null,
  due_at timestamp with time zone,
  tries integer default 0 not null,
  taken uuid,
  settled_at timestamp with time zone,
  reference text default ''::text not null,
  reason text default ''::text not null,
  constraint invoice_deliveries_pkey PRIMARY KEY (id),
  constraint invoice_deliveries_invoice_id_key UNIQUE (invoice_id),
  constraint invoice_deliveries_check CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  constraint invoice_deliveries_check1 CHECK (((state = 'refused'::text) OR (reason = ''::text))),
  constraint invoice_deliveries_reason_check CHECK ((length(reason) <= 1000)),
  constraint invoice_deliveries_reference_check CHECK ((length(reference) <= 200)),
  constraint invoice_deliveries_round_check CHECK ((round > 0)),
  constraint invoice_deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'file'::text, 'delivered'::text, 'refused'::text]))),
  constraint invoice_deliveries_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id),
  constraint invoice_deliveries_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table invoice_deliveries is 'How an e-invoice reached its buyer: waiting, given as a file, delivered by the access point, or refused by it for good.';
CREATE INDEX invoice_deliveries_due ON tugiring.invoice_deliveries USING btree (due_at) WHERE (state = 'waiting'::text);
alter table invoice_deliveries enable row level security;
alter table invoice_deliveries force row level security;
grant select on invoice_deliveries to tugiring_app;
grant select, insert, update, delete on invoice_deliveries to tugiring_system;
create policy read_as_commissioner on invoice_deliveries for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on invoice_deliveries for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on invoice_deliveries for all to tugiring_system
  using (true)
  with check (true);

create table invoices (
  id uuid default gen_random_uuid() not null,
  pack_id uuid not null,
  provider_id uuid not null,
  month text default ''::text not null,
  kind text not null,
  number text not null,
  issued_on date not null,
  data jsonb not null,
  net_cents integer not null,
  credits uuid,
  credited boolean default false not null,
  xml_key bytea not null,
  pdf_key bytea not null,
  made_by uuid not null,
  constraint invoices_pkey PRIMARY KEY (id),
  constraint invoices_credits_key UNIQUE (credits),
  constraint invoices_id_provider_id_key UNIQUE (id, provider_id),
  constraint invoices_provider_id_number_key UNIQUE (provider_id, number),
  constraint invoices_check CHECK (((kind = 'credit-note'::text) = (credits IS NOT NULL))),
  constraint invoices_check1 CHECK (((kind = 'invoice'::text) OR (NOT credited))),
  constraint invoices_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint invoices_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit-note'::text]))),
  constraint invoices_net_cents_check CHECK ((net_cents > 0)),
  constraint invoices_number_check CHECK ((number <> ''::text)),
  constraint invoices_pdf_key_check CHECK ((octet_length(pdf_key) = 32)),
  constraint invoices_xml_key_check CHECK ((octet_length(xml_key) = 32)),
  constraint invoices_credits_provider_id_fkey FOREIGN KEY (credits, provider_id) REFERENCES invoices(id, provider_id),
  constraint invoices_made_by_fkey FOREIGN KEY (made_by) REFERENCES memberships(id),
  constraint invoices_pack_id_provider_id_fkey FOREIGN KEY (pack_id, provider_id) REFERENCES packs(id, provider_id),
  constraint invoices_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table invoices is 'TK 3.2: the invoice of an approved month, made once, and the credit note of one whose month was corrected.';
CREATE UNIQUE INDEX invoices_once_a_pack ON tugiring.invoices USING btree (pack_id) WHERE (kind = 'invoice'::text);
CREATE UNIQUE INDEX invoices_one_stands ON tugiring.invoices USING btree (provider_id, month) WHERE ((kind = 'invoice'::text) AND (NOT credited));
CREATE TRIGGER await_delivery AFTER INSERT ON invoices FOR EACH ROW EXECUTE FUNCTION await_delivery();
CREATE TRIGGER credit_invoice AFTER INSERT ON invoices FOR EACH ROW WHEN (new.kind = 'credit-note'::text) EXECUTE FUNCTION credit_invoice();
CREATE TRIGGER keep_below_pack BEFORE INSERT ON invoices FOR EACH ROW EXECUTE FUNCTION keep_below_pack();
alter table invoices enable row level security;
alter table invoices force row level security;
grant select on invoices to tugiring_app;
grant select, insert, update, delete on invoices to tugiring_system;
grant insert (id, pack_id, kind, number, issued_on, data, net_cents, credits, xml_key, pdf_key, made_by) on invoices to tugiring_app;
create policy make_as_manager on invoices for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on invoices for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on invoices for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on invoices for all to tugiring_system
  using (true)
  with check (true);

create table kept_papers (
  id uuid default gen_random_uuid() not null,
  kind text not null,
  referral_id uuid,
  overview_id uuid,
  group_id uuid,
  edition integer default 1 not null,
  language text not null,
  template_version integer not null,
  data jsonb not null,
  made_at timestamp with time zone default now() not null,
  pdf_id uuid,
  pdf_size integer,
  pdf_sha256 bytea,
  pdf_key bytea,
  pdf_sealed bytea,
  docx_id uuid,
  docx_size integer,
  docx_sha256 bytea,
  docx_key bytea,
  docx_sealed bytea,
  constraint kept_papers_pkey PRIMARY KEY (id),
  constraint kept_papers_docx_id_key UNIQUE (docx_id),
  constraint kept_papers_pdf_id_key UNIQUE (pdf_id),
  constraint kept_papers_check CHECK ((num_nonnulls(referral_id, overview_id, group_id) = 1)),
  constraint kept_papers_check1 CHECK ((kind =
CASE
    WHEN (referral_id IS NOT NULL) THEN 'lisa-8'::text
    WHEN (overview_id IS NOT NULL) THEN 'lisa-9'::text
    ELSE 'attendance-list'::text
END)),
  constraint kept_papers_check2 CHECK ((num_nulls(pdf_id, pdf_size, pdf_sha256, pdf_key, pdf_sealed, docx_id, docx_size, docx_sha256, docx_key, docx_sealed) = ANY (ARRAY[0, 10]))),
  constraint kept_papers_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint kept_papers_docx_key_check CHECK ((octet_length(docx_key) = 32)),
  constraint kept_papers_docx_sha256_check CHECK ((octet_length(docx_sha256) = 32)),
  constraint kept_papers_docx_size_check CHECK (((docx_size >= 1) AND (docx_size <= 10485760))),
  constraint kept_papers_edition_check CHECK ((edition > 0)),
  constraint kept_papers_kind_check CHECK ((kind = ANY (ARRAY['lisa-8'::text, 'lisa-9'::text, 'attendance-list'::text]))),
  constraint kept_papers_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text]))),
  constraint kept_papers_pdf_key_check CHECK ((octet_length(pdf_key) = 32)),
  constraint kept_papers_pdf_sha256_check CHECK ((octet_length(pdf_sha256) = 32)),
  constraint kept_papers_pdf_size_check CHECK (((pdf_size >= 1) AND (pdf_size <= 10485760))),
  constraint kept_papers_template_version_check CHECK ((template_version > 0)),
  constraint kept_papers_group_id_edition_fkey FOREIGN KEY (group_id, edition) REFERENCES group_lists(group_id, edition),
  constraint kept_papers_overview_id_fkey FOREIGN KEY (overview_id) REFERENCES overviews(id),
  constraint kept_papers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id)
);
comment on table kept_papers is 'A paper as it went out: what it says, and its files once they are made. It is read by whoever reads the record that it is of.';
CREATE UNIQUE INDEX kept_papers_of_list ON tugiring.kept_papers USING btree (group_id, edition, language) WHERE (group_id IS NOT NULL);
CREATE UNIQUE INDEX kept_papers_of_overview ON tugiring.kept_papers USING btree (overview_id, language) WHERE (overview_id IS NOT NULL);
CREATE UNIQUE INDEX kept_papers_of_referral ON tugiring.kept_papers USING btree (referral_id, edition, language) WHERE (referral_id IS NOT NULL);
CREATE INDEX kept_papers_unmade ON tugiring.kept_papers USING btree (made_at) WHERE (pdf_sealed IS NULL);
CREATE TRIGGER never_changes BEFORE UPDATE ON kept_papers FOR EACH ROW EXECUTE FUNCTION refuse_change_of_paper();
alter table kept_papers enable row level security;
alter table kept_papers force row level security;
grant select on kept_papers to tugiring_app;
grant select, insert, update, delete on kept_papers to tugiring_system;
grant insert (kind, overview_id, language, template_version, data) on kept_papers to tugiring_app;
create policy keep_with_overview on kept_papers for insert to tugiring_app
  with check (((kind = 'lisa-9'::text) AND (( SELECT acting_role() AS acting_role) = ANY (ARRAY['family_supporter'::text, 'project_manager'::text])) AND (EXISTS ( SELECT
   FROM overviews w
  WHERE ((w.id = kept_papers.overview_id) AND (w.author_id = ( SELECT acting_membership() AS acting_membership)))))));
create policy read_with_record on kept_papers for select to tugiring_app
  using (
CASE kind
    WHEN 'lisa-8'::text THEN (EXISTS ( SELECT
       FROM referrals r
      WHERE (r.id = kept_papers.referral_id)))
    WHEN 'lisa-9'::text THEN (EXISTS ( SELECT
       FROM overviews w
      WHERE (w.id = kept_papers.overview_id)))
    ELSE (EXISTS ( SELECT
       FROM group_lists l
      WHERE ((l.group_id = kept_papers.group_id) AND (l.edition = kept_papers.edition))))
END);
create policy system on kept_papers for all to tugiring_system
  using (true)
  with check (true);

create table mail_settings (
  person_id uuid not null,
  email text default ''::text not null,
  confirmed_at timestamp with time zone,
  code text,
  code_tries smallint default 0 not null,
  tells_waiting boolean default true not null,
  digest_hour smallint default 7,
  language text default 'et'::text not null,
  refused_at timestamp with time zone,
  constraint mail_settings_pkey PRIMARY KEY (person_id),
  constraint mail_settings_code_check CHECK ((code ~ '^[0-9]{6}$'::text)),
  constraint mail_settings_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23))),
  constraint mail_settings_email_check CHECK ((length(email) <= 254)),
  constraint mail_settings_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text, 'en'::text]))),
  constraint mail_settings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
comment on table mail_settings is 'Where and when a person is sent mail; their own alone.';
alter table mail_settings enable row level security;
alter table mail_settings force row level security;
grant select, insert, update, delete on mail_settings to tugiring_system;
grant select (person_id, email, confirmed_at, code_tries, tells_waiting, digest_hour, language, refused_at) on mail_settings to tugiring_app;
create policy read_own on mail_settings for select to tugiring_app
  using ((person_id = ( SELECT acting_person() AS acting_person)));
create policy system on mail_settings for all to tugiring_system
  using (true)
  with check (true);

create table mails (
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  kind text not null,
  key text not null,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tries integer default 0 not null,
  taken uuid,
  settled_at timestamp with time zone,
  outcome text,
  kept_at timestamp with time zone default now() not null,
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_person_id_kind_key_key UNIQUE (person_id, kind, key),
  constraint mails_check CHECK (((settled_at IS NULL) = (outcome IS NULL))),
  constraint mails_kind_check CHECK ((kind = ANY (ARRAY['confirm'::text, 'waiting'::text, 'digest'::text]))),
  constraint mails_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'nothing'::text, 'overtaken'::text, 'refused'::text, 'unwanted'::text]))),
  constraint mails_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
comment on table mails is 'Mails to be sent and sent, without a word of what they say.';
comment on column mails.kept_at is 'When it was written here, whatever the program''s clock said.';
CREATE INDEX mails_due ON tugiring.mails USING btree (due_at) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX mails_one_waiting ON tugiring.mails USING btree (person_id) WHERE ((kind = 'waiting'::text) AND (settled_at IS NULL));
CREATE INDEX mails_settled ON tugiring.mails USING btree (kept_at) WHERE (settled_at IS NOT NULL);
alter table mails enable row level security;
alter table mails force row level security;
grant select, insert, update, delete on mails to tugiring_system;
create policy system on mails for all to tugiring_system
  using (true)
  with check (true);

create table memberships (
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  role text not null,
  organisation_id uuid,
  organisation_kind text generated always as (
CASE role
    WHEN 'commissioner_officer'::text THEN 'commissioner'::text
    WHEN 'child_protection_worker'::text THEN 'municipality'::text
    WHEN 'family_member'::text THEN NULL::text
    ELSE 'provider'::text
END) stored,
  family_id uuid,
  display_name text not null,
  languages text[] default '{et}'::text[] not null,
  counties text[] default '{}'::text[] not null,
  confirmed_on date,
  began_on date not null,
  ended_on date,
  version integer default 1 not null,
  load_percent smallint,
  base_ehak text,
  only_known boolean default false not null,
  left_on date,
  constraint memberships_pkey PRIMARY KEY (id),
  constraint memberships_id_organisation_id_key UNIQUE (id, organisation_id),
  constraint memberships_check CHECK (((role = 'family_member'::text) = (family_id IS NOT NULL))),
  constraint memberships_check1 CHECK (((role = 'family_member'::text) = (organisation_id IS NULL))),
  constraint memberships_display_name_check CHECK ((display_name <> ''::text)),
  constraint memberships_ends_after_it_began CHECK (((ended_on IS NULL) OR (ended_on >= began_on) OR (left_on IS NOT NULL))),
  constraint memberships_load_percent_check CHECK (((load_percent >= 5) AND (load_percent <= 100))),
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['family_supporter'::text, 'mentor'::text, 'psychologist'::text, 'supervisor'::text, 'group_leader'::text, 'project_manager'::text, 'child_protection_worker'::text, 'commissioner_officer'::text, 'family_member'::text]))),
  constraint memberships_base_ehak_fkey FOREIGN KEY (base_ehak) REFERENCES organisations(ehak),
  constraint memberships_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint memberships_organisation_id_organisation_kind_fkey FOREIGN KEY (organisation_id, organisation_kind) REFERENCES organisations(id, kind),
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
comment on table memberships is 'In which role a person acts, and for whom; one person may hold several.';
comment on column memberships.confirmed_on is 'TK 2.8.6: the commissioner''s confirmation in writing; without it no family can be given.';
comment on column memberships.load_percent is 'Of a full working time.';
comment on column memberships.base_ehak is 'The municipality from which they work: distances are reckoned from there.';
comment on column memberships.only_known is 'TK 2.3.6.1: a mentor without the years of own experience, for families that they supported before.';
comment on column memberships.left_on is 'The last day with the provider. ended_on is then the day before their access was closed.';
CREATE INDEX memberships_of_organisation ON tugiring.memberships USING btree (organisation_id, role);
CREATE INDEX memberships_of_person ON tugiring.memberships USING btree (person_id);
alter table memberships enable row level security;
alter table memberships force row level security;
grant select on memberships to tugiring_app;
grant select, insert, update, delete on memberships to tugiring_system;
grant update (languages, counties, version, load_percent, base_ehak) on memberships to tugiring_app;
create policy change_as_manager on memberships for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (organisation_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (left_on IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (organisation_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_own on memberships for select to tugiring_app
  using ((person_id = ( SELECT acting_person() AS acting_person)));
create policy read_specialists_and_colleagues on memberships for select to tugiring_app
  using (((organisation_id IS NOT NULL) AND (( SELECT acting_role() AS acting_role) IS NOT NULL) AND ((role = ANY (ARRAY['family_supporter'::text, 'mentor'::text, 'psychologist'::text, 'supervisor'::text, 'group_leader'::text, 'project_manager'::text])) OR (organisation_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])))));
create policy read_who_opened_own_family on memberships for select to tugiring_app
  using (((organisation_id IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (id IN ( SELECT a.membership_id
   FROM audit a
  WHERE (a.family_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))));
create policy system on memberships for all to tugiring_system
  using (true)
  with check (true);

create table monitoring_notes (
  id uuid default gen_random_uuid() not null,
  provider_id uuid not null,
  provider_kind text generated always as ('provider'::text) stored not null,
  kind text not null,
  service text not null,
  noted_on date not null,
  body text not null,
  author_id uuid not null,
  withdrawn_on date,
  version integer default 1 not null,
  constraint monitoring_notes_pkey PRIMARY KEY (id),
  constraint monitoring_notes_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000))),
  constraint monitoring_notes_check CHECK (((withdrawn_on IS NULL) OR (withdrawn_on >= noted_on))),
  constraint monitoring_notes_kind_check CHECK ((kind = ANY (ARRAY['practice'::text, 'problem'::text, 'measure'::text]))),
  constraint monitoring_notes_service_check CHECK ((service = ANY (ARRAY['general'::text, 'support'::text, 'mentoring'::text, 'counselling'::text, 'supervision'::text, 'group'::text]))),
  constraint monitoring_notes_author_id_provider_id_fkey FOREIGN KEY (author_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint monitoring_notes_provider_id_provider_kind_fkey FOREIGN KEY (provider_id, provider_kind) REFERENCES organisations(id, kind)
);
comment on table monitoring_notes is 'A practice that serves, a problem or a measure taken, as a provider''s manager notes it; its next report is prewritten from them. No person is named.';
CREATE INDEX monitoring_notes_of_provider ON tugiring.monitoring_notes USING btree (provider_id, noted_on);
alter table monitoring_notes enable row level security;
alter table monitoring_notes force row level security;
grant select on monitoring_notes to tugiring_app;
grant select, insert, update, delete on monitoring_notes to tugiring_system;
grant insert (id, provider_id, kind, service, noted_on, body, author_id) on monitoring_notes to tugiring_app;
grant update (kind, service, noted_on, body, withdrawn_on, version) on monitoring_notes to tugiring_app;
create policy change_as_manager on monitoring_notes for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy note_as_manager on monitoring_notes for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (author_id = ( SELECT acting_membership() AS acting_membership))));
create policy read_as_manager on monitoring_notes for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on monitoring_notes for all to tugiring_system
  using (true)
  with check (true);

create table monitoring_reports (
  id uuid default gen_random_uuid() not null,
  contract_id uuid not null,
  provider_id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  edition smallint default 1 not null,
  activities text default ''::text not null,
  assessment text default ''::text not null,
  practices text default ''::text not null,
  problems text default ''::text not null,
  measures text default ''::text not null,
  begun_by uuid not null,
  begun_on date not null,
  sent_on date,
  sent_by uuid,
  data jsonb,
  template_version integer,
  docx bytea,
  sha256 bytea,
  version integer default 1 not null,
  constraint monitoring_reports_pkey PRIMARY KEY (id),
  constraint monitoring_reports_contract_id_kind_to_on_edition_key UNIQUE (contract_id, kind, to_on, edition),
  constraint monitoring_reports_activities_check CHECK ((length(activities) <= 20000)),
  constraint monitoring_reports_assessment_check CHECK ((length(assessment) <= 20000)),
  constraint monitoring_reports_check CHECK ((to_on >= from_on)),
  constraint monitoring_reports_check1 CHECK ((num_nonnulls(sent_on, sent_by, data, template_version, docx, sha256) = ANY (ARRAY[0, 6]))),
  constraint monitoring_reports_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint monitoring_reports_edition_check CHECK ((edition > 0)),
  constraint monitoring_reports_kind_check CHECK ((kind = ANY (ARRAY['monitoring'::text, 'final'::text]))),
  constraint monitoring_reports_measures_check CHECK ((length(measures) <= 20000)),
  constraint monitoring_reports_practices_check CHECK ((length(practices) <= 20000)),
  constraint monitoring_reports_problems_check CHECK ((length(problems) <= 20000)),
  constraint monitoring_reports_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint monitoring_reports_template_version_check CHECK ((template_version > 0)),
  constraint monitoring_reports_begun_by_provider_id_fkey FOREIGN KEY (begun_by, provider_id) REFERENCES memberships(id, organisation_id),
  constraint monitoring_reports_contract_id_provider_id_fkey FOREIGN KEY (contract_id, provider_id) REFERENCES contracts(id, provider_id),
  constraint monitoring_reports_sent_by_provider_id_fkey FOREIGN KEY (sent_by, provider_id) REFERENCES memberships(id, organisation_id)
);
comment on table monitoring_reports is 'A provider''s monitoring or final report by Lisa 12; a draft until it is sent to the commissioner (TK 3.3, TK 3.4).';
CREATE INDEX monitoring_reports_of_provider ON tugiring.monitoring_reports USING btree (provider_id, due_on);
CREATE UNIQUE INDEX monitoring_reports_one_draft ON tugiring.monitoring_reports USING btree (contract_id, kind, to_on) WHERE (sent_on IS NULL);
CREATE TRIGGER never_changes BEFORE UPDATE ON monitoring_reports FOR EACH ROW WHEN (old.sent_on IS NOT NULL AND (old.id IS DISTINCT FROM new.id OR old.contract_id IS DISTINCT FROM new.contract_id OR old.provider_id IS DISTINCT FROM new.provider_id OR old.kind IS DISTINCT FROM new.kind OR old.from_on IS DISTINCT FROM new.from_on OR old.to_on IS DISTINCT FROM new.to_on OR old.due_on IS DISTINCT FROM new.due_on OR old.edition IS DISTINCT FROM new.edition OR old.activities IS DISTINCT FROM new.activities OR old.assessment IS DISTINCT FROM new.assessment OR old.practices IS DISTINCT FROM new.practices OR old.problems IS DISTINCT FROM new.problems OR old.measures IS DISTINCT FROM new.measures OR old.sent_on IS DISTINCT FROM new.sent_on OR old.sent_by IS DISTINCT FROM new.sent_by OR old.data IS DISTINCT FROM new.data OR old.template_version IS DISTINCT FROM new.template_version OR old.sha256 IS DISTINCT FROM new.sha256 OR old.docx IS DISTINCT FROM new.docx)) EXECUTE FUNCTION refuse_change_of_sent_report();
alter table monitoring_reports enable row level security;
alter table monitoring_reports force row level security;
grant select on monitoring_reports to tugiring_app;
grant select, insert, update, delete on monitoring_reports to tugiring_system;
grant insert (id, contract_id, provider_id, kind, from_on, to_on, due_on, edition, activities, assessment, practices, problems, measures, begun_by, begun_on) on monitoring_reports to tugiring_app;
grant update (from_on, to_on, due_on, activities, assessment, practices, problems, measures, sent_on, sent_by, data, template_version, docx, sha256, version) on monitoring_reports to tugiring_app;
create policy begin_as_manager on monitoring_reports for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (begun_by = ( SELECT acting_membership() AS acting_membership))));
create policy change_as_manager on monitoring_reports for update to tugiring_app
  using (((sent_on IS NULL) AND (( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND ((sent_by IS NULL) OR (sent_by = ( SELECT acting_membership() AS acting_membership)))));
create policy read_as_commissioner on monitoring_reports for select to tugiring_app
  using (((sent_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_as_manager on monitoring_reports for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on monitoring_reports for all to tugiring_system
  using (true)
  with check (true);

create table notice_messages (
  id uuid default gen_random_uuid() not null,
  notice_id uuid not null,
  family_id uuid not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  side text not null,
  body text not null,
  written_on date not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  to_commissioner boolean default false not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint notice_messages_pkey PRIMARY KEY (id),
  constraint notice_messages_body_check CHECK (((body <> ''::text) AND (length(body) <= 10000))),
  constraint notice_messages_side_check CHECK ((side = ANY (ARRAY['provider'::text, 'municipality'::text, 'commissioner'::text]))),
  constraint notice_messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint notice_messages_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint notice_messages_notice_id_family_id_fkey FOREIGN KEY (notice_id, family_id) REFERENCES notices(id, family_id)
);
CREATE INDEX notice_messages_of_family ON tugiring.notice_messages USING btree (family_id);
CREATE INDEX notice_messages_of_notice ON tugiring.notice_messages USING btree (notice_id, written_at);
CREATE TRIGGER access_from_notice BEFORE INSERT ON notice_messages FOR EACH ROW EXECUTE FUNCTION take_access_from_notice();
CREATE TRIGGER names_author BEFORE INSERT ON notice_messages FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER settles_state AFTER INSERT ON notice_messages FOR EACH ROW EXECUTE FUNCTION settle_notice_state();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON notice_messages FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table notice_messages enable row level security;
alter table notice_messages force row level security;
grant select on notice_messages to tugiring_app;
grant select, insert, update, delete on notice_messages to tugiring_system;
grant insert (notice_id, family_id, author_id, side, body, written_on) on notice_messages to tugiring_app;
create policy read_with_notice on notice_messages for select to tugiring_app
  using ((EXISTS ( SELECT
   FROM notices n
  WHERE (n.id = notice_messages.notice_id))));
create policy system on notice_messages for all to tugiring_system
  using (true)
  with check (true);
create policy write_as_commissioner on notice_messages for insert to tugiring_app
  with check (((side = 'commissioner'::text) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND to_commissioner));
create policy write_as_municipality on notice_messages for insert to tugiring_app
  with check (((side = 'municipality'::text) AND (( SELECT acting_role() AS acting_role) = 'child_protection_worker'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (municipality_key = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy write_as_provider on notice_messages for insert to tugiring_app
  with check (((side = 'provider'::text) AND (( SELECT acting_role() AS acting_role) = ANY (ARRAY['family_supporter'::text, 'project_manager'::text])) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (EXISTS ( SELECT
   FROM notices n
  WHERE (n.id = notice_messages.notice_id)))));

create table notices (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  kind text not null,
  child_ids uuid[] default '{}'::uuid[] not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  written_on date not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  body text not null,
  about jsonb default '{}'::jsonb not null,
  to_municipality boolean default false not null,
  to_commissioner boolean default false not null,
  recipients jsonb default '{}'::jsonb not null,
  state text default 'open'::text not null,
  closed_on date,
  version integer default 1 not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_id_family_id_key UNIQUE (id, family_id),
  constraint notices_about_check CHECK ((jsonb_typeof(about) = 'object'::text)),
  constraint notices_body_check CHECK (((body <> ''::text) AND (length(body) <= 20000))),
  constraint notices_check CHECK ((to_municipality OR to_commissioner)),
  constraint notices_check1 CHECK (((NOT to_municipality) OR (kind = ANY (ARRAY['worry'::text, 'overlap'::text])))),
  constraint notices_check2 CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL))),
  constraint notices_kind_check CHECK ((kind = ANY (ARRAY['worry'::text, 'obstacle'::text, 'overlap'::text, 'municipality'::text]))),
  constraint notices_recipients_check CHECK ((jsonb_typeof(recipients) = 'object'::text)),
  constraint notices_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text]))),
  constraint notices_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint notices_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on column notices.about is 'Of whom it speaks, as the sender saw it before sending: the recipient may not read the family''s file.';
CREATE INDEX notices_of_family ON tugiring.notices USING btree (family_id);
CREATE INDEX notices_of_municipality ON tugiring.notices USING btree (municipality_key, written_at DESC) WHERE (municipality_key IS NOT NULL);
CREATE INDEX notices_of_provider ON tugiring.notices USING btree (provider_id, written_at DESC);
CREATE INDEX notices_to_commissioner ON tugiring.notices USING btree (written_at DESC) WHERE to_commissioner;
CREATE TRIGGER access_from_whereabouts BEFORE INSERT ON notices FOR EACH ROW EXECUTE FUNCTION take_access_from_whereabouts();
CREATE TRIGGER links_are_own AFTER INSERT ON notices FOR EACH ROW EXECUTE FUNCTION check_notice_children();
CREATE TRIGGER names_author BEFORE INSERT ON notices FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_as_sent BEFORE UPDATE ON notices FOR EACH ROW WHEN (old.kind IS DISTINCT FROM new.kind OR old.child_ids IS DISTINCT FROM new.child_ids OR old.author_id IS DISTINCT FROM new.author_id OR old.author_name IS DISTINCT FROM new.author_name OR old.written_on IS DISTINCT FROM new.written_on OR old.written_at IS DISTINCT FROM new.written_at OR old.body IS DISTINCT FROM new.body OR old.about IS DISTINCT FROM new.about OR old.to_municipality IS DISTINCT FROM new.to_municipality OR old.to_commissioner IS DISTINCT FROM new.to_commissioner OR old.recipients IS DISTINCT FROM new.recipients) EXECUTE FUNCTION refuse_change_of_sent();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON notices FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table notices enable row level security;
alter table notices force row level security;
grant select on notices to tugiring_app;
grant select, insert, update, delete on notices to tugiring_system;
grant insert (id, family_id, kind, child_ids, author_id, written_on, body, about, to_municipality, to_commissioner, recipients) on notices to tugiring_app;
grant update (state, closed_on, version) on notices to tugiring_app;
create policy close_as_commissioner on notices for update to tugiring_app
  using ((to_commissioner AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)))
  with check ((to_commissioner AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy close_by_key on notices for update to tugiring_app
  using ((ARRAY[provider_id, municipality_key] && ( SELECT acting_keys() AS acting_keys)))
  with check ((ARRAY[provider_id, municipality_key] && ( SELECT acting_keys() AS acting_keys)));
create policy close_own on notices for update to tugiring_app
  using (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))))
  with check (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_as_commissioner on notices for select to tugiring_app
  using ((to_commissioner AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on notices for select to tugiring_app
  using ((ARRAY[provider_id, municipality_key] && ( SELECT acting_keys() AS acting_keys)));
create policy read_own on notices for select to tugiring_app
  using (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy system on notices for all to tugiring_system
  using (true)
  with check (true);
create policy write_as_provider on notices for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['family_supporter'::text, 'project_manager'::text])) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND ((NOT to_municipality) OR (municipality_key IS NOT NULL)) AND ((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys))));

create table notifications (
  id uuid default gen_random_uuid() not null,
  to_key uuid not null,
  to_role text,
  kind text not null,
  path text not null,
  record text generated always as ("substring"(path, '^.*/([a-z-]+)/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'::text)) stored,
  record_id uuid generated always as (("substring"(path, '^.*/[a-z-]+/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'::text))::uuid) stored,
  key text not null,
  made_at timestamp with time zone default now() not null,
  read_by uuid[] default '{}'::uuid[] not null,
  told_at timestamp with time zone,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_made_once UNIQUE NULLS NOT DISTINCT (to_key, to_role, key),
  constraint notifications_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint notifications_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint notifications_path_check CHECK (((path ~ '^/[a-z]'::text) AND (path !~ '[[:space:]\\?#]'::text) AND (length(path) <= 300))),
  constraint notifications_to_role_check CHECK ((to_role = ANY (ARRAY['family_supporter'::text, 'project_manager'::text, 'child_protection_worker'::text, 'commissioner_officer'::text])))
);
comment on table notifications is 'That something waits for somebody at a path of the program; it holds no word about anybody.';
comment on column notifications.to_key is 'A membership, an organisation (then to_role says in which role) or a family.';
CREATE INDEX notifications_by_age ON tugiring.notifications USING btree (made_at);
CREATE INDEX notifications_newest ON tugiring.notifications USING btree (to_key, made_at DESC);
CREATE INDEX notifications_untold ON tugiring.notifications USING btree (made_at) WHERE (told_at IS NULL);
alter table notifications enable row level security;
alter table notifications force row level security;
grant select on notifications to tugiring_app;
grant select, insert, update, delete on notifications to tugiring_system;
create policy read_addressed on notifications for select to tugiring_app
  using (((to_key = ANY (( SELECT ARRAY[me.membership_id, me.organisation_id, me.family_id] AS "array"
   FROM acting() me(session_id, person_id, membership_id, role, organisation_id, family_id, keys))::uuid[])) AND ((to_role IS NULL) OR (to_role = ( SELECT acting_role() AS acting_role))) AND
CASE record
    WHEN 'families'::text THEN ( SELECT true
       FROM families r
      WHERE (r.id = notifications.record_id))
    WHEN 'contacts'::text THEN ( SELECT true
       FROM contacts r
      WHERE (r.id = notifications.record_id))
    WHEN 'agreements'::text THEN ( SELECT true
       FROM agreements r
      WHERE (r.id = notifications.record_id))
    WHEN 'overviews'::text THEN ( SELECT true
       FROM overviews r
      WHERE (r.id = notifications.record_id))
    WHEN 'confirmations'::text THEN ( SELECT true
       FROM confirmations r
      WHERE (r.id = notifications.record_id))
    WHEN 'trainings'::text THEN ( SELECT true
       FROM trainings r
      WHERE (r.id = notifications.record_id))
    WHEN 'exceptions'::text THEN ( SELECT true
       FROM role_exceptions r
      WHERE (r.id = notifications.record_id))
    WHEN 'referrals'::text THEN ( SELECT true
       FROM referrals r
      WHERE (r.id = notifications.record_id))
    WHEN 'documents'::text THEN ( SELECT true
       FROM documents r
      WHERE (r.id = notifications.record_id))
    WHEN 'notices'::text THEN ( SELECT true
       FROM notices r
      WHERE (r.id = notifications.record_id))
    WHEN 'demands'::text THEN ( SELECT true
       FROM plan_demands r
      WHERE (r.id = notifications.record_id))
    WHEN 'follow-ups'::text THEN ( SELECT true
       FROM follow_ups r
      WHERE (r.id = notifications.record_id))
    WHEN 'groups'::text THEN ( SELECT true
       FROM support_groups r
      WHERE (r.id = notifications.record_id))
    WHEN 'packs'::text THEN ( SELECT true
       FROM packs r
      WHERE (r.id = notifications.record_id))
    WHEN 'contracts'::text THEN ( SELECT true
       FROM contracts r
      WHERE (r.id = notifications.record_id))
    WHEN 'engagements'::text THEN ( SELECT true
       FROM engagements r
      WHERE (r.id = notifications.record_id))
    WHEN 'appointments'::text THEN ( SELECT true
       FROM appointments r
      WHERE (r.id = notifications.record_id))
    WHEN 'extra-sessions'::text THEN ( SELECT true
       FROM extra_sessions r
      WHERE (r.id = notifications.record_id))
    WHEN 'reports'::text THEN ( SELECT true
       FROM monitoring_reports r
      WHERE (r.id = notifications.record_id))
    WHEN 'signed-reports'::text THEN ( SELECT true
       FROM signed_reports r
      WHERE (r.id = notifications.record_id))
    ELSE (record IS NULL)
END));
create policy system on notifications for all to tugiring_system
  using (true)
  with check (true);

create table offer_wishes (
  family_id uuid not null,
  wished boolean not null,
  said_on date not null,
  by_family boolean not null,
  provider_id uuid,
  constraint offer_wishes_pkey PRIMARY KEY (family_id),
  constraint offer_wishes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table offer_wishes is 'Whether a family wishes notices of groups and offers after its service; without a row it was not asked.';
alter table offer_wishes enable row level security;
alter table offer_wishes force row level security;
grant select on offer_wishes to tugiring_app;
grant select, insert, update, delete on offer_wishes to tugiring_system;
create policy read_by_key on offer_wishes for select to tugiring_app
  using (((ARRAY[provider_id, family_id] && ( SELECT acting_keys() AS acting_keys)) OR (family_id IN ( SELECT x.family_id
   FROM followed_families() x(family_id, name, case_number, kind, language, phone, email, ended_on, follower_id, follower_name, municipality_id, municipality))) OR (family_id IN ( SELECT f.id
   FROM families f
  WHERE (( SELECT acting_membership() AS acting_membership) = ANY (f.supporter_keys))))));
create policy system on offer_wishes for all to tugiring_system
  using (true)
  with check (true);

create table organisations (
  id uuid default gen_random_uuid() not null,
  kind text not null,
  name text not null,
  registry_code text,
  ehak text,
  county text,
  island boolean default false not null,
  email text,
  phone text,
  constraint organisations_pkey PRIMARY KEY (id),
  constraint organisations_ehak_key UNIQUE (ehak),
  constraint organisations_id_kind_key UNIQUE (id, kind),
  constraint organisations_check CHECK (((kind = 'municipality'::text) = (ehak IS NOT NULL))),
  constraint organisations_ehak_check CHECK ((ehak ~ '^[0-9]{4}$'::text)),
  constraint organisations_kind_check CHECK ((kind = ANY (ARRAY['commissioner'::text, 'provider'::text, 'municipality'::text]))),
  constraint organisations_name_check CHECK ((name <> ''::text)),
  constraint organisations_registry_code_check CHECK ((registry_code ~ '^[0-9]{8}$'::text))
);
comment on table organisations is 'The commissioner, the providers and the municipalities; public facts.';
CREATE UNIQUE INDEX organisations_one_commissioner ON tugiring.organisations USING btree (kind) WHERE (kind = 'commissioner'::text);
alter table organisations enable row level security;
alter table organisations force row level security;
grant select on organisations to tugiring_app;
grant select, insert, update, delete on organisations to tugiring_system;
create policy read_all on organisations for select to tugiring_app
  using (true);
create policy system on organisations for all to tugiring_system
  using (true)
  with check (true);

create table outside_trainings (
  id uuid default gen_random_uuid() not null,
  membership_id uuid not null,
  provider_id uuid not null,
  kind text not null,
  title text not null,
  organiser text default ''::text not null,
  held_on date not null,
  hours numeric(5,1),
  added_on date not null,
  removed_on date,
  constraint outside_trainings_pkey PRIMARY KEY (id),
  constraint outside_trainings_hours_check CHECK (((hours > (0)::numeric) AND (hours <= (500)::numeric))),
  constraint outside_trainings_kind_check CHECK ((kind = ANY (ARRAY['training'::text, 'supervision'::text]))),
  constraint outside_trainings_organiser_check CHECK ((length(organiser) <= 300)),
  constraint outside_trainings_title_check CHECK (((title <> ''::text) AND (length(title) <= 300))),
  constraint outside_trainings_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint outside_trainings_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table outside_trainings is 'What somebody learned elsewhere, as they say it themselves.';
CREATE INDEX outside_trainings_of_membership ON tugiring.outside_trainings USING btree (membership_id);
alter table outside_trainings enable row level security;
alter table outside_trainings force row level security;
grant select on outside_trainings to tugiring_app;
grant select, insert, update, delete on outside_trainings to tugiring_system;
grant insert (id, membership_id, provider_id, kind, title, organiser, held_on, hours, added_on) on outside_trainings to tugiring_app;
grant update (removed_on) on outside_trainings to tugiring_app;
create policy add on outside_trainings for insert to tugiring_app
  with check (((membership_id = ( SELECT acting_membership() AS acting_membership)) OR ((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])))));
create policy read_as_commissioner on outside_trainings for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on outside_trainings for select to tugiring_app
  using ((ARRAY[membership_id, provider_id] && ( SELECT acting_keys() AS acting_keys)));
create policy remove on outside_trainings for update to tugiring_app
  using (((ARRAY[membership_id, provider_id] && ( SELECT acting_keys() AS acting_keys)) AND (removed_on IS NULL)))
  with check ((ARRAY[membership_id, provider_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on outside_trainings for all to tugiring_system
  using (true)
  with check (true);

create table overview_messages (
  id uuid default gen_random_uuid() not null,
  overview_id uuid not null,
  family_id uuid not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  side text not null,
  asks boolean default false not null,
  body text not null,
  written_on date not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint overview_messages_pkey PRIMARY KEY (id),
  constraint overview_messages_body_check CHECK (((body <> ''::text) AND (length(body) <= 10000))),
  constraint overview_messages_check CHECK (((side = 'municipality'::text) OR (NOT asks))),
  constraint overview_messages_side_check CHECK ((side = ANY (ARRAY['municipality'::text, 'provider'::text]))),
  constraint overview_messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint overview_messages_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint overview_messages_overview_id_family_id_fkey FOREIGN KEY (overview_id, family_id) REFERENCES overviews(id, family_id)
);
comment on table overview_messages is 'What municipality and provider write to each other about an overview. `asks`: an answer is waited for.';
CREATE INDEX overview_messages_of_family ON tugiring.overview_messages USING btree (family_id, written_at);
CREATE INDEX overview_messages_of_overview ON tugiring.overview_messages USING btree (overview_id, written_at);
CREATE TRIGGER access_from_overview BEFORE INSERT ON overview_messages FOR EACH ROW EXECUTE FUNCTION take_access_from_overview();
CREATE TRIGGER names_author BEFORE INSERT ON overview_messages FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON overview_messages FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table overview_messages enable row level security;
alter table overview_messages force row level security;
grant select on overview_messages to tugiring_app;
grant select, insert, update, delete on overview_messages to tugiring_system;
grant insert (overview_id, family_id, author_id, side, asks, body, written_on) on overview_messages to tugiring_app;
create policy read_by_key on overview_messages for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on overview_messages for all to tugiring_system
  using (true)
  with check (true);
create policy write_as_municipality on overview_messages for insert to tugiring_app
  with check (((side = 'municipality'::text) AND (( SELECT acting_role() AS acting_role) = 'child_protection_worker'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (municipality_key = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy write_as_provider on overview_messages for insert to tugiring_app
  with check (((side = 'provider'::text) AND (( SELECT acting_role() AS acting_role) = ANY (ARRAY['family_supporter'::text, 'project_manager'::text])) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (municipality_key IS NOT NULL) AND ((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys))));

create table overview_receipts (
  overview_id uuid not null,
  membership_id uuid not null,
  family_id uuid not null,
  author_name text default ''::text not null,
  opened_on date not null,
  opened_at timestamp with time zone default now() not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint overview_receipts_pkey PRIMARY KEY (overview_id, membership_id),
  constraint overview_receipts_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint overview_receipts_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id),
  constraint overview_receipts_overview_id_family_id_fkey FOREIGN KEY (overview_id, family_id) REFERENCES overviews(id, family_id)
);
comment on table overview_receipts is 'Who at the municipality opened an overview, and when first.';
CREATE INDEX overview_receipts_of_family ON tugiring.overview_receipts USING btree (family_id);
CREATE TRIGGER access_from_overview BEFORE INSERT ON overview_receipts FOR EACH ROW EXECUTE FUNCTION take_access_from_overview();
CREATE TRIGGER names_opener BEFORE INSERT ON overview_receipts FOR EACH ROW EXECUTE FUNCTION name_opener();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON overview_receipts FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table overview_receipts enable row level security;
alter table overview_receipts force row level security;
grant select on overview_receipts to tugiring_app;
grant select, insert, update, delete on overview_receipts to tugiring_system;
grant insert (overview_id, membership_id, family_id, opened_on) on overview_receipts to tugiring_app;
create policy leave_own on overview_receipts for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'child_protection_worker'::text) AND (membership_id = ( SELECT acting_membership() AS acting_membership)) AND (municipality_key = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_by_key on overview_receipts for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on overview_receipts for all to tugiring_system
  using (true)
  with check (true);

create table overviews (
  id uuid default gen_random_uuid() not null,
  service_id uuid not null,
  family_id uuid not null,
  sent_on date not null,
  with_plan boolean default false not null,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  service_ids uuid[] default '{}'::uuid[] not null,
  author_id uuid,
  author_name text default ''::text not null,
  period_from date,
  period_to date,
  course text default ''::text not null,
  progress text default ''::text not null,
  difficulties text default ''::text not null,
  plan jsonb,
  recipients jsonb default '{}'::jsonb not null,
  corrects uuid,
  sent_at timestamp with time zone default now() not null,
  constraint overviews_pkey PRIMARY KEY (id),
  constraint overviews_id_family_id_key UNIQUE (id, family_id),
  constraint overviews_course_check CHECK ((length(course) <= 20000)),
  constraint overviews_difficulties_check CHECK ((length(difficulties) <= 20000)),
  constraint overviews_progress_check CHECK ((length(progress) <= 20000)),
  constraint overviews_recipients_check CHECK ((jsonb_typeof(recipients) = 'object'::text)),
  constraint overviews_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint overviews_corrects_fkey FOREIGN KEY (corrects) REFERENCES overviews(id),
  constraint overviews_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint overviews_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id)
);
comment on table overviews is 'TK 2.1.3.6.2, TK 2.1.4.5.2: overviews sent to the municipality.';
comment on column overviews.service_ids is 'All services that one text is about; service_id is the first of them.';
comment on column overviews.plan is 'TK 2.1.4.5.2: the support plan as it was when the overview was sent.';
comment on column overviews.recipients is 'Whom it was sent to, by the names registered on that day: {municipality, workers}.';
comment on column overviews.corrects is 'A text once sent does not change; a correction is a new one, and meets no obligation of its own.';
CREATE INDEX overviews_of_family ON tugiring.overviews USING btree (family_id);
CREATE INDEX overviews_of_municipality ON tugiring.overviews USING btree (municipality_key, sent_on DESC) WHERE (municipality_key IS NOT NULL);
CREATE TRIGGER access_from_family BEFORE INSERT ON overviews FOR EACH ROW EXECUTE FUNCTION take_access_from_family();
CREATE TRIGGER fills BEFORE INSERT ON overviews FOR EACH ROW EXECUTE FUNCTION fill_overview();
CREATE TRIGGER links_are_own AFTER INSERT ON overviews FOR EACH ROW EXECUTE FUNCTION check_overview_links();
CREATE TRIGGER names_author BEFORE INSERT ON overviews FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_as_sent BEFORE UPDATE ON overviews FOR EACH ROW WHEN (old.service_id IS DISTINCT FROM new.service_id OR old.service_ids IS DISTINCT FROM new.service_ids OR old.sent_on IS DISTINCT FROM new.sent_on OR old.with_plan IS DISTINCT FROM new.with_plan OR old.author_id IS DISTINCT FROM new.author_id OR old.author_name IS DISTINCT FROM new.author_name OR old.period_from IS DISTINCT FROM new.period_from OR old.period_to IS DISTINCT FROM new.period_to OR old.course IS DISTINCT FROM new.course OR old.progress IS DISTINCT FROM new.progress OR old.difficulties IS DISTINCT FROM new.difficulties OR old.plan IS DISTINCT FROM new.plan OR old.recipients IS DISTINCT FROM new.recipients OR old.corrects IS DISTINCT FROM new.corrects OR old.sent_at IS DISTINCT FROM new.sent_at) EXECUTE FUNCTION refuse_change_of_sent();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON overviews FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
CREATE TRIGGER touch_families_on_insert AFTER INSERT ON overviews REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
CREATE TRIGGER touch_families_on_update AFTER UPDATE ON overviews REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
alter table overviews enable row level security;
alter table overviews force row level security;
grant select on overviews to tugiring_app;
grant select, insert, update, delete on overviews to tugiring_system;
grant insert (id, service_id, family_id, sent_on, with_plan, service_ids, author_id, period_from, period_to, course, progress, difficulties, plan, recipients, corrects) on overviews to tugiring_app;
create policy read_as_commissioner on overviews for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on overviews for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy send_as_provider on overviews for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['family_supporter'::text, 'project_manager'::text])) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (municipality_key IS NOT NULL) AND ((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys))));
create policy system on overviews for all to tugiring_system
  using (true)
  with check (true);

create table pack_files (
  id uuid not null,
  pack_id uuid not null,
  part text not null,
  type text not null,
  size integer not null,
  sha256 bytea not null,
  sealed bytea not null,
  provider_id uuid not null,
  constraint pack_files_pkey PRIMARY KEY (id),
  constraint pack_files_pack_id_part_key UNIQUE (pack_id, part),
  constraint pack_files_part_check CHECK ((part = ANY (ARRAY['sheet'::text, 'invoice-xml'::text, 'invoice-pdf'::text, 'credit-note-xml'::text, 'credit-note-pdf'::text]))),
  constraint pack_files_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint pack_files_size_check CHECK (((size >= 1) AND (size <= 10485760))),
  constraint pack_files_pack_id_provider_id_fkey FOREIGN KEY (pack_id, provider_id) REFERENCES packs(id, provider_id),
  constraint pack_files_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table pack_files is 'Encrypted bytes (AES-256-GCM) of a month''s spreadsheet and invoices, each under a key of its own that stands in the row of its pack or invoice.';
CREATE TRIGGER keep_below_pack BEFORE INSERT ON pack_files FOR EACH ROW EXECUTE FUNCTION keep_below_pack();
alter table pack_files enable row level security;
alter table pack_files force row level security;
grant select on pack_files to tugiring_app;
grant select, insert, update, delete on pack_files to tugiring_system;
grant insert (id, pack_id, part, type, size, sha256, sealed) on pack_files to tugiring_app;
create policy make_as_manager on pack_files for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on pack_files for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on pack_files for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on pack_files for all to tugiring_system
  using (true)
  with check (true);

create table pack_lists (
  pack_id uuid not null,
  group_id uuid not null,
  edition integer not null,
  provider_id uuid not null,
  constraint pack_lists_pkey PRIMARY KEY (pack_id, group_id),
  constraint pack_lists_group_id_edition_fkey FOREIGN KEY (group_id, edition) REFERENCES group_lists(group_id, edition),
  constraint pack_lists_pack_id_provider_id_fkey FOREIGN KEY (pack_id, provider_id) REFERENCES packs(id, provider_id),
  constraint pack_lists_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table pack_lists is 'TK 3.1.3: the attendance lists that went with a month, each as it was signed last.';
CREATE INDEX pack_lists_of_group ON tugiring.pack_lists USING btree (group_id, edition);
alter table pack_lists enable row level security;
alter table pack_lists force row level security;
grant select on pack_lists to tugiring_app;
grant select, insert, update, delete on pack_lists to tugiring_system;
create policy read_as_commissioner on pack_lists for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on pack_lists for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on pack_lists for all to tugiring_system
  using (true)
  with check (true);

create table pack_reports (
  id uuid default gen_random_uuid() not null,
  pack_id uuid not null,
  family_id uuid not null,
  supporter_id uuid not null,
  data jsonb not null,
  template_version integer not null,
  file_id uuid,
  size integer,
  sha256 bytea,
  key bytea,
  sealed bytea,
  made boolean generated always as (((sealed IS NOT NULL) OR (signed_id IS NOT NULL))) stored,
  provider_id uuid not null,
  kind text default 'lisa-5'::text not null,
  engagement_id uuid,
  signed_id uuid,
  constraint pack_reports_pkey PRIMARY KEY (id),
  constraint pack_reports_file_id_key UNIQUE (file_id),
  constraint pack_reports_check CHECK ((num_nulls(file_id, size, sha256, key, sealed) = ANY (ARRAY[0, 5]))),
  constraint pack_reports_check1 CHECK (((kind = 'lisa-4'::text) = (engagement_id IS NOT NULL))),
  constraint pack_reports_check2 CHECK (((signed_id IS NULL) OR (sealed IS NULL))),
  constraint pack_reports_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint pack_reports_key_check CHECK ((octet_length(key) = 32)),
  constraint pack_reports_kind_check CHECK ((kind = ANY (ARRAY['lisa-4'::text, 'lisa-5'::text]))),
  constraint pack_reports_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint pack_reports_size_check CHECK (((size >= 1) AND (size <= 10485760))),
  constraint pack_reports_template_version_check CHECK ((template_version > 0)),
  constraint pack_reports_engagement_id_fkey FOREIGN KEY (engagement_id) REFERENCES engagements(id),
  constraint pack_reports_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint pack_reports_pack_id_provider_id_fkey FOREIGN KEY (pack_id, provider_id) REFERENCES packs(id, provider_id),
  constraint pack_reports_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id),
  constraint pack_reports_signed_id_fkey FOREIGN KEY (signed_id) REFERENCES signed_reports(id),
  constraint pack_reports_supporter_id_fkey FOREIGN KEY (supporter_id) REFERENCES memberships(id)
);
comment on table pack_reports is 'TK 3.1.2: a report of a month with a family as it went with the month: the one that was signed, or of what was logged one that nobody has signed, and its PDF once it is made.';
CREATE UNIQUE INDEX pack_reports_once ON tugiring.pack_reports USING btree (pack_id, family_id, COALESCE(engagement_id, supporter_id));
CREATE INDEX pack_reports_unmade ON tugiring.pack_reports USING btree (pack_id) WHERE ((sealed IS NULL) AND (signed_id IS NULL));
CREATE TRIGGER hand_over_report AFTER INSERT ON pack_reports FOR EACH ROW WHEN (new.signed_id IS NOT NULL) EXECUTE FUNCTION hand_over_report();
CREATE TRIGGER keep_below_pack BEFORE INSERT ON pack_reports FOR EACH ROW EXECUTE FUNCTION keep_below_pack();
alter table pack_reports enable row level security;
alter table pack_reports force row level security;
grant select on pack_reports to tugiring_app;
grant select, insert, update, delete on pack_reports to tugiring_system;
grant insert (pack_id, family_id, supporter_id, data, template_version, kind, engagement_id, signed_id) on pack_reports to tugiring_app;
create policy add_as_manager on pack_reports for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on pack_reports for select to tugiring_app
  using ((made AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_as_manager on pack_reports for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on pack_reports for all to tugiring_system
  using (true)
  with check (true);

create table pack_returns (
  pack_id uuid not null,
  line_key text not null,
  reason text not null,
  returned_by uuid not null,
  returned_name text default ''::text not null,
  returned_on date not null,
  answer text default ''::text not null,
  answered_on date,
  provider_id uuid not null,
  constraint pack_returns_pkey PRIMARY KEY (pack_id, line_key),
  constraint pack_returns_answer_check CHECK ((length(answer) <= 2000)),
  constraint pack_returns_line_key_check CHECK ((line_key <> ''::text)),
  constraint pack_returns_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint pack_returns_pack_id_provider_id_fkey FOREIGN KEY (pack_id, provider_id) REFERENCES packs(id, provider_id),
  constraint pack_returns_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id),
  constraint pack_returns_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES memberships(id)
);
comment on table pack_returns is 'Single lines of a month that the commissioner sent back, why, and what the provider answered.';
CREATE TRIGGER keep_below_pack BEFORE INSERT OR UPDATE ON pack_returns FOR EACH ROW EXECUTE FUNCTION keep_below_pack();
alter table pack_returns enable row level security;
alter table pack_returns force row level security;
grant select on pack_returns to tugiring_app;
grant select, insert, update, delete on pack_returns to tugiring_system;
grant insert (pack_id, line_key, reason, returned_by, returned_on) on pack_returns to tugiring_app;
grant update (answer, answered_on) on pack_returns to tugiring_app;
create policy answer_as_manager on pack_returns for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on pack_returns for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_manager on pack_returns for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy return_as_commissioner on pack_returns for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (returned_by = ( SELECT acting_membership() AS acting_membership))));
create policy system on pack_returns for all to tugiring_system
  using (true)
  with check (true);

create table packs (
  id uuid default gen_random_uuid() not null,
  provider_id uuid not null,
  contract_id uuid not null,
  month text not null,
  version integer not null,
  state text default 'sent'::text not null,
  schedule jsonb not null,
  total_cents integer not null,
  sheet_key bytea not null,
  sent_by uuid not null,
  sent_name text default ''::text not null,
  sent_on date not null,
  decided_by uuid,
  decided_name text default ''::text not null,
  decided_on date,
  reports integer default 0 not null,
  costs jsonb default '[]'::jsonb not null,
  constraint packs_pkey PRIMARY KEY (id),
  constraint packs_id_provider_id_key UNIQUE (id, provider_id),
  constraint packs_provider_id_month_version_key UNIQUE (provider_id, month, version),
  constraint packs_check1 CHECK (((decided_by IS NULL) = (decided_on IS NULL))),
  constraint packs_costs_check CHECK ((jsonb_typeof(costs) = 'array'::text)),
  constraint packs_decided CHECK (((state = ANY (ARRAY['closing'::text, 'sent'::text, 'superseded'::text])) OR (decided_by IS NOT NULL))),
  constraint packs_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint packs_reports_check CHECK ((reports >= 0)),
  constraint packs_schedule_check CHECK ((jsonb_typeof(schedule) = 'object'::text)),
  constraint packs_sheet_key_check CHECK ((octet_length(sheet_key) = 32)),
  constraint packs_state_check CHECK ((state = ANY (ARRAY['closing'::text, 'sent'::text, 'returned'::text, 'approved'::text, 'superseded'::text]))),
  constraint packs_total_cents_check CHECK ((total_cents >= 0)),
  constraint packs_version_check CHECK ((version > 0)),
  constraint packs_contract_id_provider_id_fkey FOREIGN KEY (contract_id, provider_id) REFERENCES contracts(id, provider_id),
  constraint packs_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES memberships(id),
  constraint packs_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id),
  constraint packs_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES memberships(id)
);
comment on table packs is 'A month as its provider sent it (TK 3.1.1–3), version by version, and who decided on it.';
comment on column packs.reports is 'How many of its reports are still to be made when it is closed: those that nobody has signed.';
comment on column packs.costs is 'The lines of the schedule, added up by service, kind of family and county. A line without a municipality has no county.';
CREATE UNIQUE INDEX packs_one_stands ON tugiring.packs USING btree (provider_id, month) WHERE (state <> 'superseded'::text);
CREATE TRIGGER hand_over_group_lists AFTER INSERT ON packs FOR EACH ROW EXECUTE FUNCTION hand_over_group_lists();
CREATE TRIGGER keep_costs BEFORE INSERT OR UPDATE OF schedule ON packs FOR EACH ROW EXECUTE FUNCTION keep_costs();
CREATE TRIGGER keep_pack BEFORE INSERT OR UPDATE ON packs FOR EACH ROW EXECUTE FUNCTION keep_pack();
alter table packs enable row level security;
alter table packs force row level security;
grant select on packs to tugiring_app;
grant select, insert, update, delete on packs to tugiring_system;
grant insert (id, provider_id, contract_id, month, version, schedule, total_cents, sheet_key, sent_by, sent_on, reports) on packs to tugiring_app;
grant update (state, decided_by, decided_on) on packs to tugiring_app;
create policy decide_as_commissioner on packs for update to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text))
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (decided_by = ( SELECT acting_membership() AS acting_membership))));
create policy read_as_commissioner on packs for select to tugiring_app
  using (((state <> 'closing'::text) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_as_manager on packs for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy send_as_manager on packs for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (sent_by = ( SELECT acting_membership() AS acting_membership))));
create policy supersede_as_manager on packs for update to tugiring_app
  using (((state = 'returned'::text) AND (( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((state = 'superseded'::text) AND (( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on packs for all to tugiring_system
  using (true)
  with check (true);

create table parked_posts (
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  path text not null,
  sealed bytea not null,
  parked_at timestamp with time zone default now() not null,
  constraint parked_posts_pkey PRIMARY KEY (id),
  constraint parked_posts_path_check CHECK ((path ~ '^/([^/\\]|$)'::text)),
  constraint parked_posts_sealed_check CHECK ((octet_length(sealed) <= 1100000)),
  constraint parked_posts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
comment on table parked_posts is 'A form sent after its session had ended, sealed for the person who wrote it.';
CREATE INDEX parked_posts_of_person ON tugiring.parked_posts USING btree (person_id);
alter table parked_posts enable row level security;
alter table parked_posts force row level security;
grant select, delete on parked_posts to tugiring_app;
grant select, insert, update, delete on parked_posts to tugiring_system;
create policy read_own on parked_posts for select to tugiring_app
  using ((person_id = ( SELECT acting_person() AS acting_person)));
create policy system on parked_posts for all to tugiring_system
  using (true)
  with check (true);
create policy take_own on parked_posts for delete to tugiring_app
  using ((person_id = ( SELECT acting_person() AS acting_person)));

create table people (
  id uuid default gen_random_uuid() not null,
  identity_code text not null,
  given_name text not null,
  family_name text not null,
  language text default 'et'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_identity_code_key UNIQUE (identity_code),
  constraint people_identity_code_check CHECK ((identity_code ~ '^[0-9]{11}$'::text)),
  constraint people_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text, 'en'::text])))
);
comment on table people is 'A person who may sign in; read by that person alone.';
alter table people enable row level security;
alter table people force row level security;
grant select on people to tugiring_app;
grant select, insert, update, delete on people to tugiring_system;
create policy read_own on people for select to tugiring_app
  using ((id = ( SELECT acting_person() AS acting_person)));
create policy system on people for all to tugiring_system
  using (true)
  with check (true);

create table plan_demands (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  service_id uuid not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  demanded_on date not null,
  demanded_at timestamp with time zone default clock_timestamp() not null,
  reason text default ''::text not null,
  handed_on date,
  handed_by uuid,
  summary text default ''::text not null,
  plan jsonb,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint plan_demands_pkey PRIMARY KEY (id),
  constraint plan_demands_check CHECK (((handed_on IS NULL) = (handed_by IS NULL))),
  constraint plan_demands_check1 CHECK (((handed_on IS NULL) = (plan IS NULL))),
  constraint plan_demands_reason_check CHECK ((length(reason) <= 2000)),
  constraint plan_demands_summary_check CHECK ((length(summary) <= 20000)),
  constraint plan_demands_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint plan_demands_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint plan_demands_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES memberships(id),
  constraint plan_demands_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id)
);
comment on table plan_demands is 'TK 2.1.4.6: the commissioner demanded a summary of the work, and the provider handed it over.';
CREATE INDEX plan_demands_of_family ON tugiring.plan_demands USING btree (family_id);
CREATE INDEX plan_demands_of_provider ON tugiring.plan_demands USING btree (provider_id) WHERE (handed_on IS NULL);
CREATE TRIGGER access_from_service BEFORE INSERT ON plan_demands FOR EACH ROW EXECUTE FUNCTION take_access_from_service();
CREATE TRIGGER names_author BEFORE INSERT ON plan_demands FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_as_handed BEFORE UPDATE ON plan_demands FOR EACH ROW WHEN (old.handed_on IS NOT NULL AND (old.handed_on IS DISTINCT FROM new.handed_on OR old.handed_by IS DISTINCT FROM new.handed_by OR old.summary IS DISTINCT FROM new.summary OR old.plan IS DISTINCT FROM new.plan)) EXECUTE FUNCTION refuse_change_of_sent();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON plan_demands FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table plan_demands enable row level security;
alter table plan_demands force row level security;
grant select on plan_demands to tugiring_app;
grant select, insert, update, delete on plan_demands to tugiring_system;
grant insert (id, family_id, service_id, author_id, demanded_on, reason) on plan_demands to tugiring_app;
grant update (handed_on, handed_by, summary, plan) on plan_demands to tugiring_app;
create policy demand_as_commissioner on plan_demands for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership))));
create policy hand_over_as_provider on plan_demands for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['family_supporter'::text, 'project_manager'::text])) AND ((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys))))
  with check ((((handed_by IS NULL) OR (handed_by = ( SELECT acting_membership() AS acting_membership))) AND ((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys))));
create policy read_as_commissioner on plan_demands for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on plan_demands for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on plan_demands for all to tugiring_system
  using (true)
  with check (true);

create table plan_notes (
  service_id uuid not null,
  version integer not null,
  family_id uuid not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  written_at timestamp with time zone default now() not null,
  written_on date not null,
  body text not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint plan_notes_pkey PRIMARY KEY (service_id, version),
  constraint plan_notes_body_check CHECK ((length(body) <= 20000)),
  constraint plan_notes_version_check CHECK ((version > 0)),
  constraint plan_notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint plan_notes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint plan_notes_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id)
);
comment on table plan_notes is 'What else belongs to a service''s plan; each text stays, the newest holds.';
CREATE INDEX plan_notes_of_family ON tugiring.plan_notes USING btree (family_id);
CREATE TRIGGER access_from_service BEFORE INSERT ON plan_notes FOR EACH ROW EXECUTE FUNCTION take_access_from_service();
CREATE TRIGGER names_author BEFORE INSERT ON plan_notes FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON plan_notes FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table plan_notes enable row level security;
alter table plan_notes force row level security;
grant select on plan_notes to tugiring_app;
grant select, insert, update, delete on plan_notes to tugiring_system;
grant insert (service_id, version, family_id, author_id, written_on, body) on plan_notes to tugiring_app;
create policy add_as_supporter on plan_notes for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_by_key on plan_notes for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on plan_notes for all to tugiring_system
  using (true)
  with check (true);

create table proposals (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  contact_id uuid,
  offers text not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  body text default ''::text not null,
  proposed_on date not null,
  proposed_at timestamp with time zone default clock_timestamp() not null,
  answer text,
  answered_on date,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  withdrawn_on date,
  constraint proposals_pkey PRIMARY KEY (id),
  constraint proposals_answer_check CHECK ((answer = ANY (ARRAY['wants'::text, 'not-now'::text]))),
  constraint proposals_body_check CHECK ((length(body) <= 5000)),
  constraint proposals_check CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint proposals_check1 CHECK (((withdrawn_on IS NULL) OR (answer IS NULL))),
  constraint proposals_offers_check CHECK ((offers = ANY (ARRAY['counselling'::text, 'group'::text]))),
  constraint proposals_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint proposals_contact_id_family_id_fkey FOREIGN KEY (contact_id, family_id) REFERENCES contacts(id, family_id),
  constraint proposals_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on column proposals.withdrawn_on is 'The day on which its author took it back, unanswered.';
CREATE INDEX proposals_of_family ON tugiring.proposals USING btree (family_id);
CREATE TRIGGER access_from_provider BEFORE INSERT ON proposals FOR EACH ROW EXECUTE FUNCTION take_access_from_provider();
CREATE TRIGGER names_author BEFORE INSERT ON proposals FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON proposals FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table proposals enable row level security;
alter table proposals force row level security;
grant select on proposals to tugiring_app;
grant select, insert, update, delete on proposals to tugiring_system;
grant insert (id, family_id, contact_id, offers, author_id, body, proposed_on) on proposals to tugiring_app;
grant update (answer, answered_on) on proposals to tugiring_app;
create policy answer_as_family on proposals for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (family_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (withdrawn_on IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (family_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (withdrawn_on IS NULL)));
create policy propose_as_supporter on proposals for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy read_by_key on proposals for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on proposals for all to tugiring_system
  using (true)
  with check (true);

create table qualifications (
  id uuid default gen_random_uuid() not null,
  membership_id uuid not null,
  provider_id uuid not null,
  requirement text not null,
  title text not null,
  issuer text default ''::text not null,
  got_on date,
  years smallint,
  file_id uuid,
  file_key bytea,
  file_name text,
  added_by uuid not null,
  added_on date not null,
  withdrawn_on date,
  to_commissioner_on date,
  constraint qualifications_pkey PRIMARY KEY (id),
  constraint qualifications_file_id_key UNIQUE (file_id),
  constraint qualifications_check CHECK (((file_id IS NULL) = (file_key IS NULL))),
  constraint qualifications_check1 CHECK (((file_id IS NULL) = (file_name IS NULL))),
  constraint qualifications_file_key_check CHECK ((octet_length(file_key) = 32)),
  constraint qualifications_issuer_check CHECK ((length(issuer) <= 300)),
  constraint qualifications_requirement_check CHECK ((requirement ~ '^TK [0-9.]+$'::text)),
  constraint qualifications_title_check CHECK (((title <> ''::text) AND (length(title) <= 300))),
  constraint qualifications_years_check CHECK (((years >= 0) AND (years <= 60))),
  constraint qualifications_added_by_fkey FOREIGN KEY (added_by) REFERENCES memberships(id),
  constraint qualifications_file_id_fkey FOREIGN KEY (file_id) REFERENCES evidence_files(id),
  constraint qualifications_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint qualifications_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table qualifications is 'What somebody is able to and what shows it, by the clause that asks for it; taken back, never deleted. The commissioner reads what was handed to it.';
CREATE INDEX qualifications_of_membership ON tugiring.qualifications USING btree (membership_id);
CREATE TRIGGER follows_open_request AFTER INSERT ON qualifications FOR EACH ROW EXECUTE FUNCTION follow_open_request();
alter table qualifications enable row level security;
alter table qualifications force row level security;
grant select on qualifications to tugiring_app;
grant select, insert, update, delete on qualifications to tugiring_system;
grant insert (id, membership_id, provider_id, requirement, title, issuer, got_on, years, file_id, file_key, file_name, added_by, added_on) on qualifications to tugiring_app;
grant update (withdrawn_on) on qualifications to tugiring_app;
create policy add_as_manager on qualifications for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (added_by = ( SELECT acting_membership() AS acting_membership))));
create policy read_as_commissioner on qualifications for select to tugiring_app
  using (((to_commissioner_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on qualifications for select to tugiring_app
  using ((ARRAY[provider_id, membership_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on qualifications for all to tugiring_system
  using (true)
  with check (true);
create policy take_back_as_manager on qualifications for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (withdrawn_on IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));

create table referral_decisions (
  referral_id uuid not null,
  version integer not null,
  decision text not null,
  reason text default ''::text not null,
  chosen_provider_id uuid,
  officer_id uuid not null,
  officer_name text not null,
  decided_on date not null,
  decided_at timestamp with time zone default now() not null,
  municipality_id uuid,
  family_id uuid,
  provider_id uuid,
  constraint referral_decisions_pkey PRIMARY KEY (referral_id, version),
  constraint referral_decisions_check CHECK (((decision = 'accepted'::text) OR (reason <> ''::text))),
  constraint referral_decisions_check1 CHECK (((decision = 'accepted'::text) = (chosen_provider_id IS NOT NULL))),
  constraint referral_decisions_decision_check CHECK ((decision = ANY (ARRAY['returned'::text, 'accepted'::text, 'refused'::text]))),
  constraint referral_decisions_officer_name_check CHECK ((officer_name <> ''::text)),
  constraint referral_decisions_reason_check CHECK ((length(reason) <= 4000)),
  constraint referral_decisions_chosen_provider_id_fkey FOREIGN KEY (chosen_provider_id) REFERENCES organisations(id),
  constraint referral_decisions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES memberships(id),
  constraint referral_decisions_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id)
);
comment on table referral_decisions is 'What the commissioner decided of each version sent; one decision a version, insert-only.';
CREATE TRIGGER decide BEFORE INSERT ON referral_decisions FOR EACH ROW EXECUTE FUNCTION decide_referral();
CREATE TRIGGER note_decision AFTER INSERT ON referral_decisions FOR EACH ROW EXECUTE FUNCTION note_decision();
alter table referral_decisions enable row level security;
alter table referral_decisions force row level security;
grant select on referral_decisions to tugiring_app;
grant select, insert, update, delete on referral_decisions to tugiring_system;
grant insert (referral_id, version, decision, reason, chosen_provider_id, officer_id, officer_name, decided_on) on referral_decisions to tugiring_app;
create policy decide_as_commissioner on referral_decisions for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (officer_id = ( SELECT acting_membership() AS acting_membership))));
create policy read_as_commissioner on referral_decisions for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on referral_decisions for select to tugiring_app
  using ((ARRAY[municipality_id, family_id, provider_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on referral_decisions for all to tugiring_system
  using (true)
  with check (true);

create table referral_handovers (
  service_id uuid not null,
  family_id uuid not null,
  referral_id uuid not null,
  content jsonb not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint referral_handovers_pkey PRIMARY KEY (service_id),
  constraint referral_handovers_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint referral_handovers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint referral_handovers_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id)
);
comment on table referral_handovers is 'TK 2.1.4.3.4: what the provider was given to begin with; not the whole referral.';
CREATE INDEX referral_handovers_of_family ON tugiring.referral_handovers USING btree (family_id);
CREATE INDEX referral_handovers_of_referral ON tugiring.referral_handovers USING btree (referral_id);
CREATE TRIGGER access_from_service BEFORE INSERT ON referral_handovers FOR EACH ROW EXECUTE FUNCTION take_access_for_handover();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON referral_handovers FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table referral_handovers enable row level security;
alter table referral_handovers force row level security;
grant select on referral_handovers to tugiring_app;
grant select, insert, update, delete on referral_handovers to tugiring_system;
grant insert (service_id, family_id, referral_id, content) on referral_handovers to tugiring_app;
create policy hand_over_as_commissioner on referral_handovers for insert to tugiring_app
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on referral_handovers for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on referral_handovers for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on referral_handovers for all to tugiring_system
  using (true)
  with check (true);

create table referral_revisions (
  referral_id uuid not null,
  version integer not null,
  author_id uuid not null,
  sent_on date not null,
  written_at timestamp with time zone default now() not null,
  content jsonb not null,
  municipality_id uuid,
  family_id uuid,
  provider_id uuid,
  constraint referral_revisions_pkey PRIMARY KEY (referral_id, version),
  constraint referral_revisions_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint referral_revisions_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id)
);
comment on table referral_revisions is 'The words of a referral, each time it was sent; insert-only.';
CREATE TRIGGER keys_from_referral BEFORE INSERT ON referral_revisions FOR EACH ROW EXECUTE FUNCTION take_keys_from_referral();
alter table referral_revisions enable row level security;
alter table referral_revisions force row level security;
grant select on referral_revisions to tugiring_app;
grant select, insert, update, delete on referral_revisions to tugiring_system;
grant insert (referral_id, version, author_id, sent_on, content) on referral_revisions to tugiring_app;
create policy add_as_writer on referral_revisions for insert to tugiring_app
  with check (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_role() AS acting_role) = ANY (ARRAY['child_protection_worker'::text, 'family_member'::text])) AND (ARRAY[municipality_id, family_id] && ( SELECT acting_keys() AS acting_keys))));
create policy read_as_commissioner on referral_revisions for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on referral_revisions for select to tugiring_app
  using ((ARRAY[municipality_id, family_id, provider_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on referral_revisions for all to tugiring_system
  using (true)
  with check (true);

create table referrals (
  id uuid default gen_random_uuid() not null,
  service text not null,
  municipality_id uuid,
  family_id uuid,
  author_id uuid not null,
  provider_id uuid,
  state text default 'sent'::text not null,
  version integer default 1 not null,
  sent_on date not null,
  withdrawn_on date,
  constraint referrals_pkey PRIMARY KEY (id),
  constraint referrals_check CHECK ((num_nonnulls(municipality_id, family_id) = 1)),
  constraint referrals_check1 CHECK (((provider_id IS NULL) OR (service = 'adaptation'::text))),
  constraint referrals_service_check CHECK ((service = ANY (ARRAY['needs-based'::text, 'adaptation'::text]))),
  constraint referrals_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'returned'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint referrals_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint referrals_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint referrals_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisations(id),
  constraint referrals_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table referrals is 'TK 2.1.4.3.2, TK 2.1.3.3, TK 2.1.4.2: referrals of municipalities and requests of families; of their state, not of their words.';
comment on column referrals.family_id is 'The family that asks for itself; a municipality''s referral points at none.';
comment on column referrals.provider_id is 'TK 2.1.3.3: the provider that adaptation was asked of; null where the commissioner was asked.';
comment on column referrals.sent_on is 'When it was first sent: the oldest is answered first.';
CREATE INDEX referrals_by_state ON tugiring.referrals USING btree (state, sent_on, id);
CREATE INDEX referrals_of_family ON tugiring.referrals USING btree (family_id) WHERE (family_id IS NOT NULL);
CREATE INDEX referrals_of_municipality ON tugiring.referrals USING btree (municipality_id, sent_on DESC) WHERE (municipality_id IS NOT NULL);
CREATE INDEX referrals_of_provider ON tugiring.referrals USING btree (provider_id) WHERE (provider_id IS NOT NULL);
CREATE TRIGGER settle BEFORE UPDATE OF version, withdrawn_on ON referrals FOR EACH ROW EXECUTE FUNCTION settle_referral();
alter table referrals enable row level security;
alter table referrals force row level security;
grant select on referrals to tugiring_app;
grant select, insert, update, delete on referrals to tugiring_system;
grant insert (id, service, municipality_id, family_id, author_id, provider_id, sent_on) on referrals to tugiring_app;
grant update (version, withdrawn_on) on referrals to tugiring_app;
create policy read_as_commissioner on referrals for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on referrals for select to tugiring_app
  using ((ARRAY[municipality_id, family_id, provider_id] && ( SELECT acting_keys() AS acting_keys)));
create policy send_again on referrals for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['child_protection_worker'::text, 'family_member'::text])) AND (ARRAY[municipality_id, family_id] && ( SELECT acting_keys() AS acting_keys))))
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['child_protection_worker'::text, 'family_member'::text])) AND (ARRAY[municipality_id, family_id] && ( SELECT acting_keys() AS acting_keys))));
create policy send_as_writer on referrals for insert to tugiring_app
  with check (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (((( SELECT acting_role() AS acting_role) = 'child_protection_worker'::text) AND (municipality_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))) OR ((( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (family_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])))) AND ((provider_id IS NULL) OR (EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = referrals.provider_id) AND (o.kind = 'provider'::text)))))));
create policy system on referrals for all to tugiring_system
  using (true)
  with check (true);

create table role_exceptions (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  membership_id uuid not null,
  provider_id uuid not null,
  asked_by uuid not null,
  asked_on date not null,
  reason text not null,
  answer text,
  answered_by uuid,
  answered_name text,
  answered_on date,
  answer_reason text default ''::text not null,
  to_on date,
  constraint role_exceptions_pkey PRIMARY KEY (id),
  constraint role_exceptions_answer_check CHECK ((answer = ANY (ARRAY['approved'::text, 'refused'::text]))),
  constraint role_exceptions_answer_reason_check CHECK ((length(answer_reason) <= 4000)),
  constraint role_exceptions_check CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint role_exceptions_check1 CHECK (((to_on IS NULL) OR (to_on >= answered_on))),
  constraint role_exceptions_reason_check CHECK (((reason <> ''::text) AND (length(reason) <= 4000))),
  constraint role_exceptions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES memberships(id),
  constraint role_exceptions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES memberships(id),
  constraint role_exceptions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint role_exceptions_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint role_exceptions_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table role_exceptions is 'TK 2.1.6.5: whether roles conflict in truth, as the commissioner answered; an approval holds from the answer to to_on.';
CREATE INDEX role_exceptions_of_family ON tugiring.role_exceptions USING btree (family_id);
CREATE INDEX role_exceptions_waiting ON tugiring.role_exceptions USING btree (asked_on) WHERE (answer IS NULL);
alter table role_exceptions enable row level security;
alter table role_exceptions force row level security;
grant select on role_exceptions to tugiring_app;
grant select, insert, update, delete on role_exceptions to tugiring_system;
grant insert (id, family_id, membership_id, provider_id, asked_by, asked_on, reason) on role_exceptions to tugiring_app;
grant update (answer, answered_by, answered_name, answered_on, answer_reason, to_on) on role_exceptions to tugiring_app;
create policy answer_as_commissioner on role_exceptions for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (answer IS NULL)))
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy ask_as_manager on role_exceptions for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (asked_by = ( SELECT acting_membership() AS acting_membership)) AND (EXISTS ( SELECT
   FROM families f
  WHERE ((f.id = role_exceptions.family_id) AND (f.provider_id = role_exceptions.provider_id))))));
create policy read_as_commissioner on role_exceptions for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on role_exceptions for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on role_exceptions for all to tugiring_system
  using (true)
  with check (true);

create table service_period_revisions (
  service_id uuid not null,
  version integer not null,
  family_id uuid not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  written_at timestamp with time zone default now() not null,
  changed_on date not null,
  change text not null,
  reason text default ''::text not null,
  gaps jsonb not null,
  earlier jsonb not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint service_period_revisions_pkey PRIMARY KEY (service_id, version),
  constraint service_period_revisions_change_check CHECK ((change = ANY (ARRAY['entered'::text, 'corrected'::text, 'removed'::text]))),
  constraint service_period_revisions_earlier_check CHECK ((jsonb_typeof(earlier) = 'array'::text)),
  constraint service_period_revisions_gaps_check CHECK ((jsonb_typeof(gaps) = 'array'::text)),
  constraint service_period_revisions_reason_check CHECK ((length(reason) <= 2000)),
  constraint service_period_revisions_version_check CHECK ((version > 0)),
  constraint service_period_revisions_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint service_period_revisions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint service_period_revisions_service_id_family_id_fkey FOREIGN KEY (service_id, family_id) REFERENCES services(id, family_id)
);
comment on table service_period_revisions is 'A service''s gaps and earlier periods after each change; insert-only.';
CREATE INDEX service_period_revisions_of_family ON tugiring.service_period_revisions USING btree (family_id);
CREATE TRIGGER access_from_service BEFORE INSERT ON service_period_revisions FOR EACH ROW EXECUTE FUNCTION take_access_from_service();
CREATE TRIGGER names_author BEFORE INSERT ON service_period_revisions FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON service_period_revisions FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table service_period_revisions enable row level security;
alter table service_period_revisions force row level security;
grant select on service_period_revisions to tugiring_app;
grant select, insert, update, delete on service_period_revisions to tugiring_system;
grant insert (service_id, version, family_id, author_id, changed_on, change, reason, gaps, earlier) on service_period_revisions to tugiring_app;
create policy enter_as_commissioner on service_period_revisions for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership))));
create policy read_as_commissioner on service_period_revisions for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on service_period_revisions for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on service_period_revisions for all to tugiring_system
  using (true)
  with check (true);

create table service_wishes (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  service text not null,
  source text not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  informed_on date not null,
  words text default ''::text not null,
  outcome text,
  closed_on date,
  closed_by uuid,
  answer text default ''::text not null,
  version integer default 1 not null,
  provider_id uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint service_wishes_pkey PRIMARY KEY (id),
  constraint service_wishes_id_family_id_key UNIQUE (id, family_id),
  constraint service_wishes_answer_check CHECK ((length(answer) <= 4000)),
  constraint service_wishes_check CHECK ((((outcome IS NULL) = (closed_on IS NULL)) AND ((outcome IS NULL) = (closed_by IS NULL)))),
  constraint service_wishes_outcome_check CHECK ((outcome = ANY (ARRAY['given'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint service_wishes_service_check CHECK ((service = ANY (ARRAY['mentoring'::text, 'counselling'::text, 'supervision'::text]))),
  constraint service_wishes_source_check CHECK ((source = ANY (ARRAY['family'::text, 'supporter'::text, 'referral'::text, 'provider'::text]))),
  constraint service_wishes_words_check CHECK ((length(words) <= 4000)),
  constraint service_wishes_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint service_wishes_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES memberships(id),
  constraint service_wishes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table service_wishes is 'A family''s wish, or a referral, for mentoring, counselling or supervision; read by the family, its provider''s managers and who took it down.';
comment on column service_wishes.informed_on is 'TK 2.3.2: the day on which the provider learned of the need.';
CREATE INDEX service_wishes_of_family ON tugiring.service_wishes USING btree (family_id);
CREATE INDEX service_wishes_open ON tugiring.service_wishes USING btree (provider_id, informed_on) WHERE (outcome IS NULL);
CREATE TRIGGER access_for_meetings BEFORE INSERT ON service_wishes FOR EACH ROW EXECUTE FUNCTION take_access_for_meetings();
CREATE TRIGGER names_author BEFORE INSERT ON service_wishes FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON service_wishes FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table service_wishes enable row level security;
alter table service_wishes force row level security;
grant select on service_wishes to tugiring_app;
grant select, insert, update, delete on service_wishes to tugiring_system;
grant insert (id, family_id, service, source, author_id, informed_on, words) on service_wishes to tugiring_app;
grant update (outcome, closed_on, closed_by, answer, version) on service_wishes to tugiring_app;
create policy answer_as_manager on service_wishes for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (outcome IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_by_key on service_wishes for select to tugiring_app
  using ((ARRAY[provider_id, family_id] && ( SELECT acting_keys() AS acting_keys)));
create policy read_own on service_wishes for select to tugiring_app
  using (((author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy system on service_wishes for all to tugiring_system
  using (true)
  with check (true);
create policy take_down_as_manager on service_wishes for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (source = ANY (ARRAY['family'::text, 'referral'::text, 'provider'::text])) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy take_down_as_supporter on service_wishes for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (source = 'supporter'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))));
create policy wish_as_family on service_wishes for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (source = 'family'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (family_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));

create table services (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  child_id uuid,
  kind text not null,
  edition text not null,
  provider_id uuid not null,
  informed_on date,
  referral_accepted_on date,
  ended_on date,
  ending_signed_on date,
  ending_to_municipality_on date,
  gaps jsonb default '[]'::jsonb not null,
  earlier jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint services_pkey PRIMARY KEY (id),
  constraint services_id_family_id_key UNIQUE (id, family_id),
  constraint services_check CHECK (((kind = 'adaptation'::text) = (child_id IS NOT NULL))),
  constraint services_earlier_check CHECK ((jsonb_typeof(earlier) = 'array'::text)),
  constraint services_gaps_check CHECK ((jsonb_typeof(gaps) = 'array'::text)),
  constraint services_kind_check CHECK ((kind = ANY (ARRAY['adaptation'::text, 'needs-based'::text]))),
  constraint services_child_id_family_id_fkey FOREIGN KEY (child_id, family_id) REFERENCES children(id, family_id),
  constraint services_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint services_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on column services.gaps is 'TK 2.1.5.13.3: [{from, to}], gaps caused by the commissioner.';
comment on column services.earlier is 'TK 2.1.5.13: [{from, to, transitional2022}], periods under earlier contracts.';
CREATE INDEX services_of_family ON tugiring.services USING btree (family_id);
CREATE INDEX services_of_provider ON tugiring.services USING btree (provider_id);
CREATE TRIGGER access_from_family BEFORE INSERT ON services FOR EACH ROW EXECUTE FUNCTION take_access_from_family();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON services FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
CREATE TRIGGER touch_families_on_insert AFTER INSERT ON services REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
CREATE TRIGGER touch_families_on_update AFTER UPDATE ON services REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_families();
alter table services enable row level security;
alter table services force row level security;
grant select on services to tugiring_app;
grant select, insert, update, delete on services to tugiring_system;
grant insert (id, family_id, child_id, kind, edition, provider_id, informed_on, referral_accepted_on, gaps, earlier) on services to tugiring_app;
grant update (gaps, earlier, version) on services to tugiring_app;
create policy add_as_commissioner on services for insert to tugiring_app
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy enter_periods_as_commissioner on services for update to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text))
  with check ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_as_commissioner on services for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on services for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy system on services for all to tugiring_system
  using (true)
  with check (true);

create table sessions (
  hash bytea not null,
  id uuid default gen_random_uuid() not null,
  person_id uuid not null,
  membership_id uuid,
  began_at timestamp with time zone default now() not null,
  seen_at timestamp with time zone default now() not null,
  idle_ends_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  language text default 'et'::text not null,
  agent text default ''::text not null,
  continues uuid,
  constraint sessions_pkey PRIMARY KEY (hash),
  constraint sessions_id_key UNIQUE (id),
  constraint sessions_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed_out'::text, 'ended_elsewhere'::text, 'role_changed'::text, 'role_ended'::text]))),
  constraint sessions_hash_check CHECK ((octet_length(hash) = 32)),
  constraint sessions_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text, 'en'::text]))),
  constraint sessions_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
comment on table sessions is 'Signed-in sessions, by the SHA-256 of their secret. continues: the session whose role was changed into this one.';
CREATE INDEX sessions_by_continued ON tugiring.sessions USING btree (continues) WHERE (continues IS NOT NULL);
CREATE INDEX sessions_by_end ON tugiring.sessions USING btree (ends_at);
CREATE INDEX sessions_of_person ON tugiring.sessions USING btree (person_id, began_at DESC);
alter table sessions enable row level security;
alter table sessions force row level security;
grant select, insert, update, delete on sessions to tugiring_system;
grant select (id, person_id, membership_id, began_at, seen_at, idle_ends_at, ends_at, ended_at, end_reason, language, agent, continues) on sessions to tugiring_app;
create policy read_own on sessions for select to tugiring_app
  using ((person_id = ( SELECT acting_person() AS acting_person)));
create policy system on sessions for all to tugiring_system
  using (true)
  with check (true);

create table signatures (
  id uuid default gen_random_uuid() not null,
  document_id uuid not null,
  family_id uuid not null,
  role text not null,
  name text not null,
  membership_id uuid not null,
  way text not null,
  signed_on date not null,
  signed_at timestamp with time zone default now() not null,
  sha256 bytea not null,
  file_id uuid,
  file_key bytea,
  to_commissioner_on date,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] default '{}'::uuid[] not null,
  constraint signatures_pkey PRIMARY KEY (id),
  constraint signatures_document_id_role_key UNIQUE (document_id, role),
  constraint signatures_check CHECK (((way = 'upload'::text) = (file_id IS NOT NULL))),
  constraint signatures_check1 CHECK (((file_id IS NULL) = (file_key IS NULL))),
  constraint signatures_file_key_check CHECK ((octet_length(file_key) = 32)),
  constraint signatures_name_check CHECK ((name <> ''::text)),
  constraint signatures_role_check CHECK ((role = ANY (ARRAY['family_supporter'::text, 'family_member'::text]))),
  constraint signatures_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint signatures_way_check CHECK ((way = ANY (ARRAY['session'::text, 'upload'::text]))),
  constraint signatures_document_id_family_id_fkey FOREIGN KEY (document_id, family_id) REFERENCES documents(id, family_id),
  constraint signatures_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint signatures_file_id_family_id_fkey FOREIGN KEY (file_id, family_id) REFERENCES files(id, family_id),
  constraint signatures_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id)
);
comment on table signatures is 'Who signed which bytes, when and how; added, never changed.';
CREATE INDEX signatures_of_family ON tugiring.signatures USING btree (family_id);
CREATE TRIGGER access_from_document BEFORE INSERT ON signatures FOR EACH ROW EXECUTE FUNCTION take_access_from_document();
CREATE TRIGGER never_changes BEFORE UPDATE ON signatures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER settles_document AFTER INSERT ON signatures FOR EACH ROW EXECUTE FUNCTION settle_signature();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON signatures FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table signatures enable row level security;
alter table signatures force row level security;
grant select on signatures to tugiring_app;
grant select, insert, update, delete on signatures to tugiring_system;
grant insert (document_id, family_id, role, name, membership_id, way, signed_on, sha256, file_id, file_key) on signatures to tugiring_app;
create policy bring_in on signatures for insert to tugiring_app
  with check (((way = 'upload'::text) AND (membership_id = ( SELECT acting_membership() AS acting_membership)) AND (((( SELECT acting_role() AS acting_role) = 'family_supporter'::text) AND (( SELECT acting_membership() AS acting_membership) = ANY (supporter_keys))) OR ((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))));
create policy read_as_commissioner on signatures for select to tugiring_app
  using (((to_commissioner_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on signatures for select to tugiring_app
  using (((supporter_keys || ARRAY[provider_id, municipality_key, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy sign_in_own_name on signatures for insert to tugiring_app
  with check (((way = 'session'::text) AND (membership_id = ( SELECT acting_membership() AS acting_membership)) AND (role = ( SELECT acting_role() AS acting_role)) AND ((supporter_keys || ARRAY[
CASE
    WHEN ((role = 'family_member'::text) AND (provider_id IS NOT NULL)) THEN family_id
    ELSE NULL::uuid
END]) && ( SELECT acting_keys() AS acting_keys))));
create policy system on signatures for all to tugiring_system
  using (true)
  with check (true);

create table signed_reports (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  engagement_id uuid,
  month text not null,
  edition smallint default 1 not null,
  language text not null,
  template_version integer not null,
  data jsonb not null,
  pdf bytea not null,
  sha256 bytea not null,
  author_id uuid not null,
  author_name text default ''::text not null,
  signed_on date not null,
  signed_at timestamp with time zone default clock_timestamp() not null,
  family_signed_by uuid,
  family_signed_name text,
  family_signed_on date,
  superseded boolean default false not null,
  provider_id uuid,
  specialist_keys uuid[] default '{}'::uuid[] not null,
  kind text generated always as (
CASE
    WHEN (engagement_id IS NULL) THEN 'lisa-5'::text
    ELSE 'lisa-4'::text
END) stored,
  way text default 'session'::text not null,
  changed boolean default false not null,
  to_commissioner_on date,
  scan_id uuid,
  scan_type text,
  scan_size integer,
  scan_sha256 bytea,
  scan_key bytea,
  scan_sealed bytea,
  brought_by uuid,
  brought_name text default ''::text not null,
  constraint signed_reports_pkey PRIMARY KEY (id),
  constraint signed_reports_scan_id_key UNIQUE (scan_id),
  constraint signed_reports_check CHECK ((sha256 = sha256(pdf))),
  constraint signed_reports_check3 CHECK ((family_signed_on >= signed_on)),
  constraint signed_reports_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint signed_reports_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text]))),
  constraint signed_reports_month_check CHECK ((month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'::text)),
  constraint signed_reports_named CHECK (((family_signed_on IS NULL) = (family_signed_name IS NULL))),
  constraint signed_reports_pdf_check CHECK (((octet_length(pdf) >= 1) AND (octet_length(pdf) <= 10485760))),
  constraint signed_reports_scan_key_check CHECK ((octet_length(scan_key) = 32)),
  constraint signed_reports_scan_sha256_check CHECK ((octet_length(scan_sha256) = 32)),
  constraint signed_reports_scan_size_check CHECK (((scan_size >= 1) AND (scan_size <= 10485760))),
  constraint signed_reports_scan_type_check CHECK ((scan_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/vnd.etsi.asic-e+zip'::text]))),
  constraint signed_reports_template_version_check CHECK ((template_version > 0)),
  constraint signed_reports_way CHECK (
CASE way
    WHEN 'session'::text THEN (((family_signed_by IS NULL) = (family_signed_on IS NULL)) AND (num_nonnulls(scan_id, scan_type, scan_size, scan_sha256, scan_key, scan_sealed, brought_by) = 0))
    ELSE ((family_signed_by IS NULL) AND (family_signed_on IS NOT NULL) AND (num_nulls(scan_id, scan_type, scan_size, scan_sha256, scan_key, scan_sealed, brought_by) = 0))
END),
  constraint signed_reports_way_check CHECK ((way = ANY (ARRAY['session'::text, 'paper'::text]))),
  constraint signed_reports_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint signed_reports_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES memberships(id),
  constraint signed_reports_engagement_id_family_id_fkey FOREIGN KEY (engagement_id, family_id) REFERENCES engagements(id, family_id),
  constraint signed_reports_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id),
  constraint signed_reports_family_signed_by_fkey FOREIGN KEY (family_signed_by) REFERENCES memberships(id)
);
comment on table signed_reports is 'TK 3.1.2: a month with a family as its specialist (Lisa 4, of an engagement) or supporter (Lisa 5) and the family signed it, each edition; read by whoever serves the family, the provider''s managers and the family, and by the commissioner once it went with a month.';
comment on column signed_reports.family_signed_by is 'Who of the family confirmed, in their own session, the bytes that sha256 is of.';
CREATE UNIQUE INDEX signed_reports_editions ON tugiring.signed_reports USING btree (family_id, COALESCE(engagement_id, author_id), month, edition);
CREATE INDEX signed_reports_of_author ON tugiring.signed_reports USING btree (author_id, month) WHERE (NOT superseded);
CREATE INDEX signed_reports_of_engagement ON tugiring.signed_reports USING btree (engagement_id) WHERE (engagement_id IS NOT NULL);
CREATE INDEX signed_reports_of_family ON tugiring.signed_reports USING btree (family_id);
CREATE INDEX signed_reports_of_month ON tugiring.signed_reports USING btree (provider_id, month) WHERE (NOT superseded);
CREATE UNIQUE INDEX signed_reports_standing ON tugiring.signed_reports USING btree (family_id, COALESCE(engagement_id, author_id), month) WHERE (NOT superseded);
CREATE TRIGGER access_for_reports BEFORE INSERT ON signed_reports FOR EACH ROW EXECUTE FUNCTION take_access_for_reports();
CREATE TRIGGER names_author BEFORE INSERT ON signed_reports FOR EACH ROW EXECUTE FUNCTION name_author();
CREATE TRIGGER never_changes BEFORE UPDATE ON signed_reports FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();
CREATE TRIGGER numbers_report BEFORE INSERT ON signed_reports FOR EACH ROW EXECUTE FUNCTION number_signed_report();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON signed_reports FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table signed_reports enable row level security;
alter table signed_reports force row level security;
grant select on signed_reports to tugiring_app;
grant select, insert, update, delete on signed_reports to tugiring_system;
grant insert (id, family_id, engagement_id, month, language, template_version, data, pdf, sha256, author_id, signed_on, family_signed_name, family_signed_on, way, scan_id, scan_type, scan_size, scan_sha256, scan_key, scan_sealed, brought_by) on signed_reports to tugiring_app;
grant update (family_signed_by, family_signed_name, family_signed_on) on signed_reports to tugiring_app;
create policy bring_in on signed_reports for insert to tugiring_app
  with check (((way = 'paper'::text) AND (brought_by = ( SELECT acting_membership() AS acting_membership)) AND (((author_id = brought_by) AND (author_id = ANY (specialist_keys))) OR ((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))));
create policy confirm_as_family on signed_reports for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (ARRAY[family_id] && ( SELECT acting_keys() AS acting_keys)) AND (NOT superseded) AND (NOT changed) AND (family_signed_on IS NULL)))
  with check ((family_signed_by = ( SELECT acting_membership() AS acting_membership)));
create policy read_as_commissioner on signed_reports for select to tugiring_app
  using (((to_commissioner_on IS NOT NULL) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on signed_reports for select to tugiring_app
  using (((specialist_keys || ARRAY[provider_id, family_id]) && ( SELECT acting_keys() AS acting_keys)));
create policy sign_as_specialist on signed_reports for insert to tugiring_app
  with check (((way = 'session'::text) AND (family_signed_on IS NULL) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (author_id = ANY (specialist_keys))));
create policy system on signed_reports for all to tugiring_system
  using (true)
  with check (true);

create table specialist_ties (
  id uuid default gen_random_uuid() not null,
  membership_id uuid not null,
  provider_id uuid not null,
  kind text not null,
  ehak text,
  identity_code text,
  from_on date not null,
  to_on date,
  constraint specialist_ties_pkey PRIMARY KEY (id),
  constraint specialist_ties_check CHECK (((kind = 'official'::text) = (ehak IS NOT NULL))),
  constraint specialist_ties_check1 CHECK (((kind = 'household'::text) = (identity_code IS NOT NULL))),
  constraint specialist_ties_check2 CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint specialist_ties_ehak_check CHECK ((ehak ~ '^[0-9]{4}$'::text)),
  constraint specialist_ties_identity_code_check CHECK ((identity_code ~ '^[0-9]{11}$'::text)),
  constraint specialist_ties_kind_check CHECK ((kind = ANY (ARRAY['official'::text, 'household'::text, 'receives'::text]))),
  constraint specialist_ties_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint specialist_ties_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table specialist_ties is 'TK 2.1.6.5-6: offices that a specialist holds in a municipality (for Tallinn, a city district), and who lives with them.';
CREATE INDEX specialist_ties_of_provider ON tugiring.specialist_ties USING btree (provider_id, membership_id);
alter table specialist_ties enable row level security;
alter table specialist_ties force row level security;
grant select, delete on specialist_ties to tugiring_app;
grant select, insert, update, delete on specialist_ties to tugiring_system;
grant insert (id, membership_id, provider_id, kind, ehak, identity_code, from_on, to_on) on specialist_ties to tugiring_app;
create policy add_as_manager on specialist_ties for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_by_key on specialist_ties for select to tugiring_app
  using ((ARRAY[provider_id, membership_id] && ( SELECT acting_keys() AS acting_keys)));
create policy remove_as_manager on specialist_ties for delete to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy system on specialist_ties for all to tugiring_system
  using (true)
  with check (true);

create table support_groups (
  id uuid default gen_random_uuid() not null,
  provider_id uuid not null,
  topic text default ''::text not null,
  approach text default ''::text not null,
  leader_id uuid,
  leader_name text default ''::text not null,
  held_on date not null,
  starts_at time without time zone not null,
  minutes smallint not null,
  mode text not null,
  municipality_id uuid,
  county text,
  island boolean default false not null,
  place text default ''::text not null,
  web_link text default ''::text not null,
  language text default 'et'::text not null,
  family_kinds text[] default '{foster,guardian,adoptive}'::text[] not null,
  places smallint not null,
  small_asked boolean default false not null,
  small_reason text default ''::text not null,
  small_approved boolean,
  small_decided_on date,
  state text default 'planned'::text not null,
  sent_on date,
  decided_on date,
  reason text default ''::text not null,
  published_at timestamp with time zone,
  change_note text default ''::text not null,
  sequence integer default 0 not null,
  changed_at timestamp with time zone not null,
  in_count integer default 0 not null,
  waiting_count integer default 0 not null,
  attended_count integer default 0 not null,
  list_edition integer default 0 not null,
  list_open boolean default true not null,
  version integer default 1 not null,
  constraint support_groups_pkey PRIMARY KEY (id),
  constraint support_groups_approach_check CHECK ((length(approach) <= 1000)),
  constraint support_groups_change_note_check CHECK ((length(change_note) <= 1000)),
  constraint support_groups_check CHECK (((mode = 'online'::text) OR (municipality_id IS NOT NULL))),
  constraint support_groups_check1 CHECK (((mode = 'in-person'::text) OR (municipality_id IS NULL))),
  constraint support_groups_family_kinds_check CHECK (((cardinality(family_kinds) > 0) AND (family_kinds <@ '{foster,guardian,adoptive,prospective}'::text[]))),
  constraint support_groups_language_check CHECK ((language = ANY (ARRAY['et'::text, 'ru'::text, 'en'::text]))),
  constraint support_groups_minutes_check CHECK (((minutes >= 15) AND (minutes <= 720))),
  constraint support_groups_mode_check CHECK ((mode = ANY (ARRAY['in-person'::text, 'online'::text]))),
  constraint support_groups_place_check CHECK ((length(place) <= 300)),
  constraint support_groups_places_check CHECK (((places >= 1) AND (places <= 200))),
  constraint support_groups_reason_check CHECK ((length(reason) <= 2000)),
  constraint support_groups_small_reason_check CHECK ((length(small_reason) <= 1000)),
  constraint support_groups_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sent'::text, 'accepted'::text, 'turned-down'::text, 'published'::text, 'cancelled'::text]))),
  constraint support_groups_topic_check CHECK ((length(topic) <= 200)),
  constraint support_groups_web_link_check CHECK ((length(web_link) <= 500)),
  constraint support_groups_leader_id_provider_id_fkey FOREIGN KEY (leader_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint support_groups_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisations(id),
  constraint support_groups_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id)
);
comment on table support_groups is 'TK 2.4: a meeting of a support group: planned, sent, accepted, published, held.';
CREATE INDEX support_groups_by_day ON tugiring.support_groups USING btree (held_on);
CREATE INDEX support_groups_of_leader ON tugiring.support_groups USING btree (leader_id, held_on);
CREATE INDEX support_groups_of_provider ON tugiring.support_groups USING btree (provider_id, held_on);
CREATE TRIGGER fill_more_places AFTER UPDATE OF places, state ON support_groups FOR EACH ROW WHEN (new.waiting_count > 0 AND new.state = 'published'::text AND new.places > old.places) EXECUTE FUNCTION fill_more_places();
CREATE TRIGGER keep_group BEFORE INSERT OR UPDATE ON support_groups FOR EACH ROW EXECUTE FUNCTION keep_group();
CREATE TRIGGER spread_leader_of_group AFTER UPDATE OF leader_id ON support_groups FOR EACH ROW WHEN (old.leader_id IS DISTINCT FROM new.leader_id) EXECUTE FUNCTION spread_leader_of_group();
alter table support_groups enable row level security;
alter table support_groups force row level security;
grant select, delete on support_groups to tugiring_app;
grant select, insert, update, delete on support_groups to tugiring_system;
grant insert (id, provider_id, topic, approach, leader_id, held_on, starts_at, minutes, mode, municipality_id, place, web_link, language, family_kinds, places, small_asked, small_reason, changed_at) on support_groups to tugiring_app;
grant update (topic, approach, leader_id, held_on, starts_at, minutes, mode, municipality_id, place, web_link, language, family_kinds, places, small_asked, small_reason, state, sent_on, published_at, change_note, changed_at, version) on support_groups to tugiring_app;
create policy change_as_manager on support_groups for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy drop_as_manager on support_groups for delete to tugiring_app
  using (((state = ANY (ARRAY['planned'::text, 'turned-down'::text])) AND (( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy plan_as_manager on support_groups for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on support_groups for select to tugiring_app
  using (((state <> 'planned'::text) AND (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text)));
create policy read_by_key on support_groups for select to tugiring_app
  using (((ARRAY[provider_id, leader_id] && ( SELECT acting_keys() AS acting_keys)) OR ((published_at IS NOT NULL) AND (id IN ( SELECT s.group_id
   FROM group_signups s)))));
create policy system on support_groups for all to tugiring_system
  using (true)
  with check (true);

create table supporter_wishes (
  id uuid default gen_random_uuid() not null,
  family_id uuid not null,
  author_id uuid not null,
  asked_on date not null,
  wish text default ''::text not null,
  closed_on date,
  closed_by uuid,
  answer text default ''::text not null,
  provider_id uuid,
  constraint supporter_wishes_pkey PRIMARY KEY (id),
  constraint supporter_wishes_answer_check CHECK ((length(answer) <= 4000)),
  constraint supporter_wishes_check CHECK (((closed_on IS NULL) = (closed_by IS NULL))),
  constraint supporter_wishes_wish_check CHECK ((length(wish) <= 4000)),
  constraint supporter_wishes_author_id_fkey FOREIGN KEY (author_id) REFERENCES memberships(id),
  constraint supporter_wishes_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES memberships(id),
  constraint supporter_wishes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id)
);
comment on table supporter_wishes is 'TK 2.1.5.7.8: a family asks for another supporter; read by the family and the provider''s managers, not by supporters.';
CREATE INDEX supporter_wishes_of_family ON tugiring.supporter_wishes USING btree (family_id);
CREATE INDEX supporter_wishes_open ON tugiring.supporter_wishes USING btree (provider_id) WHERE (closed_on IS NULL);
CREATE TRIGGER provider_of_family BEFORE INSERT ON supporter_wishes FOR EACH ROW EXECUTE FUNCTION take_provider_of_family();
CREATE TRIGGER stays_with_family BEFORE UPDATE OF family_id ON supporter_wishes FOR EACH ROW WHEN (old.family_id IS DISTINCT FROM new.family_id) EXECUTE FUNCTION refuse_move();
alter table supporter_wishes enable row level security;
alter table supporter_wishes force row level security;
grant select on supporter_wishes to tugiring_app;
grant select, insert, update, delete on supporter_wishes to tugiring_system;
grant insert (id, family_id, author_id, asked_on, wish) on supporter_wishes to tugiring_app;
grant update (closed_on, closed_by, answer) on supporter_wishes to tugiring_app;
create policy answer_as_manager on supporter_wishes for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (closed_on IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy ask_as_family on supporter_wishes for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = 'family_member'::text) AND (author_id = ( SELECT acting_membership() AS acting_membership)) AND (family_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_by_key on supporter_wishes for select to tugiring_app
  using ((ARRAY[provider_id, family_id] && ( SELECT acting_keys() AS acting_keys)));
create policy system on supporter_wishes for all to tugiring_system
  using (true)
  with check (true);

create table training_places (
  training_id uuid not null,
  membership_id uuid not null,
  provider_id uuid not null,
  organiser_id uuid not null,
  registered_on date not null,
  signed_off_on date,
  attended boolean,
  constraint training_places_pkey PRIMARY KEY (training_id, membership_id),
  constraint training_places_membership_id_provider_id_fkey FOREIGN KEY (membership_id, provider_id) REFERENCES memberships(id, organisation_id),
  constraint training_places_organiser_id_fkey FOREIGN KEY (organiser_id) REFERENCES organisations(id),
  constraint training_places_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES organisations(id),
  constraint training_places_training_id_fkey FOREIGN KEY (training_id) REFERENCES trainings(id)
);
comment on table training_places is 'Who registered, who signed off, and who was there.';
CREATE INDEX training_places_of_membership ON tugiring.training_places USING btree (membership_id);
CREATE TRIGGER attended_by_organiser BEFORE UPDATE ON training_places FOR EACH ROW WHEN (new.attended IS DISTINCT FROM old.attended) EXECUTE FUNCTION refuse_own_attendance();
CREATE TRIGGER takes_organiser BEFORE INSERT ON training_places FOR EACH ROW EXECUTE FUNCTION take_training_place();
CREATE TRIGGER within_places AFTER INSERT OR UPDATE OF signed_off_on ON training_places FOR EACH ROW EXECUTE FUNCTION refuse_beyond_places();
alter table training_places enable row level security;
alter table training_places force row level security;
grant select on training_places to tugiring_app;
grant select, insert, update, delete on training_places to tugiring_system;
grant insert (training_id, membership_id, provider_id, registered_on) on training_places to tugiring_app;
grant update (signed_off_on, attended) on training_places to tugiring_app;
create policy change_by_key on training_places for update to tugiring_app
  using ((ARRAY[membership_id, provider_id, organiser_id] && ( SELECT acting_keys() AS acting_keys)))
  with check ((ARRAY[membership_id, provider_id, organiser_id] && ( SELECT acting_keys() AS acting_keys)));
create policy read_as_commissioner on training_places for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_by_key on training_places for select to tugiring_app
  using ((ARRAY[membership_id, provider_id, organiser_id] && ( SELECT acting_keys() AS acting_keys)));
create policy register on training_places for insert to tugiring_app
  with check ((((membership_id = ( SELECT acting_membership() AS acting_membership)) OR ((( SELECT acting_role() AS acting_role) = 'project_manager'::text) AND (provider_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])))) AND (EXISTS ( SELECT
   FROM trainings t
  WHERE (t.id = training_places.training_id)))));
create policy system on training_places for all to tugiring_system
  using (true)
  with check (true);

create table trainings (
  id uuid default gen_random_uuid() not null,
  organiser_id uuid not null,
  open_to_all boolean not null,
  kind text not null,
  title text not null,
  about text default ''::text not null,
  held_on date not null,
  begins_at time without time zone not null,
  ends_at time without time zone not null,
  place text not null,
  roles text[] default '{}'::text[] not null,
  counties text[] default '{}'::text[] not null,
  places smallint,
  register_by date not null,
  cancelled_on date,
  cancel_reason text default ''::text not null,
  made_by uuid not null,
  version integer default 1 not null,
  constraint trainings_pkey PRIMARY KEY (id),
  constraint trainings_about_check CHECK ((length(about) <= 4000)),
  constraint trainings_cancel_reason_check CHECK ((length(cancel_reason) <= 1000)),
  constraint trainings_check CHECK ((ends_at > begins_at)),
  constraint trainings_check1 CHECK ((register_by <= held_on)),
  constraint trainings_kind_check CHECK ((kind = ANY (ARRAY['info'::text, 'training'::text, 'supervision'::text]))),
  constraint trainings_place_check CHECK (((place <> ''::text) AND (length(place) <= 300))),
  constraint trainings_places_check CHECK ((places > 0)),
  constraint trainings_title_check CHECK (((title <> ''::text) AND (length(title) <= 300))),
  constraint trainings_made_by_fkey FOREIGN KEY (made_by) REFERENCES memberships(id),
  constraint trainings_organiser_id_fkey FOREIGN KEY (organiser_id) REFERENCES organisations(id)
);
comment on table trainings is 'Info sessions, trainings and supervisions; free of charge (TK 2.7.2).';
CREATE INDEX trainings_by_day ON tugiring.trainings USING btree (held_on);
alter table trainings enable row level security;
alter table trainings force row level security;
grant select on trainings to tugiring_app;
grant select, insert, update, delete on trainings to tugiring_system;
grant insert (id, organiser_id, open_to_all, kind, title, about, held_on, begins_at, ends_at, place, roles, counties, places, register_by, made_by) on trainings to tugiring_app;
grant update (kind, title, about, held_on, begins_at, ends_at, place, roles, counties, places, register_by, cancelled_on, cancel_reason, version) on trainings to tugiring_app;
create policy announce on trainings for insert to tugiring_app
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['commissioner_officer'::text, 'project_manager'::text])) AND (organiser_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (made_by = ( SELECT acting_membership() AS acting_membership)) AND (open_to_all = (( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text))));
create policy change_own on trainings for update to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['commissioner_officer'::text, 'project_manager'::text])) AND (organiser_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[])) AND (cancelled_on IS NULL)))
  with check (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['commissioner_officer'::text, 'project_manager'::text])) AND (organiser_id = ANY (( SELECT acting_keys() AS acting_keys)::uuid[]))));
create policy read_as_commissioner on trainings for select to tugiring_app
  using ((( SELECT acting_role() AS acting_role) = 'commissioner_officer'::text));
create policy read_at_providers on trainings for select to tugiring_app
  using (((( SELECT acting_role() AS acting_role) = ANY (ARRAY['family_supporter'::text, 'mentor'::text, 'psychologist'::text, 'supervisor'::text, 'group_leader'::text, 'project_manager'::text])) AND (open_to_all OR (organiser_id = ( SELECT (acting()).organisation_id AS organisation_id)))));
create policy system on trainings for all to tugiring_system
  using (true)
  with check (true);

-- By default what tugiring_owner makes of kind f is open to: {tugiring_owner=X/tugiring_owner}
