-- A provider's list of families while it is looked through: rows as they were read and corrected. A row that was taken
-- in is taken away from here, and a list without rows goes whole.

create table imports (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references organisations,
  membership_id uuid not null references memberships,
  name text not null check (length(name) between 1 and 200),
  -- [{line, cells: {column: text}}], in the order of the file.
  rows jsonb not null check (jsonb_typeof(rows) = 'array' and jsonb_array_length(rows) <= 500),
  taken integer not null default 0,
  version integer not null default 1,
  made_at timestamptz not null
);
comment on table imports is 'A list of families that is being taken in; read by the managers of its provider alone.';
create index imports_of_provider on imports (provider_id);

-- Takes one family of a list in, in the name of the acting manager and for that manager's provider. A family of this
-- provider is known again by a parent's or a child's identity code; families of others are not looked at, so the
-- answer tells nothing of them.
create function import_family(f jsonb, on_day date) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
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
end $$;
comment on function import_family is 'Takes a family of a manager''s list in: new, added (something to a known one), known (nothing was new).';
