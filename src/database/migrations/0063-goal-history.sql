-- A goal that a signed document sets or closes changes as any other: its history says so, under the name of whoever
-- wrote the document and the day on which it was signed; one that a referral brings, under that of whoever accepted it.

create or replace function conclude_agreement(d documents, signed date) returns void
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare agreed record; goal uuid;
begin
  insert into agreements (service_id, family_id, document_id, signed_on, purpose, family_part, supporter_part)
    values (d.service_id, d.family_id, d.id, signed, coalesce(d.data ->> 'purpose', ''),
            coalesce(d.data ->> 'familyPart', ''), coalesce(d.data ->> 'supporterPart', ''))
    -- A corrected one is the same agreement: it goes on from the day on which it was first signed, and is sent anew.
    on conflict (service_id) do update set document_id = excluded.document_id, purpose = excluded.purpose,
      family_part = excluded.family_part, supporter_part = excluded.supporter_part, to_municipality_on = null,
      version = agreements.version + 1;
  for agreed in
    select said ->> 'title' as title, said ->> 'source' as source
      from jsonb_array_elements(coalesce(d.data -> 'goals', '[]')) said
     where not exists (select from goals g where g.service_id = d.service_id and g.title = said ->> 'title')
  loop
    insert into goals (family_id, service_id, title, source, set_on)
      values (d.family_id, d.service_id, agreed.title, agreed.source, signed) returning id into goal;
    insert into goal_revisions (goal_id, version, family_id, author_id, changed_on, change, title, state)
      values (goal, 1, d.family_id, d.issued_by, signed, 'added', agreed.title, 'open');
  end loop;
end $$;

create or replace function conclude_ending(d documents, signed date) returns void
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare closed record;
begin
  update services set ending_signed_on = signed, version = version + 1 where id = d.service_id;
  for closed in
    update goals g set state = said ->> 'state', closed_on = greatest(d.ended_on, g.set_on), version = g.version + 1
      from jsonb_array_elements(coalesce(d.data -> 'goals', '[]')) said
     where g.service_id = d.service_id and g.id::text = said ->> 'id' and g.state = 'open'
       and said ->> 'state' in ('reached', 'dropped')
    returning g.id, g.version, g.title, g.state, left(coalesce(said ->> 'outcome', ''), 2000) as outcome
  loop
    insert into goal_revisions (goal_id, version, family_id, author_id, changed_on, change, title, state, reason)
      values (closed.id, closed.version, d.family_id, d.issued_by, signed, closed.state, closed.title, closed.state, closed.outcome);
  end loop;
end $$;

create function record_goal_of_referral() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if acting_membership() is not null then
    insert into goal_revisions (goal_id, version, family_id, author_id, changed_on, change, title, state)
      values (new.id, 1, new.family_id, acting_membership(), new.set_on, 'added', new.title, new.state);
  end if;
  return null;
end $$;
create trigger records_goal_of_referral after insert on goals
  for each row when (new.source = 'referral') execute function record_goal_of_referral();
