-- TK 3.1.3: the attendance lists of a month's groups go to the commissioner with the month, each as it was signed last.
-- One that is corrected afterwards goes with the next version of the month.
create function hand_over_group_lists() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update group_lists l set to_commissioner_on = new.sent_on
    from support_groups g
   where g.id = l.group_id and l.edition = g.list_edition and not g.list_open and l.to_commissioner_on is null
     and g.provider_id = new.provider_id and to_char(g.held_on, 'YYYY-MM') = new.month;
  return null;
end $$;
create trigger hand_over_group_lists after insert on packs for each row execute function hand_over_group_lists();
