-- TK 2.1.5.9: a child comes to a family that was on needs-based support. Its supporter writes the child down and begins
-- its adaptation, at the provider that the family has; whether it may begin, the rules have said before.
create function begin_adaptation(family uuid, given text, surname text, born date, arrived date, expected date, of_edition text, on_day date)
  returns uuid
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
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
end $$;
comment on function begin_adaptation is 'A new child of a family that the actor supports, with the service for its adaptation; null where the actor does not.';
