-- What was proposed to a family: for it, its supporters and its provider. The family alone answers, and whoever proposed
-- it takes it back by withdraw_proposal.
grant select on proposals to tugiring_app;
grant insert (id, family_id, contact_id, offers, author_id, body, proposed_on) on proposals to tugiring_app;
grant update (answer, answered_on) on proposals to tugiring_app;
create policy read_by_key on proposals for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy propose_as_supporter on proposals for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (supporter_keys));
create policy answer_as_family on proposals for update to tugiring_app
  using ((select acting_role()) = 'family_member' and family_id = any ((select acting_keys())::uuid[]) and withdrawn_on is null)
  with check ((select acting_role()) = 'family_member' and family_id = any ((select acting_keys())::uuid[]) and withdrawn_on is null);
set local role tugiring_system;
grant execute on function withdraw_proposal(uuid, date) to tugiring_app;
set local role none;
