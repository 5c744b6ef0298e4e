-- What months come to by service, kind of family and county, reckoned once of the lines as they were sent, since those
-- never change: statistics add up years of months of every provider. And what a contract was made for in all.

alter table packs add column costs jsonb not null default '[]' check (jsonb_typeof(costs) = 'array');
comment on column packs.costs is 'The lines of the schedule, added up by service, kind of family and county. A line without a municipality has no county.';

create function costs_of(schedule jsonb) returns jsonb
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select coalesce(jsonb_agg(to_jsonb(c)), '[]')
    from (select l.service, l."familyKind" as kind, o.county, l."of", sum(l.amount) as amount,
                 -- What is paid: its lines, and their units, of which "of" are one family's month, hour or meeting.
                 count(*) filter (where l.reasons = '[]') as paid,
                 coalesce(sum(l.units) filter (where l.reasons = '[]'), 0) as units
            from jsonb_to_recordset(coalesce(schedule -> 'lines', '[]')) as l
                 (service text, "familyKind" text, municipality text, "of" integer, units bigint, amount bigint, reasons jsonb)
            left join lateral (select m.county from organisations m
                                where m.kind = 'municipality' and m.name = l.municipality
                                order by m.county limit 1) o on true
           group by l.service, l."familyKind", o.county, l."of"
           order by l.service, l."familyKind", o.county, l."of") c
$$;

create function keep_costs() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  new.costs := costs_of(new.schedule);
  return new;
end $$;
create trigger keep_costs before insert or update of schedule on packs for each row execute function keep_costs();
update packs set costs = costs_of(schedule);

-- Of each service how much, in the units of its price: family support in months of a family or in hours, the rest in
-- meetings. What was paid before its months were sent here is told by the commissioner.
alter table contracts
  add column total_cents integer check (total_cents between 1 and 2000000000),
  add column before_cents integer not null default 0 check (before_cents between 0 and 2000000000),
  add column support_volume integer check (support_volume between 1 and 1000000),
  add column mentoring_volume integer check (mentoring_volume between 1 and 1000000),
  add column counselling_volume integer check (counselling_volume between 1 and 1000000),
  add column supervision_volume integer check (supervision_volume between 1 and 1000000),
  add column group_volume integer check (group_volume between 1 and 1000000),
  add column support_before integer not null default 0 check (support_before between 0 and 1000000),
  add column mentoring_before integer not null default 0 check (mentoring_before between 0 and 1000000),
  add column counselling_before integer not null default 0 check (counselling_before between 0 and 1000000),
  add column supervision_before integer not null default 0 check (supervision_before between 0 and 1000000),
  add column group_before integer not null default 0 check (group_before between 0 and 1000000);
comment on table contracts is 'A provider''s contract with the commissioner: its number, its days and its prices, and what it was made for in all; group_cents is the price of a 2-hour meeting.';
