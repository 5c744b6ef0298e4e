-- The family's own word: for itself and the managers of its provider; whoever follows it reads it by followed_families.
grant select on offer_wishes to tugiring_app;
create policy read_by_key on offer_wishes for select to tugiring_app
  using ((array[provider_id, family_id] && (select acting_keys()))
         or family_id in (select x.family_id from followed_families() x)
         or family_id in (select f.id from families f where (select acting_membership()) = any (f.supporter_keys)));
