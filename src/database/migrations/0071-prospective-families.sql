-- TK 0.1, TK 2.3.4, TK 2.5.6: families that are not assessed yet, or wait for a child. A manager enters one, or it asks
-- for itself.

create function new_prospective_family(f jsonb, provider uuid, on_day date) returns uuid
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
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
end $$;

create function enter_prospective_family(f jsonb, on_day date) returns uuid
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
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
end $$;
comment on function enter_prospective_family is 'For a manager: enters a family that is not assessed or waits; null where a parent with that code is known to the provider.';

-- Whoever signed in and belongs to no family asks for mentoring or counselling before they decide.
create function ask_as_prospective(f jsonb, provider uuid, of_service text, on_day date) returns uuid
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
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
end $$;
comment on function ask_as_prospective is 'For a person who belongs to no family: begins a prospective one with a provider, with its first wish; null where there is a family already.';

-- As settle_substitutes: whoever asks, by today's date alone.
create or replace function settle_engagements(on_day date) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare settled integer;
begin
  perform refuse_other_day(on_day);
  if not pg_try_advisory_xact_lock(hashtext('tugiring engagements')) then return 0; end if;
  update engagements set specialist_keys = '{}' where reads_until < on_day and specialist_keys <> '{}';
  get diagnostics settled = row_count;
  return settled;
end $$;
