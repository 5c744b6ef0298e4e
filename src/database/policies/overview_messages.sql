-- What municipality and provider write to each other about an overview: for these two, each in their own name and for their
-- own side; changed by nobody.
grant select on overview_messages to tugiring_app;
grant insert (overview_id, family_id, author_id, side, asks, body, written_on) on overview_messages to tugiring_app;
create policy read_by_key on overview_messages for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key]) && (select acting_keys()));
create policy write_as_municipality on overview_messages for insert to tugiring_app
  with check (side = 'municipality' and (select acting_role()) = 'child_protection_worker' and author_id = (select acting_membership())
              and municipality_key = any ((select acting_keys())::uuid[]));
create policy write_as_provider on overview_messages for insert to tugiring_app
  with check (side = 'provider' and (select acting_role()) in ('family_supporter', 'project_manager') and author_id = (select acting_membership())
              and municipality_key is not null and (supporter_keys || array[provider_id]) && (select acting_keys()));
