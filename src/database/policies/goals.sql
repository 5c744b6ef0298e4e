-- Goals are the family's and its supporters'; the municipality has those that its overviews carry.
grant select on goals to tugiring_app;
create policy read_by_key on goals for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
