-- Training and supervision (TK 2.1.6.3, 2.3.5, 2.7): what the commissioner holds for all providers' people and what a
-- provider holds for its own; who registered and who was there; and what people learned elsewhere.

create table trainings (
  id uuid primary key default gen_random_uuid(),
  organiser_id uuid not null references organisations,
  -- Whether it is for every provider's people (the commissioner's), or for the organiser's own.
  open_to_all boolean not null,
  kind text not null check (kind in ('info', 'training', 'supervision')),
  title text not null check (title <> '' and length(title) <= 300),
  about text not null default '' check (length(about) <= 4000),
  held_on date not null,
  begins_at time not null,
  ends_at time not null check (ends_at > begins_at),
  place text not null check (place <> '' and length(place) <= 300),
  -- For whom; an empty list is everybody.
  roles text[] not null default '{}',
  counties text[] not null default '{}',
  places smallint check (places > 0),
  register_by date not null,
  cancelled_on date,
  cancel_reason text not null default '' check (length(cancel_reason) <= 1000),
  made_by uuid not null references memberships,
  version integer not null default 1,
  check (register_by <= held_on)
);
comment on table trainings is 'Info sessions, trainings and supervisions; free of charge (TK 2.7.2).';
create index trainings_by_day on trainings (held_on);

create table training_places (
  training_id uuid not null references trainings,
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  organiser_id uuid not null references organisations,
  registered_on date not null,
  signed_off_on date,
  attended boolean,
  primary key (training_id, membership_id),
  foreign key (membership_id, provider_id) references memberships (id, organisation_id)
);
comment on table training_places is 'Who registered, who signed off, and who was there.';
create index training_places_of_membership on training_places (membership_id);

create table outside_trainings (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  kind text not null check (kind in ('training', 'supervision')),
  title text not null check (title <> '' and length(title) <= 300),
  organiser text not null default '' check (length(organiser) <= 300),
  held_on date not null,
  hours numeric(5, 1) check (hours > 0 and hours <= 500),
  added_on date not null,
  removed_on date,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id)
);
comment on table outside_trainings is 'What somebody learned elsewhere, as they say it themselves.';
create index outside_trainings_of_membership on outside_trainings (membership_id);

-- Whoever organises is named on each place; and the last place is given once: those who register wait for each other.
create function take_training_place() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare t trainings%rowtype;
begin
  select * into t from trainings where id = new.training_id for no key update;
  new.organiser_id := t.organiser_id;
  return new;
end $$;
create trigger takes_organiser before insert on training_places
  for each row execute function take_training_place();

-- After row security has let it through, so that only whoever may register learns how full it is.
create function refuse_beyond_places() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare t trainings%rowtype;
begin
  select * into t from trainings where id = new.training_id for no key update;
  if t.cancelled_on is not null then
    raise check_violation using message = 'the training was cancelled', constraint = 'training_places_cancelled';
  end if;
  if t.places is not null and new.signed_off_on is null
    and (select count(*) from training_places p where p.training_id = t.id and p.signed_off_on is null) > t.places then
    raise check_violation using message = 'every place is taken', constraint = 'training_places_full';
  end if;
  return null;
end $$;
create trigger within_places after insert or update of signed_off_on on training_places
  for each row execute function refuse_beyond_places();

-- Who was there is said by whoever organised it.
create function refuse_own_attendance() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare me actor := acting();
begin
  if me.membership_id is not null
    and (me.organisation_id is distinct from new.organiser_id or me.role not in ('commissioner_officer', 'project_manager')) then
    raise insufficient_privilege using message = 'who was there is said by whoever organised it';
  end if;
  return new;
end $$;
create trigger attended_by_organiser before update on training_places
  for each row when (new.attended is distinct from old.attended) execute function refuse_own_attendance();

-- Tells everybody for whom it is, or who registered, in one statement.
create function tell_of_training(training uuid, what text, telling text) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare t trainings%rowtype; me actor := acting(); told integer;
begin
  select * into t from trainings x where x.id = training and x.organiser_id = me.organisation_id;
  if not found or me.role not in ('commissioner_officer', 'project_manager') then return 0; end if;
  insert into notifications (to_key, kind, path, key)
    select m.id, what, '/trainings/' || t.id, telling
      from memberships m
     where m.left_on is null and (m.ended_on is null or m.ended_on >= today_in_estonia())
       and m.organisation_kind = 'provider' and (t.open_to_all or m.organisation_id = t.organiser_id)
       and case when what = 'training-announced'
             then (t.roles = '{}' or m.role = any (t.roles)) and (t.counties = '{}' or m.counties && t.counties)
             else m.id in (select p.membership_id from training_places p where p.training_id = t.id and p.signed_off_on is null)
           end
    on conflict on constraint notifications_made_once do nothing;
  get diagnostics told = row_count;
  return told;
end $$;
comment on function tell_of_training is 'For its organiser: tells whom a training is for, or of a change those who registered; how many were told.';

-- How many registered, also to whoever sees only their own place.
create function places_taken(training uuid) returns integer
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select count(*)::integer from training_places p join trainings t on t.id = p.training_id, acting() me
   where p.training_id = training and p.signed_off_on is null
     and (me.role = 'commissioner_officer' or t.open_to_all or t.organiser_id = me.organisation_id);
$$;
