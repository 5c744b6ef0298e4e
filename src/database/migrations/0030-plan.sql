-- The family support plan (Lisa 9; TK 2.1.4.4.4): how each goal moved, meeting by meeting, every wording of a goal, and
-- what else belongs to the plan.

alter table contacts add column meeting text not null default 'ordinary'
  check (meeting in ('ordinary', 'introduction', 'round-table', 'network'));
comment on column contacts.meeting is 'TK 2.1.5.2, TK 2.1.5.3.7: what kind of meeting it was, where it was not an ordinary one.';

alter table goals add unique (id, family_id);

-- Who did something is told by the name under which they did it, to whoever reads the row, who may not read memberships.
create function name_author() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  new.author_name := coalesce((select m.display_name from memberships m where m.id = new.author_id), '');
  return new;
end $$;

-- As take_access_from_family, for rows of one service that no municipality reads.
create function take_access_from_service() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
  new.supporter_keys := case when new.provider_id is not distinct from f.provider_id then coalesce(f.supporter_keys, '{}') else '{}' end;
  return new;
end $$;

create function take_access_from_goal() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare g goals%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into g from goals where id = new.goal_id and family_id = new.family_id;
  new.provider_id := g.provider_id;
  new.supporter_keys := coalesce(g.supporter_keys, '{}');
  return new;
end $$;

create table goal_revisions (
  goal_id uuid not null,
  version integer not null check (version > 0),
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  author_name text not null default '',
  written_at timestamptz not null default now(),
  changed_on date not null,
  change text not null check (change in ('added', 'reworded', 'reached', 'dropped', 'reopened')),
  title text not null check (title <> ''),
  state text not null check (state in ('open', 'reached', 'dropped')),
  reason text not null default '' check (length(reason) <= 2000),
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  primary key (goal_id, version),
  foreign key (goal_id, family_id) references goals (id, family_id)
);
comment on table goal_revisions is 'Each change of a goal as it was made; insert-only.';
create index goal_revisions_of_family on goal_revisions (family_id);

create table goal_steps (
  contact_id uuid not null,
  goal_id uuid not null,
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  movement text check (movement in ('back', 'same', 'step', 'reached')),
  done text not null default '' check (length(done) <= 1000),
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  primary key (contact_id, goal_id),
  foreign key (contact_id, family_id) references contacts (id, family_id),
  foreign key (goal_id, family_id) references goals (id, family_id)
);
comment on table goal_steps is 'How a goal moved at a contact, and what was done towards it: the words that the plan carries.';
create index goal_steps_of_goal on goal_steps (goal_id);
create index goal_steps_of_family on goal_steps (family_id);

create table plan_notes (
  service_id uuid not null,
  version integer not null check (version > 0),
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  author_name text not null default '',
  written_at timestamptz not null default now(),
  written_on date not null,
  body text not null check (length(body) <= 20000),
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  primary key (service_id, version),
  foreign key (service_id, family_id) references services (id, family_id)
);
comment on table plan_notes is 'What else belongs to a service''s plan; each text stays, the newest holds.';
create index plan_notes_of_family on plan_notes (family_id);

create trigger access_from_goal before insert on goal_revisions for each row execute function take_access_from_goal();
create trigger access_from_goal before insert on goal_steps for each row execute function take_access_from_goal();
create trigger access_from_service before insert on plan_notes for each row execute function take_access_from_service();
create trigger names_author before insert on goal_revisions for each row execute function name_author();
create trigger names_author before insert on plan_notes for each row execute function name_author();

do $$
declare t text;
begin
  foreach t in array array['goal_revisions', 'goal_steps', 'plan_notes'] loop
    execute format('create trigger stays_with_family before update of family_id on %I for each row
                      when (old.family_id is distinct from new.family_id) execute function refuse_move()', t);
  end loop;
end $$;
