-- TK 2.1.5.7.8: between the family and the provider's managers; the supporter does not read it.
grant select on supporter_wishes to tugiring_app;
grant insert (id, family_id, author_id, asked_on, wish) on supporter_wishes to tugiring_app;
grant update (closed_on, closed_by, answer) on supporter_wishes to tugiring_app;
create policy read_by_key on supporter_wishes for select to tugiring_app
  using (array[provider_id, family_id] && (select acting_keys()));
create policy ask_as_family on supporter_wishes for insert to tugiring_app
  with check ((select acting_role()) = 'family_member' and author_id = (select acting_membership())
              and family_id = any ((select acting_keys())::uuid[]));
create policy answer_as_manager on supporter_wishes for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]) and closed_on is null)
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
