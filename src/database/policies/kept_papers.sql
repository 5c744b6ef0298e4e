-- A paper is read by whoever reads the record that it is of: the policies of that record decide. A referral's is kept by a
-- function, a plan by whoever sends the overview in their own name, a list by its signing. Nobody changes one; its
-- files are made by the program, which reads of each what it is made of and nothing else.
grant select on kept_papers to tugiring_app;
grant insert (kind, overview_id, language, template_version, data) on kept_papers to tugiring_app;
grant execute on function keep_referral_paper(uuid, integer, text, integer, jsonb), take_papers(integer, uuid[]),
  keep_paper(uuid, uuid, integer, bytea, bytea, bytea, uuid, integer, bytea, bytea, bytea) to tugiring_app;
create policy read_with_record on kept_papers for select to tugiring_app
  using (case kind
    when 'lisa-8' then exists (select from referrals r where r.id = referral_id)
    when 'lisa-9' then exists (select from overviews w where w.id = overview_id)
    else exists (select from group_lists l where l.group_id = kept_papers.group_id and l.edition = kept_papers.edition) end);
create policy keep_with_overview on kept_papers for insert to tugiring_app
  with check (kind = 'lisa-9' and (select acting_role()) in ('family_supporter', 'project_manager')
              and exists (select from overviews w where w.id = overview_id and w.author_id = (select acting_membership())));
