-- Coverage by county and municipality (TK 0.3, TK 2.8.1): how many families are supported and how many wait for a
-- supporter. The commissioner counts all. Nobody else is told a number that comes from fewer than five families, nor
-- numbers from which such a one could be reckoned, nor anything that counts a family which refused its municipality:
-- what is hidden is hidden here, whatever asks.
create function coverage_counts(on_day date) returns table (
  level text, county text, ehak text, measure text, families integer
)
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare me actor := acting(); exact boolean := coalesce(me.role = 'commissioner_officer', false);
begin
  if me.role is null or me.role not in ('commissioner_officer', 'project_manager', 'child_protection_worker') then return; end if;
  return query
  with served as (
    select f.residence_ehak as ehak,
           case when exists (select from assignments a where a.family_id = f.id and a.ended_on is null and a.in_force)
             then 'supported' else 'waiting' end as measure
      from families f
     where exists (select from services s where s.family_id = f.id and (s.ended_on is null or s.ended_on > on_day))
       -- A manager is told of other providers' families; the own ones are read as they stand.
       and (exact or f.municipality_involved and (me.role <> 'project_manager' or f.provider_id is distinct from me.organisation_id))
  ), cells as (
    select o.county, o.ehak, m.measure, count(s.ehak)::integer as n
      from organisations o cross join (values ('supported'), ('waiting')) as m (measure)
      left join served s on s.ehak = o.ehak and s.measure = m.measure
     where o.kind = 'municipality'
     group by o.county, o.ehak, m.measure
  ), counties as (
    select c.county, c.measure, sum(c.n)::integer as n from cells c group by c.county, c.measure
  ),
  -- Of a group whose sum is shown, what is hidden is at least two numbers that come to five together: the smallest
  -- ones are hidden until they do. One hidden number alone would be the sum without the others.
  counties_ranked as (
    select k.*, bool_or(k.n < 5) over (partition by k.measure) as any_small,
           row_number() over w - 1 as before, sum(k.n) over w - k.n as below
      from counties k window w as (partition by k.measure order by k.n, k.county rows unbounded preceding)
  ), counties_shown as (
    select r.county, r.measure, r.n, exact or not (r.any_small and (r.n < 5 or r.before < 2 or r.below < 5)) as shown
      from counties_ranked r
  ), cells_ranked as (
    select c.*, bool_or(c.n < 5) over (partition by c.county, c.measure) as any_small,
           row_number() over w - 1 as before, sum(c.n) over w - c.n as below
      from cells c window w as (partition by c.county, c.measure order by c.n, c.ehak rows unbounded preceding)
  )
  select 'municipality', r.county, r.ehak, r.measure,
         case when exact or k.shown and not (r.any_small and (r.n < 5 or r.before < 2 or r.below < 5)) then r.n end
    from cells_ranked r join counties_shown k on k.county = r.county and k.measure = r.measure
  union all
  select 'county', k.county, null, k.measure, case when k.shown then k.n end from counties_shown k
  union all
  select 'country', null, null, k.measure, case when exact or sum(k.n) >= 5 then sum(k.n)::integer end
    from counties k group by k.measure;
end $$;
comment on function coverage_counts is 'Families by municipality, county and in all; null where fewer than five stand behind it or behind what could be reckoned from it.';
