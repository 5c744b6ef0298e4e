-- Planned by the provider's managers; read by them, by its leader, by the commissioner once it was sent, and by those who
-- signed up and their supporters. What everybody may know comes from a function (public_groups). The trigger keep_group says who
-- brings it from which state to which.
grant select on support_groups to tugiring_app;
grant insert (id, provider_id, topic, approach, leader_id, held_on, starts_at, minutes, mode, municipality_id, place, web_link, language,
              family_kinds, places, small_asked, small_reason, changed_at),
      update (topic, approach, leader_id, held_on, starts_at, minutes, mode, municipality_id, place, web_link, language,
              family_kinds, places, small_asked, small_reason, state, sent_on, published_at, change_note, changed_at, version),
      delete
  on support_groups to tugiring_app;
create policy read_by_key on support_groups for select to tugiring_app
  using (array[provider_id, leader_id] && (select acting_keys())
         or published_at is not null and id in (select s.group_id from group_signups s));
create policy read_as_commissioner on support_groups for select to tugiring_app
  using (state <> 'planned' and (select acting_role()) = 'commissioner_officer');
create policy plan_as_manager on support_groups for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy change_as_manager on support_groups for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy drop_as_manager on support_groups for delete to tugiring_app
  using (state in ('planned', 'turned-down') and (select acting_role()) = 'project_manager'
         and provider_id = any ((select acting_keys())::uuid[]));
set local role tugiring_system;
grant execute on function answer_group(uuid, integer, boolean, text, boolean, date) to tugiring_app;
set local role none;
